#include "customers/bulk_change_dialog.h"

#include "look/button.h"
#include "look/dialog_frame.h"
#include "look/hairline.h"
#include "look/metrics.h"
#include "look/type.h"
#include "words/field_words.h"
#include "words/value_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace carnet {

namespace {

using Kind = FieldChange::Kind;

constexpr std::chrono::milliseconds typingPause{150};
constexpr qsizetype firstLook = 500; ///< customers whose preview is there at once
constexpr int mostSentAlone = 20; ///< more wait for the user's word

} // namespace

BulkChangeDialog::BulkChangeDialog(Desk &desk, const QList<CustomerId> &ids, const rules::Context &context,
                                   std::optional<Field> field, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_ids(ids)
    , m_context(context)
    , m_field(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_yesNo(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_by(new QLineEdit(this))
    , m_textLabel(new QLabel(this))
    , m_byLabel(new QLabel(tr("&By"), this))
    , m_summary(new QLabel(this))
    , m_rowsRoom(new QWidget(this))
    , m_accept(makeButton({}, {}, ButtonLook::Primary, this))
{
    setWindowTitle(tr("Change a field"));
    m_accept->setObjectName(QStringLiteral("accept"));
    const auto [surface, column, footer] = makeDialogFrame(this);
    auto *headline =
        new QLabel(tr("Change a field of %Ln customers", nullptr, static_cast<int>(ids.size())), surface);
    headline->setWordWrap(true);
    applyStep(headline, TextStep::Headline);
    m_summary->setWordWrap(true);
    applyStep(m_summary, TextStep::Strong);
    auto *room = new QVBoxLayout(m_rowsRoom);
    room->setContentsMargins(0, 0, 0, 0);
    column->addWidget(headline);
    column->addWidget(makeChoices());
    column->addWidget(new Hairline(Qt::Horizontal, surface));
    column->addWidget(m_summary);
    column->addWidget(m_rowsRoom);
    column->addStretch(1);
    fillFooter(footer);
    scaleLayouts(this);
    resizeAsDrawn(this, {720, 560});

    if (field)
        m_field->setCurrentIndex(m_field->findData(static_cast<int>(*field)));
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &BulkChangeDialog::ask);
    for (QComboBox *box : {m_field, m_kind, m_yesNo})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            fitChoices();
            ask();
        });
    for (QLineEdit *line : {m_text, m_by})
        connect(line, &QLineEdit::textChanged, this, [this] {
            m_accept->setEnabled(false); // until what it says now was counted
            m_pause.start();
        });
    fitChoices();
    ask();
    m_text->setFocus();
}

QWidget *BulkChangeDialog::makeChoices()
{
    for (const FieldInfo &info : allFields())
        m_field->addItem(fieldLabel(info.field), static_cast<int>(info.field));
    const std::pair<Kind, QString> kinds[]{
        {Kind::Set, tr("Set to")},           {Kind::Clear, tr("Clear")},
        {Kind::UpperCase, tr("UPPER CASE")}, {Kind::LowerCase, tr("lower case")},
        {Kind::TitleCase, tr("Title Case")}, {Kind::Replace, tr("Replace text")}};
    for (const auto &[kind, words] : kinds)
        m_kind->addItem(words, static_cast<int>(kind));
    m_yesNo->addItem(tr("Yes"), QStringLiteral("1"));
    m_yesNo->addItem(tr("No"), QString());
    auto *choices = new QWidget(this);
    auto *grid = new QGridLayout(choices);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](QLabel *label, QWidget *editor) {
        label->setBuddy(editor);
        grid->addWidget(label, row, 0);
        grid->addWidget(editor, row++, 1);
    };
    add(new QLabel(tr("&Field"), choices), m_field);
    add(new QLabel(tr("&Change"), choices), m_kind);
    add(m_textLabel, m_text);
    grid->addWidget(m_yesNo, row - 1, 1);
    add(m_byLabel, m_by);
    return choices;
}

void BulkChangeDialog::fillFooter(QHBoxLayout *row)
{
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonLook::Plain, this);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(change(), m_changes > mostSentAlone);
        accept();
    });
}

