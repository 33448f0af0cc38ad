#include "shell/about_dialog.h"

#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"
#include "shell/licences_dialog.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace carnet {

namespace {

constexpr int pictureSide = 48;

QString partsWords()
{
    QStringList words;
    for (const Part &part : allParts().mid(1))
        words << QStringLiteral("%1 · %2").arg(part.named(), part.licence);
    return words.join(u'\n');
}

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QString details, QWidget *parent)
    : QDialog(parent)
    , m_details(std::move(details))
    , m_copied(paragraph({}, this))
{
    setWindowTitle(tr("About Carnet"));
    auto *picture = new QLabel(this);
    keepFitting(picture, [picture] {
        const int side = scaled(pictureSide, picture);
        picture->setPixmap(QIcon(QStringLiteral(":/carnet.svg")).pixmap(side, side));
    });
    auto *name = new QLabel(QStringLiteral("Carnet"), this);
    applyStep(name, TextStep::Title);
    auto *version = paragraph(tr("Version %1").arg(QCoreApplication::applicationVersion()), this);
    version->setForegroundRole(QPalette::PlaceholderText);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(name);
    names->addWidget(version);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(picture);
    head->addLayout(names, 1);

    auto *made = new QLabel(tr("Made with"), this);
    made->setForegroundRole(QPalette::PlaceholderText);
    applyStep(made, TextStep::SmallHeading);
    auto *close = makeButton(tr("Close"), {}, ButtonLook::Plain, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(24, 22, 24, 22);
    page->setSpacing(12);
    page->addLayout(head);
    page->addWidget(
        paragraph(tr("The customers of your Kash.click till: look them up, write and correct them, "
                     "with or without a connection."),
                  this));
    page->addWidget(paragraph(tr("Free software under the MIT licence."), this));
    page->addSpacing(4);
    page->addWidget(made);
    page->addWidget(paragraph(partsWords(), this));
    page->addWidget(makeSupport());
    page->addWidget(m_copied);
    page->addStretch(1);
    page->addWidget(close, 0, Qt::AlignRight);
    scaleLayouts(this);
    keepWhole(this, 480);
    close->setFocus();
}

QWidget *AboutDialog::makeSupport()
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *licences = makeButton(tr("Licences…"), {}, ButtonLook::Plain, buttons);
    auto *copy =
        makeButton(tr("Copy details for support"), QLatin1StringView("files"), ButtonLook::Plain, buttons);
    auto *log = makeButton(tr("Show the log folder"), {}, ButtonLook::Plain, buttons);
    copy->setAccessibleDescription(m_details);
    copy->setToolTip(m_details);
    for (QPushButton *button : {licences, copy, log})
        row->addWidget(button);
    row->addStretch(1);
    m_copied->setForegroundRole(QPalette::PlaceholderText);
    connect(licences, &QPushButton::clicked, this, [this] { (new LicencesDialog(this))->open(); });
    connect(copy, &QPushButton::clicked, this, &AboutDialog::copyDetails);
    connect(log, &QPushButton::clicked, this, &AboutDialog::logWanted);
    return buttons;
}

void AboutDialog::copyDetails()
{
    QGuiApplication::clipboard()->setText(m_details);
    m_copied->setText(tr("Copied. It holds versions, sizes and states, and no personal data."));
}

} // namespace carnet
