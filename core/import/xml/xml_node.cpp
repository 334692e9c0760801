#include "core/import/xml/xml_node.h"

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

void escape(std::string_view text, std::string &out)
{
    for (char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
}

void write(const XmlNode &node, std::string &out)
{
    if (node.isText())
        return escape(node.text, out);
    out.append("<").append(node.name);
    for (const auto &[name, value] : node.attributes) {
        out.append(" ").append(name).append("=\"");
        escape(value, out);
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
        if (key == local || (colon != std::string::npos && std::string_view(key).substr(colon + 1) == local))
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
