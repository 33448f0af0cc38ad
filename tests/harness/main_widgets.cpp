#include "harness/registry.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return carnet::test::runAll(argc, argv);
}
