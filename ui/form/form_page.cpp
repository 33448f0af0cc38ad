#include "form/form_page.h"

#include "form/form_section.h"
#include "look/metrics.h"

#include <QMoveEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace carnet {

namespace {

constexpr int aroundEditor = 44; ///< a label above, a message line below
constexpr int narrow = 560; ///< below, two fields share a row where three did
constexpr int veryNarrow = 330; ///< below, each field has its own

} // namespace

FormPage::FormPage(QWidget *parent)
    : QScrollArea(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the fields do not jump when it would come or go
    setWidgetResizable(true);

    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(4);
    for (int group = 0; group < groupCount; ++group) {
        m_sections.push_back(new FormSection(static_cast<FieldGroup>(group), page));
        column->addWidget(m_sections.back());
    }
    column->addStretch(1);
    scaleLayouts(page);
    page->setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    setWidget(page);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FormPage::tellSection);
}

FormSection *FormPage::section(FieldGroup group) const
{
    return m_sections[static_cast<std::size_t>(group)];
}

std::vector<QWidget *> FormPage::stops() const
{
    std::vector<QWidget *> stops;
    for (const FieldInfo &info : allFields()) {
        const QString key = QString::fromUtf8(info.key);
        stops.push_back(widget()->findChild<QWidget *>(key));
        stops.push_back(widget()->findChild<QWidget *>(QString(key % u"Message")));
    }
    return stops;
}

void FormPage::showEditor(QWidget *editor)
{
    if (!isVisible())
        return; // nothing has its place yet
    // QScrollArea::ensureWidgetVisible() is content with the text cursor.
    const int room = viewport()->height();
    const int around = std::clamp((room - editor->height()) / 2, 0, scaled(aroundEditor, this));
    const int top = editor->mapTo(widget(), QPoint()).y() - around;
    const int bottom = top + editor->height() + 2 * around;
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(std::clamp(bar->value(), std::min(bottom - room, top), top));
}

void FormPage::goTo(FieldGroup group)
{
    verticalScrollBar()->setValue(section(group)->y());
}

void FormPage::setBlacklisted(bool listed)
{
    section(FieldGroup::Blacklist)->setTint(listed ? std::optional(Token::DangerTint) : std::nullopt);
}

void FormPage::tellSection()
{
    const int top = verticalScrollBar()->value() + scaled(32, this);
    for (int group = groupCount - 1; group >= 0; --group) {
        if (section(static_cast<FieldGroup>(group))->y() <= top) {
            Q_EMIT reached(static_cast<FieldGroup>(group));
            return;
        }
    }
}

// A strip that appears above takes its room from the page. The page scrolls by as much, so that no field
// moves under the user's eyes.
void FormPage::moveEvent(QMoveEvent *event)
{
    QScrollArea::moveEvent(event);
    if (isVisible())
        m_stay = verticalScrollBar()->value() + event->pos().y() - event->oldPos().y();
}

void FormPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const int width = viewport()->width();
    const auto rows = width < scaled(veryNarrow, this) ? FormSection::Rows::OneField
        : width < scaled(narrow, this)                 ? FormSection::Rows::TwoFields
                                                       : FormSection::Rows::AsDrawn;
    for (FormSection *part : m_sections)
        part->setRows(rows);
    if (const auto stay = std::exchange(m_stay, std::nullopt))
        verticalScrollBar()->setValue(*stay);
}

} // namespace carnet
