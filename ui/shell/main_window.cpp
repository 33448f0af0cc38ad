#include "shell/main_window.h"

#include "customers/saved_filters.h"
#include "exchange/dropped_file.h"
#include "look/hairline.h"
#include "look/message_strip.h"
#include "look/metrics.h"
#include "look/toast.h"
#include "look/verbatim.h"
#include "places/page.h"
#include "places/place_table.h"
#include "places/side_list.h"
#include "shell/busy_report.h"
#include "shell/files.h"
#include "shell/notice_board.h"
#include "shell/pages.h"
#include "shell/status_line.h"
#include "shell/top_bar.h"
#include "shell/undo_toast.h"
#include "shell/window_body.h"
#include "shell/window_dialogs.h"
#include "words/step_words.h"

#include <QAction>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QUrl>
#include <QVBoxLayout>

namespace carnet {

namespace {

/// "Undo: blacklist 3 customers".
QString menuWords(const QString &verb, const std::optional<UndoStep> &step)
{
    if (!step)
        return u'&' + verb;
    constexpr qsizetype longest = 60;
    QString said = stepWords(*step);
    if (said.size() > longest)
        said = said.left(longest - 1) + u'…';
    return MainWindow::tr("&%1: %2").arg(verb, said.replace(u'&', QStringLiteral("&&")));
}

} // namespace

MainWindow::MainWindow(Shop &shop, Appearance &appearance)
    : m_shop(shop)
    , m_actions(this)
    , m_look(shop.settings(), appearance)
    , m_editing(shop, shop.directory(), this)
    , m_commands(shop, m_editing, m_actions, this)
    , m_topBar(new TopBar(m_actions, this))
    , m_side(new SideList(this))
    , m_pages(new Pages(shop, m_actions, *m_topBar, m_editing, this))
    , m_strip(new MessageStrip(this))
    , m_body(new WindowBody(m_side, m_strip, m_pages->all(), this))
    , m_status(new StatusLine(this))
    , m_toast(new Toast(this))
    , m_notices(new NoticeBoard(shop, *m_strip, this))
    , m_dialogs(new WindowDialogs(
          shop, m_look, m_actions, [this] { return m_pages->counts().value(Place::All); }, this))
    , m_files(new Files(shop, *m_pages, m_actions, this))
    , m_undoToast(new UndoToast(*m_toast, shop.desk(), this))
    , m_areas({[this] { return m_topBar; }, [this] { return m_side; },
               [this] { return m_body->page().above(); }, [this] { return m_body->page().list(); },
               [this] { return m_body->page().details(); }, [this] { return m_strip; },
               [this] { return m_toast; }})
{
    layOut();
    wireActions();
    wireUndo();
    wirePages();
    wireNotices();
    wireFiles();
    showStatus();
    showPlaces();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    m_actions.fill(menuBar());
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(new Hairline(Qt::Horizontal, whole));
    column->addWidget(m_body, 1);
    column->addWidget(new Hairline(Qt::Horizontal, whole));
    column->addWidget(m_status);
    setCentralWidget(whole);
    keepFitting(this, [this] {
        const QSize frame(0, style()->pixelMetric(QStyle::PM_TitleBarHeight));
        setMinimumSize(
            QSize(scaled(960, this), scaled(560, this)).boundedTo(screen()->availableSize() - frame));
    });
    m_toast->centreOver(m_body->pageColumn());
}

void MainWindow::wireActions()
{
    Desk &desk = m_shop.desk();
    connect(m_actions.newCustomer, &QAction::triggered, this, [this] { m_editing.openNew(); });
    connect(m_actions.sendAll, &QAction::triggered, this, [this] { m_shop.desk().sendNow(); });
    connect(m_actions.updateFromTill, &QAction::triggered, &desk, &Desk::updateFromTill);
    connect(m_actions.cancelUpdate, &QAction::triggered, &desk, &Desk::cancelUpdate);
    m_actions.sendAutomatically->setChecked(m_shop.settings().sendAutomatically());
    connect(m_actions.sendAutomatically, &QAction::toggled, &m_shop, &Shop::setSendAutomatically);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.search, &QAction::triggered, m_topBar, &TopBar::focusSearch);
    connect(m_actions.details, &QAction::triggered, m_body, &WindowBody::setDetailsWanted);
    connect(m_body, &WindowBody::detailsShown, m_actions.details, &QAction::setChecked);
    connect(m_actions.nextArea, &QAction::triggered, this, [this] { m_areas.next(); });
    connect(m_actions.previousArea, &QAction::triggered, this, [this] { m_areas.previous(); });
    connect(m_actions.larger, &QAction::triggered, &m_look, &LookChoices::enlarge);
    connect(m_actions.smaller, &QAction::triggered, &m_look, &LookChoices::shrink);
    connect(m_actions.normalSize, &QAction::triggered, &m_look, &LookChoices::resetTextSize);
    connect(m_dialogs, &WindowDialogs::languageChosen, this, &MainWindow::languageChosen);
}

