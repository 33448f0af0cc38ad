#include "bench/customers.h"
#include "bench/late_till.h"
#include "bench/rows.h"
#include "shell/window_desk.h"
#include "till_double/till_double.h"

#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>

namespace carnet::bench {

namespace {

using test::WindowDesk;

/// As long as a quick typist needs for a key.
void rest()
{
    QTest::qWait(80);
}

void waitFor(const std::function<bool()> &isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    rest();
}

void addLongest(Table &table, const QString &row, int size, const std::function<void()> &act)
{
    (void)takeLongestEvent();
    act();
    Times times;
    times.add(takeLongestEvent());
    table.add(row, size, times, 0, {.mostMedian = 16});
}

} // namespace

/// The window as its user has it. Waits as a user does: events are delivered one by one.
void measureWindow(Table &table, const FilledShop &shop)
{
    const QString row = QStringLiteral("longest event: ");
    const auto add = [&](const char *what, const std::function<void()> &act) {
        const QString name = row + QString::fromLatin1(what);
        if (table.wants(name))
            addLongest(table, name, shop.size, act);
    };
    test::TillDouble till;
    WindowDesk desk;
    OutboxSettings settings;
    settings.sendAutomatically = false;
    till.goOffline();
    QAccessible::setActive(true); // as with a screen reader
    if (!desk.open(shop.folder.path(), {till.url(), test::TillDouble::shop(), test::TillDouble::key()},
                   settings))
        return;
    desk.window->resize(1366, 768);
    auto *model = desk.table()->model();
    waitFor([&] { return model->rowCount() == shop.size; });
    auto *search = desk.window->findChild<QLineEdit *>(QStringLiteral("search"));
    add("typing", [&] {
        for (const QChar c : QStringLiteral("martin")) {
            QTest::keyClick(search, c.toLatin1());
            rest();
        }
        waitFor([&] { return model->rowCount() < shop.size; });
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(search, Qt::Key_Backspace);
            rest();
        }
        waitFor([&] { return model->rowCount() == shop.size; });
    });
    add("scrolling", [&] {
        QScrollBar *bar = desk.table()->verticalScrollBar();
        for (int i = 0; i <= 40; ++i) {
            bar->setValue(bar->maximum() / 40 * i);
            rest();
        }
        bar->setValue(0);
        rest();
    });
    const auto firstRow = [model] { // namesakes stand first in more than one order
        QString texts;
        for (int column = 0; column < model->columnCount(); ++column)
            texts += model->index(0, column).data().toString();
        return texts;
    };
    add("sorting", [&] {
        const QHeaderView *header = desk.table()->horizontalHeader();
        for (const int column : {2, 0}) {
            const QString before = firstRow();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              {header->sectionViewportPosition(column) + 20, header->height() / 2});
            waitFor([&] { return firstRow() != before; });
        }
    });
    add("selecting all", [&] {
        desk.table()->setFocus();
        for (int i = 0; i < 3; ++i) {
            desk.table()->selectAll();
            rest();
            QTest::keyClick(desk.table(), Qt::Key_Down);
            rest();
        }
    });
    const int many = std::min(shop.size / 2, 50'000);
    add("deleting many", [&] {
        desk.table()->clearSelection();
        desk.table()->selectionModel()->select(QItemSelection(model->index(0, 0), model->index(many - 1, 0)),
                                               QItemSelectionModel::ClearAndSelect
                                                   | QItemSelectionModel::Rows);
        rest();
        desk.trigger(Qt::Key_Delete);
        waitFor([&] { return model->rowCount() == shop.size - many && !desk.shop->desk().work(); });
    });
    add("undoing it", [&] {
        desk.trigger(Qt::CTRL | Qt::Key_Z);
        waitFor([&] { return model->rowCount() == shop.size && !desk.shop->desk().work(); });
    });
}

void measureWindowAtTill(Table &table, int customers, int edits)
{
    const QString listed = QStringLiteral("longest event: list taken over");
    const QString sent = QStringLiteral("longest event: edits sent");
    OutboxSettings settings;
    settings.sendAutomatically = false;
    using namespace std::chrono_literals;
    const auto openAt = [&settings](WindowDesk &desk, const LateTill &till, const QTemporaryDir &folder) {
        return desk.open(folder.path(), {QUrl(till.url()), test::TillDouble::shop(), test::TillDouble::key()},
                         settings);
    };
    QAccessible::setActive(true);
    if (table.wants(listed)) {
        const QTemporaryDir folder;
        for (const quint32 seed : {1U, 2U}) { // at first all are new, then all are others
            const LateTill till(0ms, listOf(customers, seed));
            WindowDesk desk;
            addLongest(table, listed, customers, [&] {
                if (!openAt(desk, till, folder))
                    return;
                bool ended = false;
                QObject::connect(&desk.shop->desk(), &Desk::updateEnded, desk.window.get(),
                                 [&ended] { ended = true; });
                waitFor([&] { return ended && desk.table()->model()->rowCount() == customers; });
            });
        }
    }
    if (table.wants(sent)) {
        const QTemporaryDir folder;
        fillWithEdits({folder.path()}, edits);
        const LateTill till(50ms);
        WindowDesk desk;
        if (!openAt(desk, till, folder))
            return;
        waitFor([&] { return desk.table()->model()->rowCount() == edits; });
        addLongest(table, sent, edits, [&] {
            desk.shop->desk().sendNow();
            waitFor(
                [&] { return desk.shop->desk().status().waiting + desk.shop->desk().status().sending == 0; });
        });
    }
}

} // namespace carnet::bench
