// Every command of the main window, once: its words, its key, its place in the menus. Who carries it out
// connects to it.
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace carnet {

struct Actions
{
    /// All actions belong to `owner`, where their shortcuts work.
    explicit Actions(QWidget *owner);

    void fill(QMenuBar *bar) const;
    /// What can be done with the selected customers: the table's menu and the details' one.
    void fillCustomerMenu(QMenu *menu) const;

    // File
    QAction *connection;
    QAction *importFile;
    QAction *exportFile;
    QAction *print;
    QAction *recentlyDeleted;
    QAction *quit;
    // Edit
    QAction *undo;
    QAction *redo;
    QAction *copy;
    QAction *paste; ///< rows of a spreadsheet
    QAction *copyPhone;
    QAction *copyEmail;
    QAction *copyAddress;
    QAction *selectAll;
    QAction *changeField;
    QAction *search;
    QAction *filter;
    // Customer
    QAction *newCustomer;
    QAction *edit;
    QAction *sendSelected;
    QAction *blacklist;
    QAction *remove;
    QAction *findDuplicates;
    QAction *updateFromTill;
    QAction *cancelUpdate;
    QAction *sendAll;
    QAction *sendAutomatically;
    // View
    QAction *customers;
    QAction *outbox;
    QAction *duplicates;
    QAction *details;
    QMenu *columns; ///< filled by the list
    QMenu *sorting; ///< filled by the list
    QAction *nextArea;
    QAction *previousArea;
    QAction *larger;
    QAction *smaller;
    QAction *normalSize;
    // Tools
    QAction *settings;
    // Help
    QAction *guide;
    QAction *keys;
    QAction *logFolder;
    QAction *about;
};

} // namespace carnet
