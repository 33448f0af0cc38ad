// The place of duplicates in the real window, over a till that lists them: found, compared, merged, denied,
// undone, as a user does it and as a screen reader tells it.
#include "customers/details_panel.h"
#include "duplicates/merge_dialog.h"
#include "duplicates/till_fate_dialog.h"
#include "harness/registry.h"
#include "look/heading_list.h"
#include "look/toast.h"
#include "settings/language.h"
#include "shell/window_desk.h"
#include "till_double/till_double.h"

#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace carnet;
using namespace carnet::test;

class DuplicatesWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.close(); }
    void theyAreListedSurestFirst();
    void equalOnesAreMergedWithOneClick();
    void notesAreKeptAndTheTillIsAsked();
    void theOtherCanStay();
    void whatIsDeniedStaysDenied();
    void ofSeveralEachPairCanBeChosen();
    void aHindranceIsSaid_data();
    void aHindranceIsSaid();
    void whatChangedMeanwhileIsAskedAgain();
    void anUndoBringsBothBack();
    void oneCustomerFindsItsDoubles();
    void noneIsSaid();
    void itSpeaksFrench();

private:
    void open();
    void goThere();
    [[nodiscard]] HeadingList *list() const
    {
        for (HeadingList *found : m_desk.window->findChildren<HeadingList *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList rows() const;
    void select(const QString &name);
    void press(const QString &text);
    [[nodiscard]] QString labels(QWidget *within) const;
    template <typename Dialog> [[nodiscard]] Dialog *dialog() const
    {
        Dialog *found = nullptr;
        (void)QTest::qWaitFor([&] {
            const auto all = m_desk.window->findChildren<Dialog *>();
            const auto shown = std::ranges::find_if(all, [](Dialog *one) { return one->isVisible(); });
            found = shown == all.end() ? nullptr : *shown;
            return found != nullptr;
        });
        return found;
    }
    void answer(QDialog *dialog, const QString &button);
    [[nodiscard]] QString toast() const { return m_desk.window->findChild<Toast *>()->text(); }
    [[nodiscard]] std::unique_ptr<Store> store() const { return storeOf(*m_desk.shop); }
    [[nodiscard]] Record record(const QString &tillId) const { return *store()->recordByTillId(tillId); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TillDouble> m_till;
    WindowDesk m_desk;
};

void DuplicatesWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_till = std::make_unique<TillDouble>();
    // As the till's list of the case: a household, one person without a town, namesakes, and twins.
    const auto add = [this](const QMap<QString, QString> &values) { m_till->addOnTill(values); };
    const auto key = [](const char *name) { return QString::fromLatin1(name); };
    add({{key("name"), key("Rey")},
         {key("surname"), key("Anne")},
         {key("phone"), key("06 39 98 20 18")},
         {key("city"), key("Lyon")},
         {key("commentPrivate"), key("nuts")}});
    add({{key("name"), key("Rey")},
         {key("surname"), key("Marc")},
         {key("phone"), key("+33639982018")},
         {key("city"), key("Lyon")},
         {key("commentPrivate"), key("Saturdays")}});
    add({{key("name"), key("Martin")},
         {key("surname"), key("Paul")},
         {key("phone"), key("06 39 98 20 20")},
         {key("city"), key("Paris")}});
    add({{key("name"), key("Martin")},
         {key("surname"), key("Paul")},
         {key("phone"), key("06 39 98 20 21")},
         {key("city"), key("Paris")}});
    add({{key("name"), key("Copie")}, {key("surname"), key("Sam")}, {key("barcode"), key("2900000044036")}});
    add({{key("name"), key("Copie")}, {key("surname"), key("Sam")}, {key("barcode"), key("2900000044036")}});
}

void DuplicatesWindowTest::open()
{
    OutboxSettings settings;
    settings.sendAutomatically = false;
    QVERIFY(m_desk.open(m_folder->path(), {m_till->url(), TillDouble::shop(), TillDouble::key()}, settings));
    QTRY_VERIFY(m_desk.shop->desk().lastUpdate().isValid());
    QTRY_VERIFY(!m_desk.shop->desk().isUpdating());
}

void DuplicatesWindowTest::goThere()
{
    m_desk.trigger(QKeySequence(Qt::CTRL | Qt::Key_3));
    QTRY_VERIFY(list());
    QTRY_VERIFY(list()->model()->rowCount() > 0);
    settle(m_desk.shop->desk());
}

QStringList DuplicatesWindowTest::rows() const
{
    QStringList said;
    for (int row = 0; list() && row < list()->model()->rowCount(); ++row)
        said << list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return said;
}

void DuplicatesWindowTest::select(const QString &name)
{
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        if (list()->model()->index(row, 0).data().toString().contains(name))
            list()->setCurrentIndex(list()->model()->index(row, 0));
    }
    QVERIFY(list()->currentIndex().data().toString().contains(name));
    settle(m_desk.shop->desk());
}

