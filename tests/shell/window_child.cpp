// The program with its real window, as a process of its own that can be killed. Does what it is told by lines
// on its standard input and answers each with "done"; says "kept NAME" whenever an unfinished form is on
// disk.
//     window_child DATA_FOLDER TILL_URL SHOP KEY
//     new | type FIELD TEXT | next | save | first | edit | delete | send | rattle
#include "shell/end_request.h"
#include "shell/window_desk.h"

#include "look/carnet_style.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

using namespace carnet;
using namespace carnet::test;

namespace {

void say(const QString &line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

class Typist : public QObject
{
public:
    explicit Typist(WindowDesk &desk)
        : m_desk(desk)
    { }

    void obey(const QString &line)
    {
        const QString order = line.section(u' ', 0, 0);
        if (order == u"first" && m_desk.table()->model()->rowCount() == 0) { // the list is still being read
            QTimer::singleShot(10, this, [this, line] { obey(line); });
            return;
        }
        if (order == u"new")
            watch(QKeySequence(Qt::CTRL | Qt::Key_N));
        else if (order == u"edit")
            watch(QKeySequence(Qt::Key_F2));
        else if (order == u"type")
            m_desk.type(line.section(u' ', 1, 1).toLatin1().constData(), line.section(u' ', 2));
        else if (order == u"next")
            QTest::keyClick(m_desk.form()->focusWidget(), Qt::Key_Tab);
        else if (order == u"save")
            m_desk.save();
        else if (order == u"first")
            m_desk.table()->selectRow(0);
        else if (order == u"delete")
            m_desk.trigger(QKeySequence(Qt::Key_Delete));
        else if (order == u"send")
            m_desk.trigger(QKeySequence(Qt::Key_F9));
        else if (order == u"rattle")
            rattle();
        else if (order == u"hurry")
            hurry();
        say(QStringLiteral("done"));
    }

private:
    void watch(const QKeySequence &key)
    {
        m_desk.trigger(key);
        // After the one who keeps it: slots are called in the order they were connected, and the desk answers
        // in the order it was asked.
        connect(m_desk.form(), &CustomerForm::keepWanted, this, [this](const Customer &typed) {
            whenAnswered(m_desk.shop->desk().record(CustomerId::None), this,
                         [name = typed.value(Field::Name)](const auto &) {
                             say(QStringLiteral("kept %1").arg(name));
                         });
        });
    }

    /// Types without end, leaving the field after every third key.
    void rattle()
    {
        m_desk.line("name")->setFocus();
        connect(&m_keys, &QTimer::timeout, this, [this] {
            QTest::keyClicks(m_desk.line("name"), QString(QChar(u'a' + ++m_typed % 26)));
            if (m_typed % 3 == 0) {
                m_desk.line("surname")->setFocus();
                m_desk.line("name")->setFocus();
                m_desk.line("name")->end(false);
            }
        });
        m_keys.start(1);
    }

    void hurry()
    {
        using namespace std::chrono_literals;
        m_desk.line("name")->setFocus();
        connect(&m_keys, &QTimer::timeout, this,
                [this] { QTest::keyClicks(m_desk.line("name"), QStringLiteral("x")); });
        m_keys.start(20ms);
    }

    WindowDesk &m_desk;
    QTimer m_keys;
    int m_typed = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new CarnetStyle); // owned by the application
    const QStringList arguments = QApplication::arguments(); // argv is not UTF-8 everywhere
    if (arguments.size() < 5)
        return 2;
    closeOnRequest(&application);
    WindowDesk desk;
    const TillAddress till{QUrl(arguments.at(2)), arguments.at(3), arguments.at(4)};
    if (!desk.open(arguments.at(1), till))
        return 3;
    Typist typist(desk);
    std::thread([&typist] {
        std::string line;
        while (std::getline(std::cin, line)) {
            QMetaObject::invokeMethod(
                &typist, [&typist, order = QString::fromStdString(line)] { typist.obey(order); });
        }
    }).detach();
    say(QStringLiteral("ready"));
    return QApplication::exec();
}
