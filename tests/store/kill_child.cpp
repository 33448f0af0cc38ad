// Saves without pause until it is killed, and says each save that was acknowledged.
#include "store/store.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto store = carnet::Store::open(QString::fromLocal8Bit(argv[1]));
    if (!store)
        return 1;
    for (int i = 0;; ++i) {
        carnet::Record record;
        record.wanted.emplace();
        record.wanted->set(carnet::Field::Name,
                           QStringLiteral("%1/%2").arg(QCoreApplication::applicationPid()).arg(i));
        record.state = carnet::SendState::Waiting;
        const auto written = store.value()->write(record);
        if (!written)
            return 2;
        std::printf("%lld %s\n", static_cast<long long>(written.value()),
                    qPrintable(record.wanted->value(carnet::Field::Name)));
        std::fflush(stdout);
    }
}
