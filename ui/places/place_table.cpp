#include "places/place_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

using Group = PlaceRow::Group;
constexpr PlaceTint waiting{Token::Info, Token::InfoTint};
constexpr PlaceTint attention{Token::Danger, Token::DangerTint};
constexpr PlaceTint doubt{Token::Doubt, Token::DoubtTint};

constexpr std::array<PlaceRow, placeCount> table{{
    {Place::All, Group::Customers, QT_TRANSLATE_NOOP("carnet::SideList", "All customers"),
     QLatin1StringView("people")},
    {Place::Companies, Group::Customers, QT_TRANSLATE_NOOP("carnet::SideList", "Companies"),
     QLatin1StringView("building")},
    {Place::Blacklisted, Group::Customers, QT_TRANSLATE_NOOP("carnet::SideList", "Blacklisted"),
     QLatin1StringView("slash-circle")},
    {Place::NoContact, Group::Customers, QT_TRANSLATE_NOOP("carnet::SideList", "No contact details"),
     QLatin1StringView("person-x")},
    {Place::Drafts, Group::Customers, QT_TRANSLATE_NOOP("carnet::SideList", "Drafts"),
     QLatin1StringView("pencil")},
    {Place::ToSend, Group::Outbox, QT_TRANSLATE_NOOP("carnet::SideList", "To send"),
     QLatin1StringView("inboxes"), waiting},
    {Place::NeedsAttention, Group::Outbox, QT_TRANSLATE_NOOP("carnet::SideList", "Needs attention"),
     QLatin1StringView("exclamation-triangle"), attention},
    {Place::InDoubt, Group::Outbox, QT_TRANSLATE_NOOP("carnet::SideList", "In doubt"),
     QLatin1StringView("question-circle"), doubt},
    {Place::Sent, Group::Outbox, QT_TRANSLATE_NOOP("carnet::SideList", "Sent"),
     QLatin1StringView("check2-all")},
    {Place::Duplicates, Group::Tools, QT_TRANSLATE_NOOP("carnet::SideList", "Duplicates"),
     QLatin1StringView("files")},
    {Place::Import,
     Group::Tools,
     QT_TRANSLATE_NOOP("carnet::SideList", "Import a file"),
     QLatin1StringView("box-arrow-in-down"),
     {},
     true},
    {Place::Export,
     Group::Tools,
     QT_TRANSLATE_NOOP("carnet::SideList", "Export"),
     QLatin1StringView("box-arrow-up"),
     {},
     true},
}};

QString translated(const char *words)
{
    return QCoreApplication::translate("carnet::SideList", words);
}

} // namespace

std::span<const PlaceRow> placeTable()
{
    return table;
}

const PlaceRow &rowOf(Place place)
{
    return *std::ranges::find(table, place, &PlaceRow::place);
}

QString wordsOf(const PlaceRow &row)
{
    return translated(row.words);
}

QString wordsOf(PlaceRow::Group group)
{
    switch (group) {
    case Group::Customers:
        return translated(QT_TRANSLATE_NOOP("carnet::SideList", "Customers"));
    case Group::Outbox:
        return translated(QT_TRANSLATE_NOOP("carnet::SideList", "Outbox"));
    case Group::Tools:
        return translated(QT_TRANSLATE_NOOP("carnet::SideList", "Tools"));
    }
    return {};
}

} // namespace carnet
