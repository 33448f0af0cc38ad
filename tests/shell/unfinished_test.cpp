// Forms that are left before they are saved: each is kept by itself until it is used or discarded, and found
// wherever its customer is.
#include "customers/customer_model.h"
#include "customers/details_panel.h"
#include "form/correction_line.h"
#include "harness/registry.h"
#include "look/toast.h"
#include "outbox/conflict_dialog.h"
#include "places/side_list.h"
#include "settings/language.h"
#include "shell/window_desk.h"
#include "words/step_words.h"

#include <QLabel>
#include <QRadioButton>
#include <QTemporaryDir>

using namespace carnet;
using namespace carnet::test;

namespace {

QString latin(const char *text)
{
    return QString::fromUtf8(text);
}

/// By a label's words, or what is said of it.
bool told(const QWidget *dialog, const QString &words)
{
    return std::ranges::any_of(dialog->findChildren<QLabel *>(), [&words](const QLabel *label) {
        return label->text() == words || label->accessibleName() == words;
    });
}

} // namespace

class UnfinishedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_speech.speak(Language::English); }
    void init();
    void cleanup() { m_desk.reset(); }
    void newCustomersAreToldApart();
    void soonOrLateTheFateIsTheSame_data();
    void soonOrLateTheFateIsTheSame();
    void whatWasTypedAndTakenBackIsNoForm();
    void theListAboveTheDraftsSaysWhose();
    void theRowAndTheDetailsKnowOfIt();
    void editingOffersTheForm();
    void theOtherFormStaysWhenOneIsSaved();
    void aNewerSaveIsShownBeforeAnOlderForm_data();
    void aNewerSaveIsShownBeforeAnOlderForm();
    void whatWasSavedBesideItIsShownAndKept();
    void nothingIsAskedWhenBothSayTheSame();
    void aFormOfADeletedCustomerBecomesANewOne();
    void discardingCanBeTakenBack();
    void reopeningByTheToast();
    void theToastIsEnough();
    void undoingOpensOnlyAFormThatIsStillLeft();
    void theMenuSaysWhatIsUndone();

private:
    [[nodiscard]] CustomerId makeCustomer(const QString &name);
    void restart();
    void leaveNew(const QString &name);
    void goToDrafts();
    void pressContinue();
    void typeAndLeave(const char *field, const QString &text);
    void edit();
    [[nodiscard]] QStringList left() const;
    [[nodiscard]] QAbstractButton *choice(const QString &name) const;

    Speech m_speech;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowDesk> m_desk;
};

void UnfinishedTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<WindowDesk>();
    restart();
}

void UnfinishedTest::restart()
{
    QVERIFY(m_desk->open(m_folder->path(), {}));
}

CustomerId UnfinishedTest::makeCustomer(const QString &name)
{
    Customer customer;
    customer.set(Field::Name, name);
    customer.set(Field::Phone, latin("0478370001"));
    const auto saved = answered(m_desk->shop->desk().save({CustomerId::None, {{}, customer}}));
    [&] { QTRY_VERIFY(m_desk->table()->model()->rowCount() > 0); }();
    m_desk->table()->selectRow(0);
    return saved.value().after.id;
}

void UnfinishedTest::leaveNew(const QString &name)
{
    m_desk->trigger(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_desk->form()->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_desk->form());
    m_desk->line("name")->insert(name); // also what keys cannot type
    QTest::keyClick(m_desk->form(), Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->form());
}

void UnfinishedTest::goToDrafts()
{
    auto *side = m_desk->window->findChild<SideList *>();
    side->setPlace(Place::Drafts);
    Q_EMIT side->placeChosen(Place::Drafts);
}

/// Of the newest form, above the drafts.
void UnfinishedTest::pressContinue()
{
    goToDrafts();
    m_desk->button(latin("Continue"))->click();
    settle(m_desk->shop->desk());
}

void UnfinishedTest::typeAndLeave(const char *field, const QString &text)
{
    m_desk->line(field)->selectAll();
    m_desk->type(field, text);
    QTest::keyClick(m_desk->form(), Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->form());
}

void UnfinishedTest::edit()
{
    m_desk->trigger(QKeySequence(Qt::Key_F2));
    QTRY_VERIFY(m_desk->form());
    m_desk->form()->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_desk->form());
}

QStringList UnfinishedTest::left() const
{
    QStringList names;
    settle(m_desk->shop->desk());
    for (const UnfinishedForm &form : m_desk->shop->forms().left())
        names << form.typed.value(Field::Name);
    names.sort();
    return names;
}

QAbstractButton *UnfinishedTest::choice(const QString &name) const
{
    for (auto *button : m_desk->window->findChildren<QAbstractButton *>()) {
        if (button->accessibleName() == name || (button->isVisible() && button->text() == name))
            return button;
    }
    return nullptr;
}

