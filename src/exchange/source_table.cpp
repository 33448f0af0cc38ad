#include "exchange/source_table.h"

#include "exchange/contact_columns.h"
#include "exchange/vcard_reader.h"
#include "exchange/xlsx_book.h"

#include <QBuffer>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace carnet {

namespace {

constexpr qint64 piece = 1 << 18; ///< bytes
constexpr qint64 mostOfWorkbook = 512 << 20; ///< bytes
constexpr qsizetype widest = 2000; ///< columns
constexpr qsizetype mostExamples = 3;
constexpr std::size_t mostOfBeginning = 6;
constexpr int permille = 1000;

SourceTrouble troubleOf(BookTrouble trouble)
{
    switch (trouble) {
    case BookTrouble::Damaged:
        return SourceTrouble::Damaged;
    case BookTrouble::Encrypted:
        return SourceTrouble::Encrypted;
    case BookTrouble::OldExcel:
        return SourceTrouble::OldExcel;
    case BookTrouble::OpenDocument:
        return SourceTrouble::OpenDocument;
    case BookTrouble::NoSheet:
        return SourceTrouble::NoSheet;
    case BookTrouble::TooBig:
        return SourceTrouble::TooBig;
    }
    return SourceTrouble::Damaged;
}

/// Takes rows of any length, makes a table of them.
class Gathering
{
public:
    Gathering(SourceTable &table, const Reading &reading)
        : m_table(table)
        , m_rows(std::make_shared<RowFile>(reading.folder))
    { }

    void setHeader(const TableRow &row)
    {
        m_hasHeader = true;
        noteBeginning(row);
        QStringList names = row.cells();
        m_contacts = ContactColumns::of(names);
        if (m_contacts)
            names = m_contacts->header();
        while (!names.isEmpty() && names.last().trimmed().isEmpty())
            names.removeLast();
        for (const QString &name : names)
            m_table.columns.push_back({withoutMarks(name), 0, {}, {}});
        m_width = names.size();
    }

    /// False: see failure().
    bool take(const TableRow &row)
    {
        if (row.isEmpty())
            return true;
        noteBeginning(row);
        return m_contacts ? put(m_contacts->row(row)) : put(row);
    }

    [[nodiscard]] qint64 count() const { return m_rows->count(); }
    [[nodiscard]] bool hasHeader() const { return m_hasHeader; }
    [[nodiscard]] QString nameOf(qsizetype column) const
    {
        const auto place = static_cast<std::size_t>(column);
        return place < m_table.columns.size() ? m_table.columns[place].name : QString();
    }
    [[nodiscard]] std::optional<SourceTrouble> failure() const { return m_failure; }

    bool finish()
    {
        if (!m_rows->finish())
            m_failure = SourceTrouble::NoRoom;
        m_table.rows = m_rows;
        return !m_failure;
    }

private:
    static QString withoutMarks(const QString &name)
    {
        QString text = name.simplified();
        text.remove(QChar::ByteOrderMark);
        return text;
    }

    void noteBeginning(const TableRow &row)
    {
        if (m_table.beginning.size() < mostOfBeginning)
            m_table.beginning.push_back(row.cells().replaceInStrings(QString(vcardAsWritten), QString()));
    }

    bool put(const TableRow &row)
    {
        if (row.count() > widest) {
            m_failure = SourceTrouble::TooManyColumns;
            return false;
        }
        if (!m_rows->put(row)) {
            m_failure = SourceTrouble::NoRoom;
            return false;
        }
        if (std::ssize(m_table.columns) < row.count())
            m_table.columns.resize(static_cast<std::size_t>(row.count()));
        if (m_width > 0)
            lookAtLength(row);
        for (qsizetype i = 0; i < row.count(); ++i) {
            if (const QStringView cell = row.cell(i); !cell.isEmpty())
                note(m_table.columns[static_cast<std::size_t>(i)], cell);
        }
        return true;
    }

    /// Empty cells at its end make no difference.
    void lookAtLength(const TableRow &row)
    {
        qsizetype length = row.count();
        while (length > m_width && row.cell(length - 1).isEmpty())
            --length;
        const bool isOfContacts = m_contacts.has_value() || m_table.kind != SourceTable::Kind::Csv;
        if (length == m_width || isOfContacts)
            return;
        if (m_table.raggedRows++ == 0)
            m_table.ragged = SourceTable::Place{m_rows->count(), {}};
    }

    static void note(ColumnFacts &column, QStringView cell)
    {
        ++column.filled;
        column.dates.look(cell);
        if (column.examples.size() >= mostExamples || cell.trimmed().isEmpty())
            return;
        constexpr qsizetype longestExample = 60;
        const QStringView shown = cell.sliced(cell.startsWith(vcardAsWritten) ? 1 : 0);
        const QString example = shown.first(std::min(shown.size(), longestExample)).toString().simplified();
        if (!column.examples.contains(example))
            column.examples << example;
    }

