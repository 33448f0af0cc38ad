// Every pair of colours that lies on each other can be read: WCAG 2.2, 1.4.3 (text 4.5 : 1) and 1.4.11
// (borders and focus 3 : 1).
#include "harness/registry.h"
#include "look/theme.h"

#include <QTest>

#include <cmath>

using namespace carnet;

class ContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrast_data();
    void contrast();

private:
    static double luminance(const QColor &colour);
    static double ratio(const QColor &a, const QColor &b);
};

/// Relative luminance as WCAG defines it.
double ContrastTest::luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double ContrastTest::ratio(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

void ContrastTest::contrast_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");

    struct Pairs
    {
        const char *what;
        std::vector<Token> inks;
        std::vector<Token> grounds;
        double least;
    };
    using enum Token;
    constexpr double text = 4.5;
    constexpr double edge = 3;
    const std::vector<Pairs> all{
        {"text", {Text, Muted}, {Window, Base, Side, Button, ButtonHover, Selection, RowHover}, text},
        {"words of a tint on its tint", {Text, Danger}, {DangerTint}, text},
        {"words of a tint on its tint", {Text, Warning}, {WarningTint}, text},
        {"words of a tint on its tint", {Text, Success}, {SuccessTint}, text},
        {"words of a tint on its tint", {Text, Info}, {InfoTint}, text},
        {"words of a tint on its tint", {Text, Doubt}, {DoubtTint}, text},
        {"words of a tint on its tint", {Text, Neutral}, {NeutralTint}, text},
        {"marked in a row", {Text, Muted, Danger}, {WarningTint}, text},
        {"muted help in a red section", {Muted}, {DangerTint}, text},
        {"words of a state in rows",
         {Danger, Warning, Info, Doubt, Success, Neutral},
         {Base, Selection, RowHover},
         text},
        {"links and messages", {Danger, Warning, Info}, {Window, Base}, text},
        {"placeholder in a field", {Placeholder}, {Base}, text},
        {"words on the accent", {OnAccent}, {Accent, AccentHover}, text},
        {"toast", {ToastText, ToastLink}, {Toast}, text},
        {"edge of a field or button", {FieldBorder}, {Window, Base}, edge},
        {"marked edge", {Danger, Warning}, {Window, Base}, edge},
        {"focus", {Ring}, {Window, Base, Side, Button, Selection}, edge},
        {"accent against the page", {Accent}, {Window, Base}, edge},
    };
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const Pairs &pairs : all) {
            for (const Token ink : pairs.inks) {
                for (const Token ground : pairs.grounds)
                    QTest::addRow("%s, %s: %s on %s", scheme == Scheme::Light ? "light" : "dark", pairs.what,
                                  qPrintable(colour(ink, scheme).name()),
                                  qPrintable(colour(ground, scheme).name()))
                        << colour(ink, scheme) << colour(ground, scheme) << pairs.least;
            }
        }
    }
}

void ContrastTest::contrast()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double seen = ratio(ink, ground);
    QVERIFY2(seen >= least, qPrintable(QStringLiteral("only %1 : 1").arg(seen, 0, 'f', 2)));
}

CARNET_TEST(ContrastTest)
#include "contrast_test.moc"
