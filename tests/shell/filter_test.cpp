// The filters in the real window: conditions above the list, kept with a name and a count, changed and
// removed.
#include "customers/condition_row.h"
#include "customers/filter_strip.h"
#include "harness/registry.h"
#include "places/side_list.h"
#include "settings/language.h"
#include "shell/window_desk.h"
#include "till_double/till_double.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace carnet;
using namespace carnet::test;

class FilterWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.close(); }
    void threeComeReady();
    void conditionsFilterWhileTheyAreTyped();
    void whatWasTypedBeforeItWasClosedFiltersNothing();
    void aFilterIsKeptCountedChangedAndRemoved();
    void whoChangesComesAndGoes();
    void nobodyIsSaid();
    void theNumbersStandBesideTheIcons();
    void itSpeaksFrench();

private:
    void open();
    [[nodiscard]] SideList *side() const { return m_desk.window->findChild<SideList *>(); }
    [[nodiscard]] FilterStrip *strip() const { return m_desk.window->findChild<FilterStrip *>(); }
    [[nodiscard]] QStringList listed() const;
    [[nodiscard]] QModelIndex place(const QString &name) const;
    [[nodiscard]] QString countOf(const QString &name) const
    {
        return place(name).data(Qt::AccessibleDescriptionRole).toString();
    }
    void condition(int row, const QString &subject, const QString &test, const QString &value = {});
    void press(const QString &text);
    void menu(const QString &filter, const QString &action);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillDouble> m_till;
    WindowDesk m_desk;
};

void FilterWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillDouble>();
    const auto add = [this](const char *name, const char *town, const char *email) {
        m_till->addOnTill({{QStringLiteral("name"), QString::fromUtf8(name)},
                           {QStringLiteral("city"), QString::fromUtf8(town)},
                           {QStringLiteral("email"), QString::fromUtf8(email)}});
    };
    add("Aubry", "Lyon", "a@shop.example");
    add("Caron", "LYON 3", "");
    add("Petit", "Vienne", "p@shop.example");
}

void FilterWindowTest::open()
{
    OutboxSettings settings;
    settings.sendAutomatically = false;
    QVERIFY(m_desk.open(m_folder->path(), {m_till->url(), TillDouble::shop(), TillDouble::key()}, settings));
    QTRY_COMPARE(m_desk.table()->model()->rowCount(), 3);
    QTRY_VERIFY(!m_desk.shop->desk().isUpdating());
}

QStringList FilterWindowTest::listed() const
{
    QStringList names;
    for (int row = 0; m_desk.table()->isVisible() && row < m_desk.table()->model()->rowCount(); ++row)
        names << m_desk.table()->model()->index(row, 0).data().toString();
    return names;
}

