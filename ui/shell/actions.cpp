#include "shell/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include <array>

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

/// Also where the row of digits types something else without Shift: the AZERTY of France and Belgium.
QList<QKeySequence> withDigit(int digit)
{
    static constexpr std::array onAzerty{Qt::Key_Agrave, Qt::Key_Ampersand, Qt::Key_Eacute, Qt::Key_QuoteDbl};
    return {Qt::CTRL | Qt::Key(Qt::Key_0 + digit), Qt::CTRL | onAzerty.at(static_cast<std::size_t>(digit))};
}

} // namespace

Actions::Actions(QWidget *owner)
{
    connection = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Connection to the till…")));
    importFile =
        action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Import a file…")), {Qt::CTRL | Qt::Key_I});
    exportFile = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Export…")), {Qt::CTRL | Qt::Key_E});
    print = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Print…")), {Qt::CTRL | Qt::Key_P});
    recentlyDeleted = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Recently deleted…")));
    quit = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Quit")), {Qt::CTRL | Qt::Key_Q});

    undo = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Undo")), {Qt::CTRL | Qt::Key_Z});
    redo = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Redo")),
                  {Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z});
    copy = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Copy the rows")), {Qt::CTRL | Qt::Key_C});
    paste = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Pas&te rows…")), {Qt::CTRL | Qt::Key_V});
    copyPhone = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Copy &phone")));
    copyEmail = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Copy e-&mail")));
    copyAddress = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Cop&y address")));
    selectAll = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Select &all")), {Qt::CTRL | Qt::Key_A});
    changeField = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Chan&ge a field of the selection…")));
    search = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Search")), {Qt::CTRL | Qt::Key_F});

    filter =
        action(owner, words(QT_TRANSLATE_NOOP("Actions", "Fi&lter")), {Qt::CTRL | Qt::SHIFT | Qt::Key_F});

    newCustomer = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&New customer")), {Qt::CTRL | Qt::Key_N});
    edit = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Edit")), {Qt::Key_F2});
    sendSelected = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Send n&ow")));
    blacklist = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Blacklist")), {Qt::CTRL | Qt::Key_B});
    remove = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Delete")), {Qt::Key_Delete});
    findDuplicates = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Find duplicates")));
    updateFromTill = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Update from till")), {Qt::Key_F5});
    cancelUpdate = action(owner, words(QT_TRANSLATE_NOOP("Actions", "S&top the update")));
    sendAll = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Send the changes")), {Qt::Key_F9});
    sendAutomatically = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Send auto&matically")));
    sendAutomatically->setCheckable(true);

    customers = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Customers")), withDigit(1));
    outbox = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Outbox")), withDigit(2));
    duplicates = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Du&plicates")), withDigit(3));
    details = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Details")), {Qt::Key_F8});
    details->setCheckable(true);
    columns = new QMenu(words(QT_TRANSLATE_NOOP("Actions", "Co&lumns")), owner);
    sorting = new QMenu(words(QT_TRANSLATE_NOOP("Actions", "So&rt by")), owner);
    nextArea = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Next &area")), {Qt::Key_F6});
    previousArea =
        action(owner, words(QT_TRANSLATE_NOOP("Actions", "Pre&vious area")), {Qt::SHIFT | Qt::Key_F6});
    larger = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Lar&ger text")),
                    {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    smaller = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Smaller text")), {Qt::CTRL | Qt::Key_Minus});
    normalSize = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Normal text size")), withDigit(0));

    settings = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Settings…")), {Qt::CTRL | Qt::Key_Comma});

    guide = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Guide")), {Qt::Key_F1});
    keys = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&Keys")), {Qt::CTRL | Qt::Key_F1});
    logFolder = action(owner, words(QT_TRANSLATE_NOOP("Actions", "Show the &log folder")));
    about = action(owner, words(QT_TRANSLATE_NOOP("Actions", "&About Carnet")));
}

void Actions::fill(QMenuBar *bar) const
{
    QMenu *file = bar->addMenu(words(QT_TRANSLATE_NOOP("Actions", "&File")));
    file->addAction(connection);
    file->addSeparator();
    file->addActions({importFile, exportFile, print});
    file->addSeparator();
    file->addAction(recentlyDeleted);
    file->addSeparator();
    file->addAction(quit);

    QMenu *editMenu = bar->addMenu(QCoreApplication::translate("Actions", "&Edit", "the menu"));
    editMenu->addActions({undo, redo});
    editMenu->addSeparator();
    editMenu->addActions({copy, paste, copyPhone, copyEmail, copyAddress});
    editMenu->addSeparator();
    editMenu->addActions({selectAll, changeField, search, filter});

    QMenu *customer = bar->addMenu(words(QT_TRANSLATE_NOOP("Actions", "&Customer")));
    customer->addAction(newCustomer);
    customer->addSeparator();
    customer->addActions({edit, sendSelected, blacklist, findDuplicates, remove});
    customer->addSeparator();
    customer->addActions({updateFromTill, cancelUpdate, sendAll, sendAutomatically});

    QMenu *view = bar->addMenu(words(QT_TRANSLATE_NOOP("Actions", "&View")));
    view->addActions({customers, outbox, duplicates});
    view->addSeparator();
    view->addAction(details);
    view->addMenu(columns);
    view->addMenu(sorting);
    view->addSeparator();
    view->addActions({nextArea, previousArea});
    view->addSeparator();
    view->addActions({larger, smaller, normalSize});

    QMenu *tools = bar->addMenu(words(QT_TRANSLATE_NOOP("Actions", "&Tools")));
    tools->addAction(settings);

    QMenu *help = bar->addMenu(words(QT_TRANSLATE_NOOP("Actions", "&Help")));
    help->addActions({guide, keys, logFolder, about});
}

void Actions::fillCustomerMenu(QMenu *menu) const
{
    menu->addActions({edit, changeField, sendSelected, blacklist});
    menu->addSeparator();
    menu->addActions({copyPhone, copyEmail, copyAddress});
    menu->addSeparator();
    menu->addActions({findDuplicates, remove});
}

} // namespace carnet
