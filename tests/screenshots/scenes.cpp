#include "scenes.h"

#include "desk/answered.h"
#include "shell/store_of.h"

#include "connection/connection_dialog.h"
#include "customers/condition_row.h"
#include "customers/customer_table.h"
#include "customers/filter_strip.h"
#include "customers/list_page.h"
#include "duplicates/duplicates_view.h"
#include "exchange/import_dialog.h"
#include "form/date_edit.h"
#include "guide/guide_dialog.h"
#include "look/button.h"
#include "look/message_strip.h"
#include "look/toast.h"
#include "outbox/conflict_dialog.h"
#include "outbox/outbox_view.h"
#include "settings/settings_dialog.h"
#include "shell/about_dialog.h"
#include "shell/keys_dialog.h"
#include "shell/store_trouble.h"
#include "shell/window_dialogs.h"
#include "words/field_words.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include <array>
#include <ranges>

namespace carnet::screenshots {

namespace {

using carnet::test::Fault;
using carnet::test::httpAnswer;

const Fault noAnswer{Fault::When::StallBefore, false, {}};

Fault says(const QByteArray &body)
{
    return {Fault::When::Say, false, httpAnswer(200, body)};
}

void type(QWidget &within, const char *field, const QString &text)
{
    auto *line = within.findChild<QLineEdit *>(QString::fromLatin1(field));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void pressButton(QWidget &within, const char *objectName)
{
    within.findChild<QPushButton *>(QString::fromLatin1(objectName))->click();
}

/// Lets Garnier's change leave; the till does not answer.
void startSending(Stage &stage)
{
    stage.till().fail(QStringLiteral("editClient.php"), noAnswer);
    const CustomerId garnier = stage.idOf(QStringLiteral("Garnier"));
    stage.shop().desk().sendNow({garnier});
    Stage::await([&] { return test::storeOf(stage.shop())->record(garnier)->state == SendState::Sending; });
}

void goToOutbox(Stage &stage, Place place, const QString &name)
{
    stage.goTo(place);
    auto &list = *stage.the<OutboxView>().findChild<QListView *>();
    Stage::await([&list] { return list.model()->rowCount() > 0; });
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        if (list.model()->index(row, 0).data().toString().contains(name))
            list.setCurrentIndex(list.model()->index(row, 0));
    }
    list.setFocus();
}

void showMain(Stage &stage)
{
    startSending(stage);
    stage.select(QStringLiteral("Morel"));
    stage.press(QKeySequence(Qt::Key_Delete));
    stage.select(QStringLiteral("Bensalem"));
}

void showQuiet(Stage &stage)
{
    stage.the<CustomerTable>().selectRow(6);
}

void showSeveral(Stage &stage)
{
    stage.select({QStringLiteral("Aubry"), QStringLiteral("Caron"), QStringLiteral("Chevalier"),
                  QStringLiteral("Fontaine")});
}

void showMenu(Stage &stage)
{
    QMenu *menu = stage.window().menuBar()->actions().at(2)->menu();
    stage.select(QStringLiteral("Bensalem"));
    menu->popup(stage.window().menuBar()->mapToGlobal(
        stage.window().menuBar()->actionGeometry(menu->menuAction()).bottomLeft()));
    menu->setActiveAction(menu->actions().at(1));
}

void showViewMenu(Stage &stage)
{
    QMenu *menu = stage.window().menuBar()->actions().at(3)->menu();
    menu->popup(stage.window().menuBar()->mapToGlobal(
        stage.window().menuBar()->actionGeometry(menu->menuAction()).bottomLeft()));
    QMenu *inner = nullptr;
    for (const QAction *action : menu->actions()) {
        if (action->menu() && !inner)
            inner = action->menu();
    }
    menu->setActiveAction(inner->menuAction());
    Stage::await([inner] { return inner->isVisible(); });
}

void showContextMenu(Stage &stage)
{
    stage.select(QStringLiteral("Caron"));
    auto &table = stage.the<CustomerTable>();
    Q_EMIT table.customContextMenuRequested(table.visualRect(table.currentIndex()).center());
}

void showNewForm(Stage &stage)
{
    stage.openForm();
}

void showForm(Stage &stage)
{
    stage.openForm(QStringLiteral("Bensalem"));
}

void showFormWithErrors(Stage &stage)
{
    CustomerForm &form = stage.openForm(QStringLiteral("Boulangerie Saint-Just"));
    type(form, "email", QStringLiteral("commandes@stjust,example"));
    pressButton(form, "save");
    form.findChild<QLineEdit *>(QStringLiteral("email"))->setFocus();
}

void showFormOfBlacklisted(Stage &stage)
{
    CustomerForm &form = stage.openForm(QStringLiteral("Blanchet"));
    form.findChild<QWidget *>(QStringLiteral("blacklist"))->setFocus();
}

void showFormsList(Stage &stage)
{
    CustomerForm &form = stage.openForm(QStringLiteral("Bensalem"));
    auto *country = form.findChild<QComboBox *>(QStringLiteral("country"));
    country->setFocus();
    country->showPopup();
}

void showFormsCalendar(Stage &stage)
{
    CustomerForm &form = stage.openForm(QStringLiteral("Caron"));
    type(form, "birthDate", QStringLiteral("12/03/1980"));
    form.findChild<DateEdit *>()->openCalendar();
}

void showSetAside(Stage &stage)
{
    CustomerForm &form = stage.openForm(QStringLiteral("Caron"));
    type(form, "city", QStringLiteral("Viriat"));
    form.reject();
    stage.select(QStringLiteral("Caron"));
}

/// Two of six: the first was recorded, the second has no answer yet.
void showSending(Stage &stage)
{
    for (const auto &[name, town] : {std::pair(QStringLiteral("Aubry"), QStringLiteral("Bron")),
                                     std::pair(QStringLiteral("Lambert"), QStringLiteral("Tournus"))}) {
        const CustomerId id = stage.idOf(name);
        const Customer opened = *test::storeOf(stage.shop())->record(id)->wanted;
        Customer wanted = opened;
        wanted.set(Field::Town, town);
        (void)test::answered(stage.shop().desk().save({id, {opened, wanted}}));
    }
    stage.till().fail(QStringLiteral("Client.php"), says(R"({"result":"OK","id":1290})"));
    stage.till().fail(QStringLiteral("Client.php"), noAnswer);
    stage.shop().desk().sendNow();
    Stage::await([&] { return stage.till().ledger().size() == 2; });
    goToOutbox(stage, Place::InDoubt, QStringLiteral("Da Silva"));
}

void showRefused(Stage &stage)
{
    goToOutbox(stage, Place::NeedsAttention, QStringLiteral("Boulangerie"));
}

void showConflict(Stage &stage)
{
    goToOutbox(stage, Place::NeedsAttention, QStringLiteral("Vidal"));
    const CustomerId id = stage.idOf(QStringLiteral("Vidal"));
    auto *dialog = new ConflictDialog(*test::storeOf(stage.shop())->record(id), false, &stage.window());
    dialog->open();
}

void showOutboxEmpty(Stage &stage)
{
    stage.goTo(Place::ToSend);
}

void showConnection(Stage &stage)
{
    auto *dialog = new ConnectionDialog({}, KeyRing::Answer::Given, &stage.window());
    dialog->open();
}

void showConnectionTested(Stage &stage)
{
    QByteArray rows;
    for (int i = 1; i <= 1284; ++i)
        rows += (rows.isEmpty() ? "[" : ",") + QByteArray(R"({"id":)") + QByteArray::number(i)
            + R"(,"name":"A"})";
    stage.till().fail(QStringLiteral("getClients.php"), says(rows + "]"));
    auto *dialog = new ConnectionDialog(stage.shop().address(), KeyRing::Answer::Given, &stage.window());
    dialog->open();
    type(*dialog, "key", QStringLiteral("only for the pictures"));
    pressButton(*dialog, "test");
    Stage::await([dialog] { return dialog->findChild<MessageStrip *>()->isVisible(); });
}

void showNoDrafts(Stage &stage)
{
    stage.goTo(Place::Drafts);
    Stage::await([&stage] { return !stage.the<CustomerTable>().isVisible(); });
}

void showNoResult(Stage &stage)
{
    stage.the<QLineEdit>(QStringLiteral("search")).setText(QStringLiteral("Kouassi"));
    Stage::await([&stage] { return !stage.the<CustomerTable>().isVisible(); });
}

void showSearch(Stage &stage)
{
    stage.the<QLineEdit>(QStringLiteral("search")).setFocus();
    stage.the<QLineEdit>(QStringLiteral("search")).setText(QStringLiteral("lyon 06"));
    const auto *model = stage.the<CustomerTable>().model();
    const int before = model->rowCount();
    Stage::await([&] { return model->rowCount() < before; });
}

void showFirstRun(Stage &stage)
{
    Stage::await([&stage] { return !stage.the<CustomerTable>().isVisible(); });
}

void showKeys(Stage &stage)
{
    stage.press(QKeySequence(Qt::CTRL | Qt::Key_F1));
    Stage::await([&stage] { return stage.window().findChild<KeysDialog *>() != nullptr; });
}

void showGuide(Stage &stage)
{
    stage.press(QKeySequence(Qt::Key_F1));
    stage.the<GuideDialog>();
}

void showAbout(Stage &stage)
{
    QMetaObject::invokeMethod(stage.window().findChild<WindowDialogs *>(), &WindowDialogs::showAbout);
    stage.the<AboutDialog>();
}

void showDuplicates(Stage &stage)
{
    stage.goTo(Place::Duplicates);
    auto &list = *stage.the<DuplicatesView>().findChild<QListView *>();
    Stage::await([&list] { return list.model()->rowCount() > 0; });
    list.setCurrentIndex(list.model()->index(1, 0));
}

void showFilter(Stage &stage)
{
    stage.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    auto &strip = stage.the<FilterStrip>();
    Stage::await([&strip] { return strip.isVisible(); });
    auto &town = *strip.findChild<ConditionRow *>()->findChildren<QComboBox *>().first();
    town.setCurrentIndex(town.findText(fieldLabel(Field::Town)));
    Q_EMIT town.activated(town.currentIndex());
    QTest::keyClicks(strip.findChild<ConditionRow *>()->findChild<QLineEdit *>(), QStringLiteral("lyon"));
    Stage::await([&stage] { return stage.the<CustomerTable>().model()->rowCount() < 30; });
}

/// A file as a spreadsheet leaves it: zeros are gone, a column is unknown.
void showImport(Stage &stage)
{
    auto *dialog = new ImportDialog(stage.shop().desk(), stage.shop().rulesContext(), &stage.window());
    dialog->open();
    dialog->read({{},
                  QByteArrayLiteral("Nom;Prénom;Adresse;CP;Ville;Portable;Carte;Vu le\n"
                                    "Martin;Julie;8 rue des Tanneurs;1000;Bourg-en-Bresse;612345678;"
                                    "2200000000017;03/11/2026\n"
                                    "Roux;Karim;2 place Bernard;1310;Polliat;698765432;;07/11/2026\n"
                                    "Petit;Anne;14 cours de Verdun;69002;Lyon;677889900;2200000000024;\n")});
    const auto next = [dialog]() -> QPushButton * {
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->isVisible() && lookOf(button) == ButtonLook::Primary)
                return button;
        }
        return nullptr;
    };
    Stage::await([&] { return next() != nullptr && next()->isEnabled(); });
    next()->click();
    Stage::await([&] { return next() != nullptr && next()->isEnabled(); });
}

