// What tills do to values they have accepted (till-api.md, "Seen in web services of this kind"): entities and
// escapes, texts cut at a length or at the first character they cannot store, characters lost or written in
// another encoding, digits-only texts turned into numbers, dates that become none. The one place that knows
// it. Pure.
#pragma once

#include "customer/customer.h"

namespace carnet {

/// Whether the till's value is what was sent, perhaps in the till's own spelling. Compared as people compare:
/// case, accents, spaces, signs and the grouping of numbers do not count. Proves that a row is the one.
[[nodiscard]] bool meanTheSame(Field field, const QString &sent, const QString &listed);

/// The same, and nothing of what was typed is gone: signs count.
[[nodiscard]] bool isTheTillsSpelling(Field field, const QString &sent, const QString &listed);

/// Whether a till may have made `listed` of `sent`, also by several kinds of damage at once. Never when they
/// are equal; an emptied field (`sent` is empty) has nothing that could be damaged.
[[nodiscard]] bool couldBeDamageOf(Field field, const QString &sent, const QString &listed);

/// The fields that say who somebody is: card, e-mail, phones, numbers of a company or a person.
[[nodiscard]] FieldSet identifyingFields();

/// Whether a value that identifies may be the same on both sides, in a form that survives damage. `listed`
/// must hold enough to tell: a few letters left of a long value say nothing.
[[nodiscard]] bool mayIdentifyTheSame(Field field, const QString &sent, const QString &listed);

/// The first letters and digits of a value that every damage leaves as they are, at most four, without zeros
/// in front. Of two values one of which may be the other's damage, or its other spelling, the shorter of
/// these is the beginning of the longer; empty, when nothing survives for sure. (Phones: or of what is
/// dialled.)
[[nodiscard]] QString beginningThatSurvives(const QString &value);
/// The number people dial, however it is written: without the zeros and the country in front.
[[nodiscard]] QString dialled(const QString &phone);

/// Whether the name a till lists, in whichever order it keeps its two parts, may be the one that was sent.
[[nodiscard]] bool mayBeTheName(const Customer &sent, const Customer &listed, FieldSet present);

} // namespace carnet
