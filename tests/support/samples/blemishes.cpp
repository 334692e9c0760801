#include "tests/support/samples/blemishes.h"

#include "tests/support/samples/dates.h"
#include "tests/support/samples/people.h"

#include <algorithm>

namespace hubready::samples {
namespace {

constexpr std::string_view noBreakSpace = "\xC2\xA0";
constexpr std::string_view zeroWidthSpace = "\xE2\x80\x8B";

// One blank between words, chosen by chance, becomes something else.
std::string withOneBlankAs(const std::string &text, std::string_view other, Prng &prng)
{
    std::vector<std::size_t> blanks;
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
        blanks.push_back(at);
    }
    if (blanks.empty()) {
        return text + std::string(other);
    }
    std::string result = text;
    return result.replace(prng.pick(blanks), 1, other);
}

std::string withEntities(std::string text)
{
    replaceAll(text, "&", "&amp;");
    replaceAll(text, "'", "&#8217;");
    replaceAll(text, "–", "&ndash;");
    replaceFirst(text, " and ", " &amp; ");
    return text;
}

std::string fileNameTitle(const Composed &made, Prng &prng)
{
    const std::string name = slug(made.base, prng.chance(70) ? '_' : '-', 32);
    const std::string version = "_v" + std::to_string(prng.between(2, 6));
    const std::string end = prng.chance(50) ? "_FINAL" : prng.chance(50) ? "_final_final" : "";
    const std::string_view extension = made.form->extension.empty() ? "html" : made.form->extension;
    return name + version + end + "." + std::string(extension);
}

void spoilTitle(Composed &made, Prng &prng)
{
    std::string title = *made.record.title;
    const std::size_t roll = prng.below(100);
    if (roll < 5) {
        title = upperAll(title);
    } else if (roll < 10) {
        title = withEntities(title);
    } else if (roll < 14) {
        title = withOneBlankAs(title, "  ", prng);
    } else if (roll < 17) {
        title += " ";
    } else if (roll < 20) {
        title = withOneBlankAs(title, noBreakSpace, prng);
    } else if (roll < 21) {
        title = withOneBlankAs(title, " " + std::string(zeroWidthSpace), prng);
    } else if (roll < 23) {
        title = fileNameTitle(made, prng);
    } else if (roll < 28) {
        title = "Module " + std::to_string(prng.between(1, 6)) + ": " + title;
    } else if (roll < 30) {
        title += ".";
    } else if (roll < 31) {
        title = lowerAll(title);
    } else if (roll < 32) {
        title += " - DRAFT";
    } else if (roll < 36) {
        title = titleCase(title);
    } else if (roll < 38) {
        title = withSmartQuotes(title);
    }
    made.record.title = title;
}

// Only what is not ASCII breaks: a text that has none gets a line that does.
std::string withSomethingToBreak(const std::string &text, bool html, Prng &prng)
{
    if (text.find('\'') != std::string::npos || text.find("•") != std::string::npos) {
        return text;
    }
    const std::string line(
        prng.pick(Phrases{"It's free to use – no log-in needed.", "You'll need about a cup of tea's worth of time.",
                          "Don't forget to tell us what you think.", "It doesn't replace your local policy.",
                          "We'd like to thank everyone who took part."}));
    return html ? text + "<p>" + line + "</p>" : text + " " + line;
}

void spoilDescription(SampleRecord &record, Prng &prng)
{
    std::string text = *record.description;
    const bool html = text.rfind("<p", 0) == 0;
    const std::size_t roll = prng.below(100);
    if (roll < 4) {
        text = withMojibake(withSomethingToBreak(text, html, prng));
    } else if (roll < 10) {
        text = withSmartQuotes(text);
    } else if (roll < 14) {
        text = misspelt(text, prng);
    } else if (roll < 16) {
        text = withOneBlankAs(text, "  ", prng);
    } else if (roll < 19 && html) {
        text += "<p>For more information <a href=\"https://learn.example.nhs.uk/node/" + std::to_string(record.nodeId) +
                "\">click here</a>.</p>";
    } else if (roll < 21 && html) {
        text += "<p>Questions? Email <a href=\"mailto:learning@example.nhs.uk\">learning@example.nhs.uk</a></p>";
    } else if (roll < 23 && html) {
        text = "<p>&nbsp;</p>" + text;
    } else if (roll < 25) {
        text = "\n" + text + "  ";
    } else if (roll < 26 && html) {
        replaceFirst(text, "<p>", "<p style=\"color: #005eb8; font-size: 14px;\"><strong>");
        replaceFirst(text, "</p>", "</strong></p>");
    }
    if (utf16Length(text) <= descriptionLimit) {
        record.description = text;
    }
}

void joinKeywords(SampleRecord &record, Prng &prng)
{
    const std::string between(prng.pick(Phrases{"; ", ";", " | ", ", ", ",", "\n", "\r\n"}));
    std::string joined;
    std::vector<Text> rest;
    for (const Text &keyword : record.keywords) {
        const std::string longer = joined.empty() ? *keyword : joined + between + *keyword;
        if (utf16Length(longer) <= 50) {
            joined = longer;
        } else {
            rest.push_back(keyword);
        }
    }
    record.keywords = {joined};
    record.keywords.insert(record.keywords.end(), rest.begin(), rest.end());
}

// Some owners write every keyword in the same way.
void applyKeywordHabit(SampleRecord &record)
{
    for (Text &keyword : record.keywords) {
        if (record.style % 6 == 1) {
            keyword = titleCase(*keyword);
        } else if (record.style % 6 == 4) {
            keyword = upperFirst(*keyword);
        } else if (record.style % 11 == 3) {
            replaceAll(*keyword, " ", "-");
        }
    }
}

void spoilKeywords(SampleRecord &record, Prng &prng)
{
    applyKeywordHabit(record);
    const std::size_t roll = prng.below(100);
    const std::size_t place = prng.below(record.keywords.size());
    const std::string one = *record.keywords[place];
    if (roll < 6) {
        joinKeywords(record, prng);
    } else if (roll < 9) {
        record.keywords.emplace_back(one);
    } else if (roll < 14) {
        record.keywords.emplace_back(upperFirst(one) == one ? lowerAll(one) : upperFirst(one));
    } else if (roll < 17) {
        record.keywords[place] = one + " ";
    } else if (roll < 18) {
        record.keywords[place] = " " + one;
    } else if (roll < 20) {
        record.keywords[place] = upperAll(one);
    } else if (roll < 21) {
        record.keywords[place] = one + ",";
    }
}

void respell(SampleAuthor &author, const Person &like, Prng &prng)
{
    const std::string name = *author.name;
    const std::size_t gap = name.rfind(' ');
    switch (prng.below(5)) {
    case 0:
        author.name = name.substr(gap + 1) + ", " + name.substr(0, gap);
        break;
    case 1:
        author.name = name.substr(0, 1) + " " + name.substr(gap + 1);
        break;
    case 2:
        author.name = upperAll(name);
        break;
    case 3:
        author.name = name + " & " + like.first + " " + like.last;
        break;
    default:
        author.name = "Dr " + name;
        break;
    }
}

void spoilAuthors(SampleRecord &record, Prng &prng)
{
    SampleAuthor &author = record.authors.front();
    for (SampleAuthor &each : record.authors) {
        if (prng.chance(35)) {
            each.role.reset();
        }
    }
    if (prng.chance(10)) {
        author.organisation = std::string(prng.pick(organisations()[record.organisation].spellings));
    }
    const std::size_t roll = prng.below(100);
    if (roll < 7) {
        respell(author, person(record.topic->group, prng.below(9)), prng);
    } else if (roll < 10) {
        author.name = std::string(prng.pick(Phrases{"", " "}));
    } else if (roll < 12) {
        author.name.reset();
    } else if (roll < 15) {
        author.name = *author.name + " ";
    } else if (roll < 16) {
        author.name = "admin";
    } else if (roll < 17) {
        author.name = upperFirst(record.topic->team);
    } else if (roll < 20) {
        author.organisation.reset();
    }
}

void spoilRest(SampleRecord &record, Prng &prng)
{
    // The first years of the platform kept files in its own public folder and wrote the address that way.
    const int publicShare = record.created.year < 2015 ? 85 : 12;
    for (std::string &file : record.files) {
        if (prng.chance(publicShare)) {
            file = "public://" + file;
        }
    }
    if (record.kind == Kind::Scorm && prng.chance(13)) {
        record.lmsLink = prng.chance(50) ? Text() : Text("");
    }
    if (prng.chance(2)) {
        record.createDate = monthDayYear(record.created);
    }
    if (record.articleBody && prng.chance(8)) {
        record.articleBody =
            withMojibake(*record.articleBody + "\n<p>Don't keep it to yourself – share what you've learnt.</p>");
    }
    if (record.licenceName && prng.chance(3)) {
        record.licenceName = *record.licenceName + " ";
    }
}

} // namespace

