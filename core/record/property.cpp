#include "core/record/property.h"

#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace hubready {

namespace {

using enum Field;
using enum ValueType;
using enum AuthorPart;

constexpr std::array standardProperties{
    Property{"Title", Title},
    Property{"Description", Description},
    Property{"Status", None},
    Property{"Keywords", Keywords, TextList},
    Property{"Authors", Authors, AuthorList},
    Property{"HasCost", HasCost, Boolean},
    Property{"Version", Version},
    Property{"CreateUser", None},
    Property{"CreateDate", CreatedDate, Date},
    Property{"elfhuserid", Contributor},
    Property{"WebLink URL", WebLinkUrl},
    Property{"Article Body", ArticleBody},
    Property{"Licence Type", Licence},
    Property{"Resource Type", ResourceType},
    Property{"Resource Files", Files, FileList},
    Property{"LMS Link", LmsLink},
};

constexpr unsigned char everySheet = ArticleSheet | FileSheet | WebLinkSheet | ScormSheet;
constexpr unsigned char fileSheets = FileSheet | ScormSheet;

// In the order of the workbook's columns: what a sheet has of these, in this order, is the sheet.
constexpr std::array stagingProperties{
    Property{"ResourceUniqueRef", Reference, Text, -1, Name, 50, everySheet, "Resource_Unique_Ref"},
    Property{"Title", Title, Text, -1, Name, 255, everySheet, "Resource_Title"},
    Property{"Description", Description, Text, -1, Name, 1024, everySheet, "Description"},
    Property{"SensitiveContentFlag", SensitiveContent, Text, -1, Name, 10, everySheet, "Sensitive_content_flag"},
    Property{"Keywords", Keywords, Text, -1, Name, 2048, everySheet, "Keywords"},
    Property{"CatalogueName", Catalogue, Text, -1, Name, 255, everySheet, "Catalogue"},
    Property{"Licence", Licence, Text, -1, Name, 100, ArticleSheet | fileSheets, "Licence"},
    Property{"ArticleContentFilename", ArticleFile, Text, -1, Name, 1024, ArticleSheet, "Article"},
    Property{"ArticleFile1", Files, Text, 0, Name, 1024, ArticleSheet, "Article_file_1"},
    Property{"ArticleFile2", Files, Text, 1, Name, 1024, ArticleSheet, "Article_file_2"},
    Property{"ArticleFile3", Files, Text, 2, Name, 1024, ArticleSheet, "Article_file_3"},
    Property{"ArticleFile4", Files, Text, 3, Name, 1024, ArticleSheet, "Article_file_4"},
    Property{"ArticleFile5", Files, Text, 4, Name, 1024, ArticleSheet, "Article_file_5"},
    Property{"ArticleFile6", Files, Text, 5, Name, 1024, ArticleSheet, "Article_file_6"},
    Property{"ArticleFile7", Files, Text, 6, Name, 1024, ArticleSheet, "Article_file_7"},
    Property{"ArticleFile8", Files, Text, 7, Name, 1024, ArticleSheet, "Article_file_8"},
    Property{"ArticleFile9", Files, Text, 8, Name, 1024, ArticleSheet, "Article_file_9"},
    Property{"ArticleFile10", Files, Text, 9, Name, 1024, ArticleSheet, "Article_file_10"},
    Property{"ServerFileName", Files, Text, 0, Name, 1024, fileSheets, "File_name"},
    Property{"LMSLink", LmsLink, Text, -1, Name, 1024, ScormSheet, "LMS_Link"},
    Property{"LMSLinkVisibility", LmsLinkVisibility, Text, -1, Name, 100, ScormSheet, "LMS_Link_Visibility"},
    Property{"WeblinkUrl", WebLinkUrl, Text, -1, Name, 1024, WebLinkSheet, "URL"},
    Property{"WeblinkText", WebLinkText, Text, -1, Name, 50, WebLinkSheet, "Text"},
    Property{"YearAuthored", YearAuthored, Integer, -1, Name, 0, FileSheet, "Year_Authored"},
    Property{"MonthAuthored", MonthAuthored, Integer, -1, Name, 0, FileSheet, "Month_Authored"},
    Property{"DayAuthored", DayAuthored, Integer, -1, Name, 0, FileSheet, "Day_Authored"},
    Property{"AdditionalInformation", AdditionalInformation, Text, -1, Name, 100, fileSheets | WebLinkSheet,
             "Additional_information"},
    Property{"AuthorName1", Authors, Text, 0, Name, 100, everySheet, "Author_Name_1"},
    Property{"AuthorRole1", Authors, Text, 0, Role, 100, everySheet, "Role_1"},
    Property{"AuthorOrganisation1", Authors, Text, 0, Organisation, 100, everySheet, "Organisation_1"},
    Property{"AuthorName2", Authors, Text, 1, Name, 100, everySheet, "Author_Name_2"},
    Property{"AuthorRole2", Authors, Text, 1, Role, 100, everySheet, "Role_2"},
    Property{"AuthorOrganisation2", Authors, Text, 1, Organisation, 100, everySheet, "Organisation_2"},
    Property{"AuthorName3", Authors, Text, 2, Name, 100, everySheet, "Author_Name_3"},
    Property{"AuthorRole3", Authors, Text, 2, Role, 100, everySheet, "Role_3"},
    Property{"AuthorOrganisation3", Authors, Text, 2, Organisation, 100, everySheet, "Organisation_3"},
    Property{"PublishedDate", PublishedDate, Date, -1, Name, 0, everySheet, "Published_Date"},
    Property{"IAmTheAuthorFlag", IAmTheAuthor, Text, -1, Name, 10, everySheet, "I_Am_The_Author"},
    Property{"ResourceType", ResourceType},
    Property{"ArticleBodyText", ArticleBody},
    Property{"ContributorOrgName", ContributorOrganisation, Text, -1, Name, 100, NoSheet, "Organisation name"},
    Property{"ContributorDate", ContributorDate, Text, -1, Name, 100, NoSheet, "Date"},
    Property{"ContributorLearningHubUserName", Contributor, Text, -1, Name, 100, NoSheet, "e-LfH User Name"},
    Property{"ContributorFirstName", ContributorFirstName, Text, -1, Name, 100, NoSheet, "First  name"},
    Property{"ContributorLastName", ContributorLastName, Text, -1, Name, 100, NoSheet, "Last name"},
    Property{"ContributorJobRole", ContributorJobRole, Text, -1, Name, 100, NoSheet, "Job role"},
    Property{"ContributorProfessionalBody", ContributorProfessionalBody, Text, -1, Name, 100, NoSheet,
             "Professional Body"},
    Property{"ContributorRegistrationNumber", ContributorRegistrationNumber, Text, -1, Name, 100, NoSheet,
             "Registration Number"},
};

// What is looked up by name or by field, worked out once for a form.
struct Index
{
    std::unordered_map<std::string, PropertyIndex> byName;
    std::array<std::vector<PropertyIndex>, fieldCount> byField;

