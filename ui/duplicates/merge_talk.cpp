#include "duplicates/merge_talk.h"

#include "desk/merge_hindrance.h"
#include "duplicates/merge_dialog.h"
#include "duplicates/till_fate_dialog.h"
#include "words/alike_words.h"
#include "words/state_words.h"
#include "words/step_words.h"

namespace carnet {

MergeTalk::MergeTalk(Desk &desk, Knows knows, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_knows(std::move(knows))
    , m_window(window)
{ }

void MergeTalk::begin(const AlikePair &pair, CustomerId fullest)
{
    ask({pair, fullest});
}

void MergeTalk::ask(const Question &question)
{
    whenAnswered(m_desk.records({question.pair.a, question.pair.b}), this,
                 [this, question](const Result<std::vector<Record>, StoreError> &records) {
                     if (records)
                         show(question, records.value());
                     else
                         Q_EMIT storeFailed(records.error());
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
    const Record &stays = isFirst ? records.front() : records.back();
    const Record &goes = isFirst ? records.back() : records.front();
    const QStringList names{spokenName(*stays.wanted), spokenName(*goes.wanted)};
    auto *dialog = new MergeDialog({stays, goes, likenessWords(question.pair.how.why, names), true, true},
                                   question.hasMoved, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::denied, this, [this, pair = question.pair] { Q_EMIT denied(pair); });
    connect(dialog, &MergeDialog::chosen, this, [this, question](const Merge &merge) {
        if (merge.goes.tillId.isEmpty())
            carryOut(question, merge);
        else
            askTill(question, merge);
    });
    dialog->open();
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
    return hasError(rules::judgeChanged(merge.values, known, m_knows.context())) ? Readiness::Draft
                                                                                 : Readiness::Ready;
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
            ask({question.pair, question.fullest, true});
        else
            Q_EMIT told(hindranceWords(*merged.hindrance, spokenName(*hindered.wanted)));
    };
    whenAnswered(m_desk.merge(whole), this, take);
}

} // namespace carnet
