// The form of one customer: all 25 fields on one page, judged as ui.md 6.1 says. Saving is never refused;
// what is typed is handed out to be kept while it is typed. Knows no store: its owner saves and answers.
#pragma once

#include "customer/rules/rules.h"
#include "form/form_notice.h"
#include "outbox/outbox_values.h"
#include "store/unfinished_form.h"

#include <QDialog>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace carnet {

namespace Ui {
class CustomerForm;
}

class Composition;
class FormSheet;

class CustomerForm : public QDialog
{
    Q_OBJECT

public:
    struct Start
    {
        UnfinishedForm form; ///< what the customer is now and what stands in the form at first
        std::optional<Record> record; ///< absent: a new customer
        std::optional<UnfinishedForm> older; ///< left earlier, to be offered
        bool wasDeleted = false; ///< the customer of `form`, since it was left
        std::optional<Field> focus;
        std::function<rules::Context()> context;
    };
    CustomerForm(const Start &start, QWidget *parent);
    ~CustomerForm() override;

    /// The owner stored what saveRequested() handed out: closes. Until this or saveFailed() nothing else is
    /// saved or kept.
    void saved();
    /// It could not be stored: stays open and says why.
    void saveFailed(StoreError error);
    /// The owner kept what keepWanted() handed out.
    void kept(const Customer &typed, const QDateTime &utc);
    /// The answer to neighboursWanted().
    void showNeighbourhood(const Neighbourhood &around);

    /// The fields marked with an error.
    [[nodiscard]] qsizetype errorCount() const;
    /// How long after a key keepWanted() comes at the latest; 2 s at first.
    void setAutosaveDelay(std::chrono::milliseconds delay);

    void reject() override;

Q_SIGNALS:
    void saveRequested(const carnet::Customer &wanted, carnet::Readiness readiness, bool andNew);
    /// While it is typed and when the form closes without being saved; only when something changed since the
    /// last.
    void keepWanted(const carnet::Customer &typed);
    void nothingTyped(); ///< likewise, and it stands there as when the form was opened
    // What was offered of an earlier form.
    void continueWanted();
    void discardWanted();
    /// Who else is like this, and which towns have its postcode: when typing pauses and when a field is left.
    void neighboursWanted(const carnet::Customer &typed);
    void compareWanted(const carnet::Customer &typed, const QList<carnet::LookAlike> &others);
    void openWanted(carnet::CustomerId other);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void chainStops();
    void wire();
    void wireKeys();
    void dress();
    void onFocusMoved(QWidget *old, QWidget *now);
    void onEdited(Field field);
    void onMarksChanged();
    void save(bool andNew);
    void setSaving(bool saving);
    void keep();
    void takeCard(const QString &code);
    void lookAround();
    void showFacts();
    void showRefusal();
    void showCustomer();
    void jumpTo(Field field);
    void goToSection(FieldGroup group);
    void stepSection(int by);
    [[nodiscard]] bool isChanged() const;

    std::unique_ptr<Ui::CustomerForm> m_ui;
    std::optional<Record> m_record;
    FormSheet *m_sheet = nullptr;
    QTimer m_autosave;
    QDateTime m_keptAt;
    Composition *m_composition;
    Customer m_opened; ///< as it stood there before anything was typed
    Customer m_lastKept;
    bool m_saveFailed = false;
    bool m_isSaving = false;
    QString m_saveWords; ///< of the button, while it says something else
    QTimer m_saySaving;
    bool m_isClosing = false; ///< as soon as what was typed is kept
    QTimer m_lookAround; ///< runs while something was typed that neighboursWanted() has not asked about
};

} // namespace carnet