    SourceTable &m_table;
    std::shared_ptr<RowFile> m_rows;
    std::optional<ContactColumns> m_contacts;
    std::optional<SourceTrouble> m_failure;
    qsizetype m_width = 0;
    bool m_hasHeader = false;
};

/// The bytes of a source, read once or twice.
class Bytes
{
public:
    explicit Bytes(const Source &source)
        : m_info(source.file)
        , m_pasted(source.pasted)
    {
        if (source.file.isEmpty()) {
            m_device = std::make_unique<QBuffer>(&m_pasted);
        } else {
            m_device = std::make_unique<QFile>(source.file);
        }
        m_isOfFile = !source.file.isEmpty();
    }

    [[nodiscard]] std::optional<SourceTrouble> open()
    {
        if (m_isOfFile && m_info.exists() && !m_info.isFile())
            return SourceTrouble::NoFile;
        if (!m_device->open(QIODevice::ReadOnly))
            return SourceTrouble::CannotOpen;
        m_size = m_device->size();
        m_modified = m_info.lastModified();
        return m_size == 0 ? std::optional(SourceTrouble::Empty) : std::nullopt;
    }

    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] QByteArray beginning() { return m_device->peek(piece); }
    [[nodiscard]] QByteArray all() { return m_device->readAll(); }

    /// False when `look` wants no more.
    template <typename Look> bool each(const Look &look)
    {
        m_device->seek(0);
        qint64 done = 0;
        while (done < m_size) {
            const QByteArray bytes = m_device->read(std::min(piece, m_size - done));
            if (bytes.isEmpty())
                break;
            done += bytes.size();
            if (!look(bytes, done))
                return false;
        }
        m_isShort = done < m_size;
        return true;
    }

    [[nodiscard]] bool hasChanged()
    {
        if (!m_isOfFile)
            return false;
        m_info.refresh();
        return m_isShort || m_info.size() != m_size || m_info.lastModified() != m_modified;
    }

private:
    QFileInfo m_info;
    QByteArray m_pasted;
    std::unique_ptr<QIODevice> m_device;
    QDateTime m_modified;
    qint64 m_size = 0;
    bool m_isOfFile = false;
    bool m_isShort = false;
};

class SourceReader
{
public:
    SourceReader(const Source &source, const SourceSettings &settings, const Reading &reading)
        : m_bytes(source)
        , m_settings(settings)
        , m_reading(reading)
        , m_gathering(m_table, reading)
    { }

    Result<SourceTable, SourceFailure> read()
    {
        if (const auto trouble = m_bytes.open())
            return SourceFailure{*trouble};
        const QByteArray beginning = m_bytes.beginning();
        std::optional<SourceFailure> failure;
        if (beginning.startsWith("PK\x03\x04") || beginning.startsWith("\xD0\xCF\x11\xE0"))
            failure = readWorkbook();
        else if (isAddressBook(beginning))
            failure = readCards();
        else
            failure = readText();
        if (!failure && !m_gathering.finish())
            failure = SourceFailure{*m_gathering.failure()};
        if (!failure && m_bytes.hasChanged())
            failure = SourceFailure{SourceTrouble::Changed};
        if (!failure && m_table.count() == 0)
            failure = SourceFailure{SourceTrouble::Empty};
        if (failure)
            return *failure;
        return std::move(m_table);
    }

private:
    static bool isAddressBook(const QByteArray &beginning)
    {
        QByteArray text = beginning.left(64);
        if (text.startsWith("\xEF\xBB\xBF"))
            text.remove(0, 3);
        return text.trimmed().toUpper().startsWith("BEGIN:VCARD");
    }

    [[nodiscard]] bool goesOn(qint64 done, qint64 all)
    {
        m_reading.progress(static_cast<int>(done * permille / std::max<qint64>(all, 1)));
        return !m_reading.stop();
    }

    [[nodiscard]] SourceFailure stopped() const
    {
        const SourceTrouble trouble = m_gathering.failure().value_or(SourceTrouble::Stopped);
        return {trouble, trouble == SourceTrouble::TooManyColumns ? m_gathering.count() + 1 : 0};
    }