void MainWindow::wireUndo()
{
    connect(m_actions.undo, &QAction::triggered, m_undoToast, &UndoToast::undo);
    connect(m_actions.redo, &QAction::triggered, m_undoToast, &UndoToast::redo);
    connect(&m_shop.desk(), &Desk::undoChanged, this, &MainWindow::showUndo);
    connect(m_undoToast, &UndoToast::formTakenBack, &m_editing, &CustomerEditing::takeBack);
    connect(&m_editing, &CustomerEditing::done, m_undoToast, &UndoToast::offerUndo);
    connect(&m_editing, &CustomerEditing::told, m_undoToast, &UndoToast::say);
    connect(&m_commands, &CustomerCommands::done, m_undoToast, &UndoToast::offerUndo);
    connect(&m_shop.desk(), &Desk::oldestStepForgotten, this, [this](const UndoStep &step) {
        m_undoToast->say(tr("Too much to remember: “%1” cannot be undone any more.").arg(stepWords(step)));
    });
    connect(&m_editing, &CustomerEditing::reopenOffered, this,
            [this](const UnfinishedForm &form, const QString &text) {
                m_undoToast->offer(text, tr("Reopen"), [this, form] { m_editing.continueForm(form); });
            });
    connect(m_toast, &Toast::dismissed, this, [this](bool hadFocus) {
        if (hadFocus)
            m_body->page().list()->setFocus();
    });
    showUndo();
}

void MainWindow::wirePages()
{
    Desk &desk = m_shop.desk();
    connect(m_side, &SideList::placeChosen, this, &MainWindow::goTo);
    connect(m_pages, &Pages::placeWanted, this, &MainWindow::goTo);
    connect(m_side, &SideList::filterChosen, this, &MainWindow::goToFilter);
    connect(m_pages, &Pages::filterWanted, this, &MainWindow::goToFilter);
    connect(m_pages, &Pages::filtersChanged, this, [this] {
        std::vector<SideList::FilterRow> rows;
        for (const Filter &filter : m_pages->filters().all())
            rows.push_back({filter.name, m_pages->filters().count(static_cast<int>(rows.size()))});
        m_side->setFilters(rows);
    });
    connect(m_side, &SideList::filterMenuWanted, this, [this](int filter, const QPoint &where) {
        auto *menu = new QMenu(this);
        m_pages->fillFilterMenu(menu, filter);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(where);
    });
    connect(m_pages, &Pages::storeFailed, m_notices, &NoticeBoard::storeFailed);
    connect(m_pages, &Pages::newCustomerWanted, &m_editing, &CustomerEditing::openNew);
    connect(m_pages, &Pages::connectionWanted, m_dialogs, &WindowDialogs::openConnection);
    connect(m_pages, &Pages::continueWanted, &m_editing, &CustomerEditing::continueForm);
    connect(m_pages, &Pages::discardWanted, &m_editing, &CustomerEditing::discard);
    connect(m_pages, &Pages::menuWanted, this, [this](const QPoint &where) {
        auto *menu = new QMenu(this);
        m_actions.fillCustomerMenu(menu);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(where);
    });
    for (Page *page : m_pages->all())
        wirePage(*page);
    connect(&m_shop.directory(), &Directory::failed, m_notices, &NoticeBoard::storeFailed);

    connect(&desk, &Desk::statusChanged, this, &MainWindow::showStatus);
    new BusyReport(desk, m_pages->copying(), *m_status, this);
    connect(&desk, &Desk::updateStarted, this, &MainWindow::showStatus);
    connect(&desk, &Desk::updateEnded, this, &MainWindow::showStatus);
    connect(&desk, &Desk::listDoubtful, this, &MainWindow::showStatus);
    connect(&m_shop, &Shop::addressChanged, this, &MainWindow::showStatus);
}

