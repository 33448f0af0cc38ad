#include "shell/end_request.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <unistd.h>

namespace carnet {

namespace {

std::array<int, 2> ends{-1, -1}; ///< of a pipe: a handler may do little more than write

void wake(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(ends[1], &byte, 1);
}

} // namespace

void closeOnRequest(QObject *parent)
{
    if (::pipe(ends.data()) != 0)
        return; // the system ends the program at once, as it does without this
    auto *woken = new QSocketNotifier(ends[0], QSocketNotifier::Read, parent);
    QObject::connect(woken, &QSocketNotifier::activated, parent, [woken] {
        woken->setEnabled(false);
        QCoreApplication::exit(); // quit() asks open forms, which are kept but may not be closed yet
    });
    for (const int signal : {SIGTERM, SIGHUP, SIGINT})
        std::signal(signal, wake);
}

} // namespace carnet
