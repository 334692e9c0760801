// Learning Object Metadata, as IEEE LOM 1.0 and as IMS wrote it before: the same tree with other names in places. Texts
// are in languages, terms come with their source, persons are vCards with a role.
#include "core/import/table/column_values.h"
#include "core/import/xml/vcard.h"
#include "core/import/xml/xml_rows.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

bool isString(const XmlNode &node) { return node.name == "string" || node.name == "langstring"; }

// <string language="en">, or <langstring xml:lang="en">, or the text itself.
void addTexts(const XmlNode &node, const std::string &path, GrowingRow &row)
{
    const bool hasStrings = std::ranges::any_of(node.children, isString);
    if (!hasStrings) {
        if (const std::string text = node.allText(); !text.empty())
            row.add(columnInLanguage(path, node.language()), text);
        return;
    }
    for (const XmlNode &child : node.children) {
        if (!isString(child))
            continue;
        if (const std::string text = child.allText(); !text.empty())
            row.add(columnInLanguage(path, child.language()), text);
    }
}

std::string termOf(const XmlNode &node)
{
    const XmlNode *value = node.child("value");
    return value ? value->allText() : std::string();
}

bool isAuthorRole(std::string_view role)
{
    static constexpr std::array<std::string_view, 6> roles{"author",         "creator",   "content provider",
                                                           "content writer", "initiator", "script writer"};
    return role.empty() || std::ranges::find(roles, role) != roles.end();
}

// How many persons stand under the columns of authors already.
struct Persons
{
    size_t authors = 0;
    bool hasDate = false;
};

void addPerson(const XmlNode &entity, const std::string &role, Persons &persons, GrowingRow &row)
{
    const VCard card = readVCard(entity.allText());
    if (card.name.empty() && card.organisation.empty())
        return;
    if (isAuthorRole(role)) {
        row.add("author", card.name, persons.authors);
        if (!card.organisation.empty())
            row.add("author.organisation", card.organisation, persons.authors);
        if (!card.title.empty())
            row.add("author.role", card.title, persons.authors);
        ++persons.authors;
    } else {
        row.add("contribute." + role, card.name.empty() ? card.organisation : card.name);
    }
}

void addContribute(const XmlNode &contribute, Persons &persons, GrowingRow &row)
{
    const XmlNode *role = contribute.child("role");
    const std::string name = role ? lowered(termOf(*role)) : std::string();
    for (const XmlNode &child : contribute.children) {
        if (child.name == "entity" || child.name == "centity")
            addPerson(child, name, persons, row);
        if (child.name != "date")
            continue;
        const XmlNode *date = child.child("dateTime") ? child.child("dateTime") : child.child("datetime");
        const std::string text = date ? date->allText() : child.allText();
        if (!text.empty())
            row.add(std::exchange(persons.hasDate, true) ? "lifeCycle.contribute.otherDate"
                                                         : "lifeCycle.contribute.date",
                    text);
    }
}

// IMS wrote everything in small letters.
std::string properName(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names{
        {{"lifecycle", "lifeCycle"},
         {"metametadata", "metaMetadata"},
         {"learningresourcetype", "learningResourceType"},
         {"intendedenduserrole", "intendedEndUserRole"},
         {"copyrightandotherrestrictions", "copyrightAndOtherRestrictions"},
         {"typicalagerange", "typicalAgeRange"}}};
    const auto found = std::ranges::find(names, name, &std::pair<std::string_view, std::string_view>::first);
    return std::string(found == names.end() ? name : found->second);
}

