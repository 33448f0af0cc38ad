#include "shell/window_body.h"

#include "look/hairline.h"
#include "look/message_strip.h"
#include "look/metrics.h"
#include "places/page.h"
#include "places/side_list.h"

#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace carnet {

namespace {

constexpr int narrowBelow = 1180;
constexpr int iconsBelow = 1000;
constexpr int leastDetails = 240;
constexpr int mostDetails = 900;
constexpr quint8 stateVersion = 2;

} // namespace

WindowBody::WindowBody(SideList *side, MessageStrip *strip, const std::vector<Page *> &pages, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_column(new QWidget(this))
    , m_strip(strip)
    , m_stripRow(new QWidget(m_column))
    , m_pages(new QStackedWidget(m_column))
    , m_detailPages(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
{
    for (Page *page : pages) {
        m_pages->addWidget(page->view());
        m_detailPages->addWidget(page->details());
        m_all.push_back({page, page->detailsRoom().width, page->detailsRoom().height});
        connect(page, &Page::detailsComeOrGo, this, &WindowBody::fit);
    }
    m_shown = &m_all.front();

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

void WindowBody::showPage(Page &page)
{
    m_shown = &*std::ranges::find(m_all, &page, &Shown::page);
    m_pages->setCurrentWidget(page.view());
    m_detailPages->setCurrentWidget(page.details());
    fit();
}

void WindowBody::setDetailsWanted(bool wanted)
{
    (m_narrow && !isBelow() ? m_shown->isWantedNarrow : m_shown->isWanted) = wanted;
    fit();
}

bool WindowBody::areDetailsShown() const
{
    return !m_detailPages->isHidden();
}

void WindowBody::fit()
{
    const bool narrow = width() < scaled(narrowBelow, this);
    if (m_narrow && !narrow) {
        for (Shown &shown : m_all)
            shown.isWantedNarrow = false;
    }
    m_narrow = narrow;
    m_side->setCompact(width() < scaled(iconsBelow, this));

    const bool hides = m_narrow && !isBelow();
    m_detailPages->setVisible(page().hasDetails() && (hides ? m_shown->isWantedNarrow : m_shown->isWanted));
    m_splitter->setOrientation(isBelow() ? Qt::Vertical : Qt::Horizontal);
    sizeDetails();
    Q_EMIT detailsShown(areDetailsShown());
}

void WindowBody::sizeDetails()
{
    const int wanted = scaled(isBelow() ? m_shown->height : m_shown->width, this);
    const int all = isBelow() ? m_splitter->height() : m_splitter->width();
    m_splitter->setSizes({std::max(1, all - wanted - m_splitter->handleWidth()), wanted});
}

void WindowBody::rememberSize()
{
    (isBelow() ? m_shown->height : m_shown->width) = m_splitter->sizes().at(1) * 18 / fontMetrics().height();
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
    out << stateVersion << static_cast<quint8>(m_all.size());
    for (const Shown &shown : m_all)
        out << shown.isWanted << shown.width << shown.height;
    return bytes;
}

void WindowBody::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    quint8 version = 0;
    quint8 count = 0;
    in >> version >> count;
    if (in.status() != QDataStream::Ok || version != stateVersion)
        return;
    for (std::size_t i = 0; i < std::min<std::size_t>(count, m_all.size()); ++i) {
        Shown read = m_all[i];
        in >> read.isWanted >> read.width >> read.height;
        if (in.status() != QDataStream::Ok)
            break;
        read.width = std::clamp(read.width, leastDetails, mostDetails);
        if (m_all[i].height > 0)
            read.height = std::clamp(read.height, leastDetails / 2, mostDetails);
        m_all[i] = read;
    }
    fit();
}

} // namespace carnet
