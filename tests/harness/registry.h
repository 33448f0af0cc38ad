// Lets a test folder be one executable made of several test classes: each file ends with
// CARNET_TEST(TheClass).
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace carnet::test {

using MakeTest = std::function<std::unique_ptr<QObject>()>;

/// Called before main() by CARNET_TEST; the returned value only anchors the static initialiser.
bool registerTest(MakeTest make);

/// Runs every registered class; `--only ClassName` as first arguments runs one. Returns the failures' number,
/// and says at the very end once more what failed: who reads a log that was cut sees its end.
int runAll(int argc, char **argv);

} // namespace carnet::test

#define CARNET_TEST(Class)                                                                                   \
    static const bool registered##Class =                                                                    \
        carnet::test::registerTest([]() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
