// A piece of text that is looked for in folded texts (search_text.h), a block of bytes at a time.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace carnet {

class Needle
{
public:
    /// Stands anywhere, wherever words begin.
    [[nodiscard]] static Needle anywhere(const QByteArray &folded);
    /// Begins a word, and holds as many word beginnings as `words` does (" du pont").
    [[nodiscard]] static Needle atWord(const QByteArray &words);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /// Where it begins in `text`, not before `from`; -1: nowhere.
    [[nodiscard]] qsizetype indexIn(QByteArrayView text, qsizetype from = 0) const;
    [[nodiscard]] bool isIn(QByteArrayView text) const { return indexIn(text) >= 0; }
    [[nodiscard]] bool isAt(QByteArrayView text, qsizetype at) const
    {
        return at + m_text.size() <= text.size() && standsAt(text.data() + at);
    }
    /// It ends in front of the byte `end` of the text.
    [[nodiscard]] bool endsAt(QByteArrayView text, qsizetype end) const;
    /// Whatever holds `other` holds this.
    [[nodiscard]] bool isWithin(const Needle &other) const;

private:
    [[nodiscard]] bool standsAt(const char *text) const;

    QByteArray m_text; ///< as it stands in a folded text
    QByteArray m_masks; ///< which bits of each byte count
};

} // namespace carnet
