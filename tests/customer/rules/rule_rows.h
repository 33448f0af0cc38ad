// Rows for the rules: what is typed, how it is kept, and what the clerk says of it.
#pragma once

#include "customer/rules/rules.h"

#include <QTest>

#include <optional>

namespace carnet::test {

using Said = std::optional<Problem>; ///< nothing: the value is right

inline rules::Context clerk(const QLocale &locale = QLocale(QLocale::French, QLocale::France))
{
    return {QDate(2026, 11, 24), locale};
}

inline void ruleColumns()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<int>("said");
}

inline void ruleRow(const char *country, const char *typed, const char *kept, Said said = {})
{
    QTest::addRow("%s %s", country, typed)
        << QString::fromUtf8(country) << QString::fromUtf8(typed) << QString::fromUtf8(kept)
        << (said ? static_cast<int>(*said) : -1);
}

/// Kept as it is typed, and right.
inline void right(const char *country, const char *typed)
{
    ruleRow(country, typed, typed);
}

/// Kept as it is typed, and wrong.
inline void wrong(const char *country, const char *typed, Problem problem)
{
    ruleRow(country, typed, typed, problem);
}

inline void judgeRow(Field field, const rules::Context &context = clerk())
{
    QFETCH(const QString, country);
    QFETCH(const QString, typed);
    QFETCH(const QString, kept);
    QFETCH(const int, said);
    Customer customer;
    customer.set(Field::Country, country);
    customer.set(field, rules::tidied(field, typed, customer, context));
    QCOMPARE(customer.value(field), kept);
    QCOMPARE(rules::tidied(field, kept, customer, context), kept);
    const QString shown = rules::shown(field, kept, customer, context.locale);
    QCOMPARE(rules::tidied(field, shown, customer, context),
             kept); // or leaving an untouched field would change it
    const Findings findings = rules::judge(field, customer, context);
    QCOMPARE(findings.isEmpty() ? -1 : static_cast<int>(findings.first().problem), said);
    for (const Finding &finding : findings)
        QCOMPARE(finding.field, field);
}

/// Wrong as it is typed, and what a click puts in its place.
inline void offerColumns()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("offered");
}

inline void offerRow(const char *country, const char *typed, const char *offered)
{
    QTest::addRow("%s %s", country, typed)
        << QString::fromUtf8(country) << QString::fromUtf8(typed) << QString::fromUtf8(offered);
}

inline void offerOf(Field field, Customer customer = {})
{
    QFETCH(const QString, country);
    QFETCH(const QString, typed);
    QFETCH(const QString, offered);
    customer.set(Field::Country, country);
    customer.set(field, rules::tidied(field, typed, customer, clerk()));
    const Findings findings = rules::judge(field, customer, clerk());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().suggestion, offered);
    if (offered.isEmpty())
        return;
    customer.set(field, offered);
    QCOMPARE(rules::tidied(field, offered, customer, clerk()), offered);
    QVERIFY(rules::judge(field, customer, clerk()).isEmpty());
}

} // namespace carnet::test
