#include "harness/registry.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return carnet::test::runAll(argc, argv);
}
