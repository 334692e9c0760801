#include "core/import/xml/xml_tree.h"

#include <algorithm>
#include <memory>

namespace hubready {

namespace {

constexpr size_t firstBytes = size_t(16) << 10; // more than most records take

} // namespace

XmlTree::XmlTree()
    : m_first(std::make_unique_for_overwrite<std::byte[]>(firstBytes)),
      m_memory(std::make_unique<std::pmr::monotonic_buffer_resource>(m_first.get(), firstBytes))
{
}

void XmlTree::clear()
{
    m_open.clear();
    m_closed.clear();
    m_text.clear();
    m_memory->release();
    m_bytes = 0;
}

std::string_view XmlTree::keep(std::string_view text)
{
    const auto kept = keepAll(std::span(text.data(), text.size()));
    return {kept.data(), kept.size()};
}

template <typename T> std::span<const T> XmlTree::keepAll(std::span<const T> all)
{
    if (all.empty())
        return {};
    auto *copy = static_cast<T *>(m_memory->allocate(all.size_bytes(), alignof(T)));
    std::uninitialized_copy(all.begin(), all.end(), copy);
    return {copy, all.size()};
}

void XmlTree::endText()
{
    if (m_text.empty())
        return;
    XmlNode &node = m_closed.emplace_back();
    node.text = keep(m_text);
    m_text.clear();
}

void XmlTree::open(std::string_view name, const XmlAttributes &attributes)
{
    endText();
    Open &opened = m_open.emplace_back();
    opened.firstChild = m_closed.size();
    m_bytes += sizeof(XmlNode) + name.size() + attributes.nameSpace().size();
    opened.node.name = keep(name);
    opened.node.prefix = keep(attributes.prefix());
    opened.node.nameSpace = keep(attributes.nameSpace());
    m_attributes.clear();
    for (int i = 0; i < attributes.count(); ++i) {
        const auto attribute = attributes.at(i);
        std::string key(attribute.prefix);
        key.append(key.empty() ? "" : ":").append(attribute.name);
        m_bytes += sizeof(XmlAttribute) + key.size() + attribute.value.size();
        m_attributes.push_back({keep(key), keep(attribute.value)});
    }
    opened.node.attributes = keepAll(std::span<const XmlAttribute>(m_attributes));
}

void XmlTree::addText(std::string_view text)
{
    m_bytes += text.size();
    m_text += text;
}

void XmlTree::close()
{
    endText();
    XmlNode node = m_open.back().node;
    const size_t first = m_open.back().firstChild;
    node.children = keepAll(std::span<const XmlNode>(m_closed).subspan(first));
    m_closed.resize(first);
    m_closed.push_back(node);
    m_open.pop_back();
}

} // namespace hubready
