#include "form/form_sheet.h"

#include "customer/rules/coordinates.h"
#include "customer/rules/text.h"
#include "form/date_edit.h"
#include "words/form_words.h"

#include <algorithm>
#include <utility>

namespace carnet {

namespace {

Findings ofField(const Findings &findings, Field field)
{
    Findings some;
    std::ranges::copy_if(findings, std::back_inserter(some),
                         [field](const Finding &f) { return f.field == field; });
    return some;
}

/// Rules about what is missing wait for Save: the other half may be typed next.
bool isAboutAbsence(const Finding &finding)
{
    return finding.problem == Problem::CoordinateAlone || finding.problem == Problem::NothingToIdentify;
}

} // namespace

FormSheet::FormSheet(QWidget *page, MakeContext context, QObject *parent)
    : QObject(parent)
    , m_context(std::move(context))
{
    using namespace std::chrono_literals;
    m_settling.setSingleShot(true);
    m_settling.setInterval(300ms);
    connect(&m_settling, &QTimer::timeout, this, &FormSheet::settle);
    for (const FieldInfo &info : allFields()) {
        auto *block = new FieldBlock(info.field, page, this);
        Q_ASSERT_X(block->isWhole(), "FormSheet", info.key);
        connect(block, &FieldBlock::edited, this, &FormSheet::onEdited);
        connect(block, &FieldBlock::otherPressed, this,
                [this](const QString &id) { Q_EMIT otherPressed(CustomerId(id.toLongLong())); });
        m_blocks.push_back(block);
        if (auto *date = qobject_cast<DateEdit *>(block->widget())) {
            date->setForm({[this, field = info.field](const QString &text) {
                               return QDate::fromString(rules::tidied(field, text, {}, m_context()),
                                                        Qt::ISODate);
                           },
                           [this, field = info.field](QDate day) {
                               const QString iso = day.toString(Qt::ISODate);
                               return rules::shown(field, iso, {}, m_context().locale);
                           }});
        }
    }
}

void FormSheet::open(const Customer &kept, const std::optional<Customer> &base, const Customer &typed)
{
    m_base = base;
    for (FieldBlock *block : m_blocks)
        block->open(kept.value(block->field()), shown(block->field(), kept));
    for (const Field field : typed.differing(kept))
        block(field).goOnWith(typed.value(field));
}

void FormSheet::refuse(Field field, const QString &tillWords)
{
    m_refusal = Finding{field, Severity::Error, Problem::RefusedByTill, {tillWords}, {}};
    markAgain({field});
}

void FormSheet::take(const Neighbourhood &around)
{
    m_others.clear();
    std::ranges::copy_if(around.customers, std::back_inserter(m_others),
                         [](const LookAlike &other) { return !other.value.isEmpty(); });
    markAgain(m_left | marked());
    offerTowns(around.towns);
}

void FormSheet::offerTowns(const QStringList &towns)
{
    FieldBlock &town = block(Field::Town);
    if (towns.isEmpty() || towns.contains(town.typed()))
        town.offer({}, {});
    else
        town.offer(tr("Used before:"), towns, block(Field::Postcode).isTouched());
}

void FormSheet::rememberBefore(Field field)
{
    block(field).remember();
}

void FormSheet::takeCard(const QString &code, std::optional<Field> into)
{
    if (into && infoOf(*into).kind != FieldKind::YesNo) {
        block(*into).comeBack();
        block(*into).setHint(tr("Card read")); // the card itself may be out of sight
    }
    FieldBlock &card = block(Field::Barcode);
    card.type(code);
    card.setHint(tr("Card read"));
    card.flash();
    m_left.insert(Field::Barcode);
    markAgain(m_left | marked());
    Q_EMIT edited(Field::Barcode);
}

Customer FormSheet::typed() const
{
    Customer customer;
    for (const FieldBlock *block : m_blocks)
        customer.set(block->field(), block->typed());
    return customer;
}

Customer FormSheet::wanted() const
{
    const Customer whole = typed();
    const rules::Context context = m_context();
    Customer customer = whole;
    for (const FieldBlock *block : m_blocks) {
        if (block->isTouched() && !block->isTidyingUndone())
            customer.set(block->field(), rules::tidied(block->field(), block->raw(), whole, context));
    }
    return customer;
}

QString FormSheet::shown(Field field, const Customer &whole) const
{
    return rules::shown(field, whole.value(field), whole, m_context().locale);
}

void FormSheet::onEdited(Field field)
{
    if (m_refusal && m_refusal->field == field)
        m_refusal.reset();
    FieldBlock &changed = block(field);
    if (changed.marks().isEmpty())
        m_left.remove(field);
    changed.setHint(progressWords(rules::progress(field, changed.typed())));
    // A pair that is typed grows from key to key; one that was pasted is whole.
    if (changed.wasPasted())
        spreadCoordinates(field);
    markAgain(marked());
    if (!changed.hasFocus()) { // by assistive technology: nobody goes there, so nobody leaves
        m_unvisited.insert(field);
        m_settling.start();
    }
    Q_EMIT edited(field);
}

void FormSheet::settle()
{
    for (const Field field : std::exchange(m_unvisited, {})) {
        if (!block(field).hasFocus())
            leave(field);
    }
}

void FormSheet::spreadCoordinates(Field from)
{
    if (infoOf(from).kind != FieldKind::Coordinate)
        return;
    const auto both = rules::readCoordinatePair(block(from).typed());
    if (!both)
        return;
    const QLocale locale = m_context().locale;
    block(Field::Latitude).type(rules::shown(Field::Latitude, both->latitude, {}, locale));
    block(Field::Longitude).type(rules::shown(Field::Longitude, both->longitude, {}, locale));
    m_left |= {Field::Latitude, Field::Longitude};
}

void FormSheet::tidy(Field field)
{
    FieldBlock &left = block(field);
    if (!left.isTouched() || left.isTidyingUndone())
        return;
    left.showTidied(shown(field, wanted()));
}

void FormSheet::leave(Field field)
{
    spreadCoordinates(field);
    FieldBlock &left = block(field);
    const QString before = left.typed();
    tidy(field);
    const bool tidied = left.typed() != before;
    left.setHint(removedWords(tidied ? rules::invisibleCharacters(before) : 0));
    if (!left.isTouched() || left.typed().isEmpty())
        return;
    m_left.insert(field);
    for (const Field earlier : m_left)
        tidy(earlier); // a country chosen later groups the phone that was typed before it
    markAgain(m_left | marked());
}

FieldSet FormSheet::ours() const
{
    const Customer present = typed();
    return present.filled() & (m_base ? present.differing(*m_base) : FieldSet::all());
}

void FormSheet::judgeFilled()
{
    m_left |= ours();
    markAgain(m_left);
}

FieldSet FormSheet::judgeAll()
{
    m_wholeJudged = true;
    markAgain(FieldSet::all());
    return errors();
}

void FormSheet::markAgain(FieldSet fields)
{
    if (fields.isEmpty())
        return;
    const Findings all = judged();
    for (const Field field : fields)
        block(field).mark(ofField(all, field));
    Q_EMIT marksChanged();
}

FieldSet FormSheet::marked() const
{
    FieldSet fields;
    for (const FieldBlock *block : m_blocks) {
        if (!block->marks().isEmpty())
            fields.insert(block->field());
    }
    return fields;
}

Findings FormSheet::judged() const
{
    const Customer customer = wanted();
    Findings all = usedByOthers(customer);
    all +=
        m_base ? rules::judgeChanged(customer, *m_base, m_context()) : rules::judgeAll(customer, m_context());
    if (!m_wholeJudged)
        all.removeIf(isAboutAbsence);
    if (m_refusal)
        all.append(*m_refusal);
    return all;
}

/// A card or SIRET that came from the till is not judged here either.
Findings FormSheet::usedByOthers(const Customer &wanted) const
{
    Findings findings;
    for (const LookAlike &other : m_others) {
        const Field field = other.why == Likeness::Card ? Field::Barcode : Field::Siret;
        const QString &value = wanted.value(field);
        if (value != other.value || (m_base && m_base->value(field) == value))
            continue;
        const QString id = QString::number(static_cast<qint64>(other.id));
        findings.append({field, Severity::Warning, Problem::UsedByAnother, {other.name, id}, {}});
    }
    return findings;
}

Findings FormSheet::marks() const
{
    Findings all;
    for (const FieldBlock *block : m_blocks)
        all += block->marks();
    return all;
}

FieldSet FormSheet::errors() const
{
    FieldSet fields;
    for (const FieldBlock *block : m_blocks) {
        if (hasError(block->marks()))
            fields.insert(block->field());
    }
    return fields;
}

std::optional<Field> FormSheet::fieldOf(const QWidget *widget) const
{
    const auto found =
        std::ranges::find_if(m_blocks, [widget](const FieldBlock *b) { return b->holds(widget); });
    if (found == m_blocks.end())
        return std::nullopt;
    return (*found)->field();
}

} // namespace carnet
