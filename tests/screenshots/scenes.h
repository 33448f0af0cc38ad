// Every screen and state worth looking at, each reached in the real window.
#pragma once

#include "stage.h"

#include <span>

namespace carnet::screenshots {

struct Scene
{
    const char *name;
    Stage::Shop shop;
    void (*play)(Stage &stage);
};

[[nodiscard]] std::span<const Scene> allScenes();

} // namespace carnet::screenshots
