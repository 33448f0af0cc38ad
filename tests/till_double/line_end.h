// The two ways a TCP connection ends that Qt does not tell apart.
#pragma once

class QTcpSocket;

namespace carnet::test {

/// FIN: says that nothing more will be said, and can still be sent to. Bytes that were not read would turn a
/// plain close into a reset.
void sayNoMore(QTcpSocket &socket);

/// RST: as when the computer on the other side was switched off and on, or a router forgot the connection.
void closeByReset(QTcpSocket &socket);

} // namespace carnet::test
