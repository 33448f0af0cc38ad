// Room for what is written: menus, rows, places and dialogs at every size of the text.
#include "customers/customer_delegate.h"
#include "customers/customer_table.h"
#include "form/message_line.h"
#include "harness/registry.h"
#include "look/link_label.h"
#include "look/metrics.h"
#include "look/theme.h"
#include "places/side_list.h"
#include "screenshots/scenes.h"
#include "settings/settings_dialog.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QScreen>

using namespace carnet;
using namespace carnet::screenshots;

class SizesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(); }
    void init() { m_appearance->apply(SchemeChoice::Light, 10); }
    void cleanupTestCase() { m_appearance->apply(SchemeChoice::Light, 10); }

    void keysStandApartFromWords();
    void theSettingsGrowWhileTheyAreOpen();
    void placesKeepTheirNumbersWithoutWords();
    void theWordBlacklistedIsInAllRowsOrInNone();
    void theTitleSaysWhatIsShown();
    void noHelpIsCut_data();
    void noHelpIsCut();

private:
    static void settle();

    std::unique_ptr<Appearance> m_appearance;
};

void SizesTest::settle()
{
    for (int rounds = 0; rounds < 6; ++rounds)
        QCoreApplication::processEvents();
}

void SizesTest::keysStandApartFromWords()
{
    QMenu menu;
    QAction *only = menu.addAction(QStringLiteral("Settings…"));
    only->setShortcut(Qt::CTRL | Qt::Key_Comma);
    menu.ensurePolished();
    const QFontMetrics metrics = menu.fontMetrics();
    const int words = metrics.horizontalAdvance(only->text());
    const int keys = metrics.horizontalAdvance(only->shortcut().toString(QKeySequence::NativeText));
    QVERIFY(menu.sizeHint().width() >= words + keys + scaled(40, metrics));
}

void SizesTest::theSettingsGrowWhileTheyAreOpen()
{
    Stage stage(Stage::Shop::Settled, *m_appearance);
    stage.press(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    const auto &dialog = stage.the<SettingsDialog>();
    for (const int size : {14, 9, 14}) {
        m_appearance->apply(SchemeChoice::Light, size);
        settle();
        for (const QWidget *part : dialog.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            const int needed = part->hasHeightForWidth() ? part->heightForWidth(part->width())
                                                         : part->minimumSizeHint().height();
            QVERIFY2(part->height() >= needed, qPrintable(part->objectName()));
        }
        QVERIFY(dialog.screen()->availableGeometry().contains(dialog.frameGeometry()));
    }
}

void SizesTest::placesKeepTheirNumbersWithoutWords()
{
    m_appearance->apply(SchemeChoice::Light, 14);
    SideList side;
    side.setCompact(true);
    side.resize(side.sizeHint().width(), 600);
    const int narrow = side.sizeHint().width();
    const QImage without = side.grab().toImage();
    side.setCounts({{Place::All, 51'284}});
    QVERIFY(side.sizeHint().width() > narrow);
    QVERIFY(side.sizeHint().width() < scaled(216, &side));
    side.resize(side.sizeHint().width(), 600);
    const QImage with = side.grab().toImage();
    const QImage before = without.copy(0, 0, with.width(), with.height());
    const int number = side.fontMetrics().horizontalAdvance(QStringLiteral("51"));
    const QRect right(with.width() - 3 * number, 0, 2 * number, with.height());
    QVERIFY(with.copy(right) != before.copy(right));
}

void SizesTest::theWordBlacklistedIsInAllRowsOrInNone()
{
    Stage stage(Stage::Shop::Drawn, *m_appearance, [](Customer &customer) {
        customer.set(Field::Blacklist, QStringLiteral("1"));
        if (customer.value(Field::Name).size() % 2 == 0)
            customer.set(Field::Name,
                         customer.value(Field::Name) + QStringLiteral(" with a rather long name"));
    });
    auto &table = stage.the<CustomerTable>();
    table.clearSelection();
    const QColor tint = colour(Token::DangerTint, table.palette());
    QSet<bool> seen;
    for (const int width : {160, 220, 280, 340, 420, 600}) {
        table.setColumnWidth(0, width);
        settle();
        QList<bool> rows;
        for (int row = 0; row < 8; ++row) {
            const QImage cell =
                table.viewport()->grab(table.visualRect(table.model()->index(row, 0))).toImage();
            bool isTinted = false;
            for (int x = 0; x < cell.width() && !isTinted; ++x)
                isTinted = cell.pixelColor(x, cell.height() / 2) == tint;
            rows << isTinted;
        }
        QVERIFY2(rows.count(rows.first()) == rows.size(), qPrintable(QString::number(width)));
        seen.insert(rows.first());
    }
    QCOMPARE(seen.size(), 2); // narrow: none; wide: all
}

void SizesTest::theTitleSaysWhatIsShown()
{
    Stage stage(Stage::Shop::Drawn, *m_appearance);
    const QString customers = stage.window().windowTitle();
    stage.goTo(Place::ToSend);
    const QString outbox = stage.window().windowTitle();
    QVERIFY(customers != outbox);
    QCOMPARE(customers.section(u'–', 1), outbox.section(u'–', 1));
    stage.goTo(Place::Blacklisted);
    QCOMPARE(stage.window().windowTitle(), customers);
}

void SizesTest::noHelpIsCut_data()
{
    QTest::addColumn<int>("points");
    for (const int points : {9, 10, 12, 14})
        QTest::addRow("%d pt", points) << points;
}

void SizesTest::noHelpIsCut()
{
    QFETCH(int, points);
    m_appearance->apply(SchemeChoice::Light, points);
    Stage stage(Stage::Shop::Settled, *m_appearance);
    const CustomerForm &form = stage.openForm();
    settle();
    QStringList cut;
    for (const MessageLine *line : form.findChildren<MessageLine *>()) {
        if (line->findChild<LinkLabel *>()->words() != line->text().toHtmlEscaped())
            cut << line->text();
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

CARNET_TEST(SizesTest)
#include "sizes_test.moc"
