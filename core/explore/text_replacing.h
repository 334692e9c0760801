// Finds a text, or what an expression matches, in the fields of records and says what stands there with another text in
// its place. Nothing is changed: what comes of it is proposed like a fix, to be looked at first. For any thread.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/explore/text_search.h"
#include "core/record/record_table.h"
#include "core/suggest/suggestion.h"
#include "core/text/regular_expression.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hubready {

struct Replacing
{
    std::string find;
    std::string with;         // of an expression "$1" is what its first group matched
    bool matchCase = false;
    bool wholeValue = false;  // of a list: a whole item
    bool isExpression = false; // as ICU has them
    std::optional<Field> field; // nothing: every field that holds running text
};

class TextReplacer
{
public:
    // Fails where there is nothing to find, and where an expression is none; Error::why says what is wrong with it.
    static Result<TextReplacer> make(const Replacing &wanted);

    // Nothing: it does not stand there, or the text would stay as it is. Fails where an expression takes too long.
    Result<std::optional<std::string>> replaced(std::string_view text) const;
    // Whether the text may have it: quick, and never wrong in saying no.
    bool mayBeIn(std::string_view text) const { return m_expression || m_search.isIn(text); }

private:
    TextReplacer(const Replacing &wanted, std::shared_ptr<const RegularExpression> expression);

    Replacing m_wanted;
    TextSearch m_search;
    std::shared_ptr<const RegularExpression> m_expression; // nothing: plain text
};

// Fields that a person may choose, and whether "every field" means this one: what names a record stays out, and so does
// what is chosen from a list.
std::vector<Field> replaceableFields(PackageForm form);
bool isReplacedByDefault(Field field);

// One a value that would change, by record and field, in the order of `rows`. `before` and `after` are whole values.
Result<Suggestions> findReplacements(const RecordTable &table, const std::vector<Row> &rows, const Replacing &wanted,
                                     const Progress &progress);

} // namespace hubready
