#include "main/busy_report.h"

#include "main/busy_line.h"

#include <QLocale>

namespace carnet {

namespace {

void advance(BusyLine &line, qint64 done, qint64 all)
{
    const QLocale locale;
    line.advance(BusyReport::tr("%1 of %2").arg(locale.toString(done), locale.toString(all)), done, all);
}

} // namespace

BusyReport::BusyReport(Outbox &outbox, BusyLine &updating, SlicedWork &work, BusyLine &working,
                       QObject *parent)
    : QObject(parent)
{
    reportUpdate(outbox, updating);
    reportWork(work, working);
}

void BusyReport::reportUpdate(Outbox &outbox, BusyLine &line)
{
    const auto begin = [&line] { line.begin(tr("Reading the till's customers…")); };
    connect(&outbox, &Outbox::updateStarted, this, begin);
    connect(&outbox, &Outbox::updateProgress, this, [&line](qint64 received, qint64 total) {
        line.advance(QLocale().formattedDataSize(received), received, total);
    });
    connect(&outbox, &Outbox::updateApplying, this, [&line](int done, int all) { advance(line, done, all); });
    connect(&outbox, &Outbox::updateEnded, &line, &BusyLine::end);
    connect(&outbox, &Outbox::listDoubtful, &line, &BusyLine::end);
    connect(&line, &BusyLine::cancelled, &outbox, &Outbox::cancelUpdate);
    if (outbox.isUpdating()) // the window was made anew meanwhile
        begin();
}

void BusyReport::reportWork(SlicedWork &work, BusyLine &line)
{
    connect(&work, &SlicedWork::began, &line, &BusyLine::begin);
    connect(&work, &SlicedWork::progressed, this,
            [&line](qsizetype done, qsizetype count) { advance(line, done, count); });
    connect(&work, &SlicedWork::ended, &line, &BusyLine::end);
    connect(&line, &BusyLine::cancelled, &work, &SlicedWork::cancel);
    if (work.isUnderWay())
        line.begin(work.words());
}

} // namespace carnet
