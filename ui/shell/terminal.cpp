#include "shell/terminal.h"

namespace carnet {

void print(std::FILE *to, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), to);
}

} // namespace carnet
