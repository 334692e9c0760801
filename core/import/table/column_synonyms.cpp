#include "core/import/table/column_synonyms.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using enum Field;
constexpr AuthorPart Organisation = AuthorPart::Organisation;
constexpr AuthorPart Role = AuthorPart::Role;
constexpr AuthorPart Name = AuthorPart::Name;

// Names of the contract need no row here. Where several columns of one table mean one field, the surer comes first.
constexpr std::array synonyms{
    // Titles
    ColumnSynonym{"name", Title},
    ColumnSynonym{"resourcetitle", Title},
    ColumnSynonym{"resourcename", Title},
    ColumnSynonym{"coursetitle", Title},
    ColumnSynonym{"coursename", Title},
    ColumnSynonym{"fullname", Title},
    ColumnSynonym{"nodetitle", Title},
    ColumnSynonym{"label", Title, Name, 0.6},
    ColumnSynonym{"headline", Title, Name, 0.8},
    ColumnSynonym{"dctitle", Title, Name, 0.9},
    ColumnSynonym{"dctermstitle", Title, Name, 0.9},
    ColumnSynonym{"dctitlealternative", None},
    ColumnSynonym{"schemaname", Title},
    ColumnSynonym{"sitename", None},
    ColumnSynonym{"generaltitle", Title, Name, 0.95},
    ColumnSynonym{"teitl", Title},
    ColumnSynonym{"organizationtitle", Title, Name, 0.9},
    // Descriptions
    ColumnSynonym{"summary", Description},
    ColumnSynonym{"abstract", Description},
    ColumnSynonym{"bodysummary", Description},
    ColumnSynonym{"dcdescription", Description, Name, 0.9},
    ColumnSynonym{"dctermsdescription", Description, Name, 0.9},
    ColumnSynonym{"dcdescriptionabstract", Description, Name, 0.92},
    ColumnSynonym{"dctermsabstract", Description},
    ColumnSynonym{"generaldescription", Description, Name, 0.95},
    ColumnSynonym{"schemadescription", Description},
    ColumnSynonym{"coursesummary", Description},
    ColumnSynonym{"intro", Description, Name, 0.7},
    ColumnSynonym{"shortdescription", Description, Name, 0.75},
    ColumnSynonym{"disgrifiad", Description},
    // Keywords
    ColumnSynonym{"tags", Keywords},
    ColumnSynonym{"tag", Keywords},
    ColumnSynonym{"keyword", Keywords},
    ColumnSynonym{"subject", Keywords, Name, 0.8},
    ColumnSynonym{"subjects", Keywords, Name, 0.8},
    ColumnSynonym{"dcsubject", Keywords, Name, 0.9},
    ColumnSynonym{"dctermssubject", Keywords},
    ColumnSynonym{"generalkeyword", Keywords, Name, 0.95},
    ColumnSynonym{"schemakeywords", Keywords},
    ColumnSynonym{"keywordsname", Keywords},
    ColumnSynonym{"category", Keywords, Name, 0.7},
    ColumnSynonym{"categories", Keywords, Name, 0.7},
    ColumnSynonym{"terms", Keywords, Name, 0.6},
    ColumnSynonym{"taxonomyterms", Keywords, Name, 0.7},
    ColumnSynonym{"coursetags", Keywords},
    ColumnSynonym{"allweddeiriau", Keywords},
    ColumnSynonym{"scientifictopics", Keywords, Name, 0.6},
    // Authors
    ColumnSynonym{"author", Authors},
    ColumnSynonym{"authorname", Authors, Name, 0.86},
    ColumnSynonym{"authorsname", Authors, Name, 0.86},
    ColumnSynonym{"creator", Authors, Name, 0.84},
    ColumnSynonym{"creators", Authors, Name, 0.84},
    ColumnSynonym{"creatorname", Authors},
    ColumnSynonym{"creatorsname", Authors},
    ColumnSynonym{"dccreator", Authors, Name, 0.9},
    ColumnSynonym{"dctermscreator", Authors},
    ColumnSynonym{"dccontributorauthor", Authors, Name, 0.9},
    ColumnSynonym{"dccontributor", Authors, Name, 0.7},
    ColumnSynonym{"schemaauthorname", Authors},
    ColumnSynonym{"schemacreatorname", Authors},
    ColumnSynonym{"awdur", Authors},
    ColumnSynonym{"organisation", Authors, Organisation},
    ColumnSynonym{"organization", Authors, Organisation},
    ColumnSynonym{"authororganisation", Authors, Organisation, 0.86},
    ColumnSynonym{"trust", Authors, Organisation},
    ColumnSynonym{"authoraffiliation", Authors, Organisation, 0.84},
    ColumnSynonym{"authoraffiliationname", Authors, Organisation, 0.86},
    ColumnSynonym{"authorsaffiliation", Authors, Organisation, 0.84},
    ColumnSynonym{"creatorsaffiliation", Authors, Organisation, 0.84},
    ColumnSynonym{"creatoraffiliation", Authors, Organisation, 0.84},
    ColumnSynonym{"creatoraffiliationname", Authors, Organisation, 0.84},
    ColumnSynonym{"publisher", Authors, Organisation, 0.8},
    ColumnSynonym{"publishername", Authors, Organisation, 0.8},
    ColumnSynonym{"dcpublisher", Authors, Organisation, 0.8},
    ColumnSynonym{"providername", Authors, Organisation, 0.7},
    ColumnSynonym{"role", Authors, Role},
    ColumnSynonym{"authorrole", Authors, Role, 0.86},
    ColumnSynonym{"jobtitle", Authors, Role},
    ColumnSynonym{"authorjobtitle", Authors, Role, 0.86},
    ColumnSynonym{"creatorjobtitle", Authors, Role},
    // Licences
    ColumnSynonym{"rights", Licence, Name, 0.8},
    ColumnSynonym{"license", Licence},
    ColumnSynonym{"licencetype", Licence},
    ColumnSynonym{"licensetype", Licence},
    ColumnSynonym{"copyright", Licence, Name, 0.7},
    ColumnSynonym{"dcrights", Licence},
    ColumnSynonym{"dcrightsuri", Licence, Name, 0.84},
    ColumnSynonym{"dctermslicense", Licence},
    ColumnSynonym{"licenseid", Licence},
    ColumnSynonym{"licensename", Licence},
    ColumnSynonym{"licenseurl", Licence, Name, 0.8},
    ColumnSynonym{"rightsdescription", Licence, Name, 0.9},
    ColumnSynonym{"schemalicense", Licence},
    ColumnSynonym{"trwydded", Licence},
    ColumnSynonym{"userightsurl", Licence, Name, 0.7},
    // Types
    ColumnSynonym{"type", ResourceType},
    ColumnSynonym{"format", ResourceType, Name, 0.6},
    ColumnSynonym{"dctype", ResourceType},
    ColumnSynonym{"contenttype", ResourceType},
    ColumnSynonym{"learningresourcetype", ResourceType, Name, 0.9},
    ColumnSynonym{"educationallearningresourcetype", ResourceType, Name, 0.9},
    ColumnSynonym{"schemalearningresourcetype", ResourceType},
    ColumnSynonym{"dcformat", None},
    ColumnSynonym{"resourcetypetype", ResourceType, Name, 0.7},
    // Addresses
    ColumnSynonym{"url", WebLinkUrl},
    ColumnSynonym{"link", WebLinkUrl, Name, 0.84},
    ColumnSynonym{"weblink", WebLinkUrl, Name, 0.86},
    ColumnSynonym{"webaddress", WebLinkUrl},
    ColumnSynonym{"website", WebLinkUrl, Name, 0.8},
    ColumnSynonym{"uri", WebLinkUrl, Name, 0.8},
    ColumnSynonym{"dcidentifieruri", WebLinkUrl, Name, 0.9},
    ColumnSynonym{"technicallocation", WebLinkUrl, Name, 0.9},
    ColumnSynonym{"schemaurl", WebLinkUrl},
    ColumnSynonym{"permalink", WebLinkUrl, Name, 0.8},
    ColumnSynonym{"linkshref", WebLinkUrl, Name, 0.8},
    ColumnSynonym{"linkhref", WebLinkUrl, Name, 0.85},
    ColumnSynonym{"linkshtml", WebLinkUrl, Name, 0.7},
    ColumnSynonym{"linksself", None},
    // Dates
    ColumnSynonym{"addedon", CreatedDate},
    ColumnSynonym{"created", CreatedDate, Name, 0.84},
    ColumnSynonym{"createdon", CreatedDate},
    ColumnSynonym{"datecreated", CreatedDate},
    ColumnSynonym{"createdate", CreatedDate},
    ColumnSynonym{"createddate", CreatedDate},
    ColumnSynonym{"date", CreatedDate, Name, 0.8},
    ColumnSynonym{"dcdateissued", CreatedDate, Name, 0.9},
    ColumnSynonym{"dcdate", CreatedDate, Name, 0.88},
    ColumnSynonym{"dcdatecreated", CreatedDate, Name, 0.86},
    ColumnSynonym{"dctermscreated", CreatedDate},
    ColumnSynonym{"dctermsissued", CreatedDate},
    ColumnSynonym{"published", CreatedDate, Name, 0.85},
    ColumnSynonym{"datepublished", CreatedDate, Name, 0.88},
    ColumnSynonym{"pubdate", CreatedDate, Name, 0.88},
    ColumnSynonym{"publicationdate", CreatedDate, Name, 0.88},
    ColumnSynonym{"schemadatepublished", CreatedDate},
    ColumnSynonym{"timecreated", CreatedDate},
    ColumnSynonym{"lifecyclecontributedate", CreatedDate, Name, 0.9},
    ColumnSynonym{"startdate", None},
    ColumnSynonym{"dcdateaccessioned", None},
    ColumnSynonym{"dcdateavailable", CreatedDate, Name, 0.75},
    // Files
    ColumnSynonym{"filepath", Files, Name, 0.86},
    ColumnSynonym{"file", Files},
    ColumnSynonym{"filename", Files},
    ColumnSynonym{"resourcefile", Files},
    ColumnSynonym{"attachment", Files},
    ColumnSynonym{"attachments", Files},
    ColumnSynonym{"encodingcontenturl", Files, Name, 0.8},
    ColumnSynonym{"contenturl", Files, Name, 0.8},
    // All else
    ColumnSynonym{"body", ArticleBody},
    ColumnSynonym{"content", ArticleBody, Name, 0.8},
    ColumnSynonym{"contentencoded", ArticleBody},
    ColumnSynonym{"articlebody", ArticleBody},
    ColumnSynonym{"nodeid", Reference, Name, 0.86},
    ColumnSynonym{"id", Reference},
    ColumnSynonym{"nid", Reference},
    ColumnSynonym{"ref", Reference},
    ColumnSynonym{"identifier", Reference, Name, 0.7},
    ColumnSynonym{"headeridentifier", Reference, Name, 0.9},
    ColumnSynonym{"guid", Reference, Name, 0.7},
    ColumnSynonym{"shortname", Reference, Name, 0.7},
    ColumnSynonym{"manifestidentifier", Reference, Name, 0.7},
    ColumnSynonym{"userid", Contributor},
    ColumnSynonym{"username", Contributor},
    ColumnSynonym{"owner", Contributor},
    ColumnSynonym{"uploadedby", Contributor},
    ColumnSynonym{"cost", HasCost},
    ColumnSynonym{"rightscost", HasCost, Name, 0.8},
    ColumnSynonym{"lifecycleversion", Version, Name, 0.85},
    ColumnSynonym{"schemaversion", None},
    ColumnSynonym{"catalog", Catalogue},
    ColumnSynonym{"sensitive", SensitiveContent},
    ColumnSynonym{"isaccessibleforfree", None},
};

