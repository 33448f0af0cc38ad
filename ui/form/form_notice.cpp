#include "form/form_notice.h"

#include "look/message_strip.h"
#include "look/metrics.h"
#include "till/outcome.h"
#include "words/alike_words.h"
#include "words/change_words.h"
#include "words/form_left_words.h"

#include <QVBoxLayout>

namespace carnet {

FormNotice::FormNotice(QWidget *parent)
    : QWidget(parent)
    , m_strip(new MessageStrip(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 0);
    column->addWidget(m_strip);
    scaleLayouts(this);
    setBackgroundRole(QPalette::Base); // of one piece with the page
    setAutoFillBackground(true);
    hide();
    connect(m_strip, &MessageStrip::closed, this, &FormNotice::close);
    connect(m_strip, &MessageStrip::activated, this, [this] {
        if (m_news)
            Q_EMIT continueWanted();
        else
            Q_EMIT compareWanted(m_lookAlikes);
    });
    connect(m_strip, &MessageStrip::secondActivated, this, [this] {
        close();
        Q_EMIT discardWanted();
    });
}

std::vector<QWidget *> FormNotice::stops() const
{
    return m_strip->stops();
}

void FormNotice::showStoreError(StoreError error)
{
    QString headline = tr("The customers' file could not be written.");
    QString sentence = tr("The form stays open; save again, or copy your text elsewhere first.");
    if (error == StoreError::DiskFull) {
        headline = tr("No room left on this computer.");
        sentence = tr("The form stays open; free some space, then save again.");
    } else if (error == StoreError::ReadOnly || error == StoreError::CannotOpen) {
        headline = tr("This computer does not let Carnet write into its folder.");
    } else if (error == StoreError::Busy) {
        headline = tr("Another program is using the customers' file.");
    }
    showTrouble(headline, sentence);
}

void FormNotice::showRefusal(const Record &record)
{
    const QString name = spokenName(record.wanted.value_or(Customer()));
    if (record.tillText.isEmpty() && turnsAway(record.code))
        showTrouble(
            tr("The record of %1 was not let through to the till, perhaps by a web filter.").arg(name),
            tr("Your data is kept here. Change what may look dangerous, or call support with code %1.")
                .arg(record.code));
    else if (record.tillText.isEmpty())
        showTrouble(
            tr("The till refused the record of %1 without saying why.").arg(name),
            record.code == 0
                ? tr("Your data is kept here. Try again, or call support.")
                : tr("Your data is kept here. Try again, or call support with code %1.").arg(record.code));
    else
        showTrouble(tr("The till refused the record of %1: %2.").arg(name, quotedReason(record.tillText)),
                    tr("Your data is kept here. Correct it, then send again."));
}

void FormNotice::showTrouble(const QString &headline, const QString &sentence)
{
    m_trouble = true;
    show();
    m_strip->showMessage(MessageStrip::Kind::Danger, headline, sentence);
}

void FormNotice::hideTrouble()
{
    m_trouble = false;
    showRest();
}

void FormNotice::offer(const UnfinishedForm &older)
{
    const FieldSet fields = older.typed.differing(older.opened);
    m_news =
        News{tr("Changes of %1").arg(timeOf(older)), tr("were not saved: %1.").arg(fieldWords(fields)), true};
    showRest();
}

void FormNotice::tell(const QString &bold, const QString &sentence)
{
    m_news = News{bold, sentence, false};
    showRest();
}

void FormNotice::showLookAlikes(const QList<LookAlike> &customers)
{
    QList<LookAlike> news = customers;
    news.removeIf([this](const LookAlike &other) { return m_dismissed.contains(other.id); });
    if (news == m_lookAlikes)
        return; // a screen reader need not hear it again
    m_lookAlikes = news;
    if (!m_trouble && !m_news)
        showRest();
}

void FormNotice::showRest()
{
    setVisible(m_news || !m_lookAlikes.isEmpty());
    if (m_news) {
        m_strip->showMessage(MessageStrip::Kind::Info, m_news->bold, m_news->sentence,
                             m_news->isOffer ? tr("Continue") : QString(), true,
                             m_news->isOffer ? tr("Discard") : QString());
        return;
    }
    if (m_lookAlikes.isEmpty())
        return;
    const LookAlike &first = m_lookAlikes.first();
    const int others = static_cast<int>(m_lookAlikes.size()) - 1;
    m_strip->showMessage(
        MessageStrip::Kind::Info,
        others == 0 ? tr("%1 may be the same customer.").arg(first.name)
                    : tr("%1 or %n others may be the same customer.", nullptr, others).arg(first.name),
        likenessWords(first.why), tr("Compare"));
}

void FormNotice::close()
{
    if (!m_trouble && m_news) {
        m_news.reset();
    } else if (!m_trouble) {
        for (const LookAlike &other : m_lookAlikes)
            m_dismissed.append(other.id);
        m_lookAlikes.clear();
    }
    hideTrouble();
}

} // namespace carnet
