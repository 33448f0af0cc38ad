// Another connection to the store of an open shop, to look at what is kept.
#pragma once

#include "shell/shop.h"
#include "store/store.h"

namespace carnet::test {

inline std::unique_ptr<Store> storeOf(const Shop &shop)
{
    return std::move(Store::open(shop.folder().storeFile())).value();
}

} // namespace carnet::test
