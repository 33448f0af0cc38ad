#include "words/form_left_words.h"

#include "words/change_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace carnet {

namespace {

constexpr qsizetype longestName = 60;

struct FormLeftWords
{
    Q_DECLARE_TR_FUNCTIONS(FormLeftWords)
};

} // namespace

QString nameOf(const UnfinishedForm &form)
{
    for (const Customer *customer : {&form.typed, &form.opened}) {
        if (const QString name = spokenName(*customer).simplified(); !name.isEmpty())
            return name.size() > longestName ? name.left(longestName - 1) + u'…' : name;
    }
    return FormLeftWords::tr("New customer");
}

QString timeOf(const UnfinishedForm &form)
{
    const QDateTime local = form.at.toLocalTime();
    const QLocale locale;
    return local.date() == QDate::currentDate() ? locale.toString(local.time(), QLocale::ShortFormat)
                                                : locale.toString(local, QLocale::ShortFormat);
}

QString contentOf(const UnfinishedForm &form)
{
    if (form.customer == CustomerId::None)
        return FormLeftWords::tr("New customer, %1").arg(timeOf(form));
    return FormLeftWords::tr("Changes of %1: %2")
        .arg(timeOf(form), fieldWords(form.typed.differing(form.opened)));
}

} // namespace carnet
