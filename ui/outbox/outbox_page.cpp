#include "outbox/outbox_page.h"

#include "look/button.h"
#include "look/icon_label.h"
#include "look/metrics.h"
#include "look/type.h"
#include "outbox/outbox_delegate.h"
#include "outbox/outbox_model.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace carnet {

OutboxPage::OutboxPage(Outbox &outbox, Store &store, QWidget *parent)
    : QWidget(parent)
    , m_outbox(outbox)
    , m_store(store)
    , m_model(new OutboxModel(outbox, store, this))
    , m_list(new QListView(this))
    , m_body(new QStackedWidget(this))
    , m_header(new QWidget(this))
    , m_headline(new QLabel(m_header))
    , m_sentence(new QLabel(m_header))
    , m_bar(new QProgressBar(m_header))
    , m_pause(makeButton({}, QLatin1StringView("pause-fill"), ButtonLook::Plain, m_header))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    applyStep(m_headline, TextStep::Strong);
    m_headline->setTextFormat(Qt::PlainText);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setText(tr("You can keep working or close the program: what has not left stays here."));
    applyStep(m_sentence, TextStep::Help);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Sending"));
    auto *head = new QHBoxLayout(m_header);
    head->setContentsMargins(16, 12, 16, 12);
    head->setSpacing(16);
    m_sentence->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_headline);
    words->addWidget(m_bar);
    words->addWidget(m_sentence);
    head->addLayout(words, 1);
    head->addWidget(m_pause);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new OutboxDelegate(m_list));
    m_list->setAccessibleName(tr("Outbox"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);

    auto *empty = new QWidget(this);
    auto *column = new QVBoxLayout(empty);
    auto *picture = new IconLabel(QLatin1StringView("check2"), Token::Success, empty);
    picture->setSide(48);
    auto *text = new QLabel(tr("Everything is on the till"), empty);
    applyStep(text, TextStep::Headline);
    column->addStretch(2);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_body->addWidget(m_list);
    m_body->addWidget(empty);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(m_body, 1);

    scaleLayouts(this);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_outbox.status().pause == Pause::ByUser)
            m_outbox.resume();
        else
            m_outbox.pause();
    });
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const CustomerId id = m_model->customerAt(index.row()); id != CustomerId::None)
            Q_EMIT editRequested(id, std::nullopt);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                m_current = m_model->customerAt(index.row());
                Q_EMIT currentChanged(m_current);
            });
    connect(m_model, &QAbstractItemModel::modelReset, this, &OutboxPage::showRows);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &OutboxPage::showRows);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &OutboxPage::showRows);
    connect(&outbox, &Outbox::statusChanged, this, &OutboxPage::showStatus);
    showStatus(outbox.status());
    showRows();
}

void OutboxPage::setPlace(Place place)
{
    m_model->setPlace(place);
    showRows();
}

QList<CustomerId> OutboxPage::selectedIds() const
{
    return m_current == CustomerId::None ? QList<CustomerId>{} : QList<CustomerId>{m_current};
}

int OutboxPage::sentCount() const
{
    return m_store.countSentSince(sentHorizon());
}

/// Keeps the current customer while rows come and go; else goes to the first.
void OutboxPage::showRows()
{
    const bool empty = m_model->rowCount() == 0;
    m_body->setCurrentIndex(empty ? 1 : 0);
    setFocusProxy(empty ? nullptr : m_list); // Tab does not come back from a hidden one
    int row = m_current == CustomerId::None ? -1 : m_model->rowOf(m_current);
    for (int i = 0; row < 0 && i < m_model->rowCount(); ++i) {
        if (m_model->customerAt(i) != CustomerId::None)
            row = i;
    }
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
        Q_EMIT currentChanged(m_model->customerAt(row));
        return;
    }
    m_current = CustomerId::None;
    Q_EMIT currentChanged(m_current);
}

void OutboxPage::showStatus(const QueueStatus &status)
{
    const bool sending = status.roundTotal > 0;
    const bool paused = status.pause == Pause::ByUser;
    m_header->setVisible(sending || paused);
    m_bar->setVisible(sending);
    if (sending) {
        const int at = std::min(status.roundDone + 1, status.roundTotal);
        m_headline->setText(tr("Sending %1 of %2 – %3").arg(at).arg(status.roundTotal).arg(status.current));
        m_bar->setMaximum(status.roundTotal);
        m_bar->setValue(status.roundDone);
    } else {
        m_headline->setText(tr("Sending is paused"));
    }
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
}

} // namespace carnet
