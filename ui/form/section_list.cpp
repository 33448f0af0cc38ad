#include "form/section_list.h"

#include "look/draw/brush.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "look/theme.h"
#include "look/tint.h"
#include "look/type.h"
#include "words/field_words.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <array>

namespace carnet {

namespace {

constexpr int errorsRole = Qt::UserRole;
constexpr std::array<QLatin1StringView, groupCount> icons{
    QLatin1StringView("person-vcard"), QLatin1StringView("telephone"), QLatin1StringView("geo-alt"),
    QLatin1StringView("building"),     QLatin1StringView("upc-scan"),  QLatin1StringView("journal-text"),
    QLatin1StringView("slash-circle")};

QFont currentFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont badgeFont(const QFont &font)
{
    return fontFor(TextStep::SmallHeading, font);
}

class SectionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto at = [&option](int n) { return scaled(n, option.fontMetrics); };
        const int words = QFontMetrics(currentFont(option.font)).horizontalAdvance(index.data().toString());
        return {2 * at(8 + edge) + iconSide(option.fontMetrics) + at(gap) + words + at(gap + badge), at(32)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto at = [&option](int n) { return scaled(n, option.fontMetrics); };
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QPalette palette = selected ? selectedRowPalette(option.palette) : option.palette;
        const int errors = index.data(errorsRole).toInt();
        QRect row = option.rect.adjusted(at(8), 0, -at(8), 0);
        painter->save();
        paintGround(*painter, row, option, palette);
        row.adjust(at(edge), 0, -at(edge), 0);

        const int side = iconSide(option.fontMetrics);
        paintIcon(*painter, QRect(row.left(), row.top() + (row.height() - side) / 2, side, side),
                  icons[static_cast<std::size_t>(index.row())],
                  colour(errors > 0     ? Token::Danger
                             : selected ? Token::Text
                                        : Token::Muted,
                         palette));
        row.setLeft(row.left() + side + at(gap));
        if (errors > 0)
            row.setRight(paintCount(*painter, row, option, palette, errors) - at(4));

        painter->setFont(selected ? currentFont(option.font) : option.font);
        painter->setPen(colour(Token::Text, palette));
        painter->drawText(
            row, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, row.width()));
        painter->restore();
    }

private:
    static constexpr int edge = 10;
    static constexpr int gap = 10;
    static constexpr int badge = 20;

    static void paintGround(QPainter &painter, const QRect &row, const QStyleOptionViewItem &option,
                            const QPalette &palette)
    {
        const draw::Brush brush(&painter);
        const auto at = [&option](int n) { return scaled(n, option.fontMetrics); };
        if (option.state.testFlag(QStyle::State_Selected)) {
            brush.box(row, at(6), colour(Token::Selection, palette));
            brush.box(QRectF(row.left(), row.top() + at(8), 3, row.height() - 2 * at(8)), 1.5,
                      colour(Token::Ring, palette));
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            brush.box(row, at(6), colour(Token::RowHover, palette));
        }
    }

    /// Returns its left edge.
    static int paintCount(QPainter &painter, const QRect &row, const QStyleOptionViewItem &option,
                          const QPalette &palette, int errors)
    {
        const QString number = QLocale().toString(errors);
        const int high = scaled(badge, option.fontMetrics);
        painter.setFont(badgeFont(option.font));
        const int wide = std::max(high, painter.fontMetrics().horizontalAdvance(number) + high / 2);
        const QRect place(row.right() - wide + scaled(4, option.fontMetrics),
                          row.top() + (row.height() - high) / 2, wide, high);
        paintTint(painter, place, high / 2.0, Token::DangerTint, palette);
        painter.setPen(colour(Token::Danger, palette));
        painter.drawText(place, Qt::AlignCenter, number);
        return place.left();
    }
};

} // namespace

SectionList::SectionList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new SectionDelegate(this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setAutoFillBackground(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int group = 0; group < groupCount; ++group)
        addItem(groupName(static_cast<FieldGroup>(group)));
    keepFitting(this, [this] {
        setViewportMargins(0, scaled(10, this), 0, 0);
        setFixedWidth(std::max(scaled(184, this), sizeHintForColumn(0)));
    });
    setErrors({});
    dress();
    setCurrentRow(0);
    connect(this, &QListWidget::currentRowChanged, this,
            [this](int row) { Q_EMIT chosen(static_cast<FieldGroup>(row)); });
    // A section already current may have scrolled out of sight.
    connect(this, &QListWidget::itemClicked, this, [this] { Q_EMIT chosen(current()); });
}

void SectionList::dress()
{
    QPalette side = palette();
    for (const auto role : {QPalette::Window, QPalette::Base})
        side.setColor(role, colour(Token::Side, side));
    setPalette(side);
}

void SectionList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void SectionList::setErrors(FieldSet errors)
{
    std::array<int, groupCount> counts{};
    for (const Field field : errors)
        ++counts[static_cast<std::size_t>(infoOf(field).group)];
    for (int row = 0; row < count(); ++row) {
        const int here = counts[static_cast<std::size_t>(row)];
        item(row)->setData(errorsRole, here);
        item(row)->setData(Qt::AccessibleTextRole,
                           here == 0 ? item(row)->text()
                                     : tr("%1, %n fields to correct", nullptr, here).arg(item(row)->text()));
    }
}

int SectionList::errorsIn(FieldGroup group) const
{
    return item(static_cast<int>(group))->data(errorsRole).toInt();
}

void SectionList::show(FieldGroup group)
{
    const QSignalBlocker quiet(this);
    setCurrentRow(static_cast<int>(group));
}

} // namespace carnet
