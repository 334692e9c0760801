#include "core/suggest/title_steps.h"

#include "core/language/spelling.h"
#include "core/language/spelling_dictionary.h"
#include "core/language/written_forms.h"
#include "core/suggest/data_set_usage.h"
#include "core/suggest/title_case.h"
#include "core/suggest/title_surroundings.h"
#include "core/suggest/word_case.h"
#include "core/text/ascii.h"
#include "core/text/heading_form.h"
#include "core/text/html_text.h"
#include "core/text/letter_case.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

constexpr size_t shortestWord = 4;
constexpr double fewCapitals = 0.65; // of the confidence, where two or three words have one
constexpr double oneCapital = 0.4;
constexpr double programInFront = 0.9;
constexpr double fileForm = 0.75;
constexpr double codeInFront = 0.8;
constexpr double numberInFront = 0.7;
constexpr double unitInFront = 0.55; // it may tell the parts of a series apart
constexpr double versionBehind = 0.75;
constexpr double smallLetter = 0.6;
constexpr double cutOffTitle = 0.4;
constexpr double otherStop = 0.6;
constexpr double lostApostrophe = 0.85;
constexpr double lostDash = 0.75;
constexpr std::string_view lost = "\uFFFD";

// A title that begins so was cut off, or goes on from something.
constexpr std::array joiningWords{"and"sv, "or"sv, "of"sv, "for"sv, "with"sv, "to"sv, "but"sv, "in"sv, "on"sv, "by"sv, "at"sv};
constexpr std::array joiningInside{"a"sv, "an"sv, "and"sv, "as"sv, "at"sv, "by"sv, "for"sv, "from"sv, "in"sv, "is"sv,
                                   "into"sv, "of"sv, "on"sv, "or"sv, "the"sv, "to"sv, "with"sv, "your"sv, "are"sv};
constexpr std::array shortened{"dept"sv, "approx"sv, "incl"sv, "misc"sv, "hosp"sv, "univ"sv, "prof"sv, "assoc"sv, "temp"sv, "cert"sv, "comm"sv};

template <size_t N> bool isOneOf(std::string_view word, const std::array<std::string_view, N> &words)
{
    return std::ranges::find(words, word) != words.end();
}

