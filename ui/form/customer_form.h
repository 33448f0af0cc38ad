// The form of one customer: all 25 fields on one page, judged as ui.md 6.1 says. Saving is never refused;
// what is typed is handed out to be kept while it is typed. Knows no store: its owner saves and answers.
#pragma once

#include "customer/rules/rules.h"
#include "form/form_notice.h"
#include "outbox/outbox.h"
#include "store/store.h"

#include <QDialog>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace carnet {

namespace Ui {
class CustomerForm;
}

class FormSheet;

class CustomerForm : public QDialog
{
    Q_OBJECT

public:
    struct Start
    {
        std::optional<Record> record; ///< absent: a new customer
        Customer prefilled; ///< first values of a new customer
        std::optional<FormDraft> draft; ///< an unfinished form to go on with
        std::optional<Field> focus;
        std::function<rules::Context()> context;
    };
    CustomerForm(const Start &start, QWidget *parent);
    ~CustomerForm() override;

    /// The owner stored what saveRequested() handed out: closes.
    void saved();
    /// It could not be stored: stays open and says why.
    void saveFailed(StoreError error);
    /// The owner kept the draft of draftChanged().
    void draftKept(const QDateTime &utc);
    /// The answer to neighboursWanted().
    void showNeighbourhood(const Neighbourhood &around);

    /// The fields marked with an error.
    [[nodiscard]] qsizetype errorCount() const;
    /// How long after the last key draftChanged() comes; 2 s at first.
    void setAutosaveDelay(std::chrono::milliseconds delay);

    void reject() override;

Q_SIGNALS:
    void saveRequested(const carnet::Customer &wanted, carnet::Readiness readiness, bool andNew);
    /// Only when something changed since the last.
    void draftChanged(const carnet::FormDraft &typed);
    /// Closed with changes that were not saved.
    void setAside(const carnet::FormDraft &typed);
    void closedClean();
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
    void keepDraft();
    void takeCard(const QString &code);
    void lookAround();
    void showFacts();
    void showRefusal();
    void showCustomer();
    void jumpTo(Field field);
    void goToSection(FieldGroup group);
    void stepSection(int by);
    [[nodiscard]] FormDraft draft() const;
    [[nodiscard]] bool isChanged() const;

    std::unique_ptr<Ui::CustomerForm> m_ui;
    std::optional<Record> m_record;
    qint64 m_draftId = 0;
    FormSheet *m_sheet = nullptr;
    QTimer m_autosave;
    QDateTime m_keptAt;
    Customer m_opened; ///< as typed() was at first
    Customer m_lastKept;
    bool m_continued = false; ///< opened on an unfinished form: there is something to lose from the start
    bool m_saveFailed = false;
    QTimer m_lookAround; ///< runs while something was typed that neighboursWanted() has not asked about
};

} // namespace carnet
