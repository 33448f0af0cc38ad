// How a dialog of more than a question is built: what it is about on a surface of Base, the buttons in a
// strip below it.
#pragma once

class QDialog;
class QHBoxLayout;
class QVBoxLayout;
class QWidget;

namespace carnet {

struct DialogFrame
{
    QWidget *surface;
    QVBoxLayout *body; ///< of the surface
    QHBoxLayout *footer;
};

/// Fills the dialog; whoever fills the frame scales its layouts afterwards.
[[nodiscard]] DialogFrame makeDialogFrame(QDialog *dialog);

} // namespace carnet
