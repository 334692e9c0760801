// Cases of fixes as rows of a table: a sound record, one property set, and what should come of it.
#pragma once

#include "core/language/spelling_dictionary.h"
#include "core/suggest/fix_rules.h"
#include "core/suggest/suggester.h"
#include "tests/support/one_record.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hubready {

enum Expected { Safe, Unsafe, Nothing };

struct FixCase
{
    Field field;
    const char *property; // that is set to `before`
    std::string before;   // JSON
    std::string after;    // the field's whole value, JSON
    Expected expected;
    std::string_view rule;
};

inline std::shared_ptr<const SpellingDictionary> dictionary()
{
    static const auto opened = SpellingDictionary::open(SpellingDictionary::usualFolders());
    return opened;
}

inline const Suggester &suggester()
{
    static const Suggester made({dictionary()});
    return made;
}

inline std::string describe(const Suggestions &suggestions)
{
    std::string text;
    for (const Suggestion &s : suggestions) {
        text += std::string(fieldName(s.field)) + "[" + std::to_string(s.item) + "] " + s.before + " -> " + s.after +
                (s.safe ? " safe " : " ") + std::to_string(s.confidence);
        for (std::string_view rule : s.rules)
            text += " " + std::string(rule);
        text += " (" + s.reason.toStdString() + ")\n";
    }
    return text;
}

inline void expectCase(PackageForm form, const FixCase &row)
{
    OneRecord changed = soundRecord(form);
    changed.setProperty(row.property, row.before);
    const Suggestions all = suggester().suggest(changed.record(), row.field);
    if (row.expected == Nothing) {
        EXPECT_TRUE(all.empty()) << row.before << "\n" << describe(all);
        return;
    }
    const bool found = std::ranges::any_of(all, [&](const Suggestion &suggestion) {
        OneRecord fixed(form, changed.text());
        EXPECT_EQ(suggestion.before, fieldJson(changed.record(), row.field, suggestion.item));
        return fixed.apply(suggestion.edit()) && fieldJson(fixed.record(), row.field) == row.after &&
               suggestion.safe == (row.expected == Safe) &&
               std::ranges::find(suggestion.rules, row.rule) != suggestion.rules.end();
    });
    EXPECT_TRUE(found) << row.before << " should become " << row.after << "\n" << describe(all);
    const auto safe = std::ranges::count_if(all, &Suggestion::safe);
    EXPECT_EQ(safe > 0, row.expected == Safe) << row.before << "\n" << describe(all);
    EXPECT_LE(safe, 1) << describe(all);
}

} // namespace hubready
