// What the user can choose about Carnet itself. Every choice is told at once; there is nothing to confirm.
#pragma once

#include "customer/rules/rule.h"
#include "look/appearance.h"
#include "settings/language.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace carnet {

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choices
    {
        Language language = Language::System;
        SchemeChoice scheme = SchemeChoice::System;
        int textSize = 10; ///< points
        bool sendAutomatically = true;
        rules::PhoneForm phoneForm = rules::PhoneForm::National;
        QString country; ///< of new customers, a code
    };

    SettingsDialog(const Choices &present, QWidget *parent);
    ~SettingsDialog() override;

Q_SIGNALS:
    void languageChosen(carnet::Language language);
    void schemeChosen(carnet::SchemeChoice scheme);
    void textSizeChosen(int points);
    void sendAutomaticallyChosen(bool on);
    void phoneFormChosen(carnet::rules::PhoneForm form);
    void countryChosen(const QString &code); ///< empty: none

private:
    std::unique_ptr<::Ui::SettingsDialog> m_ui;
};

} // namespace carnet
