#include "customer/rules/scanned_code.h"

#include <algorithm>
#include <array>

namespace carnet::rules {

namespace {

/// The characters of the 47 keys: row of digits, three rows of letters; the key beside Enter ends the second.
/// Sources: the layouts of xkeyboard-config (us, fr, be, de, ch(fr)), which agree here with those of Windows.
struct KeyboardLayout
{
    QStringView plain;
    QStringView shifted;
};

constexpr KeyboardLayout americanKeys{u"`1234567890-=qwertyuiop[]asdfghjkl;'\\zxcvbnm,./",
                                      u"~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"|ZXCVBNM<>?"};
constexpr KeyboardLayout frenchKeys{u"²&é\"'(-è_çà)=azertyuiop^$qsdfghjklmù*wxcvbn,;:!",
                                    u"~1234567890°+AZERTYUIOP¨£QSDFGHJKLM%µWXCVBN?./§"};
constexpr KeyboardLayout belgianKeys{u"²&é\"'(§è!çà)-azertyuiop^$qsdfghjklmùµwxcvbn,;:=",
                                     u"³1234567890°_AZERTYUIOP¨*QSDFGHJKLM%£WXCVBN?./+"};
constexpr KeyboardLayout germanKeys{u"^1234567890ß´qwertzuiopü+asdfghjklöä#yxcvbnm,.-",
                                    u"°!\"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ'YXCVBNM;:_"};
constexpr KeyboardLayout swissKeys{u"§1234567890'^qwertzuiopè¨asdfghjkléà$yxcvbnm,.-",
                                   u"°+\"*ç%&/()=?`QWERTZUIOPü!ASDFGHJKLöä£YXCVBNM;:_"};

struct LayoutPair
{
    KeyboardLayout computer;
    KeyboardLayout scanner;
    bool digitsWithShift; ///< as the scanner types them
};

constexpr std::array layoutPairs{
    LayoutPair{frenchKeys, americanKeys, false}, LayoutPair{belgianKeys, americanKeys, false},
    LayoutPair{germanKeys, americanKeys, false}, LayoutPair{swissKeys, americanKeys, false},
    LayoutPair{americanKeys, frenchKeys, true},  LayoutPair{germanKeys, frenchKeys, true},
    LayoutPair{swissKeys, frenchKeys, true},
};

QChar retyped(QChar c, const LayoutPair &pair)
{
    if (const auto key = pair.computer.plain.indexOf(c); key >= 0)
        return pair.scanner.plain.at(key);
    const auto key = pair.computer.shifted.indexOf(c);
    return key >= 0 ? pair.scanner.shifted.at(key) : QChar();
}

/// Caps Lock turns some letters of the row of digits into capitals that no key has.
QString retyped(QStringView typed, const LayoutPair &pair)
{
    QString meant;
    for (const QChar c : typed) {
        QChar key = retyped(c, pair);
        if (key.isNull())
            key = retyped(c.isUpper() ? c.toLower() : c.toUpper(), pair);
        meant += key;
    }
    return meant;
}

bool isCodeDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isCodeLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

/// The characters of Code 39 (ISO/IEC 16388) but the space, and small letters.
bool looksLikeCode(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return isCodeDigit(c) || isCodeLetter(c) || QStringView(u"-.$/+%").contains(c);
    });
}

} // namespace

QString scannedCode(QStringView typed, bool withShift)
{
    const bool hasDigit = std::ranges::any_of(typed, isCodeDigit);
    if (hasDigit && looksLikeCode(typed))
        return typed.toString();
    QString best;
    std::ptrdiff_t mostDigits = 2; // names have an accent and a hyphen, but not three, and more letters
    for (const bool shifted : {withShift, !withShift}) {
        for (const LayoutPair &pair : layoutPairs) {
            if (pair.digitsWithShift != shifted)
                continue;
            const QString meant = retyped(typed, pair);
            const auto digits = std::ranges::count_if(meant, isCodeDigit);
            if (looksLikeCode(meant) && digits > mostDigits
                && digits >= std::ranges::count_if(meant, isCodeLetter)) {
                best = meant;
                mostDigits = digits;
            }
        }
    }
    // Programs that fill forms type names and addresses as fast; a card has a number.
    const bool isReadable = hasDigit && !typed.contains(u' ') && !typed.contains(u'@');
    return best.isEmpty() && isReadable ? typed.toString() : best;
}

} // namespace carnet::rules
