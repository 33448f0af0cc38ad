// What a till does to one request instead of answering it well, in the words of a test.
#pragma once

#include <QByteArray>
#include <QMetaType>

#include <chrono>

namespace carnet::test {

struct Fault
{
    enum class When : std::uint8_t {
        Never, ///< answer as a good till
        OnAccept, ///< close as soon as connected
        AfterHead, ///< close when the head has come, before the body is read
        InBody, ///< close when `at` bytes of the body were read
        AfterBody, ///< close after the whole body, nothing done
        AfterWork, ///< do the work, then close without an answer
        HalfAnswer, ///< do the work, send half the answer, close
        AfterAnswer, ///< answer well and close the idle connection without a word
        StallBefore, ///< never answer, nothing done
        StallAfterWork, ///< do the work, never answer
        StallInHead, ///< do the work, half the head of the answer, then nothing
        StallAfterHead, ///< do the work, the head of the answer, then nothing
        StallHalf, ///< do the work, half the answer, then nothing
        Drip, ///< do the work, then the answer byte by byte, one each `pause`
        DripBody, ///< do the work, the head at once, then the body byte by byte
        Endless, ///< do the work, then a body that never ends
        SayAtHead, ///< raw bytes as soon as the head has come, before the body is read
        Say, ///< raw bytes instead of the answer, nothing done
        WorkThenSay, ///< the work done, raw bytes instead of the answer
    } when = When::Never;
    bool reset = false; ///< RST instead of FIN
    QByteArray bytes; ///< raw: head and body
    qsizetype at = 0;
    std::chrono::milliseconds pause{20};

    [[nodiscard]] Fault byReset() const
    {
        Fault fault = *this;
        fault.reset = true;
        return fault;
    }
};

[[nodiscard]] Fault closeOnAccept();
[[nodiscard]] Fault closeAfterHead();
[[nodiscard]] Fault closeInBody(qsizetype bytesRead);
[[nodiscard]] Fault closeAfterBody();
[[nodiscard]] Fault closeAfterWork();
[[nodiscard]] Fault closeInAnswer();
[[nodiscard]] Fault closeAfterAnswer();
[[nodiscard]] Fault stallBeforeWork();
[[nodiscard]] Fault stallAfterWork();
[[nodiscard]] Fault stallInHead();
[[nodiscard]] Fault stallAfterHead();
[[nodiscard]] Fault stallInAnswer();
[[nodiscard]] Fault drip(std::chrono::milliseconds pause);
[[nodiscard]] Fault dripBody(std::chrono::milliseconds pause);
[[nodiscard]] Fault endlessBody();
/// Bytes as they go on the wire (answers.h makes them); the connection is closed afterwards.
[[nodiscard]] Fault sayBeforeBody(const QByteArray &bytes);
[[nodiscard]] Fault say(const QByteArray &bytes);
[[nodiscard]] Fault workThenSay(const QByteArray &bytes);

} // namespace carnet::test

Q_DECLARE_METATYPE(carnet::test::Fault)
