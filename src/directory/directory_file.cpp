#include "directory/directory_file.h"

#include "directory/columns.h"
#include "store/patient_file.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QFile>

#include <algorithm>
#include <cstring>

namespace carnet {

namespace {

constexpr int format = 5; ///< of the file, of the texts in it and of their order
constexpr QByteArrayView beginning = "CarnetD\n"; ///< then a checksum of all that follows
constexpr qsizetype headLength = 16;
constexpr qsizetype writtenAtOnce = 1 << 20;

constexpr qsizetype wordLength = 8; ///< everything begins at a multiple of it

/// Tells what was written from what was garbled; no protection against anybody.
class Checksum
{
public:
    /// Of whole words.
    void add(const char *bytes, qsizetype length)
    {
        for (; length >= wordLength; bytes += wordLength, length -= wordLength) {
            quint64 word = 0;
            std::memcpy(&word, bytes, wordLength);
            m_sum = (m_sum ^ word) * 0x9e3779b97f4a7c15U;
            m_sum ^= m_sum >> 29;
        }
    }
    [[nodiscard]] quint64 sum() const { return m_sum; }

private:
    quint64 m_sum = 0xcbf29ce484222325U;
};

class FileWriter
{
public:
    FileWriter(const QString &path, const std::function<bool()> &goesOn)
        : m_file(path)
        , m_goesOn(goesOn)
    {
        QFile::remove(path);
        m_isWhole = m_file.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)
            && m_file.write(QByteArray(headLength, '\0')) == headLength;
    }
    template <typename T> void add(const std::vector<T> &values)
    {
        const quint64 count = values.size();
        addBytes(reinterpret_cast<const char *>(&count), sizeof count); // NOLINT
        const auto length = static_cast<qsizetype>(count * sizeof(T));
        const qsizetype whole = length / wordLength * wordLength;
        const auto *bytes = reinterpret_cast<const char *>(values.data()); // NOLINT
        addBytes(bytes, whole);
        std::array<char, wordLength> rest{};
        std::copy(bytes + whole, bytes + length, rest.begin());
        addBytes(rest.data(), length == whole ? 0 : wordLength);
    }
    void addNumber(quint64 number) { add(std::vector{number}); }
    void add(const QByteArray &bytes) { add(std::vector<char>(bytes.cbegin(), bytes.cend())); }
    [[nodiscard]] bool finish()
    {
        const quint64 sum = m_sum.sum();
        m_isWhole = m_isWhole && m_file.seek(0) && m_file.write(beginning.toByteArray()) == beginning.size()
            && m_file.write(reinterpret_cast<const char *>(&sum), sizeof sum) == sizeof sum // NOLINT
            && m_file.flush();
        m_file.close();
        if (!m_isWhole)
            m_file.remove();
        return m_isWhole;
    }

private:
    void addBytes(const char *bytes, qsizetype length)
    {
        for (qsizetype at = 0; at < length && m_isWhole; at += writtenAtOnce) {
            const qsizetype piece = std::min(writtenAtOnce, length - at);
            m_sum.add(bytes + at, piece);
            m_isWhole = m_file.write(bytes + at, piece) == piece && m_goesOn();
        }
    }

    QFile m_file;
    const std::function<bool()> &m_goesOn;
    Checksum m_sum;
    bool m_isWhole = false;
};

class FileReader
{
public:
    explicit FileReader(QByteArrayView bytes)
        : m_left(bytes)
    { }
    template <typename T> void take(std::vector<T> &values)
    {
        quint64 count = 0;
        if (m_left.size() >= wordLength)
            std::memcpy(&count, m_left.data(), wordLength);
        const qsizetype room = m_left.size() - wordLength;
        m_isWhole = m_isWhole && room >= 0 && count <= static_cast<quint64>(room) / sizeof(T);
        if (!m_isWhole)
            return;
        const auto *first = reinterpret_cast<const T *>(m_left.data() + wordLength); // NOLINT: a whole word
        values.assign(first, first + count);
        const auto length = static_cast<qsizetype>(count * sizeof(T));
        m_left =
            m_left.sliced(std::min(m_left.size(), (length + 2 * wordLength - 1) / wordLength * wordLength));
    }
    [[nodiscard]] QByteArray takeBytes()
    {
        std::vector<char> bytes;
        take(bytes);
        return {bytes.data(), std::ssize(bytes)};
    }
    [[nodiscard]] quint64 takeNumber()
    {
        std::vector<quint64> number;
        take(number);
        m_isWhole = m_isWhole && number.size() == 1;
        return m_isWhole ? number.front() : 0;
    }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    QByteArrayView m_left;
    bool m_isWhole = true;
};

} // namespace

