#include "outbox/fact_rows.h"

#include "look/metrics.h"
#include "look/value_row.h"
#include "look/value_text.h"
#include "words/field_words.h"
#include "words/value_words.h"

#include <QVBoxLayout>

namespace carnet {

QString factOf(Field field, const Customer &values)
{
    const QString shown = valueWords(field, values);
    return shown.isEmpty() ? FactRows::tr("(emptied)") : shown;
}

FactRows::FactRows(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(7);
    scaleLayouts(this);
}

void FactRows::add(const QString &label, const QString &value)
{
    auto *row = new ValueRow(label, value, this);
    if (!label.isEmpty())
        row->value()->setAccessibleName(tr("%1: %2").arg(label, value));
    else
        row->value()->setAccessibleName(value);
    m_rows->addWidget(row);
}

bool FactRows::isEmpty() const
{
    return m_rows->isEmpty();
}

void FactRows::add(FieldSet fields, const Customer &values)
{
    const bool isOneTown = fields.contains(Field::Postcode) && fields.contains(Field::Town)
        && !values.value(Field::Postcode).isEmpty() && !values.value(Field::Town).isEmpty();
    if (isOneTown)
        fields.remove(Field::Postcode);
    for (const Field field : fields) {
        const bool isTown = isOneTown && field == Field::Town;
        add(shortLabel(field),
            isTown ? values.value(Field::Postcode) + u' ' + values.value(Field::Town)
                   : factOf(field, values));
    }
}

} // namespace carnet
