#include "till/wire_text.h"

#include "customer/fold.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringDecoder>

#include <array>
#include <cmath>

namespace carnet {

QString decoded(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8(bytes);
    if (utf8.hasError())
        text = QString::fromLatin1(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

QJsonValue parsedJson(const QByteArray &bytes)
{
    // QJsonDocument knows arrays and objects only; inside brackets any value is one.
    const QByteArray text = decoded(bytes).trimmed().toUtf8();
    if (text.isEmpty())
        return QJsonValue::Undefined;
    QJsonParseError error;
    if (text.startsWith('{') || text.startsWith('[')) {
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (error.error != QJsonParseError::NoError)
            return QJsonValue::Undefined;
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + text + ']', &error).array();
    return error.error == QJsonParseError::NoError && wrapped.size() == 1 ? wrapped.first()
                                                                          : QJsonValue(QJsonValue::Undefined);
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("1") : QStringLiteral("");
    case QJsonValue::Double: {
        const QVariant number = value.toVariant();
        if (number.typeId() == QMetaType::LongLong)
            return QString::number(number.toLongLong());
        const double real = value.toDouble();
        return real == 0 ? QStringLiteral("0") : QString::number(real, 'f', QLocale::FloatingPointShortest);
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QStringLiteral("");
    default:
        return {};
    }
}

QString idOf(const QJsonValue &value)
{
    if (!value.isDouble() && !value.isString())
        return {};
    if (value.isDouble() && (value.toDouble() < 1 || std::floor(value.toDouble()) != value.toDouble()))
        return {};
    static const QRegularExpression form(QStringLiteral("\\A(?!0*\\z)[A-Za-z0-9_-]{1,64}\\z"));
    const QString text = textOf(value).trimmed();
    return form.match(text).hasMatch() ? text : QString();
}

int idColumnRank(QStringView name)
{
    static constexpr std::array<QStringView, 9> names{u"id",       u"idclient",     u"clientid",
                                                      u"insertid", u"idcustomer",   u"customerid",
                                                      u"numero",   u"numeroclient", u"numclient"};
    const QString wanted = squeezed(name);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == wanted)
            return static_cast<int>(i);
    }
    return -1;
}

QString plainText(const QString &text)
{
    static const QRegularExpression markup(QStringLiteral("<[^<>]{0,500}>"));
    QString plain;
    const QString unmarked = QString(text).replace(markup, QStringLiteral(" "));
    for (const QChar c : unmarked) {
        const auto category = c.category();
        if (c.isSpace() || category == QChar::Other_Control)
            plain += u' ';
        else if (category != QChar::Other_Format)
            plain += c;
    }
    plain = plain.simplified();
    if (plain.size() > 500) {
        plain.truncate(499);
        if (plain.back().isHighSurrogate())
            plain.chop(1);
        plain += u'…';
    }
    return plain;
}

} // namespace carnet
