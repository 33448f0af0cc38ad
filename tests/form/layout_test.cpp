// Where things stand in the form: in equal columns, whole at every text size, and still when a message comes.
#include "desk.h"

#include "form/date_edit.h"
#include "form/form_page.h"
#include "form/section_list.h"
#include "harness/registry.h"
#include "look/appearance.h"
#include "look/carnet_style.h"
#include "look/message_strip.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollBar>

#include <map>

using namespace carnet;
using namespace carnet::test;

class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_appearance->apply(SchemeChoice::Light, 10); }
    void cleanupTestCase();

    void fieldsStandInTwelveEqualColumns();
    void aMessageMovesNothing();
    void aStripMovesNoField_data();
    void aStripMovesNoField();
    void theFocusedFieldIsWhollyInSight_data() { sizes(); }
    void theFocusedFieldIsWhollyInSight();
    void itOpensOnTheAskedField();
    void nothingIsCutNorScrollsAcross_data() { sizes(); }
    void nothingIsCutNorScrollsAcross();
    void sizesFollowTheTextAtOnce();
    void theCalendarOpensOnTheScreen_data();
    void theCalendarOpensOnTheScreen();
    void aNoteGrowsWithItsText();

private:
    static void sizes();
    static void settle();
    static std::map<QString, QRect> places(CustomerForm &form);

    std::unique_ptr<Appearance> m_appearance;
};

void LayoutTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    QApplication::setStyle(new CarnetStyle); // owned by the application
    m_appearance = std::make_unique<Appearance>();
}

void LayoutTest::cleanupTestCase()
{
    m_appearance->apply(SchemeChoice::Light, 10);
}

/// Text sizes and windows, the last as a screen of 1366 × 768 is at 200 %.
void LayoutTest::sizes()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<QSize>("window");
    for (const int points : {9, 10, 12, 14}) {
        QTest::addRow("%d pt, 1000 wide", points) << points << QSize(1000, 660);
        QTest::addRow("%d pt, small window", points) << points << QSize(667, 276);
    }
}

/// A change of size goes from layout to layout by events.
void LayoutTest::settle()
{
    for (int rounds = 0; rounds < 5; ++rounds)
        QCoreApplication::processEvents();
}

/// Of everything with a name that is seen, on the screen.
std::map<QString, QRect> LayoutTest::places(CustomerForm &form)
{
    settle();
    std::map<QString, QRect> places;
    for (const QWidget *widget : form.findChildren<QWidget *>()) {
        const bool fieldOrLabel = !widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_");
        if (fieldOrLabel && widget->isVisible() && !qobject_cast<const QScrollBar *>(widget))
            places[widget->objectName()] = QRect(widget->mapToGlobal(QPoint()), widget->size());
    }
    return places;
}

void LayoutTest::fieldsStandInTwelveEqualColumns()
{
    Desk desk;
    const auto left = [&](Field field) { return desk.editor(field)->mapToGlobal(QPoint()).x(); };
    const auto width = [&](Field field) { return desk.editor(field)->width(); };
    const auto right = [&](Field field) { return left(field) + width(field); };
    // Fields of three, four, five and six columns, in different sections, end at the same edges.
    for (const auto &[a, b] :
         {std::pair(Field::Email, Field::Address), std::pair(Field::Email, Field::DeliveryNote),
          std::pair(Field::Postcode, Field::BirthDate), std::pair(Field::Town, Field::Name),
          std::pair(Field::Email, Field::PrivateNote), std::pair(Field::Country, Field::Barcode)}) {
        if (b != Field::Barcode)
            QVERIFY(std::abs(right(a) - right(b)) <= 1);
        QVERIFY(std::abs(width(a) - width(b)) <= 1);
    }
    QVERIFY(std::abs(right(Field::OtherPhone) - right(Field::Country)) <= 1);
}

