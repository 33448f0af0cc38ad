#include "form/customer_form.h"

#include "form/composition.h"
#include "form/field_meant.h"
#include "form/form_sheet.h"
#include "form/scanner.h"
#include "look/button.h"
#include "look/metrics.h"
#include "look/pill.h"
#include "look/tab_order.h"
#include "look/theme.h"
#include "words/state_look.h"

#include "ui_customer_form.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QScreen>
#include <QShortcut>

#include <algorithm>
#include <iterator>

namespace carnet {

using namespace std::chrono_literals;

namespace {

/// What the shop's other customers are asked about.
const FieldSet askedFields{Field::Name, Field::FirstName, Field::Email, Field::Phone,   Field::OtherPhone,
                           Field::Town, Field::Barcode,   Field::Siret, Field::Country, Field::Postcode};

} // namespace

CustomerForm::CustomerForm(const Start &start, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CustomerForm>())
    , m_record(start.record)
    , m_composition(new Composition(this))
{
    m_ui->setupUi(this);
    setWindowTitle(m_record ? tr("Edit customer") : tr("New customer"));
    layOut();
    chainStops();

    m_sheet = new FormSheet(m_ui->page->widget(), start.context, this);
    const bool isContinued = start.form.id != 0;
    m_sheet->open(m_record ? start.form.opened : Customer(), m_record ? m_record->base : std::nullopt,
                  start.form.typed);
    m_lastKept = m_sheet->typed();
    m_opened = isContinued ? start.form.opened : m_lastKept;
    wire();
    wireKeys();
    if (start.older)
        m_ui->notice->offer(*start.older);
    else if (start.wasDeleted)
        m_ui->notice->tell(tr("This customer was deleted since the form was left."),
                           tr("Saving makes a new one."));

    showRefusal();
    m_ui->header->setState(m_record ? std::optional(pillOf(m_record->state, m_record->trouble))
                                    : std::nullopt);
    showFacts();
    showCustomer();
    // A record held back for its errors opens with them in sight; a new form is never red.
    if (m_record && m_record->draft && !isContinued)
        m_sheet->judgeAll();
    else if (m_record || isContinued)
        m_sheet->judgeFilled();
    if (!(m_sheet->ours() & askedFields).isEmpty())
        m_lookAround.start();
    onMarksChanged();
    const FieldSet wrong = m_sheet->errors();
    const Field first = wrong.isEmpty() ? m_record ? Field::Title : Field::Name : *wrong.begin();
    jumpTo(start.focus.value_or(first));
}

CustomerForm::~CustomerForm()
{
    // ~QDialog hides the window, which moves the focus, when the members are already gone.
    disconnect(qApp, nullptr, this, nullptr);
}

void CustomerForm::layOut()
{
    setLook(m_ui->save, ButtonLook::Primary);
    scaleLayouts(this);
    dress();
    constexpr QSize drawn(1000, 960);
    constexpr QSize around(16, 108); // what the screen keeps for frames and bars
    resizeAsDrawn(this, drawn, around);
}

/// The keyboard goes in the order of reading: list of sections, strip, fields, foot, and around.
void CustomerForm::chainStops()
{
    std::vector<QWidget *> stops = m_ui->page->stops();
    stops.insert(stops.end(), {m_ui->corrections, m_ui->close, m_ui->saveAndNew, m_ui->save, m_ui->sections});
    std::ranges::copy(m_ui->notice->stops(), std::back_inserter(stops));
    carnet::chainStops(stops);
}

void CustomerForm::wire()
{
    for (const FieldInfo &info : allFields()) {
        QWidget *editor = m_sheet->editorOf(info.field);
        editor->installEventFilter(this);
        m_composition->watch(editor);
    }
    connect(m_sheet, &FormSheet::edited, this, &CustomerForm::onEdited);
    connect(m_sheet, &FormSheet::marksChanged, this, &CustomerForm::onMarksChanged);
    connect(m_ui->corrections, &CorrectionLine::jumpWanted, this, &CustomerForm::jumpTo);
    connect(m_ui->sections, &SectionList::chosen, this, &CustomerForm::goToSection);
    connect(m_ui->page, &FormPage::reached, m_ui->sections, &SectionList::show);
    connect(m_sheet, &FormSheet::otherPressed, this, &CustomerForm::openWanted);
    connect(m_ui->notice, &FormNotice::compareWanted, this,
            [this](const QList<LookAlike> &others) { Q_EMIT compareWanted(m_sheet->wanted(), others); });
    connect(m_ui->notice, &FormNotice::continueWanted, this, &CustomerForm::continueWanted);
    connect(m_ui->notice, &FormNotice::discardWanted, this, &CustomerForm::discardWanted);
    connect(m_ui->close, &QPushButton::clicked, this, &CustomerForm::reject);
    connect(m_ui->save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_ui->saveAndNew, &QPushButton::clicked, this, [this] { save(true); });
    connect(qApp, &QApplication::focusChanged, this, &CustomerForm::onFocusMoved);
    const auto *scanner = new Scanner(this);
    connect(scanner, &Scanner::begins, this, [this](QWidget *focused) {
        if (const auto field = m_sheet->fieldOf(focused))
            m_sheet->rememberBefore(*field);
    });
    connect(scanner, &Scanner::read, this, &CustomerForm::takeCard);
    m_saySaving.setSingleShot(true);
    m_saySaving.setInterval(300ms);
    connect(&m_saySaving, &QTimer::timeout, this, [this] {
        m_ui->save->setText(tr("Saving…"));
        m_ui->page->setEnabled(false);
    });
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(2s);
    connect(&m_autosave, &QTimer::timeout, this, &CustomerForm::keep);
    const auto keepAll = [this] {
        m_composition->commit();
        keep();
    };
    connect(qApp, &QCoreApplication::aboutToQuit, this, keepAll);
    connect(qApp, &QGuiApplication::commitDataRequest, this, keepAll); // the session ends
    m_lookAround.setSingleShot(true);
    m_lookAround.setInterval(300ms);
    connect(&m_lookAround, &QTimer::timeout, this, &CustomerForm::lookAround);
}

void CustomerForm::wireKeys()
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
    QPalette line = palette();
    line.setColor(QPalette::WindowText, colour(Token::Line, line));
    m_ui->headerEdge->setPalette(line);
    m_ui->footerEdge->setPalette(line);
}

