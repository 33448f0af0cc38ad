#include "harness/registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

#include <cstdio>
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

/// What went wrong in one class, of all that it printed.
static QByteArray failuresIn(const QString &file)
{
    QFile output(file);
    if (!output.open(QIODevice::ReadOnly))
        return {};
    QByteArray failures;
    bool isFailure = false;
    while (!output.atEnd()) {
        const QByteArray line = output.readLine();
        if (!line.startsWith(' ')) // what belongs to the line above is indented
            isFailure = line.startsWith("FAIL") || line.startsWith("XPASS");
        if (isFailure)
            failures += line;
    }
    return failures;
}

/// As leave() of the program: threads that are gone hold nobody up.
static int leave(int failures)
{
#ifdef Q_OS_WIN
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(failures));
#endif
    return failures;
}

/// On Windows QtTest tells a debugger instead of writing out.
static void passOn([[maybe_unused]] const QString &file)
{
#ifdef Q_OS_WIN
    QFile output(file);
    if (output.open(QIODevice::ReadOnly))
        std::puts(output.readAll().constData());
    std::fflush(stdout);
#endif
}

int runAll(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (arguments.contains(QStringLiteral("--list"))) {
        for (const MakeTest &make : registered())
            std::puts(make()->metaObject()->className());
        return 0;
    }
    QString only;
    if (const auto at = arguments.indexOf(QStringLiteral("--only")); at > 0 && at + 1 < arguments.size()) {
        only = arguments.takeAt(at + 1);
        arguments.removeAt(at);
    }

    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("output.txt"));
    if (!arguments.contains(QStringLiteral("-o")))
        arguments << QStringLiteral("-o") << QStringLiteral("-,txt") << QStringLiteral("-o")
                  << copy + QStringLiteral(",txt");

    int failures = 0;
    QByteArray story;
    bool ran = false;
    for (const MakeTest &make : registered()) {
        const auto test = make();
        if (!only.isEmpty() && only != QString::fromLatin1(test->metaObject()->className()))
            continue;
        ran = true;
        const int failed = QTest::qExec(test.get(), arguments);
        passOn(copy);
        if (failed != 0) {
            failures += failed;
            story += failuresIn(copy);
        }
    }
    if (failures != 0)
        std::fprintf(stderr, "\nFailed, of all above:\n%s", story.constData());
    return leave(ran ? failures : 1);
}

} // namespace carnet::test
