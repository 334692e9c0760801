#include "core/suggest/fixers.h"

#include "core/suggest/author_names.h"
#include "core/suggest/data_set_usage.h"
#include "core/text/encoding_repair.h"
#include "core/text/white_space.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>

namespace hubready {

namespace {

constexpr std::string_view whiteSpaceRule = "bp.authors.white-space";
constexpr std::string_view nullRule = "lh.author.null";
constexpr std::string_view emptyRule = "lh.author.name-or-organisation";
constexpr std::string_view indexRule = "lh.author.index.required";
constexpr double emptyAuthor = 0.9;
constexpr double someIndexes = 0.7;
constexpr double surnameFirst = 0.9;
constexpr double severalPeople = 0.8;
constexpr double organisationSplit = 0.8;
constexpr double organisationMoved = 0.85;
constexpr double usualOrganisation = 0.75;
constexpr double titleDropped = 0.6;
constexpr std::string_view encodingRule = "bp.authors.encoding";

// The list as it is being fixed. Texts that changed are kept here; the rest are views of the record.
struct AuthorList
{
    std::vector<Author> authors;
    FixRuleIds rules;
    size_t changed = 0;     // authors, by tidying or numbering
    size_t lastChanged = 0; // place of one of them
};

bool isEmpty(const Author &author)
{
    return !hasText(author.name) && !hasText(author.organisation) && !hasText(author.role);
}

// What it was: the rules of what changed.
FixRuleIds tidy(OptionalText &text, std::deque<std::string> &kept)
{
    if (!hasText(text) || !(mayNeedTidying(*text) || mayBeBrokenEncoding(*text)))
        return {};
    FixRuleIds rules;
    std::string after(*text);
    for (std::string before; before != after;) {
        before = after;
        after = withRepairedEncoding(before);
        if (after != before)
            rules.push_back(encodingRule);
        std::string tidy = tidied(after);
        if (tidy != after)
            rules.push_back(whiteSpaceRule);
        after = std::move(tidy);
    }
    if (after != *text) {
        kept.push_back(std::move(after));
        text = kept.back();
    }
    return rules;
}

void tidyAll(AuthorList &list, std::deque<std::string> &kept)
{
    for (size_t i = 0; i < list.authors.size(); ++i) {
        Author &author = list.authors[i];
        bool isChanged = false;
        for (OptionalText *text : {&author.name, &author.organisation, &author.role}) {
            const FixRuleIds rules = tidy(*text, kept);
            isChanged = isChanged || !rules.empty();
            list.rules.insert(list.rules.end(), rules.begin(), rules.end());
        }
        if (isChanged) {
            ++list.changed;
            list.lastChanged = i;
        }
    }
}

// Their order is all that the source said of it, and the tool keeps that order.
void numberAll(AuthorList &list)
{
    const auto isNumbered = [](const Author &author) { return author.index.has_value(); };
    if (list.authors.empty() || std::ranges::any_of(list.authors, isNumbered) ||
        std::ranges::any_of(list.authors, &Author::isNull))
        return;
    for (size_t i = 0; i < list.authors.size(); ++i)
        list.authors[i].index = int(i);
    list.rules.push_back(indexRule);
    list.changed = list.authors.size();
    list.lastChanged = 0;
}

std::string jsonOf(PackageForm form, const std::vector<Author> &authors)
{
    std::string out = "[";
    for (size_t i = 0; i < authors.size(); ++i)
        out += (i > 0 ? "," : "") + authorJson(form, int(i), authors[i]);
    return out + "]";
}

// The smallest index that is not below those given, for each author without one.
std::vector<Author> withIndexes(std::vector<Author> authors)
{
    int next = 0;
    for (const Author &author : authors)
        next = std::max(next, author.index.value_or(-1) + 1);
    for (Author &author : authors) {
        if (!author.isNull && !author.index)
            author.index = next++;
    }
    return authors;
}

void proposeAlternatives(const Record &record, const AuthorList &base, Suggestions &out)
{
    const auto offer = [&](std::vector<Author> authors, std::string_view rule, double confidence,
                           const QString &reason = {}) {
        FixRuleIds rules = base.rules;
        rules.push_back(rule);
        propose(out, record, Field::Authors, -1, {rules, jsonOf(record.form, authors), confidence, false, reason});
    };
    std::vector<Author> filled = base.authors;
    const auto removed = std::erase_if(filled, [](const Author &author) { return !author.isNull && isEmpty(author); });
    if (removed > 0 && !filled.empty())
        offer(std::move(filled), emptyRule, emptyAuthor);
    const bool someWithout =
        std::ranges::any_of(base.authors, [](const Author &author) { return !author.isNull && !author.index; });
    if (someWithout)
        offer(withIndexes(base.authors), indexRule, someIndexes,
              QCoreApplication::translate("AuthorFix", "Authors without an index come after those that have one."));
}

// One author in another form. Where the safe fixes take authors out, the places in the list are no longer those of the
// value as it stands: then the list is proposed as a whole.
class AuthorForms
{
public:
    AuthorForms(const Record &record, const AuthorList &base, bool keepsPlaces, Suggestions &out)
        : m_record(record), m_base(base), m_keepsPlaces(keepsPlaces && base.rules.empty()), m_out(out)
    {
    }

