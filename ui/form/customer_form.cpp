#include "form/customer_form.h"

#include "form/form_sheet.h"
#include "form/sections.h"
#include "look/button.h"
#include "look/message_strip.h"
#include "look/metrics.h"
#include "look/theme.h"
#include "look/type.h"

#include "ui_customer_form.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>

namespace carnet {

using namespace std::chrono_literals;

namespace {

const FieldSet identifyingFields{Field::Name,       Field::FirstName, Field::Email,   Field::Phone,
                                 Field::OtherPhone, Field::Town,      Field::Barcode, Field::Siret};

QString sentenceFor(StoreError error)
{
    if (error == StoreError::DiskFull)
        return CustomerForm::tr("The form stays open; free some space, then save again.");
    return CustomerForm::tr("The form stays open; save again, or copy your text elsewhere first.");
}

QString headlineFor(StoreError error)
{
    switch (error) {
    case StoreError::DiskFull:
        return CustomerForm::tr("No room left on this computer.");
    case StoreError::ReadOnly:
    case StoreError::CannotOpen:
        return CustomerForm::tr("This computer does not let Carnet write into its folder.");
    case StoreError::Busy:
        return CustomerForm::tr("Another program is using the customers' file.");
    default:
        return CustomerForm::tr("The customers' file could not be written.");
    }
}

} // namespace

CustomerForm::CustomerForm(const Start &start, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CustomerForm>())
    , m_record(start.record)
    , m_draftId(start.draft ? start.draft->id : 0)
    , m_trouble(new MessageStrip(this))
    , m_duplicates(new MessageStrip(this))
    , m_continued(start.draft.has_value())
{
    m_ui->setupUi(this);
    setWindowTitle(m_record ? tr("Edit customer") : tr("New customer"));
    buildPage();
    buildKeys();

    m_sheet = new FormSheet(m_ui->page, start.context, this);
    const Customer kept = m_record && m_record->wanted ? *m_record->wanted : Customer();
    std::optional<Customer> typed;
    if (start.draft)
        typed = start.draft->typed;
    else if (!m_record)
        typed = start.prefilled;
    m_sheet->open(kept, m_record ? m_record->base : std::nullopt, typed);
    m_opened = m_lastKept = m_sheet->typed();

    for (const FieldInfo &info : allFields())
        m_sheet->editorOf(info.field)->installEventFilter(this);
    connect(m_sheet, &FormSheet::edited, this, &CustomerForm::onEdited);
    connect(m_sheet, &FormSheet::marksChanged, this, &CustomerForm::onMarksChanged);
    connect(m_ui->corrections, &CorrectionLine::jumpWanted, this, &CustomerForm::jumpTo);
    connect(m_ui->sections, &SectionList::chosen, this, &CustomerForm::goToSection);
    connect(m_ui->scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &CustomerForm::onScrolled);
    connect(m_ui->cancel, &QPushButton::clicked, this, &CustomerForm::reject);
    connect(m_ui->save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_ui->saveAndNew, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_duplicates, &MessageStrip::activated, this,
            [this] { Q_EMIT compareWanted(m_possible.first().id); });
    connect(qApp, &QApplication::focusChanged, this, &CustomerForm::onFocusMoved);
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(2s);
    connect(&m_autosave, &QTimer::timeout, this, &CustomerForm::keepDraft);

    if (m_record)
        m_ui->pill->setLook(pillOf(m_record->state));
    m_ui->pill->setVisible(m_record.has_value());
    showRefusal();
    showName();
    showFacts();
    showBlacklist();
    // A record held back for its errors opens with them in sight; a new form is never red.
    if (m_record && m_record->draft && !start.draft)
        m_sheet->judgeAll();
    onMarksChanged();
    jumpTo(start.focus.value_or(m_record ? Field::Title : Field::Name));
}

CustomerForm::~CustomerForm()
{
    // ~QDialog hides the window, which moves the focus, when the members are already gone.
    disconnect(qApp, nullptr, this, nullptr);
}

void CustomerForm::buildPage()
{
    for (int group = 0; group < groupCount; ++group) {
        QWidget *drawn = makeSection(static_cast<FieldGroup>(group), m_ui->page);
        m_ui->pageLayout->addWidget(drawn);
        m_sections.push_back(drawn);
        for (auto *label : drawn->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
            applyStep(label, label->buddy() ? TextStep::Label : TextStep::Section);
    }
    m_ui->pageLayout->addStretch(1);
    for (auto *note : m_ui->page->findChildren<QPlainTextEdit *>())
        note->setFixedHeight(scaled(64, this));

    for (MessageStrip *strip : {m_trouble, m_duplicates}) {
        m_ui->strips->addWidget(strip);
        strip->hide();
        connect(strip, &MessageStrip::closed, strip, &QWidget::hide);
    }
    m_ui->sections->setFixedWidth(scaled(184, this));
    applyStep(m_ui->customerName, TextStep::Title);
    applyStep(m_ui->facts, TextStep::Help);
    setLook(m_ui->save, ButtonLook::Primary);

    // The order of reading: fields, then the foot; the list of sections last, for it has keys of its own.
    QWidget *before = nullptr;
    for (const FieldInfo &info : allFields()) {
        const QString key = QString::fromUtf8(info.key);
        for (auto *next : {m_ui->page->findChild<QWidget *>(key),
                           m_ui->page->findChild<QWidget *>(QString(key % u"Message"))}) {
            if (before)
                setTabOrder(before, next);
            before = next;
        }
    }
    for (QWidget *next : std::initializer_list<QWidget *>{m_ui->corrections, m_ui->cancel, m_ui->saveAndNew,
                                                          m_ui->save, m_ui->sections}) {
        setTabOrder(before, next);
        before = next;
    }

    constexpr int aboveAndBelow = 108;
    const int room = screen()->availableGeometry().height() - aboveAndBelow;
    resize(scaled(1000, this), std::min(scaled(960, this), room));
    dress();
}

void CustomerForm::buildKeys()
{
    const auto key = [this](const QKeySequence &sequence, auto act) {
        auto *shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (const auto sequence : {Qt::CTRL | Qt::Key_S, Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        key(sequence, [this] { save(false); });
    for (const auto sequence : {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter})
        key(sequence, [this] { save(true); });
    key(Qt::CTRL | Qt::Key_PageDown, [this] { stepSection(1); });
    key(Qt::CTRL | Qt::Key_PageUp, [this] { stepSection(-1); });
}

void CustomerForm::dress()
{
    const auto fill = [](QWidget *widget, const QColor &back) {
        QPalette colours = widget->palette();
        colours.setColor(widget->backgroundRole(), back);
        widget->setPalette(colours);
        widget->setAutoFillBackground(true);
    };
    m_ui->page->setBackgroundRole(QPalette::Base);
    m_ui->scroll->viewport()->setBackgroundRole(QPalette::Base);
    fill(m_ui->sections->viewport(), colour(Token::Side, palette()));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colour(Token::Muted, quiet));
    m_ui->facts->setPalette(quiet);
    quiet.setColor(QPalette::WindowText, colour(Token::Line, quiet));
    m_ui->headerEdge->setPalette(quiet);
    m_ui->footerEdge->setPalette(quiet);
}

QWidget *CustomerForm::section(FieldGroup group) const
{
    return m_sections[static_cast<std::size_t>(group)];
}

// --- What the owner tells

void CustomerForm::saved()
{
    m_autosave.stop();
    accept();
}

void CustomerForm::saveFailed(StoreError error)
{
    m_saveFailed = true;
    m_trouble->showMessage(MessageStrip::Kind::Danger, headlineFor(error), sentenceFor(error));
}

void CustomerForm::draftKept(const QDateTime &utc)
{
    m_keptAt = utc;
    showFacts();
}

void CustomerForm::showDuplicates(const QList<PossibleDuplicate> &duplicates)
{
    m_possible = duplicates;
    if (duplicates.isEmpty()) {
        m_duplicates->hide();
        return;
    }
    const PossibleDuplicate &first = duplicates.first();
    m_duplicates->showMessage(MessageStrip::Kind::Info, tr("%1 may be the same customer.").arg(first.name),
                              first.reason, tr("Compare"));
}

qsizetype CustomerForm::errorCount() const
{
    return m_sheet->errors().count();
}

void CustomerForm::setAutosaveDelay(std::chrono::milliseconds delay)
{
    m_autosave.setInterval(delay);
}

// --- What the user does

void CustomerForm::save(bool andNew)
{
    const FieldSet before = m_sheet->errors(); // what the user has seen
    if (const auto field = m_sheet->fieldOf(focusWidget()))
        m_sheet->leave(*field);
    const FieldSet errors = m_sheet->judgeAll();
    if (!(errors - before).isEmpty()) {
        keepDraft();
        jumpTo(*errors.begin());
        return;
    }
    m_saveFailed = false;
    Q_EMIT saveRequested(m_sheet->wanted(), errors.isEmpty() ? Readiness::Ready : Readiness::Draft, andNew);
}

void CustomerForm::reject()
{
    m_autosave.stop();
    if (!isChanged()) {
        Q_EMIT closedClean();
        QDialog::reject();
        return;
    }
    // When it cannot be kept, the first try to close leaves the form open with the reason; the second closes
    // it.
    const bool alreadyWarned = m_saveFailed;
    m_saveFailed = false;
    Q_EMIT setAside(draft());
    if (!m_saveFailed || alreadyWarned)
        QDialog::reject();
}

bool CustomerForm::isChanged() const
{
    return m_continued || m_sheet->typed() != m_opened;
}

FormDraft CustomerForm::draft() const
{
    FormDraft form;
    form.id = m_draftId;
    form.customer = m_record ? m_record->id : CustomerId::None;
    form.typed = m_sheet->typed();
    return form;
}

void CustomerForm::keepDraft()
{
    m_autosave.stop();
    const FormDraft form = draft();
    if (form.typed == m_lastKept)
        return;
    m_lastKept = form.typed;
    Q_EMIT draftChanged(form);
}

void CustomerForm::onEdited(Field field)
{
    m_autosave.start();
    if (identifyingFields.contains(field)) {
        m_duplicateFields.insert(field);
        showName();
    }
    if (field == Field::Blacklist)
        showBlacklist();
    onMarksChanged();
}

void CustomerForm::onFocusMoved(QWidget *old, QWidget *now)
{
    const auto left = m_sheet->fieldOf(old);
    const auto entered = m_sheet->fieldOf(now);
    // Another program's window in front is no leaving: the user comes back to this field.
    if (left && now && left != entered) {
        m_sheet->leave(*left);
        if (m_duplicateFields.contains(*left)) {
            m_duplicateFields = {};
            Q_EMIT duplicatesWanted(m_sheet->wanted());
        }
    }
    if (left && left != entered)
        keepDraft();
    if (entered) {
        const FieldInfo &info = infoOf(*entered);
        m_ui->scroll->ensureWidgetVisible(now, 0, scaled(44, this)); // with its label and its message line
        m_ui->sections->show(info.group);
    }
}

void CustomerForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || (event->modifiers() & ~Qt::KeypadModifier)) {
        QDialog::keyPressEvent(event);
        return;
    }
    // Scanners end with Enter: it leads on, and never closes a half filled form.
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
        button->click();
    else
        focusNextChild();
}

bool CustomerForm::eventFilter(QObject *watched, QEvent *event)
{
    // A list that is closed would take Enter for itself.
    if (event->type() == QEvent::KeyPress && qobject_cast<QComboBox *>(watched)) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & ~Qt::KeypadModifier)) {
            focusNextChild();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CustomerForm::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_sheet) {
        dress();
        showBlacklist();
    }
}

