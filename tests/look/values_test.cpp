// Values that look like markup, hold an ampersand or a line end: in every window they are shown as they were
// typed, on one line where there is one.
#include "customers/empty_page.h"
#include "harness/registry.h"
#include "look/line_label.h"
#include "look/verbatim.h"
#include "screenshots/scenes.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTextDocumentFragment>
#include <QToolTip>

using namespace carnet;
using namespace carnet::screenshots;

namespace {

const QString needle = QStringLiteral("Zz9");
/// As it is shown on one line.
const QString shownOdd = QStringLiteral("<i>Zz9</i> && A&B &lt;pro&gt; <br>[*] x y z");
const QString odd = QStringLiteral("<i>Zz9</i> && A&B &lt;pro&gt; <br>[*]\nx\u2028y\tz");

void makeOdd(Customer &customer)
{
    for (const FieldInfo &info : allFields()) {
        const bool isText = info.kind == FieldKind::Line || info.kind == FieldKind::Note;
        if (isText && !customer.value(info.field).isEmpty())
            customer.set(info.field, customer.value(info.field) + u' ' + odd);
    }
}

/// As Qt draws the words of a button or a menu.
QString withoutMarks(const QString &words)
{
    QString shown;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i) == u'&' && ++i == words.size())
            break;
        shown += words.at(i);
    }
    return shown;
}

QString shownBy(const QLabel *label)
{
    const bool isRich = label->textFormat() == Qt::RichText
        || (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
    if (isRich)
        return QTextDocumentFragment::fromHtml(label->text()).toPlainText();
    return label->buddy() ? withoutMarks(label->text()) : label->text();
}

bool isOneLine(const QString &text)
{
    return std::ranges::none_of(
        text, [](QChar c) { return QStringView(u"\n\r\t\v\f\u0085\u2028\u2029").contains(c); });
}

class Sightings
{
public:
    enum class Lines : std::uint8_t { One, Any };

    void look(const QString &where, const QString &text, Lines lines)
    {
        if (!text.contains(needle))
            return;
        ++m_seen;
        // What does not fit may end early.
        const auto asTyped = text.contains(u'…')
            ? text.count(QStringLiteral("<i>Zz9"))
            : text.count(QStringLiteral("<i>Zz9</i> && A&B &lt;pro&gt; <br>[*]"));
        if (asTyped != text.count(needle))
            m_wrong << QStringLiteral("%1: %2").arg(where, text);
        if (lines == Lines::One && !isOneLine(text))
            m_wrong << QStringLiteral("%1 has several lines: %2").arg(where, text);
    }
    [[nodiscard]] int seen() const { return m_seen; }
    [[nodiscard]] const QStringList &wrong() const { return m_wrong; }

private:
    int m_seen = 0;
    QStringList m_wrong;
};

QString nameOf(const QObject *object)
{
    return QString::fromLatin1(object->metaObject()->className()) + u' ' + object->objectName();
}

} // namespace

class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(); }
    void cleanupTestCase() { QVERIFY(m_seen > 500); }
    void everyWindowShowsThemAsTyped_data();
    void everyWindowShowsThemAsTyped();
    void aSearchIsOfferedAsAName();
    void aTooltipIsPlain();
    void aMessageBoxIsPlain();
    void eachPlaceHasItsForm();
    void aToolTipFitsTheScreen();
    void aLongValueIsMeasuredInPart();

private:
    static void lookAt(const QWidget *window, Sightings &sightings);

    std::unique_ptr<Appearance> m_appearance;
    int m_seen = 0;
};

void ValuesTest::everyWindowShowsThemAsTyped_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const Scene &scene : allScenes()) {
        if (scene.shop == Stage::Shop::Drawn || scene.shop == Stage::Shop::Settled)
            QTest::newRow(scene.name) << number;
        ++number;
    }
}

void ValuesTest::lookAt(const QWidget *window, Sightings &sightings)
{
    using enum Sightings::Lines;
    sightings.look(QStringLiteral("title"),
                   QString(window->windowTitle()).replace(QStringLiteral("[*][*]"), QStringLiteral("[*]")),
                   One);
    QList<const QWidget *> widgets{window};
    for (const QWidget *widget : window->findChildren<QWidget *>())
        widgets << widget;
    for (const QWidget *widget : widgets) {
        for (const QAction *action : widget->actions())
            sightings.look(nameOf(action), withoutMarks(action->text()), One);
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            sightings.look(nameOf(label), shownBy(label), qobject_cast<const LineLabel *>(label) ? One : Any);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            sightings.look(nameOf(button), withoutMarks(button->text()), One);
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < std::min(view->model()->rowCount(), 40); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QModelIndex index = view->model()->index(row, column);
                    sightings.look(nameOf(view), index.data().toString(), One);
                    sightings.look(nameOf(view) + QStringLiteral(" spoken"),
                                   index.data(Qt::AccessibleTextRole).toString(), One);
                }
            }
        }
        if (QAccessibleInterface *read = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
            sightings.look(nameOf(widget) + QStringLiteral(" spoken"), read->text(QAccessible::Name), Any);
    }
}

