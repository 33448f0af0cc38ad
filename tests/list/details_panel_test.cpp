// The details beside the list: whole at once, whatever was selected before.
#include "filled_store.h"
#include "harness/registry.h"
#include "list/details_panel.h"

#include <QAction>
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
    void allOfItHasRoomAtOnce();
    void severalAreCounted();

private:
    FilledStore m_shop;
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
    DetailsPanel panel(*m_shop.store, {&m_action, &m_action, &m_action, &m_action, &m_action, &m_menu});
    panel.resize(320, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.showCustomers({ids[0]});
    QCOMPARE(panel.verticalScrollBar()->maximum(), 0);
    panel.showCustomers({ids[1]});
    QVERIFY(panel.verticalScrollBar()->maximum() > 0); // before any event: nothing is ever squeezed
    for (const QLabel *label : panel.widget()->findChildren<QLabel *>())
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
}

void DetailsPanelTest::severalAreCounted()
{
    DetailsPanel panel(*m_shop.store, {&m_action, &m_action, &m_action, &m_action, &m_action, &m_menu});
    panel.showCustomers({CustomerId(1), CustomerId(2), CustomerId(3)});
    QCOMPARE(panel.widget()->findChild<QLabel *>()->text(), QStringLiteral("3 customers selected"));
}

CARNET_TEST(DetailsPanelTest)
#include "details_panel_test.moc"
