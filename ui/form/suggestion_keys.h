// Tab and Enter beside the only suggestion of a list of completions take it, where everybody sees it, and
// lead on. Esc closes the list, going on typing changes it: either refuses.
#pragma once

#include <QObject>

#include <functional>

class QCompleter;

namespace carnet {

class SuggestionKeys : public QObject
{
    Q_OBJECT

public:
    using StandsForItself = std::function<bool(const QString &typed)>;

    /// Lives as long as the completer, which belongs to a line or an editable list. What stands for itself is
    /// not replaced: "UK" is not Ukraine.
    explicit SuggestionKeys(QCompleter *completer, StandsForItself standsForItself = {});

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString onlySuggestion() const;
    void take(const QString &suggestion);

    QCompleter *m_completer;
    StandsForItself m_standsForItself;
};

} // namespace carnet