void ValuesTest::everyWindowShowsThemAsTyped()
{
    QFETCH(int, number);
    const Scene &scene = allScenes()[static_cast<std::size_t>(number)];
    Stage stage(scene.shop, *m_appearance, makeOdd);
    scene.play(stage);
    for (int rounds = 0; rounds < 6; ++rounds)
        QCoreApplication::processEvents();
    Sightings sightings;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            lookAt(window, sightings);
    }
    QVERIFY2(sightings.wrong().isEmpty(), qPrintable(sightings.wrong().join(u'\n')));
    m_seen += sightings.seen();
}

void ValuesTest::aSearchIsOfferedAsAName()
{
    Stage stage(Stage::Shop::Drawn, *m_appearance);
    stage.the<QLineEdit>(QStringLiteral("search")).setText(QStringLiteral("Dupont & Fils <b>&amp;"));
    auto &page = stage.the<EmptyPage>();
    Stage::await([&page] { return page.isVisible(); });
    QStringList buttons;
    for (QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
        QCOMPARE(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name),
                 withoutMarks(button->text()));
        buttons << withoutMarks(button->text());
    }
    QVERIFY2(buttons.join(u'\n').contains(QStringLiteral("Dupont & Fils <b>&amp;")),
             qPrintable(buttons.join(u'\n')));
}

void ValuesTest::aTooltipIsPlain()
{
    QWidget widget;
    widget.show();
    QToolTip::showText(widget.pos(), QStringLiteral("Smith &lt;pro&gt; <b>Dupont</b>"), &widget);
    const auto windows = QApplication::topLevelWidgets();
    const auto tip =
        std::ranges::find_if(windows, [](const QWidget *window) { return window->inherits("QTipLabel"); });
    QVERIFY(tip != windows.end());
    QCOMPARE(shownBy(qobject_cast<const QLabel *>(*tip)), QStringLiteral("Smith &lt;pro&gt; <b>Dupont</b>"));
    QToolTip::hideText();
}

void ValuesTest::aMessageBoxIsPlain()
{
    QMessageBox box(QMessageBox::NoIcon, {}, QStringLiteral("<b>Dupont</b> &amp; Fils"));
    box.show();
    const auto *words = box.findChild<QLabel *>(QStringLiteral("qt_msgbox_label"));
    QVERIFY(words);
    QCOMPARE(shownBy(words), QStringLiteral("<b>Dupont</b> &amp; Fils"));
}

void ValuesTest::eachPlaceHasItsForm()
{
    QCOMPARE(withoutMarks(withoutKeys(odd)), shownOdd);
    QWidget window;
    window.setWindowTitle(asTitle(odd));
    QVERIFY(isOneLine(window.windowTitle()));
    QCOMPARE(window.windowTitle().replace(QStringLiteral("[*][*]"), QStringLiteral("[*]")), shownOdd);
}

void ValuesTest::aToolTipFitsTheScreen()
{
    const QString words = QStringLiteral("mot ").repeated(200);
    const QStringList lines = asToolTip(words).split(u'\n');
    QVERIFY(lines.size() > 5);
    QVERIFY(std::ranges::all_of(lines, [](const QString &line) { return line.size() <= 80; }));
    QCOMPARE(lines.join(u' '), words.trimmed());
    QVERIFY(asToolTip(QString(50'000, u'x')).size() < 2'000);
    QCOMPARE(asToolTip(QStringLiteral("a\nb")), QStringLiteral("a\nb"));
}

void ValuesTest::aLongValueIsMeasuredInPart()
{
    const QFontMetrics metrics(QApplication::font());
    QCOMPARE(elided(QStringLiteral("Dupont\nFils"), metrics, 1'000), QStringLiteral("Dupont Fils"));
    const QString cut = elided(QString(1'000'000, u'i'), metrics, 100'000);
    QVERIFY(cut.size() < 2'000 && cut.endsWith(u'…'));
    QVERIFY(isTooWide(QString(1'000'000, u'i'), metrics, 100'000));
    QVERIFY(!isTooWide(QStringLiteral("i"), metrics, 100));
}

CARNET_TEST(ValuesTest)
#include "values_test.moc"
