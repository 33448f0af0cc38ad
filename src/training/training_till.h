// The training shop's till: a small web server on the loopback address that answers the customer calls the
// way till-api.md describes, so that Carnet can be learnt, tried and tested without a real shop. Lives on one
// thread.
#pragma once

#include "training/http_request.h"
#include "training/training_book.h"

#include <QTcpServer>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>

namespace carnet {

class TrainingTill : public QObject
{
    Q_OBJECT

public:
    /// The only shop and key it knows.
    static QString shop();
    static QString key();

    /// `dataFile` keeps the customers over a restart; where there is none yet, the sample customers start it.
    explicit TrainingTill(const QString &dataFile, QObject *parent = nullptr);
    /// Writes what is not written yet.
    ~TrainingTill() override;

    /// Listens on 127.0.0.1, on a port the system chooses. False: no port to be had.
    [[nodiscard]] bool start();
    /// http://127.0.0.1:port, the same until the program ends; empty before start().
    [[nodiscard]] QUrl url() const;

    /// "Till off": nobody listens and open connections end, as when the line is down. Returns whether it is
    /// now so.
    bool setReachable(bool reachable);
    [[nodiscard]] bool isReachable() const { return m_server.isListening(); }

    [[nodiscard]] const TrainingBook &book() const { return m_book; }

Q_SIGNALS:
    /// The customers could not be written to the data file; they live on in memory.
    void saveFailed();

private:
    struct Answer
    {
        int status = 200;
        QByteArray type = "application/json; charset=utf-8";
        QByteArray body;
    };
    using Parameters = QHash<QString, QString>;

    void load();
    void saveSoon();
    void save();
    void welcome();
    void read(QTcpSocket *socket, HttpRequestReader &reader);
    [[nodiscard]] Answer answer(const HttpRequest &request);
    [[nodiscard]] Answer addClient(const Parameters &parameters);
    [[nodiscard]] Answer editClient(const Parameters &parameters);
    [[nodiscard]] Answer deleteClient(const Parameters &parameters);
    [[nodiscard]] Answer getClients(const Parameters &parameters) const;

    QString m_dataFile;
    TrainingBook m_book;
    QTcpServer m_server{this};
    quint16 m_port = 0;
    QTimer m_saveTimer{this};
    QThreadPool m_writer; ///< one thread: a later state of the file never comes before an earlier one
};

} // namespace carnet
