// Shown instead of the main window when another Carnet, which cannot be brought forward, has these customers
// open: on another computer that shares the folder, or in another user's session.
#pragma once

#include "desk/single_instance.h"

#include <QDialog>

class QLabel;

namespace carnet {

class HeldElsewhere : public QDialog
{
    Q_OBJECT

public:
    explicit HeldElsewhere(const SingleInstance::Holder &holder);

    /// It surely runs: says so and stays.
    void refuse();

Q_SIGNALS:
    void openWanted(); ///< the user says that it no longer runs there; answered by accept() or refuse()

private:
    QLabel *m_refusal;
};

} // namespace carnet
