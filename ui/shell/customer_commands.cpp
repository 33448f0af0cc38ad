#include "shell/customer_commands.h"

#include "customer/one_line.h"
#include "customers/bulk_change_dialog.h"
#include "words/step_words.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace carnet {

namespace {

using Summaries = Result<std::vector<RecordSummary>, StoreError>;

/// Of more customers than this nothing is read only to name an action.
constexpr qsizetype mostLookedAt = 200;

bool canBeSent(const RecordSummary &summary)
{
    return summary.state == SendState::Waiting;
}

bool areBlacklisted(const std::vector<RecordSummary> &customers)
{
    return !customers.empty() && std::ranges::all_of(customers, [](const RecordSummary &summary) {
        return isBlacklisted(summary.customer);
    });
}

/// Phone and e-mail a line for each customer; an address as it stands on an envelope, apart from the next.
QString valuesOf(const std::vector<RecordSummary> &customers, FieldSet fields)
{
    QStringList blocks;
    for (const RecordSummary &summary : customers) {
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
    return blocks.join(isAddress ? QStringLiteral("\n\n") : QStringLiteral("\n"));
}

} // namespace

CustomerCommands::CustomerCommands(Shop &shop, CustomerEditing &editing, const Actions &actions,
                                   QWidget *window)
    : QObject(window)
    , m_shop(shop)
    , m_editing(editing)
    , m_actions(actions)
    , m_window(window)
{
    connect(actions.edit, &QAction::triggered, this, [this] {
        const bool isSelected = m_selection.ids.contains(m_selection.current);
        m_editing.open(isSelected ? m_selection.current : m_selection.ids.first(), m_selection.field);
    });
    connect(actions.remove, &QAction::triggered, this,
            [this] { watch(m_shop.desk().remove(m_selection.ids)); });
    connect(actions.blacklist, &QAction::triggered, this, &CustomerCommands::switchBlacklisted);
    connect(actions.sendSelected, &QAction::triggered, this,
            [this] { m_shop.desk().sendNow(m_selection.ids); });
    connect(actions.copyPhone, &QAction::triggered, this, [this] { copyValues({Field::Phone}); });
    connect(actions.copyEmail, &QAction::triggered, this, [this] { copyValues({Field::Email}); });
    connect(actions.copyAddress, &QAction::triggered, this, [this] {
        copyValues({Field::Address, Field::AddressLine2, Field::Postcode, Field::Town});
    });
    connect(actions.changeField, &QAction::triggered, this, &CustomerCommands::changeField);
    connect(&shop.desk(), &Desk::recordsChanged, this, [this](const QList<CustomerId> &ids) {
        if (std::ranges::any_of(m_selection.ids.first(std::min(m_selection.ids.size(), mostLookedAt)),
                                [&ids](CustomerId id) { return ids.contains(id); }))
            nameActions();
    });
    connect(&shop.desk(), &Desk::undoChanged, this, &CustomerCommands::nameActions); // busy, or no more
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
    const bool any = !m_selection.ids.isEmpty();
    m_actions.edit->setEnabled(any);
    m_actions.findDuplicates->setEnabled(m_selection.ids.size() == 1);
    for (QAction *action : {m_actions.remove, m_actions.blacklist, m_actions.changeField})
        action->setEnabled(any && !m_shop.desk().undoState().isBusy);
    const auto looked = m_selection.ids.first(std::min(m_selection.ids.size(), mostLookedAt));
    const auto answer = [this, ids = m_selection.ids](const Summaries &known) {
        if (known && std::ranges::equal(ids, m_selection.ids)) // else others were selected since
            take(known.value());
    };
    if (any)
        whenAnswered(m_shop.desk().summaries(looked), this, answer);
    else
        take({});
}

void CustomerCommands::take(const std::vector<RecordSummary> &known)
{
    const bool lookedAtAll = m_selection.ids.size() <= mostLookedAt;
    m_actions.blacklist->setText(lookedAtAll && areBlacklisted(known) ? tr("Remove from &blacklist")
                                                                      : tr("&Blacklist"));
    const bool any = !m_selection.ids.isEmpty();
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

/// As they are when the key is pressed, whatever the button last said.
void CustomerCommands::switchBlacklisted()
{
    const QList<CustomerId> ids = m_selection.ids;
    if (ids.size() > mostLookedAt) {
        watch(m_shop.desk().setBlacklisted(ids, true));
        return;
    }
    whenAnswered(m_shop.desk().summaries(ids), this, [this, ids](const Summaries &known) {
        if (known)
            watch(m_shop.desk().setBlacklisted(ids, !areBlacklisted(known.value())));
        else
            Q_EMIT storeFailed(known.error());
    });
}

void CustomerCommands::changeField()
{
    const QList<CustomerId> ids = m_selection.ids;
    const rules::Context context = m_shop.rulesContext();
    auto *dialog = new BulkChangeDialog(m_shop.desk(), ids, context, m_selection.field, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkChangeDialog::storeFailed, this, &CustomerCommands::storeFailed);
    connect(dialog, &BulkChangeDialog::chosen, this,
            [this, ids, context](const FieldChange &change, bool byHand) {
                watch(m_shop.desk().changeField(ids, change, context, byHand));
            });
    dialog->open();
}

void CustomerCommands::watch(Desk::Question<BulkDone> question)
{
    whenAnswered(std::move(question), this, [this](const Result<BulkDone, StoreError> &bulk) {
        if (bulk)
            Q_EMIT done(doneWords(bulk.value(), tillFollows(bulk.value())));
        else
            Q_EMIT storeFailed(bulk.error());
    });
}

/// What becomes of those the till has; empty when it never had them.
QString CustomerCommands::tillFollows(const BulkDone &done) const
{
    if (!done.wereOnTill)
        return {};
    if (!m_shop.desk().settings().sendAutomatically)
        return tr("The till follows when you send.");
    const QueueStatus &status = m_shop.desk().status();
    if (status.pause == Pause::None && status.line == Pause::None)
        return tr("The till follows in a moment.");
    return tr("The till follows once it can be reached.");
}

void CustomerCommands::copyValues(FieldSet fields)
{
    whenAnswered(m_shop.desk().summaries(m_selection.ids), this, [this, fields](const Summaries &known) {
        if (known)
            QGuiApplication::clipboard()->setText(valuesOf(known.value(), fields));
        else
            Q_EMIT storeFailed(known.error());
    });
}

} // namespace carnet