std::string withSmartQuotes(std::string text)
{
    if (text.find('<') == std::string::npos || text.find("=\"") == std::string::npos) {
        while (replaceFirst(text, "\"", "“")) {
            replaceFirst(text, "\"", "”");
        }
    }
    replaceAll(text, "'", "’");
    replaceAll(text, " - ", " – ");
    return text;
}

std::string withMojibake(std::string text)
{
    text = withSmartQuotes(std::move(text));
    replaceAll(text, "’", "â€™");
    replaceAll(text, "“", "â€œ");
    replaceAll(text, "”", "â€\xC2\x9D");
    replaceAll(text, "–", "â€“");
    replaceAll(text, "é", "Ã©");
    replaceAll(text, "•", "â€¢");
    return text;
}

std::string misspelt(std::string text, Prng &prng)
{
    static const std::vector<std::pair<std::string_view, std::string_view>> slips = {{"patients", "pateints"},
                                                                                     {"assessment", "assesment"},
                                                                                     {"management", "managment"},
                                                                                     {"environment", "enviroment"},
                                                                                     {"immediately", "immediatly"},
                                                                                     {"referral", "referal"},
                                                                                     {"completed", "compleated"},
                                                                                     {"questions", "quesitons"},
                                                                                     {"patient", "pateint"},
                                                                                     {"practice", "practise"},
                                                                                     {"important", "importent"},
                                                                                     {"resource", "resourse"},
                                                                                     {"recognise", "reconise"},
                                                                                     {"before", "befor"},
                                                                                     {"through", "throught"},
                                                                                     {"their", "thier"},
                                                                                     {"developed", "developped"},
                                                                                     {"Developed", "Developped"},
                                                                                     {"guide", "giude"},
                                                                                     {"which", "wich"}};
    const std::size_t start = prng.below(slips.size());
    for (std::size_t step = 0; step < slips.size(); ++step) {
        const auto &[right, wrong] = slips[(start + step) % slips.size()];
        if (replaceFirst(text, right, wrong)) {
            break;
        }
    }
    return text;
}

void addBlemishes(Composed &made, Prng &prng)
{
    spoilTitle(made, prng);
    spoilDescription(made.record, prng);
    spoilKeywords(made.record, prng);
    spoilAuthors(made.record, prng);
    spoilRest(made.record, prng);
}

} // namespace hubready::samples
