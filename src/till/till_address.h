// Where the till is, and who asks. A plain value.
#pragma once

#include <QString>
#include <QStringView>
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

/// A key or a shop number as it is pasted from mails and web pages: without what nobody sees (zero-width and
/// direction marks, soft hyphens, control characters, line ends, spaces other than the space bar's), without
/// white space at the ends, and without quotation marks around the whole. Anything else stays: nobody outside
/// knows what a key may hold. Idempotent.
[[nodiscard]] QString cleanedSecret(QStringView pasted);

/// https, or http to a loopback address.
[[nodiscard]] bool isAllowedTillUrl(const QUrl &url);

} // namespace carnet
