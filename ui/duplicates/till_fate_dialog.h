// Asked after a merge: what becomes of the one that goes, on the till. Leaving it there is the answer that
// takes nothing away.
#pragma once

#include "desk/values.h"

#include <QDialog>

namespace carnet {

class TillFateDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both are on the till.
    explicit TillFateDialog(const Merge &merge, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(carnet::MergeFate fate);

private:
    void choose(MergeFate fate);
};

} // namespace carnet
