#include "customer/rules/rules.h"

namespace carnet::rules {

QString tidied(Field, const QString &typed, const Customer &, const Context &) { return typed.trimmed(); }
QString shown(Field, const QString &kept, const Customer &, const QLocale &) { return kept; }
Findings judge(Field, const Customer &, const Context &) { return {}; }
Findings judgeAll(const Customer &, const Context &) { return {}; }
Findings judgeChanged(const Customer &, const Customer &, const Context &) { return {}; }

} // namespace carnet::rules