// --- What the user sees

void CustomerForm::onMarksChanged()
{
    const FieldSet errors = m_sheet->errors();
    Findings wrong = m_sheet->marks();
    wrong.removeIf([](const Finding &finding) { return finding.severity != Severity::Error; });
    m_ui->sections->setErrors(errors);
    m_ui->corrections->show(wrong, isChanged());
    m_ui->save->setText(errors.isEmpty() ? tr("Save") : tr("Save as draft"));
}

void CustomerForm::showName()
{
    const QString name = displayName(m_sheet->typed());
    m_ui->customerName->setText(name.isEmpty() ? tr("New customer") : name.left(200));
}

void CustomerForm::showFacts()
{
    QStringList facts;
    if (!m_record || m_record->tillId.isEmpty())
        facts << tr("Not on the till yet");
    else
        facts << tr("Customer no. %1 on the till").arg(m_record->tillId);
    if (m_keptAt.isValid()) {
        const QString time = QLocale().toString(m_keptAt.toLocalTime().time(), QStringLiteral("HH:mm"));
        facts << tr("draft kept automatically at %1").arg(time);
    }
    m_ui->facts->setText(facts.join(QStringLiteral(" · ")));
}

void CustomerForm::showRefusal()
{
    if (!m_record || m_record->trouble != Trouble::Refused)
        return;
    const QString name = displayName(m_record->wanted.value_or(Customer()));
    if (m_record->tillText.isEmpty()) {
        m_trouble->showMessage(
            MessageStrip::Kind::Danger, tr("The till refused %1 without saying why.").arg(name),
            tr("Your data is kept here. Try again, or call support with code %1.").arg(m_record->code));
    } else {
        m_trouble->showMessage(MessageStrip::Kind::Danger,
                               tr("The till refused %1: %2.").arg(name, m_record->tillText),
                               tr("Your data is kept here. Correct it, then send again."));
    }
}

