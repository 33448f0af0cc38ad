#include "settings/settings_dialog.h"

#include "customer/country.h"
#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"
#include "settings/settings.h"

#include "ui_settings_dialog.h"

#include <QLineEdit>

namespace carnet {

namespace {

/// A list of values with their words; tells the value that was chosen by hand.
template <typename Value, typename Tell>
void fill(QComboBox *box, const QList<std::pair<QString, Value>> &rows, Value present, Tell tell)
{
    for (const auto &[words, value] : rows) {
        box->addItem(words, static_cast<int>(value));
        if (value == present)
            box->setCurrentIndex(box->count() - 1);
    }
    QObject::connect(box, &QComboBox::activated, box,
                     [box, tell](int row) { tell(static_cast<Value>(box->itemData(row).toInt())); });
}

} // namespace

SettingsDialog::SettingsDialog(const Choices &present, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<::Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    applyStep(m_ui->headline, TextStep::Headline);
    for (QLabel *label : {m_ui->languageLabel, m_ui->schemeLabel, m_ui->textSizeLabel, m_ui->countryLabel})
        applyStep(label, TextStep::Label);
    for (QLabel *help : {m_ui->introduction, m_ui->sendHelp, m_ui->phonesHelp}) {
        applyStep(help, TextStep::Help);
        help->setForegroundRole(QPalette::PlaceholderText);
    }
    m_ui->sendAutomatically->setAccessibleDescription(m_ui->sendHelp->text());
    m_ui->internationalPhones->setAccessibleDescription(m_ui->phonesHelp->text());
    scaleLayouts(this);
    keepWhole(this, 440);

    fill<Language>(m_ui->language,
                   {{tr("As the system"), Language::System},
                    {QStringLiteral("English"), Language::English},
                    {QStringLiteral("Français"), Language::French}},
                   present.language, [this](Language language) { Q_EMIT languageChosen(language); });
    fill<SchemeChoice>(m_ui->scheme,
                       {{tr("Follow the system"), SchemeChoice::System},
                        {tr("Light"), SchemeChoice::Light},
                        {tr("Dark"), SchemeChoice::Dark}},
                       present.scheme, [this](SchemeChoice scheme) { Q_EMIT schemeChosen(scheme); });
    const QStringList sizeNames{tr("Small"), tr("Normal"), tr("Large"), tr("Very large")};
    QList<std::pair<QString, int>> sizes;
    for (std::size_t i = 0; i < textSizes.size(); ++i)
        sizes.append({sizeNames.at(static_cast<qsizetype>(i)), textSizes.at(i)});
    fill<int>(m_ui->textSize, sizes, present.textSize, [this](int points) { Q_EMIT textSizeChosen(points); });
    m_ui->sendAutomatically->setChecked(present.sendAutomatically);
    connect(m_ui->sendAutomatically, &QAbstractButton::toggled, this,
            &SettingsDialog::sendAutomaticallyChosen);
    m_ui->internationalPhones->setChecked(present.phoneForm == rules::PhoneForm::International);
    connect(m_ui->internationalPhones, &QAbstractButton::toggled, this, [this](bool on) {
        Q_EMIT phoneFormChosen(on ? rules::PhoneForm::International : rules::PhoneForm::National);
    });
    m_ui->country->setEditText(m_ui->country->wordsFor(present.country));
    m_ui->country->lineEdit()->setAccessibleName(tr("Country of new customers"));
    connect(m_ui->country, &QComboBox::editTextChanged, this, [this] {
        const QString code = m_ui->country->choice();
        if (code.isEmpty() || countryMeant(code) == code) // else it is on its way to a country
            Q_EMIT countryChosen(code);
    });
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::accept);
}

SettingsDialog::~SettingsDialog() = default;

} // namespace carnet
