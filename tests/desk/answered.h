// Waits for what the desk answers.
#pragma once

#include "desk/desk.h"

#include <QTest>

namespace carnet::test {

/// For a test, which has nothing else to do meanwhile; ends the test's process when no answer comes.
template <typename Answer> Answer answered(QFuture<Answer> question)
{
    if (!QTest::qWaitFor([&] { return question.isFinished(); }, 600'000) || question.resultCount() == 0)
        qFatal("the desk did not answer");
    return question.result();
}

/// Until all that was asked is answered and shown: an answer may make the window ask again.
inline void settle(carnet::Desk &desk)
{
    for (int round = 0; round < 4; ++round)
        (void)answered(desk.record(CustomerId::None));
}

} // namespace carnet::test
