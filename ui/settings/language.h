// The language of the window: the system's or the chosen one, with the number and date forms that belong to
// it.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

class QLocale;
class QString;
class QTranslator;

namespace carnet {

enum class Language : std::uint8_t { System, English, French };

/// Carnet's and Qt's own sentences, installed in the application. Windows that exist keep their words: they
/// are made anew after the language changed.
class Speech
{
public:
    Speech();
    ~Speech();
    Speech(const Speech &) = delete;
    Speech &operator=(const Speech &) = delete;

    /// Also sets the default locale.
    void speak(Language language);

private:
    void install(const QLocale &locale, const QString &name, const QString &folder);

    std::vector<std::unique_ptr<QTranslator>> m_translators; ///< a translator that goes is uninstalled
};

} // namespace carnet
