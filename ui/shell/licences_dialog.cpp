#include "shell/licences_dialog.h"

#include "look/button.h"
#include "look/dialog_frame.h"
#include "look/metrics.h"
#include "look/single_choice.h"

#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace carnet {

LicencesDialog::LicencesDialog(QWidget *parent)
    : QDialog(parent)
    , m_parts(allParts())
    , m_list(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Licences"));
    const auto [surface, column, footer] = makeDialogFrame(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_list, 1);
    row->addWidget(m_text, 3);
    column->addLayout(row, 1);
    auto *close = makeButton(tr("Close"), {}, ButtonLook::Plain, this);
    footer->addStretch(1);
    footer->addWidget(close);
    scaleLayouts(this);
    resizeAsDrawn(this, {820, 500});

    m_list->setAccessibleName(tr("Made with"));
    m_text->setAccessibleName(tr("Licences"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    tieSelectionToCurrent(m_list);
    for (const Part &part : m_parts)
        m_list->addItem(QStringLiteral("%1 · %2").arg(part.name, part.licence));
    connect(m_list, &QListWidget::currentRowChanged, this, &LicencesDialog::showPart);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void LicencesDialog::showPart(int row)
{
    QFile file(QStringLiteral(":/licences/") + m_parts.at(row).text);
    if (file.open(QFile::ReadOnly))
        m_text->setPlainText(QString::fromUtf8(file.readAll()));
}

} // namespace carnet
