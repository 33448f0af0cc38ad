#include "look/dialog_frame.h"

#include "look/hairline.h"

#include <QDialog>
#include <QVBoxLayout>

namespace carnet {

DialogFrame makeDialogFrame(QDialog *dialog)
{
    auto *surface = new QWidget(dialog);
    surface->setBackgroundRole(QPalette::Base);
    auto *strip = new QWidget(dialog);
    strip->setBackgroundRole(QPalette::Window);
    for (QWidget *part : {surface, strip})
        part->setAutoFillBackground(true);
    auto *body = new QVBoxLayout(surface);
    body->setContentsMargins(22, 20, 22, 16);
    body->setSpacing(12);
    auto *footer = new QHBoxLayout(strip);
    footer->setContentsMargins(22, 12, 22, 12);
    footer->setSpacing(8);
    auto *page = new QVBoxLayout(dialog);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(surface, 1);
    page->addWidget(new Hairline(Qt::Horizontal, dialog));
    page->addWidget(strip);
    return {surface, body, footer};
}

} // namespace carnet
