#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/outside.h"
#include "app/cli/output.h"
#include "core/json/json_text.h"
#include "core/language/spelling_dictionary.h"
#include "core/suggest/data_set_usage.h"
#include "core/suggest/keyword_proposals.h"
#include "core/suggest/keywords/keyword_model.h"
#include "core/suggest/suggester.h"
#include "core/suggest/vocabulary/keyword_terms.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <functional>

namespace hubready::cli {

namespace {

std::string suggestionJson(const Suggestion &suggestion)
{
    std::string rules;
    for (std::string_view rule : suggestion.rules)
        rules += (rules.empty() ? "" : ", ") + quoteJson(rule);
    return "{" + jsonMember("record", std::to_string(suggestion.record)) + ", "
           + jsonMember("field", quoteJson(fieldName(suggestion.field))) + ", "
           + jsonMember("item", suggestion.item < 0 ? "null" : std::to_string(suggestion.item)) + ", "
           + jsonMember("rule", quoteJson(suggestion.rules.front())) + ", " + jsonMember("rules", "[" + rules + "]") + ", "
           + jsonMember("before", suggestion.before) + ", " + jsonMember("after", suggestion.after) + ", "
           + jsonMember("confidence", QByteArray::number(suggestion.confidence, 'g', 3).toStdString()) + ", "
           + jsonMember("safe", suggestion.safe ? "true" : "false") + ", "
           + jsonMember("reason", jsonText(suggestion.reason)) + "}";
}

std::string suggestionRow(const Suggestion &suggestion)
{
    return csvRow({std::to_string(suggestion.record), std::string(fieldName(suggestion.field)),
                   suggestion.item < 0 ? "" : std::to_string(suggestion.item), std::string(suggestion.rules.front()),
                   suggestion.before, suggestion.after, QByteArray::number(suggestion.confidence, 'g', 3).toStdString(),
                   suggestion.safe ? "true" : "false", toWtf8(suggestion.reason)});
}

std::string suggestionText(const Suggestion &suggestion)
{
    return CliText::tr("record %1, %2: %3\n    %4\n    %5\n")
        .arg(suggestion.record)
        .arg(fieldLabel(suggestion.field), suggestion.reason, toQString(suggestion.before).left(300),
             toQString(suggestion.after).left(300))
        .toStdString();
}

constexpr size_t proposedKeywords = 15;

using Suggest = std::function<Suggestions(const Record &)>;

using SharedTerms = std::shared_ptr<const KeywordTerms>;

// The project's own vocabularies and words, and the files of --vocabulary. One of the project that is not where it was
// is said and left out; one of the command line must be there.
Result<SharedTerms> loadedTerms(ProjectTerms terms, const QStringList &files)
{
    const size_t ofProject = terms.vocabularies.size();
    for (const QString &file : files)
        terms.vocabularies.push_back({.path = file});
    LoadedTerms loaded = load(terms);
    for (size_t i = 0; i < loaded.vocabularies.size(); ++i) {
        if (loaded.vocabularies[i])
            continue;
        const Error error = loaded.vocabularies[i].error();
        if (i >= ofProject)
            return error;
        tell(CliText::tr("Goes on without a vocabulary of the project: %1: %2").arg(terms.vocabularies[i].path, error.what));
    }
    return loaded.terms;
}

// What is asked for, of one record. Keywords are learnt from the whole input, where they are asked for.
Result<Suggest> suggestionsFor(const Options &options, const Input &input)
{
    std::shared_ptr<const KeywordModel> model;
    if (!options.field || options.field == Field::Keywords) {
        auto learnt = KeywordModel::learn(input.table, {});
        if (!learnt)
            return learnt.error();
        model = learnt.value();
    }
    const auto loaded = loadedTerms(input.known.terms, options.vocabularies);
    if (!loaded)
        return loaded.error();
    const SharedTerms terms = loaded.value();
    if (options.asIfEmpty)
        return Suggest([model, terms](const Record &record) {
            return keywordsAsIfEmpty(record, *model, terms.get(), proposedKeywords);
        });
    const auto suggester = std::make_shared<Suggester>(
        SuggestionKnowledge{.dictionary = SpellingDictionary::open(SpellingDictionary::usualFolders()),
                            .usage = DataSetUsage::learn(input.table),
                            .keywords = model,
                            .ownWords = input.known.terms.ownWords(),
                            .terms = terms,
                            .preferences = std::make_shared<SuggestionPreferences>(input.known.preferences),
                            .outside = OutsideKnowledge::of(input.context)});
    return Suggest([suggester, field = options.field](const Record &record) {
        return field ? suggester->suggest(record, *field) : suggester->suggest(record);
    });
}

} // namespace

Result<int> suggestCommand(const Options &options)
{
    auto input = readRecords(options);
    if (!input)
        return input.error();
    if (auto looked = lookOutside(options, input.value()); !looked)
        return looked.error();
    const auto suggest = suggestionsFor(options, input.value());
    if (!suggest)
        return suggest.error();
    RecordDecoder decoder(input->table);
    const bool json = options.format == QStringLiteral("json");
    const bool csv = options.format == QStringLiteral("csv");
    ResultWriter out(options.output);
    if (json)
        out.write("{\"suggestions\": [");
    if (csv)
        out.write(csvRow({"record", "field", "item", "rule", "before", "after", "confidence", "safe", "reason"}));
    bool first = true;
    for (Row row = 0; row < input->table.size(); ++row) {
        const Record &record = decoder.decode(row);
        for (const Suggestion &suggestion : suggest.value()(record)) {
            if (json)
                out.write((first ? "\n " : ",\n ") + suggestionJson(suggestion));
            else
                out.write(csv ? suggestionRow(suggestion) : suggestionText(suggestion));
            first = false;
        }
    }
    if (json)
        out.write("]}\n");
    if (auto done = out.finish(); !done)
        return done.error();
    return Done;
}

} // namespace hubready::cli
