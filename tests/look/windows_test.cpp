// Every window in every state: readable by a screen reader, reachable by keyboard, nothing cut, sizes that
// follow the text. In the language of the run.
#include "customers/customer_table.h"
#include "harness/registry.h"
#include "look/line_label.h"
#include "screenshots/scenes.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QStyle>
#include <QToolButton>

#include <set>

using namespace carnet;
using namespace carnet::screenshots;

class WindowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(); }
    void init() { m_appearance->apply(SchemeChoice::Light, 10); }

    void everyStopIsNamedAndReached_data() { eachScene(); }
    void everyStopIsNamedAndReached();
    void theLargestTextIsWhollyOnTheScreen_data() { eachScene(); }
    void theLargestTextIsWhollyOnTheScreen();
    void everyCommandHasAKey();
    void theTableSpeaksWhatItPaints();

private:
    static void eachScene();
    static const Scene &scene();
    static QList<QWidget *> openWindows();
    static QList<QWidget *> stopsOf(const QWidget *window);
    static QStringList unnamed(const QWidget *window);
    static QStringList unreached(QWidget *window);
    static QStringList unspoken(const QWidget *window);
    static QStringList ambiguous(const QWidget *window);
    static QString describe(const QWidget *widget);
    static void settle();
    static QStringList cutTexts(const QWidget *window);
    static QChar mnemonicOf(const QString &text);
    static void noteMnemonic(const QString &text, QMap<QChar, QString> &taken, QStringList &twice);

    std::unique_ptr<Appearance> m_appearance;
};

void WindowsTest::eachScene()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const Scene &scene : allScenes())
        QTest::newRow(scene.name) << number++;
}

const Scene &WindowsTest::scene()
{
    const int *number = static_cast<const int *>(QTest::qData("number", QMetaType::fromType<int>().id()));
    return allScenes()[static_cast<std::size_t>(*number)];
}

void WindowsTest::settle()
{
    for (int rounds = 0; rounds < 6; ++rounds)
        QCoreApplication::processEvents();
}

/// Windows that wait for the user; not menus and lists, which come and go with a key.
QList<QWidget *> WindowsTest::openWindows()
{
    QList<QWidget *> windows;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget->windowType() != Qt::Popup && widget->windowType() != Qt::ToolTip)
            windows << widget;
    }
    return windows;
}

QList<QWidget *> WindowsTest::stopsOf(const QWidget *window)
{
    QList<QWidget *> stops;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->window() == window && widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
            && (widget->focusPolicy() & Qt::TabFocus) != 0)
            stops << widget;
    }
    return stops;
}

QString WindowsTest::describe(const QWidget *widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                                    : widget->objectName());
    return path.join(u'/');
}

QStringList WindowsTest::unnamed(const QWidget *window)
{
    QStringList unnamed;
    for (QWidget *stop : stopsOf(window)) {
        const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(stop);
        if (!read || read->text(QAccessible::Name).trimmed().isEmpty())
            unnamed << describe(stop) + QStringLiteral(" has no name");
    }
    return unnamed;
}

/// Presses Tab until every stop must have had its turn.
QStringList WindowsTest::unreached(QWidget *window)
{
    window->activateWindow();
    settle();
    const QList<QWidget *> stops = stopsOf(window);
    if (!window->focusWidget() && !stops.isEmpty())
        stops.first()->setFocus(Qt::TabFocusReason);
    std::set<QWidget *> reached;
    for (qsizetype presses = 0; presses <= 2 * stops.size(); ++presses) {
        if (QWidget *focused = window->focusWidget()) {
            reached.insert(focused);
            QTest::keyClick(focused, Qt::Key_Tab);
        }
    }
    QStringList unreached;
    for (QWidget *stop : stops) {
        const auto *button = qobject_cast<const QAbstractButton *>(stop);
        const bool byArrows = button && button->group() && !button->isChecked();
        if (!byArrows && !reached.contains(stop))
            unreached << describe(stop) + (button ? button->text() : QString())
                    + QStringLiteral(" is not reached by Tab");
    }
    return unreached;
}

/// What a delegate paints must not be the only source of meaning.
QStringList WindowsTest::unspoken(const QWidget *window)
{
    QStringList unspoken;
    for (const QAbstractItemView *view : window->findChildren<QAbstractItemView *>()) {
        if (!view->isVisible() || !view->model())
            continue;
        const QAbstractItemModel &model = *view->model();
        for (int row = 0; row < std::min(model.rowCount(), 30); ++row) {
            const QModelIndex first = model.index(row, 0, view->rootIndex());
            const QString spoken = first.data(Qt::AccessibleTextRole).toString();
            if (spoken.isEmpty() && first.data().toString().isEmpty())
                unspoken << QStringLiteral("%1: row %2 says nothing").arg(describe(view)).arg(row);
        }
    }
    return unspoken;
}

