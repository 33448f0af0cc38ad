#include "customers/condition_row.h"

#include "customer/rules/rules.h"
#include "look/icon.h"
#include "look/metrics.h"
#include "words/field_words.h"
#include "words/state_look.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace carnet {

namespace {

using Test = Condition::Test;
using Subject = Condition::Subject;

// In the list of subjects, behind the fields.
constexpr int stateChoice = fieldCount;
constexpr int modifiedChoice = fieldCount + 1;

int choiceOf(const Condition &condition)
{
    switch (condition.subject) {
    case Subject::State:
        return stateChoice;
    case Subject::Modified:
        return modifiedChoice;
    case Subject::Field:
        break;
    }
    return static_cast<int>(condition.field);
}

Condition subjectOf(int choice)
{
    Condition condition;
    if (choice == stateChoice)
        condition.subject = Subject::State;
    else if (choice == modifiedChoice)
        condition.subject = Subject::Modified;
    else
        condition.field = static_cast<Field>(choice);
    return condition;
}

bool isYesNo(const Condition &condition)
{
    return condition.subject == Subject::Field && infoOf(condition.field).kind == FieldKind::YesNo;
}

QString testWords(Test test)
{
    switch (test) {
    case Test::Is:
        return ConditionRow::tr("is");
    case Test::BeginsWith:
        return ConditionRow::tr("begins with");
    case Test::Contains:
        return ConditionRow::tr("contains");
    case Test::IsEmpty:
        return ConditionRow::tr("is empty");
    case Test::IsNotEmpty:
        return ConditionRow::tr("is not empty");
    case Test::Before:
        return ConditionRow::tr("before");
    case Test::After:
        return ConditionRow::tr("after");
    case Test::ThisMonth:
        return ConditionRow::tr("this month");
    }
    return {};
}

rules::Context here()
{
    return {QDate::currentDate(), QLocale()};
}

/// Dates and countries are kept in their own form.
Field tidiedAs(const Condition &condition)
{
    return condition.subject == Subject::Modified ? Field::BirthDate : condition.field;
}

bool isTidied(const Condition &condition)
{
    const FieldKind kind = infoOf(tidiedAs(condition)).kind;
    return kind == FieldKind::Date || kind == FieldKind::Country;
}

} // namespace

ConditionRow::ConditionRow(const Condition &condition, QWidget *parent)
    : QWidget(parent)
    , m_subject(new QComboBox(this))
    , m_test(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_choice(new QComboBox(this))
{
    m_subject->setObjectName(QStringLiteral("subject"));
    m_subject->setAccessibleName(tr("Field"));
    m_test->setAccessibleName(tr("Condition"));
    for (QWidget *value : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_choice)})
        value->setAccessibleName(tr("Value"));
    auto *remove = new QToolButton(this);
    remove->setAutoRaise(true);
    remove->setIcon(icon(QLatin1StringView("x-lg"), Token::Muted));
    remove->setAccessibleName(tr("Remove this condition"));
    remove->setToolTip(tr("Remove this condition"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_subject, 2);
    row->addWidget(m_test, 1);
    row->addWidget(m_text, 2);
    row->addWidget(m_choice, 2);
    row->addWidget(remove);
    scaleLayouts(this);

    fillSubjects();
    m_subject->setCurrentIndex(m_subject->findData(choiceOf(condition)));
    fillTests();
    m_test->setCurrentIndex(std::max(0, m_test->findData(static_cast<int>(condition.test))));
    fit();
    m_text->setText(isTidied(condition) ? rules::shown(tidiedAs(condition), condition.value, {}, QLocale())
                                        : condition.value);
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(condition.value)));

    connect(m_subject, &QComboBox::currentIndexChanged, this, [this] {
        fillTests();
        fit();
        Q_EMIT changed();
    });
    connect(m_test, &QComboBox::currentIndexChanged, this, [this] {
        fit();
        Q_EMIT changed();
    });
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ConditionRow::changed);
    connect(m_text, &QLineEdit::textChanged, this, &ConditionRow::typed);
    connect(remove, &QToolButton::clicked, this, &ConditionRow::removeWanted);
}

void ConditionRow::fillSubjects()
{
    for (const FieldInfo &info : allFields())
        m_subject->addItem(fieldLabel(info.field), static_cast<int>(info.field));
    m_subject->addItem(tr("State"), stateChoice);
    m_subject->addItem(tr("Modified"), modifiedChoice);
}

/// Those of the subject; what the user chose stays where it makes sense.
void ConditionRow::fillTests()
{
    const QVariant before = m_test->currentData();
    const QSignalBlocker quiet(m_test);
    m_test->clear();
    const Condition subject = subjectOf(m_subject->currentData().toInt());
    for (const Test test : testsOf(subject.subject, subject.field))
        m_test->addItem(testWords(test), static_cast<int>(test));
    m_test->setCurrentIndex(std::max(0, m_test->findData(before)));
}

void ConditionRow::fit()
{
    const Condition subject = subjectOf(m_subject->currentData().toInt());
    const bool isState = subject.subject == Subject::State;
    const bool isChoice = isState || isYesNo(subject);
    m_choice->setVisible(isChoice);
    m_text->setVisible(!isChoice && needsValue(static_cast<Test>(m_test->currentData().toInt())));
    const bool isDate = isTidied(subject) && infoOf(tidiedAs(subject)).kind == FieldKind::Date;
    m_text->setPlaceholderText(isDate ? QLocale().toString(QDate::currentDate(), QLocale::ShortFormat)
                                      : QString());
    const QSignalBlocker quiet(m_choice);
    const QVariant before = m_choice->currentData();
    m_choice->clear();
    if (isYesNo(subject)) {
        m_choice->addItem(tr("Yes"), QStringLiteral("1"));
        m_choice->addItem(tr("No"), QString());
    }
    for (std::size_t state = 0; isState && state < stateCount; ++state)
        m_choice->addItem(stateWord(static_cast<SendState>(state)), QString::number(state));
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(before)));
}

Condition ConditionRow::condition() const
{
    Condition condition = subjectOf(m_subject->currentData().toInt());
    condition.test = static_cast<Test>(m_test->currentData().toInt());
    if (condition.subject == Subject::State || isYesNo(condition))
        condition.value = m_choice->currentData().toString();
    else if (isTidied(condition))
        condition.value = rules::tidied(tidiedAs(condition), m_text->text(), {}, here());
    else
        condition.value = m_text->text();
    return condition;
}

} // namespace carnet
