// A second Carnet on the same data folder, beside the first one's thread, which has to answer it.
#pragma once

#include "desk/single_instance.h"

#include <QTest>

#include <future>

namespace carnet::test {

inline SingleInstance::Claim claimOfSecond(const QString &lockFile)
{
    auto claimed = std::async(std::launch::async, [lockFile] {
        SingleInstance second(lockFile);
        return second.claim();
    });
    const auto isKnown = [&claimed] {
        return claimed.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    };
    [[maybe_unused]] const bool answered = QTest::qWaitFor(isKnown, 20'000);
    return claimed.get();
}

} // namespace carnet::test
