#include "duplicates/merge_proposal.h"

#include "customer/fold.h"
#include "words/field_words.h"
#include "words/value_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

struct MergeProposal
{
    Q_DECLARE_TR_FUNCTIONS(MergeProposal)
};

const std::array<FieldSet, 3> &together()
{
    static const std::array<FieldSet, 3> sets{FieldSet{Field::Name, Field::FirstName},
                                              FieldSet{Field::Postcode, Field::Town},
                                              FieldSet{Field::Latitude, Field::Longitude}};
    return sets;
}

constexpr std::array inReadingOrder{Field::FirstName, Field::Name};

bool isAddress(FieldSet line)
{
    return infoOf(*line.begin()).group == FieldGroup::Address;
}

bool isEmpty(FieldSet line, const Customer &customer)
{
    return (customer.filled() & line).isEmpty();
}

/// Every word of `less` stands in `more`.
bool holds(const QString &more, const QString &less)
{
    const QStringList words = folded(more).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(folded(less).split(u' ', Qt::SkipEmptyParts),
                               [&words](const QString &word) { return words.contains(word); });
}

/// Nothing: neither says more than the other.
std::optional<MergeSide> moreComplete(FieldSet line, const Customer &stays, const Customer &goes)
{
    const QString ours = lineWords(line, stays);
    const QString theirs = lineWords(line, goes);
    if (isEmpty(line, goes) || holds(ours, theirs))
        return MergeSide::Stays;
    if (isEmpty(line, stays) || holds(theirs, ours))
        return MergeSide::Goes;
    return std::nullopt;
}

MergeSide moreRecent(const Record &stays, const Record &goes)
{
    const bool isLater =
        goes.modified.isValid() && (!stays.modified.isValid() || stays.modified < goes.modified);
    return isLater ? MergeSide::Goes : MergeSide::Stays;
}

} // namespace

std::vector<FieldSet> mergeLines(const Customer &a, const Customer &b)
{
    std::vector<FieldSet> lines;
    FieldSet left = a.filled() | b.filled();
    for (const Field field : a.filled() | b.filled()) {
        if (!left.contains(field))
            continue;
        const auto set =
            std::ranges::find_if(together(), [field](FieldSet all) { return all.contains(field); });
        lines.push_back(set == together().end() ? FieldSet{field} : *set);
        left = left - lines.back();
    }
    return lines;
}

QString lineLabel(FieldSet line)
{
    if (line.contains(Field::FirstName) && line.contains(Field::Name))
        return MergeProposal::tr("Name");
    if (line.contains(Field::Latitude) && line.contains(Field::Longitude))
        return MergeProposal::tr("Coordinates");
    return shortLabel(line.contains(Field::Town) ? Field::Town : *line.begin());
}

QString lineWords(FieldSet line, const Customer &customer)
{
    QStringList words;
    const auto add = [&](Field field) {
        if (const QString value = valueWords(field, customer); !value.isEmpty())
            words << value;
    };
    if (line.contains(Field::FirstName)) {
        std::ranges::for_each(inReadingOrder, add);
    } else {
        for (const Field field : line)
            add(field);
    }
    return words.join(line.contains(Field::Latitude) ? QStringLiteral(" · ") : QStringLiteral(" "));
}

bool isNote(FieldSet line)
{
    return line.count() == 1 && infoOf(*line.begin()).kind == FieldKind::Note;
}

bool canBeJoined(FieldSet line, const Customer &stays, const Customer &goes)
{
    if (!isNote(line))
        return false;
    const QString ours = stays.value(*line.begin()).trimmed();
    const QString theirs = goes.value(*line.begin()).trimmed();
    return !ours.contains(theirs) && !theirs.contains(ours);
}

MergeSide proposedSide(FieldSet line, const Record &stays, const Record &goes)
{
    const Customer &ours = *stays.wanted;
    const Customer &theirs = *goes.wanted;
    if (canBeJoined(line, ours, theirs))
        return MergeSide::Both;
    if (isNote(line)) // one holds the other
        return theirs.value(*line.begin()).size() > ours.value(*line.begin()).size() ? MergeSide::Goes
                                                                                     : MergeSide::Stays;
    if (line.contains(Field::Blacklist))
        return isBlacklisted(theirs) ? MergeSide::Goes : MergeSide::Stays;
    const FieldSet street{Field::Address};
    if (isAddress(line) && line != street && !isEmpty(street, ours) && !isEmpty(street, theirs)
        && !moreComplete(street, ours, theirs))
        return moreRecent(stays, goes);
    return moreComplete(line, ours, theirs).value_or(moreRecent(stays, goes));
}

void takeLine(Customer &values, FieldSet line, MergeSide side, const Customer &stays, const Customer &goes)
{
    switch (side) {
    case MergeSide::Stays:
        values.take(line, stays);
        break;
    case MergeSide::Goes:
        values.take(line, goes);
        break;
    case MergeSide::Both:
        for (const Field field : line)
            values.set(field, stays.value(field).trimmed() + u'\n' + goes.value(field).trimmed());
        break;
    }
}

bool shouldStay(const Record &one, const Record &other, CustomerId fullest)
{
    const auto rank = [fullest](const Record &record) {
        return std::tuple(!record.tillId.isEmpty(), record.id == fullest, record.wanted->filled().count());
    };
    if (rank(one) != rank(other))
        return rank(one) > rank(other);
    if (one.modified != other.modified && one.modified.isValid())
        return !other.modified.isValid() || one.modified > other.modified;
    return one.id < other.id && !(other.modified.isValid() && !one.modified.isValid());
}

} // namespace carnet
