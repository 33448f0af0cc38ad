// Why a customer is in the answer to a search: where what was typed stands.
#pragma once

#include "customers/customer_columns.h"
#include "directory/search_question.h"

#include <functional>

namespace carnet {

enum class Wording : std::uint8_t { Whole, Brief };

/// Names the fields that hold what no column on the screen shows: "Address: 46 rue du Pont", briefly
/// "Address: …du Pont"; empty when the columns tell.
[[nodiscard]] QString foundWhere(const QList<SearchPart> &parts, const RecordSummary &summary,
                                 const std::function<bool(int column)> &isShown,
                                 Wording wording = Wording::Whole);
/// The marked pieces of a cell, to be heard; empty when there are none.
[[nodiscard]] QString foundWords(const QList<SearchPart> &parts, const QString &shown);
/// Where the parts stand in a shown text, in its order, none over another.
[[nodiscard]] QList<TextSpan> foundSpans(const QList<SearchPart> &parts, const QString &shown);

} // namespace carnet
