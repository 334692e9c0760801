// The properties of the two record forms: what the JSON calls them, which field each belongs to, how its value is read,
// and (staging) where it stands in the workbook. Sources: learning-hub-migration.md, sections 2 and 3, and the widths of
// reference-data.json. A record is held property by property; a field such as "authors" is one property in the
// standard form and nine in the staging form.
#pragma once

#include "core/record/field.h"

#include <optional>
#include <span>
#include <string_view>

namespace hubready {

// How the migration tool reads a value (learning-hub-migration.md, "Reading values").
enum class ValueType : unsigned char { Text, Integer, Boolean, Date, TextList, AuthorList, FileList };

enum class AuthorPart : unsigned char { Name, Role, Organisation };

enum StagingSheet : unsigned char { ArticleSheet = 1, FileSheet = 2, WebLinkSheet = 4, ScormSheet = 8, NoSheet = 0 };

struct Property
{
    std::string_view name; // in JSON
    Field field = Field::None;
    ValueType type = ValueType::Text;
    signed char item = -1; // staging: place of this property's value in its list field, from 0
    AuthorPart part = AuthorPart::Name;
    short width = 0;             // staging: UTF-16 units that the column takes; 0: no text column
    unsigned char sheets = 0;    // staging: the sheets that have the column, as StagingSheet bits
    std::string_view column = {}; // staging: its header, or the name in the Contributor sheet
};

using PropertyIndex = unsigned char;

std::span<const Property> properties(PackageForm form);
const Property &property(PackageForm form, PropertyIndex index);
// The reader takes property names in any case.
std::optional<PropertyIndex> propertyNamed(PackageForm form, std::string_view jsonName);
// The properties that make up a field, in the order of the table; empty where this package has no such field.
std::span<const PropertyIndex> propertiesOf(PackageForm form, Field field);
// The one property of a field that is no list; for a list field its first.
std::optional<PropertyIndex> propertyOf(PackageForm form, Field field);

// Whether a property of this name, in any case, exists only in staging records: the sign by which JSON is known.
bool isStagingOnly(std::string_view jsonName);

} // namespace hubready
