#include "connection/connection_dialog.h"

#include "look/button.h"
#include "look/icon.h"
#include "look/message_strip.h"
#include "look/metrics.h"
#include "look/type.h"
#include "words/till_sentences.h"

#include "ui_connection_dialog.h"

#include <QAccessible>
#include <QAction>
#include <QLocale>

namespace carnet {

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

QString whereKept(const TillAddress &present, KeyRing::Answer keyRing)
{
    if (keyRing == KeyRing::Answer::Absent)
        return ConnectionDialog::tr("No keyring was found. The key will be asked again at each start.");
    if (!present.key.isEmpty())
        return ConnectionDialog::tr("A key is kept. Type another one to replace it.");
    if (keyRing == KeyRing::Answer::NotOpened)
        return ConnectionDialog::tr(
            "The keyring was not opened. Type the key here, or open it and start again.");
#ifdef Q_OS_WIN
    return ConnectionDialog::tr("Kept in the Windows credential store, never in a file");
#else
    return ConnectionDialog::tr("Kept in the keyring of this computer, never in a file");
#endif
}

} // namespace

/// Room for a result of three lines: nothing moves when it appears.
static constexpr int resultHeight = 66;

ConnectionDialog::ConnectionDialog(const TillAddress &present, KeyRing::Answer keyRing, QWidget *parent)
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
    sayAboutKey(whereKept(present, keyRing));

    connect(&m_trial, &ConnectionTrial::ended, this, &ConnectionDialog::showTestResult);
    for (QLineEdit *edit : {m_ui->shop, m_ui->key})
        connect(edit, &QLineEdit::textEdited, this, [this, edit] { cleanPasted(edit); });
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

/// What was pasted along is taken out at once and said, for nobody would see it. A space that is being typed
/// may have more behind it.
void ConnectionDialog::cleanPasted(QLineEdit *edit)
{
    const QString typed = edit->text();
    const QString clean = cleanedSecret(typed);
    QStringView spaced = typed;
    while (spaced.startsWith(u' '))
        spaced = spaced.sliced(1);
    while (spaced.endsWith(u' '))
        spaced = spaced.chopped(1);
    if (clean == spaced)
        return;
    edit->setText(clean);
    const QString text = tr("Characters that cannot be seen, or quotation marks, were taken out.");
    sayAboutKey(text);
    QAccessibleEvent event(m_ui->keyPlace, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ConnectionDialog::sayAboutKey(const QString &text)
{
    m_ui->keyPlace->setText(text);
    m_ui->key->setAccessibleDescription(text);
}

TillAddress ConnectionDialog::typed() const
{
    TillAddress address = m_present;
    address.shop = cleanedSecret(m_ui->shop->text());
    if (const QString key = cleanedSecret(m_ui->key->text()); !key.isEmpty())
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
    m_trial.begin(address);
    setTesting(true);
}

void ConnectionDialog::stopTest()
{
    m_trial.stop();
    setTesting(false);
}

void ConnectionDialog::showTestResult(const TrialResult &result)
{
    setTesting(false);
    const auto &[address, list, after, isInTime] = result;
    if (!isInTime) {
        m_result->showMessage(
            MessageStrip::Kind::Warning, {},
            tr("The till did not answer within 10 seconds. You can save anyway and send later."), {}, false);
        return;
    }
    if (list.outcome.verdict != Verdict::Accepted) {
        m_result->showMessage(MessageStrip::Kind::Danger, {}, sentenceFor(list.outcome, address.shop), {},
                              false);
        return;
    }
    const QString seconds = QLocale().toString(static_cast<double>(after.count()) / 1000.0, 'f', 1);
    // A list that goes on is not waited for: that it comes is what was asked.
    const QString answered = list.customers
        ? tr("Shop %1 answered in %2 s. %Ln customers found.", nullptr, static_cast<int>(*list.customers))
        : tr("Shop %1 answered in %2 s and is showing its customers.");
    m_result->showMessage(MessageStrip::Kind::Success, tr("It works."), answered.arg(address.shop, seconds),
                          {}, false);
}

void ConnectionDialog::save()
{
    Q_EMIT saved(cleanedSecret(m_ui->shop->text()), cleanedSecret(m_ui->key->text()));
    accept();
}

} // namespace carnet
