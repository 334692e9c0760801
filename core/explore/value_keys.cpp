#include "core/explore/value_keys.h"

#include "core/text/wtf8.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

// Letters that no decomposition turns into plain ones.
struct PlainLetter
{
    char16_t letter;
    const char *plain;
};
constexpr std::array plainLetters{
    PlainLetter{u'ß', "ss"}, PlainLetter{u'æ', "ae"}, PlainLetter{u'ø', "oe"}, PlainLetter{u'©', "c"},
    PlainLetter{u'ð', "d"},  PlainLetter{u'đ', "d"},  PlainLetter{u'ɖ', "d"},  PlainLetter{u'þ', "th"},
    PlainLetter{u'ƿ', "w"},  PlainLetter{u'ħ', "h"},  PlainLetter{u'ı', "i"},  PlainLetter{u'ĸ', "k"},
    PlainLetter{u'ł', "l"},  PlainLetter{u'ŋ', "n"},  PlainLetter{u'ſ', "s"},  PlainLetter{u'ŧ', "t"},
    PlainLetter{u'œ', "oe"}, PlainLetter{u'ẜ', "s"},  PlainLetter{u'ẝ', "s"},
};

bool isMark(QChar c)
{
    const bool combining = c.unicode() >= 0x300 && c.unicode() <= 0x36F;
    return combining || c.category() == QChar::Letter_Modifier || c.category() == QChar::Symbol_Modifier;
}

// Control characters but those that part words.
bool isControl(QChar c)
{
    const char16_t u = c.unicode();
    return u <= 0x08 || (u >= 0x0E && u <= 0x1F) || (u >= 0x7F && u <= 0x9F && u != 0x85);
}

QString normalised(std::string_view value)
{
    const QString text = toQString(value).trimmed().toLower().normalized(QString::NormalizationForm_KD);
    QString out;
    for (QChar c : text) {
        if (isMark(c) || c.isPunct() || isControl(c))
            continue;
        const auto plain = std::ranges::find(plainLetters, c.unicode(), &PlainLetter::letter);
        if (plain != plainLetters.end())
            out += QLatin1StringView(plain->plain);
        else
            out += c;
    }
    return out;
}

QStringList words(std::string_view value)
{
    QStringList list = normalised(value).simplified().split(u' ', Qt::SkipEmptyParts);
    list.sort();
    list.removeDuplicates();
    return list;
}

// 0: a vowel, which parts equal sounds; 7: h and w, which do not.
int soundOf(QChar letter)
{
    constexpr std::string_view sounds = "01230127022455012623017202"; // a to z
    return letter >= u'a' && letter <= u'z' ? sounds[size_t(letter.unicode() - u'a')] - '0' : 0;
}

QString soundex(const QString &word)
{
    const bool isLatin = std::ranges::any_of(word, [](QChar c) { return c >= u'a' && c <= u'z'; });
    if (!isLatin)
        return word;
    constexpr qsizetype length = 4;
    QString code(word.front());
    int last = soundOf(word.front());
    for (qsizetype i = 1; i < word.size() && code.size() < length; ++i) {
        const int sound = soundOf(word[i]);
        if (sound == 7)
            continue;
        if (sound != 0 && sound != last)
            code += QChar(u'0' + sound);
        last = sound;
    }
    return code.leftJustified(length, u'0');
}

} // namespace

std::string fingerprint(std::string_view value)
{
    return toWtf8(words(value).join(u' '));
}

std::string ngramFingerprint(std::string_view value, int size)
{
    QString text = normalised(value);
    text.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
    QStringList pieces;
    for (qsizetype at = 0; at + size <= text.size(); ++at)
        pieces << text.mid(at, size);
    pieces.sort();
    pieces.removeDuplicates();
    return toWtf8(pieces.join(QString()));
}

std::string phoneticKey(std::string_view value)
{
    QStringList sounds;
    for (const QString &word : words(value))
        sounds << soundex(word);
    sounds.sort();
    sounds.removeDuplicates();
    return toWtf8(sounds.join(u' '));
}

} // namespace hubready
