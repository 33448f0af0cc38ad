// Whatever happens to the customers, the directory answers as a plain look at each of them would.
#include "bench/customers.h"
#include "directory/column_order.h"
#include "directory/directory.h"
#include "directory/sort_key.h"
#include "harness/registry.h"
#include "store/store.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace carnet;

class RandomDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsAPlainLookDoes();

private:
    struct Expected
    {
        std::vector<CustomerId> ids;
        QHash<Place, int> counts;
    };

    void change();
    void ask();
    void open();
    [[nodiscard]] QString someText();
    [[nodiscard]] Expected expected(const Query &query) const;
    [[nodiscard]] CustomerId someone();
    [[nodiscard]] int below(std::size_t end) { return static_cast<int>(m_random() % end); }

    std::mt19937 m_random;
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<bench::Customers> m_customers;
    std::vector<CustomerId> m_ids;
    Answer m_answer;
    Query m_query;
};

void RandomDirectoryTest::open()
{
    m_answer = {};
    constexpr std::chrono::milliseconds quiet{1}; // its file is written again and again
    m_directory = std::make_unique<Directory>(m_store->file(), nullptr, quiet);
    connect(m_directory.get(), &Directory::answered, this,
            [this](const Answer &answer) { m_answer = answer; });
}

CustomerId RandomDirectoryTest::someone()
{
    return m_ids.at(static_cast<std::size_t>(below(m_ids.size())));
}

/// Some new, some edited, some gone.
void RandomDirectoryTest::change()
{
    std::vector<Record> records;
    for (int i = below(30); i >= 0; --i) {
        auto record = m_store->record(someone());
        if (!record || below(4) == 0) {
            records.push_back(m_customers->nextRecord());
            continue;
        }
        if (std::ranges::find(records, record->id, &Record::id) != records.end())
            continue;
        if (below(6) == 0)
            record->wanted.reset();
        else if (below(3) == 0 && record->wanted)
            record->wanted->set(Field::Blacklist, QStringLiteral("1"));
        else
            record->wanted = m_customers->next();
        records.push_back(*record);
    }
    const auto written = m_store->write(records);
    QVERIFY(written.ok());
    for (const CustomerId id : written.value())
        m_ids.push_back(id);
    m_directory->changed(written.value());
}

/// What one of the customers is looked for by, often grown or shortened from the last.
QString RandomDirectoryTest::someText()
{
    const QString &last = m_query.text;
    if (!last.isEmpty() && below(3) == 0)
        return last.chopped(1);
    if (!last.isEmpty() && below(3) == 0)
        return last + QChar(u'a' + below(26));
    const auto found = m_store->summaries({someone()});
    if (found.empty() || below(8) == 0)
        return {};
    const Customer &customer = found.front().customer;
    const FieldSet filled = customer.filled();
    QString text;
    for (const Field field : filled) {
        if (below(static_cast<std::size_t>(filled.count())) > 1)
            continue;
        const QString &value = customer.value(field);
        const auto from = below(3) == 0 ? below(static_cast<std::size_t>(value.size())) : 0;
        text += value.mid(from, 1 + below(8)) + u' ';
    }
    return below(12) == 0 ? found.front().tillId : text;
}

RandomDirectoryTest::Expected RandomDirectoryTest::expected(const Query &query) const
{
    struct Row
    {
        int rank;
        bool hasText;
        std::string key;
        CustomerId id;
    };
    const auto isIn = [](const RecordSummary &summary, Place place) {
        switch (place) {
        case Place::Companies:
            return isCompany(summary.customer);
        case Place::Blacklisted:
            return isBlacklisted(summary.customer);
        case Place::NoContact:
            return lacksContact(summary.customer);
        case Place::Drafts:
            return summary.state == SendState::Draft;
        default:
            return true;
        }
    };
    const SearchQuestion question = query.question();
    const CustomerColumn &column = customerColumns().at(query.column);
    std::vector<Row> rows;
    Expected expected;
    m_store->visitSummaries([&](const RecordSummary &summary) {
        if (summary.hidden)
            return true;
        for (const Place place :
             {Place::All, Place::Companies, Place::Blacklisted, Place::NoContact, Place::Drafts})
            expected.counts[place] += isIn(summary, place) ? 1 : 0;
        const auto rank = question.isEmpty()
            ? 0
            : question.rankOf(SearchText(summary.customer, summary.tillId, query.locale));
        const QString text = sortText(column, summary, query.locale);
        if (rank && isIn(summary, query.place) && fulfils(summary, query.conditions, QDate::currentDate()))
            rows.push_back({*rank, !text.isEmpty(), sortKey(text), summary.id});
        return true;
    });
    std::ranges::sort(rows, [&](const Row &a, const Row &b) {
        if (a.rank != b.rank || a.hasText != b.hasText)
            return a.rank != b.rank ? a.rank < b.rank : a.hasText;
        const int order = a.hasText ? a.key.compare(b.key) : 0;
        const bool isBefore = order != 0 ? order < 0 : a.id < b.id;
        return query.descending && a.hasText && a.id != b.id ? !isBefore : isBefore;
    });
    std::ranges::transform(rows, std::back_inserter(expected.ids), &Row::id);
    return expected;
}

