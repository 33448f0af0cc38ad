#include "look/field_look.h"

#include <QVariant>

namespace carnet {

static const char stateProperty[] = "fieldState";

void setFieldState(QWidget *editor, FieldState state)
{
    editor->setProperty(stateProperty, static_cast<int>(state));
    editor->update();
}

FieldState fieldStateOf(const QWidget *editor)
{
    return editor ? static_cast<FieldState>(editor->property(stateProperty).toInt()) : FieldState::Plain;
}

} // namespace carnet
