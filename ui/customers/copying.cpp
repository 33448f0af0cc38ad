#include "customers/copying.h"

#include "desk/when_answered.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace carnet {

static constexpr qsizetype portion = 250; ///< a few milliseconds

Copying::Copying(const CustomerModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{ }

void Copying::begin(const QList<CustomerId> &ids, const QList<CustomerColumn> &columns)
{
    cancel();
    if (ids.isEmpty())
        return;
    m_ids = ids;
    m_columns = columns;
    Q_EMIT began(m_ids.size());
    readPortion();
}

void Copying::cancel()
{
    if (!m_ids.isEmpty())
        finish();
}

void Copying::readPortion()
{
    const auto answer = m_model.read(m_ids.sliced(m_done, std::min(portion, m_ids.size() - m_done)));
    whenAnswered(answer, this, [this, number = m_number](const QList<ListedCustomer> &customers) {
        if (number == m_number)
            take(customers);
    });
}

void Copying::take(const QList<ListedCustomer> &customers)
{
    for (const ListedCustomer &customer : customers) {
        QStringList cells;
        for (const CustomerColumn &column : m_columns)
            cells << cellText(column, customer.summary);
        m_rows.add(cells);
    }
    m_done = std::min(m_done + portion, m_ids.size());
    Q_EMIT progressed(m_done, m_ids.size());
    if (m_done < m_ids.size()) {
        readPortion();
        return;
    }
    QGuiApplication::clipboard()->setMimeData(m_rows.data().release()); // which owns it
    finish();
}

void Copying::finish()
{
    ++m_number;
    m_ids.clear();
    m_done = 0;
    m_rows = {};
    Q_EMIT ended();
}

} // namespace carnet
