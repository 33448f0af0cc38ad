#include "exchange/import_dialog.h"

#include "exchange/check_step.h"
#include "exchange/column_match.h"
#include "exchange/columns_step.h"
#include "exchange/dropped_file.h"
#include "exchange/file_step.h"
#include "exchange/step_bar.h"
#include "exchange/write_step.h"
#include "look/button.h"
#include "look/dialog_frame.h"
#include "look/hairline.h"
#include "look/metrics.h"
#include "words/import_words.h"
#include "words/store_sentences.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace carnet {

ImportDialog::ImportDialog(Desk &desk, const rules::Context &context, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_context(context)
    , m_session(desk.folder())
    , m_bar(new StepBar({tr("File"), tr("Columns"), tr("Check"), tr("Import")}, this))
    , m_steps(new QStackedWidget(this))
    , m_file(new FileStep(this))
    , m_columns(new ColumnsStep(this))
    , m_check(new CheckStep(this))
    , m_write(new WriteStep(this))
    , m_link(makeButton({}, {}, ButtonLook::Link, this))
    , m_cancel(makeButton(tr("Cancel"), {}, ButtonLook::Plain, this))
    , m_back(makeButton(tr("Back"), {}, ButtonLook::Plain, this))
    , m_next(makeButton(tr("Next"), {}, ButtonLook::Primary, this))
{
    setWindowTitle(tr("Import customers"));
    setAcceptDrops(true);
    for (QWidget *step : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_columns),
                          static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_write)})
        m_steps->addWidget(step);
    const auto [surface, body, footer] = makeDialogFrame(this);
    body->addWidget(m_steps, 1);
    auto *whole = qobject_cast<QVBoxLayout *>(layout());
    whole->insertWidget(0, m_bar);
    whole->insertWidget(1, new Hairline(Qt::Horizontal, this));
    fillFooter(footer);
    scaleLayouts(this);
    resizeAsDrawn(this, {960, 600});
    setMinimumSize(scaled(760, this), scaled(480, this));

    connect(m_file, &FileStep::fileWanted, this, &ImportDialog::chooseFile);
    connect(m_file, &FileStep::settingsChosen, this, &ImportDialog::readAgain);
    connect(m_columns, &ColumnsStep::changed, this, &ImportDialog::plan);
    connect(m_write, &WriteStep::undoWanted, this, [this] {
        Q_EMIT undoWanted();
        accept();
    });
    connect(m_write, &WriteStep::skippedRowsWanted, this, &ImportDialog::chooseSkippedFile);
    connect(&m_session, &FileWork::progressed, this, [this](int permille) {
        if (m_isReading)
            m_file->showProgress(permille);
        else
            m_columns->showPlanning(permille);
    });
    connect(&m_desk, &Desk::importProgressed, m_write, &WriteStep::showProgress);
    goTo(File);
}

void ImportDialog::fillFooter(QHBoxLayout *row)
{
    row->addWidget(m_link);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (m_steps->currentIndex() == File)
            m_file->toggleSettings();
        else
            keepMatch();
    });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::goBack);
    connect(m_next, &QPushButton::clicked, this, &ImportDialog::goOn);
}

void ImportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Tables and address books (*.csv *.tsv *.txt *.xlsx *.vcf *.vcard)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { read({file}); });
    dialog->open();
}

QString ImportDialog::nameOf(const Source &source) const
{
    return source.file.isEmpty() ? tr("Copied rows") : QFileInfo(source.file).fileName();
}

void ImportDialog::read(const Source &source)
{
    m_source = source;
    readAgain({});
}

void ImportDialog::readAgain(const SourceSettings &settings)
{
    goTo(File);
    m_isReading = true;
    m_isMatched = false;
    m_isPlanned = false;
    m_table.reset();
    m_file->showReading(nameOf(m_source));
    showButtons();
    whenAnswered(m_session.read(m_source, settings), this,
                 [this](const Result<SourceTable, SourceFailure> &read) {
                     m_isReading = false;
                     if (read)
                         takeTable(read.value());
                     else
                         m_file->showTrouble(troubleSentence(read.error()));
                     showButtons();
                 });
}

void ImportDialog::takeTable(const SourceTable &table)
{
    m_table = table;
    m_file->showTable(table, nameOf(m_source));
    whenAnswered(m_desk.columnMatch(headerPrint(table.names())), this,
                 [this](const Result<QString, StoreError> &kept) {
                     if (m_table)
                         matchColumns(kept ? kept.value() : QString());
                 });
}

void ImportDialog::matchColumns(const QString &kept)
{
    const auto known = targetsFrom(kept, std::ssize(m_table->columns));
    const std::vector<Target> targets = known ? *known : targetsOf(m_table->names());
    std::vector<ColumnUse> uses;
    for (std::size_t i = 0; i < targets.size(); ++i)
        uses.push_back({targets[i], m_table->columns[i].dates.order()});
    m_columns->setTable(*m_table, tableWords(*m_table, nameOf(m_source)), uses);
    m_isMatched = true;
    plan();
    m_next->setFocus();
}

void ImportDialog::plan()
{
    m_isPlanned = false;
    m_isMatchKept = false;
    showButtons();
    if (!m_columns->isWhole()) {
        m_session.stop();
        return;
    }
    m_columns->showPlanning(0);
    m_meaning.emplace(m_columns->uses(), m_context, cellsOf(*m_table));
    whenAnswered(m_session.plan(*m_table, *m_meaning), this,
                 [this](const Result<ImportPlan, PlanFailure> &planned) {
                     if (planned)
                         takePlan(planned.value());
                     else if (planned.error() == PlanFailure::CannotReadStore)
                         Q_EMIT storeFailed(StoreError::Failed);
                 });
}

