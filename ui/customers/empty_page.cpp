#include "customers/empty_page.h"

#include "look/button.h"
#include "look/icon.h"
#include "look/icon_label.h"
#include "look/metrics.h"
#include "look/type.h"
#include "look/verbatim.h"

#include <QLabel>
#include <QVBoxLayout>

namespace carnet {

namespace {

constexpr int longestNameShown = 60;

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_picture(new IconLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_first(makeButton({}, {}, ButtonLook::Primary, this))
    , m_import(
          makeButton(tr("Import a file"), QLatin1StringView("box-arrow-in-down"), ButtonLook::Plain, this))
    , m_second(makeButton({}, {}, ButtonLook::Plain, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_picture->setSide(48);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setAlignment(Qt::AlignHCenter);
    applyStep(m_title, TextStep::Headline);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_first);
    buttons->addWidget(m_import);
    buttons->addWidget(m_second);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(6);
    column->addLayout(buttons);
    column->addStretch(3);

    scaleLayouts(this);
    connect(m_first, &QPushButton::clicked, this, [this] {
        if (m_reason.search.isEmpty())
            Q_EMIT connectRequested();
        else
            Q_EMIT clearSearchRequested();
    });
    connect(m_import, &QPushButton::clicked, this, &EmptyPage::importRequested);
    connect(m_second, &QPushButton::clicked, this, &EmptyPage::newCustomerRequested);
    explain({});
}

void EmptyPage::explain(const Reason &reason)
{
    m_reason = reason;
    const auto picture = reason.isCard && !reason.search.isEmpty() ? QLatin1StringView("upc-scan")
                                                                   : QLatin1StringView("people");
    m_picture->setIcon(picture, Token::Muted);
    m_text->clear();
    m_import->setVisible(reason.search.isEmpty() && reason.isShopEmpty);
    if (!reason.search.isEmpty())
        explainSearch();
    else if (reason.isShopEmpty)
        explainEmptyShop();
    else
        explainPlace();
    m_text->setVisible(!m_text->text().isEmpty());
}

void EmptyPage::explainSearch()
{
    offer(m_first, {}, tr("Clear search"), false);
    if (m_reason.isCard) {
        m_title->setText(tr("No customer has this card"));
        m_text->setText(m_reason.search);
        offer(m_second, QLatin1StringView("person-plus"), tr("New customer with this card"), false);
        return;
    }
    m_title->setText(tr("No customer matches “%1”").arg(m_reason.search));
    offer(m_second, QLatin1StringView("person-plus"),
          tr("New customer named “%1”").arg(withoutKeys(m_reason.search.left(longestNameShown))), false);
}

void EmptyPage::explainEmptyShop()
{
    m_title->setText(tr("No customers yet"));
    offer(m_second, QLatin1StringView("person-plus"), tr("New customer"), false);
    if (m_reason.isTillConnected) {
        m_text->setText(tr("They appear here as soon as the till has told them. You can also import a file, "
                           "or type the first one."));
        m_first->hide();
        return;
    }
    m_text->setText(tr("Connect your till to fetch its customers, import a file, or type the first one."));
    offer(m_first, QLatin1StringView("plug"), tr("Connect the till"), true);
}

void EmptyPage::explainPlace()
{
    m_first->hide();
    m_second->hide();
    if (m_reason.isFiltered) {
        m_title->setText(tr("No customer fulfils all conditions"));
        return;
    }
    switch (m_reason.place) {
    case Place::Companies:
        m_title->setText(tr("No companies"));
        break;
    case Place::Blacklisted:
        m_title->setText(tr("No blacklisted customers"));
        break;
    case Place::NoContact:
        m_title->setText(tr("Every customer has contact details"));
        break;
    default:
        m_title->setText(tr("No drafts"));
        break;
    }
}

void EmptyPage::offer(QPushButton *button, QLatin1StringView iconName, const QString &text, bool primary)
{
    button->setText(text);
    button->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName, primary ? Token::OnAccent : Token::Muted));
    setLook(button, primary ? ButtonLook::Primary : ButtonLook::Plain);
    button->show();
}

} // namespace carnet
