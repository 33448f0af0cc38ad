// Makes workbooks as Excel, LibreOffice and others write them, part by part.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace carnet::test {

using Parts = QList<std::pair<QString, QByteArray>>;

/// A ZIP archive of these files.
[[nodiscard]] QByteArray zipped(const Parts &parts);

/// A workbook; `sheets`: name, state ("" or "hidden") and rows of each. `shared`: the texts' part, `styles`:
/// the formats of numbers, in the order of the styles.
struct Sheet
{
    QString name;
    QString state;
    QByteArray rows;
};
[[nodiscard]] QByteArray workbook(const QList<Sheet> &sheets, const QByteArray &shared = {},
                                  const QList<QByteArray> &styles = {}, bool is1904 = false);

} // namespace carnet::test