void DuplicatesWindowTest::press(const QString &text)
{
    QTRY_VERIFY2(m_desk.button(text), qPrintable(text));
    QVERIFY2(m_desk.button(text)->isEnabled(), qPrintable(text));
    m_desk.button(text)->click();
    settle(m_desk.shop->desk());
}

QString DuplicatesWindowTest::labels(QWidget *within) const
{
    QStringList words;
    for (const QLabel *label : within->findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(u'\n');
}

void DuplicatesWindowTest::answer(QDialog *dialog, const QString &button)
{
    QVERIFY(dialog);
    for (QPushButton *one : dialog->findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text() == button) {
            one->click();
            settle(m_desk.shop->desk());
            return;
        }
    }
    QFAIL(qPrintable(button));
}

void DuplicatesWindowTest::theyAreListedSurestFirst()
{
    open();
    goThere();
    QTRY_COMPARE(rows(),
                 (QStringList{QStringLiteral("Sam Copie · Sam Copie, Same card, same name, Very likely"),
                              QStringLiteral("Anne Rey · Marc Rey, Same phone, Same household?"),
                              QStringLiteral("Paul Martin · Paul Martin, Same name, Same name only")}));
    QVERIFY(m_desk.window->windowTitle().startsWith(QStringLiteral("Duplicates")));
    QVERIFY(labels(m_desk.window.get()).contains(QStringLiteral("3 possible duplicates")));
}

void DuplicatesWindowTest::equalOnesAreMergedWithOneClick()
{
    open();
    goThere();
    press(QStringLiteral("Merge all exact (1)"));
    QTRY_COMPARE(rows().size(), 2);
    QCOMPARE(toast(), QStringLiteral("“Sam Copie”: two customers merged"));
    QCOMPARE(m_desk.shop->desk().status().waiting, 0);
    QTRY_VERIFY(m_desk.button(QStringLiteral("Merge all exact")));
    QVERIFY(!m_desk.button(QStringLiteral("Merge all exact"))->isEnabled());
    m_desk.trigger(QKeySequence(Qt::Key_F5));
    QTRY_VERIFY(!m_desk.shop->desk().isUpdating());
    settle(m_desk.shop->desk());
    QTRY_COMPARE(rows().size(), 2);
    QCOMPARE(store()->count(), 5);
}

void DuplicatesWindowTest::notesAreKeptAndTheTillIsAsked()
{
    open();
    goThere();
    select(QStringLiteral("Anne Rey"));
    press(QStringLiteral("Merge…"));
    auto *merge = dialog<MergeDialog>();
    QVERIFY(merge);
    const QString said = labels(merge);
    QVERIFY(said.contains(QStringLiteral("Same phone. Choose what to keep.")));
    QVERIFY(said.contains(QStringLiteral("Stays: no. 1\nGoes: no. 2")));
    QVERIFY(said.contains(QStringLiteral("Both: nuts\nSaturdays")));
    QStringList choices;
    for (const QRadioButton *button : merge->findChildren<QRadioButton *>())
        choices << button->accessibleName() + (button->isChecked() ? QStringLiteral(" *") : QString());
    QCOMPARE(choices,
             (QStringList{QStringLiteral("Name, no. 1: Anne Rey *"), QStringLiteral("Name, no. 2: Marc Rey"),
                          QStringLiteral("Private note, no. 1: nuts"),
                          QStringLiteral("Private note, no. 2: Saturdays"),
                          QStringLiteral("Private note, both: nuts\nSaturdays *")}));
    answer(merge, QStringLiteral("Merge"));
    auto *fate = dialog<TillFateDialog>();
    QVERIFY(fate);
    QVERIFY(labels(fate).contains(QStringLiteral("Also delete no. 2 on the till?")));
    QCOMPARE(store()->count(), 6); // nothing is done before
    answer(fate, QStringLiteral("Blacklist instead"));
    QTRY_COMPARE(store()->count(), 5);
    QCOMPARE(record(QStringLiteral("1")).wanted->value(Field::PrivateNote),
             QStringLiteral("nuts\nSaturdays"));
    QVERIFY(isBlacklisted(*record(QStringLiteral("2")).wanted));
    QTRY_COMPARE(rows().size(), 2);
    QCOMPARE(toast(), QStringLiteral("“Anne Rey”: two customers merged"));

    // The one that stays tells of the other, and lets it go.
    m_desk.trigger(QKeySequence(Qt::CTRL | Qt::Key_1));
    if (!m_desk.window->findChild<DetailsPanel *>()->isVisible()) // a narrow window hides them
        m_desk.trigger(QKeySequence(Qt::Key_F8));
    for (int row = 0; row < m_desk.table()->model()->rowCount(); ++row) {
        if (m_desk.table()->model()->index(row, 0).data().toString().contains(QStringLiteral("Rey")))
            m_desk.table()->selectRow(row);
    }
    QTRY_VERIFY(
        labels(m_desk.window.get()).contains(QStringLiteral("Merged into this one\nno. 2, Marc Rey")));
    press(QStringLiteral("Separate"));
    QTRY_COMPARE(store()->count(), 6);
    QCOMPARE(toast(), QStringLiteral("Listed again: Marc Rey"));
}

