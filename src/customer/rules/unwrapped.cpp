#include "customer/rules/unwrapped.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace carnet::rules {

namespace {

constexpr qsizetype longestWrapped = 300;
constexpr qsizetype mostWords = 12;

QString withoutPunctuation(QString text)
{
    static const QRegularExpression around(QStringLiteral(
        "^[\\s\"'`«»“”„‘’‚‹›<>\\[\\]{}()*=;:,.|•!?]+|[\\s\"'`«»“”„‘’‚‹›<>\\[\\]{}()*=;:,.|•!?/–—-]+$"));
    return text.remove(around);
}

bool hasDigit(const QString &word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.isDigit() || c == u'@'; });
}

/// Words before and behind that cannot belong to a number or address: "Tél. portable 06 39 98 12 44
/// (maison)".
QStringList withoutWords(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > mostWords)
        return {};
    const auto first = std::ranges::find_if(words, hasDigit) - words.begin();
    const auto last = std::find_if(words.rbegin(), words.rend(), hasDigit).base() - words.begin();
    QStringList rests;
    for (qsizetype from = 0; from <= std::min(first, words.size() - 1); ++from) {
        for (qsizetype to = words.size(); to >= std::max(last, from + 1); --to)
            rests << words.mid(from, to - from).join(u' ');
    }
    return rests;
}

} // namespace

QStringList unwrapped(const QString &text)
{
    if (text.size() > longestWrapped)
        return {};
    QStringList found{text};
    static const QRegularExpression inAngles(QStringLiteral("<([^<>]+)>"));
    if (const auto match = inAngles.match(text); match.hasMatch())
        found << match.captured(1);
    static const QRegularExpression scheme(QStringLiteral("^[\\s\"'<(]*[a-z]+:(?://)?([^?]+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (const auto match = scheme.match(text); match.hasMatch())
        found << QUrl::fromPercentEncoding(match.captured(1).toUtf8());
    static const QRegularExpression label(QStringLiteral("^[^0-9@:=]*[:=°]\\s*(.+)$"));
    if (const auto match = label.match(text); match.hasMatch())
        found << match.captured(1);
    static const QRegularExpression remark(QStringLiteral("^([^(\\[]+)[(\\[][^)\\]]*[)\\]]$"));
    if (const auto match = remark.match(text); match.hasMatch())
        found << match.captured(1);
    QStringList values;
    for (const QString &part : std::as_const(found)) {
        values << withoutPunctuation(part);
        for (const QString &rest : withoutWords(part))
            values << withoutPunctuation(rest);
    }
    values.removeDuplicates();
    values.removeAll(text);
    values.removeAll(QString());
    return values;
}

} // namespace carnet::rules