void showSettings(Stage &stage)
{
    stage.press(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    Stage::await([&stage] { return stage.window().findChild<SettingsDialog *>() != nullptr; });
}

void showStoreTrouble(Stage &stage)
{
    auto *dialog = new StoreTrouble(StoreError::CannotOpen, stage.shop().folder());
    dialog->setParent(&stage.window(), dialog->windowFlags());
    dialog->open();
}

constexpr std::array scenes{
    Scene{"main", Stage::Shop::Drawn, showMain},
    Scene{"main-quiet", Stage::Shop::Training, showQuiet},
    Scene{"main-several", Stage::Shop::Drawn, showSeveral},
    Scene{"main-search", Stage::Shop::Drawn, showSearch},
    Scene{"main-no-result", Stage::Shop::Drawn, showNoResult},
    Scene{"main-empty-filter", Stage::Shop::Settled, showNoDrafts},
    Scene{"main-first-run", Stage::Shop::Empty, showFirstRun},
    Scene{"main-set-aside", Stage::Shop::Drawn, showSetAside},
    Scene{"menu-customer", Stage::Shop::Drawn, showMenu},
    Scene{"menu-view", Stage::Shop::Drawn, showViewMenu},
    Scene{"menu-context", Stage::Shop::Drawn, showContextMenu},
    Scene{"form-new", Stage::Shop::Drawn, showNewForm},
    Scene{"form", Stage::Shop::Drawn, showForm},
    Scene{"form-errors", Stage::Shop::Drawn, showFormWithErrors},
    Scene{"form-blacklisted", Stage::Shop::Drawn, showFormOfBlacklisted},
    Scene{"form-list", Stage::Shop::Drawn, showFormsList},
    Scene{"form-calendar", Stage::Shop::Drawn, showFormsCalendar},
    Scene{"outbox", Stage::Shop::Drawn, showSending},
    Scene{"outbox-refused", Stage::Shop::Drawn, showRefused},
    Scene{"outbox-conflict", Stage::Shop::Drawn, showConflict},
    Scene{"outbox-empty", Stage::Shop::Settled, showOutboxEmpty},
    Scene{"connection", Stage::Shop::Empty, showConnection},
    Scene{"connection-tested", Stage::Shop::Drawn, showConnectionTested},
    Scene{"keys", Stage::Shop::Settled, showKeys},
    Scene{"guide", Stage::Shop::Drawn, showGuide},
    Scene{"about", Stage::Shop::Drawn, showAbout},
    Scene{"duplicates", Stage::Shop::Training, showDuplicates},
    Scene{"filter", Stage::Shop::Drawn, showFilter},
    Scene{"import", Stage::Shop::Drawn, showImport},
    Scene{"settings", Stage::Shop::Settled, showSettings},
    Scene{"store-trouble", Stage::Shop::Empty, showStoreTrouble},
};

} // namespace

std::span<const Scene> allScenes()
{
    return scenes;
}

} // namespace carnet::screenshots
