#include "core/record/field.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubready {

namespace {

using enum Field;
using enum FieldType;

constexpr std::array<FieldSpec, fieldCount> fields{{
    {Reference, "reference", QT_TRANSLATE_NOOP("Field", "Reference"), Text, false, true, 255, 14},
    {Title, "title", QT_TRANSLATE_NOOP("Field", "Title"), Text, true, true, 255, 36},
    {ResourceType, "resource_type", QT_TRANSLATE_NOOP("Field", "Type"), Choice, true, true, 0, 12},
    {Licence, "licence", QT_TRANSLATE_NOOP("Field", "Licence"), Choice, true, true, 0, 22},
    {Keywords, "keywords", QT_TRANSLATE_NOOP("Field", "Keywords"), TextList, true, true, 50, 24},
    {Description, "description", QT_TRANSLATE_NOOP("Field", "Description"), Html, true, true, 1024, 36},
    {Authors, "authors", QT_TRANSLATE_NOOP("Field", "Authors"), AuthorList, true, true, 100, 26},
    {Files, "files", QT_TRANSLATE_NOOP("Field", "Files"), FileList, true, true, 1024, 24},
    {ArticleFile, "article_file", QT_TRANSLATE_NOOP("Field", "Article content file"), Text, false, true, 1024, 20},
    {ArticleBody, "article_body", QT_TRANSLATE_NOOP("Field", "Article body"), Html, true, true, 0, 24},
    {WebLinkUrl, "web_link_url", QT_TRANSLATE_NOOP("Field", "Web link"), Text, true, true, 1024, 26},
    {WebLinkText, "web_link_text", QT_TRANSLATE_NOOP("Field", "Web link text"), Text, false, true, 50, 18},
    {LmsLink, "lms_link", QT_TRANSLATE_NOOP("Field", "LMS link"), Text, true, true, 255, 24},
    {LmsLinkVisibility, "lms_link_visibility", QT_TRANSLATE_NOOP("Field", "LMS link visibility"), Choice, false, true,
     0, 18},
    {CreatedDate, "created_date", QT_TRANSLATE_NOOP("Field", "Created date"), Date, true, false, 0, 14},
    {PublishedDate, "published_date", QT_TRANSLATE_NOOP("Field", "Published date"), Date, false, true, 0, 14},
    {YearAuthored, "year_authored", QT_TRANSLATE_NOOP("Field", "Year authored"), Integer, false, true, 0, 8},
    {MonthAuthored, "month_authored", QT_TRANSLATE_NOOP("Field", "Month authored"), Integer, false, true, 0, 8},
    {DayAuthored, "day_authored", QT_TRANSLATE_NOOP("Field", "Day authored"), Integer, false, true, 0, 8},
    {Contributor, "contributor", QT_TRANSLATE_NOOP("Field", "Contributor"), Text, true, true, 0, 14},
    {Version, "version", QT_TRANSLATE_NOOP("Field", "Version"), Text, true, false, 0, 8},
    {HasCost, "has_cost", QT_TRANSLATE_NOOP("Field", "Has cost"), Boolean, true, false, 0, 8},
    {Catalogue, "catalogue", QT_TRANSLATE_NOOP("Field", "Catalogue"), Text, false, true, 0, 20},
    {SensitiveContent, "sensitive_content", QT_TRANSLATE_NOOP("Field", "Sensitive content"), Text, false, true, 0, 8},
    {IAmTheAuthor, "i_am_the_author", QT_TRANSLATE_NOOP("Field", "I am the author"), Text, false, true, 0, 8},
    {AdditionalInformation, "additional_information", QT_TRANSLATE_NOOP("Field", "Additional information"), Text, false,
     true, 0, 24},
    {ContributorOrganisation, "contributor_organisation", QT_TRANSLATE_NOOP("Field", "Contributor's organisation"),
     Text, false, true, 0, 20},
    {ContributorDate, "contributor_date", QT_TRANSLATE_NOOP("Field", "Contributor's date"), Text, false, true, 0, 14},
    {ContributorFirstName, "contributor_first_name", QT_TRANSLATE_NOOP("Field", "Contributor's first name"), Text,
     false, true, 0, 14},
    {ContributorLastName, "contributor_last_name", QT_TRANSLATE_NOOP("Field", "Contributor's last name"), Text, false,
     true, 0, 14},
    {ContributorJobRole, "contributor_job_role", QT_TRANSLATE_NOOP("Field", "Contributor's job role"), Text, false,
     true, 0, 14},
    {ContributorProfessionalBody, "contributor_professional_body",
     QT_TRANSLATE_NOOP("Field", "Contributor's professional body"), Text, false, true, 0, 14},
    {ContributorRegistrationNumber, "contributor_registration_number",
     QT_TRANSLATE_NOOP("Field", "Contributor's registration number"), Text, false, true, 0, 14},
}};

constexpr bool inOrder()
{
    for (int i = 0; i < fieldCount; ++i) {
        if (int(fields[size_t(i)].field) != i)
            return false;
    }
    return true;
}
static_assert(inOrder(), "fieldSpec() looks the table up by number");

} // namespace

const std::array<FieldSpec, fieldCount> &allFields()
{
    return fields;
}

const FieldSpec &fieldSpec(Field field)
{
    return fields[size_t(field)];
}

bool fieldBelongsTo(Field field, PackageForm form)
{
    return form == PackageForm::Standard ? fieldSpec(field).standard : fieldSpec(field).staging;
}

std::string_view fieldName(Field field)
{
    return field == None ? std::string_view{} : fieldSpec(field).name;
}

QString fieldLabel(Field field)
{
    return QCoreApplication::translate("Field", field == None ? QT_TRANSLATE_NOOP("Field", "Record")
                                                              : fieldSpec(field).label);
}

std::optional<Field> fieldOf(std::string_view canonicalName)
{
    const auto found = std::ranges::find(fields, canonicalName, [](const FieldSpec &s) { return std::string_view(s.name); });
    return found == fields.end() ? std::nullopt : std::optional(found->field);
}

bool isAlwaysRequired(Field field, PackageForm form)
{
    switch (field) {
    case Title:
    case Description:
    case Keywords:
    case Authors:
    case Contributor:
    case ResourceType:
        return true;
    case CreatedDate:
    case Version:
    case HasCost:
        return form == PackageForm::Standard;
    case PublishedDate:
        return form == PackageForm::Staging;
    default:
        return false;
    }
}

} // namespace hubready
