// Two values connect this computer to the till. Saving works without a test and offline.
#pragma once

#include "connection/key_ring.h"
#include "desk/connection_trial.h"

#include <QDialog>

#include <memory>

class QLineEdit;

namespace Ui {
class ConnectionDialog;
}

namespace carnet {

class MessageStrip;

class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `present` is the connection as it is; its key is used for a test but never shown.
    ConnectionDialog(const TillAddress &present, KeyRing::Answer keyRing, QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    void setTestLimit(std::chrono::milliseconds limit) { m_trial.setLimit(limit); }

Q_SIGNALS:
    /// The key is empty when the kept one stays.
    void saved(const QString &shop, const QString &key);
    void forgotten();

private:
    void startTest();
    void stopTest();
    void showTestResult(const TrialResult &result);
    void save();
    void cleanPasted(QLineEdit *edit);
    void sayAboutKey(const QString &text);
    void setTesting(bool testing);
    [[nodiscard]] TillAddress typed() const;

    std::unique_ptr<::Ui::ConnectionDialog> m_ui;
    TillAddress m_present;
    ConnectionTrial m_trial;
    MessageStrip *m_result;
};

} // namespace carnet
