#include "customer/rules/text.h"

namespace carnet::rules {

namespace {

bool isInvisible(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
        return !c.isSpace();
    case QChar::Other_Format:
        // The joiner that holds family emoji together is visible in its effect.
        return c != QChar(0x200D);
    default:
        return false;
    }
}

QString tidy(QStringView typed, bool keepLines)
{
    const QString composed = typed.toString().normalized(QString::NormalizationForm_C);
    QString result;
    result.reserve(composed.size());
    bool space = false;
    for (const QChar c : composed) {
        if (keepLines && (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)) {
            space = false;
            result += u'\n';
        } else if (c.isSpace()) {
            space = true;
        } else if (!isInvisible(c)) {
            if (space && !result.isEmpty() && !result.endsWith(u'\n'))
                result += u' ';
            space = false;
            result += c;
        }
    }
    return result.trimmed().normalized(QString::NormalizationForm_C);
}

} // namespace

QString tidyLine(QStringView typed)
{
    return tidy(typed, false);
}

QString tidyNote(QStringView typed)
{
    return tidy(typed, true);
}

qsizetype characterCount(QStringView text)
{
    qsizetype count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

QString onlyDigits(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

QString bareCode(QStringView text)
{
    QString code;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            code += c.toUpper();
    }
    return code;
}

} // namespace carnet::rules
