#include "shell/window_body.h"

#include "customers/side_list.h"
#include "look/hairline.h"
#include "look/message_strip.h"
#include "look/metrics.h"

#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace carnet {

namespace {

constexpr int narrowBelow = 1180;
constexpr int iconsBelow = 1000;
constexpr int customerWidth = 320;
constexpr int outboxWidth = 344;
constexpr int outboxHeight = 220;
constexpr int leastDetails = 240;
constexpr int mostDetails = 900;
constexpr quint8 stateVersion = 1;

} // namespace

WindowBody::WindowBody(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_side(parts.side)
    , m_column(new QWidget(this))
    , m_strip(parts.strip)
    , m_stripRow(new QWidget(m_column))
    , m_customers(parts.customers)
    , m_pages(new QStackedWidget(m_column))
    , m_detailPages(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_customerWidth(customerWidth)
    , m_outboxWidth(outboxWidth)
    , m_outboxHeight(outboxHeight)
{
    auto *customers = new QWidget(m_pages);
    auto *customerColumn = new QVBoxLayout(customers);
    customerColumn->setContentsMargins(0, 0, 0, 0);
    customerColumn->setSpacing(0);
    customerColumn->addWidget(parts.unfinished);
    customerColumn->addWidget(parts.customers, 1);
    customers->setFocusProxy(parts.customers);
    m_pages->addWidget(customers);
    m_pages->addWidget(parts.outbox);
    m_detailPages->addWidget(parts.customerDetails);
    m_detailPages->addWidget(parts.outboxDetails);

    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *stripRow = new QHBoxLayout(m_stripRow);
    stripRow->setContentsMargins(10, 8, 10, 8);
    stripRow->addWidget(m_strip);
    m_strip->installEventFilter(this);
    m_stripRow->setVisible(!m_strip->isHidden());
    column->addWidget(m_stripRow);
    column->addWidget(m_pages, 1);
    m_column->setBackgroundRole(QPalette::Base);
    m_column->setAutoFillBackground(true);

    m_splitter->addWidget(m_column);
    m_splitter->addWidget(m_detailPages);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    connect(m_splitter, &QSplitter::splitterMoved, this, &WindowBody::rememberSize);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addWidget(m_splitter, 1);
    scaleLayouts(this);
    keepFitting(this, [this] { m_detailPages->setMinimumWidth(scaled(leastDetails, this)); });
}

QWidget *WindowBody::page() const
{
    return m_pages->currentIndex() == static_cast<int>(Page::Customers) ? m_customers
                                                                        : m_pages->currentWidget();
}

QWidget *WindowBody::details() const
{
    return m_detailPages->currentWidget();
}

void WindowBody::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_detailPages->setCurrentIndex(static_cast<int>(page));
    fit();
}

void WindowBody::setDetailsWanted(bool wanted)
{
    if (m_pages->currentIndex() == static_cast<int>(Page::Outbox))
        m_outboxWanted = wanted;
    else
        (m_narrow ? m_wantedNarrow : m_wantedWide) = wanted;
    fit();
}

void WindowBody::setShopEmpty(bool empty)
{
    if (empty == m_isShopEmpty)
        return;
    m_isShopEmpty = empty;
    fit();
}

bool WindowBody::areDetailsShown() const
{
    return !m_detailPages->isHidden();
}

void WindowBody::fit()
{
    const bool narrow = width() < scaled(narrowBelow, this);
    if (m_narrow && !narrow)
        m_wantedNarrow = false;
    m_narrow = narrow;
    m_side->setCompact(width() < scaled(iconsBelow, this));

    const bool outbox = m_pages->currentIndex() == static_cast<int>(Page::Outbox);
    const bool wanted = m_narrow ? m_wantedNarrow : m_wantedWide;
    m_detailPages->setVisible(outbox ? m_outboxWanted : wanted && !m_isShopEmpty);
    m_splitter->setOrientation(outbox && m_narrow ? Qt::Vertical : Qt::Horizontal);
    sizeDetails();
    Q_EMIT detailsShown(areDetailsShown());
}

void WindowBody::sizeDetails()
{
    const bool below = m_splitter->orientation() == Qt::Vertical;
    const bool outbox = m_pages->currentIndex() == static_cast<int>(Page::Outbox);
    const int wanted = scaled(below ? m_outboxHeight : outbox ? m_outboxWidth : m_customerWidth, this);
    const int all = below ? m_splitter->height() : m_splitter->width();
    m_splitter->setSizes({std::max(1, all - wanted - m_splitter->handleWidth()), wanted});
}

void WindowBody::rememberSize()
{
    const int size = m_splitter->sizes().at(1) * 18 / fontMetrics().height();
    if (m_splitter->orientation() == Qt::Vertical)
        m_outboxHeight = size;
    else if (m_pages->currentIndex() == static_cast<int>(Page::Outbox))
        m_outboxWidth = size;
    else
        m_customerWidth = size;
}

bool WindowBody::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_strip
        && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        m_stripRow->setVisible(!m_strip->isHidden());
    return QWidget::eventFilter(watched, event);
}

void WindowBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void WindowBody::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

QByteArray WindowBody::saveState() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << stateVersion << m_wantedWide << m_customerWidth << m_outboxWidth << m_outboxHeight;
    return bytes;
}

void WindowBody::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    quint8 version = 0;
    bool wanted = true;
    int customers = 0;
    int outbox = 0;
    int below = 0;
    in >> version >> wanted >> customers >> outbox >> below;
    if (in.status() != QDataStream::Ok || version != stateVersion)
        return;
    m_wantedWide = wanted;
    m_customerWidth = std::clamp(customers, leastDetails, mostDetails);
    m_outboxWidth = std::clamp(outbox, leastDetails, mostDetails);
    m_outboxHeight = std::clamp(below, leastDetails / 2, mostDetails);
    fit();
}

} // namespace carnet
