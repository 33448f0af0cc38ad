#include "shell/about_dialog.h"

#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"

#include <QCoreApplication>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace carnet {

namespace {

constexpr int pictureSide = 48;

QStringList parts()
{
    return {QStringLiteral("Qt %1 · LGPL 3").arg(QLatin1StringView(qVersion())),
            QStringLiteral("QtKeychain · BSD"), QStringLiteral("libphonenumber · Apache 2.0"),
            QStringLiteral("Bootstrap Icons · MIT"), QStringLiteral("Unicode CLDR · Unicode 3.0")};
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

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
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
    page->addWidget(paragraph(parts().join(u'\n'), this));
    page->addSpacing(4);
    page->addStretch(1);
    page->addWidget(close, 0, Qt::AlignRight);
    scaleLayouts(this);
    keepWhole(this, 400);
    close->setFocus();
}

} // namespace carnet