    explicit Index(PackageForm form)
    {
        const auto all = properties(form);
        for (size_t i = 0; i < all.size(); ++i) {
            byName.emplace(lowered(all[i].name), PropertyIndex(i));
            if (all[i].field != None)
                byField[size_t(all[i].field)].push_back(PropertyIndex(i));
        }
    }

    static const Index &of(PackageForm form)
    {
        static const Index standard(PackageForm::Standard);
        static const Index staging(PackageForm::Staging);
        return form == PackageForm::Standard ? standard : staging;
    }
};

} // namespace

std::span<const Property> properties(PackageForm form)
{
    return form == PackageForm::Standard ? std::span<const Property>(standardProperties)
                                         : std::span<const Property>(stagingProperties);
}

const Property &property(PackageForm form, PropertyIndex index)
{
    return properties(form)[index];
}

std::optional<PropertyIndex> propertyNamed(PackageForm form, std::string_view jsonName)
{
    // Files spell the names as the table does, nearly always in its order: that needs no lower-casing.
    const auto all = properties(form);
    const auto exact = std::ranges::find(all, jsonName, &Property::name);
    if (exact != all.end())
        return PropertyIndex(exact - all.begin());
    const auto &byName = Index::of(form).byName;
    const auto found = byName.find(lowered(jsonName));
    return found == byName.end() ? std::nullopt : std::optional(found->second);
}

std::span<const PropertyIndex> propertiesOf(PackageForm form, Field field)
{
    return Index::of(form).byField[size_t(field)];
}

std::optional<PropertyIndex> propertyOf(PackageForm form, Field field)
{
    const auto all = propertiesOf(form, field);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

bool isStagingOnly(std::string_view jsonName)
{
    return !propertyNamed(PackageForm::Standard, jsonName) && propertyNamed(PackageForm::Staging, jsonName);
}

} // namespace hubready
