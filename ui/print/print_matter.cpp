#include "print/print_matter.h"

#include "customer/postal_address.h"
#include "customers/customer_columns.h"
#include "words/field_words.h"
#include "words/value_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace carnet {

namespace {

struct PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(PrintWords)
};

/// Sheets of A4 as they are sold: 3 × 8 of 70 × 37 mm without margins at the sides, 2 × 7 of 99.1 × 38.1 mm.
struct LabelSheet
{
    int columns;
    int rows;
    double left;
    double top;
    double width;
    double height;
    double gap; ///< between columns
};

LabelSheet sheetOf(PrintKind kind)
{
    return kind == PrintKind::Labels24 ? LabelSheet{3, 8, 0, 0.5, 70, 37, 0}
                                       : LabelSheet{2, 7, 4.65, 15.15, 99.1, 38.1, 2.5};
}

/// Paints in millimetres of the whole paper.
class Paper
{
public:
    Paper(QPagedPaintDevice &device, double points)
        : m_device(device)
        , m_painter(&device)
        , m_dots(device.logicalDpiX() / 25.4)
    {
        setPoints(points);
    }

    [[nodiscard]] QSizeF size() const
    {
        return m_device.pageLayout().fullRect(QPageLayout::Millimeter).size();
    }
    void newPage() { m_device.newPage(); }
    void setPoints(double points, bool isBold = false)
    {
        m_font.setPointSizeF(points);
        m_font.setBold(isBold);
        m_painter.setFont(m_font);
    }
    [[nodiscard]] double lineHeight() const { return m_painter.fontMetrics().height() / m_dots; }
    /// On one line, cut where the room ends.
    void text(const QRectF &place, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
    {
        const QRectF dots = inDots(place);
        const QString cut =
            m_painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(dots.width()));
        m_painter.drawText(dots, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, cut);
    }
    /// On as many as it takes; the height used.
    double wrapped(const QRectF &place, const QString &text)
    {
        QRectF used;
        m_painter.drawText(inDots(place), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        return used.height() / m_dots;
    }
    [[nodiscard]] double heightOf(double width, const QString &text)
    {
        const QRectF room(0, 0, width * m_dots, 1e6);
        return m_painter.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, text).height() / m_dots;
    }
    void line(double left, double right, double y)
    {
        m_painter.setPen(QPen(Qt::gray, 0.15 * m_dots));
        m_painter.drawLine(QPointF(left * m_dots, y * m_dots), QPointF(right * m_dots, y * m_dots));
        m_painter.setPen(Qt::black);
    }

private:
    [[nodiscard]] QRectF inDots(const QRectF &place) const
    {
        return {place.left() * m_dots, place.top() * m_dots, place.width() * m_dots, place.height() * m_dots};
    }

    QPagedPaintDevice &m_device;
    QPainter m_painter;
    QFont m_font;
    double m_dots; ///< a millimetre
};

constexpr double edge = 12; ///< mm

int placeOf(const CustomerColumn &column)
{
    const auto &all = customerColumns();
    const auto found = std::ranges::find_if(all, [&column](const CustomerColumn &one) {
        return one.kind == column.kind && one.field == column.field;
    });
    return static_cast<int>(std::distance(all.begin(), found));
}

void paintList(Paper &paper, const PrintMatter &matter)
{
    constexpr double rowHeight = 6;
    const double width = paper.size().width() - 2 * edge;
    const double bottom = paper.size().height() - edge - rowHeight;
    std::vector<double> widths;
    for (const CustomerColumn &column : matter.columns) {
        const int look = lookOf(placeOf(column)).width;
        widths.push_back(std::max(look, 60));
    }
    const double all = std::max(1.0, std::accumulate(widths.begin(), widths.end(), 0.0));
    const auto perPage = static_cast<std::size_t>((bottom - edge - 16) / rowHeight);
    const std::size_t pages = std::max<std::size_t>(1, (matter.customers.size() + perPage - 1) / perPage);
    for (std::size_t page = 0; page < pages; ++page) {
        if (page > 0)
            paper.newPage();
        paper.setPoints(13, true);
        paper.text({edge, edge, width, 8}, matter.title);
        paper.setPoints(9, true);
        double top = edge + 10;
        const auto row = [&](const auto &textOf) {
            double left = edge;
            for (std::size_t i = 0; i < widths.size(); ++i) {
                const double room = width * widths[i] / all;
                paper.text({left, top, room - 2, rowHeight},
                           textOf(matter.columns.at(static_cast<qsizetype>(i))));
                left += room;
            }
            top += rowHeight;
            paper.line(edge, edge + width, top);
        };
        row([](const CustomerColumn &column) { return titleOf(column); });
        paper.setPoints(9);
        const std::size_t end = std::min(matter.customers.size(), (page + 1) * perPage);
        for (std::size_t i = page * perPage; i < end; ++i)
            row([&](const CustomerColumn &column) { return cellText(column, matter.customers[i]); });
        paper.setPoints(8);
        paper.text({edge, bottom, width, rowHeight},
                   PrintWords::tr("Page %L1 of %L2").arg(page + 1).arg(pages), Qt::AlignRight);
    }
}

