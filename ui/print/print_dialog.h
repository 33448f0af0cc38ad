// What of which customers is printed, with a preview; onto a printer or into a PDF (ui.md 28).
#pragma once

#include "desk/desk.h"
#include "print/print_matter.h"

#include <QDialog>
#include <QPrinter>

class QComboBox;
class QLabel;
class QPrintPreviewWidget;
class QPushButton;
class QSpinBox;

namespace carnet {

class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choices
    {
        QString view; ///< how the list that is shown is called
        QList<CustomerId> viewIds; ///< in its order
        QList<CustomerId> selectedIds;
        QList<CustomerColumn> columns; ///< that are shown
        QString home; ///< the shop's country, a code
    };
    /// So many customers at most go onto paper.
    static constexpr qsizetype most = 5'000;

    /// `desk` outlives this.
    PrintDialog(Desk &desk, Choices choices, QWidget *parent = nullptr);

public Q_SLOTS:
    void writePdf(const QString &file);

Q_SIGNALS:
    void told(const QString &text);
    void storeFailed(carnet::StoreError error);

private:
    QWidget *makeChoices();
    void ask();
    void showMatter();
    void print();
    void choosePdf();
    [[nodiscard]] PrintKind kind() const;

    Desk &m_desk;
    Choices m_choices;
    PrintMatter m_matter;
    QPrinter m_printer;
    QComboBox *m_kind;
    QComboBox *m_which;
    QSpinBox *m_first;
    QLabel *m_firstLabel;
    QLabel *m_words;
    QPrintPreviewWidget *m_preview;
    QPushButton *m_pdf;
    QPushButton *m_print;
};

} // namespace carnet
