#include "till_double/fault.h"

namespace carnet::test {

using When = Fault::When;

static Fault at(When when, const QByteArray &bytes = {})
{
    Fault fault;
    fault.when = when;
    fault.bytes = bytes;
    return fault;
}

Fault closeOnAccept()
{
    return at(When::OnAccept);
}

Fault closeAfterHead()
{
    return at(When::AfterHead);
}

Fault closeInBody(qsizetype bytesRead)
{
    Fault fault = at(When::InBody);
    fault.at = bytesRead;
    return fault;
}

Fault closeAfterBody()
{
    return at(When::AfterBody);
}

Fault closeAfterWork()
{
    return at(When::AfterWork);
}

Fault closeInAnswer()
{
    return at(When::HalfAnswer);
}

Fault closeAfterAnswer()
{
    return at(When::AfterAnswer);
}

Fault stallBeforeWork()
{
    return at(When::StallBefore);
}

Fault stallAfterWork()
{
    return at(When::StallAfterWork);
}

Fault stallInHead()
{
    return at(When::StallInHead);
}

Fault stallAfterHead()
{
    return at(When::StallAfterHead);
}

Fault stallInAnswer()
{
    return at(When::StallHalf);
}

Fault drip(std::chrono::milliseconds pause)
{
    Fault fault = at(When::Drip);
    fault.pause = pause;
    return fault;
}

Fault dripBody(std::chrono::milliseconds pause)
{
    Fault fault = drip(pause);
    fault.when = When::DripBody;
    return fault;
}

Fault endlessBody()
{
    return at(When::Endless);
}

Fault sayBeforeBody(const QByteArray &bytes)
{
    return at(When::SayAtHead, bytes);
}

Fault say(const QByteArray &bytes)
{
    return at(When::Say, bytes);
}

Fault workThenSay(const QByteArray &bytes)
{
    return at(When::WorkThenSay, bytes);
}

} // namespace carnet::test