bool isPlainSmall(std::string_view word)
{
    return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string withFirstCapital(std::string text)
{
    std::string_view rest = text;
    takeCodePoint(rest);
    const size_t first = text.size() - rest.size();
    return toWtf8(toQString(std::string_view(text).substr(0, first)).toUpper()) + text.substr(first);
}

QString quoted(QStringList words)
{
    words.removeDuplicates();
    return u'“' + words.join(QStringLiteral("”, “")) + u'”';
}

QString caseReason(const SentenceCase &sentence, const char *why)
{
    QString reason = titleReason(why);
    if (!sentence.unsure.isEmpty())
        reason += u' ' + titleReason(QT_TRANSLATE_NOOP("TitleFix", "Look at %1: it could be written in another way."))
                             .arg(quoted(sentence.unsure));
    else if (!sentence.kept.isEmpty())
        reason += u' ' + titleReason(QT_TRANSLATE_NOOP("TitleFix", "Known abbreviations and names kept: %1."))
                             .arg(quoted(sentence.kept));
    return reason;
}

// Of a title whose words are not all certain, the description is asked, and the data set.
std::optional<SentenceCase> asSentence(const std::string &title, TitleSetting setting, const Record &record, const FixTools &tools)
{
    CaseKnowledge knowledge{tools.words, *tools.dictionary};
    auto sentence = sentenceCase(toQString(title), setting, knowledge);
    if (!sentence || sentence->unsure.isEmpty())
        return sentence;
    WrittenForms own;
    if (const OptionalText description = record.value(Field::Description))
        own.add(shownText(*description));
    knowledge.record = &own;
    knowledge.dataSet = tools.usage ? &tools.usage->words() : nullptr;
    return sentenceCase(toQString(title), setting, knowledge);
}

MaybeStep caseStep(const std::string &title, TitleSetting setting, std::string_view rule, const char *why, const Record &record,
                   const FixTools &tools)
{
    const auto sentence = asSentence(title, setting, record, tools);
    if (!sentence)
        return std::nullopt;
    return TitleStep{toWtf8(sentence->text), rule, sentence->confidence, sentence->isCertain, caseReason(*sentence, why)};
}

// The words behind the start of a sentence, by their capitals.
struct WordCapitals
{
    int capitalised = 0;
    int joiningCapitalised = 0; // "And", "The": nobody writes them so in a name
    int joiningSmall = 0;
    int small = 0;
};

WordCapitals wordCapitals(std::string_view title)
{
    WordCapitals counts;
    bool starts = true;
    for (std::string_view piece = takePiece(title); !piece.empty(); piece = takePiece(title)) {
        const std::string_view word = withoutPunctuation(piece);
        const bool isStart = starts;
        starts = piece.ends_with(':') || word.empty();
        const LetterCounts letters = letterCounts(word);
        if (isStart || letters.small == 0)
            continue;
        const bool hasCapital = letters.capitals > 0;
        const bool isJoining = isOneOf(std::string_view(lowered(word)), joiningInside);
        int &kind = isJoining ? (hasCapital ? counts.joiningCapitalised : counts.joiningSmall) : hasCapital ? counts.capitalised : counts.small;
        ++kind;
    }
    return counts;
}

// What the check of titles finds is plain. Fewer words with capitals may as well be a name, unless "And" has one, too.
MaybeStep titleCaseStep(const std::string &title, const Record &record, const FixTools &tools)
{
    if (!tools.dictionary)
        return std::nullopt;
    const WordCapitals words = wordCapitals(title);
    const bool isPlainly = isInTitleCase(title) || (words.small == 0 && words.joiningSmall == 0 && words.joiningCapitalised > 0);
    if (!isPlainly && (words.capitalised < 1 || words.small > 0 || words.joiningCapitalised > 0))
        return std::nullopt;
    MaybeStep step = caseStep(title, TitleSetting::CapitalOnEveryWord, "bp.title.title-case",
                              QT_TRANSLATE_NOOP("TitleFix", "A capital on every word."), record, tools);
    if (step && !isPlainly)
        step->confidence *= words.capitalised > 1 ? fewCapitals : oneCapital;
    return step;
}

MaybeStep programStep(const std::string &title, const Record &, const FixTools &)
{
    const auto rest = withoutProgramInFront(title);
    return rest ? MaybeStep({*rest, "bp.title.placeholder", programInFront, false, {}}) : std::nullopt;
}

bool hasEveryWordCapital(std::string_view text)
{
    const auto words = wordsOf(text);
    return words.size() > 1 && std::ranges::all_of(words, [](std::string_view word) { return !(word.front() >= 'a' && word.front() <= 'z'); });
}

// A file's name says nothing of capitals: what are abbreviations and names in it, the lists know.
MaybeStep fileNameStep(const std::string &title, const Record &record, const FixTools &tools)
{
    const auto plain = withoutFileForm(title);
    if (!plain)
        return std::nullopt;
    TitleStep step{*plain, "bp.title.file-name", fileForm, false, {}};
    if (tools.dictionary && !mayBeInCapitals(step.text)) {
        const LetterCounts letters = letterCounts(step.text);
        const bool everyWord = hasEveryWordCapital(step.text);
        const auto setting = everyWord ? TitleSetting::CapitalOnEveryWord : TitleSetting::NoCapitals;
        if (letters.capitals == 0 || everyWord) {
            if (const auto sentence = asSentence(step.text, setting, record, tools))
                step.text = toWtf8(sentence->text);
        }
    }
    return step;
}

MaybeStep numberStep(const std::string &title, const Record &record, const FixTools &)
{
    const auto rest = withoutNumberInFront(title);
    if (!rest)
        return std::nullopt;
    const double confidence = rest->kind == InFront::Code ? codeInFront : rest->kind == InFront::Number ? numberInFront : unitInFront;
    const OptionalText reference = record.value(Field::Reference);
    const bool mayTake = record.form == PackageForm::Staging && rest->kind != InFront::Unit && (!reference || isBlank(*reference));
    const QString where = mayTake
                              ? titleReason(QT_TRANSLATE_NOOP("TitleFix", "“%1” is proposed for the reference."))
                              : titleReason(QT_TRANSLATE_NOOP("TitleFix", "“%1” is then nowhere else in the record."));
    return TitleStep{rest->title, "bp.title.number-in-front", confidence, false, where.arg(toQString(rest->number))};
}

MaybeStep versionStep(const std::string &title, const Record &, const FixTools &)
{
    const auto rest = withoutVersionBehind(title);
    return rest ? MaybeStep({*rest, "bp.title.version-behind", versionBehind, false, {}}) : std::nullopt;
}

// "Parkinson\uFFFDs disease", "Stroke \uFFFD the first hour": what was lost, its neighbours say.
MaybeStep lostCharacterStep(const std::string &title, const Record &, const FixTools &)
{
    TitleStep step{title, "bp.title.encoding", 1, false,
                   titleReason(QT_TRANSLATE_NOOP("TitleFix", "A character was lost; this is the likeliest one."))};
    for (size_t at = step.text.find(lost); at != std::string::npos; at = step.text.find(lost, at + 1)) {
        const std::string_view before = std::string_view(step.text).substr(0, at);
        const std::string_view after = std::string_view(step.text).substr(at + lost.size());
        const bool inWord = !before.empty() && isAsciiLetter(before.back());
        const bool isPossessive = inWord && (after.starts_with("s ") || after == "s" || after.starts_with("t "));
        const bool isBetween = before.ends_with(' ') && after.starts_with(' ');
        if (!isPossessive && !isBetween)
            return std::nullopt;
        step.confidence = std::min(step.confidence, isPossessive ? lostApostrophe : lostDash);
        step.text.replace(at, lost.size(), isPossessive ? "'" : "\u2013");
    }
    return step.text == title ? std::nullopt : MaybeStep(step);
}

// All words at once; how sure it is, is how sure its least sure word is.
MaybeStep wordsStep(const std::string &title, std::string_view rule, const char *why, Spelling::Find find,
                    const FixTools &tools)
{
    const auto respelt = tools.spelling ? tools.spelling->respelt(title, find) : std::nullopt;
    if (!respelt)
        return std::nullopt;
    QStringList changed;
    for (const std::string &word : respelt->words)
        changed << QString::fromStdString(word);
    return TitleStep{respelt->text, rule, respelt->confidence, false, titleReason(why).arg(quoted(changed))};
}

MaybeStep britishStep(const std::string &title, const Record &, const FixTools &tools)
{
    return wordsStep(title, "bp.title.american", QT_TRANSLATE_NOOP("TitleFix", "British spelling: %1."), &Spelling::british, tools);
}

MaybeStep spellingStep(const std::string &title, const Record &, const FixTools &tools)
{
    return wordsStep(title, "bp.title.spelling", QT_TRANSLATE_NOOP("TitleFix", "No dictionary has this word; it may be %1."), &Spelling::corrected,
                     tools);
}

constexpr std::array<MakeStep, 11> steps{lostCharacterStep, programStep,     fileNameStep, numberStep,  versionStep, capitalsStep,
                                         titleCaseStep,     smallLetterStep, fullStopStep, britishStep, spellingStep};

} // namespace

