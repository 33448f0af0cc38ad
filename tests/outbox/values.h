// Plain values that the tests of this room share.
#pragma once

#include "customer/customer.h"

#include <QDateTime>

namespace carnet::test {

inline const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
inline const QString addCall = QStringLiteral("addClient.php");
inline const QString editCall = QStringLiteral("editClient.php");
inline const QString deleteCall = QStringLiteral("delClient.php");
inline const QString listCall = QStringLiteral("getClients.php");

inline QString keyOf(Field field)
{
    return QString::fromLatin1(infoOf(field).key);
}

inline Customer named(const QString &name, const QString &phone = {})
{
    Customer customer;
    customer.set(Field::Name, name);
    customer.set(Field::Phone, phone);
    return customer;
}

} // namespace carnet::test
