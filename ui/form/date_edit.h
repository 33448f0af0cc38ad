// A day, typed as people write it or picked from a calendar. May be empty, and may hold what is no day at
// all.
#pragma once

#include <QDate>
#include <QLineEdit>

#include <functional>

namespace carnet {

class DateEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateEdit(QWidget *parent = nullptr);

    /// How typed text becomes a day (invalid if it is none) and a day text; ISO until set.
    struct Form
    {
        std::function<QDate(const QString &)> read;
        std::function<QString(QDate)> write;
    };
    void setForm(Form form) { m_form = std::move(form); }

    void openCalendar();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void pick(QDate day);

    Form m_form;
};

} // namespace carnet
