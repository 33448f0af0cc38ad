#include "form/form_section.h"

#include "form/note_height.h"

#include "look/metrics.h"
#include "look/tint.h"
#include "look/type.h"

#include "ui_address_section.h"
#include "ui_blacklist_section.h"
#include "ui_card_section.h"
#include "ui_company_section.h"
#include "ui_contact_section.h"
#include "ui_identity_section.h"
#include "ui_notes_section.h"

#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>

namespace carnet {

namespace {

constexpr int pageColumns = 12;
constexpr int headingRow = 0;
constexpr int gapRow = 1; ///< holds nothing but the gap under the heading
constexpr int rowsOfBlock = 3;

} // namespace

FormSection::FormSection(FieldGroup group, QWidget *parent)
    : QWidget(parent)
{
    draw(group);
    m_grid = qobject_cast<QGridLayout *>(layout());
    for (auto *label : findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
        applyStep(label, label->buddy() ? TextStep::Label : TextStep::Section);
    new NoteHeight(findChildren<QPlainTextEdit *>(), this); // owned by the section
    scaleLayouts(this);
    takeBlocks();
    arrange();
}

void FormSection::draw(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Identity:
        return Ui::IdentitySection().setupUi(this);
    case FieldGroup::Contact:
        return Ui::ContactSection().setupUi(this);
    case FieldGroup::Address:
        return Ui::AddressSection().setupUi(this);
    case FieldGroup::Company:
        return Ui::CompanySection().setupUi(this);
    case FieldGroup::CardAndTill:
        return Ui::CardSection().setupUi(this);
    case FieldGroup::Notes:
        return Ui::NotesSection().setupUi(this);
    case FieldGroup::Blacklist:
        return Ui::BlacklistSection().setupUi(this);
    }
}

/// Takes the fields out of the drawn grid, in the order of reading.
void FormSection::takeBlocks()
{
    std::map<std::array<int, 3>, std::pair<QWidget *, int>> drawn; // by band of rows, column and row
    for (int i = m_grid->count() - 1; i >= 0; --i) {
        int row = 0;
        int column = 0;
        int rows = 0;
        int columns = 0;
        m_grid->getItemPosition(i, &row, &column, &rows, &columns);
        if (row == headingRow)
            continue;
        const std::unique_ptr<QLayoutItem> item(m_grid->takeAt(i));
        drawn[{(row - 1) / rowsOfBlock, column, row}] = {item->widget(), columns};
    }
    std::array<int, 2> place{-1, -1};
    for (const auto &[at, part] : drawn) {
        if (std::array next{at[0], at[1]}; std::exchange(place, next) != next)
            m_blocks.push_back({{}, part.second});
        m_blocks.back().parts.push_back(part.first);
    }
    // A grid leaves out the gap behind a column in which nothing ends; then the columns are not equal.
    for (int column = 0; column < pageColumns; ++column)
        m_grid->addWidget(new QWidget(this), gapRow, column);
    keepFitting(this, [this] { m_grid->setRowMinimumHeight(gapRow, scaled(4, this)); });
}

void FormSection::setRows(Rows rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    arrange();
}

int FormSection::columnsOf(const Block &block) const
{
    constexpr int half = pageColumns / 2;
    switch (m_rows) {
    case Rows::AsDrawn:
        return block.columns;
    case Rows::TwoFields:
        return block.columns < half ? half : pageColumns;
    case Rows::OneField:
        break;
    }
    return pageColumns;
}

void FormSection::arrange()
{
    int row = gapRow + 1;
    int column = 0;
    for (const Block &block : m_blocks) {
        const int columns = columnsOf(block);
        if (column + columns > pageColumns) {
            column = 0;
            row += rowsOfBlock;
        }
        int part = 0;
        for (QWidget *widget : block.parts)
            m_grid->addWidget(widget, row + part++, column, 1, columns);
        column += columns;
    }
}

void FormSection::setTint(std::optional<Token> tint)
{
    m_tint = tint;
    update();
}

void FormSection::paintEvent(QPaintEvent *)
{
    if (!m_tint)
        return;
    QPainter painter(this);
    paintTint(painter, rect(), scaled(8, this), *m_tint, palette());
}

} // namespace carnet
