#include "core/import/xml/xml_rows.h"

#include "core/import/table/column_values.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

bool isDublinCore(const XmlNode &node)
{
    return node.nameSpace.starts_with("http://purl.org/dc/") || node.prefix == "dc" || node.prefix == "dcterms";
}

// The text, or the markup where the element holds XHTML.
std::string valueOf(const XmlNode &node)
{
    const bool isMarkup = std::ranges::any_of(
        node.children, [](const XmlNode &child) { return child.nameSpace == "http://www.w3.org/1999/xhtml"; });
    return isMarkup ? node.innerMarkup() : node.allText();
}

void addIfFilled(GrowingRow &row, const std::string &column, const std::string &text)
{
    if (!text.empty())
        row.add(column, text);
}

bool isText(const XmlNode &node) { return (node.name == "langstring" || node.name == "string") && !node.hasElements(); }

void addNested(const XmlNode &node, const std::string &path, size_t place, int depth, GrowingRow &row);

void addChildren(const XmlNode &node, const std::string &path, size_t place, int depth, GrowingRow &row)
{
    for (size_t i = 0; i < node.children.size(); ++i) {
        const XmlNode &child = node.children[i];
        if (child.isText())
            continue;
        const auto before =
            std::ranges::count(node.children.begin(), node.children.begin() + ptrdiff_t(i), child.name, &XmlNode::name);
        const auto all = std::ranges::count(node.children, child.name, &XmlNode::name);
        // <langstring> and <string> only say in which language the text is.
        const std::string name = isText(child) && !path.empty() ? path
                                 : path.empty()                 ? std::string(child.name)
                                                                : (path + ".").append(child.name);
        // Of elements that come several times with parts of their own, the parts keep the place.
        const bool isGroup = all > 1 && !isText(child) && (child.hasElements() || !child.attributes.empty());
        addNested(child, name, isGroup && place == GrowingRow::nextPlace ? size_t(before) : place, depth + 1, row);
    }
}

void addNested(const XmlNode &node, const std::string &path, size_t place, int depth, GrowingRow &row)
{
    constexpr int deepest = 12;
    for (const auto &[name, value] : node.attributes) {
        const bool isNoValue = name == "xml:lang" || name.starts_with("xsi:") || value.empty() ||
                               (isText(node) && value == node.language());
        if (!isNoValue)
            row.add((path.empty() ? "@" : path + ".@").append(name), value, place);
    }
    const bool isLeaf =
        !node.hasElements() || depth > deepest || node.children.front().nameSpace == "http://www.w3.org/1999/xhtml";
    if (!isLeaf)
        return addChildren(node, path, place, depth, row);
    const std::string text = valueOf(node);
    if (!text.empty())
        row.add(columnInLanguage(path.empty() ? std::string(node.name) : path, node.language()), text, place);
}

} // namespace

std::string columnInLanguage(std::string column, std::string_view language)
{
    return language.empty() ? column : column.append("[").append(language).append("]");
}

void addPlain(const XmlNode &element, GrowingRow &row) { addNested(element, {}, GrowingRow::nextPlace, 0, row); }

void addDublinCore(const XmlNode &parent, GrowingRow &row)
{
    for (const XmlNode &child : parent.children) {
        if (child.isText())
            continue;
        const std::string text = valueOf(child);
        if (text.empty())
            continue;
        std::string name =
            isDublinCore(child) ? (child.nameSpace.starts_with("http://purl.org/dc/terms") ? "dcterms." : "dc.") : "";
        name += child.name;
        if (child.name == "identifier" && looksLikeAddress(text))
            name += ".uri";
        row.add(columnInLanguage(std::move(name), child.language()), text);
    }
}

void addDSpaceValues(const XmlNode &dublinCore, GrowingRow &row)
{
    const std::string schema(dublinCore.attribute("schema").empty() ? "dc" : dublinCore.attribute("schema"));
    for (const XmlNode &child : dublinCore.children) {
        if (child.name != "dcvalue")
            continue;
        std::string name = schema + "." + std::string(child.attribute("element"));
        const std::string_view qualifier = child.attribute("qualifier");
        if (!qualifier.empty() && qualifier != "none")
            name.append(".").append(qualifier);
        addIfFilled(row, columnInLanguage(std::move(name), child.language()), child.allText());
    }
}

void addOaiRecord(const XmlNode &record, GrowingRow &row)
{
    if (const XmlNode *header = record.child("header")) {
        for (const XmlNode &child : header->children) {
            if (!child.isText())
                addIfFilled(row, std::string("header.").append(child.name), child.allText());
        }
        if (const std::string_view status = header->attribute("status"); !status.empty())
            row.add("header.status", status);
    }
    const XmlNode *metadata = record.child("metadata");
    if (!metadata)
        return;
    for (const XmlNode &format : metadata->children) {
        if (format.isText())
            continue;
        const bool isDc = std::ranges::any_of(format.children, isDublinCore);
        if (format.name == "lom")
            addLom(format, row);
        else if (isDc)
            addDublinCore(format, row);
        else
            addPlain(format, row);
    }
}

void addFeedItem(const XmlNode &item, GrowingRow &row)
{
    for (const XmlNode &child : item.children) {
        if (child.isText())
            continue;
        std::string name = std::string(isDublinCore(child) ? "dc." : "").append(child.name);
        if (child.name == "encoded")
            name = "content.encoded";
        if (child.name == "link" && !child.attribute("href").empty()) {
            const std::string_view relation = child.attribute("rel");
            const bool isSelf = relation.empty() || relation == "alternate";
            row.add(isSelf ? "link" : "link." + std::string(relation), child.attribute("href"));
        } else if (child.name == "category") {
            const std::string text = child.allText();
            addIfFilled(row, "category",
                        text.empty() ? std::string(child.attribute("label").empty() ? child.attribute("term")
                                                                                    : child.attribute("label"))
                                     : text);
        } else if (child.name == "enclosure" || (child.prefix == "media" && !child.attribute("url").empty())) {
            addIfFilled(row, name + ".url", std::string(child.attribute("url")));
        } else if (child.name == "content" && !child.attribute("src").empty()) {
            row.add("content.src", child.attribute("src"));
        } else if (child.name == "author" || child.name == "contributor") {
            const XmlNode *person = child.child("name");
            addIfFilled(row, name, person ? person->allText() : child.allText());
            for (const char *part : {"email", "uri"}) {
                if (const XmlNode *more = child.child(part))
                    addIfFilled(row, name + "." + part, more->allText());
            }
        } else {
            addIfFilled(row, columnInLanguage(std::move(name), child.language()), valueOf(child));
        }
    }
}

} // namespace hubready
