#include "desk/field_change.h"

namespace carnet {

namespace {

/// After a space, a hyphen or an apostrophe a word begins: Jean-Marc O'Brien.
QString titleCased(const QString &text, const QLocale &locale)
{
    QString result = locale.toLower(text);
    bool isFirst = true;
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (isFirst && result.at(i).isLetter()) {
            const QString upper = locale.toUpper(result.mid(i, 1));
            result.replace(i, 1, upper);
            i += upper.size() - 1;
        }
        isFirst = !result.at(i).isLetterOrNumber() && !result.at(i).isMark();
    }
    return result;
}

QString changedText(const QString &text, const FieldChange &change, const QLocale &locale)
{
    switch (change.kind) {
    case FieldChange::Kind::Set:
        return change.text;
    case FieldChange::Kind::Clear:
        return {};
    case FieldChange::Kind::UpperCase:
        return locale.toUpper(text);
    case FieldChange::Kind::LowerCase:
        return locale.toLower(text);
    case FieldChange::Kind::TitleCase:
        return titleCased(text, locale);
    case FieldChange::Kind::Replace:
        return QString(text).replace(change.text, change.by);
    }
    return text;
}

} // namespace

bool isEmpty(const FieldChange &change)
{
    const bool needsText = change.kind == FieldChange::Kind::Set || change.kind == FieldChange::Kind::Replace;
    return needsText && change.text.isEmpty() && change.field != Field::Blacklist;
}

Customer changed(Customer customer, const FieldChange &change, const rules::Context &context)
{
    const QString before = customer.value(change.field);
    const QString after = changedText(before, change, context.locale);
    if (!isEmpty(change) && after != before)
        customer.set(change.field, rules::tidied(change.field, after, customer, context));
    return customer;
}

Readiness readinessWith(const Customer &values, const Customer &known, const rules::Context &context)
{
    return hasError(rules::judgeChanged(values, known, context)) ? Readiness::Draft : Readiness::Ready;
}

std::optional<Wish> wishFor(const std::optional<Record> &record, const FieldChange &change,
                            const rules::Context &context)
{
    if (!record || !record->wanted || record->mergedInto != CustomerId::None)
        return std::nullopt;
    const Customer values = changed(*record->wanted, change, context);
    if (values == *record->wanted)
        return std::nullopt;
    return Wish{record->id,
                {*record->wanted, values},
                readinessWith(values, record->base.value_or(Customer()), context)};
}

} // namespace carnet
