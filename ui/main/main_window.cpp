#include "main/main_window.h"

#include "connection/connection_dialog.h"
#include "connection/till_sentences.h"
#include "list/details_panel.h"
#include "list/list_page.h"
#include "list/side_list.h"
#include "look/appearance.h"
#include "look/message_strip.h"
#include "look/metrics.h"
#include "look/toast.h"
#include "main/keys_dialog.h"
#include "main/status_line.h"
#include "main/top_bar.h"
#include "outbox/outbox_details.h"
#include "outbox/outbox_page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace carnet {

namespace {

constexpr std::array textSizes{9, 10, 12, 14};

bool isOutboxPlace(Place place)
{
    return place == Place::ToSend || place == Place::NeedsAttention || place == Place::InDoubt
        || place == Place::Sent;
}

} // namespace

MainWindow::MainWindow(Shop &shop, Appearance &appearance)
    : m_shop(shop)
    , m_appearance(appearance)
    , m_actions(this, &m_history)
    , m_editing(shop, m_history, this)
    , m_topBar(new TopBar(m_actions, this))
    , m_side(new SideList(this))
    , m_list(new ListPage(shop.store(), shop.folder().storeFile(), this))
    , m_outboxPage(new OutboxPage(shop.outbox(), shop.store(), this))
    , m_details(new DetailsPanel(shop.store(), this))
    , m_outboxDetails(new OutboxDetails(shop.outbox(), shop.store(), this))
    , m_pages(new QStackedWidget(this))
    , m_detailPages(new QStackedWidget(this))
    , m_strip(new MessageStrip(this))
    , m_status(new StatusLine(this))
    , m_toast(new Toast(this))
{
    layOut();
    wireActions();
    wirePages();
    wireOutbox();
    wireToast();
    showStatus();
    showNotice();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    m_actions.fill(menuBar());

    m_pages->addWidget(m_list);
    m_pages->addWidget(m_outboxPage);
    m_detailPages->addWidget(m_details);
    m_detailPages->addWidget(m_outboxDetails);
    m_strip->hide();

    auto *page = new QWidget(this);
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->setSpacing(0);
    auto *stripRow = new QHBoxLayout;
    stripRow->setContentsMargins(scaled(10, this), scaled(8, this), scaled(10, this), 0);
    stripRow->addWidget(m_strip);
    pageColumn->addLayout(stripRow);
    pageColumn->addWidget(m_pages, 1);

    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_side);
    body->addWidget(page, 1);
    body->addWidget(m_detailPages);
    column->addWidget(m_topBar);
    column->addLayout(body, 1);
    column->addWidget(m_status);
    setCentralWidget(whole);
    setMinimumSize(scaled(960, this), scaled(560, this));
}

