// The four kinds of buttons besides the plain one (ui.md 2.3). At most one primary button a window.
#pragma once

#include <QLatin1StringView>
#include <QPushButton>

class QAction;
class QLineEdit;

namespace carnet {

enum class ButtonLook : std::uint8_t { Plain, Primary, Tonal, Link, Flat };

void setLook(QAbstractButton *button, ButtonLook look);
[[nodiscard]] ButtonLook lookOf(const QWidget *button);
/// `icon` may be empty. Never an automatic default: Enter in a form must not press it by accident.
[[nodiscard]] QPushButton *makeButton(const QString &text, QLatin1StringView icon, ButtonLook look,
                                      QWidget *parent);
/// Does, says and greys as the action does; its key stands in the tooltip.
[[nodiscard]] QPushButton *makeActionButton(QAction *action, QLatin1StringView icon, ButtonLook look,
                                            QWidget *parent);

/// The one inside a line that empties it: screen readers see it, and Qt gives it no words.
void nameClearButton(QLineEdit *line, const QString &words);

} // namespace carnet
