// First step of an import: which file, how it is written, and how it begins (ui.md 10).
#pragma once

#include "exchange/source_table.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace carnet {

class MessageStrip;

class FileStep : public QWidget
{
    Q_OBJECT

public:
    explicit FileStep(QWidget *parent);

    void showReading(const QString &name);
    void showProgress(int permille);
    void showTable(const SourceTable &table, const QString &name);
    void showTrouble(const QString &sentence);
    void toggleSettings();
    [[nodiscard]] bool hasSettings() const; ///< there is something to choose

Q_SIGNALS:
    void fileWanted();
    void settingsChosen(const carnet::SourceSettings &settings);

private:
    QWidget *makeSettings();
    void invite();
    void fillSettings(const SourceTable &table);
    void choose();

    QLabel *m_words;
    QPushButton *m_choose;
    QProgressBar *m_progress;
    MessageStrip *m_strip;
    QWidget *m_settings;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QComboBox *m_sheet;
    QCheckBox *m_header;
    QLabel *m_encodingLabel;
    QLabel *m_separatorLabel;
    QLabel *m_sheetLabel;
    QTableWidget *m_beginning;
    SourceTable::Kind m_kind = SourceTable::Kind::AddressBook;
    bool m_isFilling = false;
};

} // namespace carnet
