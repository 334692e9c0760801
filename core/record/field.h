// The fields of a Learning Hub record, under the canonical names of learning-hub-migration.md (sections 2 and 3). One
// table: whatever lists fields (grid, form, rules, import, packages) derives from it. Which properties of a package
// make up a field stands in property.h.
#pragma once

#include "core/record/package_form.h"

#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace hubready {

enum class Field : unsigned char {
    Reference,
    Title,
    ResourceType,
    Licence,
    Keywords,
    Description,
    Authors,
    Files,
    ArticleFile,
    ArticleBody,
    WebLinkUrl,
    WebLinkText,
    LmsLink,
    LmsLinkVisibility,
    CreatedDate,
    PublishedDate,
    YearAuthored,
    MonthAuthored,
    DayAuthored,
    Contributor,
    Version,
    HasCost,
    Catalogue,
    SensitiveContent,
    IAmTheAuthor,
    AdditionalInformation,
    ContributorOrganisation,
    ContributorDate,
    ContributorFirstName,
    ContributorLastName,
    ContributorJobRole,
    ContributorProfessionalBody,
    ContributorRegistrationNumber,
    None, // no field: the record as a whole, or a property that fills none
};

inline constexpr int fieldCount = int(Field::None);

// How a person edits it and how its value is written.
enum class FieldType : unsigned char { Text, Html, Integer, Boolean, Date, Choice, TextList, AuthorList, FileList };

struct FieldSpec
{
    Field field;
    const char *name;  // canonical
    const char *label; // English source of fieldLabel()
    FieldType type;
    bool standard; // part of the standard package
    bool staging;  // part of the staging package
    int maxLength; // UTF-16 units that the gate takes, of the whole value or of an item; 0: no such rule
    int width;     // of its column in the grid, in average characters
};

const std::array<FieldSpec, fieldCount> &allFields(); // in the order in which people meet them
const FieldSpec &fieldSpec(Field field);              // not for None
bool fieldBelongsTo(Field field, PackageForm form);
std::string_view fieldName(Field field); // canonical; empty for None
QString fieldLabel(Field field);         // translated; "Record" for None
std::optional<Field> fieldOf(std::string_view canonicalName);

// Whether this field must be filled in this package, whatever the type of resource.
bool isAlwaysRequired(Field field, PackageForm form);

} // namespace hubready