void UnfinishedTest::newCustomersAreToldApart()
{
    leaveNew(latin("Moreau"));
    leaveNew(latin("Aubry"));
    QCOMPARE(left(), QStringList({latin("Aubry"), latin("Moreau")}));
    m_desk->trigger(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_desk->type("name", latin("Caron"));
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    QCOMPARE(left(), QStringList({latin("Aubry"), latin("Moreau")}));
    restart();
    QCOMPARE(left(), QStringList({latin("Aubry"), latin("Moreau")}));
    QCOMPARE(m_desk->stripText(), latin("2 unfinished forms: Aubry, Moreau"));
}

void UnfinishedTest::soonOrLateTheFateIsTheSame_data()
{
    QTest::addColumn<bool>("isKeptBefore");
    QTest::newRow("Esc right after the last key") << false;
    QTest::newRow("Esc when it was kept already") << true;
}

void UnfinishedTest::soonOrLateTheFateIsTheSame()
{
    QFETCH(bool, isKeptBefore);
    m_desk->trigger(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_desk->form()->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_desk->form());
    m_desk->type("name", latin("Moreau"));
    if (isKeptBefore)
        QTest::keyClick(m_desk->form()->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(m_desk->form(), Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->form());
    QCOMPARE(left(), QStringList(latin("Moreau")));
    QCOMPARE(storeOf(*m_desk->shop)->unfinishedForms().size(), 1U);
    QCOMPARE(stepWords(*m_desk->shop->desk().undoState().undo), latin("close the form of Moreau"));
    QCOMPARE(m_desk->window->findChild<Toast *>()->text(), latin("Unfinished form kept: Moreau"));
    restart();
    QVERIFY(m_desk->stripText().startsWith(latin("An unfinished form was kept: Moreau, ")));
}

void UnfinishedTest::whatWasTypedAndTakenBackIsNoForm()
{
    (void)makeCustomer(latin("Aubry"));
    edit();
    m_desk->type("city", latin("Lyon"));
    QTest::keyClick(m_desk->form()->focusWidget(), Qt::Key_Tab); // kept
    settle(m_desk->shop->desk());
    QCOMPARE(storeOf(*m_desk->shop)->unfinishedForms().size(), 1U);
    m_desk->line("city")->clear();
    QTest::keyClick(m_desk->form(), Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->form());
    QVERIFY(storeOf(*m_desk->shop)->unfinishedForms().empty());
    QVERIFY(left().isEmpty());
}

void UnfinishedTest::theListAboveTheDraftsSaysWhose()
{
    leaveNew(latin("Moreau"));
    leaveNew(latin("Łukasz & Fils"));
    goToDrafts();
    const auto *side = m_desk->window->findChild<SideList *>();
    QStringList said;
    for (const auto *label : m_desk->window->findChildren<QLabel *>()) {
        if (label->isVisible())
            said << label->text();
    }
    QVERIFY(said.contains(latin("2 unfinished forms")));
    QVERIFY(said.contains(latin("Moreau")));
    QVERIFY(said.contains(latin("Łukasz & Fils")));
    QVERIFY(!said.filter(latin("New customer, ")).isEmpty());
    QCOMPARE(side->currentIndex().data(Qt::AccessibleDescriptionRole).toString(), latin("2"));

    for (auto *button : m_desk->window->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Discard"
            && button->accessibleDescription() == u"Moreau") {
            button->click();
            break;
        }
    }
    QCOMPARE(left(), QStringList(latin("Łukasz & Fils")));
    QCOMPARE(m_desk->window->findChild<Toast *>()->text(), latin("Unfinished form discarded: Moreau"));
    QCOMPARE(side->currentIndex().data(Qt::AccessibleDescriptionRole).toString(), latin("1"));
}

void UnfinishedTest::theRowAndTheDetailsKnowOfIt()
{
    (void)makeCustomer(latin("Aubry"));
    const auto spoken = [this] {
        return m_desk->table()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(), latin("Aubry"));
    edit();
    typeAndLeave("city", latin("Lyon"));
    QCOMPARE(spoken(), latin("Aubry, unfinished form"));
    const auto saysIt = [this] {
        const auto labels = m_desk->window->findChild<DetailsPanel *>()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().startsWith(latin("Changes of ")) && label->text().endsWith(latin(": town"));
        });
    };
    QTRY_VERIFY(saysIt());
    restart();
    QTRY_COMPARE(m_desk->table()->model()->rowCount(), 1);
    QCOMPARE(spoken(), latin("Aubry, unfinished form"));
    m_desk->button(latin("Discard"))->click();
    settle(m_desk->shop->desk());
    QCOMPARE(spoken(), latin("Aubry"));
}

