#include "settings/settings.h"

#include <QLocale>

#include <algorithm>

namespace carnet {

Settings::Settings(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{ }

QUrl Settings::till() const
{
    return m_settings.value(QStringLiteral("till/address"), QUrl(QStringLiteral("https://kash.click")))
        .toUrl();
}

QString Settings::shop() const
{
    return m_settings.value(QStringLiteral("till/shop")).toString();
}

void Settings::setShop(const QString &shop)
{
    m_settings.setValue(QStringLiteral("till/shop"), shop);
}

bool Settings::sendAutomatically() const
{
    return flag(QStringLiteral("sendAutomatically"), true);
}

void Settings::setSendAutomatically(bool on)
{
    setFlag(QStringLiteral("sendAutomatically"), on);
}

rules::PhoneForm Settings::phoneForm() const
{
    return flag(QStringLiteral("internationalPhones"), false) ? rules::PhoneForm::International
                                                              : rules::PhoneForm::National;
}

void Settings::setPhoneForm(rules::PhoneForm form)
{
    setFlag(QStringLiteral("internationalPhones"), form == rules::PhoneForm::International);
}

QString Settings::country() const
{
    const QString atFirst = QLocale().language() == QLocale::French ? QStringLiteral("FR") : QString();
    return m_settings.value(QStringLiteral("newCustomers/country"), atFirst).toString();
}

void Settings::setCountry(const QString &code)
{
    m_settings.setValue(QStringLiteral("newCustomers/country"), code);
}

SchemeChoice Settings::scheme() const
{
    const QString name = m_settings.value(QStringLiteral("look/scheme")).toString();
    if (name == u"light")
        return SchemeChoice::Light;
    return name == u"dark" ? SchemeChoice::Dark : SchemeChoice::System;
}

void Settings::setScheme(SchemeChoice scheme)
{
    const QString name = scheme == SchemeChoice::Light ? QStringLiteral("light")
        : scheme == SchemeChoice::Dark                 ? QStringLiteral("dark")
                                                       : QStringLiteral("system");
    m_settings.setValue(QStringLiteral("look/scheme"), name);
}

int Settings::textSize() const
{
    const int points = m_settings.value(QStringLiteral("look/textSize"), normalTextSize).toInt();
    return std::ranges::find(textSizes, points) == textSizes.end() ? normalTextSize : points;
}

void Settings::setTextSize(int points)
{
    m_settings.setValue(QStringLiteral("look/textSize"), points);
}

Language Settings::language() const
{
    const QString name = m_settings.value(QStringLiteral("language")).toString();
    if (name == u"en")
        return Language::English;
    return name == u"fr" ? Language::French : Language::System;
}

void Settings::setLanguage(Language language)
{
    m_settings.setValue(QStringLiteral("language"),
                        language == Language::English      ? QStringLiteral("en")
                            : language == Language::French ? QStringLiteral("fr")
                                                           : QStringLiteral("system"));
}

QByteArray Settings::layout(const QString &name) const
{
    return m_settings.value(QStringLiteral("layout/%1").arg(name)).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &bytes)
{
    m_settings.setValue(QStringLiteral("layout/%1").arg(name), bytes);
}

bool Settings::flag(const QString &name, bool otherwise) const
{
    return m_settings.value(name, otherwise).toBool();
}

void Settings::setFlag(const QString &name, bool on)
{
    m_settings.setValue(name, on);
}

} // namespace carnet
