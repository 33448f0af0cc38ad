#include "guide/guide_page.h"

#include "look/metrics.h"
#include "look/theme.h"
#include "look/type.h"

#include <QEvent>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

namespace carnet {

GuidePage::GuidePage(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(NoFrame);
    // The pictures follow the width, which therefore must not follow them.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Guide"));
}

void GuidePage::show(const GuideChapter &chapter)
{
    m_chapter = chapter;
    render();
}

void GuidePage::render()
{
    document()->clear(); // with the pictures that were made for another width
    setCurrentCharFormat({});
    document()->setMarkdown(m_chapter.markdown, QTextDocument::MarkdownDialectGitHub);
    dress();
    moveCursor(QTextCursor::Start);
    mark(m_words);
}

/// Room around the text, the steps of type, and tables that are read as such.
void GuidePage::dress()
{
    document()->setDocumentMargin(scaled(16, this));
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat form = block.blockFormat();
        // A line as high as its picture needs no room above.
        if (!block.text().contains(QChar::ObjectReplacementCharacter))
            form.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
        if (const int level = form.headingLevel(); level > 0) {
            form.setTopMargin(scaled(level == 1 ? 0 : 16, this));
            form.setBottomMargin(scaled(6, this));
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            QTextCharFormat letters;
            letters.setFont(fontFor(level == 1 ? TextStep::Title : TextStep::Section, font()));
            cursor.setCharFormat(letters);
        } else if (cursor.currentTable() != nullptr || block.textList() != nullptr) {
            form.setTopMargin(0);
            form.setBottomMargin(scaled(4, this));
        } else {
            form.setTopMargin(0);
            form.setBottomMargin(scaled(10, this));
        }
        cursor.setBlockFormat(form);
    }
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat form = table->format();
            form.setCellPadding(scaled(5, this));
            form.setBorderCollapse(true);
            form.setBorderBrush(colour(Token::Line, palette()));
            form.setBottomMargin(scaled(10, this));
            table->setFormat(form);
        }
    }
    cursor.endEditBlock();
}

void GuidePage::mark(const QString &words)
{
    m_words = words;
    m_current = -1;
    m_passages = passagesWith(words, document()->toRawText());
    paintMarks();
    (void)goToNext();
}

bool GuidePage::goToNext()
{
    if (m_current + 1 >= m_passages.size())
        return false;
    goTo(m_current + 1);
    return true;
}

void GuidePage::goTo(qsizetype passage)
{
    m_current = passage;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(m_passages.at(passage).start));
    setTextCursor(cursor);
    const int line = cursorRect(cursor).center().y();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + line - viewport()->height() / 3);
    paintMarks();
}

void GuidePage::paintMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (qsizetype i = 0; i < m_passages.size(); ++i) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(static_cast<int>(m_passages.at(i).start));
        mark.cursor.setPosition(static_cast<int>(m_passages.at(i).start + m_passages.at(i).length),
                                QTextCursor::KeepAnchor);
        mark.format.setBackground(colour(Token::WarningTint, palette()));
        mark.format.setUnderlineStyle(i == m_current ? QTextCharFormat::SingleUnderline
                                                     : QTextCharFormat::NoUnderline);
        mark.format.setUnderlineColor(colour(Token::Warning, palette()));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

QVariant GuidePage::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    QImage picture(guideFolder() + name.path());
    if (picture.isNull())
        return {};
    const int room = std::max(viewport()->width() - 2 * scaled(18, this), 1);
    const qreal ratio = devicePixelRatioF();
    if (picture.width() > room * ratio)
        picture = picture.scaledToWidth(qRound(room * ratio), Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    return picture;
}

void GuidePage::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (m_chapter.markdown.isEmpty() || event->size().width() == event->oldSize().width())
        return;
    const int place = verticalScrollBar()->value();
    render();
    verticalScrollBar()->setValue(place);
}

void GuidePage::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        render();
}

} // namespace carnet
