// A tree of XML put together from what a parser tells, in memory of its own that is used again for the next one.
//
//   XmlTree tree;
//   tree.open("title", attributes); tree.addText("Hand washing"); tree.close();
//   … tree.root() …   // until clear(), or until the tree is gone
#pragma once

#include "core/import/office_xml.h"
#include "core/import/xml/xml_node.h"

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class XmlTree
{
public:
    XmlTree();

    void clear();
    void open(std::string_view name, const XmlAttributes &attributes);
    void addText(std::string_view text);
    void close(); // the element that was opened last

    bool isOpen() const { return !m_open.empty(); }
    size_t bytes() const { return m_bytes; }                 // of nodes and texts, what is still open among them
    const XmlNode &root() const { return m_closed.front(); } // once it is closed

private:
    struct Open
    {
        XmlNode node;
        size_t firstChild = 0; // in m_closed
    };

    std::string_view keep(std::string_view text);
    template <typename T> std::span<const T> keepAll(std::span<const T> all);
    void endText();

    std::unique_ptr<std::byte[]> m_first;
    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_memory;
    std::vector<Open> m_open;
    std::vector<XmlNode> m_closed; // nodes whose parent is open, in the order of the text; at the end the root
    std::vector<XmlAttribute> m_attributes;
    std::string m_text; // of the text node at hand, which comes in pieces
    size_t m_bytes = 0;
};

} // namespace hubready
