#include "shell/terminal.h"

namespace carnet {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

void useTerminal() { }

int leave(int code)
{
    return code;
}

} // namespace carnet