void paintSheet(Paper &paper, const Customer &customer, const QString &tillId)
{
    const double width = paper.size().width() - 2 * edge;
    const double bottom = paper.size().height() - edge;
    constexpr double labels = 55;
    paper.setPoints(16, true);
    double top = edge + 1.5 * paper.lineHeight();
    paper.text({edge, edge, width, paper.lineHeight()}, spokenName(customer));
    paper.setPoints(10);
    if (!tillId.isEmpty()) {
        paper.text({edge, top, width, paper.lineHeight()},
                   PrintWords::tr("Customer no. %1 on the till").arg(tillId));
        top += 2 * paper.lineHeight();
    }
    for (const Field field : customer.filled()) {
        // It is shown masked, for passers-by read screens; the paper is for whoever holds it.
        const QString value =
            field == Field::IdentityNumber ? customer.value(field) : valueWords(field, customer);
        const double height = std::max(paper.heightOf(width - labels, value), paper.lineHeight());
        if (top + height > bottom && height < bottom - edge) {
            paper.newPage();
            top = edge;
        }
        paper.text({edge, top, labels - 3, paper.lineHeight()}, fieldLabel(field));
        paper.wrapped({edge + labels, top, width - labels, bottom - top}, value);
        top += height + 1.5;
    }
}

void paintAddress(Paper &paper, const QRectF &place, const QStringList &lines)
{
    double top = place.top();
    for (const QString &line : lines) {
        paper.text({place.left(), top, place.width(), paper.lineHeight()}, line);
        top += paper.lineHeight();
    }
}

void paintLabels(Paper &paper, const PrintMatter &matter)
{
    const int perSheet = labelsOf(matter.kind);
    int label = matter.firstLabel;
    constexpr double inset = 6;
    for (const RecordSummary &summary : matter.customers) {
        if (label == perSheet) {
            paper.newPage();
            label = 0;
        }
        const QRectF place = labelPlace(matter.kind, label++).adjusted(inset, 4, -inset, -3);
        paintAddress(paper, place, postalAddress(summary.customer, matter.home, QLocale()));
    }
}

/// The post reads the lower right part (La Poste: 20 mm from the right and the bottom are kept free).
void paintEnvelope(Paper &paper, const Customer &customer, const QString &home)
{
    const QSizeF size = paper.size();
    const QStringList lines = postalAddress(customer, home, QLocale());
    const double height = static_cast<double>(lines.size()) * paper.lineHeight();
    paintAddress(paper, {size.width() * 0.5, size.height() - 22 - height, size.width() * 0.5 - 20, height},
                 lines);
}

} // namespace

QPageLayout pageLayoutOf(PrintKind kind)
{
    const QMarginsF none;
    switch (kind) {
    case PrintKind::EnvelopesDl:
        return {QPageSize(QPageSize::EnvelopeDL), QPageLayout::Landscape, none, QPageLayout::Millimeter};
    case PrintKind::EnvelopesC5:
        return {QPageSize(QPageSize::EnvelopeC5), QPageLayout::Landscape, none, QPageLayout::Millimeter};
    case PrintKind::List:
        return {QPageSize(QPageSize::A4), QPageLayout::Landscape, none, QPageLayout::Millimeter};
    case PrintKind::Sheets:
    case PrintKind::Labels24:
    case PrintKind::Labels14:
        break;
    }
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, none, QPageLayout::Millimeter};
}

int labelsOf(PrintKind kind)
{
    if (kind != PrintKind::Labels24 && kind != PrintKind::Labels14)
        return 0;
    const LabelSheet sheet = sheetOf(kind);
    return sheet.columns * sheet.rows;
}

QRectF labelPlace(PrintKind kind, int label)
{
    const LabelSheet sheet = sheetOf(kind);
    const int column = label % sheet.columns;
    const int row = label / sheet.columns;
    return {sheet.left + column * (sheet.width + sheet.gap), sheet.top + row * sheet.height, sheet.width,
            sheet.height};
}

void paintMatter(QPagedPaintDevice &device, const PrintMatter &matter)
{
    constexpr double body = 10; // points
    constexpr double onEnvelopes = 11;
    const bool isEnvelope = matter.kind == PrintKind::EnvelopesDl || matter.kind == PrintKind::EnvelopesC5;
    Paper paper(device, isEnvelope ? onEnvelopes : body);
    if (matter.kind == PrintKind::List) {
        paintList(paper, matter);
        return;
    }
    if (labelsOf(matter.kind) > 0) {
        paintLabels(paper, matter);
        return;
    }
    bool isFirst = true;
    for (const RecordSummary &summary : matter.customers) {
        if (!std::exchange(isFirst, false))
            paper.newPage();
        if (isEnvelope)
            paintEnvelope(paper, summary.customer, matter.home);
        else
            paintSheet(paper, summary.customer, summary.tillId);
    }
}

} // namespace carnet
