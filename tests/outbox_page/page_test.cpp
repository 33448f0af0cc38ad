// The list of the outbox: its groups, its words in both languages, its keyboard, and that it keeps the
// reader's place while customers are sent.
#include "harness/registry.h"
#include "outbox_page/outbox_on_screen.h"
#include "settings/language.h"

#include <QProgressBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyledItemDelegate>

using namespace carnet;
using namespace carnet::test;

class PageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToDoIsSaid_data();
    void nothingToDoIsSaid();
    void notEverythingIsOnTheTill();
    void eachPlaceShowsItsOwn();
    void theLastThirtyDaysAreTold();
    void theIdentityNumberIsMasked();
    void progressIsShownAndCanBePaused();
    void theArrowsSkipTheHeadings();
    void aRowIsFoundAgain();
    void homeGoesToTheFirstRow();
    void enterOpensTheCustomer();
    void thePlaceIsKeptWhileOthersAreSent();
    void aWholeImportIsShownPageByPage();
    void itIsNeverBlankWhileManyAreSent();
    void itSpeaksFrench();
};

static void holdBack(ShopAtDesk &shop)
{
    OutboxSettings settings = shop.desk->settings();
    settings.sendAutomatically = false;
    shop.desk->setSettings(settings);
}

/// What stands in place of the list.
static QString saidInstead(const OutboxOnScreen &desk)
{
    if (desk.list()->isVisible())
        return {};
    QStringList words;
    for (const QLabel *label : desk.page.findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(u'\n').trimmed();
}

/// The till has answered so many days ago.
static void note(const OutboxOnScreen &desk, const QString &name, int daysAgo, HistoryEntry::Answer answer)
{
    Record record;
    record.wanted = customer({}, name);
    record.id = desk.shop.store->write(record).value();
    HistoryEntry entry;
    entry.customer = record.id;
    entry.name = name;
    entry.at = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
    entry.kind = ChangeKind::Edit;
    entry.fields = {Field::Phone, Field::Barcode};
    entry.answer = answer;
    entry.tillId = QStringLiteral("7");
    QVERIFY(desk.shop.store->write(std::vector{record}, {entry}).ok());
}

void PageTest::nothingToDoIsSaid_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("words");
    QTest::newRow("to send") << Place::ToSend << QStringLiteral("Everything is on the till");
    QTest::newRow("attention") << Place::NeedsAttention << QStringLiteral("Nothing needs your attention");
    QTest::newRow("doubt") << Place::InDoubt << QStringLiteral("Nothing is in doubt");
    QTest::newRow("sent") << Place::Sent << QStringLiteral("Nothing was sent in the last 30 days");
}

void PageTest::nothingToDoIsSaid()
{
    QFETCH(Place, place);
    QFETCH(QString, words);
    OutboxOnScreen desk;
    QCOMPARE(desk.page.firstFilled(), Place::ToSend);
    desk.show(place);
    QCOMPARE(saidInstead(desk), words);
    QVERIFY(desk.page.selectedIds().isEmpty());
}

void PageTest::notEverythingIsOnTheTill()
{
    OutboxOnScreen desk;
    const CustomerId draft =
        desk.shop.save(customer({}, QStringLiteral("Draft")), CustomerId::None, Readiness::Draft);
    QTRY_COMPARE(saidInstead(desk), QStringLiteral("Nothing waits to be sent"));
    desk.shop.save(customer({}, QStringLiteral("Aubry")), draft);
    QTRY_COMPARE(saidInstead(desk), QStringLiteral("Everything is on the till"));
    desk.addInDoubt(customer({}, QStringLiteral("Moreau")), false);
    QTRY_COMPARE(desk.page.firstFilled(), Place::InDoubt);
    desk.show(Place::ToSend);
    QCOMPARE(saidInstead(desk), QStringLiteral("Nothing waits to be sent"));
}

