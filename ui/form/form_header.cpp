#include "form/form_header.h"

#include "look/line_label.h"
#include "look/metrics.h"
#include "look/type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace carnet {

namespace {

constexpr qsizetype longestName = 200; ///< a label of a megabyte would be laid out at every key

} // namespace

FormHeader::FormHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(new LineLabel(this))
    , m_facts(new LineLabel(this))
    , m_blacklisted(new PillLabel(this))
    , m_state(new PillLabel(this))
{
    m_name->setObjectName(QStringLiteral("customerName"));
    m_facts->setObjectName(QStringLiteral("facts"));
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    for (LineLabel *label : {m_name, m_facts}) {
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        names->addWidget(label);
    }
    applyStep(m_name, TextStep::Title);
    applyStep(m_facts, TextStep::Help);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 14, 24, 14);
    row->setSpacing(8);
    row->addLayout(names, 1);
    row->addWidget(m_blacklisted);
    row->addWidget(m_state);
    scaleLayouts(this);
    m_blacklisted->setLook(
        {tr("Blacklisted"), QLatin1StringView("slash-circle-fill"), Token::Danger, Token::DangerTint, false});
    setBlacklisted(false);
    dress();
}

void FormHeader::setName(const QString &name)
{
    m_name->setWords(name.isEmpty() ? tr("New customer") : name.left(longestName));
}

void FormHeader::setFacts(const QString &tillId, const QDateTime &keptAt)
{
    QStringList facts{tillId.isEmpty() ? tr("Not on the till yet")
                                       : tr("Customer no. %1 on the till").arg(tillId)};
    if (keptAt.isValid()) {
        const QTime time = keptAt.toLocalTime().time();
        facts << tr("kept automatically at %1").arg(QLocale().toString(time, QLocale::ShortFormat));
    }
    m_facts->setWords(facts.join(QStringLiteral(" · ")));
}

void FormHeader::setState(const std::optional<PillLook> &state)
{
    m_state->setVisible(state.has_value());
    if (state)
        m_state->setLook(*state);
}

void FormHeader::setBlacklisted(bool listed)
{
    m_blacklisted->setVisible(listed);
}

void FormHeader::dress()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colour(Token::Muted, quiet));
    m_facts->setPalette(quiet);
}

void FormHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace carnet
