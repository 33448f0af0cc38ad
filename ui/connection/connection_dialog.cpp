#include "connection/connection_dialog.h"

#include "connection/till_sentences.h"
#include "look/button.h"
#include "look/icon.h"
#include "look/message_strip.h"
#include "look/metrics.h"
#include "look/type.h"

#include "ui_connection_dialog.h"

#include <QAction>
#include <QLocale>

namespace carnet {

using namespace std::chrono_literals;

namespace {

QAction *addEye(QLineEdit *key, const QString &showText, const QString &hideText)
{
    auto *eye = new QAction(key);
    eye->setIcon(icon(QLatin1StringView("eye"), Token::Muted));
    eye->setText(showText);
    eye->setToolTip(showText);
    eye->setCheckable(true);
    key->addAction(eye, QLineEdit::TrailingPosition);
    QObject::connect(eye, &QAction::toggled, key, [key, eye, showText, hideText](bool shown) {
        key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        eye->setText(shown ? hideText : showText);
        eye->setToolTip(eye->text());
    });
    return eye;
}

} // namespace

/// Room for a result of three lines: nothing moves when it appears.
static constexpr int resultHeight = 66;

ConnectionDialog::ConnectionDialog(const TillAddress &present, bool hasKeyring, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<::Ui::ConnectionDialog>())
    , m_present(present)
    , m_result(new MessageStrip(this))
{
    m_ui->setupUi(this);
    m_ui->resultLayout->addWidget(m_result);
    m_ui->resultLayout->addStretch();
    m_result->hide();
    applyStep(m_ui->headline, TextStep::Headline);
    applyStep(m_ui->shopLabel, TextStep::Label);
    applyStep(m_ui->keyLabel, TextStep::Label);
    applyStep(m_ui->keyPlace, TextStep::Help);
    for (QLabel *aside : {m_ui->introduction, m_ui->keyPlace})
        aside->setForegroundRole(QPalette::PlaceholderText);
    setLook(m_ui->save, ButtonLook::Primary);
    setLook(m_ui->forget, ButtonLook::Link);
    m_ui->test->setIcon(icon(QLatin1StringView("plug")));
    m_ui->stopTest->hide();
    m_ui->forget->setVisible(present.isComplete());
    addEye(m_ui->key, tr("Show the key"), tr("Hide the key"));
    scaleLayouts(this);
    keepFitting(this, [this] {
        setMinimumWidth(scaled(526, this));
        m_ui->result->setMinimumHeight(scaled(resultHeight, this));
    });

    m_ui->shop->setText(present.shop);
    if (!hasKeyring)
        m_ui->keyPlace->setText(tr("No keyring was found. The key will be asked again at each start."));
    else if (!present.key.isEmpty())
        m_ui->keyPlace->setText(tr("A key is kept. Type another one to replace it."));
    else
#ifdef Q_OS_WIN
        m_ui->keyPlace->setText(tr("Kept in the Windows credential store, never in a file"));
#else
        m_ui->keyPlace->setText(tr("Kept in the keyring of this computer, never in a file"));
#endif
    m_ui->key->setAccessibleDescription(m_ui->keyPlace->text());

    m_limit.setSingleShot(true);
    m_limit.setInterval(10s);
    connect(&m_limit, &QTimer::timeout, this, &ConnectionDialog::giveUpTest);
    connect(m_ui->test, &QPushButton::clicked, this, &ConnectionDialog::startTest);
    connect(m_ui->stopTest, &QPushButton::clicked, this, &ConnectionDialog::stopTest);
    connect(m_ui->save, &QPushButton::clicked, this, &ConnectionDialog::save);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->forget, &QPushButton::clicked, this, [this] {
        Q_EMIT forgotten();
        accept();
    });
}

ConnectionDialog::~ConnectionDialog() = default;

TillAddress ConnectionDialog::typed() const
{
    TillAddress address = m_present;
    address.shop = m_ui->shop->text().trimmed();
    if (const QString key = m_ui->key->text().trimmed(); !key.isEmpty())
        address.key = key;
    return address;
}

void ConnectionDialog::setTesting(bool testing)
{
    m_ui->test->setVisible(!testing);
    m_ui->stopTest->setVisible(testing);
    (testing ? m_ui->stopTest : m_ui->test)->setFocus();
}

void ConnectionDialog::startTest()
{
    const TillAddress address = typed();
    if (!address.isComplete()) {
        m_result->showMessage(MessageStrip::Kind::Warning, {},
                              tr("Enter the shop number and the API key first."), {}, false);
        return;
    }
    m_result->hide();
    m_client.setAddress(address);
    m_watch.start();
    m_call = m_client.list();
    connect(m_call, &ListCall::finished, this, &ConnectionDialog::showTestResult);
    m_limit.start();
    setTesting(true);
}

void ConnectionDialog::stopTest()
{
    m_limit.stop();
    if (m_call) {
        disconnect(m_call, nullptr, this, nullptr);
        m_call->cancel();
    }
    m_call = nullptr;
    setTesting(false);
}

void ConnectionDialog::giveUpTest()
{
    stopTest();
    m_result->showMessage(
        MessageStrip::Kind::Warning, {},
        tr("The till did not answer within 10 seconds. You can save anyway and send later."), {}, false);
}

void ConnectionDialog::showTestResult(const TillList &list)
{
    m_limit.stop();
    m_call = nullptr;
    setTesting(false);
    if (list.outcome.verdict != Verdict::Accepted) {
        m_result->showMessage(MessageStrip::Kind::Danger, {},
                              sentenceFor(list.outcome, m_client.address().shop), {}, false);
        return;
    }
    const QString seconds = QLocale().toString(static_cast<double>(m_watch.elapsed()) / 1000.0, 'f', 1);
    m_result->showMessage(
        MessageStrip::Kind::Success, tr("It works."),
        tr("Shop %1 answered in %2 s. %Ln customers found.", nullptr, static_cast<int>(list.rows.size()))
            .arg(m_client.address().shop, seconds),
        {}, false);
}

void ConnectionDialog::save()
{
    Q_EMIT saved(m_ui->shop->text().trimmed(), m_ui->key->text().trimmed());
    accept();
}

} // namespace carnet