void CustomerForm::showBlacklist()
{
    QWidget *area = section(FieldGroup::Blacklist);
    const bool listed = isBlacklisted(m_sheet->typed());
    QPalette colours = palette();
    if (listed)
        colours.setColor(QPalette::Window, colour(Token::DangerTint, colours));
    area->setBackgroundRole(QPalette::Window);
    area->setPalette(colours);
    area->setAutoFillBackground(listed);
}

void CustomerForm::jumpTo(Field field)
{
    QWidget *editor = m_sheet->editorOf(field);
    editor->setFocus(Qt::OtherFocusReason);
    m_ui->scroll->ensureWidgetVisible(editor, 0, scaled(44, this));
    m_ui->sections->show(infoOf(field).group);
}

void CustomerForm::goToSection(FieldGroup group)
{
    m_ui->scroll->verticalScrollBar()->setValue(section(group)->y());
    m_ui->sections->show(group); // the last sections cannot scroll to the top
}

void CustomerForm::stepSection(int by)
{
    const int next = static_cast<int>(m_ui->sections->current()) + by;
    if (next < 0 || next >= groupCount)
        return;
    const auto group = static_cast<FieldGroup>(next);
    goToSection(group);
    for (const FieldInfo &info : allFields()) {
        if (info.group == group) {
            m_sheet->editorOf(info.field)->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void CustomerForm::onScrolled()
{
    const int top = m_ui->scroll->verticalScrollBar()->value() + scaled(32, this);
    for (int group = groupCount - 1; group >= 0; --group) {
        if (m_sections[static_cast<std::size_t>(group)]->y() <= top) {
            m_ui->sections->show(static_cast<FieldGroup>(group));
            return;
        }
    }
}

} // namespace carnet
