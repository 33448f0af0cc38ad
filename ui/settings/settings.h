// What this Carnet remembers of its user's choices, in one INI file of the data folder. Never the API key.
#pragma once

#include "customer/rules/rule.h"
#include "look/appearance.h"
#include "settings/language.h"

#include <QByteArray>
#include <QSettings>
#include <QUrl>

#include <array>

namespace carnet {

/// In points: small, normal, large, very large.
inline constexpr std::array textSizes{9, 10, 12, 14};
inline constexpr int normalTextSize = 10;

class Settings
{
public:
    explicit Settings(const QString &file);

    [[nodiscard]] QUrl till() const;
    [[nodiscard]] QString shop() const;
    void setShop(const QString &shop);

    [[nodiscard]] bool sendAutomatically() const;
    void setSendAutomatically(bool on);
    /// How numbers typed from now on are kept and sent; national unless asked otherwise.
    [[nodiscard]] rules::PhoneForm phoneForm() const;
    void setPhoneForm(rules::PhoneForm form);
    /// Where new customers are at first: a code; empty: nowhere. France at first in French.
    [[nodiscard]] QString country() const;
    void setCountry(const QString &code);
    [[nodiscard]] SchemeChoice scheme() const;
    void setScheme(SchemeChoice scheme);
    [[nodiscard]] int textSize() const; ///< points, one of textSizes
    void setTextSize(int points);
    [[nodiscard]] Language language() const;
    void setLanguage(Language language);

    /// Geometry, columns, splitters: opaque bytes of the widgets, by a name.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &bytes);
    [[nodiscard]] bool flag(const QString &name, bool otherwise) const;
    void setFlag(const QString &name, bool on);

private:
    QSettings m_settings;
};

} // namespace carnet