void DuplicatesWindowTest::theOtherCanStay()
{
    open();
    goThere();
    select(QStringLiteral("Paul Martin"));
    QTest::keyClick(list(), Qt::Key_Return);
    auto *merge = dialog<MergeDialog>();
    QVERIFY(merge);
    answer(merge, QStringLiteral("Keep no. 4 instead"));
    QVERIFY(labels(merge).contains(QStringLiteral("Stays: no. 4\nGoes: no. 3")));
    for (QRadioButton *button : merge->findChildren<QRadioButton *>()) {
        if (button->accessibleName() == QStringLiteral("Phone, no. 4: 06 39 98 20 21"))
            button->click();
    }
    answer(merge, QStringLiteral("Merge"));
    answer(dialog<TillFateDialog>(), QStringLiteral("Delete on the till"));
    QTRY_COMPARE(store()->count(), 5);
    QVERIFY(!record(QStringLiteral("3")).wanted);
    QCOMPARE(record(QStringLiteral("4")).wanted->value(Field::Phone), QStringLiteral("06 39 98 20 21"));
}

void DuplicatesWindowTest::whatIsDeniedStaysDenied()
{
    open();
    goThere();
    select(QStringLiteral("Paul Martin"));
    press(QStringLiteral("Not duplicates"));
    QTRY_COMPARE(rows().size(), 2);
    QCOMPARE(toast(), QStringLiteral("Remembered: these two are not the same customer."));
    open();
    goThere();
    QCOMPARE(rows().size(), 2);
    m_till->customers[4].insert(QStringLiteral("phone"), QStringLiteral("06 39 98 20 20")); // the same by now
    m_desk.trigger(QKeySequence(Qt::Key_F5));
    QTRY_COMPARE(rows().size(), 3);
}

void DuplicatesWindowTest::ofSeveralEachPairCanBeChosen()
{
    m_till->addOnTill({{QStringLiteral("name"), QStringLiteral("Copie")},
                       {QStringLiteral("surname"), QStringLiteral("Samy")},
                       {QStringLiteral("barcode"), QStringLiteral("2900000044036")}});
    open();
    goThere();
    select(QStringLiteral("Samy Copie"));
    auto *choice = m_desk.window->findChild<QComboBox *>();
    QTRY_VERIFY((choice = m_desk.window->findChild<QComboBox *>()) && choice->isVisible());
    QCOMPARE(choice->count(), 3);
    QCOMPARE(rows().size(), 3); // all three are one entry
    choice->setCurrentIndex(2);
    Q_EMIT choice->activated(2);
    settle(m_desk.shop->desk());
    press(QStringLiteral("Merge…"));
    auto *merge = dialog<MergeDialog>();
    QVERIFY(labels(merge).contains(QStringLiteral("no. 7")));
    answer(merge, QStringLiteral("Cancel"));
    QCOMPARE(store()->count(), 7);
}

void DuplicatesWindowTest::aHindranceIsSaid_data()
{
    QTest::addColumn<SendState>("state");
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<QString>("words");
    QTest::newRow("in doubt") << SendState::InDoubt << Trouble::None
                              << QStringLiteral(
                                     "Marc Rey is in doubt: nobody knows yet whether the till has it. "
                                     "Answer that in the outbox first.");
    QTest::newRow("in conflict") << SendState::NeedsAttention << Trouble::Conflict
                                 << QStringLiteral(
                                        "Marc Rey waits for your choice in the outbox. Answer that first.");
}

void DuplicatesWindowTest::aHindranceIsSaid()
{
    QFETCH(SendState, state);
    QFETCH(Trouble, trouble);
    QFETCH(QString, words);
    open();
    Record marc = record(QStringLiteral("2"));
    marc.state = state;
    marc.trouble = trouble;
    QVERIFY(store()->write(marc).ok());
    goThere();
    select(QStringLiteral("Anne Rey"));
    QTRY_VERIFY(labels(m_desk.window.get()).contains(words));
    QVERIFY(!m_desk.button(QStringLiteral("Merge…"))->isEnabled());
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(toast(), words);
}

