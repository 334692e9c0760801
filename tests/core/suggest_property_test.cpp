// What holds for the safe fixes of any record: they are applied unseen, so they must be once and for all, touch one
// field each, empty nothing, and never make the gate refuse what it took.
#include "core/language/spelling_dictionary.h"
#include "core/rules/checker.h"
#include "core/suggest/suggester.h"
#include "core/text/wtf8.h"
#include "tests/support/one_record.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>
#include <set>

namespace hubready {
namespace {

const std::vector<std::string> &pieces()
{
    static const std::vector<std::string> all{"sepsis",
                                              "Sepsis",
                                              "acute care",
                                              "HAND HYGIENE",
                                              "IT",
                                              "A",
                                              "NHS",
                                              "PARKINSON'S",
                                              "and",
                                              "Smith",
                                              "12",
                                              "1ST",
                                              " ",
                                              " ",
                                              " ",
                                              "  ",
                                              "\t",
                                              "\n",
                                              "\r\n",
                                              "\u00A0",
                                              "\u2028",
                                              "\u0085",
                                              "\u200B",
                                              "\u200C",
                                              "\u200D",
                                              "\uFEFF",
                                              "\u00AD",
                                              "\u200F",
                                              "\u2066",
                                              std::string(1, '\0'),
                                              "\x01",
                                              "\x7F",
                                              "\u0081",
                                              "\u0092",
                                              ";",
                                              "; ",
                                              ";",
                                              "|",
                                              ",",
                                              ", ",
                                              "&amp;",
                                              "&amp;amp;",
                                              "&",
                                              "amp;",
                                              "&am",
                                              "p;",
                                              "&lt;",
                                              "&gt;",
                                              "p",
                                              "&#112;",
                                              "&#59;",
                                              "&#44;",
                                              "&#x1F469;",
                                              "&nbsp;",
                                              "&#8203;",
                                              "&#0;",
                                              "&ALPHA;",
                                              "&EACUTE;",
                                              "&DEG;",
                                              "<",
                                              ">",
                                              "/",
                                              "(",
                                              ")",
                                              "\"",
                                              ".",
                                              "?",
                                              "-",
                                              "'s",
                                              "é",
                                              "É",
                                              "ß",
                                              "ŵ",
                                              "ไทย",
                                              "क्",
                                              "ष",
                                              "שלום",
                                              "می",
                                              "👩",
                                              "⚕️",
                                              "\xED\xA0\x80",
                                              "\xEF\xBF\xBD",
                                              "public://",
                                              "film.mp4",
                                              "a.ZIP",
                                              "http://example.nhs.uk",
                                              "v1",
                                              "1.0",
                                              "film",
                                              "SCORM",
                                              "weblink",
                                              "article",
                                              "File",
                                              "All rights reserved",
                                              "CC BY-NC 4.0",
                                              "CC",
                                              "BY",
                                              "NC",
                                              "4.0",
                                              "©",
                                              "International",
                                              "(E&W)",
                                              "or",
                                              "copyright",
                                              std::string(49, 'x'),
                                              "a longer piece of text in plain words, with a comma in it, and more",
                                              std::string(120, 'y')};
    return all;
}

rc::Gen<std::string> anyTextOfPieces()
{
    return rc::gen::map(rc::gen::resize(12, rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces()))),
                        [](const std::vector<std::string> &parts) {
                            std::string text;
                            for (const std::string &part : parts)
                                text += part;
                            return text;
                        });
}

rc::Gen<std::string> anyJsonText()
{
    return rc::gen::weightedOneOf<std::string>(
        {{1, rc::gen::just(std::string("null"))},
         {9, rc::gen::map(anyTextOfPieces(), [](const std::string &s) { return quoteJson(s); })}});
}

rc::Gen<std::string> anyIndex()
{
    return rc::gen::weightedOneOf<std::string>(
        {{3, rc::gen::just(std::string("null"))},
         {1, rc::gen::map(rc::gen::inRange(-1, 4), [](int i) { return std::to_string(i); })}});
}

rc::Gen<std::string> listOf(const rc::Gen<std::string> &item)
{
    const auto list = rc::gen::map(rc::gen::resize(5, rc::gen::container<std::vector<std::string>>(item)),
                                   [](const std::vector<std::string> &items) {
                                       std::string text = "[";
                                       for (const std::string &one : items)
                                           text += (text.size() > 1 ? "," : "") + one;
                                       return text + "]";
                                   });
    return rc::gen::weightedOneOf<std::string>({{1, rc::gen::just(std::string("null"))}, {9, list}});
}

