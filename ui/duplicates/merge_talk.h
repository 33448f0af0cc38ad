// A merge from the first question to what came of it: shows the two as they are now, asks what to keep and
// what the till shall do, has it done, and asks again when something changed meanwhile.
#pragma once

#include "customer/rules/rules.h"
#include "desk/desk.h"
#include "directory/alike_finder.h"
#include "directory/neighbourhood.h"
#include "duplicates/merge_dialog.h"

#include <QPointer>

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
    /// `window` is the parent of the dialogs; without it nothing is asked any more. All others outlive this.
    MergeTalk(Desk &desk, Knows knows, QWidget *window);

    /// `fullest`: has every value of the other.
    void begin(const AlikePair &pair, CustomerId fullest);
    /// What is typed in the form of `own` (None: of a new customer) beside those who may be the same one, the
    /// surest first.
    void compare(CustomerId own, const Customer &typed, const QList<LookAlike> &others);

Q_SIGNALS:
    void merged(carnet::CustomerId gone, const QString &text);
    void denied(const carnet::AlikePair &pair);
    /// A new customer who was typed is this one: to be saved instead.
    void useExisting(const carnet::Wish &wish);
    void openWanted(carnet::CustomerId other);
    void told(const QString &text);
    void storeFailed(carnet::StoreError error);

private:
    struct Question
    {
        AlikePair pair;
        CustomerId fullest = CustomerId::None;
        bool hasMoved = false;
        std::optional<Customer> typed = {}; ///< of `pair.a`, which is the form's; None: a new customer
        QList<LookAlike> others = {}; ///< with whom it can be compared, `pair.b` first
    };
    void showForm(const Question &question, const std::vector<Record> &records);
    void open(const Question &question, const MergeDialog::Pair &pair, const Record &own);
    void takeChoice(const Question &question, const Merge &merge, const Record &own);
    void ask(const Question &question);
    void askAgain(Question question);
    void show(const Question &question, const std::vector<Record> &records);
    void askTill(const Question &question, const Merge &merge);
    void carryOut(const Question &question, const Merge &merge);
    [[nodiscard]] Readiness readinessOf(const Merge &merge) const;

    Desk &m_desk;
    Knows m_knows;
    QPointer<QWidget> m_window;
};

/// Why the two cannot be merged now; empty when they can.
[[nodiscard]] QString hindranceOfAny(const std::vector<Record> &records, const MergeTalk::Knows &knows);

} // namespace carnet
