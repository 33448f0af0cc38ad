#include "exchange/row_meaning.h"

#include "customer/lost_zeros.h"
#include "customer/rules/birth_date.h"
#include "customer/rules/check_digits.h"
#include "customer/wire.h"
#include "exchange/undamaged.h"
#include "exchange/vcard_reader.h"

#include <algorithm>

namespace carnet {

namespace {

QString yesOrNo(const QString &cell)
{
    static const QStringList words{QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("vrai"),
                                   QStringLiteral("o"), QStringLiteral("y")};
    const bool isYes = words.contains(fromWire(Field::Blacklist, cell), Qt::CaseInsensitive);
    return isYes ? QStringLiteral("1") : QString();
}

/// The till writes a day as seconds (customer/wire.h).
bool isInstant(const QString &cell)
{
    constexpr qsizetype shortest = 9; // 8 digits are a day: 19801231
    const bool isNegative = cell.startsWith(u'-');
    return (isNegative || cell.size() >= shortest)
        && std::all_of(cell.begin() + (isNegative ? 1 : 0), cell.end(),
                       [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

RowMeaning::RowMeaning(std::vector<ColumnUse> columns, const rules::Context &context, Cells cells)
    : m_columns(std::move(columns))
    , m_cells(cells)
    , m_context(context)
    , m_dayFirst(context)
    , m_monthFirst(context)
{
    m_dayFirst.locale = QLocale(QLocale::French, QLocale::France);
    m_monthFirst.locale = QLocale(QLocale::English, QLocale::UnitedStates);
}

/// Of an address book every value is what it is.
BareCell RowMeaning::textOf(QStringView cell) const
{
    if (m_cells == Cells::Literal) {
        const bool isAsWritten = cell.startsWith(vcardAsWritten);
        return {cell.sliced(isAsWritten ? 1 : 0).toString(), isAsWritten};
    }
    BareCell bare = withoutGuard(cell);
    bare.text = std::move(bare.text).trimmed();
    if (m_cells == Cells::OfTill)
        bare.text = undamaged(std::move(bare.text));
    return bare;
}

bool RowMeaning::hasTillNumber() const
{
    return std::ranges::find(m_columns, Target::tillNumber(), &ColumnUse::target) != m_columns.end();
}

ReadRow RowMeaning::read(const TableRow &row) const
{
    ReadRow read = readUnjudged(row);
    if (!read.customer.isEmpty())
        read.findings = rules::judgeAll(read.customer, m_context);
    return read;
}

ReadRow RowMeaning::readUnjudged(const TableRow &row) const
{
    ReadRow read;
    QString company;
    const auto cellOf = [&](std::size_t column) { return row.cell(static_cast<qsizetype>(column)); };
    const ColumnUse *birthDate = nullptr;
    FieldSet literal;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const ColumnUse &use = m_columns[i];
        if (use.target.isNothing() || cellOf(i).isEmpty())
            continue;
        const BareCell cell = textOf(cellOf(i));
        if (use.target.kind() == Target::Kind::TillNumber)
            read.tillNumber = cell.text;
        else if (use.target.kind() == Target::Kind::Company)
            company = cell.text;
        else
            readCell(read, use, cell);
        if (cell.wasGuarded && use.target.kind() == Target::Kind::Field)
            literal.insert(use.target.field());
        if (use.target == Target(Field::BirthDate))
            birthDate = &use;
    }
    if (read.customer.value(Field::Name).isEmpty() && !company.isEmpty())
        read.customer.set(Field::Name, company);
    splitAddress(read.customer);
    if (m_cells != Cells::Literal)
        restoreZeros(read, literal);

    for (const Field field : read.customer.filled()) {
        if (field == Field::BirthDate && birthDate != nullptr)
            tidyDate(read, *birthDate, literal.contains(field));
        else
            read.customer.set(field,
                              rules::tidied(field, read.customer.value(field), read.customer, m_context));
    }
    return read;
}

void RowMeaning::readCell(ReadRow &read, const ColumnUse &use, const BareCell &bare) const
{
    const Field field = use.target.field();
    const QString &cell = bare.text;
    if (bare.wasGuarded) {
        read.customer.set(field, cell);
        return;
    }
    if (field == Field::Blacklist && m_cells != Cells::Literal) {
        read.customer.set(field, yesOrNo(cell));
        return;
    }
    if (field == Field::BirthDate && isPartialDate(cell)) {
        read.notes.push_back({CellNote::Kind::PartialDate, field, cell});
        return;
    }
    const RepairedCell whole = m_cells == Cells::Literal ? RepairedCell{cell} : repaired(field, cell);
    if (whole.damage == CellDamage::None || (!use.repairs && whole.damage != CellDamage::BeyondRepair)) {
        read.customer.set(field, cell);
        return;
    }
    const bool isLost = whole.damage == CellDamage::BeyondRepair;
    read.notes.push_back({isLost ? CellNote::Kind::BeyondRepair : CellNote::Kind::Digits, field, cell});
    read.customer.set(field, whole.text);
}

/// A card or an accounting code may begin with zeros or not; a postcode, a phone number and a SIRET tell.
void RowMeaning::restoreZeros(ReadRow &read, FieldSet literal) const
{
    for (const ColumnUse &use : m_columns) {
        static const FieldSet mayLose{Field::Phone, Field::OtherPhone, Field::Postcode, Field::Siret};
        const Field field = use.target.field();
        if (use.target.kind() != Target::Kind::Field || !use.repairs || literal.contains(field)
            || !mayLose.contains(field))
            continue;
        const QString cell = read.customer.value(field);
        QString whole = withLostZeros(field, read.customer, true);
        // In a table of numbers thirteen digits have lost their zero, whatever the check digit says.
        constexpr qsizetype shortByOne = 13;
        if (field == Field::Siret && whole.size() == shortByOne && rules::allDigits(whole))
            whole.prepend(u'0');
        if (whole == cell)
            continue;
        read.customer.set(field, whole);
        read.notes.push_back({CellNote::Kind::LostZero, field, cell});
    }
}

void RowMeaning::tidyDate(ReadRow &read, const ColumnUse &use, bool isLiteral) const
{
    const QString typed = read.customer.value(Field::BirthDate);
    if (!isLiteral && hasTillNumber() && isInstant(typed)) {
        read.customer.set(Field::BirthDate, fromWire(Field::BirthDate, typed));
        return;
    }
    const rules::Context &context = isLiteral ? m_context
        : use.order == DateOrder::MonthFirst  ? m_monthFirst
        : use.order == DateOrder::DayFirst    ? m_dayFirst
                                              : m_context;
    if (m_cells == Cells::Literal && !isLiteral && !rules::readDate(typed, context.today, context.locale)) {
        read.notes.push_back({CellNote::Kind::PartialDate, Field::BirthDate, typed});
        read.customer.set(Field::BirthDate, {});
        return;
    }
    read.customer.set(Field::BirthDate, rules::tidied(Field::BirthDate, typed, read.customer, context));
}

/// An address of several lines in one cell fills both fields.
void RowMeaning::splitAddress(Customer &customer) const
{
    QString address = customer.value(Field::Address);
    if (!customer.value(Field::AddressLine2).isEmpty())
        return;
    address = address.trimmed();
    const qsizetype end = address.indexOf(u'\n');
    if (end < 0)
        return;
    customer.set(Field::AddressLine2, address.sliced(end + 1));
    customer.set(Field::Address, address.first(end));
}

} // namespace carnet
