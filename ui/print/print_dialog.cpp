#include "print/print_dialog.h"

#include "look/button.h"
#include "look/dialog_frame.h"
#include "look/metrics.h"
#include "look/type.h"
#include "words/import_words.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace carnet {

PrintDialog::PrintDialog(Desk &desk, Choices choices, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_choices(std::move(choices))
    , m_printer(QPrinter::HighResolution)
    , m_kind(new QComboBox(this))
    , m_which(new QComboBox(this))
    , m_first(new QSpinBox(this))
    , m_firstLabel(new QLabel(tr("First &free label"), this))
    , m_words(new QLabel(this))
    , m_preview(new QPrintPreviewWidget(&m_printer, this))
    , m_pdf(makeButton(tr("Save as PDF…"), {}, ButtonLook::Plain, this))
    , m_print(makeButton(tr("Print…"), {}, ButtonLook::Primary, this))
{
    setWindowTitle(tr("Print"));
    m_pdf->setObjectName(QStringLiteral("pdf"));
    m_kind->setObjectName(QStringLiteral("kind"));
    const auto [surface, column, footer] = makeDialogFrame(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(makeChoices());
    row->addWidget(m_preview, 1);
    column->addLayout(row, 1);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->fitInView();
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonLook::Plain, this);
    footer->addStretch(1);
    footer->addWidget(cancel);
    footer->addWidget(m_pdf);
    footer->addWidget(m_print);
    scaleLayouts(this);
    resizeAsDrawn(this, {960, 640});

    connect(m_preview, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter *printer) { paintMatter(*printer, m_matter); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_pdf, &QPushButton::clicked, this, &PrintDialog::choosePdf);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::print);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PrintDialog::showMatter);
    connect(m_which, &QComboBox::currentIndexChanged, this, &PrintDialog::ask);
    connect(m_first, &QSpinBox::valueChanged, this, &PrintDialog::showMatter);
    showMatter();
    ask();
}

QWidget *PrintDialog::makeChoices()
{
    for (const auto &[kind, words] : {std::pair(PrintKind::List, tr("The list")),
                                      std::pair(PrintKind::Sheets, tr("A sheet for each customer")),
                                      std::pair(PrintKind::Labels24, tr("Labels, 24 a sheet")),
                                      std::pair(PrintKind::Labels14, tr("Labels, 14 a sheet")),
                                      std::pair(PrintKind::EnvelopesDl, tr("Envelopes DL")),
                                      std::pair(PrintKind::EnvelopesC5, tr("Envelopes C5"))})
        m_kind->addItem(words, static_cast<int>(kind));
    m_which->addItem(tr("This view: %1 (%L2)").arg(m_choices.view).arg(m_choices.viewIds.size()));
    m_which->addItem(tr("The selected customers (%L1)").arg(m_choices.selectedIds.size()));
    m_which->setCurrentIndex(m_choices.selectedIds.size() > 1 ? 1 : 0);
    auto *choices = new QWidget(this);
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const auto add = [&](QLabel *label, QWidget *editor) {
        label->setBuddy(editor);
        column->addWidget(label);
        column->addWidget(editor);
        column->addSpacing(6);
    };
    add(new QLabel(tr("&What"), choices), m_kind);
    add(new QLabel(tr("&Of whom"), choices), m_which);
    add(m_firstLabel, m_first);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_words);
    column->addStretch(1);
    choices->setMaximumWidth(scaled(260, this));
    return choices;
}

PrintKind PrintDialog::kind() const
{
    return static_cast<PrintKind>(m_kind->currentData().toInt());
}

void PrintDialog::ask()
{
    const QList<CustomerId> &ids = m_which->currentIndex() == 0 ? m_choices.viewIds : m_choices.selectedIds;
    m_words->setText(ids.size() > most
                         ? tr("Only the first %L1 of %L2 customers are printed: search or filter "
                              "to have fewer.")
                               .arg(most)
                               .arg(ids.size())
                         : QString());
    whenAnswered(m_desk.summaries(ids.first(std::min(ids.size(), most))), this,
                 [this](const Result<std::vector<RecordSummary>, StoreError> &read) {
                     if (!read) {
                         Q_EMIT storeFailed(read.error());
                         return;
                     }
                     m_matter.customers = read.value();
                     showMatter();
                 });
}

void PrintDialog::showMatter()
{
    m_matter.kind = kind();
    m_matter.columns = m_choices.columns;
    m_matter.title = m_choices.view;
    m_matter.home = m_choices.home;
    const int labels = labelsOf(kind());
    m_first->setVisible(labels > 0);
    m_firstLabel->setVisible(labels > 0);
    m_first->setRange(1, std::max(labels, 1));
    m_matter.firstLabel = m_first->value() - 1;
    m_printer.setPageLayout(pageLayoutOf(kind()));
    m_printer.setFullPage(true);
    const bool isSomething = !m_matter.customers.empty();
    m_pdf->setEnabled(isSomething);
    m_print->setEnabled(isSomething);
    m_preview->updatePreview();
}

void PrintDialog::print()
{
    auto *dialog = new QPrintDialog(&m_printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this](QPrinter *printer) {
        paintMatter(*printer, m_matter);
        accept();
    });
    dialog->open();
}

void PrintDialog::choosePdf()
{
    auto *dialog = new QFileDialog(this, tr("Save as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &PrintDialog::writePdf);
    dialog->open();
}

void PrintDialog::writePdf(const QString &file)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly)) {
        m_words->setText(troubleSentence(ExportTrouble::CannotWrite));
        return;
    }
    QPdfWriter writer(&out);
    writer.setPageLayout(pageLayoutOf(kind()));
    writer.setTitle(m_matter.title);
    paintMatter(writer, m_matter);
    Q_EMIT told(tr("Saved as %1").arg(QFileInfo(file).fileName()));
    accept();
}

} // namespace carnet