void PageTest::eachPlaceShowsItsOwn()
{
    OutboxOnScreen desk;
    desk.known(customer(QStringLiteral("Hélène"), QStringLiteral("Aubry")));
    desk.addInDoubt(customer(QStringLiteral("Inês"), QStringLiteral("Da Silva")), false);
    holdBack(desk.shop);
    const CustomerId karim = desk.shop.save(customer(QStringLiteral("Karim"), QStringLiteral("Bensalem")));
    (void)desk.shop.save(customer({}, QStringLiteral("Draft")), CustomerId::None, Readiness::Draft);

    QCOMPARE(desk.rows().size(), 2);
    QCOMPARE(desk.rows().at(0), QStringLiteral("Your action is needed (1)"));
    QVERIFY(desk.rows().at(1).startsWith(QStringLiteral("Inês Da Silva, In doubt")));

    desk.show(Place::NeedsAttention);
    QVERIFY(desk.rows().isEmpty());

    desk.show(Place::Sent);
    QCOMPARE(desk.rows().size(), 2);
    QCOMPARE(desk.rows().at(0), QStringLiteral("Sent today (1)"));
    QVERIFY(desk.rows().at(1).startsWith(QStringLiteral("Hélène Aubry, Sent, New customer, today ")));
    QCOMPARE(desk.list()->model()->index(1, 0).data(Qt::AccessibleDescriptionRole).toString(),
             QStringLiteral("Accepted by the till, no. 1"));

    desk.show(Place::ToSend);
    QCOMPARE(desk.rows().size(), 2);
    QCOMPARE(desk.rows().at(0), QStringLiteral("On its way (1)"));
    QVERIFY(desk.rows().at(1).startsWith(QStringLiteral("Karim Bensalem, Waiting, New customer, today ")));
    QTRY_COMPARE(desk.list()->model()->index(1, 0).data(Qt::AccessibleDescriptionRole).toString(),
                 QStringLiteral("Leaves when you send it"));

    desk.press(QStringLiteral("Send now"));
    QTRY_COMPARE(desk.shop.stateOf(karim), SendState::UpToDate);
    QTRY_VERIFY(desk.rows().isEmpty());
    desk.show(Place::Sent);
    QCOMPARE(desk.rows().first(), QStringLiteral("Sent today (2)"));
}

void PageTest::theLastThirtyDaysAreTold()
{
    OutboxOnScreen desk;
    note(desk, QStringLiteral("Today"), 0, HistoryEntry::Answer::Accepted);
    note(desk, QStringLiteral("Lately"), 29, HistoryEntry::Answer::MarkedByUser);
    note(desk, QStringLiteral("Long ago"), 31, HistoryEntry::Answer::Accepted);
    note(desk, QStringLiteral("Refused"), 1, HistoryEntry::Answer::Refused);
    desk.show(Place::Sent);
    const QStringList rows = desk.rows();
    QCOMPARE(rows.size(), 4);
    QVERIFY(rows.at(1).startsWith(QStringLiteral("Today, Sent, Changed: phone, card, today ")));
    QCOMPARE(rows.at(2), QStringLiteral("Sent earlier (1)"));
    QVERIFY(rows.at(3).startsWith(QStringLiteral("Lately, Sent")));
    desk.shop.save(customer({}, QStringLiteral("Counted at a change, and sent itself")));
    QTRY_COMPARE(desk.shop.desk->sentCount(), 3);
}

void PageTest::theIdentityNumberIsMasked()
{
    OutboxOnScreen desk;
    holdBack(desk.shop);
    Customer secret = customer(QStringLiteral("Inês"), QStringLiteral("Da Silva"));
    secret.set(Field::IdentityNumber, QStringLiteral("AB1234567"));
    desk.shop.save(secret);
    QTRY_VERIFY(desk.detailsText().contains(QStringLiteral("What will be sent")));
    QVERIFY(desk.detailsText().contains(QStringLiteral("••••••567")));
    QVERIFY(!desk.detailsText().contains(QStringLiteral("AB1234")));
}

