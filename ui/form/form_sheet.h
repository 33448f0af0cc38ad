// The 25 fields of the form together: what was typed, what would be kept, and when a message may appear
// (ui.md 6.1). Knows no window; the dialog asks it.
#pragma once

#include "customer/rules/rules.h"
#include "directory/neighbourhood.h"
#include "form/field_block.h"

#include <QTimer>

#include <functional>
#include <vector>

namespace carnet {

class FormSheet : public QObject
{
    Q_OBJECT

public:
    using MakeContext = std::function<rules::Context()>;

    /// `page` holds an editor for every field of the catalogue.
    FormSheet(QWidget *page, MakeContext context, QObject *parent);

    /// `base`: what the till holds; its values are not judged. `typed`: what stands there beyond what is
    /// kept.
    void open(const Customer &kept, const std::optional<Customer> &base, const Customer &typed);

    /// The till said no to what the field holds: marked until that changes.
    void refuse(Field field, const QString &tillWords);
    /// What the shop knows about what was typed a moment ago.
    void take(const Neighbourhood &around);

    /// A scanner typed into `into` (nothing: no field) what belongs into the card: that is as it was before,
    /// and the card is what was read.
    void takeCard(const QString &code, std::optional<Field> into);
    /// Remembers what the field holds, should a scanner's keys be on their way to it.
    void rememberBefore(Field field);

    /// Exactly what the editors hold.
    [[nodiscard]] Customer typed() const;
    /// What would be kept: tidied, and untouched values as they were.
    [[nodiscard]] Customer wanted() const;

    /// Tidies the field and, when it was changed and is not empty, judges it.
    void leave(Field field);
    /// The fields that hold something that does not come from the till.
    [[nodiscard]] FieldSet ours() const;
    /// Judges those: a form that is opened again.
    void judgeFilled();
    /// Judges all and shows it. The fields with an error.
    FieldSet judgeAll();
    /// The errors and warnings that are shown now, in the order of the form.
    [[nodiscard]] Findings marks() const;
    [[nodiscard]] FieldSet errors() const;

    [[nodiscard]] std::optional<Field> fieldOf(const QWidget *widget) const;
    [[nodiscard]] QWidget *editorOf(Field field) const { return block(field).widget(); }

Q_SIGNALS:
    void edited(carnet::Field field);
    void marksChanged();
    /// The user pressed "Already used by ...".
    void otherPressed(carnet::CustomerId other);

private:
    [[nodiscard]] FieldBlock &block(Field field) const { return *m_blocks[static_cast<std::size_t>(field)]; }
    [[nodiscard]] QString shown(Field field, const Customer &whole) const;
    void onEdited(Field field);
    void settle();
    void tidy(Field field);
    void spreadCoordinates(Field from);
    void markAgain(FieldSet fields);
    void offerTowns(const QStringList &towns);
    [[nodiscard]] FieldSet marked() const;
    /// All that may be said now of what is wanted.
    [[nodiscard]] Findings judged() const;
    [[nodiscard]] Findings usedByOthers(const Customer &wanted) const;

    MakeContext m_context;
    std::optional<Finding> m_refusal;
    std::vector<FieldBlock *> m_blocks;
    std::optional<Customer> m_base;
    QList<LookAlike> m_others; ///< the owners of a card or SIRET that was typed
    FieldSet m_left; ///< changed and left since: their own format may be judged
    FieldSet m_unvisited; ///< changed a moment ago while the focus was elsewhere
    QTimer m_settling;
    bool m_wholeJudged = false;
};

} // namespace carnet
