#include "main/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>
#include <QWidget>

namespace carnet {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QAction *action(QWidget *owner, const QString &text, const QList<QKeySequence> &keys = {})
{
    auto *made = new QAction(text, owner);
    made->setShortcuts(keys);
    owner->addAction(made);
    return made;
}

QAction *choice(QWidget *owner, QActionGroup *group, const QString &text)
{
    QAction *made = action(owner, text);
    made->setCheckable(true);
    group->addAction(made);
    return made;
}

} // namespace

Actions::Actions(QWidget *owner, QUndoStack *history)
{
    connection = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Connection to the till…")));
    quit = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Quit")), {QKeySequence(Qt::CTRL | Qt::Key_Q)});

    undo = history->createUndoAction(owner, words(QT_TRANSLATE_NOOP("Actions", "Undo")));
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo = history->createRedoAction(owner, words(QT_TRANSLATE_NOOP("Actions", "Redo")));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    owner->addActions({undo, redo});
    // Copy and Select all live in the table, whose own keys they show here.
    copy = new QAction(words(QT_TRANSLATE_NOOP("Actions", "&Copy the rows")), owner);
    selectAll = new QAction(words(QT_TRANSLATE_NOOP("Actions", "Select &all")), owner);
    search = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Search")), {QKeySequence(Qt::CTRL | Qt::Key_F)});

    newCustomer = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&New customer")), {QKeySequence(Qt::CTRL | Qt::Key_N)});
    edit = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Edit")), {QKeySequence(Qt::Key_F2)});
    remove = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Delete")), {QKeySequence(Qt::Key_Delete)});
    blacklist = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Blacklist")), {QKeySequence(Qt::CTRL | Qt::Key_B)});
    sendSelected = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Send n&ow")));
    updateFromTill = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Update from till")), {QKeySequence(Qt::Key_F5)});
    cancelUpdate = action(owner, words(QT_TRANSLATE_NOOP("Actions", "S&top the update")));
    sendAll = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Send the changes")), {QKeySequence(Qt::Key_F9)});
    sendAutomatically = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Send a&utomatically")));
    sendAutomatically->setCheckable(true);

    customers = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Customers")), {QKeySequence(Qt::CTRL | Qt::Key_1)});
    outbox = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Outbox")), {QKeySequence(Qt::CTRL | Qt::Key_2)});
    details = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Details")), {QKeySequence(Qt::Key_F8)});
    details->setCheckable(true);
    details->setChecked(true);
    larger = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Larger text")),
                    {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smaller = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Smaller text")), {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    normalSize = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Normal text size")), {QKeySequence(Qt::CTRL | Qt::Key_0)});
    auto *schemes = new QActionGroup(owner);
    followSystem = choice(owner, schemes, words(QT_TRANSLATE_NOOP("Actions", "&Follow the system")));
    light = choice(owner, schemes, words(QT_TRANSLATE_NOOP("Actions", "&Light")));
    dark = choice(owner, schemes, words(QT_TRANSLATE_NOOP("Actions", "&Dark")));
    auto *languages = new QActionGroup(owner);
    languageSystem = choice(owner, languages, words(QT_TRANSLATE_NOOP("Actions", "As the &system")));
    languageEnglish = choice(owner, languages, QStringLiteral("&English"));
    languageFrench = choice(owner, languages, QStringLiteral("&Français"));
    nextArea = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Next &area")), {QKeySequence(Qt::Key_F6)});

    keys = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Keys")), {QKeySequence(Qt::Key_F1)});
    about = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&About Carnet")));

    for (QAction *made : {newCustomer, edit, remove, updateFromTill, sendAll})
        made->setIconText(made->text().remove(u'&'));
}

void Actions::fill(QMenuBar *bar) const
{
    QMenu *file = bar->addMenu(words(QT_TRANSLATE_NOOP("Actions", "&File")));
    file->addAction(connection);
    file->addSeparator();
    file->addAction(quit);

    QMenu *editMenu = bar->addMenu(QCoreApplication::translate("Actions", "&Edit", "the menu"));
    editMenu->addActions({undo, redo});
    editMenu->addSeparator();
    editMenu->addActions({copy, selectAll});
    editMenu->addSeparator();
    editMenu->addAction(search);

    QMenu *customer = bar->addMenu(words(QT_TRANSLATE_NOOP("Actions", "&Customer")));
    customer->addActions({newCustomer, edit, remove, blacklist, sendSelected});
    customer->addSeparator();
    customer->addActions({updateFromTill, cancelUpdate, sendAll, sendAutomatically});

    QMenu *view = bar->addMenu(words(QT_TRANSLATE_NOOP("Actions", "&View")));
    view->addActions({customers, outbox});
    view->addSeparator();
    view->addActions({details, nextArea});
    view->addSeparator();
    view->addActions({larger, smaller, normalSize});
    QMenu *scheme = view->addMenu(words(QT_TRANSLATE_NOOP("Actions", "Li&ght or dark")));
    scheme->addActions({followSystem, light, dark});
    QMenu *language = view->addMenu(words(QT_TRANSLATE_NOOP("Actions", "Lan&guage")));
    language->addActions({languageSystem, languageEnglish, languageFrench});

    QMenu *help = bar->addMenu(words(QT_TRANSLATE_NOOP("Actions", "&Help")));
    help->addActions({keys, about});
}

} // namespace carnet
