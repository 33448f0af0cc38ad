#include "words/value_words.h"

#include "customer/rules/rules.h"
#include "words/field_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace carnet {

namespace {

struct ValueWords
{
    Q_DECLARE_TR_FUNCTIONS(ValueWords)
};

} // namespace

QString valueWords(Field field, const Customer &customer)
{
    if (infoOf(field).kind == FieldKind::YesNo)
        return isBlacklisted(customer) ? ValueWords::tr("Yes") : ValueWords::tr("No");
    const QString shown = rules::shown(field, customer.value(field), customer, QLocale());
    return field == Field::IdentityNumber ? masked(shown) : shown;
}

} // namespace carnet