void LayoutTest::aMessageMovesNothing()
{
    Desk desk;
    const auto before = places(desk.form);
    for (const auto &[field, text] : {std::pair(Field::Email, QStringLiteral("marie,example")),
                                      std::pair(Field::Siret, QStringLiteral("123")),
                                      std::pair(Field::VatNumber, QStringLiteral("FR1"))}) {
        desk.editor(field)->setFocus();
        QTest::keyClicks(desk.form.focusWidget(), text);
    }
    desk.press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.form.errorCount(), 2);
    desk.editor(Field::Title)->setFocus(); // where the page stood before
    desk.form.findChild<FormPage *>()->verticalScrollBar()->setValue(0);
    const auto after = places(desk.form);
    for (const auto &[name, place] : before) {
        if (name != u"save" && name != u"saveAndNew" && name != u"close" && name != u"corrections")
            QVERIFY2(after.contains(name) && after.at(name) == place, qPrintable(name));
        else if (after.contains(name))
            QVERIFY2(after.at(name).top() == place.top(), qPrintable(name)); // "Save as draft" is wider
    }
}

void LayoutTest::aStripMovesNoField_data()
{
    QTest::addColumn<int>("scrolled");
    QTest::newRow("at the top") << 0;
    QTest::newRow("in the middle") << 200;
    QTest::newRow("at the end") << 100'000;
}

void LayoutTest::aStripMovesNoField()
{
    QFETCH(int, scrolled);
    Desk desk;
    auto *page = desk.form.findChild<FormPage *>();
    page->verticalScrollBar()->setValue(scrolled);
    const auto before = places(desk.form);
    desk.form.showNeighbourhood({{{CustomerId(9), QStringLiteral("Aubry Hélène"), Likeness::Phone, {}}}, {}});
    auto *strip = desk.form.findChild<MessageStrip *>();
    QVERIFY(strip->isVisible());
    auto during = places(desk.form);
    for (const FieldInfo &info : allFields()) {
        const QString name = QString::fromUtf8(info.key);
        QCOMPARE(during.at(name), before.at(name));
    }
    Q_EMIT strip->closed();
    QVERIFY(!strip->isVisible());
    const auto after = places(desk.form);
    for (const FieldInfo &info : allFields()) {
        const QString name = QString::fromUtf8(info.key);
        QCOMPARE(after.at(name), before.at(name));
    }
}

void LayoutTest::theFocusedFieldIsWhollyInSight()
{
    QFETCH(int, points);
    QFETCH(QSize, window);
    m_appearance->apply(SchemeChoice::Light, points);
    Desk desk;
    desk.form.resize(window);
    settle();
    const auto *page = desk.form.findChild<FormPage *>();
    desk.editor(Field::Title)->setFocus();
    for (const FieldInfo &info : allFields()) {
        const QWidget *editor = desk.editor(info.field);
        QVERIFY2(desk.form.focusWidget() == editor, info.key);
        // With a font of much leading a note is higher than the smallest page: then that is full of it.
        const QRect place(editor->mapTo(page->viewport(), QPoint()), editor->size());
        const QRect seen = page->viewport()->rect();
        QVERIFY2(place.height() > seen.height() ? place.contains(seen.center()) : seen.contains(place),
                 info.key);
        desk.leave();
    }
}

void LayoutTest::itOpensOnTheAskedField()
{
    CustomerForm::Start start;
    start.focus = Field::Blacklist;
    Desk desk(start);
    settle();
    const auto *viewport = desk.form.findChild<FormPage *>()->viewport();
    const QWidget *editor = desk.editor(Field::Blacklist);
    QVERIFY(editor->hasFocus());
    QVERIFY(viewport->rect().contains(QRect(editor->mapTo(viewport, QPoint()), editor->size())));
    QCOMPARE(desk.form.findChild<SectionList *>()->current(), FieldGroup::Blacklist);
}

