// Where the till is, and who asks. A plain value.
#pragma once

#include <QString>
#include <QUrl>

namespace carnet {

struct TillAddress
{
    QUrl base; ///< https://kash.click; http only for loopback addresses
    QString shop; ///< shop number, as typed
    QString key; ///< never logged, never shown

    [[nodiscard]] bool isComplete() const { return base.isValid() && !shop.isEmpty() && !key.isEmpty(); }
    friend bool operator==(const TillAddress &, const TillAddress &) = default;
};

/// https, or http to a loopback address.
[[nodiscard]] bool isAllowedTillUrl(const QUrl &url);

} // namespace carnet
