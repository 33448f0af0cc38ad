// The rows of the table, a function a room.
#pragma once

#include "bench/filled_shop.h"
#include "bench/times.h"

namespace carnet::bench {

void measureDirectory(Table &table, const FilledShop &shop);
/// In processes of their own: `program` is this one, which knows runChild().
void measureStart(Table &table, const FilledShop &shop, const QString &program);
void measureStore(Table &table, int customers);
void measureFiles(Table &table, int rows);
void measureTill(Table &table, int customers);
void measureSending(Table &table, int edits);
void measureWindow(Table &table, const FilledShop &shop);
/// The window while a list of so many is taken over and changed, and while so many changes are sent.
void measureWindowAtTill(Table &table, int customers, int edits);

/// "window": shows an empty one and ends. "rows FILE": shows the list of a store and ends with its first
/// rows; "all FILE": when all are there, printing its memory in bytes. "empty": the same without a store.
int runChild(const QStringList &arguments);

/// Events on the window's thread are timed from here on; the longest so far in milliseconds of the thread's
/// own time, and forgets it.
[[nodiscard]] double takeLongestEvent();

} // namespace carnet::bench