void MainWindow::wirePage(Page &page)
{
    connect(&page, &Page::editRequested, &m_editing, &CustomerEditing::open);
    connect(&page, &Page::told, m_undoToast, &UndoToast::say);
    connect(&page, &Page::done, m_undoToast, &UndoToast::offerUndo);
    connect(&page, &Page::storeFailed, m_notices, &NoticeBoard::storeFailed);
    connect(&page, &Page::countsChanged, this, &MainWindow::showPlaces);
    const auto whileShown = [this, &page](auto tell) {
        return [this, &page, tell] {
            if (&page == &m_body->page())
                (this->*tell)();
        };
    };
    connect(&page, &Page::selectionChanged, this, whileShown(&MainWindow::showSelection));
    connect(&page, &Page::statusChanged, this, whileShown(&MainWindow::showCounts));
}

void MainWindow::wireNotices()
{
    connect(m_notices, &NoticeBoard::placeWanted, this, &MainWindow::goTo);
    connect(m_notices, &NoticeBoard::saidAgain, m_undoToast, &UndoToast::say);
    connect(m_notices, &NoticeBoard::takenBack, m_undoToast, &UndoToast::takeBack);
    connect(m_notices, &NoticeBoard::mendingWanted, this, &MainWindow::mendingWanted);
    connect(m_notices, &NoticeBoard::connectionWanted, m_dialogs, &WindowDialogs::openConnection);
    connect(m_notices, &NoticeBoard::continueWanted, &m_editing, &CustomerEditing::continueForm);
    connect(m_notices, &NoticeBoard::discardWanted, &m_editing, &CustomerEditing::discard);
    connect(&m_editing, &CustomerEditing::storeFailed, m_notices, &NoticeBoard::storeFailed);
    connect(&m_editing, &CustomerEditing::done, m_notices, &NoticeBoard::storeWorks);
    connect(&m_commands, &CustomerCommands::storeFailed, m_notices, &NoticeBoard::storeFailed);
    connect(&m_commands, &CustomerCommands::done, m_notices, &NoticeBoard::storeWorks);
    connect(m_dialogs, &WindowDialogs::done, m_undoToast, &UndoToast::offerUndo);
    connect(m_dialogs, &WindowDialogs::storeFailed, m_notices, &NoticeBoard::storeFailed);
    connect(m_undoToast, &UndoToast::storeFailed, m_notices, &NoticeBoard::storeFailed);
    connect(&m_editing, &CustomerEditing::formClosed, this, [this](CustomerId id) {
        m_pages->select(id);
        m_body->page().list()->setFocus();
    });
}

void MainWindow::wireFiles()
{
    setAcceptDrops(true);
    connect(m_pages, &Pages::importWanted, m_files, &Files::openImport);
    connect(m_files, &Files::undoWanted, m_undoToast, &UndoToast::undo);
    connect(m_files, &Files::told, m_undoToast, &UndoToast::say);
    connect(m_files, &Files::storeFailed, m_notices, &NoticeBoard::storeFailed);
    connect(m_files, &Files::written, this, [this](const QString &text, const QString &file) {
        m_undoToast->offer(text, tr("Open folder"), [file] {
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
        });
    });
}

void MainWindow::importFile(const QString &file)
{
    m_files->importFile(file);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_files->importFile(droppedFile(*event->mimeData()));
}

