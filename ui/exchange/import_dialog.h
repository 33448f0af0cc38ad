// Brings a file's customers in, in four steps: File, Columns, Check, Import. Nothing is written before the
// last button (ui.md 10).
#pragma once

#include "desk/desk.h"
#include "desk/import_session.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace carnet {

class CheckStep;
class ColumnsStep;
class FileStep;
class StepBar;
class WriteStep;

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `desk` outlives this.
    ImportDialog(Desk &desk, const rules::Context &context, QWidget *parent = nullptr);

    void read(const Source &source);

Q_SIGNALS:
    void undoWanted(); ///< of the import, which is the newest step
    void storeFailed(carnet::StoreError error);

public Q_SLOTS:
    void saveSkipped(const QString &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void reject() override;

private:
    enum Step : std::uint8_t { File, Columns, Check, Write };

    void fillFooter(QHBoxLayout *row);
    void chooseFile();
    void readAgain(const SourceSettings &settings);
    void takeTable(const SourceTable &table);
    void matchColumns(const QString &kept);
    void plan();
    void takePlan(const ImportPlan &plan);
    void planAgain();
    void goTo(Step step);
    void goOn();
    void goBack();
    void showButtons();
    void keepMatch();
    void write();
    void takeImported(const Result<Imported, StoreError> &imported);
    void chooseSkippedFile();
    [[nodiscard]] QString nameOf(const Source &source) const;

    Desk &m_desk;
    rules::Context m_context;
    ImportSession m_session;
    Source m_source;
    std::optional<SourceTable> m_table;
    std::optional<RowMeaning> m_meaning; ///< of the plan
    bool m_isMatched = false; ///< the columns are those of the table
    bool m_isPlanned = false; ///< of the columns as they are
    CustomerId m_newest = CustomerId::None; ///< that the plan knows
    bool m_isReading = false;
    bool m_isWriting = false;
    bool m_isDone = false;
    bool m_isMatchKept = false;

    StepBar *m_bar;
    QStackedWidget *m_steps;
    FileStep *m_file;
    ColumnsStep *m_columns;
    CheckStep *m_check;
    WriteStep *m_write;
    QPushButton *m_link; ///< what else the step offers
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace carnet
