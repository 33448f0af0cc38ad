// A merge from the first question to what came of it: shows the two as they are now, asks what to keep and
// what the till shall do, has it done, and asks again when something changed meanwhile.
#pragma once

#include "customer/rules/rules.h"
#include "desk/desk.h"
#include "directory/alike_finder.h"

#include <functional>

namespace carnet {

class MergeTalk : public QObject
{
    Q_OBJECT

public:
    struct Knows
    {
        std::function<rules::Context()> context;
        std::function<bool(CustomerId id)> isOpenInForm;
    };
    /// `window` is the parent of the dialogs; all outlive this.
    MergeTalk(Desk &desk, Knows knows, QWidget *window);

    /// `fullest`: has every value of the other.
    void begin(const AlikePair &pair, CustomerId fullest);

Q_SIGNALS:
    void merged(carnet::CustomerId gone, const QString &text);
    void denied(const carnet::AlikePair &pair);
    void told(const QString &text);
    void storeFailed(carnet::StoreError error);

private:
    struct Question
    {
        AlikePair pair;
        CustomerId fullest = CustomerId::None;
        bool hasMoved = false;
    };
    void ask(const Question &question);
    void show(const Question &question, const std::vector<Record> &records);
    void askTill(const Question &question, const Merge &merge);
    void carryOut(const Question &question, const Merge &merge);
    [[nodiscard]] Readiness readinessOf(const Merge &merge) const;

    Desk &m_desk;
    Knows m_knows;
    QWidget *m_window;
};

/// Why the two cannot be merged now; empty when they can.
[[nodiscard]] QString hindranceOfAny(const std::vector<Record> &records, const MergeTalk::Knows &knows);

} // namespace carnet
