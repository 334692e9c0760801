// What the name of a column says: which field platforms mean by it, in which language its values are, what parts its
// lists. Names of the contract, of Dublin Core, LOM, schema.org, feeds and common platforms are known.
#pragma once

#include "core/import/table/column_target.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace hubready {

// 27 as "AB": how a sheet calls a column that has no name.
QString columnName(int column);

// A header with case, blanks and punctuation taken out: "Resource_Title" and "resource title" are the same.
std::string headerKey(std::string_view header);

// "dc.title[en_US]" is dc.title in en_US; "dc.title[]" and "dc.title" have no language.
struct HeaderParts
{
    std::string_view base;
    std::string_view language;
};
HeaderParts headerParts(std::string_view header);

// "keywords[||]", as Hubready's own tables have it where the values alone would not show what parts them.
std::string toldSeparator(std::string_view header);

// The field of a package of this form that a name means, with a confidence: 1 a name of the contract, 0.85 one that
// platforms use, less where only some of its words say so. The two forms' dates of publication are one. Nothing: the
// name says nothing; a target of no field: the name means something else.
std::optional<ColumnTarget> targetOfName(std::string_view header, PackageForm form = PackageForm::Standard);

} // namespace hubready
