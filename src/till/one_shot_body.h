// A request body that can be read once and never again. QNetworkAccessManager (measured on 6.4.2) silently
// sends a POST a second time when the connection closes before the answer; a body that refuses to rewind ends
// such an attempt in ContentReSendError instead, so the till sees an add at most once.
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace carnet {

class OneShotBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    /// True once the first byte was handed out: from then on the till may have received the request.
    [[nodiscard]] bool wasRead() const { return m_at > 0; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace carnet
