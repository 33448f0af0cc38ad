#include "exchange/export_dialog.h"

#include "look/button.h"
#include "look/dialog_frame.h"
#include "look/message_strip.h"
#include "look/metrics.h"
#include "look/tab_order.h"
#include "look/tint_panel.h"
#include "look/type.h"
#include "words/field_words.h"
#include "words/import_words.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace carnet {

namespace {

using Kind = ExportForm::Kind;

/// A spreadsheet takes the sign that its country does not use in numbers.
QChar localeSeparator()
{
    return QLocale().decimalPoint() == QStringLiteral(",") ? u';' : u',';
}

} // namespace

ExportDialog::ExportDialog(Desk &desk, Choices choices, QWidget *parent)
    : QDialog(parent)
    , m_choices(std::move(choices))
    , m_session(desk.folder())
    , m_what(new QButtonGroup(this))
    , m_columns(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_progress(new QProgressBar(this))
    , m_strip(new MessageStrip(this))
    , m_accept(makeButton(tr("Export…"), QLatin1StringView("box-arrow-up"), ButtonLook::Primary, this))
{
    setWindowTitle(tr("Export customers"));
    m_columns->setObjectName(QStringLiteral("columns"));
    const auto [surface, column, footer] = makeDialogFrame(this);
    auto *headline = new QLabel(tr("Export customers"), surface);
    applyStep(headline, TextStep::Headline);
    column->addWidget(headline);
    column->addWidget(makeChoices());
    column->addWidget(new TintPanel(Token::Warning, Token::WarningTint,
                                    QLatin1StringView("exclamation-triangle-fill"), {},
                                    tr("This file contains personal data."), surface));
    column->addWidget(m_progress);
    column->addWidget(m_strip);
    column->addStretch(1);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Exporting"));
    m_progress->hide();
    m_strip->hide();
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonLook::Plain, this);
    footer->addStretch(1);
    footer->addWidget(cancel);
    footer->addWidget(m_accept);
    scaleLayouts(this);
    keepWhole(this, 560);
    const std::vector<QWidget *> stops{m_what->button(All),
                                       m_what->button(View),
                                       m_what->button(Selected),
                                       m_kind,
                                       m_columns,
                                       cancel,
                                       m_accept};
    carnet::chainStops(stops);
    m_what->checkedButton()->setFocus();

    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::fitColumns);
    connect(&m_session, &FileWork::progressed, m_progress, &QProgressBar::setValue);
    fitColumns();
}

QRadioButton *ExportDialog::addWhat(What what, const QString &words, qint64 count)
{
    auto *button = new QRadioButton(words, this);
    button->setEnabled(count > 0);
    m_what->addButton(button, what);
    return button;
}

QWidget *ExportDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    auto *grid = new QGridLayout(choices);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const qint64 inView = m_choices.viewIds ? std::ssize(*m_choices.viewIds) : 0;
    const qint64 selected = m_choices.selectedIds ? std::ssize(*m_choices.selectedIds) : 0;
    int row = 0;
    for (QRadioButton *button :
         {addWhat(All, tr("&All customers (%L1)").arg(m_choices.all), m_choices.all),
          addWhat(View,
                  tr("&This view: %1 (%L2)")
                      .arg(QString(m_choices.view).replace(u'&', QStringLiteral("&&")))
                      .arg(inView),
                  inView),
          addWhat(Selected, tr("The se&lected customers (%L1)").arg(selected), selected)})
        grid->addWidget(button, row++, 0, 1, 2);
    m_what->button(selected > 1 ? Selected : All)->setChecked(true);

    m_kind->addItem(tr("CSV for Excel"), static_cast<int>(Kind::CsvForExcel));
    m_kind->addItem(tr("Plain CSV"), static_cast<int>(Kind::PlainCsv));
    m_kind->addItem(tr("Address book (vCard)"), static_cast<int>(Kind::AddressBook));
    m_columns->addItem(tr("All fields"));
    m_columns->addItem(tr("The columns of the list"));
    for (const auto &[words, box] :
         {std::pair(tr("&Format"), m_kind), std::pair(tr("&Columns"), m_columns)}) {
        auto *label = new QLabel(words, choices);
        label->setBuddy(box);
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row++, 1);
    }
    return choices;
}

/// A card holds what it holds.
void ExportDialog::fitColumns()
{
    const bool isCard = form().kind == Kind::AddressBook;
    m_columns->setEnabled(!isCard);
    if (isCard)
        m_columns->setCurrentIndex(0);
}

ExportForm ExportDialog::form() const
{
    ExportForm form;
    form.kind = static_cast<Kind>(m_kind->currentData().toInt());
    form.separator = form.kind == Kind::CsvForExcel ? localeSeparator() : u',';
    if (m_columns->currentIndex() == 1) {
        form.fields = m_choices.visible;
    } else {
        for (const FieldInfo &info : allFields())
            form.fields.push_back(info.field);
    }
    form.names << targetWords(Target::tillNumber());
    for (const Field field : form.fields)
        form.names << fieldLabel(field);
    return form;
}

void ExportDialog::chooseFile()
{
    const bool isCard = form().kind == Kind::AddressBook;
    const QString suffix = isCard ? QStringLiteral("vcf") : QStringLiteral("csv");
    auto *dialog = new QFileDialog(this, tr("Export customers"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(isCard ? tr("Address books (*.vcf)") : tr("Tables (*.csv)"));
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(tr("customers") + QDate::currentDate().toString(QStringLiteral(" yyyy-MM-dd."))
                       + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString &file)
{
    m_isWriting = true;
    m_accept->setEnabled(false);
    m_strip->hide();
    m_progress->setValue(0);
    m_progress->show();
    const int what = m_what->checkedId();
    const ExportSession::Ids ids = what == View ? m_choices.viewIds
        : what == Selected                      ? m_choices.selectedIds
                                                : nullptr;
    whenAnswered(m_session.write(ids, form(), file), this,
                 [this, file](const Result<qint64, ExportTrouble> &written) { take(written, file); });
}

void ExportDialog::take(const Result<qint64, ExportTrouble> &written, const QString &file)
{
    m_isWriting = false;
    m_accept->setEnabled(true);
    m_progress->hide();
    if (!written) {
        m_strip->showMessage(MessageStrip::Kind::Danger, {}, troubleSentence(written.error()), {}, false);
        return;
    }
    Q_EMIT this->written(written.value(), file);
    accept();
}

/// While it writes, Cancel stops that, and nothing is there.
void ExportDialog::reject()
{
    if (!m_isWriting) {
        QDialog::reject();
        return;
    }
    m_session.stop();
    m_isWriting = false;
    m_accept->setEnabled(true);
    m_progress->hide();
    m_strip->showMessage(MessageStrip::Kind::Info, {}, tr("Stopped. Nothing was written."), {}, false);
}

} // namespace carnet
