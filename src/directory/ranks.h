// Who answers a question, and how well. A value for one thread.
#pragma once

#include "directory/shelf.h"
#include "directory/values.h"

#include <functional>

namespace carnet {

class Ranks
{
public:
    using Rank = quint8; ///< of SearchQuestion
    static constexpr Rank none = 0xff;
    struct Found
    {
        Slot slot;
        Rank rank;
    };

    /// Asked after each piece of the work; true: nobody waits for the answer any more.
    using IsStale = std::function<bool()>;

    /// Asks all customers, or only those found before where the question has only grown. Nothing when it
    /// became stale.
    [[nodiscard]] static std::optional<Ranks> ask(const Query &query, const Shelf &shelf, const Ranks &before,
                                                  const IsStale &isStale);

    [[nodiscard]] const SearchQuestion &question() const { return m_question; }
    /// They are the answer to that already.
    [[nodiscard]] bool isOf(const Query &query) const
    {
        return query.text == m_text && query.isCode == m_isCode;
    }
    /// In the order of their slots.
    [[nodiscard]] const std::vector<Found> &found() const { return m_found; }
    /// The customers put on the shelf since are asked as well.
    void follow(const Shelf &shelf);
    void take(Slot slot);

private:
    using Piece = std::vector<Rank>; ///< of neighbouring slots
    void askEach(const Shelf &shelf, Slot first, const std::vector<Needle> &needles, Piece &piece) const;
    void askAtOnce(const Shelf &shelf, Slot first, Piece &piece) const;
    [[nodiscard]] Rank rankOf(const Shelf &shelf, Slot slot) const;

    QString m_text;
    bool m_isCode = false;
    SearchQuestion m_question;
    std::vector<Found> m_found;
    Slot m_asked = 0; ///< so many slots
};

} // namespace carnet
