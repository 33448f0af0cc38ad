#include "guide/guide_dialog.h"

#include "customer/fold.h"
#include "guide/guide_page.h"
#include "look/button.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "look/single_choice.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace carnet {

GuideDialog::GuideDialog(QWidget *parent)
    : QDialog(parent)
    , m_chapters(readGuide())
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_none(new QLabel(tr("No chapter holds these words."), this))
    , m_page(new GuidePage(this))
{
    setWindowTitle(tr("Guide"));
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeChapters());
    columns->addWidget(m_page, 1);
    scaleLayouts(this);
    resizeAsDrawn(this, {960, 660});

    connect(m_list, &QListWidget::currentRowChanged, this, &GuideDialog::showChapter);
    connect(m_search, &QLineEdit::textChanged, this, &GuideDialog::search);
    connect(m_page, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) { open(link.path()); });
    m_search->installEventFilter(this);
    m_list->setCurrentRow(0);
    m_search->setFocus();
}

void GuideDialog::showOver(QWidget *window)
{
    auto *dialog = window->findChild<GuideDialog *>();
    if (dialog == nullptr) {
        dialog = new GuideDialog(window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

QWidget *GuideDialog::makeChapters()
{
    auto *side = new QWidget(this);
    side->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_search->setClearButtonEnabled(true);
    QAction *sign =
        m_search->addAction(icon(QLatin1StringView("search"), Token::Muted), QLineEdit::LeadingPosition);
    sign->setText(tr("Search the guide"));
    connect(sign, &QAction::triggered, m_search, qOverload<>(&QWidget::setFocus));
    nameClearButton(m_search, tr("Clear search"));
    m_list->setAccessibleName(tr("Chapters"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    tieSelectionToCurrent(m_list);
    for (const GuideChapter &chapter : m_chapters)
        m_list->addItem(chapter.title);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->hide();
    column->addWidget(m_search);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    keepFitting(side, [side] { side->setFixedWidth(scaled(250, side)); });
    return side;
}

void GuideDialog::open(const QString &file)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_chapters.at(row).file == file)
            m_list->setCurrentRow(row);
    }
}

void GuideDialog::showChapter(int row)
{
    if (row >= 0)
        m_page->show(m_chapters.at(row));
}

void GuideDialog::search(const QString &words)
{
    const QStringList wanted = folded(words).split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool isFound = std::ranges::all_of(
            wanted, [&](const QString &word) { return m_chapters.at(row).folded.contains(word); });
        m_list->item(row)->setHidden(!isFound);
        if (isFound && first < 0)
            first = row;
    }
    m_none->setVisible(first < 0);
    m_page->mark(words); // also what it shows from now on
    const QListWidgetItem *current = m_list->currentItem();
    if (first >= 0 && (current == nullptr || current->isHidden()))
        m_list->setCurrentRow(first);
}

/// To the next place; after the last one of a chapter to the next chapter that holds the words.
void GuideDialog::searchOn()
{
    if (m_page->goToNext())
        return;
    const int count = m_list->count();
    for (int step = 1; step <= count; ++step) {
        const int row = (m_list->currentRow() + step) % count;
        if (m_list->item(row)->isHidden())
            continue;
        m_list->setCurrentRow(row);
        m_page->mark(m_search->text());
        return;
    }
}

bool GuideDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            searchOn();
            return true;
        }
        if (key == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace carnet
