#include "words/state_look.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace carnet {

namespace {

struct StateRow
{
    const char *word;
    QLatin1StringView icon;
    Token ink;
    Token tint;
    bool isQuiet = false;
};

constexpr std::array states{
    StateRow{QT_TRANSLATE_NOOP("SendState", "Up to date"), QLatin1StringView("check2"), Token::Muted,
             Token::Base, true},
    StateRow{QT_TRANSLATE_NOOP("SendState", "Draft"), QLatin1StringView("pencil"), Token::Neutral,
             Token::NeutralTint},
    StateRow{QT_TRANSLATE_NOOP("SendState", "Waiting"), QLatin1StringView("clock"), Token::Info,
             Token::InfoTint},
    StateRow{QT_TRANSLATE_NOOP("SendState", "Sending…"), QLatin1StringView("arrow-up-circle"), Token::Info,
             Token::InfoTint},
    StateRow{QT_TRANSLATE_NOOP("SendState", "Needs attention"),
             QLatin1StringView("exclamation-triangle-fill"), Token::Danger, Token::DangerTint},
    StateRow{QT_TRANSLATE_NOOP("SendState", "In doubt"), QLatin1StringView("question-circle-fill"),
             Token::Doubt, Token::DoubtTint},
};
static_assert(states.size() == stateCount);

constexpr StateRow toChoose{QT_TRANSLATE_NOOP("SendState", "To choose"), QLatin1StringView("files"),
                            Token::Warning, Token::WarningTint};

const StateRow &rowOf(SendState state, Trouble trouble)
{
    return asksToChoose(state, trouble) ? toChoose : states.at(static_cast<std::size_t>(state));
}

PillLook pillOf(const StateRow &row)
{
    return {QCoreApplication::translate("SendState", row.word), row.icon, row.ink, row.tint, row.isQuiet};
}

} // namespace

bool asksToChoose(SendState state, Trouble trouble)
{
    return state == SendState::NeedsAttention
        && (trouble == Trouble::Conflict || trouble == Trouble::DeletedOnTill
            || trouble == Trouble::ChangedOnTill || trouble == Trouble::NotKept);
}

QString stateWord(SendState state, Trouble trouble)
{
    return QCoreApplication::translate("SendState", rowOf(state, trouble).word);
}

PillLook pillOf(SendState state, Trouble trouble)
{
    return pillOf(rowOf(state, trouble));
}

int widestPill(const QFont &base)
{
    int widest = pillSize(pillOf(toChoose), base).width();
    for (const StateRow &row : states)
        widest = std::max(widest, pillSize(pillOf(row), base).width());
    return widest;
}

} // namespace carnet