    void offer(size_t place, const Author &author, std::string_view rule, double confidence)
    {
        FixRuleIds rules = m_base.rules;
        rules.push_back(rule);
        if (m_keepsPlaces) {
            propose(m_out, m_record, Field::Authors, int(place), {rules, authorJson(m_record.form, int(place), author), confidence});
            return;
        }
        std::vector<Author> authors = m_base.authors;
        authors[place] = author;
        propose(m_out, m_record, Field::Authors, -1, {rules, jsonOf(m_record.form, authors), confidence});
    }

    // Staging has three places, and only empty ones take somebody in.
    void offerSeveral(size_t place, const std::vector<std::string> &people)
    {
        std::vector<Author> authors = m_base.authors;
        const Author first = authors[place];
        authors[place].name = people.front();
        for (size_t i = 1; i < people.size(); ++i) {
            Author other = first;
            other.name = people[i];
            if (m_record.form == PackageForm::Standard) {
                authors.insert(authors.begin() + std::ptrdiff_t(place + i), other);
                continue;
            }
            const auto free = std::ranges::find_if(authors, isEmpty);
            if (free == authors.end())
                return;
            *free = other;
        }
        if (m_record.form == PackageForm::Standard)
            renumber(authors);
        FixRuleIds rules = m_base.rules;
        rules.push_back("bp.authors.several");
        propose(m_out, m_record, Field::Authors, -1, {rules, jsonOf(m_record.form, authors), severalPeople});
    }

private:
    // One after the other, in the order in which they stood.
    static void renumber(std::vector<Author> &authors)
    {
        const bool areNumbered = std::ranges::all_of(authors, [](const Author &author) { return author.index.has_value(); });
        if (!areNumbered || !std::ranges::is_sorted(authors, {}, [](const Author &author) { return *author.index; }))
            return;
        for (size_t i = 0; i < authors.size(); ++i)
            authors[i].index = int(i);
    }

    const Record &m_record;
    const AuthorList &m_base;
    bool m_keepsPlaces;
    Suggestions &m_out;
};

void proposeForms(const AuthorList &base, const FixTools &tools, AuthorForms &forms)
{
    for (size_t i = 0; i < base.authors.size(); ++i) {
        const Author &author = base.authors[i];
        if (author.isNull)
            continue;
        Author after = author;
        const bool hasOrganisation = hasText(author.organisation);
        const std::string_view usual =
            hasOrganisation && tools.usage ? tools.usage->usualOrganisation(*author.organisation) : std::string_view{};
        if (!usual.empty()) {
            after.organisation = usual;
            forms.offer(i, after, "bp.organisation.variant", usualOrganisation);
            after = author;
        }
        if (!hasText(author.name))
            continue;
        const std::string_view name = *author.name;
        if (const auto turned = givenNameFirst(name)) {
            after.name = *turned;
            forms.offer(i, after, "bp.authors.surname-first", surnameFirst);
        } else if (const auto people = peopleIn(name); !people.empty()) {
            forms.offerSeveral(i, people);
        } else if (const auto split = organisationBehind(name); split && !hasOrganisation) {
            after.name = split->name;
            after.organisation = split->organisation;
            forms.offer(i, after, "bp.authors.organisation-as-person", organisationSplit);
        } else if (namesOrganisation(name) && !hasOrganisation) {
            after.organisation = name;
            after.name.reset();
            forms.offer(i, after, "bp.authors.organisation-as-person", organisationMoved);
        } else if (const auto plain = withoutTitles(name)) {
            after.name = *plain;
            forms.offer(i, after, "bp.authors.title", titleDropped);
        }
    }
}

} // namespace

void fixAuthors(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    if (!record.authors || record.authors->empty())
        return;
    std::deque<std::string> kept;
    AuthorList list{*record.authors, {}};
    size_t removed = 0;
    if (record.form == PackageForm::Standard) {
        const auto nulls = std::ranges::count_if(list.authors, &Author::isNull);
        if (nulls > 0 && size_t(nulls) < list.authors.size()) {
            removed = std::erase_if(list.authors, [](const Author &author) { return author.isNull; });
            list.rules.push_back(nullRule);
        }
    }
    tidyAll(list, kept);
    if (record.form == PackageForm::Standard)
        numberAll(list);
    if (removed == 0 && list.changed == 1) {
        const int item = int(list.lastChanged);
        propose(out, record, Field::Authors, item,
                {list.rules, authorJson(record.form, item, list.authors[list.lastChanged]), 1, true});
    } else if (!list.rules.empty()) {
        propose(out, record, Field::Authors, -1, {list.rules, jsonOf(record.form, list.authors), 1, true});
    }
    if (wanted == Wanted::SafeOnly)
        return;
    if (record.form == PackageForm::Standard)
        proposeAlternatives(record, list, out);
    AuthorForms forms(record, list, removed == 0, out);
    proposeForms(list, tools, forms);
}

} // namespace hubready
