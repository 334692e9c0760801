#include "core/import/xml/xml_records.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubready {

namespace {

struct XmlReaderText
{
    Q_DECLARE_TR_FUNCTIONS(XmlReaderText)
};

constexpr size_t recordLimit = size_t(32) << 20; // bytes of texts and names of one record

class RecordHandler final : public OfficeXmlHandler
{
public:
    RecordHandler(const XmlRecordElement &element, const XmlTake &take, const XmlOther &other)
        : m_element(element), m_take(take), m_other(other)
    {
    }
    void setParser(const OfficeXmlParser &parser) { m_parser = &parser; }

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        ++m_depth;
        if (m_open.empty()) {
            m_outside.clear();
            const bool isRecord = name == m_element.name && (m_element.depth == 0 || m_element.depth == m_depth);
            if (!isRecord)
                return;
            m_record = {};
            m_size = 0;
            m_line = m_parser->line();
            m_open.push_back(&m_record);
        } else {
            XmlNode &parent = *m_open.back();
            m_open.push_back(&parent.children.emplace_back());
        }
        fill(*m_open.back(), name, attributes);
    }

    void endElement(std::string_view name) override
    {
        --m_depth;
        if (m_open.empty()) {
            if (m_other && !m_outside.empty())
                m_other(name, m_outside);
            m_outside.clear();
            return;
        }
        m_open.pop_back();
        if (m_open.empty())
            m_stopped = !m_take(m_record, m_line);
    }

    void characters(std::string_view text) override
    {
        if (m_open.empty()) {
            if (m_other && m_outside.size() < outsideLimit)
                m_outside += text;
            return;
        }
        m_size += text.size();
        auto &children = m_open.back()->children;
        if (children.empty() || !children.back().isText())
            children.emplace_back();
        children.back().text += text;
    }

    bool stopped() const override { return m_stopped || isTooLarge(); }
    bool isTooLarge() const { return m_size > recordLimit; }
    bool isAsked() const { return m_stopped; }

private:
    static constexpr size_t outsideLimit = 4096;

    void fill(XmlNode &node, std::string_view name, const XmlAttributes &attributes)
    {
        node.name = name;
        node.prefix = attributes.prefix();
        node.nameSpace = attributes.nameSpace();
        m_size += sizeof(XmlNode);
        for (int i = 0; i < attributes.count(); ++i) {
            const auto attribute = attributes.at(i);
            std::string key(attribute.prefix);
            key.append(key.empty() ? "" : ":").append(attribute.name);
            m_size += attribute.value.size() + 64;
            node.attributes.emplace_back(std::move(key), attribute.value);
        }
    }

    const XmlRecordElement &m_element;
    const XmlTake &m_take;
    const XmlOther &m_other;
    const OfficeXmlParser *m_parser = nullptr;
    XmlNode m_record;
    std::vector<XmlNode *> m_open; // each points into the children of the one before, which do not grow meanwhile
    std::string m_outside;
    size_t m_size = 0;
    int m_depth = 0;
    int m_line = 0;
    bool m_stopped = false;
};

} // namespace

Result<XmlBreak> forEachXmlRecord(std::string_view xml, const XmlRecordElement &element, const XmlTake &take,
                                  const XmlOther &other, const Progress &progress)
{
    RecordHandler handler(element, take, other);
    OfficeXmlParser parser(handler, OfficeXmlParser::Doctype::MayBeThere);
    handler.setParser(parser);
    constexpr size_t piece = size_t(256) << 10;
    bool going = true;
    for (size_t at = 0; at < xml.size() && going; at += piece) {
        if (!progress.step(qint64(at), qint64(xml.size())))
            return Progress::cancelledError();
        going = parser.feed(xml.substr(at, piece));
    }
    const int line = parser.line();
    XmlBreak ending{going ? parser.finish() : parser.state(), line};
    if (handler.isAsked())
        ending.state = OfficeXmlParser::State::Finished;
    return ending;
}

Result<XmlNode> readXmlTree(std::string_view xml, const QString &where)
{
    XmlNode root;
    class Handler final : public OfficeXmlHandler
    {
    public:
        void startElement(std::string_view found, const XmlAttributes &) override { name = found; }
        void endElement(std::string_view) override {}
        bool stopped() const override { return !name.empty(); }
        std::string name;
    } first;
    OfficeXmlParser parser(first, OfficeXmlParser::Doctype::MayBeThere);
    parser.feed(xml);
    const auto read = forEachXmlRecord(xml, {first.name, 1},
                                       [&](const XmlNode &node, int) {
                                           root = node;
                                           return true;
                                       },
                                       {}, {});
    if (!read)
        return read.error();
    if (read->state != OfficeXmlParser::State::Finished || root.name.empty())
        return xmlError(read->state, XmlReaderText::tr("%1, line %2").arg(where).arg(read->line));
    return root;
}

Error xmlError(OfficeXmlParser::State state, const QString &where)
{
    const QString what = XmlReaderText::tr("The XML is not read.");
    switch (state) {
    case OfficeXmlParser::State::HasDoctype:
    case OfficeXmlParser::State::HasEntities:
        return {ErrorCode::InputUnusable, what, where,
                XmlReaderText::tr("It declares entities. No export of records needs them, and they can be made to fill the "
                         "memory or to fetch other files."),
                XmlReaderText::tr("Check where the file comes from, and export it again.")};
    case OfficeXmlParser::State::TooDeep:
        return {ErrorCode::InputUnusable, what, where,
                XmlReaderText::tr("Its elements are nested more than %1 levels deep.").arg(OfficeXmlParser::deepest),
                XmlReaderText::tr("Check where the file comes from, and export it again.")};
    case OfficeXmlParser::State::Stopped:
        return {ErrorCode::InputUnusable, what, where, XmlReaderText::tr("One record holds more than 32 million bytes."),
                XmlReaderText::tr("Check that the element chosen is a single record.")};
    default:
        return {ErrorCode::InputUnusable, what, where,
                XmlReaderText::tr("It breaks off there or is not well-formed. Most often a copy was cut short."),
                XmlReaderText::tr("Copy or export the file again.")};
    }
}

} // namespace hubready
