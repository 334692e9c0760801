#include "core/suggest/suggester.h"

#include "core/language/spelling.h"
#include "core/language/spelling_dictionary.h"
#include "core/language/word_lists.h"
#include "core/reference/reference_data.h"
#include "core/suggest/data_set_usage.h"
#include "core/suggest/fixers.h"
#include "core/suggest/keyword_proposals.h"
#include "core/suggest/preferences.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hubready {

namespace {

struct FieldFixer
{
    Field field;
    Fixer fix;
    bool takesUnreadable = false; // may put right what makes a record unreadable
};

// In the order of the fields' names, which is that of suggestions.
constexpr std::array fixers{
    FieldFixer{Field::ArticleBody, fixArticleBody},
    FieldFixer{Field::ArticleFile, fixArticleFile},
    FieldFixer{Field::Authors, fixAuthors},
    FieldFixer{Field::CreatedDate, fixCreatedDate, true},
    FieldFixer{Field::Description, fixDescription},
    FieldFixer{Field::Files, fixFiles},
    FieldFixer{Field::HasCost, fixHasCost},
    FieldFixer{Field::IAmTheAuthor, fixIAmTheAuthor},
    FieldFixer{Field::Keywords, fixKeywords},
    FieldFixer{Field::Licence, fixLicence},
    FieldFixer{Field::LmsLink, fixLmsLink},
    FieldFixer{Field::PublishedDate, fixPublishedDate, true},
    FieldFixer{Field::Reference, fixReference},
    FieldFixer{Field::ResourceType, fixResourceType},
    FieldFixer{Field::SensitiveContent, fixSensitiveContent},
    FieldFixer{Field::Title, fixTitle},
    FieldFixer{Field::Version, fixVersion},
    FieldFixer{Field::WebLinkUrl, fixWebLink},
};

// Only a change of list or object can lengthen the record's text. Near the limit it could then be refused whole; over
// it, a shorter text would bring to light what the tool has not looked at yet. Both are for a person to see.
bool keepsRecordWithinLimit(const Record &record, const Suggestion &suggestion)
{
    constexpr qint64 indentation = 3; // times the compact JSON, at most
    return record.textLength + indentation * qint64(suggestion.after.size()) <= GateSettings{}.recordMaxLength;
}

} // namespace

struct Suggester::Parts
{
    explicit Parts(SuggestionKnowledge known) : knowledge(std::move(known))
    {
        if (knowledge.dictionary)
            spelling.emplace(*knowledge.dictionary, WordLists::builtIn(),
                             knowledge.usage ? &knowledge.usage->words() : nullptr, knowledge.ownWords.get());
    }

    SuggestionKnowledge knowledge;
    mutable std::optional<Spelling> spelling; // remembers the words it was asked for

    Suggestions run(const Record &record, Field onlyField, Wanted wanted) const
    {
        Suggestions all;
        const OutsideKnowledge &outside = knowledge.outside;
        const FixTools tools{.words = WordLists::builtIn(),
                             .dictionary = knowledge.dictionary.get(),
                             .spelling = spelling ? &*spelling : nullptr,
                             .usage = knowledge.usage.get(),
                             .links = outside.links.get(),
                             .staged = outside.staged.get(),
                             .scormPackages = outside.scormPackages.get()};
        for (const FieldFixer &fixer : fixers) {
            if ((onlyField != Field::None && onlyField != fixer.field) || !fieldBelongsTo(fixer.field, record.form) ||
                !(record.readable || fixer.takesUnreadable))
                continue;
            const auto start = std::ptrdiff_t(all.size());
            fixer.fix(record, tools, wanted, all);
            if (fixer.field == Field::Keywords && wanted == Wanted::All && knowledge.keywords)
                proposeForFewKeywords(record, *knowledge.keywords, knowledge.terms.get(), all);
            for (auto own = all.begin() + start; own != all.end(); ++own)
                own->safe = own->safe && keepsRecordWithinLimit(record, *own);
            std::stable_sort(all.begin() + start, all.end(), [](const Suggestion &a, const Suggestion &b) {
                if (a.item != b.item)
                    return a.item < b.item;
                return a.safe != b.safe ? a.safe : a.confidence > b.confidence;
            });
        }
        if (wanted == Wanted::SafeOnly)
            std::erase_if(all, [](const Suggestion &suggestion) { return !suggestion.safe; });
        if (knowledge.preferences)
            knowledge.preferences->apply(all);
        return all;
    }
};

Suggester::Suggester(SuggestionKnowledge knowledge) : m_parts(std::make_unique<Parts>(std::move(knowledge))) {}

void Suggester::setPreferences(std::shared_ptr<const SuggestionPreferences> preferences)
{
    m_parts->knowledge.preferences = std::move(preferences);
}

void Suggester::setOutside(OutsideKnowledge outside)
{
    m_parts->knowledge.outside = std::move(outside);
}

Suggester::~Suggester() = default;
Suggester::Suggester(Suggester &&) noexcept = default;
Suggester &Suggester::operator=(Suggester &&) noexcept = default;

Suggestions Suggester::suggest(const Record &record) const { return m_parts->run(record, Field::None, Wanted::All); }

Suggestions Suggester::suggest(const Record &record, Field field) const
{
    return m_parts->run(record, field, Wanted::All);
}

Suggestions Suggester::safeFixes(const Record &record) const
{
    return m_parts->run(record, Field::None, Wanted::SafeOnly);
}

} // namespace hubready