void Filing::closeRanks()
{
    const std::vector<Slot> used = shelf.usedSlots();
    std::vector<Slot> now(shelf.slots());
    for (std::size_t slot = 0; slot < used.size(); ++slot)
        now[used[slot]] = static_cast<Slot>(slot);
    for (ColumnOrder &order : orders) {
        order.dropEmpty(shelf);
        order.renumber(now);
    }
    shelf.keepOnly(used);
    lookAlikes.keepOnly(used);
    towns.keepOnly(used);
}

DirectoryFile::DirectoryFile(const QString &storeFile)
    : m_path(storeFile + QStringLiteral(".directory"))
{ }

QByteArray DirectoryFile::madeBy(const Maker &maker)
{
    return QByteArray::number(format) + ' ' + QCoreApplication::applicationVersion().toUtf8() + ' '
        + qVersion() + ' ' + QByteArray::number(customerColumns().size()) + ' ' + maker.locale.name().toUtf8()
        + ' ' + maker.store.toUtf8();
}

/// Everything that lies by slot, and the texts.
template <typename Arrays, typename Visit> void DirectoryFile::visitArrays(Arrays &filing, Visit visit)
{
    visit(filing.shelf.m_ids);
    visit(filing.shelf.m_places);
    for (auto *texts : {&filing.shelf.m_names, &filing.shelf.m_rest}) {
        visit(texts->m_text);
        visit(texts->m_ends);
    }
    for (auto &marks : filing.lookAlikes.m_marks)
        visit(marks);
    visit(filing.towns.m_townOf);
    visit(filing.towns.m_customers);
}

bool DirectoryFile::write(const Maker &maker, const Filing &filing, qint64 change,
                          const std::function<bool()> &goesOn) const
{
    const QString path = m_path + QStringLiteral(".new");
    FileWriter writer(path, goesOn);
    writer.add(madeBy(maker));
    writer.addNumber(static_cast<quint64>(change));
    QByteArray towns;
    QDataStream out(&towns, QIODevice::WriteOnly);
    for (const Towns::Town &town : filing.towns.m_towns)
        out << town.postcode << town.country << town.name;
    writer.add(towns);
    visitArrays(filing, [&writer](const auto &values) { writer.add(values); });
    writer.addNumber(filing.orders.size());
    for (const ColumnOrder &order : filing.orders) {
        writer.addNumber(static_cast<quint64>(order.m_column));
        writer.addNumber(order.m_withValue);
        writer.add(order.m_slots);
    }
    if (!writer.finish())
        return false;
    return removePatiently(m_path) && renamePatiently(path, m_path);
}

std::optional<DirectoryFile::Kept> DirectoryFile::read(const Maker &maker) const
{
    QFile file(m_path);
    if (!file.open(QFile::ReadOnly) || file.size() < headLength)
        return std::nullopt;
    const auto *mapped = reinterpret_cast<const char *>(file.map(0, file.size())); // NOLINT
    if (!mapped)
        return std::nullopt;
    const QByteArrayView bytes(mapped, file.size());
    quint64 sum = 0;
    std::memcpy(&sum, mapped + beginning.size(), wordLength);
    Checksum seen;
    seen.add(mapped + headLength, bytes.size() - headLength);
    FileReader reader(bytes.sliced(headLength));
    if (!bytes.startsWith(beginning) || seen.sum() != sum || reader.takeBytes() != madeBy(maker))
        return std::nullopt;

    Kept kept;
    kept.change = static_cast<qint64>(reader.takeNumber());
    const QByteArray towns = reader.takeBytes();
    for (QDataStream in(towns); !in.atEnd();) {
        Towns::Town town;
        in >> town.postcode >> town.country >> town.name;
        (void)kept.filing.towns.numberOf(town);
    }
    visitArrays(kept.filing, [&reader](auto &values) { reader.take(values); });
    for (quint64 orders = reader.takeNumber(); orders > 0 && reader.isWhole(); --orders) {
        ColumnOrder order(static_cast<int>(reader.takeNumber()));
        order.m_withValue = reader.takeNumber();
        reader.take(order.m_slots);
        kept.filing.orders.push_back(std::move(order));
    }
    if (!reader.isWhole() || kept.filing.orders.empty())
        return std::nullopt;
    kept.filing.shelf.countAnew();
    return kept;
}

} // namespace carnet