rc::Gen<std::string> anyAuthor()
{
    const auto object =
        rc::gen::map(rc::gen::tuple(anyIndex(), anyJsonText(), anyJsonText(), anyJsonText()), [](const auto &parts) {
            return "{\"Author Index\":" + std::get<0>(parts) + ",\"Author\":" + std::get<1>(parts) +
                   ",\"Organisation\":" + std::get<2>(parts) + ",\"Role\":" + std::get<3>(parts) + "}";
        });
    return rc::gen::weightedOneOf<std::string>({{1, rc::gen::just(std::string("null"))}, {5, object}});
}

rc::Gen<std::string> anyFile()
{
    const auto object = rc::gen::map(rc::gen::pair(anyIndex(), anyJsonText()), [](const auto &parts) {
        return "{\"Resource Index\":" + parts.first + ",\"Resource URL\":" + parts.second + "}";
    });
    return rc::gen::weightedOneOf<std::string>({{1, rc::gen::just(std::string("null"))}, {5, object}});
}

OneRecord anyRecord(PackageForm form)
{
    OneRecord record = soundRecord(form);
    for (const Property &property : properties(form)) {
        switch (property.type) {
        case ValueType::Text:
            record.setProperty(property.name, *anyJsonText());
            break;
        case ValueType::TextList:
            record.setProperty(property.name, *listOf(anyJsonText()));
            break;
        case ValueType::AuthorList:
            record.setProperty(property.name, *listOf(anyAuthor()));
            break;
        case ValueType::FileList:
            record.setProperty(property.name, *listOf(anyFile()));
            break;
        default:
            break;
        }
    }
    // Types that switch rules on come seldom by chance.
    if (*rc::gen::arbitrary<bool>())
        record.setProperty(
            form == PackageForm::Standard ? "Resource Type" : "ResourceType",
            quoteJson(*rc::gen::element<std::string>("scorm", "weblink", "article", "video", "File", "scorm ")));
    return record;
}

std::map<RuleIndex, int> firings(const Checker &checker, const Record &record)
{
    std::map<RuleIndex, int> counts;
    for (const Finding &finding : checker.checkRecord(record))
        ++counts[finding.rule];
    return counts;
}

void expectNoNewFiring(const Checker &checker, const Record &before, const Record &after)
{
    const auto old = firings(checker, before);
    for (const auto &[rule, count] : firings(checker, after)) {
        const auto known = old.find(rule);
        if (known == old.end() || known->second < count)
            RC_FAIL("fires anew: " + checker.rules()->rule(rule).id);
    }
}

void expectOnlyThisField(const OneRecord &before, const OneRecord &after, Field touched)
{
    for (const FieldSpec &spec : allFields()) {
        if (spec.field != touched)
            RC_ASSERT(fieldJson(before.record(), spec.field) == fieldJson(after.record(), spec.field));
    }
}

void checkSafeFixes(PackageForm form)
{
    static const Suggester suggester({SpellingDictionary::open(SpellingDictionary::usualFolders())});
    static const Checker checker({}, RuleSet::gate()); // good practice is weighed, not kept: fewer keywords may be right
    OneRecord start = anyRecord(form);
    const Suggestions fixes = suggester.safeFixes(start.record());
    RC_CLASSIFY(!fixes.empty(), "has safe fixes");
    RC_CLASSIFY(fixes.size() > 2, "has many");
    OneRecord all(form, start.text());
    std::set<Field> fields;
    for (const Suggestion &fix : fixes) {
        RC_ASSERT(fix.safe);
        RC_ASSERT(fields.insert(fix.field).second);
        RC_ASSERT(fix.before == fieldJson(start.record(), fix.field, fix.item));
        OneRecord one(form, start.text());
        RC_ASSERT(one.apply(fix.edit()));
        RC_ASSERT(fix.after == fieldJson(one.record(), fix.field, fix.item));
        const std::string whole = fieldJson(one.record(), fix.field);
        RC_ASSERT(whole != "null" && whole != "[]" && whole != "\"\"");
        RC_ASSERT(one.record().readable);
        expectOnlyThisField(start, one, fix.field);
        expectNoNewFiring(checker, start.record(), one.record());
        RC_ASSERT(all.apply(fix.edit()));
    }
    expectNoNewFiring(checker, start.record(), all.record());
    const Suggestions again = suggester.safeFixes(all.record());
    if (!again.empty())
        RC_FAIL("again: " + again.front().before + " -> " + again.front().after);
    for (const Suggestion &suggestion : suggester.suggest(start.record())) {
        OneRecord one(form, start.text());
        RC_ASSERT(one.apply(suggestion.edit()));
        RC_ASSERT(one.record().readable);
        expectOnlyThisField(start, one, suggestion.field);
    }
}

TEST(SafeFixProperties, OfStandardRecords)
{
    EXPECT_TRUE(rc::check([] { checkSafeFixes(PackageForm::Standard); }));
}

TEST(SafeFixProperties, OfStagingRecords)
{
    EXPECT_TRUE(rc::check([] { checkSafeFixes(PackageForm::Staging); }));
}

} // namespace
} // namespace hubready