void UnfinishedTest::editingOffersTheForm()
{
    (void)makeCustomer(latin("Aubry"));
    edit();
    typeAndLeave("city", latin("Lyon"));
    edit();
    QVERIFY(m_desk->line("city")->text().isEmpty()); // as saved
    QVERIFY(m_desk->formText().startsWith(latin("Changes of ")));
    QVERIFY(m_desk->formText().endsWith(latin("were not saved: town.")));
    const auto inForm = [this](const char *words) {
        for (auto *button : m_desk->form()->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == latin(words))
                return button;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    inForm("Continue")->click();
    QTRY_VERIFY(m_desk->form() && m_desk->line("city")->text() == u"Lyon");
    QTest::keyClick(m_desk->form(), Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->form());
    QCOMPARE(left().size(), 1); // as before

    edit();
    inForm("Discard")->click();
    QVERIFY(left().isEmpty());
    QVERIFY(m_desk->form());
}

void UnfinishedTest::theOtherFormStaysWhenOneIsSaved()
{
    const CustomerId id = makeCustomer(latin("Aubry"));
    edit();
    typeAndLeave("city", latin("Lyon"));
    edit();
    m_desk->type("addressline1", latin("1 rue Haute"));
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    QCOMPARE(m_desk->shop->forms().newestOf(id)->typed.value(Field::Town), latin("Lyon"));
}

void UnfinishedTest::aNewerSaveIsShownBeforeAnOlderForm_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("phone");
    QTest::newRow("the form's") << QString() << latin("04 78 37 00 02");
    QTest::newRow("what was saved") << latin("Phone, changed since: 04 78 37 00 03")
                                    << latin("04 78 37 00 03");
}

void UnfinishedTest::aNewerSaveIsShownBeforeAnOlderForm()
{
    QFETCH(QString, chosen);
    QFETCH(QString, phone);
    const CustomerId id = makeCustomer(latin("Aubry"));
    edit();
    m_desk->type("city", latin("Lyon"));
    typeAndLeave("phone", latin("0478370002"));
    Customer newer = *storeOf(*m_desk->shop)->record(id)->wanted;
    newer.set(Field::Phone, latin("0478370003"));
    newer.set(Field::Email, latin("a@b.example"));
    QVERIFY(
        answered(m_desk->shop->desk().save({id, {*storeOf(*m_desk->shop)->record(id)->wanted, newer}})).ok());

    pressContinue();
    auto *dialog = m_desk->window->findChild<ConflictDialog *>();
    QVERIFY(dialog);
    QVERIFY(!m_desk->form());
    QVERIFY(choice(latin("Phone, in the form: 04 78 37 00 02")));
    QVERIFY(choice(latin("Phone, changed since: 04 78 37 00 03")));
    QVERIFY(!choice(latin("Town, in the form: Lyon"))); // nobody else changed it
    QVERIFY(told(dialog, latin("E-mail, changed since: a@b.example"))); // nothing to choose
    if (!chosen.isEmpty())
        choice(chosen)->click();
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"Continue")
            button->click();
    }
    QTRY_VERIFY(m_desk->form());
    QCOMPARE(m_desk->line("phone")->text().remove(u' '), QString(phone).remove(u' '));
    QCOMPARE(m_desk->line("city")->text(), latin("Lyon"));
    QCOMPARE(m_desk->line("email")->text(), latin("a@b.example"));
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    QCOMPARE(storeOf(*m_desk->shop)->record(id)->wanted->value(Field::Town), latin("Lyon"));
    QCOMPARE(QString(storeOf(*m_desk->shop)->record(id)->wanted->value(Field::Phone)).remove(u' '),
             QString(phone).remove(u' '));
    QVERIFY(left().isEmpty());
}

void UnfinishedTest::whatWasSavedBesideItIsShownAndKept()
{
    const CustomerId id = makeCustomer(latin("Aubry"));
    edit();
    typeAndLeave("city", latin("Lyon"));
    Customer newer = *storeOf(*m_desk->shop)->record(id)->wanted;
    newer.set(Field::Phone, latin("0478370003"));
    QVERIFY(
        answered(m_desk->shop->desk().save({id, {*storeOf(*m_desk->shop)->record(id)->wanted, newer}})).ok());
    pressContinue();
    auto *dialog = m_desk->window->findChild<ConflictDialog *>();
    QVERIFY(dialog);
    QVERIFY(told(dialog, latin("Aubry has changed since. What you typed stays.")));
    QVERIFY(told(dialog, latin("Phone, in the form: not changed")));
    QVERIFY(told(dialog, latin("Phone, changed since: 04 78 37 00 03")));
    QVERIFY(told(dialog, latin("Phone, before: 04 78 37 00 01")));
    QVERIFY(!choice(latin("All from the form")));
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"Continue")
            button->click();
    }
    QTRY_VERIFY(m_desk->form());
    QCOMPARE(m_desk->line("phone")->text().remove(u' '), latin("0478370003"));
    QCOMPARE(m_desk->line("city")->text(), latin("Lyon"));
}

