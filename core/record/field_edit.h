// From an edit of a field to the properties that it changes. A field edit says: this field (or this item of it) shall be
// this JSON value; a property change says which property of the record's JSON becomes what. In the standard form they
// are nearly the same thing; in the staging form an author is three properties, and the keywords are one text.
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"

#include <string>
#include <vector>

namespace hubready {

struct PropertyChange
{
    PropertyIndex property = 0;
    std::string value; // JSON
};

struct FieldEdit
{
    Field field = Field::None;
    int item = -1;     // within a list field; -1: the whole value
    std::string value; // JSON: a string, a number, true, a list; "null" empties. An author or a file is an object
                       // with the JSON names of its form
};

// `record` is the record as it is now. Fails only where the item does not exist.
Result<std::vector<PropertyChange>> propertyChanges(const RecordTable &table, const Record &record,
                                                    const FieldEdit &edit);

// The field (or the item) as it is now, in the same terms: what `before` of a suggestion shows.
std::string fieldJson(const Record &record, Field field, int item = -1);

// A text as JSON; "null" where there is none.
std::string textJson(const OptionalText &text);

// One author or file as an object with the JSON names of the form.
std::string authorJson(PackageForm form, int item, const Author &author);
std::string fileJson(const FileItem &file); // standard

} // namespace hubready
