#include "shell/status_line.h"

#include "look/icon_label.h"
#include "look/metrics.h"
#include "look/theme.h"
#include "look/type.h"
#include "shell/busy_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace carnet {

namespace {

/// A filled dot when connected, a ring otherwise; the words beside it say the same.
class ConnectionDot : public QLabel
{
public:
    using QLabel::QLabel;
    void setConnected(bool connected)
    {
        m_connected = connected;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {scaled(10, this), scaled(10, this)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double side = scaled(8, this);
        const QRectF circle(0.5, (height() - side) / 2.0, side, side);
        const QColor ink = colour(m_connected ? Token::Success : Token::Muted, palette());
        painter.setPen(QPen(ink, 1.2));
        painter.setBrush(m_connected ? QBrush(ink) : Qt::NoBrush);
        painter.drawEllipse(circle.adjusted(0, 0, -1, 0));
    }

private:
    bool m_connected = false;
};

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QFrame(parent)
    , m_left(new QLabel(this))
    , m_updating(new BusyLine(this))
    , m_working(new BusyLine(this))
    , m_copying(new BusyLine(this))
    , m_saved(new QLabel(tr("Everything is saved on this computer"), this))
    , m_dot(new ConnectionDot(this))
    , m_connection(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(8);
    for (QLabel *label : {m_left, m_saved, m_connection}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        applyStep(label, TextStep::Help);
    }
    m_left->setObjectName(QStringLiteral("counts"));
    m_connection->setObjectName(QStringLiteral("connectionState"));
    m_left->setMinimumWidth(0);
    row->addWidget(m_left);
    for (BusyLine *line : busyLines()) {
        row->addWidget(line);
        connect(line, &BusyLine::shown, this, &StatusLine::makeRoom);
    }
    row->addStretch(1);
    row->addWidget(new IconLabel(QLatin1StringView("hdd"), Token::Muted, this));
    row->addWidget(m_saved);
    row->addSpacing(8);
    row->addWidget(m_dot);
    row->addWidget(m_connection);
    scaleLayouts(this);
    constexpr int cancelHeight = 28; // or else the rows above move when the button comes
    keepFitting(this, [this] { setMinimumHeight(scaled(cancelHeight, this)); });
}

void StatusLine::makeRoom()
{
    m_left->setVisible(std::ranges::all_of(busyLines(), &BusyLine::isHidden));
}

void StatusLine::showCounts(const QString &words)
{
    m_left->setText(words);
}

/// Empty when nothing is wrong.
QString StatusLine::connectionWords(const TillAddress &address, Pause trouble)
{
    if (address.shop.isEmpty())
        return tr("Working offline · no till connected");
    if (!address.isComplete())
        return tr("Working offline · the key of shop %1 is missing").arg(address.shop);
    switch (trouble) {
    case Pause::NoConnection:
    case Pause::SecureLink:
        return tr("Working offline · shop %1 cannot be reached").arg(address.shop);
    case Pause::ProxyPassword:
        return tr("Working offline · the network's proxy wants a password");
    case Pause::WrongCredentials:
        return tr("Shop %1 · key not accepted").arg(address.shop);
    case Pause::WebPage:
        return tr("Shop %1 · a web page answers in its place").arg(address.shop);
    case Pause::TillTrouble:
        return tr("Shop %1 · too busy or out of order").arg(address.shop);
    case Pause::ToldToWait:
        return tr("Shop %1 · asks to wait").arg(address.shop);
    case Pause::StrangeAnswer:
        return tr("Shop %1 · its answer was not understood").arg(address.shop);
    case Pause::None:
    case Pause::ByUser:
    case Pause::NoTill:
    case Pause::StoreFailed:
    case Pause::ListFirst:
    case Pause::RefusedAlike:
        break;
    }
    return {};
}

void StatusLine::showConnection(const TillAddress &address, const QueueStatus &status,
                                const QDateTime &lastUpdate)
{
    const Pause trouble = status.line;
    const bool connected = address.isComplete() && lastUpdate.isValid() && trouble == Pause::None;
    static_cast<ConnectionDot *>(m_dot)->setConnected(connected);

    QString text = connectionWords(address, trouble);
    if (text.isEmpty())
        text = (lastUpdate.isValid() ? tr("Connected to shop %1") : tr("Shop %1 · not read yet"))
                   .arg(address.shop);
    if (lastUpdate.isValid() && address.isComplete()) {
        const QDateTime local = lastUpdate.toLocalTime();
        const QLocale locale;
        const QString when = local.date() == QDate::currentDate()
            ? locale.toString(local.time(), QLocale::ShortFormat)
            : locale.toString(local.date(), QLocale::ShortFormat);
        text = tr("%1 · updated %2").arg(text, when);
    }
    m_connection->setText(text);
}

} // namespace carnet
