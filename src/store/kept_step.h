// A step of the user that can be undone after a restart. What it says is the desk's affair (kept_steps.h
// there). A plain value.
#pragma once

#include <QDateTime>
#include <QStringList>

namespace carnet {

struct KeptStep
{
    qint64 id = 0;
    QDateTime at; ///< UTC
    QString words;
    QStringList changes; ///< in the order they were made
};

} // namespace carnet
