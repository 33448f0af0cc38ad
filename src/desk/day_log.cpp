#include "desk/day_log.h"

#include <QDir>

namespace carnet {

namespace {

constexpr qsizetype daysKept = 14;

QString nameOf(const QDate &day)
{
    return QStringLiteral("carnet-%1.log").arg(day.toString(Qt::ISODate));
}

void forgetOld(const QDir &folder)
{
    const QStringList files = folder.entryList({QStringLiteral("carnet-2*.log")}, QDir::Files, QDir::Name);
    for (const QString &file : files.first(std::max<qsizetype>(0, files.size() - daysKept)))
        QFile::remove(folder.filePath(file));
}

QString nameOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::None:
        break;
    case ChangeKind::Add:
        return QStringLiteral("add");
    case ChangeKind::Edit:
        return QStringLiteral("edit");
    case ChangeKind::Delete:
        return QStringLiteral("delete");
    }
    return QStringLiteral("nothing");
}

QString nameOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotReceived:
        return QStringLiteral("not received");
    case Verdict::Accepted:
        return QStringLiteral("accepted");
    case Verdict::Refused:
        return QStringLiteral("refused");
    case Verdict::WrongCredentials:
        return QStringLiteral("wrong shop or key");
    case Verdict::ToldToWait:
        return QStringLiteral("told to wait");
    case Verdict::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString nameOf(Cause cause)
{
    switch (cause) {
    case Cause::None:
        break;
    case Cause::NoConnection:
        return QStringLiteral(", no connection");
    case Cause::TimedOut:
        return QStringLiteral(", timed out");
    case Cause::SecureLink:
        return QStringLiteral(", no secure link");
    case Cause::Proxy:
        return QStringLiteral(", proxy");
    case Cause::ProxyPassword:
        return QStringLiteral(", proxy wants a password");
    case Cause::StrangeAnswer:
        return QStringLiteral(", strange answer");
    case Cause::WebPage:
        return QStringLiteral(", web page");
    case Cause::Filtered:
        return QStringLiteral(", turned away by a filter");
    case Cause::IncompleteList:
        return QStringLiteral(", incomplete list");
    case Cause::TillTrouble:
        return QStringLiteral(", trouble of the till");
    case Cause::NoSuchCustomer:
        return QStringLiteral(", no such customer");
    case Cause::Cancelled:
        return QStringLiteral(", cancelled");
    }
    return {};
}

/// What the till said is a value of the customer as like as not: not a word of it.
QString wordsFor(const Outcome &outcome)
{
    QString words = nameOf(outcome.verdict) + nameOf(outcome.cause);
    if (outcome.status != 0)
        words += QStringLiteral(", code %1").arg(outcome.status);
    return words;
}

QString nameOf(StoreError error)
{
    switch (error) {
    case StoreError::CannotOpen:
        return QStringLiteral("cannot be opened");
    case StoreError::ReadOnly:
        return QStringLiteral("read only");
    case StoreError::NotOurs:
        return QStringLiteral("of another program");
    case StoreError::NewerVersion:
        return QStringLiteral("of a newer version");
    case StoreError::Damaged:
        return QStringLiteral("damaged");
    case StoreError::Missing:
        return QStringLiteral("missing");
    case StoreError::DiskFull:
        return QStringLiteral("disk full");
    case StoreError::Busy:
        return QStringLiteral("busy");
    case StoreError::Failed:
        break;
    }
    return QStringLiteral("failed");
}

} // namespace

DayLog::DayLog(QString folder, Now now)
    : m_folder(std::move(folder))
    , m_now(std::move(now))
{ }

bool DayLog::openFor(const QDate &day)
{
    if (m_file.isOpen() && m_day == day)
        return true;
    m_file.close();
    const QDir folder(m_folder);
    if (!folder.mkpath(QStringLiteral(".")))
        return false;
    m_file.setFileName(folder.filePath(nameOf(day)));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text))
        return false;
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_day = day;
    forgetOld(folder);
    return true;
}

void DayLog::write(const QString &line)
{
    const QDateTime now = m_now().toLocalTime();
    if (!openFor(now.date()))
        return;
    QString text = line;
    text.replace(u'\n', u' ').replace(u'\r', u' ');
    m_file.write((now.toString(Qt::ISODateWithMs) + u' ' + text + u'\n').toUtf8());
    m_file.flush();
}

void DayLog::started(const QString &version)
{
    write(QStringLiteral("start: Carnet %1, %2").arg(version, QSysInfo::prettyProductName()));
}

void DayLog::ended()
{
    write(QStringLiteral("end"));
}

void DayLog::sent(const AttemptReport &report)
{
    const QString number = report.tillId.isEmpty() ? QStringLiteral("new") : report.tillId;
    write(QStringLiteral("sent: no. %1, %2: %3, %4 ms")
              .arg(number, nameOf(report.kind), wordsFor(report.outcome))
              .arg(report.took.count()));
}

void DayLog::listed(const UpdateSummary &summary)
{
    write(QStringLiteral("list: %1; %2 new, %3 changed, %4 gone, %5 conflicts, %6 found again")
              .arg(wordsFor(summary.outcome))
              .arg(summary.added)
              .arg(summary.changed)
              .arg(summary.removed)
              .arg(summary.conflicts)
              .arg(summary.linked));
}

void DayLog::storeFailed(StoreError error, const QString &words)
{
    write(QStringLiteral("store: %1 (%2)").arg(nameOf(error), words));
}

} // namespace carnet
