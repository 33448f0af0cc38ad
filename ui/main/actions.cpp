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

#define WORDS(text) words(QT_TRANSLATE_NOOP("Actions", text))

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
    connection = action(owner, WORDS("&Connection to the till…"));
    quit = action(owner, WORDS("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});

    undo = history->createUndoAction(owner, WORDS("Undo"));
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo = history->createRedoAction(owner, WORDS("Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    owner->addActions({undo, redo});
    // Copy and Select all live in the table, whose own keys they show here.
    copy = new QAction(WORDS("&Copy the rows"), owner);
    selectAll = new QAction(WORDS("Select &all"), owner);
    search = action(owner, WORDS("&Search"), {QKeySequence(Qt::CTRL | Qt::Key_F)});

    newCustomer = action(owner, WORDS("&New customer"), {QKeySequence(Qt::CTRL | Qt::Key_N)});
    edit = action(owner, WORDS("&Edit"), {QKeySequence(Qt::Key_F2)});
    remove = action(owner, WORDS("&Delete"), {QKeySequence(Qt::Key_Delete)});
    blacklist = action(owner, WORDS("&Blacklist"), {QKeySequence(Qt::CTRL | Qt::Key_B)});
    sendSelected = action(owner, WORDS("Send n&ow"));
    updateFromTill = action(owner, WORDS("&Update from till"), {QKeySequence(Qt::Key_F5)});
    cancelUpdate = action(owner, WORDS("S&top the update"));
    sendAll = action(owner, WORDS("&Send the changes"), {QKeySequence(Qt::Key_F9)});
    sendAutomatically = action(owner, WORDS("Send a&utomatically"));
    sendAutomatically->setCheckable(true);

    customers = action(owner, WORDS("&Customers"), {QKeySequence(Qt::CTRL | Qt::Key_1)});
    outbox = action(owner, WORDS("&Outbox"), {QKeySequence(Qt::CTRL | Qt::Key_2)});
    details = action(owner, WORDS("&Details"), {QKeySequence(Qt::Key_F8)});
    details->setCheckable(true);
    details->setChecked(true);
    larger = action(owner, WORDS("&Larger text"),
                    {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smaller = action(owner, WORDS("&Smaller text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    normalSize = action(owner, WORDS("&Normal text size"), {QKeySequence(Qt::CTRL | Qt::Key_0)});
    auto *schemes = new QActionGroup(owner);
    followSystem = choice(owner, schemes, WORDS("&Follow the system"));
    light = choice(owner, schemes, WORDS("&Light"));
    dark = choice(owner, schemes, WORDS("&Dark"));
    auto *languages = new QActionGroup(owner);
    languageSystem = choice(owner, languages, WORDS("As the &system"));
    languageEnglish = choice(owner, languages, QStringLiteral("&English"));
    languageFrench = choice(owner, languages, QStringLiteral("&Français"));
    nextArea = action(owner, WORDS("Next &area"), {QKeySequence(Qt::Key_F6)});

    keys = action(owner, WORDS("&Keys"), {QKeySequence(Qt::Key_F1)});
    about = action(owner, WORDS("&About Carnet"));

    for (QAction *made : {newCustomer, edit, remove, updateFromTill, sendAll})
        made->setIconText(made->text().remove(u'&'));
}

void Actions::fill(QMenuBar *bar) const
{
    QMenu *file = bar->addMenu(WORDS("&File"));
    file->addAction(connection);
    file->addSeparator();
    file->addAction(quit);

    QMenu *editMenu = bar->addMenu(WORDS("&Edit"));
    editMenu->addActions({undo, redo});
    editMenu->addSeparator();
    editMenu->addActions({copy, selectAll});
    editMenu->addSeparator();
    editMenu->addAction(search);

    QMenu *customer = bar->addMenu(WORDS("&Customer"));
    customer->addActions({newCustomer, edit, remove, blacklist, sendSelected});
    customer->addSeparator();
    customer->addActions({updateFromTill, cancelUpdate, sendAll, sendAutomatically});

    QMenu *view = bar->addMenu(WORDS("&View"));
    view->addActions({customers, outbox});
    view->addSeparator();
    view->addActions({details, nextArea});
    view->addSeparator();
    view->addActions({larger, smaller, normalSize});
    QMenu *scheme = view->addMenu(WORDS("Li&ght or dark"));
    scheme->addActions({followSystem, light, dark});
    QMenu *language = view->addMenu(WORDS("Lan&guage"));
    language->addActions({languageSystem, languageEnglish, languageFrench});

    QMenu *help = bar->addMenu(WORDS("&Help"));
    help->addActions({keys, about});
}

} // namespace carnet
