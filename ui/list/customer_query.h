// Answers "which customers, in which order" away from the window: lives on a worker thread, reads the store
// through its own connection, keeps what sorting and searching need, and sends back ids.
#pragma once

#include "list/customer_columns.h"
#include "list/place.h"
#include "search/search_index.h"
#include "store/store.h"

#include <QCollator>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

namespace carnet {

struct Query
{
    Place place = Place::All;
    QString text;
    bool isCode = false; ///< a scanned card: who it belongs to, and nobody else
    int column = 0;
    bool descending = false;
    quint64 token = 0; ///< comes back with the answer; a later token makes an earlier answer stale

    [[nodiscard]] SearchQuestion question() const;
};

struct QueryAnswer
{
    quint64 token = 0;
    QList<CustomerId> ids; ///< those that answer best come first, equals in the order asked for
    CustomerId exact = CustomerId::None; ///< the only one whose card or number on the till was asked for
    int all = 0; ///< customers in the place, before the search
    QHash<Place, int> counts;
};

class CustomerQuery : public QObject
{
    Q_OBJECT

public:
    explicit CustomerQuery(const QString &storeFile);

public Q_SLOTS:
    void load();
    void ask(const carnet::Query &query);
    /// Answers the last question again, at most once a while however often the customers change.
    void reread(const QList<carnet::CustomerId> &ids);

Q_SIGNALS:
    void answered(const carnet::QueryAnswer &answer);
    void failed(carnet::StoreError error); ///< not all could be read

private:
    struct Row
    {
        CustomerId id = CustomerId::None;
        std::uint8_t places = 0;
        bool hasKey = false; ///< rows without a value come last, whichever way the others are sorted
        QCollatorSortKey key;
    };

    struct Ranked
    {
        CustomerId id;
        int rank;
    };

    [[nodiscard]] Row rowOf(const RecordSummary &summary) const;
    void index(const RecordSummary &summary);
    [[nodiscard]] static CustomerId exactOf(const std::vector<Ranked> &found);
    void drop(const QList<CustomerId> &ids);
    void merge(std::vector<Row> rows);
    void keyBy(int column);
    [[nodiscard]] static bool comesBefore(const Row &a, const Row &b);
    void takeUpChanged();
    void answer();
    void answerAgain();

    QString m_storeFile;
    std::unique_ptr<Store> m_store;
    QCollator m_collator;
    SearchIndex m_index;
    std::vector<Row> m_rows; ///< ascending by the key of m_keyColumn
    int m_keyColumn = 0;
    Query m_last;
    QSet<CustomerId> m_changed; ///< not taken up yet
    QTimer m_pace{this};
};

} // namespace carnet

Q_DECLARE_METATYPE(carnet::Query)
Q_DECLARE_METATYPE(carnet::QueryAnswer)
Q_DECLARE_METATYPE(QList<carnet::CustomerId>)