QStringList WindowsTest::ambiguous(const QWidget *window)
{
    QMap<QChar, QString> taken;
    QStringList twice;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->buddy() && label->window() == window)
            noteMnemonic(label->text(), taken, twice);
    }
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (button->window() == window && button->isVisible())
            noteMnemonic(button->text(), taken, twice);
    }
    for (const QMenuBar *bar : window->findChildren<QMenuBar *>()) {
        for (const QAction *action : bar->actions())
            noteMnemonic(action->text(), taken, twice);
    }
    return twice;
}

void WindowsTest::everyStopIsNamedAndReached()
{
    Stage stage(scene().shop, *m_appearance);
    scene().play(stage);
    QStringList wrong;
    for (const QWidget *window : openWindows())
        wrong += unnamed(window) + unspoken(window) + ambiguous(window);
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    const QList<QWidget *> windows = openWindows();
    const auto modal = std::ranges::find_if(windows, &QWidget::isModal);
    wrong += unreached(modal == windows.end() ? &stage.window() : *modal);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QStringList WindowsTest::cutTexts(const QWidget *window)
{
    QStringList cut;
    const auto note = [&cut](const QWidget *widget, const QString &text) {
        cut << QStringLiteral("%1: “%2”").arg(describe(widget), text);
    };
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            const bool saysWhole = qobject_cast<const LineLabel *>(label) && !label->toolTip().isEmpty();
            const bool tooWide =
                !label->wordWrap() && !saysWhole && label->sizeHint().width() > label->width();
            const bool tooHigh = label->wordWrap() && label->heightForWidth(label->width()) > label->height();
            if (!label->text().isEmpty() && (tooWide || tooHigh))
                note(label, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            const auto *tool = qobject_cast<const QToolButton *>(button);
            const bool wordless = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
            if (!wordless && !button->text().isEmpty() && button->sizeHint().width() > button->width())
                note(button, button->text());
        } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            constexpr int margins = 20;
            if (line->fontMetrics().horizontalAdvance(line->placeholderText()) + margins > line->width())
                note(line, line->placeholderText());
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
            for (int section = 0; section < header->count(); ++section) {
                const QString text = header->model()->headerData(section, header->orientation()).toString();
                if (!header->isSectionHidden(section)
                    && header->fontMetrics().horizontalAdvance(text) > header->sectionSize(section))
                    note(header, text);
            }
        }
    }
    return cut;
}

void WindowsTest::theLargestTextIsWhollyOnTheScreen()
{
    m_appearance->apply(SchemeChoice::Light, 14);
    Stage stage(scene().shop, *m_appearance);
    scene().play(stage);
    settle();
    const QSize screen = stage.window().screen()->size();
    QStringList wrong;
    for (const QWidget *window : openWindows()) {
        wrong += cutTexts(window);
        if (window->width() > screen.width() || window->height() > screen.height())
            wrong << QStringLiteral("%1 is %2 × %3")
                         .arg(describe(window))
                         .arg(window->width())
                         .arg(window->height());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QChar WindowsTest::mnemonicOf(const QString &text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    return key.isEmpty() ? QChar() : QChar(key[0].key());
}

void WindowsTest::noteMnemonic(const QString &text, QMap<QChar, QString> &taken, QStringList &twice)
{
    const QChar letter = mnemonicOf(text);
    if (letter.isNull())
        return;
    if (taken.contains(letter))
        twice << QStringLiteral("Alt+%1: “%2” and “%3”").arg(letter).arg(taken.value(letter), text);
    taken.insert(letter, text);
}

void WindowsTest::everyCommandHasAKey()
{
    Stage stage(Stage::Shop::Drawn, *m_appearance);
    QStringList twice;
    QStringList keyless;
    QList<const QMenu *> menus;
    for (const QMenu *menu : stage.window().findChildren<QMenu *>())
        menus << menu;
    for (qsizetype i = 0; i < menus.size(); ++i) {
        QMap<QChar, QString> taken;
        for (const QAction *action : menus.at(i)->actions()) {
            if (action->isSeparator())
                continue;
            noteMnemonic(action->text(), taken, twice);
            if (mnemonicOf(action->text()).isNull() && action->shortcuts().isEmpty())
                keyless << action->text();
        }
    }
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    QVERIFY2(keyless.isEmpty(), qPrintable(keyless.join(u'\n')));
}

void WindowsTest::theTableSpeaksWhatItPaints()
{
    Stage stage(Stage::Shop::Drawn, *m_appearance);
    const QAbstractItemModel &model = *stage.the<CustomerTable>().model();
    bool anyBlacklisted = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex name = model.index(row, 0);
        QTRY_VERIFY(!name.data().toString().isEmpty()); // rows come when they are looked at
        const QString spoken = name.data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.startsWith(name.data().toString()));
        const bool blacklisted = name.data(CustomerModel::BlacklistedRole).toBool();
        QCOMPARE(spoken != name.data().toString(), blacklisted); // "Blanchet Olivier, blacklisted"
        anyBlacklisted = anyBlacklisted || blacklisted;
    }
    QVERIFY(anyBlacklisted);
}

CARNET_TEST(WindowsTest)
#include "windows_test.moc"