constexpr std::array words{
    ColumnWord{"title", Title},           ColumnWord{"description", Description}, ColumnWord{"keywords", Keywords},
    ColumnWord{"keyword", Keywords},      ColumnWord{"tags", Keywords},           ColumnWord{"licence", Licence},
    ColumnWord{"license", Licence},       ColumnWord{"author", Authors},          ColumnWord{"authors", Authors},
    ColumnWord{"url", WebLinkUrl},        ColumnWord{"hyperlink", WebLinkUrl},    ColumnWord{"filename", Files},
    ColumnWord{"published", CreatedDate}, ColumnWord{"created", CreatedDate},     ColumnWord{"issued", CreatedDate},
    ColumnWord{"uploaded", CreatedDate},
};

constexpr std::array<std::string_view, 38> denials{
    "alternative", "length",   "count",  "number",   "language", "lang",  "format", "email",     "modified",  "updated",
    "changed",     "reviewed", "review", "expiry",   "expires",  "image", "icon",   "thumbnail", "status",    "series",
    "sub",         "short",    "parent", "comment",  "comments", "notes", "id",     "by",        "organizer", "error",
    "size",        "type",     "old",    "previous", "meta",     "job",   "source", "event"};

constexpr std::array<std::string_view, 21> containers{
    "activities", "activity", "metadata", "attributes", "attribute", "fields",     "data",
    "resource",   "record",   "item",     "entry",      "node",      "properties", "general",
    "article",    "source",   "course",   "document",   "rss",       "atom",       "oaidc"};

} // namespace

const ColumnSynonym *columnSynonym(std::string_view key)
{
    const auto found = std::ranges::find(synonyms, key, &ColumnSynonym::key);
    return found == synonyms.end() ? nullptr : &*found;
}

std::span<const ColumnWord> columnWords() { return words; }

bool deniesField(std::string_view word) { return std::ranges::find(denials, word) != denials.end(); }

bool isContainerName(std::string_view key) { return std::ranges::find(containers, key) != containers.end(); }

} // namespace hubready