    [[nodiscard]] std::optional<SourceFailure> readWorkbook()
    {
        m_table.kind = SourceTable::Kind::Workbook;
        if (m_bytes.size() > mostOfWorkbook)
            return SourceFailure{SourceTrouble::TooBig};
        XlsxBook book(m_bytes.all());
        if (const auto trouble = book.open())
            return SourceFailure{carnet::troubleOf(*trouble)};
        m_table.sheets = book.sheets();
        const int last = static_cast<int>(m_table.sheets.size()) - 1;
        m_table.sheet = std::clamp(m_settings.sheet.value_or(book.firstVisible()), 0, last);
        bool isFirst = true;
        bool isStopped = false;
        const auto trouble = book.read(m_table.sheet, [&](const TableRow &row, qint64 done, qint64 all) {
            if (row.isEmpty())
                return true;
            const bool isHeader =
                std::exchange(isFirst, false) && m_settings.hasHeader.value_or(looksLikeHeader(row));
            if (isHeader)
                m_gathering.setHeader(row);
            isStopped = !(isHeader || m_gathering.take(row)) || !goesOn(done, all);
            return !isStopped;
        });
        m_table.shape.hasHeader = m_gathering.hasHeader();
        if (isStopped)
            return stopped();
        return trouble ? std::optional(SourceFailure{carnet::troubleOf(*trouble)}) : std::nullopt;
    }

    [[nodiscard]] std::optional<SourceFailure> readCards()
    {
        m_table.kind = SourceTable::Kind::AddressBook;
        m_gathering.setHeader(TableRow(vcardColumns()));
        VcardReader reader([this](const TableRow &row) { return m_gathering.take(row); });
        const bool isRead = m_bytes.each([&](const QByteArray &bytes, qint64 done) {
            return reader.feed(bytes) && goesOn(done, m_bytes.size());
        });
        const bool isWhole = isRead && reader.finish();
        m_table.groups = reader.groups();
        if (reader.isTooLong())
            return SourceFailure{SourceTrouble::TooLong, reader.cards() + 1};
        if (!isRead || m_gathering.failure())
            return stopped();
        return isWhole ? std::nullopt : std::optional(SourceFailure{SourceTrouble::NoCards});
    }

    [[nodiscard]] std::optional<SourceFailure> readText()
    {
        EncodingGuess guess;
        QByteArray beginning;
        const bool isLooked = m_bytes.each([&](const QByteArray &bytes, qint64 done) {
            guess.look(bytes);
            if (beginning.size() < piece)
                beginning += bytes;
            return goesOn(done, 4 * m_bytes.size()); // looking costs about a quarter of it
        });
        if (!isLooked)
            return stopped();
        m_table.encoding = m_settings.encoding.value_or(guess.guess());
        if (guess.isBinary() && !m_settings.encoding)
            return SourceFailure{SourceTrouble::Binary};
        TextDecoder decoder(m_table.encoding);
        m_table.shape = shapeOf(decoder.decode(beginning), beginning.size() == m_bytes.size());
        if (m_settings.separator)
            m_table.shape.form.separator = *m_settings.separator;
        if (m_settings.quote)
            m_table.shape.form.quote = *m_settings.quote;
        if (m_settings.hasHeader)
            m_table.shape.hasHeader = *m_settings.hasHeader;
        return readRows();
    }

    [[nodiscard]] std::optional<SourceFailure> readRows()
    {
        bool isFirst = true;
        bool isSeparatorLine = m_table.shape.hasSeparatorLine;
        const CsvReader *told = nullptr;
        CsvReader reader(m_table.shape.form, [&](const TableRow &row) {
            if (std::exchange(isSeparatorLine, false) || row.isEmpty())
                return true;
            if (std::exchange(isFirst, false) && m_table.shape.hasHeader) {
                m_gathering.setHeader(row);
                return true;
            }
            const bool isTaken = m_gathering.take(row);
            noteOpenQuote(*told);
            return isTaken;
        });
        told = &reader;
        TextDecoder decoder(m_table.encoding);
        const bool isRead = m_bytes.each([&](const QByteArray &bytes, qint64 done) {
            return reader.feed(decoder.decode(bytes))
                && goesOn(m_bytes.size() + 3 * done, 4 * m_bytes.size());
        });
        m_table.hasUnreadable = decoder.hasFailed();
        if (isRead)
            (void)reader.finish(); // a quote that is open is told with the table
        if (const auto &place = reader.tooLong())
            return SourceFailure{SourceTrouble::TooLong, m_gathering.count() + 1,
                                 m_gathering.nameOf(place->column)};
        return isRead && !m_gathering.failure() ? std::nullopt : std::optional(stopped());
    }

    void noteOpenQuote(const CsvReader &reader)
    {
        if (!m_table.openQuote && reader.openQuote())
            m_table.openQuote =
                SourceTable::Place{m_gathering.count(), m_gathering.nameOf(reader.openQuote()->column)};
    }

    Bytes m_bytes;
    SourceSettings m_settings;
    Reading m_reading;
    SourceTable m_table;
    Gathering m_gathering;
};

} // namespace

QStringList SourceTable::names() const
{
    QStringList all;
    for (const ColumnFacts &column : columns)
        all << column.name;
    return all;
}

Result<SourceTable, SourceFailure> readSource(const Source &source, const SourceSettings &settings,
                                              const Reading &reading)
{
    return SourceReader(source, settings, reading).read();
}

} // namespace carnet