QModelIndex FilterWindowTest::place(const QString &name) const
{
    const auto found =
        side()->model()->match(side()->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
    return found.isEmpty() ? QModelIndex() : found.first();
}

void FilterWindowTest::condition(int row, const QString &subject, const QString &test, const QString &value)
{
    auto *one = strip()->findChildren<ConditionRow *>().at(row);
    const auto boxes = one->findChildren<QComboBox *>();
    const auto choose = [](QComboBox *box, const QString &words) {
        QVERIFY2(box->findText(words) >= 0, qPrintable(words));
        box->setCurrentIndex(box->findText(words));
    };
    choose(boxes.at(0), subject);
    choose(boxes.at(1), test);
    if (!value.isEmpty() && boxes.at(2)->isVisible())
        choose(boxes.at(2), value);
    else if (!value.isEmpty())
        one->findChild<QLineEdit *>()->setText(value);
}

void FilterWindowTest::press(const QString &text)
{
    QTRY_VERIFY2(m_desk.button(text), qPrintable(text));
    QVERIFY2(m_desk.button(text)->isEnabled(), qPrintable(text));
    m_desk.button(text)->click();
    settle(m_desk.shop->desk());
}

void FilterWindowTest::menu(const QString &filter, const QString &action)
{
    const QRect rect = side()->visualRect(place(filter));
    QContextMenuEvent event(QContextMenuEvent::Mouse, rect.center(), side()->mapToGlobal(rect.center()));
    QCoreApplication::sendEvent(side()->viewport(), &event);
    for (const QMenu *shown : m_desk.window->findChildren<QMenu *>()) {
        for (QAction *one : shown->actions()) {
            if (shown->isVisible() && one->text() == action) {
                one->trigger();
                settle(m_desk.shop->desk());
                return;
            }
        }
    }
    QFAIL(qPrintable(action));
}

void FilterWindowTest::threeComeReady()
{
    open();
    QTRY_VERIFY(place(QStringLiteral("No e-mail")).isValid());
    QTRY_COMPARE(countOf(QStringLiteral("No e-mail")), QStringLiteral("1"));
    QVERIFY(place(QStringLiteral("Birthday this month")).isValid());
    side()->setCurrentIndex(place(QStringLiteral("No e-mail")));
    QTRY_COMPARE(listed(), QStringList{QStringLiteral("Caron")});
    QCOMPARE(side()->currentIndex(), place(QStringLiteral("No e-mail")));
    side()->setCurrentIndex(place(QStringLiteral("All customers")));
    QTRY_COMPARE(listed().size(), 3);
}

void FilterWindowTest::conditionsFilterWhileTheyAreTyped()
{
    open();
    QVERIFY(!strip()->isVisible());
    m_desk.trigger(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    QVERIFY(strip()->isVisible());
    condition(0, QStringLiteral("Town"), QStringLiteral("begins with"), QStringLiteral("lyon"));
    QTRY_COMPARE(listed(), (QStringList{QStringLiteral("Aubry"), QStringLiteral("Caron")}));
    press(QStringLiteral("Add a condition"));
    condition(1, QStringLiteral("E-mail"), QStringLiteral("is not empty"));
    QTRY_COMPARE(listed(), QStringList{QStringLiteral("Aubry")});
    condition(1, QStringLiteral("State"), QStringLiteral("is"), QStringLiteral("Draft"));
    QTRY_COMPARE(listed(), QStringList{});
    condition(1, QStringLiteral("Blacklisted customer"), QStringLiteral("is"), QStringLiteral("No"));
    QTRY_COMPARE(listed().size(), 2);
    // A search looks among them.
    m_desk.window->findChild<QLineEdit *>(QStringLiteral("search"))->setText(QStringLiteral("aubry"));
    QTRY_COMPARE(listed(), QStringList{QStringLiteral("Aubry")});
    m_desk.window->findChild<QLineEdit *>(QStringLiteral("search"))->clear();
    press(QStringLiteral("Close the filter"));
    QTRY_COMPARE(listed().size(), 3);
}

void FilterWindowTest::whatWasTypedBeforeItWasClosedFiltersNothing()
{
    open();
    m_desk.trigger(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    condition(0, QStringLiteral("Town"), QStringLiteral("contains"));
    QSignalSpy changed(strip(), &FilterStrip::changed);
    strip()->findChild<ConditionRow *>()->findChild<QLineEdit *>()->setText(QStringLiteral("Vienne"));
    press(QStringLiteral("Close the filter")); // before the pause of typing ended
    QVERIFY(!changed.wait(400));
    QCOMPARE(listed().size(), 3);
}

void FilterWindowTest::aFilterIsKeptCountedChangedAndRemoved()
{
    open();
    m_desk.trigger(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    condition(0, QStringLiteral("Town"), QStringLiteral("contains"), QStringLiteral("Lyon"));
    auto *name = strip()->findChildren<QLineEdit *>().last();
    for (QLineEdit *line : strip()->findChildren<QLineEdit *>()) {
        if (line->accessibleName() == QStringLiteral("Name of the filter"))
            name = line;
    }
    QVERIFY(!m_desk.button(QStringLiteral("Save as filter"))->isEnabled());
    name->setText(QStringLiteral("In Lyon"));
    press(QStringLiteral("Save as filter"));
    QVERIFY(!strip()->isVisible());
    QTRY_COMPARE(countOf(QStringLiteral("In Lyon")), QStringLiteral("2"));
    QCOMPARE(side()->currentIndex(), place(QStringLiteral("In Lyon")));
    QTRY_COMPARE(listed().size(), 2);

    open(); // it is there again
    QTRY_COMPARE(countOf(QStringLiteral("In Lyon")), QStringLiteral("2"));
    menu(QStringLiteral("In Lyon"), QStringLiteral("&Change"));
    QVERIFY(strip()->isVisible());
    QTRY_COMPARE(listed().size(), 2);
    condition(0, QStringLiteral("Town"), QStringLiteral("is"), QStringLiteral("Vienne"));
    name = strip()->findChildren<QLineEdit *>().first();
    for (QLineEdit *line : strip()->findChildren<QLineEdit *>()) {
        if (line->accessibleName() == QStringLiteral("Name of the filter"))
            name = line;
    }
    QCOMPARE(name->text(), QStringLiteral("In Lyon"));
    name->setText(QStringLiteral("In Vienne"));
    press(QStringLiteral("Save"));
    QVERIFY(!place(QStringLiteral("In Lyon")).isValid());
    QTRY_COMPARE(countOf(QStringLiteral("In Vienne")), QStringLiteral("1"));
    QTRY_COMPARE(listed(), QStringList{QStringLiteral("Petit")});

    menu(QStringLiteral("In Vienne"), QStringLiteral("Re&move"));
    QVERIFY(!place(QStringLiteral("In Vienne")).isValid());
    QVERIFY(place(QStringLiteral("No e-mail")).isValid());
    QTRY_COMPARE(listed().size(), 3);
    open();
    QTRY_VERIFY(place(QStringLiteral("No e-mail")).isValid());
    QVERIFY(!place(QStringLiteral("In Vienne")).isValid());
}

void FilterWindowTest::whoChangesComesAndGoes()
{
    open();
    QTRY_COMPARE(countOf(QStringLiteral("No e-mail")), QStringLiteral("1"));
    side()->setCurrentIndex(place(QStringLiteral("No e-mail")));
    QTRY_COMPARE(listed(), QStringList{QStringLiteral("Caron")});
    const Record petit = *storeOf(*m_desk.shop)->recordByTillId(QStringLiteral("3"));
    Customer changed = *petit.wanted;
    changed.set(Field::Email, {});
    QVERIFY(answered(m_desk.shop->desk().save({petit.id, {*petit.wanted, changed}})).ok());
    QTRY_COMPARE(listed(), (QStringList{QStringLiteral("Caron"), QStringLiteral("Petit")}));
    QTRY_COMPARE(countOf(QStringLiteral("No e-mail")), QStringLiteral("2"));
}

void FilterWindowTest::nobodyIsSaid()
{
    open();
    m_desk.trigger(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    condition(0, QStringLiteral("Town"), QStringLiteral("is"), QStringLiteral("Nowhere"));
    QTRY_COMPARE(listed(), QStringList{});
    QStringList words;
    for (const QLabel *label : m_desk.window->findChildren<QLabel *>())
        words << (label->isVisible() ? label->text() : QString());
    QVERIFY(words.contains(QStringLiteral("No customer fulfils all conditions")));
}

/// In a small window there are more places than room: the bar that scrolls them takes none from the numbers.
void FilterWindowTest::theNumbersStandBesideTheIcons()
{
    SideList side;
    side.setFilters({{QStringLiteral("a"), 5}, {QStringLiteral("b"), 12'345}});
    side.setCompact(true);
    side.resize(side.width(), 150);
    side.show();
    QTRY_VERIFY(side.verticalScrollBar()->maximum() > 0);
    QTRY_VERIFY(side.viewport()->width() >= side.sizeHintForColumn(0));
}

void FilterWindowTest::itSpeaksFrench()
{
    Speech speech;
    speech.speak(Language::French);
    open();
    QTRY_COMPARE(countOf(QStringLiteral("Sans e-mail")), QStringLiteral("1"));
    m_desk.trigger(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    condition(0, QStringLiteral("Date de naissance"), QStringLiteral("avant"), QStringLiteral("31/12/1980"));
    QTRY_COMPARE(listed(), QStringList{});
}

CARNET_TEST(FilterWindowTest)
#include "filter_test.moc"