void PageTest::progressIsShownAndCanBePaused()
{
    OutboxOnScreen desk;
    OutboxSettings settings = desk.shop.desk->settings();
    settings.sendAutomatically = false;
    settings.parallel = 1;
    desk.shop.desk->setSettings(settings);
    for (int i = 0; i < 3; ++i)
        desk.shop.save(customer(QStringLiteral("Sophie"), QStringLiteral("Garnier %1").arg(i)));
    desk.shop.till.fail(addCall, {Fault::When::StallBefore, false, {}});
    QVERIFY(!desk.button(QStringLiteral("Pause")));
    desk.shop.desk->sendNow();
    QTRY_VERIFY(desk.button(QStringLiteral("Pause")));
    const auto hasText = [&](const QString &text) {
        const auto labels = desk.page.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    QTRY_VERIFY(hasText(QStringLiteral("Sending 1 of 3 – Sophie Garnier 0")));
    QVERIFY(
        hasText(QStringLiteral("You can keep working or close the program: what has not left stays here.")));
    QCOMPARE(desk.page.findChild<QProgressBar *>()->maximum(), 3);
    QTRY_VERIFY(desk.list()->model()->index(2, 0).data(Qt::AccessibleDescriptionRole).toString()
                == QStringLiteral("Leaves with this upload"));
    desk.press(QStringLiteral("Pause"));
    QTRY_VERIFY(desk.button(QStringLiteral("Go on")));
    QCOMPARE(desk.shop.desk->status().pause, Pause::ByUser);
    desk.press(QStringLiteral("Go on"));
    QTRY_VERIFY(desk.button(QStringLiteral("Pause")));
}

void PageTest::theArrowsSkipTheHeadings()
{
    OutboxOnScreen desk;
    note(desk, QStringLiteral("Today"), 0, HistoryEntry::Answer::Accepted);
    note(desk, QStringLiteral("Lately"), 2, HistoryEntry::Answer::Accepted);
    desk.show(Place::Sent);
    QCOMPARE(desk.rows().size(), 4);
    const auto current = [&desk] { return desk.list()->currentIndex().data().toString(); };
    QCOMPARE(current(), QStringLiteral("Today"));
    QTest::keyClick(desk.list(), Qt::Key_Down);
    QCOMPARE(current(), QStringLiteral("Lately"));
    QTest::keyClick(desk.list(), Qt::Key_Up);
    QCOMPARE(current(), QStringLiteral("Today"));
    QTest::keyClick(desk.list(), Qt::Key_Up);
    QCOMPARE(current(), QStringLiteral("Today"));
    QTest::keyClick(desk.list(), Qt::Key_End);
    QCOMPARE(current(), QStringLiteral("Lately"));
}

void PageTest::aRowIsFoundAgain()
{
    OutboxOnScreen desk;
    for (const char *name : {"First", "Second", "Third"})
        note(desk, QString::fromLatin1(name), 1, HistoryEntry::Answer::Accepted);
    desk.show(Place::Sent);
    desk.select(QStringLiteral("Second"));
    const OutboxItem second = desk.page.current();
    desk.show(Place::InDoubt);
    desk.page.setPlace(Place::Sent);
    desk.page.goTo(second); // before its rows were read
    QTRY_COMPARE(desk.page.current(), second);
    QVERIFY(desk.detailsText().contains(QStringLiteral("Second")));
}

void PageTest::homeGoesToTheFirstRow()
{
    OutboxOnScreen desk;
    holdBack(desk.shop);
    for (int i = 0; i < 40; ++i)
        desk.shop.save(customer({}, QStringLiteral("Customer %1").arg(i)));
    QTRY_COMPARE(desk.rows().size(), 41);
    QTest::keyClick(desk.list(), Qt::Key_End);
    QCOMPARE(desk.list()->currentIndex().row(), 40);
    QTest::keyClick(desk.list(), Qt::Key_Home);
    QCOMPARE(desk.list()->currentIndex().row(), 1); // under the heading
}

void PageTest::enterOpensTheCustomer()
{
    OutboxOnScreen desk;
    holdBack(desk.shop);
    const CustomerId id = desk.shop.save(customer(QStringLiteral("Karim"), QStringLiteral("Bensalem")));
    QTRY_COMPARE(desk.rows().size(), 2);
    const QSignalSpy asked(&desk.page, &OutboxView::editRequested);
    QTest::keyClick(desk.list(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).value<CustomerId>(), id);
}

void PageTest::thePlaceIsKeptWhileOthersAreSent()
{
    OutboxOnScreen desk;
    holdBack(desk.shop);
    QList<CustomerId> ids;
    for (int i = 0; i < 60; ++i)
        ids << desk.shop.save(customer({}, QStringLiteral("Customer %1").arg(i)));
    QTRY_COMPARE(desk.list()->model()->rowCount(), 61);
    desk.select(QStringLiteral("Customer 40"));
    QTRY_VERIFY(desk.list()->verticalScrollBar()->value() > 0);
    QCoreApplication::processEvents(); // what is still to be laid out
    const int place = desk.list()->verticalScrollBar()->value() - 100;
    desk.list()->verticalScrollBar()->setValue(place);
    const QSignalSpy moved(&desk.page, &OutboxView::currentChanged);

    desk.shop.desk->sendNow({ids.last()});
    QTRY_COMPARE(desk.shop.stateOf(ids.last()), SendState::UpToDate);
    QTRY_COMPARE(desk.list()->model()->rowCount(), 60);
    QCOMPARE(desk.list()->verticalScrollBar()->value(), place);
    QCOMPARE(desk.list()->currentIndex().data().toString(), QStringLiteral("Customer 40"));
    QCOMPARE(moved.size(), 0);

    desk.shop.desk->sendNow({ids.at(40)}); // the one that is shown
    QTRY_COMPARE(desk.shop.stateOf(ids.at(40)), SendState::UpToDate);
    QTRY_COMPARE(desk.list()->currentIndex().data().toString(), QStringLiteral("Customer 41"));
    QTRY_VERIFY(desk.detailsText().contains(QStringLiteral("Customer 41")));
}

void PageTest::aWholeImportIsShownPageByPage()
{
    OutboxOnScreen desk;
    std::vector<Record> records;
    for (int i = 0; i < 2'000; ++i) {
        Record record;
        record.wanted = customer({}, QStringLiteral("Imported %1").arg(i));
        record.state = SendState::Waiting;
        record.byHand = true;
        records.push_back(record);
    }
    QVERIFY(desk.shop.store->write(records).ok());
    desk.show(Place::ToSend);
    QCOMPARE(desk.rows().first(), QStringLiteral("On its way (2,000)"));
    QVERIFY(desk.list()->model()->rowCount() < 1'000);
    while (desk.list()->model()->canFetchMore({})) {
        desk.list()->model()->fetchMore({});
        settle(*desk.shop.desk);
    }
    QCOMPARE(desk.list()->model()->rowCount(), 2'001);
    QCOMPARE(desk.list()->model()->index(2'000, 0).data().toString(), QStringLiteral("Imported 1999"));
}

namespace {

/// Counts how many rows each painting of the list shows.
class PaintWatch : public QStyledItemDelegate
{
public:
    explicit PaintWatch(QListView *list)
        : QStyledItemDelegate(list)
        , m_behind(list->itemDelegate())
    {
        list->setItemDelegate(this);
        list->viewport()->installEventFilter(this);
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        m_isBlank = false;
        m_behind->paint(painter, option, index);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return m_behind->sizeHint(option, index);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        blanks += m_isBlank && paintings > 0 ? 1 : 0;
        m_isBlank = true;
        ++paintings;
        return false;
    }
    int paintings = 0;
    int blanks = 0;

private:
    QAbstractItemDelegate *m_behind;
    mutable bool m_isBlank = true;
};

} // namespace

void PageTest::itIsNeverBlankWhileManyAreSent()
{
    OutboxOnScreen desk;
    holdBack(desk.shop);
    for (int i = 0; i < 700; ++i)
        desk.shop.save(customer({}, QStringLiteral("Customer %1").arg(i, 3, 10, QLatin1Char('0'))));
    QTRY_VERIFY(desk.rows().size() > 300);
    const PaintWatch watch(desk.list());
    desk.shop.desk->sendNow();
    QTRY_VERIFY(desk.shop.desk->sentCount() > 50);
    QTest::keyClick(desk.list(), Qt::Key_End);
    QTRY_COMPARE_WITH_TIMEOUT(desk.shop.desk->status().waiting + desk.shop.desk->status().sending, 0,
                              180'000);
    QVERIFY(watch.paintings > 20);
    QCOMPARE(watch.blanks, 0);
}

void PageTest::itSpeaksFrench()
{
    OutboxOnScreen desk(Language::French);
    desk.addInDoubt(
        customer(QStringLiteral("Inês"), QStringLiteral("Da Silva"), QStringLiteral("0639982771")), false);
    QTRY_COMPARE(desk.rows().size(), 2);
    QCOMPARE(desk.rows().first(), QStringLiteral("À vous d’agir (1)"));
    QVERIFY2(
        desk.rows().last().startsWith(QStringLiteral("Inês Da Silva, À vérifier, Nouveau client, auj. ")),
        qPrintable(desk.rows().last()));
    const QString details = desk.detailsText();
    for (const QString &words :
         {QStringLiteral("Envoyée, mais pas confirmée"), QStringLiteral("Nouveau client · essai auj. à "),
          QStringLiteral(
              "La connexion a coupé avant la réponse de la caisse. La fiche de Inês Da Silva y est peut-être "
              "déjà. Vérifiez sur la caisse avant de renvoyer."),
          QStringLiteral(
              "Conseillé. Relit la liste des clients et compare carte, e-mail, téléphones, numéros et nom."),
          QStringLiteral("Ce qui a été envoyé")})
        QVERIFY2(details.contains(words), qPrintable(words + u'\n' + details));
    QStringList spoken;
    for (const ValueText *value : desk.details.findChildren<ValueText *>())
        spoken << value->accessibleName();
    QVERIFY2(spoken.contains(QStringLiteral("Prénom\u00a0: Inês")), qPrintable(spoken.join(u'\n')));
    for (const QString &text :
         {QStringLiteral("Rechercher sur la caisse"), QStringLiteral("Fiche présente\u00a0: marquer envoyée"),
          QStringLiteral("Fiche absente\u00a0: renvoyer")})
        QVERIFY2(desk.button(text), qPrintable(text));
}

CARNET_TEST(PageTest)
#include "page_test.moc"
