// Speaks the Kash.click API: three form POSTs and the list. Sends a POST at most once on the wire, follows no
// redirect, never shows or logs the key. Lives on one thread; answers come by signal.
#pragma once

#include "till/outcome.h"
#include "till/till_address.h"
#include "till/till_row.h"

#include <QObject>

#include <memory>

namespace carnet {

struct TillList
{
    Outcome outcome;
    /// How many rows had a customer's number; nothing when it was not read to its end.
    std::optional<qint64> customers;
};

/// One add, edit or delete under way. Deletes itself after finished().
class TillCall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void cancel() = 0;

Q_SIGNALS:
    void finished(const carnet::Outcome &outcome);
};

/// The list under way. Deletes itself after finished().
class ListCall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void cancel() = 0;

Q_SIGNALS:
    void progress(qint64 received, qint64 total); ///< bytes; total -1 when not known
    void finished(const carnet::TillList &list);
};

class TillClient : public QObject
{
    Q_OBJECT

public:
    explicit TillClient(QObject *parent = nullptr);

    void setAddress(const TillAddress &address);
    [[nodiscard]] const TillAddress &address() const { return m_address; }
    /// No byte for so long ends an attempt. Default 30 s. An attempt as a whole ends after four times, a list
    /// after twenty times as long.
    void setTransferTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

    /// Sends the filled fields of `fields`; always asynchronous, finished() comes from the event loop.
    [[nodiscard]] TillCall *add(const Customer &values, FieldSet fields);
    [[nodiscard]] TillCall *edit(const QString &tillId, const Customer &values, FieldSet fields);
    [[nodiscard]] TillCall *remove(const QString &tillId);
    /// `rows` takes the customers while they arrive; none of them counts before the list was accepted.
    [[nodiscard]] ListCall *list(std::shared_ptr<RowSink> rows = {});
    /// A call without any customer's values: accepted as soon as the list is seen to come.
    [[nodiscard]] ListCall *beginningOfList();

private:
    enum class Extent : std::uint8_t { Beginning, Whole };
    ListCall *getList(std::shared_ptr<RowSink> rows, Extent extent);
    TillCall *post(CallKind kind, const char *path, const QByteArray &body);

    TillAddress m_address;
    std::chrono::milliseconds m_timeout{30'000};
};

} // namespace carnet

Q_DECLARE_METATYPE(carnet::Outcome)
Q_DECLARE_METATYPE(carnet::TillList)
