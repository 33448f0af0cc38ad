#include "shell/terminal.h"

#include <qt_windows.h>

#include <shellapi.h>

#include <cstdio>
#include <memory>

namespace carnet {

/// Those of main() went through the system's code page, which knows few characters.
QStringList argumentsOf(int, char **)
{
    int count = 0;
    const std::unique_ptr<LPWSTR, decltype(&LocalFree)> all(CommandLineToArgvW(GetCommandLineW(), &count),
                                                            &LocalFree);
    QStringList arguments;
    for (int i = 1; i < count; ++i)
        arguments << QString::fromWCharArray(all.get()[i]);
    return arguments;
}

void useTerminal()
{
    // What is redirected stays so.
    if (GetFileType(GetStdHandle(STD_OUTPUT_HANDLE)) != FILE_TYPE_UNKNOWN
        || AttachConsole(ATTACH_PARENT_PROCESS) == 0)
        return;
    (void)std::freopen("CONOUT$", "w", stdout);
    (void)std::freopen("CONOUT$", "w", stderr);
}

int leave(int code)
{
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(code));
    return code;
}

} // namespace carnet
