#include "shell/keys_dialog.h"

#include "look/button.h"
#include "look/metrics.h"
#include "look/type.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>

namespace carnet {

namespace {

struct KeyRow
{
    const char *keys; ///< portable text; several separated by a space
    const char *does;
};

constexpr std::array rows{
    KeyRow{"F1 Ctrl+F1", QT_TRANSLATE_NOOP("carnet::KeysDialog", "The guide, these keys")},
    KeyRow{"Ctrl+N", QT_TRANSLATE_NOOP("carnet::KeysDialog", "New customer")},
    KeyRow{"F2 Enter", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Edit the selected customer")},
    KeyRow{"Ctrl+F", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Search (or just type in the list)")},
    KeyRow{"Esc", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Clear the search, close the form")},
    KeyRow{"Del", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Delete (can be undone)")},
    KeyRow{"Ctrl+B", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Blacklist on or off")},
    KeyRow{"Ctrl+Z Ctrl+Y", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Undo, redo")},
    KeyRow{"F5", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Update from till")},
    KeyRow{"F9", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Send the changes")},
    KeyRow{"F8", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Details on or off")},
    KeyRow{"F6", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Next area of the window")},
    KeyRow{"Ctrl+1 Ctrl+2 Ctrl+3", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Customers, outbox, duplicates")},
    KeyRow{"Ctrl+Shift+F", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Filter the customers")},
    KeyRow{"Ctrl+I Ctrl+E", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Import a file, export")},
    KeyRow{"Ctrl+P", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Print")},
    KeyRow{"Ctrl+V", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Import rows copied from a spreadsheet")},
    KeyRow{"Ctrl+A", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Select all")},
    KeyRow{"Ctrl+C", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Copy the selected rows")},
    KeyRow{"Ctrl++ Ctrl+- Ctrl+0", QT_TRANSLATE_NOOP("carnet::KeysDialog", "Text size")},
    KeyRow{"Enter Tab", QT_TRANSLATE_NOOP("carnet::KeysDialog", "In the form: next field")},
    KeyRow{"Ctrl+S Ctrl+Enter", QT_TRANSLATE_NOOP("carnet::KeysDialog", "In the form: save")},
    KeyRow{"Ctrl+Shift+Enter",
           QT_TRANSLATE_NOOP("carnet::KeysDialog", "In the form: save and open a new one")},
    KeyRow{"Ctrl+PgUp Ctrl+PgDown",
           QT_TRANSLATE_NOOP("carnet::KeysDialog", "In the form: previous, next section")},
    KeyRow{"F4", QT_TRANSLATE_NOOP("carnet::KeysDialog", "In the form: open the list or the calendar")},
};

QString shownKeys(const char *keys)
{
    QStringList shown;
    for (const QString &key : QString::fromLatin1(keys).split(u' '))
        shown << QKeySequence::fromString(key, QKeySequence::PortableText).toString(QKeySequence::NativeText);
    return shown.join(QStringLiteral("  "));
}

/// Scrolls down only, and asks for the room that shows all.
class WholeWidthArea : public QScrollArea
{
public:
    explicit WholeWidthArea(QWidget *parent)
        : QScrollArea(parent)
    {
        setFrameShape(NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::StrongFocus);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 0);
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {sizeHint().width(), 0}; }
};

} // namespace

KeysDialog::KeysDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(24, 22, 24, 22);
    page->setSpacing(12);
    auto *headline = new QLabel(tr("Keys"), this);
    applyStep(headline, TextStep::Headline);
    page->addWidget(headline);
    page->addWidget(makeList(), 1);
    auto *close = makeButton(tr("Close"), {}, ButtonLook::Plain, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    page->addWidget(close, 0, Qt::AlignRight);
    scaleLayouts(this);
    resize(sizeHint().boundedTo(screen()->availableSize()));
    close->setFocus();
}

QWidget *KeysDialog::makeList()
{
    auto *list = new QWidget(this);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    int line = 0;
    for (const KeyRow &row : rows) {
        auto *keys = new QLabel(shownKeys(row.keys), list);
        keys->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(keys, line, 0);
        grid->addWidget(new QLabel(tr(row.does), list), line++, 1);
    }
    // Large text on a small screen does not show all of it at once; the arrow keys scroll.
    auto *scroll = new WholeWidthArea(this);
    scroll->setAccessibleName(tr("Keys"));
    scroll->setWidget(list);
    return scroll;
}

} // namespace carnet
