#include "outbox/fact_rows.h"

#include "customer/rules/rules.h"
#include "look/metrics.h"
#include "look/type.h"
#include "look/words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace carnet {

QString factOf(Field field, const Customer &values)
{
    if (field == Field::Blacklist)
        return isBlacklisted(values) ? FactRows::tr("Yes") : FactRows::tr("No");
    const QString shown = rules::shown(field, values.value(field), values, QLocale());
    if (shown.isEmpty())
        return FactRows::tr("(emptied)");
    return field == Field::IdentityNumber ? masked(shown) : shown;
}

FactRows::FactRows(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(7);
    m_grid->setColumnStretch(1, 1);
    keepFitting(this, [this] { m_grid->setColumnMinimumWidth(0, scaled(104, this)); });
    scaleLayouts(this);
}

void FactRows::add(const QString &label, const QString &value)
{
    auto *name = new QLabel(label, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setWordWrap(true);
    applyStep(name, TextStep::Help);
    auto *text = new QLabel(value, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(QStringLiteral("%1: %2").arg(label, value));
    m_grid->addWidget(name, m_rows, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(text, m_rows++, 1, Qt::AlignTop);
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