void UnfinishedTest::nothingIsAskedWhenBothSayTheSame()
{
    const CustomerId id = makeCustomer(latin("Aubry"));
    edit();
    typeAndLeave("city", latin("Lyon"));
    Customer newer = *storeOf(*m_desk->shop)->record(id)->wanted;
    newer.set(Field::Town, latin("Lyon"));
    QVERIFY(
        answered(m_desk->shop->desk().save({id, {*storeOf(*m_desk->shop)->record(id)->wanted, newer}})).ok());
    pressContinue();
    QTRY_VERIFY(m_desk->form());
    QTest::keyClick(m_desk->form(), Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->form());
    QVERIFY(left().isEmpty()); // all of it is there already
}

void UnfinishedTest::aFormOfADeletedCustomerBecomesANewOne()
{
    const CustomerId id = makeCustomer(latin("Aubry"));
    edit();
    typeAndLeave("city", latin("Lyon"));
    QVERIFY(answered(m_desk->shop->desk().remove({id})).ok());
    pressContinue();
    QTRY_VERIFY(m_desk->form());
    QCOMPARE(m_desk->formText(),
             latin("This customer was deleted since the form was left. Saving makes a new one."));
    QCOMPARE(m_desk->line("name")->text(), latin("Aubry"));
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    QCOMPARE(m_desk->customers().size(), 1U);
    QCOMPARE(m_desk->customers().front().customer.value(Field::Town), latin("Lyon"));
    QVERIFY(left().isEmpty());
}

void UnfinishedTest::discardingCanBeTakenBack()
{
    leaveNew(latin("Moreau"));
    leaveNew(latin("Aubry"));
    goToDrafts();
    m_desk->button(latin("Discard"))->click();
    settle(m_desk->shop->desk());
    QCOMPARE(left(), QStringList(latin("Moreau")));
    m_desk->trigger(QKeySequence(Qt::CTRL | Qt::Key_Z));
    QCOMPARE(left(), QStringList({latin("Aubry"), latin("Moreau")}));
    QVERIFY(!m_desk->form());
    restart();
    QCOMPARE(left(), QStringList({latin("Aubry"), latin("Moreau")}));
}

void UnfinishedTest::reopeningByTheToast()
{
    leaveNew(latin("Moreau"));
    m_desk->button(latin("Reopen"))->click();
    QTRY_VERIFY(m_desk->form());
    QCOMPARE(m_desk->line("name")->text(), latin("Moreau"));
    QVERIFY(left().isEmpty());
}

void UnfinishedTest::theToastIsEnough()
{
    leaveNew(latin("Moreau"));
    QVERIFY(m_desk->window->findChild<Toast *>()->isVisible());
    QVERIFY2(!m_desk->strip(), qPrintable(m_desk->stripText()));
    restart();
    QVERIFY(m_desk->stripText().contains(latin("Moreau")));
    m_desk->button(latin("Continue"))->click();
    QTRY_VERIFY(m_desk->form());
    QTest::keyClick(m_desk->form(), Qt::Key_Escape);
    QTRY_VERIFY(!m_desk->form());
    QVERIFY2(!m_desk->strip(), qPrintable(m_desk->stripText()));
}

void UnfinishedTest::undoingOpensOnlyAFormThatIsStillLeft()
{
    leaveNew(latin("Moreau"));
    pressContinue();
    QTRY_VERIFY(m_desk->form());
    m_desk->save();
    QTRY_VERIFY(!m_desk->form());
    QCOMPARE(stepWords(*m_desk->shop->desk().undoState().undo), latin("new customer Moreau"));
    m_desk->trigger(QKeySequence(Qt::CTRL | Qt::Key_Z));
    QTRY_VERIFY(m_desk->customers().empty());
    QVERIFY(!m_desk->shop->desk().undoState().canUndo()); // the form was used
}

void UnfinishedTest::theMenuSaysWhatIsUndone()
{
    (void)makeCustomer(latin("Dupont & Fils"));
    m_desk->trigger(QKeySequence(Qt::CTRL | Qt::Key_B));
    const auto undo = [this] {
        for (const QAction *action : m_desk->window->actions()) {
            if (action->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::Key_Z)))
                return action->text();
        }
        return QString();
    };
    QTRY_COMPARE(undo(), latin("&Undo: blacklist Dupont && Fils"));
}

CARNET_TEST(UnfinishedTest)
#include "unfinished_test.moc"
