// The choice of how phone numbers are sent: made in the settings, seen by the till.
#include "harness/registry.h"
#include "settings/settings_dialog.h"
#include "shell/window_desk.h"
#include "till_double/till_double.h"

#include <QCheckBox>
#include <QTemporaryDir>
#include <QTest>

using namespace carnet;
using namespace carnet::test;

class PhoneFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTillGetsTheChosenForm_data();
    void theTillGetsTheChosenForm();
};

void PhoneFormTest::theTillGetsTheChosenForm_data()
{
    QTest::addColumn<bool>("international");
    QTest::addColumn<QString>("sent");
    QTest::newRow("as it is, unless asked otherwise") << false << QStringLiteral("06 39 98 12 44");
    QTest::newRow("E.164, when the setting asks") << true << QStringLiteral("+33639981244");
}

void PhoneFormTest::theTillGetsTheChosenForm()
{
    QFETCH(const bool, international);
    QFETCH(const QString, sent);
    const QTemporaryDir folder;
    const TillDouble till;
    WindowDesk desk;
    QVERIFY(desk.open(folder.path(), {till.url(), TillDouble::shop(), TillDouble::key()}));
    QTRY_VERIFY(!desk.shop->desk().isUpdating());
    if (international) {
        desk.trigger(QKeySequence(Qt::CTRL | Qt::Key_Comma));
        auto *dialog = desk.window->findChild<SettingsDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QCheckBox *>(QStringLiteral("internationalPhones"))->click();
        dialog->accept();
    }
    QCOMPARE(desk.shop->settings().phoneForm() == rules::PhoneForm::International, international);

    desk.trigger(QKeySequence(Qt::CTRL | Qt::Key_N));
    QVERIFY(desk.form());
    desk.type("phone", QStringLiteral("0639981244"));
    desk.save();
    QTRY_VERIFY(!desk.form());
    desk.trigger(QKeySequence(Qt::Key_F9));
    QTRY_COMPARE(till.count(QStringLiteral("addClient.php")), 1);
    QCOMPARE(till.ledger().constLast().value(QStringLiteral("data[phone]")), sent);
}

CARNET_TEST(PhoneFormTest)
#include "phone_form_test.moc"
