#include "form/form_sheet.h"

#include "customer/rules/coordinates.h"
#include "form/date_edit.h"

#include <algorithm>

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
    for (const FieldInfo &info : allFields()) {
        auto *block = new FieldBlock(info.field, page, this);
        Q_ASSERT_X(block->isWhole(), "FormSheet", info.key);
        connect(block, &FieldBlock::edited, this, &FormSheet::onEdited);
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

void FormSheet::open(const Customer &kept, const std::optional<Customer> &base,
                     const std::optional<Customer> &typed)
{
    m_base = base;
    for (FieldBlock *block : m_blocks)
        block->open(kept.value(block->field()), shown(block->field(), kept));
    if (!typed)
        return;
    for (const Field field : typed->differing(kept))
        block(field).type(typed->value(field));
}

void FormSheet::refuse(Field field, const QString &tillWords)
{
    m_refusal = Finding{field, Severity::Error, Problem::RefusedByTill, {tillWords}, {}};
    mark(field, block(field).marks());
    Q_EMIT marksChanged();
}

void FormSheet::mark(Field field, Findings findings)
{
    if (m_refusal && m_refusal->field == field && !findings.contains(*m_refusal))
        findings.append(*m_refusal);
    block(field).mark(findings);
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
            customer.set(block->field(), rules::tidied(block->field(), block->typed(), whole, context));
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
    spreadCoordinates(field);
    judgeMarkedAgain();
    Q_EMIT edited(field);
}

void FormSheet::spreadCoordinates(Field from)
{
    if (from != Field::Latitude && from != Field::Longitude)
        return;
    if (const auto both = rules::readCoordinatePair(block(from).typed())) {
        block(Field::Latitude).type(both->latitude);
        block(Field::Longitude).type(both->longitude);
    }
}

void FormSheet::tidy(Field field)
{
    FieldBlock &left = block(field);
    if (!left.isTouched() || left.isTidyingUndone())
        return;
    if (const QString text = shown(field, wanted()); text != left.typed())
        left.showTidied(text);
}

void FormSheet::leave(Field field)
{
    tidy(field);
    const FieldBlock &left = block(field);
    if (!left.isTouched() || left.typed().isEmpty())
        return;
    mark(field, judgeOne(field, wanted()));
    judgeMarkedAgain();
    Q_EMIT marksChanged();
}

FieldSet FormSheet::judgeAll()
{
    m_wholeJudged = true;
    const Findings all = judgeWhole(wanted());
    for (FieldBlock *block : m_blocks)
        mark(block->field(), ofField(all, block->field()));
    Q_EMIT marksChanged();
    return errors();
}

void FormSheet::judgeMarkedAgain()
{
    const bool anyMarked =
        std::ranges::any_of(m_blocks, [](const FieldBlock *b) { return !b->marks().isEmpty(); });
    if (!anyMarked)
        return;
    const Customer customer = wanted();
    for (FieldBlock *block : m_blocks) {
        if (!block->marks().isEmpty())
            mark(block->field(), judgeOne(block->field(), customer));
    }
    Q_EMIT marksChanged();
}

Findings FormSheet::judgeWhole(const Customer &customer) const
{
    return m_base ? rules::judgeChanged(customer, *m_base, m_context())
                  : rules::judgeAll(customer, m_context());
}

Findings FormSheet::judgeOne(Field field, const Customer &customer) const
{
    if (m_wholeJudged)
        return ofField(judgeWhole(customer), field);
    if (m_base && customer.value(field) == m_base->value(field))
        return {};
    Findings findings = ofField(rules::judge(field, customer, m_context()), field);
    findings.removeIf(isAboutAbsence);
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
