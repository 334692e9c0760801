// One record of an XML file as a small tree: elements with their attributes, and texts where they stand.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hubready {

struct XmlNode
{
    std::string name; // local; empty: a text
    std::string prefix;
    std::string nameSpace;
    std::string text;                                            // of a text
    std::vector<std::pair<std::string, std::string>> attributes; // "lang", "xsi:type": with the prefix where it has one
    std::vector<XmlNode> children;

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
