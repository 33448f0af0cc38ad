// What the program was started with, and where it may answer in words.
#pragma once

#include <QStringList>

#include <cstdio>

namespace carnet {

/// Without the program's own name, whatever characters they are written in.
[[nodiscard]] QStringList argumentsOf(int argc, char **argv);

/// A program with windows has no console on Windows: takes the one it was started from, if any.
void useTerminal();

/// In the system's own letters.
void print(std::FILE *to, const QString &text);

/// Ends the program once all of it is closed. On Windows without asking its libraries: with MinGW one of them
/// may wait for ever for threads that are gone, and a program that has no window any more would hold the
/// customers.
int leave(int code);

} // namespace carnet