/// Only what the change asks for.
void BulkChangeDialog::fitChoices()
{
    const FieldChange now = change();
    const bool isYesNo = infoOf(now.field).kind == FieldKind::YesNo;
    const bool isSet = now.kind == Kind::Set;
    const bool isReplace = now.kind == Kind::Replace && !isYesNo;
    m_kind->setEnabled(!isYesNo);
    if (isYesNo && !isSet)
        m_kind->setCurrentIndex(0);
    m_yesNo->setVisible(isYesNo);
    m_text->setVisible(!isYesNo && (isSet || isReplace));
    m_textLabel->setVisible(isYesNo || isSet || isReplace);
    m_textLabel->setText(isReplace ? tr("&Text") : tr("&New value"));
    m_textLabel->setBuddy(isYesNo ? static_cast<QWidget *>(m_yesNo) : m_text);
    for (QWidget *one : {static_cast<QWidget *>(m_by), static_cast<QWidget *>(m_byLabel)})
        one->setVisible(isReplace);
}

FieldChange BulkChangeDialog::change() const
{
    FieldChange change;
    change.field = static_cast<Field>(m_field->currentData().toInt());
    change.kind = static_cast<Kind>(m_kind->currentData().toInt());
    const bool isYesNo = infoOf(change.field).kind == FieldKind::YesNo;
    if (isYesNo)
        change.kind = Kind::Set;
    change.text = isYesNo ? m_yesNo->currentData().toString() : m_text->text();
    change.by = m_by->text();
    return change;
}

void BulkChangeDialog::ask()
{
    m_pause.stop();
    const FieldChange asked = change();
    m_accept->setEnabled(false);
    m_accept->setText(tr("Change"));
    if (isEmpty(asked)) {
        m_summary->setText(asked.kind == Kind::Replace ? tr("Say which text.") : tr("Say which value."));
        showRows({});
        return;
    }
    const bool isAll = m_ids.size() <= firstLook;
    const auto watch = [this, asked](const QList<CustomerId> &ids, auto take) {
        whenAnswered(m_desk.previewChange(ids, asked, m_context), this,
                     [this, take, asked](const Result<BulkPreview, StoreError> &preview) {
                         if (!preview)
                             Q_EMIT storeFailed(preview.error());
                         else if (asked == change())
                             (this->*take)(preview.value());
                     });
    };
    if (!isAll) {
        m_summary->setText(tr("Counting…"));
        watch(m_ids.first(firstLook), &BulkChangeDialog::takeFirst);
    }
    watch(m_ids, &BulkChangeDialog::takeWhole);
}

void BulkChangeDialog::takeFirst(const BulkPreview &preview)
{
    showRows(preview);
}

void BulkChangeDialog::takeWhole(const BulkPreview &preview)
{
    m_changes = preview.changes;
    QStringList sentences{preview.changes == 0 ? tr("Nothing would change.")
                                               : tr("%Ln customers would change.", nullptr, preview.changes)};
    if (preview.drafts > 0)
        sentences << tr("%Ln would become drafts, for the value breaks a rule.", nullptr, preview.drafts);
    if (preview.changes > mostSentAlone)
        sentences << tr("They wait in the outbox until you send them.");
    m_summary->setText(sentences.join(u' '));
    m_accept->setEnabled(preview.changes > 0);
    if (preview.changes > 0)
        m_accept->setText(tr("Change %Ln customers", nullptr, preview.changes));
    showRows(preview);
}

void BulkChangeDialog::showRows(const BulkPreview &preview)
{
    delete m_rows;
    m_rows = new QWidget(m_rowsRoom);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(16, this));
    grid->setVerticalSpacing(scaled(6, this));
    const auto add = [&](const QString &text, int row, int column, bool isQuiet) {
        auto *label = new QLabel(text.isEmpty() ? QStringLiteral("–") : text, m_rows);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        if (isQuiet)
            label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, row, column, Qt::AlignTop);
        grid->setColumnStretch(column, 1);
    };
    const Field field = change().field;
    int row = 0;
    if (!preview.rows.empty()) {
        add(tr("Customer"), row, 0, true);
        add(tr("Before"), row, 1, true);
        add(tr("After"), row++, 2, true);
    }
    for (const BulkPreview::Row &one : preview.rows) {
        add(spokenName(one.before), row, 0, false);
        add(valueWords(field, one.before), row, 1, true);
        add(valueWords(field, one.after), row++, 2, false);
    }
    m_rowsRoom->layout()->addWidget(m_rows);
}

} // namespace carnet
