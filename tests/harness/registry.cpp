#include "harness/registry.h"

#include <QTest>

#include <vector>

namespace carnet::test {

static std::vector<MakeTest> &registered()
{
    static std::vector<MakeTest> tests;
    return tests;
}

bool registerTest(MakeTest make)
{
    registered().push_back(std::move(make));
    return true;
}

int runAll(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QString only;
    if (const auto at = arguments.indexOf(QStringLiteral("--only")); at > 0 && at + 1 < arguments.size()) {
        only = arguments.takeAt(at + 1);
        arguments.removeAt(at);
    }

    int failures = 0;
    bool ran = false;
    for (const MakeTest &make : registered()) {
        const auto test = make();
        if (!only.isEmpty() && only != QString::fromLatin1(test->metaObject()->className()))
            continue;
        ran = true;
        failures += QTest::qExec(test.get(), arguments);
    }
    return ran ? failures : 1;
}

} // namespace carnet::test
