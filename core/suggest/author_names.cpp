#include "core/suggest/author_names.h"

#include "core/text/person_names.h"
#include "core/text/word_set.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

const WordSet &organisationWords()
{
    static const WordSet words({"nhs",     "trust",    "hospital", "hospitals",  "university", "college",     "department", "dept",       "ltd",
                                                   "limited", "plc",      "llp",      "team",       "service",    "services",    "society",    "association", "council",
                                                   "foundation", "institute", "academy", "centre",  "group",      "board",       "authority",  "charity",    "network",
                                                   "committee", "agency",  "clinic",  "practice",   "school",     "alliance",    "partnership", "federation", "programme"});
    return words;
}

const WordSet &titleWords()
{
    static const WordSet words({"dr",   "prof", "professor", "mr",   "mrs", "ms",   "miss",     "mx",
                                                   "sir",  "dame", "lord",      "lady", "rev", "revd", "reverend", "sister"});
    return words;
}

std::string joined(std::string_view first, std::string_view second) { return std::string(first) + " " + std::string(second); }

std::vector<std::string> pieces(std::string_view text, std::string_view separator)
{
    std::vector<std::string> out;
    while (true) {
        const size_t at = text.find(separator);
        if (const auto piece = trimmed(text.substr(0, at)); !piece.empty())
            out.emplace_back(piece);
        if (at == std::string_view::npos)
            return out;
        text.remove_prefix(at + separator.size());
    }
}

} // namespace

bool namesOrganisation(std::string_view name) { return hasOneOf(name, organisationWords()); }

std::optional<std::string> givenNameFirst(std::string_view name)
{
    if (!isSurnameFirst(name) || namesOrganisation(name))
        return std::nullopt;
    const size_t comma = name.find(',');
    return joined(trimmed(name.substr(comma + 1)), trimmed(name.substr(0, comma)));
}

std::vector<std::string> peopleIn(std::string_view name)
{
    if (!areSeveralPeople(name) || namesOrganisation(name))
        return {};
    std::vector<std::string> people{std::string(name)};
    const bool hasOther = name.find(';') != std::string_view::npos;
    for (std::string_view separator : {";"sv, " and "sv, " & "sv, " AND "sv, " / "sv, " + "sv, ","sv}) {
        // With semicolons between people, a comma stands inside a name.
        if (separator == "," && hasOther)
            continue;
        std::vector<std::string> next;
        for (const std::string &each : people)
            std::ranges::move(pieces(each, separator), std::back_inserter(next));
        people = std::move(next);
    }
    for (std::string &person : people)
        person = givenNameFirst(person).value_or(person);
    return people.size() > 1 ? people : std::vector<std::string>{};
}

std::optional<std::string> withoutTitles(std::string_view name)
{
    const std::string_view titles = titlesInFront(name, titleWords());
    if (titles.empty())
        return std::nullopt;
    const std::string_view rest = trimmed(name.substr(size_t(titles.data() - name.data()) + titles.size()));
    return wordsOf(rest).size() > 1 ? std::optional(std::string(rest)) : std::nullopt;
}

std::optional<NameAndOrganisation> organisationBehind(std::string_view name)
{
    const auto parted = [](std::string_view person, std::string_view organisation) -> std::optional<NameAndOrganisation> {
        person = trimmed(person);
        organisation = trimmed(organisation);
        const size_t words = wordsOf(person).size();
        const bool fits = words >= 2 && words <= 4 && !namesOrganisation(person) && namesOrganisation(organisation);
        return fits ? std::optional(NameAndOrganisation{std::string(person), std::string(organisation)}) : std::nullopt;
    };
    if (name.ends_with(')')) {
        const size_t open = name.find('(');
        if (open != std::string_view::npos)
            return parted(name.substr(0, open), name.substr(open + 1, name.size() - open - 2));
    }
    for (std::string_view separator : {","sv, " - "sv, " \u2013 "sv}) {
        if (const size_t at = name.find(separator); at != std::string_view::npos)
            return parted(name.substr(0, at), name.substr(at + separator.size()));
    }
    return std::nullopt;
}

} // namespace hubready
