#include "form/choice_box.h"

#include "form/suggestion_keys.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace carnet {

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(1);
    // Completing inside the line would write letters that nobody typed.
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    // Qt's own delegates for both lists pass the style by.
    setItemDelegate(new QStyledItemDelegate(this));
    completer()->popup()->setItemDelegate(new QStyledItemDelegate(completer()->popup()));
    new SuggestionKeys(completer());
}

QString ChoiceBox::choice() const
{
    return currentText();
}

QString ChoiceBox::wordsFor(const QString &kept) const
{
    return kept;
}

/// With what the line says as the current one.
void ChoiceBox::showPopup()
{
    QComboBox::showPopup();
    if (const int row = findText(currentText(), Qt::MatchFixedString); row >= 0)
        view()->setCurrentIndex(model()->index(row, modelColumn()));
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace carnet
