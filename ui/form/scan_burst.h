// Tells what a card scanner types from what a person does, by time alone (ui.md 16). Decides; touches no
// window.
#pragma once

#include <QString>

namespace carnet {

class ScanBurst
{
public:
    /// A character that came at `ms`, typed with Shift or without. False: it continues a burst; true: one may
    /// begin with it.
    bool add(const QString &text, quint64 ms, bool withShift = false);
    /// Enter or Tab at `ms`: the code, if what came before was a burst. Begins anew.
    [[nodiscard]] QString end(quint64 ms);
    void forget();

private:
    QString m_code;
    bool m_withShift = false; ///< some that are no letters
    quint64 m_last = 0; ///< when its last character came
};

} // namespace carnet
