#include "form/form_notice.h"

#include "look/message_strip.h"
#include "look/metrics.h"

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
    connect(m_strip, &MessageStrip::activated, this, [this] { Q_EMIT compareWanted(m_possible.first().id); });
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
    const QString name = displayName(record.wanted.value_or(Customer()));
    if (record.tillText.isEmpty())
        showTrouble(tr("The till refused %1 without saying why.").arg(name),
                    tr("Your data is kept here. Try again, or call support with code %1.").arg(record.code));
    else
        showTrouble(tr("The till refused %1: %2.").arg(name, record.tillText),
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

void FormNotice::showDuplicates(const QList<PossibleDuplicate> &duplicates)
{
    m_possible = duplicates;
    if (!m_trouble)
        showRest();
}

void FormNotice::showRest()
{
    setVisible(!m_possible.isEmpty());
    if (m_possible.isEmpty())
        return;
    const PossibleDuplicate &first = m_possible.first();
    m_strip->showMessage(MessageStrip::Kind::Info, tr("%1 may be the same customer.").arg(first.name),
                         first.reason, tr("Compare"));
}

void FormNotice::close()
{
    if (!m_trouble)
        m_possible.clear();
    hideTrouble();
}

} // namespace carnet
