#include "till/till_address.h"

#include "till/proxy_lookup.h"

#include <algorithm>
#include <array>
#include <utility>

namespace carnet {

namespace {

/// Default_Ignorable_Code_Point that is no format character: Unicode, DerivedCoreProperties.
bool isFiller(char32_t c)
{
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F) || c == 0x2800 || c == 0x3164 || c == 0xFFA0
        || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isSeen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Separator_Space:
        return c == U' ';
    default:
        return !isFiller(c);
    }
}

bool isQuoted(QStringView text)
{
    static constexpr std::array<std::pair<char16_t, char16_t>, 9> marks{{{u'"', u'"'},
                                                                         {u'\'', u'\''},
                                                                         {u'`', u'`'},
                                                                         {u'«', u'»'},
                                                                         {u'“', u'”'},
                                                                         {u'„', u'“'},
                                                                         {u'‘', u'’'},
                                                                         {u'’', u'’'},
                                                                         {u'<', u'>'}}};
    return text.size() > 2 && std::ranges::any_of(marks, [text](const auto &pair) {
               return text.front() == QChar(pair.first) && text.back() == QChar(pair.second);
           });
}

} // namespace

QString cleanedSecret(QStringView pasted)
{
    QString text;
    for (const uint c : pasted.toUcs4()) {
        const char32_t point = c;
        if (isSeen(point))
            text += QString::fromUcs4(&point, 1);
    }
    text = text.trimmed();
    while (isQuoted(text))
        text = text.mid(1).chopped(1).trimmed();
    return text;
}

bool isAllowedTillUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery())
        return false;
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopbackHost(url.host()));
}

} // namespace carnet
