// The details beside the list: whole at once, whatever was selected before.
#include "customers/details_panel.h"
#include "desk/answered.h"
#include "filled_store.h"
#include "harness/registry.h"
#include "look/metrics.h"
#include "look/value_row.h"
#include "look/value_text.h"
#include "words/field_words.h"

#include <QAction>
#include <QFontDatabase>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

class DetailsPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(answered(m_desk.open()).ok()); }
    void allOfItHasRoomAtOnce();
    void severalAreCounted();
    void aLongNoteBeginsWithEightLines();
    void aLongNoteStaysOpenUntilAnotherIsShown();
    void aWordIsNotBroken_data();
    void aWordIsNotBroken();
    void aValueIsAsHighAsItsLines();

private:
    void show(DetailsPanel &panel, const QList<CustomerId> &ids)
    {
        panel.showCustomers(ids);
        settle(m_desk);
    }

    FilledStore m_shop;
    carnet::Desk m_desk{ShopParts{{m_shop.folder.path()}, {}}};
    QAction m_action;
    QMenu m_menu;
};

void DetailsPanelTest::allOfItHasRoomAtOnce()
{
    Customer whole;
    for (const FieldInfo &info : allFields()) {
        if (info.kind == FieldKind::Line || info.kind == FieldKind::Note)
            whole.set(info.field,
                      QStringLiteral("A value that is longer than one line of the panel has room"));
    }
    const auto ids = m_shop.add({person(QStringLiteral("Aubry")), whole});
    DetailsPanel panel(m_desk, {&m_action, &m_action, &m_action, &m_action, &m_action, &m_action, &m_menu});
    panel.resize(320, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    show(panel, {ids[0]});
    QCOMPARE(panel.verticalScrollBar()->maximum(), 0);
    show(panel, {ids[1]});
    QVERIFY(panel.verticalScrollBar()->maximum() > 0); // before any event: nothing is ever squeezed
    for (const QLabel *label : panel.widget()->findChildren<QLabel *>())
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
}

void DetailsPanelTest::severalAreCounted()
{
    DetailsPanel panel(m_desk, {&m_action, &m_action, &m_action, &m_action, &m_action, &m_action, &m_menu});
    show(panel, {CustomerId(1), CustomerId(2), CustomerId(3)});
    QCOMPARE(panel.widget()->findChild<QLabel *>()->text(), QStringLiteral("3 customers selected"));
}

void DetailsPanelTest::aLongNoteBeginsWithEightLines()
{
    Customer customer = person(QStringLiteral("Aubry"));
    QStringList lines;
    for (int i = 1; i <= 30; ++i)
        lines << QString::number(i);
    customer.set(Field::PrivateNote, lines.join(u'\n'));
    customer.set(Field::PublicNote, lines.first(8).join(u'\n'));
    customer.set(Field::DeliveryNote, QString(50'000, u'i')); // one word of fifty thousand letters
    DetailsPanel panel(m_desk, {&m_action, &m_action, &m_action, &m_action, &m_action, &m_action, &m_menu});
    panel.resize(320, 300);
    panel.show();
    show(panel, {m_shop.add(customer)});
    const auto valueOf = [&panel](Field field) -> ValueText * {
        for (ValueRow *row : panel.widget()->findChildren<ValueRow *>()) {
            if (row->label() == shortLabel(field))
                return row->value();
        }
        return nullptr;
    };
    const auto more = [&valueOf](Field field) {
        return valueOf(field)->parentWidget()->findChild<QPushButton *>();
    };
    const int lineHeight = valueOf(Field::PrivateNote)->fontMetrics().lineSpacing();
    for (const Field field : {Field::PrivateNote, Field::DeliveryNote}) {
        QVERIFY(std::abs(valueOf(field)->height() - 8 * lineHeight) <= 8);
        QVERIFY(more(field)->isVisible());
    }
    QVERIFY(!more(Field::PublicNote)->isVisible());
    QCOMPARE(more(Field::PrivateNote)->text(), QStringLiteral("Show all"));
    more(Field::PrivateNote)->click();
    QTRY_VERIFY(valueOf(Field::PrivateNote)->height() >= 30 * (lineHeight - 1));
    QCOMPARE(more(Field::PrivateNote)->text(), QStringLiteral("Show less"));
    more(Field::PrivateNote)->click();
    QTRY_VERIFY(valueOf(Field::PrivateNote)->height() <= 9 * lineHeight);
}

void DetailsPanelTest::aLongNoteStaysOpenUntilAnotherIsShown()
{
    Customer customer = person(QStringLiteral("Aubry"));
    customer.set(Field::PrivateNote, QStringLiteral("a\n").repeated(30));
    const auto ids = m_shop.add({customer, customer});
    DetailsPanel panel(m_desk, {&m_action, &m_action, &m_action, &m_action, &m_action, &m_action, &m_menu});
    panel.resize(320, 300);
    panel.show();
    show(panel, {ids[0]});
    const auto note = [&panel] { return panel.widget()->findChildren<ValueRow *>().last(); };
    note()->findChild<QPushButton *>()->click();
    QVERIFY(note()->value()->isWhole());
    panel.customersChanged({ids[0]});
    QVERIFY(note()->value()->isWhole());
    show(panel, {ids[1]});
    QVERIFY(!note()->value()->isWhole());
}

void DetailsPanelTest::aWordIsNotBroken_data()
{
    QTest::addColumn<int>("room"); // for more than the word
    QTest::addColumn<bool>("isBeside");
    QTest::newRow("wide") << 200 << true;
    QTest::newRow("narrow") << 60 << false;
}

void DetailsPanelTest::aWordIsNotBroken()
{
    QFETCH(int, room);
    QFETCH(bool, isBeside);
    const QString email = QStringLiteral("commandes@boulangeriesaintjust.example");
    Customer customer = person(QStringLiteral("Aubry"));
    customer.set(Field::Email, email);
    DetailsPanel panel(m_desk, {&m_action, &m_action, &m_action, &m_action, &m_action, &m_action, &m_menu});
    panel.resize(panel.fontMetrics().horizontalAdvance(email) + scaled(room, &panel), 300);
    panel.show();
    show(panel, {m_shop.add(customer)});
    const auto *row = panel.widget()->findChild<ValueRow *>();
    QCOMPARE(row->value()->toPlainText(), email);
    QVERIFY(row->value()->widestWord() <= row->value()->width());
    QCOMPARE(row->value()->x() > 0, isBeside);
    QCOMPARE(row->value()->y() == 0, isBeside);
}

/// In whatever font: some put a leading between their lines.
void DetailsPanelTest::aValueIsAsHighAsItsLines()
{
    const QString text = QStringLiteral("12 rue de la République\nBâtiment Ç, 3e étage");
    for (const QString &family : QFontDatabase::families().mid(0, 12)) {
        for (const int points : {9, 10, 12, 14}) {
            ValueText value(text, nullptr);
            value.setFont(QFont(family, points));
            value.resize(500, 400);
            value.show();
            QVERIFY2(value.heightForWidth(value.viewport()->width()) >= value.document()->size().height(),
                     qPrintable(family));
        }
    }
}

CARNET_TEST(DetailsPanelTest)
#include "details_panel_test.moc"