void addElement(const XmlNode &node, const std::string &path, Persons &persons, GrowingRow &row)
{
    if (node.isText())
        return;
    if (node.name == "contribute" && path.starts_with("lifeCycle"))
        return addContribute(node, persons, row);
    // "index.html" is a file inside a package and no address.
    if (node.name == "location" && !looksLikeAddress(node.allText()))
        return addTexts(node, path + ".file", row);
    if (node.child("value") && !node.child("entry")) {
        if (const std::string term = termOf(node); !term.empty())
            row.add(path, term);
        return;
    }
    if (node.child("entry")) { // an identifier in a catalogue
        addTexts(*node.child("entry"), path, row);
        return;
    }
    const bool isLeaf = !node.hasElements() || std::ranges::any_of(node.children, isString);
    if (isLeaf)
        return addTexts(node, path, row);
    for (const XmlNode &child : node.children) {
        if (!child.isText())
            addElement(child, path + "." + properName(child.name), persons, row);
    }
}

const XmlNode *lomIn(const XmlNode &metadata)
{
    const XmlNode *lom = metadata.child("lom");
    return lom ? lom : metadata.child("record");
}

// The organisation that is meant when none is chosen.
const XmlNode *defaultOrganisation(const XmlNode &manifest)
{
    const XmlNode *organisations = manifest.child("organizations");
    if (!organisations)
        return nullptr;
    const std::string_view wanted = organisations->attribute("default");
    const XmlNode *first = organisations->child("organization");
    for (const XmlNode &child : organisations->children) {
        if (child.name == "organization" && !wanted.empty() && child.attribute("identifier") == wanted)
            return &child;
    }
    return first;
}

} // namespace

void addLom(const XmlNode &lom, GrowingRow &row)
{
    Persons persons;
    for (const XmlNode &child : lom.children) {
        if (!child.isText())
            addElement(child, properName(child.name), persons, row);
    }
}

void addManifest(const XmlNode &manifest, GrowingRow &row)
{
    if (const std::string_view id = manifest.attribute("identifier"); !id.empty())
        row.add("manifest.identifier", id);
    if (const XmlNode *metadata = manifest.child("metadata")) {
        for (const char *name : {"schema", "schemaversion"}) {
            if (const XmlNode *found = metadata->child(name))
                row.add(name, found->allText());
        }
        if (const XmlNode *lom = lomIn(*metadata))
            addLom(*lom, row);
    }
    const XmlNode *organisation = defaultOrganisation(manifest);
    const XmlNode *title = organisation ? organisation->child("title") : nullptr;
    if (title && !title->allText().empty())
        row.add("organization.title", title->allText());
    const XmlNode *own = organisation ? organisation->child("metadata") : nullptr;
    const XmlNode *lom = own ? lomIn(*own) : nullptr;
    // What the manifest does not say of the whole, its one organisation may.
    if (lom && row.firstOf("general.title").empty() && row.firstOf("general.title[en]").empty())
        addLom(*lom, row);
}

std::string externalMetadata(const XmlNode &manifest)
{
    const XmlNode *metadata = manifest.child("metadata");
    const XmlNode *location = metadata ? metadata->child("location") : nullptr;
    return location ? location->allText() : std::string();
}

std::string manifestKind(const XmlNode &manifest)
{
    const XmlNode *metadata = manifest.child("metadata");
    const XmlNode *schema = metadata ? metadata->child("schema") : nullptr;
    const XmlNode *version = metadata ? metadata->child("schemaversion") : nullptr;
    const std::string name = schema ? lowered(schema->allText()) : std::string();
    const std::string number = version ? version->allText() : std::string();
    if (name.find("common cartridge") != std::string::npos)
        return "IMS Common Cartridge " + number;
    if (name.find("adl scorm") != std::string::npos || name.find("scorm") != std::string::npos) {
        const bool is2004 = number.find("2004") != std::string::npos || number.find("1.3") != std::string::npos;
        const bool hasEdition = is2004 && number.find("Edition") != std::string::npos;
        return hasEdition ? "SCORM " + number : is2004 ? "SCORM 2004" : "SCORM " + number;
    }
    const bool is12 = manifest.nameSpace.find("imscp_rootv1p1p2") != std::string_view::npos;
    return is12 ? "SCORM 1.2" : "IMS content package";
}

} // namespace hubready
