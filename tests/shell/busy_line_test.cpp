// What takes time is said: nothing at first, then what it is, then how far it has come and how to stop it.
#include "harness/registry.h"
#include "shell/busy_line.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace carnet;

class BusyLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysNothingOfWhatIsShort();
    void saysFirstWhatItIsThenHowFar();
    void canBeStopped();
    void forgetsTheLastOne();

private:
    [[nodiscard]] QLabel *label(const char *name) const
    {
        return m_line->findChild<QLabel *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QProgressBar *bar() const { return m_line->findChild<QProgressBar *>(); }
    [[nodiscard]] QPushButton *button() const { return m_line->findChild<QPushButton *>(); }

    std::unique_ptr<QWidget> m_window;
    BusyLine *m_line = nullptr;
};

void BusyLineTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_line = new BusyLine(m_window.get());
    m_window->show();
}

void BusyLineTest::saysNothingOfWhatIsShort()
{
    QSignalSpy shown(m_line, &BusyLine::shown);
    m_line->begin(QStringLiteral("Reading…"));
    m_line->advance(QStringLiteral("3 of 4"), 3, 4);
    QVERIFY(m_line->isHidden());
    m_line->end();
    QTest::qWait(400); // longer than the first words would take
    QVERIFY(m_line->isHidden());
    for (const QList<QVariant> &told : shown)
        QVERIFY(!told.first().toBool());
}

void BusyLineTest::saysFirstWhatItIsThenHowFar()
{
    m_line->begin(QStringLiteral("Reading…"));
    bool hadButtonAtFirst = true;
    connect(m_line, &BusyLine::shown, this, [&](bool isShown) {
        if (isShown)
            hadButtonAtFirst = button()->isVisible() || label("progress")->isVisible();
    });
    QTRY_VERIFY(m_line->isVisible());
    QVERIFY(!hadButtonAtFirst);
    QCOMPARE(label("busy")->text(), QStringLiteral("Reading…"));
    m_line->advance(QStringLiteral("1.2 MB"), 1'200, -1);
    QTRY_VERIFY(button()->isVisible());
    QCOMPARE(label("progress")->text(), QStringLiteral("1.2 MB"));
    QVERIFY(!bar()->isVisible()); // nobody knows how much there is
    m_line->advance(QStringLiteral("400 of 1,600"), 400, 1'600);
    QVERIFY(bar()->isVisible());
    QCOMPARE(bar()->value() * 4, bar()->maximum());
    QCOMPARE(bar()->accessibleName(), QStringLiteral("Reading…"));
    QCOMPARE(bar()->accessibleDescription(), QStringLiteral("400 of 1,600"));
}

void BusyLineTest::canBeStopped()
{
    const QSignalSpy cancelled(m_line, &BusyLine::cancelled);
    m_line->begin(QStringLiteral("Reading…"));
    QTRY_VERIFY(button()->isVisible());
    QCOMPARE(button()->text(), QStringLiteral("Cancel"));
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
}

void BusyLineTest::forgetsTheLastOne()
{
    m_line->begin(QStringLiteral("Reading…"));
    m_line->advance(QStringLiteral("400 of 1,600"), 400, 1'600);
    QTRY_VERIFY(button()->isVisible());
    m_line->end();
    QVERIFY(m_line->isHidden());
    m_line->begin(QStringLiteral("Deleting…"));
    QTRY_VERIFY(m_line->isVisible());
    QCOMPARE(label("busy")->text(), QStringLiteral("Deleting…"));
    QVERIFY(label("progress")->text().isEmpty());
    QVERIFY(!button()->isVisible());
}

CARNET_TEST(BusyLineTest)
#include "busy_line_test.moc"
