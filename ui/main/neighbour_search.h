// Asks, away from the window's thread, who may be the customer being typed and which towns have its postcode.
#pragma once

#include "form/look_alike.h"

#include <QObject>
#include <QThread>

namespace carnet {

/// One question, or its answer, with the number that brings them together.
struct NeighbourQuestion
{
    quint64 token = 0;
    Customer typed; ///< tidied
    CustomerId except = CustomerId::None;
};

struct NeighbourAnswer
{
    quint64 token = 0;
    Neighbourhood around;
};

class NeighbourSearch : public QObject
{
    Q_OBJECT

public:
    /// Opens `storeFile` again on a thread of its own.
    explicit NeighbourSearch(const QString &storeFile, QObject *parent = nullptr);
    ~NeighbourSearch() override;

    /// Reads all customers; questions asked before are answered after. Does nothing the second time.
    void prepare();
    /// The token that comes back with the answer.
    quint64 ask(const Customer &typed, CustomerId except);

Q_SIGNALS:
    void answered(const carnet::NeighbourAnswer &answer);
    /// These customers were changed, added or removed.
    void changed(const QList<carnet::CustomerId> &ids);

    // To the worker.
    void preparing();
    void asked(const carnet::NeighbourQuestion &question);

private:
    QThread m_thread;
    quint64 m_token = 0;
    bool m_prepared = false;
};

} // namespace carnet

Q_DECLARE_METATYPE(carnet::NeighbourQuestion)
Q_DECLARE_METATYPE(carnet::NeighbourAnswer)