void MainWindow::open()
{
    const Settings &settings = m_shop.settings();
    m_body->restoreState(settings.layout(QStringLiteral("body")));
    m_pages->restoreState(settings.layout(QStringLiteral("columns")));
    const QByteArray geometry = settings.layout(QStringLiteral("window"));
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        showMaximized();
    else
        show();
    const auto last =
        static_cast<Place>(std::clamp(settings.layout(QStringLiteral("place")).toInt(), 0, placeCount - 1));
    goTo(rowOf(last).opensDialog ? Place::All : last);
    m_body->page().list()->setFocus();
}

void MainWindow::comeForward()
{
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
}

void MainWindow::openSettings()
{
    m_dialogs->openSettings();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::rememberLayout()
{
    Settings &settings = m_shop.settings();
    settings.setLayout(QStringLiteral("window"), saveGeometry());
    settings.setLayout(QStringLiteral("body"), m_body->saveState());
    settings.setLayout(QStringLiteral("columns"), m_pages->saveState());
    settings.setLayout(QStringLiteral("place"), QByteArray::number(static_cast<int>(m_place)));
}

Whereabouts MainWindow::whereabouts() const
{
    Whereabouts here;
    for (const Page *page : m_pages->all())
        page->note(here);
    return here;
}

void MainWindow::goBackTo(const Whereabouts &there)
{
    m_pages->goBackTo(there, m_place);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    if (!m_topBar->clearSearch() && !m_notices->close())
        m_toast->hide();
    m_body->page().list()->setFocus();
}

void MainWindow::goTo(Place place)
{
    if (rowOf(place).opensDialog) {
        place == Place::Import ? m_files->openImport() : m_files->openExport();
        return;
    }
    m_place = place;
    m_side->setPlace(place);
    m_notices->setPlace(place);
    Page &page = m_pages->of(place);
    page.setPlace(place);
    m_body->showPage(page);
    showTitle();
    // An empty page has no place for the keyboard: it goes on from the list of places.
    if (const QWidget *focused = focusWidget(); focused && !focused->isVisible())
        (page.list()->isVisible() ? page.list() : m_side)->setFocus(Qt::OtherFocusReason);
    m_actions.selectAll->setEnabled(page.hasRows());
    m_actions.copy->setEnabled(page.hasRows());
    showSelection();
}

void MainWindow::goToFilter(int filter)
{
    goTo(m_pages->filters().all().at(static_cast<std::size_t>(filter)).place);
    m_pages->showFilter(filter);
    m_side->setFilter(filter);
    showCounts();
}

void MainWindow::showSelection()
{
    m_commands.setSelection(m_body->page().selection());
    showCounts();
}

void MainWindow::showCounts()
{
    m_status->showCounts(m_body->page().status());
}

void MainWindow::showPlaces()
{
    m_side->setCounts(m_pages->counts());
}

void MainWindow::showStatus()
{
    const Desk &desk = m_shop.desk();
    const QueueStatus &queue = desk.status();
    const TillAddress &till = m_shop.address();
    m_topBar->setToSend(queue.waiting + queue.sending);
    m_status->showConnection(till, queue, desk.lastUpdate());
    m_actions.updateFromTill->setEnabled(till.isComplete() && !desk.isUpdating());
    m_actions.cancelUpdate->setEnabled(desk.isUpdating());
    showTitle();
}

void MainWindow::showTitle()
{
    const TillAddress &till = m_shop.address();
    const QString shopName = m_shop.isTraining() ? tr("Training shop") : tr("Shop %1").arg(till.shop);
    const QString page = m_body->page().title();
    setWindowTitle(asTitle(till.shop.isEmpty() ? page : tr("%1 – %2").arg(page, shopName)));
}

void MainWindow::showUndo()
{
    const UndoState &state = m_shop.desk().undoState();
    m_actions.undo->setText(menuWords(undoWords(state.willCorrect), state.undo));
    m_actions.undo->setEnabled(state.canUndo());
    m_actions.redo->setText(menuWords(tr("Redo"), state.redo));
    m_actions.redo->setEnabled(state.canRedo());
}

} // namespace carnet