// --- What the owner tells

void CustomerForm::saved()
{
    m_autosave.stop();
    m_lastKept = m_sheet->typed(); // nothing is left to keep when the focus leaves
    accept();
}

void CustomerForm::saveFailed(StoreError error)
{
    m_saveFailed = true;
    m_isClosing = false;
    setSaving(false);
    m_ui->notice->showStoreError(error);
}

void CustomerForm::kept(const Customer &typed, const QDateTime &utc)
{
    m_lastKept = typed;
    m_keptAt = utc;
    showFacts();
    if (!m_isClosing)
        return;
    keep(); // what was typed on meanwhile
    if (m_lastKept == m_sheet->typed() && std::exchange(m_isClosing, false))
        QDialog::reject();
}

void CustomerForm::showNeighbourhood(const Neighbourhood &around)
{
    m_sheet->take(around);
    m_ui->notice->showLookAlikes(around.customers);
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
    if (m_isSaving)
        return;
    m_composition->commit();
    const FieldSet before = m_sheet->errors(); // what the user has seen
    if (const auto field = m_sheet->fieldOf(focusWidget()))
        m_sheet->leave(*field);
    const FieldSet errors = m_sheet->judgeAll();
    if (!(errors - before).isEmpty()) {
        keep();
        jumpTo(*errors.begin());
        return;
    }
    m_saveFailed = false;
    setSaving(true);
    Q_EMIT saveRequested(m_sheet->wanted(), errors.isEmpty() ? Readiness::Ready : Readiness::Draft, andNew);
}

