#include "duplicates/merge_talk.h"

#include "desk/field_change.h"
#include "desk/merge_hindrance.h"
#include "duplicates/merge_dialog.h"
#include "duplicates/till_fate_dialog.h"
#include "words/alike_words.h"
#include "words/state_words.h"
#include "words/step_words.h"

#include <algorithm>

namespace carnet {

MergeTalk::MergeTalk(Desk &desk, Knows knows, QWidget *window)
    : m_desk(desk)
    , m_knows(std::move(knows))
    , m_window(window)
{ }

void MergeTalk::begin(const AlikePair &pair, CustomerId fullest)
{
    ask({pair, fullest});
}

void MergeTalk::compare(CustomerId own, const Customer &typed, const QList<LookAlike> &others)
{
    AlikePair pair{own, others.first().id, 0, {}};
    pair.how.why.insert(others.first().why);
    ask({pair, CustomerId::None, false, typed, others});
}

void MergeTalk::ask(const Question &question)
{
    QList<CustomerId> ids{question.pair.a, question.pair.b};
    ids.removeAll(CustomerId::None);
    whenAnswered(m_desk.records(ids), this,
                 [this, question](const Result<std::vector<Record>, StoreError> &records) {
                     if (!records)
                         Q_EMIT storeFailed(records.error());
                     else if (question.typed)
                         showForm(question, records.value());
                     else
                         show(question, records.value());
                 });
}

QString hindranceOfAny(const std::vector<Record> &records, const MergeTalk::Knows &knows)
{
    for (const Record &record : records) {
        const QString name = spokenName(shownCustomer(record));
        if (const auto hindrance = hindranceOf(record))
            return hindranceWords(*hindrance, name);
        if (knows.isOpenInForm(record.id))
            return openInFormWords(name);
    }
    return {};
}

void MergeTalk::show(const Question &question, const std::vector<Record> &records)
{
    QString hindrance = hindranceOfAny(records, m_knows);
    if (hindrance.isEmpty() && records.size() < 2)
        hindrance = tr("One of the two was deleted meanwhile.");
    if (!hindrance.isEmpty()) {
        Q_EMIT told(hindrance);
        return;
    }
    const bool isFirst = shouldStay(records.front(), records.back(), question.fullest);
    open(question,
         {isFirst ? records.front() : records.back(), isFirst ? records.back() : records.front(), {}}, {});
}

/// The form's customer as it is typed, as if it had been saved a moment ago.
void MergeTalk::showForm(const Question &question, const std::vector<Record> &records)
{
    const auto other = std::ranges::find(records, question.pair.b, &Record::id);
    if (other == records.end() || !other->wanted)
        return; // deleted a moment ago: the form's strip says so by going
    const auto found = std::ranges::find(records, question.pair.a, &Record::id);
    const Record own = found == records.end() ? Record() : *found;
    Record typed = own;
    typed.wanted = question.typed;
    typed.modified = QDateTime::currentDateTimeUtc();
    const bool isNew = own.id == CustomerId::None;
    const Knows knows{m_knows.context,
                      [this, &own](CustomerId id) { return id != own.id && m_knows.isOpenInForm(id); }};
    const bool staysTyped = !isNew && shouldStay(typed, *other, CustomerId::None);
    MergeDialog::Pair pair{staysTyped ? typed : *other, staysTyped ? *other : typed, {}};
    pair.canBeDenied = false;
    pair.isTyped = isNew;
    pair.other = other->id;
    pair.hasNext = question.others.size() > 1;
    pair.hindrance = hindranceOfAny(records, knows);
    open(question, pair, own);
}

/// `own`: the form's customer as it is kept.
void MergeTalk::open(const Question &question, const MergeDialog::Pair &pair, const Record &own)
{
    MergeDialog::Pair shown = pair;
    shown.reason =
        likenessWords(question.pair.how.why, {spokenName(*pair.stays.wanted), spokenName(*pair.goes.wanted)});
    if (!m_window)
        return; // closed meanwhile
    auto *dialog = new MergeDialog(shown, question.hasMoved, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::denied, this, [this, question] { Q_EMIT denied(question.pair); });
    connect(dialog, &MergeDialog::openWanted, this, &MergeTalk::openWanted);
    connect(dialog, &MergeDialog::nextWanted, this, [this, question] {
        QList<LookAlike> others = question.others;
        others.append(others.takeFirst());
        compare(question.pair.a, *question.typed, others);
    });
    connect(dialog, &MergeDialog::chosen, this,
            [this, question, own](const Merge &merge) { takeChoice(question, merge, own); });
    dialog->open();
}

void MergeTalk::takeChoice(const Question &question, const Merge &merge, const Record &own)
{
    Merge whole = merge;
    if (question.typed && own.id == CustomerId::None) {
        whole.goes = {};
        Q_EMIT useExisting({whole.stays.id, {*whole.stays.wanted, whole.values}, readinessOf(whole)});
        return;
    }
    if (question.typed) // only the choice knows what was typed; the rest is as it is kept
        (whole.stays.id == own.id ? whole.stays : whole.goes) = own;
    if (whole.goes.tillId.isEmpty())
        carryOut(question, whole);
    else
        askTill(question, whole);
}

void MergeTalk::askTill(const Question &question, const Merge &merge)
{
    auto *dialog = new TillFateDialog(merge, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TillFateDialog::chosen, this, [this, question, merge](MergeFate fate) {
        Merge whole = merge;
        whole.fate = fate;
        carryOut(question, whole);
    });
    dialog->open();
}

/// What came from the till, from either of them, is not judged; another value that breaks a rule keeps the
/// record here.
Readiness MergeTalk::readinessOf(const Merge &merge) const
{
    Customer known = merge.stays.base.value_or(Customer());
    const Customer other = merge.goes.base.value_or(Customer());
    known.take(merge.values.differing(known) - merge.values.differing(other), other);
    return readinessWith(merge.values, known, m_knows.context());
}

void MergeTalk::askAgain(Question question)
{
    question.hasMoved = true;
    ask(question);
}

void MergeTalk::carryOut(const Question &question, const Merge &merge)
{
    Merge whole = merge;
    whole.readiness = readinessOf(merge);
    const auto take = [this, question, whole](const Result<Merged, StoreError> &done) {
        if (!done) {
            Q_EMIT storeFailed(done.error());
            return;
        }
        const Merged &merged = done.value();
        const Record &hindered = merged.isOfTheOneThatGoes ? whole.goes : whole.stays;
        if (!merged.hindrance)
            Q_EMIT this->merged(whole.goes.id, doneWords({merged.step}, {}));
        else if (*merged.hindrance == MergeHindrance::Moved)
            askAgain(question);
        else
            Q_EMIT told(hindranceWords(*merged.hindrance, spokenName(*hindered.wanted)));
    };
    whenAnswered(m_desk.merge(whole), this, take);
}

} // namespace carnet
