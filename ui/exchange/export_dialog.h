// Which customers go into a file, with which columns, and of which kind it is (ui.md 11).
#pragma once

#include "desk/desk.h"
#include "desk/export_session.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace carnet {

class MessageStrip;

class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// What there is to choose from.
    struct Choices
    {
        qint64 all = 0; ///< customers
        QString view; ///< how the list that is shown is called
        ExportSession::Ids viewIds;
        ExportSession::Ids selectedIds;
        std::vector<Field> visible; ///< of the columns that are shown
    };
    /// `desk` outlives this.
    ExportDialog(Desk &desk, Choices choices, QWidget *parent = nullptr);

public Q_SLOTS:
    void write(const QString &file);

Q_SIGNALS:
    void written(qint64 count, const QString &file);

protected:
    void reject() override;

private:
    enum What : std::uint8_t { All, View, Selected };

    QWidget *makeChoices();
    QRadioButton *addWhat(What what, const QString &words, qint64 count);
    void fitColumns();
    [[nodiscard]] ExportForm form() const;
    void chooseFile();
    void take(const Result<qint64, ExportTrouble> &written, const QString &file);

    Choices m_choices;
    ExportSession m_session;
    QButtonGroup *m_what;
    QComboBox *m_columns;
    QComboBox *m_kind;
    QProgressBar *m_progress;
    MessageStrip *m_strip;
    QPushButton *m_accept;
    bool m_isWriting = false;
};

} // namespace carnet
