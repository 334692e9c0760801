// One record of an XML file as a small tree: elements with their attributes, and texts where they stand. A view into
// the XmlTree that holds it, and as cheap to copy as one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hubready {

struct XmlAttribute
{
    std::string_view name; // "lang", "xsi:type": with the prefix where it has one
    std::string_view value;
};

struct XmlNode
{
    std::string_view name; // local; empty: a text
    std::string_view prefix;
    std::string_view nameSpace;
    std::string_view text; // of a text
    std::span<const XmlAttribute> attributes;
    std::span<const XmlNode> children;

    bool isText() const { return name.empty(); }
    bool hasElements() const;
    // The first element of that local name; null: none.
    const XmlNode *child(std::string_view local) const;
    // By name, with or without prefix; empty: none.
    std::string_view attribute(std::string_view local) const;
    // xml:lang or language, as IMS and LOM have it; "x-none" is none.
    std::string_view language() const;
    // The text of the element and all in it, white space around it taken off.
    std::string allText() const;
    // What is inside as markup, for elements that hold XHTML.
    std::string innerMarkup() const;
};

} // namespace hubready
