#include "stage.h"

#include "drawn_customers.h"

#include "customers/customer_table.h"
#include "desk/answered.h"
#include "places/side_list.h"
#include "shell/store_of.h"

#include <QAction>
#include <QApplication>
#include <QPainter>
#include <QScreen>

#include <ranges>

namespace carnet::screenshots {

namespace {

/// The hour of the pictures, today: "today 10:41" is right whenever they are made.
QDateTime hourOfThePictures()
{
    return QDateTime(QDate::currentDate(), QTime(10, 46)).toUTC();
}

bool isFrench()
{
    return QLocale().language() == QLocale::French;
}

void settle(DrawnShop &shop)
{
    shop.history.clear();
    for (Record &record : shop.records) {
        record.base = record.wanted;
        record.state = SendState::UpToDate;
        record.trouble = Trouble::None;
        record.attempt.reset();
        record.draft = false;
    }
}

void changeAll(DrawnShop &shop, const std::function<void(Customer &)> &change)
{
    for (Record &record : shop.records) {
        if (record.base)
            change(*record.base);
        if (record.wanted)
            change(*record.wanted);
        if (record.attempt)
            change(record.attempt->sent);
        change(record.before);
    }
    for (HistoryEntry &entry : shop.history) {
        change(entry.sent);
        entry.name = spokenName(entry.sent);
    }
}

} // namespace

Stage::Stage(Shop kind, Appearance &appearance, const std::function<void(Customer &)> &change)
    : m_now(hourOfThePictures())
{
    const DataFolder folder = openDataFolder(m_folder.path(), kind == Shop::Training).value();
    Settings(folder.settingsFile()).setSendAutomatically(false); // each scene says what leaves and when
    CommandLine line;
    line.training = kind == Shop::Training;
    if (kind != Shop::Empty && kind != Shop::Training) {
        line.till = m_till.url();
        line.shop = QStringLiteral("4821");
        line.key = QStringLiteral("only for pictures");
    }
    OutboxSettings outbox;
    outbox.parallel = 1;
    fill(folder.storeFile(), kind, change);
    m_shop = std::make_unique<carnet::Shop>(
        carnet::Shop::Parts{folder, line, outbox, [now = m_now] { return now; }});
    if (!test::answered(m_shop->open()))
        qFatal("the shop on the stage did not open");
    m_window = std::make_unique<MainWindow>(*m_shop, appearance);
    m_window->open();
    m_window->showNormal();
    m_window->setGeometry(m_window->screen()->geometry()); // all of it: a desktop's frame is no part of it
    if (kind == Shop::Training) {
        m_shop->start();
        await([this] { return m_shop->desk().lastUpdate().isValid() && !m_shop->desk().isUpdating(); });
    }
    if (kind != Shop::Empty) {
        const auto *model = the<CustomerTable>().model();
        await([model] { return model->rowCount() > 0; });
        the<CustomerTable>().selectRow(0);
    }
}

Stage::~Stage() = default;

void Stage::fill(const QString &file, Shop kind, const std::function<void(Customer &)> &change) const
{
    if (kind == Shop::Empty || kind == Shop::Training)
        return;
    DrawnShop drawn = drawnShop(m_now, isFrench());
    if (kind == Shop::Settled)
        settle(drawn);
    if (change)
        changeAll(drawn, change);
    const auto store = std::move(Store::open(file)).value();
    bool written = store->write(drawn.records).ok();
    for (HistoryEntry &entry : drawn.history) {
        if (const auto record = store->recordByTillId(entry.tillId))
            entry.customer = record->id;
    }
    const QString updated = m_now.addSecs(-240).toString(Qt::ISODateWithMs);
    written = written && store->write({}, drawn.history).ok()
        && store->setFact(QStringLiteral("list.updatedAt"), updated).ok();
    if (!written)
        qFatal("The shop could not be written");
}

void Stage::await(const std::function<bool()> &ready)
{
    if (!QTest::qWaitFor(ready, 20'000))
        qFatal("The scene did not come about");
}

CustomerId Stage::idOf(const QString &name) const
{
    CustomerId found = CustomerId::None;
    carnet::test::storeOf(*m_shop)->visitSummaries([&](const RecordSummary &summary) {
        const QString &kept = summary.customer.value(Field::Name);
        if (kept == name || kept.startsWith(name + u' '))
            found = summary.id;
        return found == CustomerId::None;
    });
    return found;
}

void Stage::select(const QString &name)
{
    select(QStringList{name});
}

void Stage::select(const QStringList &names)
{
    auto &table = the<CustomerTable>();
    table.clearSelection();
    for (const QString &name : names) {
        int row = -1;
        await([&] { return (row = qobject_cast<CustomerModel *>(table.model())->rowOf(idOf(name))) >= 0; });
        const QModelIndex index = table.model()->index(row, 0);
        table.selectionModel()->setCurrentIndex(index,
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    table.setFocus();
    test::settle(m_shop->desk());
}

void Stage::goTo(Place place)
{
    auto &side = the<SideList>();
    Q_EMIT side.placeChosen(place);
    test::settle(m_shop->desk());
}

void Stage::press(const QKeySequence &shortcut)
{
    const auto actions = m_window->actions();
    const auto found = std::ranges::find_if(
        actions, [&](const QAction *action) { return action->shortcuts().contains(shortcut); });
    if (found == actions.end())
        qFatal("No action has the key %s", qPrintable(shortcut.toString()));
    (*found)->trigger();
    test::settle(m_shop->desk());
}

CustomerForm &Stage::openForm(const QString &name)
{
    if (!name.isEmpty())
        select(name);
    press(name.isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_N) : QKeySequence(Qt::Key_F2));
    return the<CustomerForm>();
}

QPixmap Stage::picture()
{
    test::settle(m_shop->desk());
    QPixmap picture = m_window->grab();
    QPainter painter(&picture);
    // As they would lie over each other: dialogs in the order they came, menus and lists above.
    std::vector<QWidget *> over;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget != m_window.get())
            over.push_back(widget);
    }
    std::ranges::stable_sort(over, {}, [](const QWidget *widget) {
        return widget->windowType() == Qt::Popup || widget->windowType() == Qt::ToolTip;
    });
    for (QWidget *widget : over) {
        const QPixmap part = widget->grab();
        const QRect place = widget->geometry().translated(-m_window->geometry().topLeft());
        painter.drawPixmap(place, part);
        if (widget->windowType() == Qt::Dialog) {
            painter.setPen(QColor(0x45, 0x4C, 0x55)); // stands for the frame that the desktop draws
            painter.drawRect(place.adjusted(-1, -1, 0, 0));
        }
    }
    return picture;
}

} // namespace carnet::screenshots
