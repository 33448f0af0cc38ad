#include "customer/rules/map_link.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace carnet::rules {

namespace {

enum class Order : std::uint8_t { LatitudeFirst, LongitudeFirst };

QRegularExpression withNumbers(const QString &form)
{
    return QRegularExpression(QString(form).replace(u'@', QStringLiteral("(-?\\d{1,3}(?:\\.\\d+)?)")),
                              QRegularExpression::CaseInsensitiveOption);
}

std::optional<CoordinatePair> inOrder(const QString &first, const QString &second, Order order)
{
    const bool latitudeFirst = order == Order::LatitudeFirst;
    return coordinatePair(latitudeFirst ? first : second, latitudeFirst ? second : first);
}

/// The last match: in directions the end of the way, among results the one that was opened.
std::optional<CoordinatePair> lastIn(const QString &link, const QRegularExpression &form, Order order)
{
    std::optional<CoordinatePair> last;
    for (auto matches = form.globalMatch(link); matches.hasNext();) {
        const auto match = matches.next();
        if (const auto pair = inOrder(match.captured(1), match.captured(2), order))
            last = pair;
    }
    return last;
}

/// "45.75,4.83,17z", "loc:45.75 4.83", "point.45.75_4.83_Lyon", or a place as people write it.
std::optional<CoordinatePair> placeIn(const QString &value, Order order)
{
    static const QRegularExpression form = withNumbers(
        QStringLiteral("^(?:loc:|ll\\.|point\\.|pos\\.)? ?@ ?[,~_;/ ] ?@(?=$|[^\\d.°'\"NSEWO ]| [^\\d])"));
    if (const auto match = form.match(value); match.hasMatch())
        return inOrder(match.captured(1), match.captured(2), order);
    return readCoordinatePair(value);
}

struct Parameter
{
    QStringView host; ///< a part of it; empty: any
    QStringView name;
    Order order = Order::LatitudeFirst;
};

// What names a place, then what only says where to look.
constexpr std::array<Parameter, 28> parameters{{
    {u"", u"q"},
    {u"", u"query"},
    {u"", u"destination"},
    {u"", u"daddr"},
    {u"", u"to"},
    {u"", u"marker"},
    {u"", u"pin"},
    {u"", u"coordinate"},
    {u"", u"sp"},
    {u"", u"latlng"},
    {u"", u"endcoord"},
    {u"", u"route"},
    {u"", u"rtext"},
    {u"", u"rtp"},
    {u"yandex.", u"whatshere[point]", Order::LongitudeFirst},
    {u"yandex.", u"poi[point]", Order::LongitudeFirst},
    {u"yandex.", u"pt", Order::LongitudeFirst},
    {u"yandex.", u"ll", Order::LongitudeFirst},
    {u"geoportail.", u"c", Order::LongitudeFirst},
    {u"cartes.gouv.", u"c", Order::LongitudeFirst},
    {u"amap.", u"position", Order::LongitudeFirst},
    {u"", u"ll"},
    {u"", u"center"},
    {u"", u"cp"},
    {u"", u"sll"},
    {u"", u"viewpoint"},
    {u"here.", u"map"},
    {u"", u"loc"},
}};

using Values = QList<std::pair<QString, QString>>;

Values valuesIn(const QString &link)
{
    static const QRegularExpression form(QStringLiteral("[?&#]([\\w\\[\\]]+)=([^&#]*)"));
    Values values;
    for (auto matches = form.globalMatch(link); matches.hasNext();) {
        const auto match = matches.next();
        values.append({match.captured(1).toLower(), match.captured(2)});
    }
    return values;
}

/// "lat=45.75&zoom=17&lon=4.83", in any order.
std::optional<CoordinatePair> placeNamedApart(const Values &values)
{
    QString latitude;
    QString longitude;
    for (const auto &[name, value] : values) {
        if (name == u"mlat" || name == u"lat" || name == u"latitude")
            latitude = latitude.isEmpty() ? value : latitude;
        else if (name == u"mlon" || name == u"lon" || name == u"lng" || name == u"long"
                 || name == u"longitude")
            longitude = longitude.isEmpty() ? value : longitude;
    }
    return coordinatePair(latitude, longitude);
}

std::optional<CoordinatePair> placeAmong(const Values &values, const QString &link)
{
    for (const Parameter &parameter : parameters) {
        if (!parameter.host.isEmpty() && !link.contains(parameter.host, Qt::CaseInsensitive))
            continue;
        for (const auto &[name, value] : values) {
            if (name != parameter.name)
                continue;
            static const QRegularExpression betweenStops(QStringLiteral("[;~](?=[^;~]*[,_])"));
            const QStringList stops = value.split(betweenStops, Qt::SkipEmptyParts);
            if (auto place = stops.isEmpty() ? std::nullopt : placeIn(stops.last(), parameter.order))
                return place;
        }
    }
    return std::nullopt;
}

/// "/maps/place/45.75,4.83", "/maps/dir/Lyon/45.75,4.83"
std::optional<CoordinatePair> placeInPath(const QString &link)
{
    static const QRegularExpression form(QStringLiteral("/(?:place|search|dir|l)/([^@?#]*)"));
    const QStringList segments = form.match(link).captured(1).split(u'/', Qt::SkipEmptyParts);
    for (qsizetype at = segments.size() - 1; at >= 0; --at) {
        const QString &segment = segments.at(at);
        if (auto place = segment.startsWith(u"data=") ? std::nullopt : placeIn(segment, Order::LatitudeFirst))
            return place;
    }
    return std::nullopt;
}

bool isNowhere(const CoordinatePair &place)
{
    return place.latitude == u"0" && place.longitude == u"0"; // geo:0,0?q=a name
}

} // namespace

std::optional<CoordinatePair> placeInLink(const QString &text)
{
    static const QRegularExpression isLink(
        QStringLiteral("^(?:[a-z][a-z0-9+.\\-]*:|(?:[a-z0-9\\-]+\\.)+[a-z]{2,}/)(?! )"),
        QRegularExpression::CaseInsensitiveOption);
    if (!isLink.match(text).hasMatch())
        return std::nullopt;
    QString link = QUrl::fromPercentEncoding(text.toUtf8());
    link.replace(u'+', u' ');
    const Values values = valuesIn(link);

    static const QRegularExpression pinned = withNumbers(QStringLiteral("!3d@!4d@"));
    static const QRegularExpression stop = withNumbers(QStringLiteral("!2m2!1d@!2d@"));
    static const QRegularExpression geo = withNumbers(QStringLiteral("^geo: ?@,@"));
    static const QRegularExpression embedded = withNumbers(QStringLiteral("!2d@!3d@"));
    static const QRegularExpression viewed = withNumbers(QStringLiteral("\\x40@,@"));
    static const QRegularExpression tiled = withNumbers(QStringLiteral("[#=/]\\d{1,2}(?:\\.\\d+)?z?/@/@"));

    if (auto place = lastIn(link, pinned, Order::LatitudeFirst))
        return place;
    if (auto place = lastIn(link, stop, Order::LongitudeFirst))
        return place;
    if (auto place = placeNamedApart(values))
        return place;
    if (auto place = placeInPath(link))
        return place;
    if (auto place = placeAmong(values, link))
        return place;
    if (auto place = lastIn(link, geo, Order::LatitudeFirst); place && !isNowhere(*place))
        return place;
    if (auto place = lastIn(link, embedded, Order::LongitudeFirst))
        return place;
    if (auto place = lastIn(link, viewed, Order::LatitudeFirst))
        return place;
    return lastIn(link, tiled, Order::LatitudeFirst);
}

} // namespace carnet::rules
