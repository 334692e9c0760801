#include "core/import/xml/xml_node.h"

#include "core/text/html_entities.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

void collect(const XmlNode &node, std::string &out)
{
    out += node.text;
    for (const XmlNode &child : node.children)
        collect(child, out);
}

void write(const XmlNode &node, std::string &out)
{
    if (node.isText())
        return appendEscaped(node.text, Quotes::Escape, out);
    out.append("<").append(node.name);
    for (const auto &[name, value] : node.attributes) {
        out.append(" ").append(name).append("=\"");
        appendEscaped(value, Quotes::Escape, out);
        out += '"';
    }
    if (node.children.empty()) {
        out += "/>";
        return;
    }
    out += '>';
    for (const XmlNode &child : node.children)
        write(child, out);
    out.append("</").append(node.name).append(">");
}

} // namespace

bool XmlNode::hasElements() const
{
    return std::ranges::any_of(children, [](const XmlNode &child) { return !child.isText(); });
}

const XmlNode *XmlNode::child(std::string_view local) const
{
    const auto found = std::ranges::find(children, local, &XmlNode::name);
    return found == children.end() ? nullptr : &*found;
}

std::string_view XmlNode::attribute(std::string_view local) const
{
    for (const auto &[key, value] : attributes) {
        const size_t colon = key.find(':');
        if (key == local || (colon != std::string_view::npos && key.substr(colon + 1) == local))
            return value;
    }
    return {};
}

std::string_view XmlNode::language() const
{
    std::string_view found = attribute("lang");
    found = found.empty() ? attribute("language") : found;
    return found == "x-none" || found == "none" || found == "*" ? std::string_view{} : found;
}

std::string XmlNode::allText() const
{
    std::string all;
    collect(*this, all);
    return std::string(trimmed(all));
}

std::string XmlNode::innerMarkup() const
{
    std::string out;
    for (const XmlNode &child : children)
        write(child, out);
    return std::string(trimmed(out));
}

} // namespace hubready
