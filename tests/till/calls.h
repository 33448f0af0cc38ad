// Waiting for the client's answers.
#pragma once

#include "till/till_client.h"
#include "till_double/till_double.h"

#include <QSignalSpy>

namespace carnet::test {

inline TillAddress addressOf(const TillDouble &till, const QString &host = {})
{
    return {till.url(host), TillDouble::shop(), TillDouble::key()};
}

inline Outcome outcomeOf(TillCall *call)
{
    QSignalSpy spy(call, &TillCall::finished);
    if (!spy.wait(30'000))
        qFatal("no answer at all");
    return spy.first().first().value<Outcome>();
}

inline TillList listOf(ListCall *call)
{
    QSignalSpy spy(call, &ListCall::finished);
    if (!spy.wait(30'000))
        qFatal("no answer at all");
    return spy.first().first().value<TillList>();
}

/// With a body of more than 400 bytes.
inline Customer anne()
{
    Customer customer;
    customer.set(Field::Name, QStringLiteral("Aubry & fils"));
    customer.set(Field::BirthDate, QStringLiteral("1980-12-31"));
    customer.set(Field::PrivateNote, QStringLiteral("x").repeated(500));
    return customer;
}

inline Outcome added(TillClient &client)
{
    return outcomeOf(client.add(anne(), FieldSet::all()));
}

} // namespace carnet::test
