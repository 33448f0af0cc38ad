#include "words/field_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

constexpr std::array groups{
    QT_TRANSLATE_NOOP("FieldGroup", "Identity"),      QT_TRANSLATE_NOOP("FieldGroup", "Contact"),
    QT_TRANSLATE_NOOP("FieldGroup", "Address"),       QT_TRANSLATE_NOOP("FieldGroup", "Company"),
    QT_TRANSLATE_NOOP("FieldGroup", "Card and till"), QT_TRANSLATE_NOOP("FieldGroup", "Notes"),
    QT_TRANSLATE_NOOP("FieldGroup", "Blacklist"),
};

/// Fields whose label is too long for a list of words.
constexpr std::pair<Field, const char *> shortWords[] = {
    {Field::Name, QT_TRANSLATE_NOOP("FieldWord", "name")},
    {Field::IdentityNumber, QT_TRANSLATE_NOOP("FieldWord", "identity document")},
    {Field::Barcode, QT_TRANSLATE_NOOP("FieldWord", "card")},
    {Field::Position, QT_TRANSLATE_NOOP("FieldWord", "position")},
    {Field::Blacklist, QT_TRANSLATE_NOOP("FieldWord", "blacklist")},
};

} // namespace

QString masked(const QString &text)
{
    constexpr int shown = 3;
    return text.size() <= shown ? text : QString(text.size() - shown, u'•') + text.right(shown);
}

QString fieldLabel(Field field)
{
    return QCoreApplication::translate("Field", infoOf(field).label);
}

QString shortLabel(Field field)
{
    const QString word = fieldWord(field);
    return word.left(1).toUpper() + word.mid(1);
}

QString fieldWord(Field field)
{
    const auto *word = std::ranges::find(shortWords, field, &std::pair<Field, const char *>::first);
    if (word != std::end(shortWords))
        return QCoreApplication::translate("FieldWord", word->second);
    // Names of things that are written in capitals stay so.
    QString label = fieldLabel(field);
    if (label.size() > 1 && label.at(1).isUpper())
        return label;
    return label.left(1).toLower() + label.mid(1);
}

QString groupName(FieldGroup group)
{
    return QCoreApplication::translate("FieldGroup", groups.at(static_cast<std::size_t>(group)));
}

} // namespace carnet
