#include "exchange/contact_columns.h"

#include <QRegularExpression>

#include <algorithm>

namespace carnet {

namespace {

QStringList severalIn(QStringView cell)
{
    QStringList several;
    for (const QStringView one : cell.split(u":::"))
        several << one.trimmed().toString();
    return several;
}

} // namespace

std::optional<ContactColumns> ContactColumns::of(const QStringList &header)
{
    static const QRegularExpression numbered(
        QStringLiteral("^\\s*(Phone|E-?mail) (\\d{1,2}) - (Value|Type|Label)\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    ContactColumns columns;
    columns.m_header = header;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto match = numbered.match(header.at(i));
        if (!match.hasMatch()) {
            columns.m_plain.push_back(i);
            continue;
        }
        auto &all =
            match.captured(1).startsWith(u'P', Qt::CaseInsensitive) ? columns.m_phones : columns.m_emails;
        const auto place = static_cast<std::size_t>(match.captured(2).toUInt());
        all.resize(std::max(all.size(), place + 1));
        (match.captured(3).startsWith(u'V', Qt::CaseInsensitive) ? all[place].value : all[place].type) = i;
    }
    if (columns.m_phones.empty() && columns.m_emails.empty())
        return std::nullopt;
    return columns;
}

QStringList ContactColumns::header() const
{
    QStringList names;
    for (const qsizetype column : m_plain)
        names << m_header.at(column);
    return names << QStringLiteral("E-mail") << QStringLiteral("Phone") << QStringLiteral("Phone 2");
}

/// The preferred ones, marked by a star, first.
QStringList ContactColumns::values(const std::vector<Numbered> &columns, const TableRow &written) const
{
    QStringList preferred;
    QStringList others;
    for (const Numbered &one : columns) {
        const QStringView type = one.type < 0 ? QStringView() : written.cell(one.type);
        if (one.value < 0 || type.contains(u"fax", Qt::CaseInsensitive)
            || type.contains(u"pager", Qt::CaseInsensitive))
            continue;
        (type.startsWith(u'*') ? preferred : others) << severalIn(written.cell(one.value));
    }
    QStringList all = preferred + others;
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

TableRow ContactColumns::row(const TableRow &written) const
{
    TableRow row;
    for (const qsizetype column : m_plain) {
        const QStringView cell = written.cell(column);
        row.add(cell.contains(u":::") ? severalIn(cell).constFirst() : cell.toString());
    }
    const QStringList phones = values(m_phones, written);
    row.add(values(m_emails, written).value(0));
    row.add(phones.value(0));
    row.add(phones.value(1));
    return row;
}

} // namespace carnet
