#include "core/import/office_xml.h"

#include <QtGlobal>

#include <algorithm>

#include <libxml/SAX2.h>
#include <libxml/parser.h>

namespace hubready {

namespace {

std::string_view view(const xmlChar *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view{};
}

// libxml2 hands each attribute over as five pointers: local name, prefix, name space, value, end of the value.
std::string_view valueOf(const unsigned char **five)
{
    return {reinterpret_cast<const char *>(five[3]), size_t(five[4] - five[3])};
}

// Signs between name and value of an attribute, with those that stand in values.
qint64 attributesIn(std::string_view tag) { return std::ranges::count(tag, '='); }

} // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const
{
    for (int i = 0; i < m_count; ++i) {
        const unsigned char **five = m_raw + ptrdiff_t(i) * 5;
        if (!five[1] && view(five[0]) == name)
            return valueOf(five);
    }
    return {};
}

std::string_view XmlAttributes::prefixed(std::string_view name) const
{
    for (int i = 0; i < m_count; ++i) {
        const unsigned char **five = m_raw + ptrdiff_t(i) * 5;
        if (five[1] && view(five[0]) == name)
            return valueOf(five);
    }
    return {};
}

XmlAttributes::Attribute XmlAttributes::at(int index) const
{
    const unsigned char **five = m_raw + ptrdiff_t(index) * 5;
    return {view(five[1]), view(five[0]), valueOf(five)};
}

struct OfficeXmlParser::Private
{
    explicit Private(OfficeXmlHandler &takes) : handler(takes) {}

    OfficeXmlHandler &handler;
    xmlSAXHandler sax{};
    xmlParserCtxtPtr context = nullptr;
    State state = State::Reading;
    int depth = 0;
    bool isSilent = true; // nothing was handed over since the last piece
    qint64 silentAttributes = 0;

    // libxml2 compares each attribute of an element with all before it, and only when it has the whole tag: a tag that
    // goes on over piece after piece is judged while it comes. Long remarks say nothing for long either, and may hold
    // anything.
    void watch(std::string_view piece)
    {
        const bool isInTag = isSilent && context->instate == XML_PARSER_START_TAG;
        silentAttributes = isInTag ? silentAttributes + attributesIn(piece) : 0;
        isSilent = true;
        if (silentAttributes > mostAttributes)
            stop(State::TooManyAttributes);
    }

    void stop(State why)
    {
        state = why;
        xmlStopParser(context);
    }

    static void startElement(void *self, const xmlChar *name, const xmlChar *prefix, const xmlChar *nameSpace, int,
                             const xmlChar **, int attributeCount, int, const xmlChar **attributes)
    {
        auto &p = *static_cast<Private *>(self);
        p.isSilent = false;
        if (p.state != State::Reading)
            return;
        if (++p.depth > deepest)
            return p.stop(State::TooDeep);
        p.handler.startElement(view(name), XmlAttributes(attributes, attributeCount, view(prefix), view(nameSpace)));
        if (p.handler.stopped())
            p.stop(State::Stopped);
    }

    static void endElement(void *self, const xmlChar *name, const xmlChar *, const xmlChar *)
    {
        auto &p = *static_cast<Private *>(self);
        p.isSilent = false;
        if (p.state != State::Reading)
            return;
        --p.depth;
        p.handler.endElement(view(name));
        if (p.handler.stopped())
            p.stop(State::Stopped);
    }

    static void characters(void *self, const xmlChar *text, int size)
    {
        auto &p = *static_cast<Private *>(self);
        p.isSilent = false;
        if (p.state != State::Reading)
            return;
        p.handler.characters({reinterpret_cast<const char *>(text), size_t(size)});
        if (p.handler.stopped())
            p.stop(State::Stopped);
    }

    static void doctype(void *self, const xmlChar *, const xmlChar *, const xmlChar *)
    {
        static_cast<Private *>(self)->stop(State::HasDoctype);
    }

    static void entity(void *self, const xmlChar *, int, const xmlChar *, const xmlChar *, xmlChar *)
    {
        static_cast<Private *>(self)->stop(State::HasEntities);
    }

    static void ignoreMessage(void *, xmlErrorPtr) {}
};

OfficeXmlParser::OfficeXmlParser(OfficeXmlHandler &handler, Doctype doctype) : m_private(std::make_unique<Private>(handler))
{
    xmlInitParser();
    Private &p = *m_private;
    p.sax.initialized = XML_SAX2_MAGIC;
    p.sax.startElementNs = Private::startElement;
    p.sax.endElementNs = Private::endElement;
    p.sax.characters = Private::characters;
    p.sax.cdataBlock = Private::characters;
    p.sax.ignorableWhitespace = Private::characters;
    if (doctype == Doctype::Refused)
        p.sax.internalSubset = Private::doctype;
    p.sax.entityDecl = Private::entity;
    p.sax.serror = Private::ignoreMessage;
    p.context = xmlCreatePushParserCtxt(&p.sax, &p, nullptr, 0, nullptr);
    if (!p.context) {
        p.state = State::Malformed;
        return;
    }
    // NOENT: the built-in entities of attribute values come as characters. Without a DTD there are no others.
    xmlCtxtUseOptions(p.context, XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
}

OfficeXmlParser::~OfficeXmlParser()
{
    if (!m_private->context)
        return;
    // Where entities are declared, libxml2 makes a document for them, and leaves it to whoever has the context.
    xmlFreeDoc(m_private->context->myDoc);
    xmlFreeParserCtxt(m_private->context);
}

bool OfficeXmlParser::feed(std::string_view piece)
{
    // What libxml2 has not parsed yet it moves to the front of its buffer again and again: of little that costs little.
    constexpr size_t mostAtOnce = size_t(8) << 10;
    Private &p = *m_private;
    while (p.state == State::Reading && !piece.empty()) {
        const size_t size = std::min(piece.size(), mostAtOnce);
        p.watch(piece.substr(0, size));
        if (p.state != State::Reading)
            break;
        const int result = xmlParseChunk(p.context, piece.data(), int(size), 0);
        if (result != XML_ERR_OK && p.state == State::Reading && !p.context->wellFormed)
            p.state = State::Malformed;
        piece.remove_prefix(size);
    }
    return p.state == State::Reading;
}

OfficeXmlParser::State OfficeXmlParser::finish()
{
    Private &p = *m_private;
    if (p.state == State::Reading) {
        xmlParseChunk(p.context, nullptr, 0, 1);
        if (p.state == State::Reading)
            p.state = p.context->wellFormed ? State::Finished : State::Malformed;
    }
    return p.state;
}

OfficeXmlParser::State OfficeXmlParser::state() const
{
    return m_private->state;
}

int OfficeXmlParser::line() const
{
    return m_private->context && m_private->context->input ? m_private->context->input->line : 0;
}

} // namespace hubready
