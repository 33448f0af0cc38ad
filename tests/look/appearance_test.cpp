// Light, dark and high contrast, set at once; the palette's roles; icons in the colour of the moment.
#include "harness/registry.h"
#include "look/appearance.h"
#include "look/icon.h"
#include "look/icon_label.h"
#include "look/link_label.h"
#include "look/pill.h"
#include "look/theme.h"
#include "look/toast.h"
#include "look/type.h"
#include "words/state_look.h"

#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace carnet;

class AppearanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void everyRoleIsSetForEveryGroup_data();
    void everyRoleIsSetForEveryGroup();
    void disabledTextIsFaint();
    void theSchemeChangesAtOnce();
    void theTextSizeChangesAtOnce();
    void normalIsNeverBelowTenPoints();
    void highContrastKeepsTheSystemsColours();
    void highContrastComesAndGoes();
    void iconsTakeThePalettesColour();
    void theToastStaysReadableWhenTheSchemeChanges();
    void everyIconIsThereAndUsed();

private:
    static QImage grabbed(QWidget &widget);
};

void AppearanceTest::cleanup()
{
    Appearance().apply(SchemeChoice::Light, 10);
}

QImage AppearanceTest::grabbed(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    widget.render(&painter, {}, {}, QWidget::DrawChildren);
    return image;
}

void AppearanceTest::everyRoleIsSetForEveryGroup_data()
{
    QTest::addColumn<int>("role");
    const QMetaEnum roles = QMetaEnum::fromType<QPalette::ColorRole>();
    for (int role = 0; role < QPalette::NColorRoles; ++role) {
        if (role != QPalette::NoRole)
            QTest::newRow(roles.valueToKey(role)) << role;
    }
}

void AppearanceTest::everyRoleIsSetForEveryGroup()
{
    QFETCH(int, role);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QPalette palette = paletteFor(scheme);
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
            QVERIFY(palette.isBrushSet(group, static_cast<QPalette::ColorRole>(role)));
    }
}

void AppearanceTest::disabledTextIsFaint()
{
    const QPalette palette = paletteFor(Scheme::Light);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QCOMPARE(palette.color(QPalette::Disabled, role), QColor(0x92, 0x97, 0x9E)); // 45 % text over window
        QCOMPARE(palette.color(QPalette::Inactive, role), palette.color(QPalette::Active, role));
    }
}

void AppearanceTest::theSchemeChangesAtOnce()
{
    Appearance appearance;
    appearance.apply(SchemeChoice::Light, 10);
    QWidget window;
    IconLabel sign(QLatin1StringView("clock"), Token::Danger, &window);
    sign.resize(16, 16);
    LinkLabel links(&window);
    links.setWords(QStringLiteral("<a href=\"x\">there</a>"));
    window.show();
    const QImage light = grabbed(sign);
    QVERIFY(links.text().contains(colour(Token::Info, Scheme::Light).name()));

    appearance.apply(SchemeChoice::Dark, 10);
    QTRY_COMPARE(window.palette().color(QPalette::Window), colour(Token::Window, Scheme::Dark));
    QVERIFY(grabbed(sign) != light);
    QVERIFY(links.text().contains(colour(Token::Info, Scheme::Dark).name()));
}

void AppearanceTest::theTextSizeChangesAtOnce()
{
    Appearance appearance;
    appearance.apply(SchemeChoice::Light, 9);
    QWidget window;
    QLabel title(QStringLiteral("A"), &window);
    applyStep(&title, TextStep::Title);
    QLabel help(QStringLiteral("a"), &window);
    applyStep(&help, TextStep::Help);
    window.show();
    QCOMPARE(title.font().pointSizeF(), 13.0);
    QCOMPARE(help.font().pointSizeF(), 8.0);
    appearance.apply(SchemeChoice::Light, 14);
    QTRY_COMPARE(title.font().pointSizeF(), 18.0);
    QCOMPARE(help.font().pointSizeF(), 13.0);
}

void AppearanceTest::normalIsNeverBelowTenPoints()
{
    QFont small = QApplication::font();
    small.setPointSizeF(8);
    QApplication::setFont(small);
    Appearance().apply(SchemeChoice::Light, 10);
    QCOMPARE(QApplication::font().pointSizeF(), 10.0);
    QFont large = QApplication::font();
    large.setPointSizeF(11);
    QApplication::setFont(large);
    Appearance().apply(SchemeChoice::Light, 10);
    QCOMPARE(QApplication::font().pointSizeF(), 11.0);
    QApplication::setFont(small);
}