void ImportDialog::takePlan(const ImportPlan &plan)
{
    m_isPlanned = true;
    m_newest = plan.newest;
    m_columns->showPlan(plan);
    m_check->setPlan(m_table->rows, *m_meaning, plan);
    showButtons();
}

/// Customers came since the rows were compared with those who are here: what was chosen stays where nobody
/// else is meant.
void ImportDialog::planAgain()
{
    m_isPlanned = false;
    m_write->say(tr("Customers were added meanwhile, so the rows are compared with them again."));
    const std::vector<PlannedRow> chosen = m_check->planned();
    whenAnswered(m_session.plan(*m_table, *m_meaning), this,
                 [this, chosen](const Result<ImportPlan, PlanFailure> &planned) {
                     if (!planned) {
                         m_write->showTrouble(sentenceFor(StoreError::Failed));
                         return;
                     }
                     ImportPlan plan = planned.value();
                     const qint64 known = plan.known();
                     for (std::size_t i = 0; i < plan.rows.size(); ++i) {
                         if (plan.rows[i].here == chosen[i].here && plan.rows[i].twin == chosen[i].twin)
                             plan.rows[i].fate = chosen[i].fate;
                     }
                     takePlan(plan);
                     goTo(Write);
                     m_write->say(
                         tr("Customers were added meanwhile. Now %Ln rows are already here: look at step 3, "
                            "then import.",
                            nullptr, static_cast<int>(known)));
                 });
}

void ImportDialog::goTo(Step step)
{
    m_steps->setCurrentIndex(step);
    m_bar->setCurrent(step);
    if (step == Write)
        m_write->showCounts(countsOf(m_check->planned()));
    showButtons();
}

void ImportDialog::goOn()
{
    if (m_isDone)
        accept();
    else if (m_steps->currentIndex() == Write)
        write();
    else
        goTo(static_cast<Step>(m_steps->currentIndex() + 1));
}

void ImportDialog::goBack()
{
    goTo(static_cast<Step>(m_steps->currentIndex() - 1));
}

void ImportDialog::showButtons()
{
    const int step = m_steps->currentIndex();
    const bool isAtRest = !m_isWriting && !m_isDone;
    m_link->setVisible((step == File && m_table && m_file->hasSettings()) || (step == Columns && m_table));
    m_link->setText(step == File        ? tr("File settings…")
                        : m_isMatchKept ? tr("Matching saved")
                                        : tr("Save this matching"));
    m_link->setEnabled(step != Columns || (m_columns->isWhole() && !m_isMatchKept));
    m_cancel->setVisible(!m_isDone);
    m_back->setVisible(!m_isDone);
    m_back->setEnabled(isAtRest && step != File);
    m_next->setText(m_isDone ? tr("Close") : step == Write ? tr("Import") : tr("Next"));
    const bool isReady = step == File ? m_isMatched : m_isPlanned;
    m_next->setEnabled(m_isDone || (!m_isWriting && isReady));
}

void ImportDialog::keepMatch()
{
    std::vector<Target> targets;
    for (const ColumnUse &use : m_columns->uses())
        targets.push_back(use.target);
    whenAnswered(m_desk.keepColumnMatch(headerPrint(m_table->names()), toText(targets)), this,
                 [this](const Result<Done, StoreError> &kept) {
                     m_isMatchKept = kept.ok();
                     if (!kept)
                         Q_EMIT storeFailed(kept.error());
                     showButtons();
                 });
}

void ImportDialog::write()
{
    m_isWriting = true;
    showButtons();
    m_write->showProgress(0, std::ssize(m_check->planned()));
    Import import{m_table->rows,      *m_meaning,        m_check->erasesEmpty(),
                  m_check->planned(), !m_write->sends(), m_newest};
    whenAnswered(m_desk.import(import), this, [this](const Result<Imported, StoreError> &imported) {
        m_isWriting = false;
        takeImported(imported);
        showButtons();
    });
}

void ImportDialog::takeImported(const Result<Imported, StoreError> &imported)
{
    if (!imported) {
        m_write->showTrouble(sentenceFor(imported.error()));
    } else if (imported.value().isStopped) {
        goTo(Write);
        m_write->say(tr("Stopped. Nothing was imported."));
    } else if (imported.value().isOutdated) {
        goTo(Write);
        planAgain();
    } else {
        m_isDone = true;
        m_write->showDone(imported.value());
        m_next->setFocus();
    }
}

void ImportDialog::chooseSkippedFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the skipped rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Tables (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("skipped rows") + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::saveSkipped);
    dialog->open();
}

void ImportDialog::saveSkipped(const QString &file)
{
    ImportSession::Rows rows;
    for (std::size_t i = 0; i < m_check->planned().size(); ++i) {
        const PlannedRow &row = m_check->planned()[i];
        if (row.fate == RowFate::Skip)
            rows.emplace_back(static_cast<qint64>(i), skipReason(row));
    }
    const int count = static_cast<int>(rows.size());
    whenAnswered(m_session.writeRows(*m_table, rows, tr("Reason"), file), this,
                 [this, count](const bool &isWritten) {
                     m_write->say(isWritten ? tr("%Ln skipped rows were saved.", nullptr, count)
                                            : troubleSentence(ExportTrouble::CannotWrite));
                 });
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_isWriting && !m_isDone && !droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    if (const QString file = droppedFile(*event->mimeData()); !file.isEmpty())
        read({file});
}

/// While it writes, Cancel stops that; the dialog stays to say so.
void ImportDialog::reject()
{
    if (m_isWriting)
        m_desk.cancelImport();
    else
        QDialog::reject();
}

} // namespace carnet