void CustomerForm::setSaving(bool saving)
{
    if (std::exchange(m_isSaving, saving) == saving)
        return;
    if (saving) {
        m_saveWords = m_ui->save->text();
        m_saySaving.start();
    } else {
        m_saySaving.stop();
        m_ui->save->setText(m_saveWords);
        m_ui->page->setEnabled(true);
    }
}

void CustomerForm::reject()
{
    if (m_isSaving)
        return;
    m_composition->commit();
    // When it cannot be kept, the first try to close leaves the form open with the reason; the second closes
    // it.
    const bool alreadyWarned = std::exchange(m_saveFailed, false);
    m_isClosing = !alreadyWarned;
    keep();
    const bool isKept = m_lastKept == m_sheet->typed();
    if (alreadyWarned || (isKept && std::exchange(m_isClosing, false)))
        QDialog::reject();
}

bool CustomerForm::isChanged() const
{
    return m_sheet->typed() != m_opened;
}

void CustomerForm::keep()
{
    m_autosave.stop();
    const Customer typed = m_sheet->typed();
    if (m_isSaving || typed == m_lastKept)
        return;
    if (typed != m_opened) {
        Q_EMIT keepWanted(typed);
        return;
    }
    m_lastKept = typed;
    Q_EMIT nothingTyped();
}

void CustomerForm::takeCard(const QString &code)
{
    m_sheet->takeCard(code, m_sheet->fieldOf(focusWidget()));
    lookAround();
    keep();
}

void CustomerForm::lookAround()
{
    m_lookAround.stop();
    Q_EMIT neighboursWanted(m_sheet->wanted());
}

void CustomerForm::onEdited(Field field)
{
    if (!m_autosave.isActive()) // not anew at each key: who types without a pause is kept too
        m_autosave.start();
    if (askedFields.contains(field))
        m_lookAround.start();
    showCustomer();
    onMarksChanged();
}

void CustomerForm::onFocusMoved(QWidget *old, QWidget *now)
{
    const auto left = m_sheet->fieldOf(old);
    const auto entered = m_sheet->fieldOf(now);
    // Another program's window in front is no leaving: the user comes back to this field.
    if (left && now && left != entered) {
        m_sheet->leave(*left);
        if (m_lookAround.isActive())
            lookAround();
    }
    if (left && left != entered)
        keep();
    if (entered) {
        m_ui->page->showEditor(m_sheet->editorOf(*entered));
        m_ui->sections->show(infoOf(*entered).group);
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
    if (event->type() == QEvent::PaletteChange)
        dress();
}

// --- What the user sees

void CustomerForm::onMarksChanged()
{
    const FieldSet errors = m_sheet->errors();
    m_ui->sections->setErrors(errors);
    m_ui->corrections->show(m_sheet->marks(), isChanged());
    m_ui->save->setText(errors.isEmpty() ? tr("Save") : tr("Save as draft"));
}

void CustomerForm::showCustomer()
{
    const Customer typed = m_sheet->typed();
    const bool listed = isBlacklisted(typed);
    m_ui->header->setName(spokenName(typed));
    m_ui->header->setBlacklisted(listed);
    m_ui->page->setBlacklisted(listed);
}

/// At its field when the till's words name one, else at the top.
void CustomerForm::showRefusal()
{
    if (!m_record || m_record->trouble != Trouble::Refused)
        return;
    if (const auto field = fieldMeant(m_record->tillText))
        m_sheet->refuse(*field, m_record->tillText);
    else
        m_ui->notice->showRefusal(*m_record);
}

void CustomerForm::showFacts()
{
    m_ui->header->setFacts(m_record ? m_record->tillId : QString(), m_keptAt);
}

void CustomerForm::jumpTo(Field field)
{
    QWidget *editor = m_sheet->editorOf(field);
    editor->setFocus(Qt::OtherFocusReason);
    m_ui->page->showEditor(editor);
    m_ui->sections->show(infoOf(field).group);
}

void CustomerForm::goToSection(FieldGroup group)
{
    m_ui->page->goTo(group);
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

} // namespace carnet
