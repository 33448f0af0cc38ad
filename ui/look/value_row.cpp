#include "look/value_row.h"

#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"
#include "look/value_text.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace carnet {

namespace {

constexpr int nameWidth = 104;
constexpr int gap = 12;

} // namespace

struct ValueRow::Places
{
    QRect name;
    QRect value;
    QRect more; ///< empty: all of it is shown anyway
    int height = 0;
};

ValueRow::ValueRow(const QString &label, const QString &value, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(label, this))
    , m_value(new ValueText(value, this))
    , m_more(makeButton({}, {}, ButtonLook::Link, this))
{
    m_name->setForegroundRole(QPalette::PlaceholderText);
    m_name->setWordWrap(true);
    m_name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    applyStep(m_name, TextStep::Help);
    m_value->setAccessibleName(label);
    m_more->setAccessibleDescription(label);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_more, &QPushButton::clicked, this, [this] {
        setWhole(!m_value->isWhole());
        Q_EMIT wholeChosen(m_value->isWhole());
    });
    setWhole(false);
}

QString ValueRow::label() const
{
    return m_name->text();
}

void ValueRow::setWhole(bool whole)
{
    m_value->setWhole(whole);
    m_more->setText(whole ? tr("Show less") : tr("Show all"));
    updateGeometry();
    place();
}

ValueRow::Places ValueRow::placesIn(int width) const
{
    const int side = scaled(nameWidth, this);
    const int beside = std::max(1, width - side - scaled(gap, this));
    const bool isBelow = m_value->widestWord() > beside;
    const int valueWidth = isBelow ? width : beside;
    Places places;
    places.name = {0, 0, isBelow ? width : side, 0};
    if (!label().isEmpty())
        places.name.setHeight(m_name->heightForWidth(places.name.width()));
    places.value = {width - valueWidth, isBelow ? places.name.bottom() + 1 + scaled(2, this) : 0, valueWidth,
                    m_value->heightForWidth(valueWidth)};
    places.height = std::max(places.name.bottom(), places.value.bottom()) + 1;
    if (m_value->isLong(valueWidth)) {
        const QSize size = m_more->sizeHint();
        places.more = {places.value.left(), places.value.bottom() + 1, std::min(size.width(), valueWidth),
                       size.height()};
        places.height = places.more.bottom() + 1;
    }
    return places;
}

QSize ValueRow::sizeHint() const
{
    const int width = scaled(nameWidth + gap, this) + m_value->sizeHint().width();
    return {width, heightForWidth(width)};
}

QSize ValueRow::minimumSizeHint() const
{
    return {scaled(nameWidth + gap, this) + m_value->minimumSizeHint().width(), fontMetrics().height()};
}

int ValueRow::heightForWidth(int width) const
{
    return placesIn(width).height;
}

void ValueRow::place()
{
    const Places places = placesIn(width());
    m_name->setGeometry(places.name);
    m_value->setGeometry(places.value);
    m_more->setGeometry(places.more);
    m_more->setVisible(!places.more.isEmpty());
}

void ValueRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void ValueRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        place();
    }
}

} // namespace carnet
