#include "exchange/file_step.h"

#include "look/button.h"
#include "look/message_strip.h"
#include "look/metrics.h"
#include "look/padded_cell.h"
#include "look/type.h"
#include "words/import_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace carnet {

namespace {

constexpr std::size_t mostColumnsShown = 30;

} // namespace

FileStep::FileStep(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_choose(
          makeButton(tr("Choose a file…"), QLatin1StringView("box-arrow-in-down"), ButtonLook::Plain, this))
    , m_progress(new QProgressBar(this))
    , m_strip(new MessageStrip(this))
    , m_settings(makeSettings())
    , m_beginning(new QTableWidget(this))
{
    auto *headline = new QLabel(tr("Choose a file"), this);
    applyStep(headline, TextStep::Headline);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    invite();
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading the file"));
    m_beginning->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_beginning->setSelectionMode(QAbstractItemView::NoSelection);
    m_beginning->setTabKeyNavigation(false);
    m_beginning->setItemDelegate(new PaddedCell(m_beginning));
    m_beginning->setShowGrid(false);
    m_beginning->verticalHeader()->hide();
    m_beginning->horizontalHeader()->setHighlightSections(false);
    m_beginning->setAccessibleName(tr("The first rows"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(headline);
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->addWidget(m_choose);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_strip);
    column->addWidget(m_settings);
    column->addWidget(m_beginning, 1);
    column->addStretch(0);
    for (QWidget *later : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_strip), m_settings,
                           static_cast<QWidget *>(m_beginning)})
        later->hide();
    connect(m_choose, &QPushButton::clicked, this, &FileStep::fileWanted);
}

QWidget *FileStep::makeSettings()
{
    auto *settings = new QWidget(this);
    m_encoding = new QComboBox(settings);
    m_separator = new QComboBox(settings);
    m_sheet = new QComboBox(settings);
    m_header = new QCheckBox(tr("The first row &names the columns"), settings);
    m_encodingLabel = new QLabel(tr("&Encoding"), settings);
    m_separatorLabel = new QLabel(tr("&Separator"), settings);
    m_sheetLabel = new QLabel(tr("S&heet"), settings);
    for (const Encoding encoding : allEncodings)
        m_encoding->addItem(encodingWords(encoding), static_cast<int>(encoding));
    for (const QChar separator : {QChar(u';'), QChar(u','), QChar(u'\t'), QChar(u'|')})
        m_separator->addItem(separatorWords(separator), separator);
    auto *grid = new QGridLayout(settings);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    int place = 0;
    for (const auto &[label, box] :
         {std::pair(m_encodingLabel, m_encoding), std::pair(m_separatorLabel, m_separator),
          std::pair(m_sheetLabel, m_sheet)}) {
        label->setBuddy(box);
        grid->addWidget(label, 0, place);
        grid->addWidget(box, 1, place++);
        connect(box, &QComboBox::activated, this, &FileStep::choose);
    }
    grid->addWidget(m_header, 1, place);
    grid->setColumnStretch(place + 1, 1);
    connect(m_header, &QCheckBox::toggled, this, &FileStep::choose);
    return settings;
}

void FileStep::choose()
{
    if (m_isFilling)
        return;
    SourceSettings settings;
    settings.hasHeader = m_header->isChecked();
    if (m_kind == SourceTable::Kind::Workbook) {
        settings.sheet = m_sheet->currentIndex();
    } else {
        settings.encoding = static_cast<Encoding>(m_encoding->currentData().toInt());
        settings.separator = m_separator->currentData().toChar();
    }
    Q_EMIT settingsChosen(settings);
}

void FileStep::showReading(const QString &name)
{
    m_words->setText(tr("Reading %1…").arg(name));
    m_progress->setValue(0);
    m_progress->show();
    m_strip->hide();
}

void FileStep::showProgress(int permille)
{
    m_progress->setValue(permille);
}

void FileStep::showTrouble(const QString &sentence)
{
    m_progress->hide();
    m_beginning->hide();
    invite();
    m_strip->showMessage(MessageStrip::Kind::Danger, tr("This file was not read."), sentence, {}, false);
}

bool FileStep::hasSettings() const
{
    return m_kind != SourceTable::Kind::AddressBook;
}

void FileStep::toggleSettings()
{
    m_settings->setVisible(!m_settings->isVisible());
    if (m_settings->isVisible())
        (m_kind == SourceTable::Kind::Workbook ? m_sheet : m_encoding)->setFocus();
}

void FileStep::fillSettings(const SourceTable &table)
{
    m_isFilling = true;
    m_kind = table.kind;
    const bool isCsv = table.kind == SourceTable::Kind::Csv;
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(table.encoding)));
    const QChar separator = table.shape.form.separator;
    if (isCsv && m_separator->findData(separator) < 0)
        m_separator->addItem(separatorWords(separator), separator);
    m_separator->setCurrentIndex(m_separator->findData(separator));
    m_sheet->clear();
    m_sheet->addItems(table.sheets);
    m_sheet->setCurrentIndex(table.sheet);
    m_header->setChecked(table.shape.hasHeader);
    for (QWidget *one : {static_cast<QWidget *>(m_encoding), static_cast<QWidget *>(m_separator),
                         static_cast<QWidget *>(m_encodingLabel), static_cast<QWidget *>(m_separatorLabel)})
        one->setVisible(isCsv);
    m_sheet->setVisible(!isCsv);
    m_sheetLabel->setVisible(!isCsv);
    m_isFilling = false;
    if (!hasSettings())
        m_settings->hide();
}

void FileStep::showTable(const SourceTable &table, const QString &name)
{
    m_progress->hide();
    m_words->setText(tableWords(table, name));
    fillSettings(table);
    const QStringList warnings = tableWarnings(table);
    m_strip->setVisible(!warnings.isEmpty());
    if (!warnings.isEmpty())
        m_strip->showMessage(MessageStrip::Kind::Warning, {}, warnings.join(u' '), {}, false);

    // Of an address book only what somebody has.
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size() && columns.size() < mostColumnsShown; ++i) {
        if (table.kind != SourceTable::Kind::AddressBook || table.columns[i].filled > 0)
            columns.push_back(i);
    }
    QStringList heads;
    for (const std::size_t column : columns)
        heads << columnWords(table, column);
    m_beginning->clear();
    m_beginning->setColumnCount(static_cast<int>(columns.size()));
    m_beginning->setHorizontalHeaderLabels(heads);
    const bool hasHeader = table.shape.hasHeader || table.kind == SourceTable::Kind::AddressBook;
    const auto first = table.beginning.begin() + (hasHeader && !table.beginning.empty() ? 1 : 0);
    m_beginning->setRowCount(static_cast<int>(table.beginning.end() - first));
    int row = 0;
    for (auto at = first; at != table.beginning.end(); ++at, ++row) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const QString cell = at->value(static_cast<qsizetype>(columns[i])).simplified().left(200);
            m_beginning->setItem(row, static_cast<int>(i), new QTableWidgetItem(cell)); // owned by the table
        }
    }
    for (int i = 0; i < m_beginning->columnCount(); ++i)
        m_beginning->setColumnWidth(i, scaled(140, this));
    m_beginning->setVisible(true);
}

void FileStep::invite()
{
    m_words->setText(
        tr("A table in CSV, an Excel workbook (.xlsx) or an address book (.vcf). Drop it here, or "
           "choose it."));
}

} // namespace carnet
