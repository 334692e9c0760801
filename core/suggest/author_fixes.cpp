#include "core/suggest/fixers.h"

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

// The list as it is being fixed. Texts that changed are kept here; the rest are views of the record.
struct AuthorList
{
    std::vector<Author> authors;
    FixRuleIds rules;
    size_t changed = 0;     // authors, by tidying or numbering
    size_t lastChanged = 0; // place of one of them
};

bool isNullOrBlank(const OptionalText &text) { return !text || isBlank(*text); }

bool isEmpty(const Author &author)
{
    return isNullOrBlank(author.name) && isNullOrBlank(author.organisation) && isNullOrBlank(author.role);
}

bool tidy(OptionalText &text, std::deque<std::string> &kept)
{
    if (isNullOrBlank(text) || !mayNeedTidying(*text))
        return false;
    std::string after = tidied(*text);
    if (after == *text)
        return false;
    kept.push_back(std::move(after));
    text = kept.back();
    return true;
}

void tidyAll(AuthorList &list, std::deque<std::string> &kept)
{
    for (size_t i = 0; i < list.authors.size(); ++i) {
        Author &author = list.authors[i];
        const bool name = tidy(author.name, kept);
        const bool organisation = tidy(author.organisation, kept);
        const bool role = tidy(author.role, kept);
        if (name || organisation || role) {
            ++list.changed;
            list.lastChanged = i;
        }
    }
    if (list.changed > 0)
        list.rules.push_back(whiteSpaceRule);
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

} // namespace

void fixAuthors(const Record &record, const FixTools &, Wanted wanted, Suggestions &out)
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
    if (wanted == Wanted::All && record.form == PackageForm::Standard)
        proposeAlternatives(record, list, out);
}

} // namespace hubready