void LayoutTest::nothingIsCutNorScrollsAcross()
{
    QFETCH(int, points);
    QFETCH(QSize, window);
    m_appearance->apply(SchemeChoice::Light, points);
    Desk desk;
    desk.form.resize(window);
    settle();
    const auto *page = desk.form.findChild<FormPage *>();
    QCOMPARE(page->horizontalScrollBar()->maximum(), 0);
    QVERIFY(page->widget()->width() <= page->viewport()->width());
    QVERIFY2(desk.form.width() <= window.width(), "the form cannot be as small as the screen");
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (label->buddy())
            QVERIFY2(label->sizeHint().width() <= label->width(), qPrintable(label->text()));
    }
}

void LayoutTest::sizesFollowTheTextAtOnce()
{
    m_appearance->apply(SchemeChoice::Light, 14);
    Desk fresh;
    fresh.form.resize(1300, 700);
    settle();
    fresh.form.findChild<FormPage *>()->verticalScrollBar()->setValue(0);
    const auto wanted = places(fresh.form);

    m_appearance->apply(SchemeChoice::Light, 9);
    Desk changed;
    m_appearance->apply(SchemeChoice::Light, 14);
    changed.form.resize(1300, 700);
    changed.form.move(fresh.form.pos());
    settle();
    changed.form.findChild<FormPage *>()->verticalScrollBar()->setValue(0);
    const auto now = places(changed.form);
    QCOMPARE(now.size(), wanted.size());
    for (const auto &[name, place] : wanted) {
        if (now.at(name) != place)
            qWarning() << name << now.at(name) << "instead of" << place;
    }
    QVERIFY(now == wanted);
}

void LayoutTest::theCalendarOpensOnTheScreen_data()
{
    QTest::addColumn<Qt::Corner>("corner");
    QTest::newRow("top left") << Qt::TopLeftCorner;
    QTest::newRow("top right") << Qt::TopRightCorner;
    QTest::newRow("bottom left") << Qt::BottomLeftCorner;
    QTest::newRow("bottom right") << Qt::BottomRightCorner;
}

void LayoutTest::theCalendarOpensOnTheScreen()
{
    QFETCH(Qt::Corner, corner);
    DateEdit edit;
    const QRect screen = edit.screen()->availableGeometry();
    edit.resize(160, 32);
    const bool isRight = corner == Qt::TopRightCorner || corner == Qt::BottomRightCorner;
    const bool isLow = corner == Qt::BottomLeftCorner || corner == Qt::BottomRightCorner;
    edit.move(isRight ? screen.right() - 80 : screen.left(), isLow ? screen.bottom() - 40 : screen.top());
    edit.show();
    edit.openCalendar();
    const QWidget *popup = edit.findChild<QWidget *>(QStringLiteral("calendar"))->window();
    QVERIFY(popup->isVisible());
    QVERIFY(screen.contains(popup->geometry()));
    QVERIFY(!popup->geometry().intersects(edit.geometry())); // what is typed stays in sight
}

void LayoutTest::aNoteGrowsWithItsText()
{
    Desk desk;
    settle();
    auto *note = qobject_cast<QPlainTextEdit *>(desk.editor(Field::PrivateNote));
    const int line = note->fontMetrics().lineSpacing();
    const int empty = note->height();
    note->setFocus();
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(note, Qt::Key_Return);
    settle();
    QVERIFY(note->height() >= 7 * line && note->height() <= 9 * line);
    QCOMPARE(note->verticalScrollBar()->maximum(), 0);
    const auto *page = desk.form.findChild<FormPage *>();
    const QPoint caret = note->viewport()->mapTo(page->viewport(), note->cursorRect().bottomLeft());
    QVERIFY(page->viewport()->rect().contains(caret));
    QCOMPARE(desk.editor(Field::PublicNote)->height(), note->height());

    note->setPlainText(QStringLiteral("word ").repeated(2'000));
    settle();
    QVERIFY(note->height() <= 16 * line); // no higher than a form can show
    QVERIFY(note->verticalScrollBar()->maximum() > 0);
    note->clear();
    settle();
    QCOMPARE(note->height(), empty);
}

CARNET_TEST(LayoutTest)
#include "layout_test.moc"
