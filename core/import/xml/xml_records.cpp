#include "core/import/xml/xml_records.h"

#include "core/import/xml/xml_reader_text.h"

#include <algorithm>

namespace hubready {

namespace {

constexpr size_t recordLimit = size_t(32) << 20; // bytes of one record's nodes and texts

class RecordHandler final : public OfficeXmlHandler
{
public:
    RecordHandler(XmlRecordElement element, const XmlTake &take, XmlOther other)
        : m_element(std::move(element)), m_take(take), m_other(std::move(other))
    {
    }
    void setParser(const OfficeXmlParser &parser) { m_parser = &parser; }

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        ++m_depth;
        if (!m_tree.isOpen()) {
            m_outside.clear();
            const bool isRecord = (m_element.name.empty() || name == m_element.name) &&
                                  (m_element.depth == 0 || m_element.depth == m_depth);
            if (!isRecord)
                return;
            m_tree.clear();
            m_line = m_parser->line();
        }
        m_tree.open(name, attributes);
    }

    void endElement(std::string_view name) override
    {
        --m_depth;
        if (!m_tree.isOpen()) {
            if (m_other && !m_outside.empty())
                m_other(name, m_outside);
            m_outside.clear();
            return;
        }
        m_tree.close();
        if (!m_tree.isOpen())
            m_stopped = !m_take(m_tree.root(), m_line);
    }

    void characters(std::string_view text) override
    {
        if (m_tree.isOpen())
            m_tree.addText(text);
        else if (m_other && m_outside.size() < outsideLimit)
            m_outside += text;
    }

    bool stopped() const override { return m_stopped || isTooLarge(); }
    bool isTooLarge() const { return m_tree.bytes() > recordLimit; }
    bool isAsked() const { return m_stopped; }
    XmlTree takeTree() { return std::move(m_tree); }

private:
    static constexpr size_t outsideLimit = 4096;

    XmlRecordElement m_element;
    const XmlTake &m_take;
    XmlOther m_other;
    const OfficeXmlParser *m_parser = nullptr;
    XmlTree m_tree;
    std::string m_outside;
    int m_depth = 0;
    int m_line = 0;
    bool m_stopped = false;
};

Result<XmlBreak> parse(std::string_view xml, RecordHandler &handler, const Progress &progress)
{
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

} // namespace

Result<XmlBreak> forEachXmlRecord(std::string_view xml, const XmlRecordElement &element, const XmlTake &take,
                                  const XmlOther &other, const Progress &progress)
{
    RecordHandler handler(element, take, other);
    return parse(xml, handler, progress);
}

Result<XmlTree> readXmlTree(std::string_view xml, const QString &where)
{
    bool isWhole = false;
    const XmlTake takeRoot = [&](const XmlNode &, int) { return isWhole = true; };
    RecordHandler handler({{}, 1}, takeRoot, {});
    const auto read = parse(xml, handler, {});
    if (!read)
        return read.error();
    if (read->state != OfficeXmlParser::State::Finished || !isWhole)
        return xmlError(read->state, XmlReaderText::tr("%1, line %2").arg(where).arg(read->line));
    return handler.takeTree();
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
    case OfficeXmlParser::State::TooManyAttributes:
        return {
            ErrorCode::InputUnusable, what, where,
            XmlReaderText::tr("One of its elements has more than %1 attributes.").arg(OfficeXmlParser::mostAttributes),
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
