// The door of the directory: all customers, answered within a frame. Belongs to the thread that made it; what
// it knows lives on a thread of its own, which reads the store through its own connection.
#pragma once

#include "directory/alike_finder.h"
#include "directory/neighbourhood.h"
#include "directory/values.h"
#include "store/store_error.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace carnet {

class Wishes;

class Directory : public QObject
{
    Q_OBJECT

public:
    /// Reads `storeFile` once it is asked. The names of countries and dates are those of the
    /// default locale until a question brings another.
    /// `quiet`: what it knows is kept in its file when nobody wanted anything for so long.
    explicit Directory(const QString &storeFile, QObject *parent = nullptr,
                       std::chrono::milliseconds quiet = std::chrono::seconds(3));
    /// Waits for nothing that takes long.
    ~Directory() override;

    /// Its token. Answered by answered(), again whenever customers have changed since, until something else
    /// is asked: a newer question ends the work for an older one.
    quint64 ask(const Query &query);
    /// Where the user is by now: told before customers change under them.
    void look(const View &view);
    /// These customers were changed, added or removed in the store.
    void changed(const QList<CustomerId> &ids);

    // Answered on this object's thread (see whenAnswered()).

    /// In the order of `ids`, without those that are gone.
    [[nodiscard]] QFuture<QList<ListedCustomer>> rows(const QList<CustomerId> &ids);
    /// Who may be the customer being typed (tidied), and the towns of its postcode. Answered when all
    /// customers are read.
    [[nodiscard]] QFuture<Neighbourhood> neighbours(const Customer &typed, CustomerId except);

    /// All who may be one with another, surest first (see alike_finder.h). Takes its time beside everything
    /// else that is asked; a newer call ends an older one without an answer.
    [[nodiscard]] QFuture<std::vector<AlikeGroup>> findDuplicates();
    void cancelFinding();

    /// How many are in each. Beside everything else that is asked; a newer call ends an older one without an
    /// answer.
    [[nodiscard]] QFuture<std::vector<int>> countFilters(const std::vector<Filter> &filters);

Q_SIGNALS:
    void findingProgressed(qint64 done, qint64 all);
    void answered(const carnet::Answer &answer);
    void failed(carnet::StoreError error); ///< not all customers could be read

private:
    void begin();

    std::unique_ptr<Wishes> m_wishes;
    std::shared_ptr<std::atomic<bool>> m_isFindingWanted; ///< of the newest findDuplicates()
    std::shared_ptr<std::atomic<bool>> m_isCountWanted; ///< of the newest countFilters()
    std::unique_ptr<QThread> m_thread;
};

} // namespace carnet
