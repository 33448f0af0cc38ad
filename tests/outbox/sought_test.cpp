// An add that is looked for by what survives damage is found wherever a comparison with every row finds it.
#include "harness/registry.h"
#include "outbox/sought.h"

#include <QRandomGenerator>
#include <QTest>

using namespace carnet;

class SoughtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOverlooked();
    void aCrowdIsPassedOver();
};

namespace {

const QStringList &words()
{
    static const QStringList list{
        QStringLiteral("Aubry"),         QStringLiteral("Élodie"),         QStringLiteral("O'Brien"),
        QStringLiteral("Lefèvre"),       QStringLiteral("Bar & Café"),     QStringLiteral("Anne"),
        QStringLiteral("0639981203"),    QStringLiteral("+33639981203"),   QStringLiteral("06 39 98 12 03"),
        QStringLiteral("a.b@c.example"), QStringLiteral("73282932000074"), QStringLiteral("00123456"),
        QStringLiteral("FR83404833048"), QStringLiteral("2900000005000"),  QStringLiteral("<b>Zoë</b>"),
        QStringLiteral("🚚 Express"),     QStringLiteral("-- Martin"),      QStringLiteral("0")};
    return list;
}

QString damaged(QString text, QRandomGenerator &random)
{
    switch (random.bounded(14)) {
    case 0:
        return text.toHtmlEscaped();
    case 1:
        return QString(text).replace(u'\'', QStringLiteral("&#039;"));
    case 2:
        return text.left(random.bounded(8));
    case 3:
        return QString(text).replace(QStringLiteral("é"), QStringLiteral("?"));
    case 4:
        return QString::fromLatin1(text.toUtf8());
    case 5:
        return text.toUpper();
    case 6:
        return QString(text).remove(u' ');
    case 7:
        while (text.startsWith(u'0'))
            text.remove(0, 1);
        return text;
    case 8:
        return QString(text).replace(QStringLiteral("+33"), QStringLiteral("0"));
    case 9:
        return u"<i>" + text + u"</i>";
    case 10:
        return QStringList{QString(), QStringLiteral("0"), QStringLiteral("2147483647"),
                           QStringLiteral("7.3282932000074E+13")}
            .at(random.bounded(4));
    case 11: {
        QString plain = text;
        plain.removeIf([](QChar c) { return c.unicode() > 0x7f; });
        return plain;
    }
    default:
        return text;
    }
}

Customer someone(QRandomGenerator &random)
{
    Customer customer;
    for (const Field field : {Field::Name, Field::FirstName, Field::Phone, Field::OtherPhone, Field::Email,
                              Field::Siret, Field::Barcode, Field::Town, Field::BirthDate}) {
        if (random.bounded(3) != 0)
            continue;
        const bool isDate = field == Field::BirthDate;
        customer.set(field,
                     isDate ? QStringLiteral("1970-01-01") : words().at(random.bounded(int(words().size()))));
    }
    return customer;
}

Record soughtAfter(const Customer &sent, int number)
{
    Record record;
    record.id = CustomerId(number);
    record.wanted = sent;
    record.state = SendState::InDoubt;
    record.attempt = Attempt{ChangeKind::Add, sent.filled(), sent, {}, 0, false};
    return record;
}

} // namespace

void SoughtTest::nothingIsOverlooked()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    int found = 0;
    for (int round = 0; round < 60; ++round) {
        Sought sought;
        std::vector<Attempt> attempts;
        for (int i = 0; i < 8; ++i) {
            const Record record = soughtAfter(someone(random), i + 1);
            if (record.attempt->fields.isEmpty())
                continue;
            sought.add(record);
            attempts.push_back(*record.attempt);
        }
        for (int i = 0; i < 20 && !attempts.empty(); ++i) {
            TillRow row;
            const Attempt &like = attempts.at(std::size_t(random.bounded(int(attempts.size()))));
            const Customer values = random.bounded(3) == 0 ? someone(random) : like.sent;
            row.present = random.bounded(3) == 0 ? FieldSet::fromBits(random.generate()) & FieldSet::all()
                                                 : FieldSet::all();
            for (const Field field : row.present)
                row.customer.set(field, damaged(values.value(field), random));
            if (random.bounded(4) == 0)
                row.customer.set(Field::FirstName, values.value(Field::Name));
            const bool isKept = sought.hear(row);
            bool isAny = false;
            for (std::size_t at = 0; at < attempts.size(); ++at) {
                const bool isLike = holdsWhatWasSent(attempts[at], row) || mayHaveBecome(attempts[at], row);
                const auto &rows = sought.adds()[at].rows;
                const bool isThere =
                    isKept && !rows.empty() && sought.row(rows.back()).customer == row.customer;
                QVERIFY2(
                    !isLike || isThere,
                    qPrintable(
                        QStringLiteral("seed %1: %2 %3 | %4 %5 | %6 %7")
                            .arg(seed)
                            .arg(attempts[at].sent.value(Field::Name), row.customer.value(Field::Name),
                                 attempts[at].sent.value(Field::Phone), row.customer.value(Field::Phone),
                                 attempts[at].sent.value(Field::Email), row.customer.value(Field::Email))));
                isAny = isAny || isLike;
            }
            found += isAny ? 1 : 0;
        }
    }
    QVERIFY(found > 60);
}

void SoughtTest::aCrowdIsPassedOver()
{
    Sought sought;
    for (int i = 0; i < 500; ++i) {
        Customer sent;
        sent.set(Field::Name,
                 QStringLiteral("Customer %1").arg(i).sliced(0, 4) + QString::number(i * 7'919, 36));
        sent.set(Field::Email, QString::number(i * qint64(104'729), 36) + QStringLiteral("@b.example"));
        sought.add(soughtAfter(sent, i + 1));
    }
    TillRow row;
    row.present = FieldSet::all();
    for (int i = 1; i <= 1'000; ++i) {
        row.customer.set(Field::Name, QString::number(i * qint64(6'700'417), 36));
        row.customer.set(Field::Email,
                         QString::number(i * qint64(999'983), 36) + QStringLiteral("@c.example"));
        (void)sought.hear(row);
    }
    std::size_t kept = 0;
    for (const Sought::Add &add : sought.adds())
        kept += add.rows.size();
    QVERIFY2(kept < 200, qPrintable(QString::number(kept)));
}

CARNET_TEST(SoughtTest)
#include "sought_test.moc"
