// The seven sections of the form, each drawn in its own Designer file. An editor is named after its field's
// key.
#pragma once

#include "customer/field.h"

class QWidget;

namespace carnet {

[[nodiscard]] QWidget *makeSection(FieldGroup group, QWidget *parent);

} // namespace carnet
