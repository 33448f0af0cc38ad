// The window's side of a question to the desk.
#pragma once

#include <QFuture>
#include <QPointer>

namespace carnet {

/// Hands the answer to `take` on the window's thread, unless `context` has gone by then: QFuture::then with a
/// context takes it for granted that it has not.
template <typename Answer, typename Take>
void whenAnswered(QFuture<Answer> question, QObject *context, Take take)
{
    question.then([guard = QPointer(context), take = std::move(take)](const Answer &answer) mutable {
        if (guard)
            take(answer);
    });
}

} // namespace carnet