void DuplicatesWindowTest::whatChangedMeanwhileIsAskedAgain()
{
    open();
    goThere();
    select(QStringLiteral("Anne Rey"));
    press(QStringLiteral("Merge…"));
    auto *merge = dialog<MergeDialog>();
    const Record anne = record(QStringLiteral("1"));
    Customer changed = *anne.wanted;
    changed.set(Field::Email, QStringLiteral("anne@shop.example"));
    QVERIFY(answered(m_desk.shop->desk().save({anne.id, {*anne.wanted, changed}})).ok());
    answer(merge, QStringLiteral("Merge"));
    answer(dialog<TillFateDialog>(), QStringLiteral("Leave it there"));
    auto *again = dialog<MergeDialog>();
    QVERIFY(again && labels(again).contains(QStringLiteral("Something changed while you chose.")));
    QVERIFY(labels(again).contains(QStringLiteral("anne@shop.example")));
    QCOMPARE(store()->count(), 6);
    answer(again, QStringLiteral("Merge"));
    answer(dialog<TillFateDialog>(), QStringLiteral("Leave it there"));
    QTRY_COMPARE(store()->count(), 5);
    QCOMPARE(record(QStringLiteral("1")).wanted->value(Field::Email), QStringLiteral("anne@shop.example"));
}

void DuplicatesWindowTest::anUndoBringsBothBack()
{
    open();
    goThere();
    select(QStringLiteral("Anne Rey"));
    press(QStringLiteral("Merge…"));
    answer(dialog<MergeDialog>(), QStringLiteral("Merge"));
    answer(dialog<TillFateDialog>(), QStringLiteral("Leave it there"));
    QTRY_COMPARE(store()->count(), 5);
    open(); // also after a restart
    m_desk.trigger(QKeySequence(Qt::CTRL | Qt::Key_Z));
    QTRY_COMPARE(store()->count(), 6);
    QCOMPARE(toast(), QStringLiteral("Undone: merge Anne Rey"));
    QCOMPARE(record(QStringLiteral("1")).wanted->value(Field::PrivateNote), QStringLiteral("nuts"));
    goThere();
    QTRY_COMPARE(rows().size(), 3);
}

void DuplicatesWindowTest::oneCustomerFindsItsDoubles()
{
    open();
    QTRY_VERIFY(m_desk.table()->model()->rowCount() == 6);
    const auto find = [this](const QString &name) {
        for (int row = 0; row < m_desk.table()->model()->rowCount(); ++row) {
            if (m_desk.table()->model()->index(row, 0).data().toString().contains(name))
                m_desk.table()->selectRow(row);
        }
        settle(m_desk.shop->desk());
        for (QAction *action : m_desk.window->actions()) {
            if (action->text() == QStringLiteral("&Find duplicates")) {
                QVERIFY(action->isEnabled());
                action->trigger();
            }
        }
        settle(m_desk.shop->desk());
    };
    find(QStringLiteral("Martin"));
    QTRY_VERIFY(list() && list()->currentIndex().data().toString().contains(QStringLiteral("Paul Martin")));

    QVERIFY(answered(m_desk.shop->desk().remove({record(QStringLiteral("2")).id})).ok());
    m_desk.trigger(QKeySequence(Qt::CTRL | Qt::Key_1));
    QTRY_COMPARE(m_desk.table()->model()->rowCount(), 5);
    find(QStringLiteral("Rey"));
    QTRY_COMPARE(toast(), QStringLiteral("No duplicate of this customer was found."));
}

void DuplicatesWindowTest::noneIsSaid()
{
    for (const int number : {2, 4, 6})
        m_till->customers.remove(number);
    open();
    m_desk.trigger(QKeySequence(Qt::CTRL | Qt::Key_3));
    QTRY_VERIFY(labels(m_desk.window.get()).contains(QStringLiteral("No duplicates found")));
}

void DuplicatesWindowTest::itSpeaksFrench()
{
    Speech speech;
    speech.speak(Language::French);
    open();
    goThere();
    QTRY_COMPARE(rows(),
                 (QStringList{QStringLiteral("Sam Copie · Sam Copie, Même carte, même nom, Très probable"),
                              QStringLiteral("Anne Rey · Marc Rey, Même téléphone, Même foyer ?"),
                              QStringLiteral("Paul Martin · Paul Martin, Même nom, Seulement le nom")}));
    select(QStringLiteral("Anne Rey"));
    press(QStringLiteral("Fusionner…"));
    auto *merge = dialog<MergeDialog>();
    QVERIFY(labels(merge).contains(QStringLiteral("Même téléphone. Choisissez ce qu’il faut garder.")));
    QVERIFY(labels(merge).contains(QStringLiteral("Reste : n° 1\nDisparaît : n° 2")));
    answer(merge, QStringLiteral("Annuler"));
}

CARNET_TEST(DuplicatesWindowTest)
#include "duplicates_window_test.moc"
