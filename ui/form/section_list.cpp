#include "form/section_list.h"

#include "look/icon.h"
#include "look/metrics.h"
#include "look/theme.h"
#include "look/type.h"
#include "look/words.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <array>

namespace carnet {

namespace {

constexpr int errorsRole = Qt::UserRole;
constexpr int edge = 10;

constexpr std::array<QLatin1StringView, groupCount> icons{
    QLatin1StringView("person-vcard"), QLatin1StringView("telephone"), QLatin1StringView("geo-alt"),
    QLatin1StringView("building"),     QLatin1StringView("upc-scan"),  QLatin1StringView("journal-text"),
    QLatin1StringView("slash-circle")};

class SectionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {scaled(160, option.fontMetrics), scaled(32, option.fontMetrics)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFontMetrics &metrics = option.fontMetrics;
        const auto s = [&metrics](int n) { return scaled(n, metrics); };
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const int errors = index.data(errorsRole).toInt();
        QRect row = option.rect.adjusted(s(8), 0, -s(8), 0);

        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(colour(selected ? Token::Selection : Token::RowHover, option.palette));
            painter->drawRoundedRect(row, s(6), s(6));
        }
        if (selected) {
            painter->setBrush(colour(Token::Ring, option.palette));
            painter->drawRoundedRect(QRectF(row.left(), row.top() + s(8), 3, row.height() - 2 * s(8)), 1.5,
                                     1.5);
        }
        row.adjust(s(edge), 0, -s(edge), 0);
        const QRect sign(row.left(), row.center().y() - s(8) + 1, s(16), s(16));
        paintIcon(*painter, sign, icons[static_cast<std::size_t>(index.row())],
                  colour(errors > 0 ? Token::Danger : Token::Text, option.palette));
        row.setLeft(sign.right() + s(10));

        if (errors > 0) {
            const QString number = QLocale().toString(errors);
            QFont small = fontFor(TextStep::Help, option.font);
            small.setWeight(QFont::DemiBold);
            const int high = s(20);
            const int wide = qMax(high, QFontMetrics(small).horizontalAdvance(number) + s(12));
            const QRect badge(row.right() - wide + s(4), row.center().y() - high / 2 + 1, wide, high);
            painter->setBrush(colour(Token::DangerTint, option.palette));
            painter->drawRoundedRect(badge, high / 2.0, high / 2.0);
            painter->setFont(small);
            painter->setPen(colour(Token::Danger, option.palette));
            painter->drawText(badge, Qt::AlignCenter, number);
            row.setRight(badge.left() - s(4));
        }
        QFont font = option.font;
        if (selected)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(colour(Token::Text, option.palette));
        painter->drawText(
            row, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, row.width()));
        painter->restore();
    }
};

} // namespace

SectionList::SectionList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new SectionDelegate(this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int group = 0; group < groupCount; ++group)
        addItem(groupName(static_cast<FieldGroup>(group)));
    setErrors({});
    setCurrentRow(0);
    connect(this, &QListWidget::currentRowChanged, this,
            [this](int row) { Q_EMIT chosen(static_cast<FieldGroup>(row)); });
    // A section already current may have scrolled out of sight.
    connect(this, &QListWidget::itemClicked, this, [this] { Q_EMIT chosen(current()); });
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