void MainWindow::wireActions()
{
    connect(m_actions.newCustomer, &QAction::triggered, this, [this] { m_editing.openNew(); });
    connect(m_actions.edit, &QAction::triggered, this, [this] {
        if (const auto ids = selected(); !ids.isEmpty())
            m_editing.open(ids.first());
    });
    connect(m_actions.remove, &QAction::triggered, this, [this] { m_editing.remove(selected()); });
    connect(m_actions.blacklist, &QAction::triggered, this,
            [this] { m_editing.toggleBlacklist(selected()); });
    connect(m_actions.sendSelected, &QAction::triggered, this,
            [this] { m_shop.outbox().sendNow(selected()); });
    connect(m_actions.sendAll, &QAction::triggered, this, [this] { m_shop.outbox().sendNow(); });
    connect(m_actions.updateFromTill, &QAction::triggered, &m_shop.outbox(), &Outbox::updateFromTill);
    connect(m_actions.cancelUpdate, &QAction::triggered, &m_shop.outbox(), &Outbox::cancelUpdate);
    m_actions.sendAutomatically->setChecked(m_shop.settings().sendAutomatically());
    connect(m_actions.sendAutomatically, &QAction::toggled, &m_shop, &Shop::setSendAutomatically);
    connect(m_actions.connection, &QAction::triggered, this, &MainWindow::openConnection);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.search, &QAction::triggered, this, [this] {
        m_topBar->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_topBar->searchField()->selectAll();
    });
    connect(m_actions.copy, &QAction::triggered, m_list, &ListPage::copySelection);
    connect(m_actions.selectAll, &QAction::triggered, m_list, &ListPage::selectAll);

    connect(m_actions.customers, &QAction::triggered, this, [this] { goTo(Place::All); });
    connect(m_actions.outbox, &QAction::triggered, this, [this] { goTo(Place::ToSend); });
    m_actions.details->setChecked(m_shop.settings().flag(QStringLiteral("details"), true));
    connect(m_actions.details, &QAction::toggled, this, [this](bool on) {
        m_shop.settings().setFlag(QStringLiteral("details"), on);
        fitWidth();
    });
    connect(m_actions.larger, &QAction::triggered, this, [this] { changeTextSize(+1); });
    connect(m_actions.smaller, &QAction::triggered, this, [this] { changeTextSize(-1); });
    connect(m_actions.normalSize, &QAction::triggered, this, [this] { changeTextSize(0); });
    const std::pair<QAction *, SchemeChoice> schemes[] = {{m_actions.followSystem, SchemeChoice::System},
                                                          {m_actions.light, SchemeChoice::Light},
                                                          {m_actions.dark, SchemeChoice::Dark}};
    for (const auto &[action, scheme] : schemes) {
        action->setChecked(scheme == m_shop.settings().scheme());
        connect(action, &QAction::triggered, this, [this, scheme = scheme] { chooseScheme(scheme); });
    }
    const std::pair<QAction *, Language> languages[] = {{m_actions.languageSystem, Language::System},
                                                        {m_actions.languageEnglish, Language::English},
                                                        {m_actions.languageFrench, Language::French}};
    for (const auto &[action, language] : languages) {
        action->setChecked(language == m_shop.settings().language());
        connect(action, &QAction::triggered, this, [this, language = language] { chooseLanguage(language); });
    }
    connect(m_actions.nextArea, &QAction::triggered, this, &MainWindow::goToNextArea);
    connect(m_actions.keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::wirePages()
{
    connect(m_side, &SideList::placeChosen, this, &MainWindow::goTo);
    connect(m_topBar, &TopBar::searchChanged, this, [this](const QString &text) {
        m_searching = !text.trimmed().isEmpty();
        if (m_searching && isOutboxPlace(m_place))
            goTo(Place::All);
        m_list->setSearch(text);
    });
    connect(m_list, &ListPage::typed, this, [this](const QString &text) {
        m_topBar->searchField()->setFocus();
        m_topBar->searchField()->setText(m_topBar->searchField()->text() + text);
    });
    connect(m_list, &ListPage::editRequested, &m_editing, &CustomerEditing::open);
    connect(m_list, &ListPage::selectionChanged, this, &MainWindow::showSelection);
    connect(m_list, &ListPage::countsChanged, m_side, &SideList::setCounts);
    connect(m_list, &ListPage::shown, this, [this](int shown, int all) {
        m_shown = shown;
        m_all = all;
        showStatus();
    });
    connect(m_list, &ListPage::newCustomerRequested, this, [this](const QString &name) {
        Customer prefilled;
        prefilled.set(Field::Name, name);
        m_editing.openNew(prefilled);
    });
    connect(m_list, &ListPage::clearSearchRequested, m_topBar->searchField(), &QLineEdit::clear);
    connect(m_list, &ListPage::connectRequested, this, &MainWindow::openConnection);
    connect(m_list, &ListPage::actionRequested, this, &MainWindow::actOnCustomers);
    connect(m_details, &DetailsPanel::actionRequested, this, &MainWindow::actOnCustomers);
    connect(m_details, &DetailsPanel::closed, m_actions.details, &QAction::toggle);

    connect(m_outboxPage, &OutboxPage::editRequested, &m_editing, &CustomerEditing::open);
    connect(m_outboxDetails, &OutboxDetails::editRequested, &m_editing, &CustomerEditing::open);
    connect(m_outboxPage, &OutboxPage::currentChanged, m_outboxDetails, &OutboxDetails::showCustomer);
}

void MainWindow::wireOutbox()
{
    Outbox &outbox = m_shop.outbox();
    connect(&outbox, &Outbox::recordsChanged, m_list, &ListPage::recordsChanged);
    connect(&outbox, &Outbox::recordsChanged, this, &MainWindow::showSelection);
    connect(&outbox, &Outbox::statusChanged, this, [this](const QueueStatus &status) {
        m_situation.queue = status;
        showStatus();
        showNotice();
    });
    connect(&outbox, &Outbox::storeFailed, this, [this](StoreError error) {
        m_situation.storeError = error;
        showNotice();
    });
    connect(&outbox, &Outbox::updateProgress, this, [this](qint64 received, qint64) {
        m_status->showBusy(tr("Reading the till's customers… %1").arg(locale().formattedDataSize(received)));
    });
    connect(&outbox, &Outbox::updateEnded, this, &MainWindow::updateEnded);
    connect(&outbox, &Outbox::listDoubtful, this, [this](int known, int listed) {
        m_status->showBusy({});
        m_situation.doubtfulList = DoubtfulList{known, listed};
        showStatus();
        showNotice();
    });
    connect(&m_shop, &Shop::addressChanged, this, &MainWindow::showStatus);
    connect(&m_shop, &Shop::keyNotKept, this, [this] {
        m_situation.keyInMemoryOnly = true;
        showNotice();
    });
    connect(m_strip, &MessageStrip::activated, this, [this] { actOnNotice(false); });
    connect(m_strip, &MessageStrip::secondActivated, this, [this] { actOnNotice(true); });
    connect(m_strip, &MessageStrip::closed, this, [this] { m_strip->hide(); });
    m_situation.queue = outbox.status();
    for (const FormDraft &draft : m_shop.store().drafts()) {
        if (!draft.setAside)
            m_situation.unfinishedForm = draft;
    }
}

void MainWindow::wireToast()
{
    connect(&m_editing, &CustomerEditing::done, this, [this](const QString &text, bool undoable) {
        m_reopen.reset();
        m_situation.storeError.reset();
        m_toast->showMessage(text, undoable ? tr("Undo") : QString());
        showNotice();
    });
    connect(&m_editing, &CustomerEditing::reopenOffered, this,
            [this](const FormDraft &draft, const QString &text, const QString &button) {
                m_reopen = draft;
                m_toast->showMessage(text, button);
            });
    connect(&m_editing, &CustomerEditing::formClosed, this, [this](CustomerId id) {
        m_situation.unfinishedForm.reset();
        showNotice();
        m_list->select(id);
        m_list->focusTable();
    });
    connect(&m_editing, &CustomerEditing::storeFailed, this, [this](StoreError error) {
        m_situation.storeError = error;
        showNotice();
    });
    connect(m_toast, &Toast::activated, this, [this] {
        if (const auto draft = std::exchange(m_reopen, std::nullopt))
            m_editing.continueDraft(*draft);
        else
            m_history.undo();
    });
}

void MainWindow::open()
{
    const QByteArray geometry = m_shop.settings().layout(QStringLiteral("window"));
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        showMaximized();
    else
        show();
    m_list->restoreState(m_shop.settings().layout(QStringLiteral("columns")));
    goTo(Place::All);
    m_list->focusTable();
}

void MainWindow::comeForward()
{
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_shop.settings().setLayout(QStringLiteral("window"), saveGeometry());
    m_shop.settings().setLayout(QStringLiteral("columns"), m_list->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    QLineEdit *search = m_topBar->searchField();
    const bool searching = search->hasFocus();
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!search->text().isEmpty())
            search->clear();
        else if (m_strip->isVisible())
            m_strip->hide();
        m_list->focusTable();
        return;
    case Qt::Key_Down:
        if (searching) {
            m_list->focusTable();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (searching) {
            m_list->openOnlyRow();
            return;
        }
        break;
    default:
        break;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitWidth();
}

void MainWindow::fitWidth()
{
    const bool outbox = isOutboxPlace(m_place);
    const bool wide = width() >= scaled(1180, this);
    m_detailPages->setVisible(outbox || (m_actions.details->isChecked() && wide));
    m_detailPages->setFixedWidth(scaled(outbox ? 344 : 320, this));
    m_side->setCompact(width() < scaled(1000, this));
}

void MainWindow::goTo(Place place)
{
    m_place = place;
    m_side->setPlace(place);
    const bool outbox = isOutboxPlace(place);
    m_pages->setCurrentWidget(outbox ? static_cast<QWidget *>(m_outboxPage) : m_list);
    m_detailPages->setCurrentWidget(outbox ? static_cast<QWidget *>(m_outboxDetails) : m_details);
    if (outbox)
        m_outboxPage->setPlace(place);
    else
        m_list->setPlace(place);
    fitWidth();
    showSelection();
    showStatus();
}

QList<CustomerId> MainWindow::selected() const
{
    return isOutboxPlace(m_place) ? m_outboxPage->selectedIds() : m_list->selectedIds();
}

void MainWindow::showSelection()
{
    const QList<CustomerId> ids = selected();
    if (!isOutboxPlace(m_place))
        m_details->showCustomers(ids);
    for (QAction *action : {m_actions.edit, m_actions.remove, m_actions.blacklist, m_actions.sendSelected})
        action->setEnabled(!ids.isEmpty());
    showStatus();
}

void MainWindow::showStatus()
{
    const QueueStatus &queue = m_situation.queue;
    m_topBar->setToSend(queue.waiting + queue.sending);
    m_side->setOutboxCounts(queue, m_outboxPage->sentCount());
    if (isOutboxPlace(m_place))
        m_status->showOutbox(queue);
    else
        m_status->showCounts(m_shown, m_all, static_cast<int>(m_list->selectedIds().size()), m_searching);
    m_status->showConnection(m_shop.address(), queue, m_shop.outbox().lastUpdate());
    m_actions.updateFromTill->setEnabled(m_shop.address().isComplete() && !m_shop.outbox().isUpdating());
    m_actions.cancelUpdate->setEnabled(m_shop.outbox().isUpdating());

    m_situation.shop = m_shop.address().shop;
    const QString shopName = m_shop.isTraining() ? tr("Training shop") : tr("Shop %1").arg(m_situation.shop);
    setWindowTitle(m_situation.shop.isEmpty() ? tr("Customers") : tr("Customers – %1").arg(shopName));
}

void MainWindow::showNotice()
{
    const auto notice = mostSerious(m_situation);
    if (notice == m_notice)
        return; // a strip the user closed stays closed until there is something else to say
    m_notice = notice;
    if (!notice) {
        m_strip->hide();
        return;
    }
    m_strip->showMessage(notice->kind, notice->bold, notice->rest, notice->button, true,
                         notice->secondButton);
}

void MainWindow::actOnNotice(bool second)
{
    if (!m_notice)
        return;
    Outbox &outbox = m_shop.outbox();
    switch (m_notice->action) {
    case NoticeAction::ShowOutbox:
        goTo(m_situation.queue.needsAttention > 0 ? Place::NeedsAttention : Place::InDoubt);
        return;
    case NoticeAction::OpenConnection:
        openConnection();
        return;
    case NoticeAction::ContinueForm:
        if (const auto draft = std::exchange(m_situation.unfinishedForm, std::nullopt)) {
            if (second)
                m_editing.discardDraft(*draft);
            else
                m_editing.continueDraft(*draft);
        }
        break;
    case NoticeAction::BelieveList:
        m_situation.doubtfulList.reset();
        outbox.acceptDoubtfulList(!second);
        break;
    case NoticeAction::TryAgain:
        if (m_situation.updateFailed)
            outbox.updateFromTill();
        m_situation.updateFailed.reset();
        outbox.sendNow();
        break;
    case NoticeAction::None:
        break;
    }
    showNotice();
}

void MainWindow::updateEnded(const Outbox::UpdateSummary &summary)
{
    m_status->showBusy({});
    m_situation.updateFailed.reset();
    m_situation.doubtfulList.reset();
    if (summary.outcome.verdict != Verdict::Accepted && summary.outcome.cause != Cause::Cancelled)
        m_situation.updateFailed = summary.outcome;
    showStatus();
    showNotice();
}

void MainWindow::actOnCustomers(CustomerAction action, const QList<CustomerId> &ids)
{
    switch (action) {
    case CustomerAction::Edit:
        if (!ids.isEmpty())
            m_editing.open(ids.first());
        break;
    case CustomerAction::SendNow:
        m_shop.outbox().sendNow(ids);
        break;
    case CustomerAction::Blacklist:
        m_editing.toggleBlacklist(ids);
        break;
    case CustomerAction::Delete:
        m_editing.remove(ids);
        break;
    case CustomerAction::CopyPhone:
        copyValues(ids, {Field::Phone});
        break;
    case CustomerAction::CopyEmail:
        copyValues(ids, {Field::Email});
        break;
    case CustomerAction::CopyAddress:
        copyValues(ids, {Field::Address, Field::AddressLine2, Field::Postcode, Field::Town});
        break;
    }
}

void MainWindow::copyValues(const QList<CustomerId> &ids, FieldSet fields)
{
    QStringList lines;
    for (const RecordSummary &summary : m_shop.store().summaries(ids)) {
        QStringList values;
        for (const Field field : fields &summary.customer.filled())
            values << summary.customer.value(field);
        if (!values.isEmpty())
            lines << values.join(u' ');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void MainWindow::changeTextSize(int step)
{
    Settings &settings = m_shop.settings();
    auto at = std::ranges::find(textSizes, step == 0 ? 10 : settings.textSize());
    if (step > 0 && at + 1 != textSizes.end())
        ++at;
    else if (step < 0 && at != textSizes.begin())
        --at;
    settings.setTextSize(*at);
    m_appearance.apply(settings.scheme(), *at);
    fitWidth();
}

void MainWindow::chooseScheme(SchemeChoice scheme)
{
    m_shop.settings().setScheme(scheme);
    m_appearance.apply(scheme, m_shop.settings().textSize());
}

void MainWindow::chooseLanguage(Language language)
{
    m_shop.settings().setLanguage(language);
    m_toast->showMessage(tr("The language changes at the next start"), {});
}

void MainWindow::openConnection()
{
    auto *dialog = new ConnectionDialog(m_shop.address(), m_shop.hasKeyring(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::saved, &m_shop, &Shop::connectTill);
    connect(dialog, &ConnectionDialog::forgotten, &m_shop, &Shop::forgetTill);
    dialog->open();
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    m_toast->showMessage(tr("Carnet %1, under the MIT licence. Icons: Bootstrap Icons, MIT.")
                             .arg(QCoreApplication::applicationVersion()),
                         {});
}

void MainWindow::goToNextArea()
{
    const std::array<QWidget *, 5> areas{m_topBar, m_side, m_pages->currentWidget(),
                                         m_detailPages->currentWidget(), m_toast};
    const QWidget *focused = QApplication::focusWidget();
    std::size_t at = areas.size() - 1;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (focused && (areas[i] == focused || areas[i]->isAncestorOf(focused)))
            at = i;
    }
    for (std::size_t step = 1; step <= areas.size(); ++step) {
        QWidget *area = areas[(at + step) % areas.size()];
        if (!area->isVisible())
            continue;
        const auto widgets = area->findChildren<QWidget *>();
        const auto first = std::ranges::find_if(widgets, [](const QWidget *widget) {
            return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
        });
        if (first != widgets.end()) {
            (*first)->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace carnet
