// Keeps the directory: reads all customers once, follows what changes, and answers. Lives on the directory's
// thread.
#pragma once

#include "directory/alike_finder.h"
#include "directory/directory_file.h"
#include "directory/filter_set.h"
#include "directory/listing.h"
#include "directory/neighbourhood.h"
#include "directory/ranks.h"
#include "directory/wishes.h"
#include "store/store.h"

namespace carnet {

class Librarian
{
public:
    /// Called on the directory's thread.
    struct Tell
    {
        std::function<void(const Answer &answer)> answered;
        std::function<void(StoreError error)> failed;
    };

    /// `quiet`: the file is written when nobody wanted anything for so long.
    Librarian(QString storeFile, const QLocale &locale, std::chrono::milliseconds quiet, Wishes &wishes,
              Tell tell);
    ~Librarian();

    /// Until the wishes end.
    void work();

    [[nodiscard]] QList<ListedCustomer> rows(const QList<CustomerId> &ids) const;
    [[nodiscard]] AlikeFinder alikeFinder() const;
    /// Of those that follow `after`, some: adds to `counts` who is in which filter. Who comes next; nothing:
    /// that was all.
    [[nodiscard]] std::optional<CustomerId> countSome(CustomerId after, const std::vector<Filter> &filters,
                                                      std::vector<int> &counts) const;
    [[nodiscard]] int customers() const { return m_filing.shelf.count(Place::All); }
    [[nodiscard]] Neighbourhood around(const Customer &typed, CustomerId except) const;

private:
    using Clock = Wishes::Clock;

    [[nodiscard]] bool open();
    void begin();
    void load();
    void serveWhileLoading();
    [[nodiscard]] bool isInItsLocale() const;
    void serve(const Wishes::Wish &wish);
    void put(const RecordSummary &summary);
    void keepIfWorth();
    void keepWhenQuiet();
    void keep();
    void noteReadFailure();
    bool takeUp(QSet<CustomerId> ids);
    void takeUpSome(const QList<CustomerId> &ids);
    [[nodiscard]] bool filter(const std::function<bool()> &isStale);
    void answer();
    [[nodiscard]] ColumnOrder &orderBy(int column);
    [[nodiscard]] Listing list(ColumnOrder &order);
    void fillRows(Answer &answer, const View &view) const;
    [[nodiscard]] std::optional<QString> sortTextOf(int column, Slot slot) const;

    QString m_storeFile;
    QLocale m_locale;
    std::chrono::milliseconds m_quiet;
    Wishes &m_wishes;
    Tell m_tell;
    std::unique_ptr<Store> m_store;

    DirectoryFile m_file;
    Filing m_filing;
    qint64 m_change = 0; ///< Store::change() up to which the filing surely tells
    qsizetype m_changesSince = 0; ///< taken up since the file was written
    bool m_isWhole = false; ///< nothing that was read is missing
    Clock::time_point m_keepAt = Clock::time_point::max();
    Ranks m_ranks;
    bool m_isLoading = false;

    Wishes::Question m_question;
    FilterSet m_filter; ///< of the question
    Listing m_everybody; ///< of the last question without a text, while nobody changes
    Query m_everybodyOf;
    CustomerIds m_answered; ///< to it, as far as it was answered
    quint64 m_answeredToken = 0;
    QSet<CustomerId> m_changed; ///< told, and not on the shelf yet
    QSet<CustomerId> m_touched; ///< since the last answer
    Clock::time_point m_changesFrom; ///< the view has time for the user between two answers
};

} // namespace carnet
