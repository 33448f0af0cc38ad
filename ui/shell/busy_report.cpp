#include "shell/busy_report.h"

#include "customers/copying.h"
#include "shell/busy_line.h"
#include "shell/status_line.h"
#include "words/step_words.h"

#include <QLocale>

namespace carnet {

namespace {

void advance(BusyLine &line, qint64 done, qint64 all)
{
    const QLocale locale;
    line.advance(BusyReport::tr("%1 of %2").arg(locale.toString(done), locale.toString(all)), done, all);
}

} // namespace

BusyReport::BusyReport(Desk &desk, Copying &copying, StatusLine &lines, QObject *parent)
    : QObject(parent)
{
    reportUpdate(desk, lines.updating());
    reportWork(desk, lines.working());
    reportCopy(copying, lines.copying());
}

void BusyReport::reportUpdate(Desk &desk, BusyLine &line)
{
    const auto begin = [&line] { line.begin(tr("Reading the till's customers…")); };
    connect(&desk, &Desk::updateStarted, this, begin);
    connect(&desk, &Desk::updateProgress, this, [&line](qint64 received, qint64 total) {
        line.advance(QLocale().formattedDataSize(received), received, total);
    });
    connect(&desk, &Desk::updateApplying, this, [&line](int done, int all) { advance(line, done, all); });
    connect(&desk, &Desk::updateEnded, &line, &BusyLine::end);
    connect(&desk, &Desk::listDoubtful, &line, &BusyLine::end);
    connect(&line, &BusyLine::cancelled, &desk, &Desk::cancelUpdate);
    if (desk.isUpdating()) // the window was made anew meanwhile
        begin();
}

void BusyReport::reportWork(Desk &desk, BusyLine &line)
{
    const auto begin = [&line](const WorkUnderWay &work) { line.begin(workWords(work)); };
    connect(&desk, &Desk::workBegan, this, begin);
    connect(&desk, &Desk::workProgressed, this,
            [&line](qint64 done, qint64 count) { advance(line, done, count); });
    connect(&desk, &Desk::workEnded, &line, &BusyLine::end);
    connect(&line, &BusyLine::cancelled, &desk, &Desk::cancelWork);
    if (desk.work())
        begin(*desk.work());
}

void BusyReport::reportCopy(Copying &copying, BusyLine &line)
{
    connect(&copying, &Copying::began, this, [&line](qsizetype count) {
        line.begin(tr("Copying %Ln customers…", nullptr, static_cast<int>(count)));
    });
    connect(&copying, &Copying::progressed, this,
            [&line](qsizetype done, qsizetype count) { advance(line, done, count); });
    connect(&copying, &Copying::ended, &line, &BusyLine::end);
    connect(&line, &BusyLine::cancelled, &copying, &Copying::cancel);
}

} // namespace carnet
