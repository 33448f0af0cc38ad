// One field of all selected customers: what to make of it, what that would come to, and that it can be undone
// (ui.md 25).
#pragma once

#include "desk/desk.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace carnet {

class BulkChangeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `desk` outlives this. `ids` is not empty; `field`: chosen at first.
    BulkChangeDialog(Desk &desk, const QList<CustomerId> &ids, const rules::Context &context,
                     std::optional<Field> field, QWidget *parent = nullptr);

Q_SIGNALS:
    /// `byHand`: they leave when the user says send.
    void chosen(const carnet::FieldChange &change, bool byHand);
    void storeFailed(carnet::StoreError error);

private:
    QWidget *makeChoices();
    void fillFooter(QHBoxLayout *row);
    void fitChoices();
    [[nodiscard]] FieldChange change() const;
    void ask();
    void takeFirst(const BulkPreview &preview);
    void takeWhole(const BulkPreview &preview);
    void showRows(const BulkPreview &preview);

    Desk &m_desk;
    QList<CustomerId> m_ids;
    rules::Context m_context;
    QComboBox *m_field;
    QComboBox *m_kind;
    QComboBox *m_yesNo;
    QLineEdit *m_text;
    QLineEdit *m_by;
    QLabel *m_textLabel;
    QLabel *m_byLabel;
    QLabel *m_summary;
    QWidget *m_rows = nullptr;
    QWidget *m_rowsRoom;
    QPushButton *m_accept;
    QTimer m_pause; ///< while it is typed
    int m_changes = 0;
};

} // namespace carnet
