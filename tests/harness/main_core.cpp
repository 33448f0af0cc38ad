#include "harness/registry.h"

#include <QCoreApplication>

static int run(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return carnet::test::runAll(argc, argv);
}

int main(int argc, char **argv)
{
    return carnet::test::leave(run(argc, argv));
}