void RandomDirectoryTest::ask()
{
    m_query.text = someText();
    m_query.isCode = below(15) == 0;
    if (below(5) == 0)
        m_query.column = below(static_cast<std::size_t>(customerColumns().size()));
    if (below(5) == 0)
        m_query.descending = !m_query.descending;
    m_query.place = below(4) == 0 ? Place::Companies : below(5) == 0 ? Place::NoContact : Place::All;
    if (below(3) == 0) {
        constexpr std::array fields{Field::Email, Field::Town, Field::Phone, Field::Name};
        constexpr std::array tests{Condition::Test::IsEmpty, Condition::Test::IsNotEmpty,
                                   Condition::Test::Contains, Condition::Test::BeginsWith};
        m_query.conditions = {{Condition::Subject::Field, fields.at(below(fields.size())),
                               tests.at(below(tests.size())), QStringLiteral("a")}};
        if (below(2) == 0)
            m_query.conditions.push_back({Condition::Subject::State, Field::Name, Condition::Test::Is,
                                          QString::number(below(stateCount))});
    } else if (below(2) == 0) {
        m_query.conditions.clear();
    }
    const quint64 token = m_directory->ask(m_query);
    QTRY_VERIFY(m_answer.token == token && m_answer.isWhole);
    const Expected plain = expected(m_query);
    QTRY_COMPARE(m_answer.ids->size(), plain.ids.size()); // many changes are taken up piece by piece
    const QByteArray asked = m_query.text.toUtf8() + " in column " + QByteArray::number(m_query.column);
    QVERIFY2(*m_answer.ids == plain.ids, asked);
    for (const Place place :
         {Place::All, Place::Companies, Place::Blacklisted, Place::NoContact, Place::Drafts})
        QCOMPARE(m_answer.counts.value(place), plain.counts.value(place));
    for (auto row = m_answer.rows.cbegin(); row != m_answer.rows.cend(); ++row)
        QCOMPARE(row->summary.id, plain.ids.at(static_cast<std::size_t>(row.key())));
}

void RandomDirectoryTest::answersAsAPlainLookDoes()
{
    const quint32 seed = qEnvironmentVariableIsSet("CARNET_SEED")
        ? qEnvironmentVariable("CARNET_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    qInfo("CARNET_SEED=%u", seed);
    m_random.seed(seed);
    m_customers = std::make_unique<bench::Customers>(seed);
    m_query.locale = QLocale(QLocale::French, QLocale::France);
    m_store = std::move(Store::open(m_folder.filePath(QStringLiteral("random.carnet")))).value();
    std::vector<Record> records;
    for (int i = 0; i < 700; ++i)
        records.push_back(m_customers->nextRecord());
    const auto written = m_store->write(records);
    QVERIFY(written.ok());
    m_ids.assign(written.value().cbegin(), written.value().cend());
    open();
    for (int round = 0; round < 60; ++round) {
        if (below(3) == 0)
            change();
        ask();
        if (below(6) == 0) {
            if (below(2) == 0)
                QTRY_VERIFY(QFile::exists(m_store->file() + QStringLiteral(".directory")));
            open();
        }
        if (QTest::currentTestFailed())
            return;
    }
}

CARNET_TEST(RandomDirectoryTest)
#include "random_directory_test.moc"
