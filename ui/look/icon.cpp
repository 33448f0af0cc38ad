#include "look/icon.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace carnet {

namespace {

QPixmap drawn(const QString &name, const QColor &ink, const QSize &pixels)
{
    // The global pixmap cache: keyed by colour, so a change of theme needs no clearing.
    const QString key = QStringLiteral("carnet/%1/%2/%3x%4")
                            .arg(name, ink.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", ink.name().toLatin1()));
        QPainter painter(&pixmap);
        painter.setOpacity(ink.alphaF());
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class SvgIconEngine : public QIconEngine
{
public:
    SvgIconEngine(QString name, Token token)
        : m_name(std::move(name))
        , m_token(token)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, drawn(m_name, ink(mode), rect.size() * ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_name, ink(mode), size);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap pixmap = drawn(m_name, ink(mode), size);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SvgIconEngine(m_name, m_token); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !QFile::exists(QStringLiteral(":/icons/%1.svg").arg(m_name)); }

private:
    [[nodiscard]] QColor ink(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        return colour(m_token, palette);
    }

    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(QLatin1StringView name, Token token)
{
    return name.isEmpty() ? QIcon() : QIcon(new SvgIconEngine(QString(name), token));
}

QIcon applicationIcon()
{
    QSvgRenderer renderer(QStringLiteral(":/carnet.svg"));
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

void paintIcon(QPainter &painter, const QRect &rect, QLatin1StringView name, const QColor &ink)
{
    painter.drawPixmap(rect, drawn(QString(name), ink, rect.size() * painter.device()->devicePixelRatioF()));
}

} // namespace carnet