QString titleReason(const char *text) { return QCoreApplication::translate("TitleFix", text); }

MaybeStep capitalsStep(const std::string &title, const Record &record, const FixTools &tools)
{
    if (!tools.dictionary || !mayBeInCapitals(title))
        return std::nullopt;
    return caseStep(title, TitleSetting::Capitals, "bp.title.all-caps", QT_TRANSLATE_NOOP("TitleFix", "Capitals only."), record, tools);
}

// Safe where it begins with an ordinary word and is a title: several words, no file's name, no address.
MaybeStep smallLetterStep(const std::string &title, const Record &, const FixTools &tools)
{
    const bool mayBegin = !title.empty() && !(title.front() >= 'A' && title.front() <= 'Z');
    if (!mayBegin || !tools.dictionary || !beginsSmall(title))
        return std::nullopt;
    const auto words = wordsOf(title);
    if (words.empty())
        return std::nullopt;
    const std::string word(words.front());
    const QString capitals = toQString(word).toUpper();
    const QString listed = tools.words.abbreviation(capitals);
    const QStringList name = tools.words.nameAt({capitals}, 0);
    // "von Willebrand", and what writes itself small.
    if (listed == toQString(word) || (!name.isEmpty() && name.first() == toQString(word)) || (words.size() > 1 && name.isEmpty() && word.size() <= 3 && !tools.words.isShortWord(capitals)))
        return std::nullopt;
    const bool isFile = !fileNameIn(title).empty() || title.find("://") != std::string::npos || title.find('@') != std::string::npos;
    const bool isOrdinary = word.size() >= shortestWord && isPlainSmall(word) && tools.dictionary->knows(word) && listed.isEmpty();
    const bool goesOn = isOneOf(word, joiningWords);
    TitleStep step{withFirstCapital(title), "bp.title.small-letter", goesOn ? cutOffTitle : smallLetter, false, {}};
    step.isSafe = isOrdinary && !goesOn && !isFile && words.size() > 1 && title.starts_with(word);
    if (step.isSafe)
        step.confidence = 1;
    else if (!listed.isEmpty() && !tools.dictionary->knowsBritish(word))
        step.text.replace(size_t(words.front().data() - title.data()), word.size(), listed.toStdString());
    return step;
}

// Safe behind one sentence that ends with a whole word.
MaybeStep fullStopStep(const std::string &title, const Record &, const FixTools &tools)
{
    if (!title.ends_with('.') || !endsInFullStop(title) || !tools.dictionary)
        return std::nullopt;
    const std::string text = title.substr(0, title.size() - 1);
    const auto words = wordsOf(text);
    if (words.empty() || text.back() == ' ')
        return std::nullopt;
    const std::string word = lowered(words.back());
    const bool isWord = word.size() >= shortestWord && isPlainSmall(word) && tools.dictionary->knows(word) && !isOneOf(word, shortened);
    const bool isAbbreviation = !tools.words.abbreviation(toQString(words.back()).toUpper()).isEmpty();
    const bool isOneSentence = text.find(". ") == std::string::npos && text.find("? ") == std::string::npos && text.find("! ") == std::string::npos;
    const bool endsWithWord = text.ends_with(words.back());
    const bool isSafe = isOneSentence && endsWithWord && (isWord || isAbbreviation) && words.size() > 1;
    return TitleStep{text, "bp.title.full-stop", isSafe ? 1 : otherStop, isSafe, {}};
}

std::span<const MakeStep> titleSteps() { return steps; }

} // namespace hubready
