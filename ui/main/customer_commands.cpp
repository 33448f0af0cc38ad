#include "main/customer_commands.h"

#include "customer/one_line.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace carnet {

namespace {

/// Of more customers than this nothing is read on the window's thread only to name an action.
constexpr qsizetype mostLookedAt = 200;

bool canBeSent(const RecordSummary &summary)
{
    return summary.state == SendState::Waiting;
}

} // namespace

CustomerCommands::CustomerCommands(Shop &shop, CustomerEditing &editing, const Actions &actions,
                                   QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_editing(editing)
    , m_actions(actions)
{
    connect(actions.edit, &QAction::triggered, this, [this] {
        const bool isSelected = m_selection.ids.contains(m_selection.current);
        m_editing.open(isSelected ? m_selection.current : m_selection.ids.first(), m_selection.field);
    });
    connect(actions.remove, &QAction::triggered, this, [this] { m_shop.bulk().remove(m_selection.ids); });
    connect(actions.blacklist, &QAction::triggered, this,
            [this] { m_shop.bulk().setBlacklisted(m_selection.ids, !m_allBlacklisted); });
    connect(actions.sendSelected, &QAction::triggered, this,
            [this] { m_shop.outbox().sendNow(m_selection.ids); });
    connect(actions.copyPhone, &QAction::triggered, this, [this] { copyValues({Field::Phone}); });
    connect(actions.copyEmail, &QAction::triggered, this, [this] { copyValues({Field::Email}); });
    connect(actions.copyAddress, &QAction::triggered, this, [this] {
        copyValues({Field::Address, Field::AddressLine2, Field::Postcode, Field::Town});
    });
    connect(&shop.outbox(), &Outbox::recordsChanged, this, [this](const QList<CustomerId> &ids) {
        if (std::ranges::any_of(m_selection.ids.first(std::min(m_selection.ids.size(), mostLookedAt)),
                                [&ids](CustomerId id) { return ids.contains(id); }))
            nameActions();
    });
    connect(&shop.work(), &SlicedWork::began, this, &CustomerCommands::nameActions);
    connect(&shop.work(), &SlicedWork::ended, this, &CustomerCommands::nameActions);
    nameActions();
}

void CustomerCommands::setSelection(const Selection &selection)
{
    const bool sameCustomers = std::ranges::equal(selection.ids, m_selection.ids);
    m_selection = selection;
    if (!sameCustomers)
        nameActions();
}

void CustomerCommands::nameActions()
{
    const auto known =
        m_shop.store().summaries(m_selection.ids.first(std::min(m_selection.ids.size(), mostLookedAt)));
    const bool lookedAtAll = m_selection.ids.size() <= mostLookedAt;
    m_allBlacklisted = !known.empty() && lookedAtAll
        && std::ranges::all_of(known, [](const RecordSummary &s) { return isBlacklisted(s.customer); });
    m_actions.blacklist->setText(m_allBlacklisted ? tr("Remove from &blacklist") : tr("&Blacklist"));

    const bool any = !m_selection.ids.isEmpty();
    m_actions.edit->setEnabled(any);
    for (QAction *action : {m_actions.remove, m_actions.blacklist})
        action->setEnabled(any && !m_shop.work().isUnderWay());
    m_actions.sendSelected->setEnabled(any && (!lookedAtAll || std::ranges::any_of(known, canBeSent)));
    const std::pair<QAction *, FieldSet> copies[] = {
        {m_actions.copyPhone, {Field::Phone}},
        {m_actions.copyEmail, {Field::Email}},
        {m_actions.copyAddress, {Field::Address, Field::AddressLine2, Field::Postcode, Field::Town}}};
    for (const auto &[action, fields] : copies) {
        const bool holds = std::ranges::any_of(known, [fields = fields](const RecordSummary &summary) {
            return !(summary.customer.filled() & fields).isEmpty();
        });
        action->setEnabled(holds);
    }
}

/// Phone and e-mail a line for each customer; an address as it stands on an envelope, apart from the next.
void CustomerCommands::copyValues(FieldSet fields) const
{
    QStringList blocks;
    for (const RecordSummary &summary : m_shop.store().summaries(m_selection.ids)) {
        QStringList lines;
        for (const Field field : fields &summary.customer.filled()) {
            const QString value = oneLine(summary.customer.value(field));
            if (field == Field::Town && !summary.customer.value(Field::Postcode).isEmpty())
                lines.last() += u' ' + value;
            else
                lines << value;
        }
        if (!lines.isEmpty())
            blocks << lines.join(u'\n');
    }
    const bool isAddress = fields.count() > 1;
    QGuiApplication::clipboard()->setText(
        blocks.join(isAddress ? QStringLiteral("\n\n") : QStringLiteral("\n")));
}

} // namespace carnet