void AppearanceTest::highContrastKeepsTheSystemsColours()
{
    Appearance appearance(nullptr, [] { return true; });
    appearance.apply(SchemeChoice::Dark, 10);
    const QPalette palette = QApplication::palette();
    QVERIFY(isSystemPalette(palette));
    QCOMPARE(colour(Token::Danger, palette), palette.color(QPalette::WindowText));
    QCOMPARE(colour(Token::DangerTint, palette), palette.color(QPalette::Window));
    const QPalette row = selectedRowPalette(palette);
    QCOMPARE(colour(Token::Selection, row), palette.color(QPalette::Highlight));
    QCOMPARE(colour(Token::Text, row), palette.color(QPalette::HighlightedText));

    // The pill has an outline in place of its tint.
    const PillLook look = pillOf(SendState::NeedsAttention);
    const QSize size = pillSize(look, QApplication::font());
    QImage image(size, QImage::Format_ARGB32);
    image.fill(palette.color(QPalette::Window));
    QPainter painter(&image);
    paintPill(painter, QRect(QPoint(), size), look, QApplication::font(), palette, false);
    painter.end();
    QVERIFY(image.pixelColor(size.width() / 2, 1) != palette.color(QPalette::Window)
            || image.pixelColor(size.width() / 2, 0) != palette.color(QPalette::Window));
}

void AppearanceTest::highContrastComesAndGoes()
{
    bool on = false;
    Appearance appearance(nullptr, [&on] { return on; });
    appearance.apply(SchemeChoice::Light, 10);
    QVERIFY(!isSystemPalette(QApplication::palette()));
    on = true;
    appearance.apply(SchemeChoice::Light, 10);
    QVERIFY(isSystemPalette(QApplication::palette()));
    on = false;
    appearance.apply(SchemeChoice::Light, 10);
    QVERIFY(!isSystemPalette(QApplication::palette()));
}

void AppearanceTest::iconsTakeThePalettesColour()
{
    Appearance appearance;
    for (const auto &[choice, scheme] :
         {std::pair(SchemeChoice::Light, Scheme::Light), std::pair(SchemeChoice::Dark, Scheme::Dark)}) {
        appearance.apply(choice, 10);
        const QImage image = icon(QLatin1StringView("pause-fill"), Token::Success).pixmap(32, 32).toImage();
        bool found = false;
        for (int y = 0; y < image.height() && !found; ++y) {
            for (int x = 0; x < image.width() && !found; ++x)
                found = image.pixelColor(x, y) == colour(Token::Success, scheme);
        }
        QVERIFY(found);
    }
}

/// Only the files used are taken from the set, and each name that is used is one of them.
void AppearanceTest::theToastStaysReadableWhenTheSchemeChanges()
{
    Appearance appearance;
    QWidget window;
    Toast toast(&window);
    window.resize(600, 400);
    window.show();
    toast.showMessage(QStringLiteral("Saved on this computer"), QStringLiteral("Undo"),
                      std::chrono::minutes(1));
    const auto *text = toast.findChild<QLabel *>();
    for (const auto &[choice, scheme] :
         {std::pair(SchemeChoice::Dark, Scheme::Dark), std::pair(SchemeChoice::Light, Scheme::Light)}) {
        appearance.apply(choice, 10);
        QTRY_COMPARE(text->palette().color(QPalette::WindowText), colour(Token::ToastText, scheme));
        QCOMPARE(toast.findChild<QPushButton *>()->palette().color(QPalette::Link),
                 colour(Token::ToastLink, scheme));
    }
}

void AppearanceTest::everyIconIsThereAndUsed()
{
    QString sources;
    QDirIterator files(QStringLiteral(CARNET_UI), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        sources += QString::fromUtf8(file.readAll());
    }
    const QStringList there = QDir(QStringLiteral(":/icons")).entryList();
    QVERIFY(!there.isEmpty());
    for (const QString &file : there) {
        const QString name = file.chopped(4);
        QVERIFY2(sources.contains(QString(u'"' % name % u'"')),
                 qPrintable(name + QStringLiteral(" is not used")));
    }
    static const QRegularExpression asked(
        QStringLiteral("\\bicon\\(QLatin1StringView\\(\"([a-z0-9-]+)\"\\)"));
    for (auto found = asked.globalMatch(sources); found.hasNext();) {
        const QString name = found.next().captured(1);
        QVERIFY2(there.contains(QString(name % u".svg")), qPrintable(name + QStringLiteral(" is missing")));
    }
}

CARNET_TEST(AppearanceTest)
#include "appearance_test.moc"
#include "words/state_look.h"
