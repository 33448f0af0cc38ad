// The options of the program. Parsing is a pure function on the arguments and the environment's key.
#pragma once

#include "customer/result.h"
#include "settings/language.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace carnet {

struct CommandLine
{
    bool training = false;
    bool showHelp = false;
    bool showVersion = false;
    QString dataFolder; ///< empty: the user's own
    QUrl till; ///< empty: as in the settings
    QString shop;
    QString key; ///< from the environment only, so that it is in no list of processes
    Language language = Language::System;
    QString file; ///< to be imported
};

struct CommandLineError
{
    enum class Kind : std::uint8_t {
        UnknownOption,
        MissingValue,
        UnexpectedText,
        BadTillUrl,
        BadLanguage,
        TillWithTraining,
    } kind;
    QString what; ///< the option or value as given
};

/// `arguments` without the program's name.
[[nodiscard]] Result<CommandLine, CommandLineError> parseCommandLine(const QStringList &arguments,
                                                                     const QString &keyFromEnvironment);

[[nodiscard]] QString sentenceFor(const CommandLineError &error);
[[nodiscard]] QString helpText();

} // namespace carnet
