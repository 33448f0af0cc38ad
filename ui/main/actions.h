// Every command of the main window, once: its words, its key, its place in the menus. Who carries it out
// connects to it.
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMenuBar;
class QUndoStack;

namespace carnet {

struct Actions
{
    /// All actions belong to `owner`, where their shortcuts work.
    explicit Actions(QWidget *owner, QUndoStack *history);

    void fill(QMenuBar *bar) const;

    // File
    QAction *connection;
    QAction *quit;
    // Edit
    QAction *undo;
    QAction *redo;
    QAction *copy;
    QAction *selectAll;
    QAction *search;
    // Customer
    QAction *newCustomer;
    QAction *edit;
    QAction *remove;
    QAction *blacklist;
    QAction *sendSelected;
    QAction *updateFromTill;
    QAction *cancelUpdate;
    QAction *sendAll;
    QAction *sendAutomatically;
    // View
    QAction *customers;
    QAction *outbox;
    QAction *details;
    QAction *larger;
    QAction *smaller;
    QAction *normalSize;
    QAction *followSystem;
    QAction *light;
    QAction *dark;
    QAction *languageSystem;
    QAction *languageEnglish;
    QAction *languageFrench;
    QAction *nextArea;
    // Help
    QAction *keys;
    QAction *about;
};

} // namespace carnet
