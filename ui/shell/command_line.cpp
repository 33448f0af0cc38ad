#include "shell/command_line.h"

#include "till/till_address.h"

#include <QCoreApplication>

namespace carnet {

namespace {

using ErrorKind = CommandLineError::Kind;

/// Takes "--name value" and "--name=value"; nullopt when the value is missing.
std::optional<QString> valueOf(const QStringList &arguments, qsizetype &at)
{
    const QString &argument = arguments.at(at);
    if (const auto equals = argument.indexOf(u'='); equals >= 0) {
        const QString value = argument.mid(equals + 1);
        return value.isEmpty() ? std::nullopt : std::optional(value);
    }
    if (at + 1 >= arguments.size() || arguments.at(at + 1).isEmpty()
        || arguments.at(at + 1).startsWith(u"--"))
        return std::nullopt;
    return arguments.at(++at);
}

} // namespace

Result<CommandLine, CommandLineError> parseCommandLine(const QStringList &arguments,
                                                       const QString &keyFromEnvironment)
{
    CommandLine line;
    line.key = keyFromEnvironment;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString given = arguments.at(at);
        const QString name = given.section(u'=', 0, 0);
        const bool takesValue =
            name == u"--data" || name == u"--till" || name == u"--shop" || name == u"--language";
        QString value;
        if (takesValue) {
            const auto found = valueOf(arguments, at);
            if (!found)
                return CommandLineError{ErrorKind::MissingValue, name};
            value = *found;
        }

        if (given == u"--training") {
            line.training = true;
        } else if (given == u"--help" || given == u"-h") {
            line.showHelp = true;
        } else if (given == u"--version") {
            line.showVersion = true;
        } else if (name == u"--data") {
            line.dataFolder = value;
        } else if (name == u"--shop") {
            line.shop = value;
        } else if (name == u"--till") {
            line.till = QUrl(value, QUrl::StrictMode);
            if (!isAllowedTillUrl(line.till))
                return CommandLineError{ErrorKind::BadTillUrl, value};
        } else if (name == u"--language") {
            if (value != u"en" && value != u"fr")
                return CommandLineError{ErrorKind::BadLanguage, value};
            line.language = value == u"fr" ? Language::French : Language::English;
        } else if (given.startsWith(u'-')) {
            return CommandLineError{ErrorKind::UnknownOption, name};
        } else if (line.file.isEmpty() && !given.isEmpty()) {
            line.file = given;
        } else {
            return CommandLineError{ErrorKind::UnexpectedText, given};
        }
    }
    if (line.training && (!line.till.isEmpty() || !line.shop.isEmpty()))
        return CommandLineError{ErrorKind::TillWithTraining, {}};
    return line;
}

QString sentenceFor(const CommandLineError &error)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("CommandLine", text); };
    switch (error.kind) {
    case ErrorKind::UnknownOption:
        return words(QT_TRANSLATE_NOOP("CommandLine", "There is no option %1. See carnet --help."))
            .arg(error.what);
    case ErrorKind::MissingValue:
        return words(QT_TRANSLATE_NOOP("CommandLine", "The option %1 needs a value. See carnet --help."))
            .arg(error.what);
    case ErrorKind::UnexpectedText:
        return words(QT_TRANSLATE_NOOP("CommandLine", "“%1” is not an option. See carnet --help."))
            .arg(error.what);
    case ErrorKind::BadTillUrl:
        return words(QT_TRANSLATE_NOOP(
                         "CommandLine",
                         "“%1” is no address of a till: it begins with https://, or with http:// on this "
                         "computer only."))
            .arg(error.what);
    case ErrorKind::BadLanguage:
        return words(QT_TRANSLATE_NOOP("CommandLine", "The language is en or fr, not “%1”.")).arg(error.what);
    case ErrorKind::TillWithTraining:
        return words(QT_TRANSLATE_NOOP("CommandLine",
                                       "The training shop has its own till: leave out --till and --shop."));
    }
    return {};
}

QString helpText()
{
    return QCoreApplication::translate(
        "CommandLine",
        "Carnet, the customers of your till.\n"
        "\n"
        "  carnet [FILE]     opens the shop, and FILE (CSV, .xlsx, .vcf) to be imported\n"
        "  --training        opens the training shop: made-up customers, nothing reaches a real till\n"
        "  --data FOLDER     keeps customers and settings in this folder\n"
        "  --till ADDRESS    address of the till (https; http on this computer only)\n"
        "  --shop NUMBER     number of the shop\n"
        "  --language en|fr  language of the window\n"
        "  --version         shows the version\n"
        "  --help            shows this text\n"
        "\n"
        "The API key is read from the environment variable CARNET_KEY if it is set.\n");
}

} // namespace carnet
