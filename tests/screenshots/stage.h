// One computer for one scene: a data folder of its own, a till that answers as the scene wants, and the real
// window, driven as a user would.
#pragma once

#include "form/customer_form.h"
#include "look/appearance.h"
#include "shell/main_window.h"
#include "till_double/till_double.h"

#include <QTemporaryDir>
#include <QTest>

namespace carnet::screenshots {

class Stage
{
public:
    enum class Shop : std::uint8_t {
        Drawn, ///< the customers of the design's pictures
        Settled, ///< the same, when all is on the till
        Training, ///< the training shop's 1,300
        Empty, ///< a first start, no till connected
    };

    /// `change` is done to the values of every drawn customer; its name begins as it was drawn.
    Stage(Shop shop, Appearance &appearance, const std::function<void(Customer &)> &change = {});
    ~Stage();
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] carnet::Shop &shop() { return *m_shop; }
    [[nodiscard]] carnet::test::TillDouble &till() { return m_till; }

    void select(const QString &name);
    void select(const QStringList &names);
    void goTo(Place place);
    void press(const QKeySequence &shortcut);
    /// Opens the customer's form, or an empty one.
    CustomerForm &openForm(const QString &name = {});

    [[nodiscard]] CustomerId idOf(const QString &name) const;
    template <typename Widget> Widget &the(const QString &objectName = {})
    {
        Widget *found = nullptr;
        await([&] { return (found = m_window->findChild<Widget *>(objectName)) != nullptr; });
        return *found;
    }
    /// Goes on when `ready`, or ends the program: a scene that does not come about must not go unseen.
    static void await(const std::function<bool()> &ready);

    /// The window with all dialogs, menus and lists that lie over it.
    [[nodiscard]] QPixmap picture();

private:
    void fill(const QString &file, Shop kind, const std::function<void(Customer &)> &change) const;

    QTemporaryDir m_folder;
    carnet::test::TillDouble m_till;
    QDateTime m_now;
    std::unique_ptr<carnet::Shop> m_shop;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace carnet::screenshots
