#include "core/base/xml_document.h"

#include <QCoreApplication>

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

#include <algorithm>

namespace hubready {

namespace {

struct XmlDocumentText
{
    Q_DECLARE_TR_FUNCTIONS(XmlDocumentText)
};

constexpr qsizetype mostBytes = 8 * 1024 * 1024;

const xmlChar *xmlText(const char *text) { return reinterpret_cast<const xmlChar *>(text); }

std::string take(xmlChar *text)
{
    std::string copy = text ? reinterpret_cast<const char *>(text) : "";
    xmlFree(text);
    return copy;
}

XmlProblem problemOf(const xmlError *error) { return {error->line, QString::fromUtf8(error->message).simplified()}; }

void collect(void *list, xmlErrorPtr error)
{
    static_cast<std::vector<XmlProblem> *>(list)->push_back(problemOf(error));
}

void ignore(void *, xmlErrorPtr) {}

// Stopped before anything that it declares is read.
void refuseDoctype(void *context, const xmlChar *, const xmlChar *, const xmlChar *)
{
    auto *parser = static_cast<xmlParserCtxtPtr>(context);
    *static_cast<bool *>(parser->_private) = true;
    xmlStopParser(parser);
}

template <auto function> struct FreeBy
{
    template <typename T> void operator()(T *handle) const { function(handle); }
};
using ParserContext = std::unique_ptr<xmlParserCtxt, FreeBy<xmlFreeParserCtxt>>;
using SchemaContext = std::unique_ptr<xmlRelaxNGParserCtxt, FreeBy<xmlRelaxNGFreeParserCtxt>>;
using Schema = std::unique_ptr<xmlRelaxNG, FreeBy<xmlRelaxNGFree>>;
using ValidContext = std::unique_ptr<xmlRelaxNGValidCtxt, FreeBy<xmlRelaxNGFreeValidCtxt>>;

} // namespace

std::string_view XmlElement::name() const { return reinterpret_cast<const char *>(m_node->name); }

std::string XmlElement::attribute(const char *name) const { return take(xmlGetNoNsProp(m_node, xmlText(name))); }

bool XmlElement::hasAttribute(const char *name) const
{
    return xmlHasNsProp(m_node, xmlText(name), nullptr) != nullptr;
}

std::string XmlElement::text() const { return take(xmlNodeGetContent(m_node)); }

std::string XmlElement::folded() const { return QString::fromStdString(text()).simplified().toStdString(); }

std::vector<XmlElement> XmlElement::children() const
{
    std::vector<XmlElement> elements;
    for (xmlNode *child = xmlFirstElementChild(m_node); child; child = xmlNextElementSibling(child))
        elements.emplace_back(child);
    return elements;
}

int XmlElement::line() const { return int(xmlGetLineNo(m_node)); }

void XmlDocument::Free::operator()(_xmlDoc *document) const { xmlFreeDoc(document); }

std::variant<XmlDocument, XmlProblem> XmlDocument::readChecked(const QByteArray &xml, const QByteArray &relaxNg)
{
    auto document = read(xml);
    if (std::holds_alternative<XmlProblem>(document))
        return document;
    const auto problems = std::get<XmlDocument>(document).check(relaxNg);
    // The last is about the whole, the deepest says it best.
    if (!problems.empty())
        return *std::ranges::max_element(problems, {}, &XmlProblem::line);
    return document;
}

std::variant<XmlDocument, XmlProblem> XmlDocument::read(const QByteArray &xml)
{
    if (xml.size() > mostBytes)
        return XmlProblem{0, XmlDocumentText::tr("It is larger than 8 MB.")};
    xmlInitParser();
    const ParserContext context(xmlNewParserCtxt());
    bool hasDoctype = false;
    context->_private = &hasDoctype;
    context->sax->serror = ignore;
    context->sax->internalSubset = refuseDoctype;
    XmlDocument document;
    document.m_document.reset(xmlCtxtReadMemory(context.get(), xml.constData(), int(xml.size()), nullptr, nullptr,
                                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                                    XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES));
    if (hasDoctype)
        return XmlProblem{1, XmlDocumentText::tr("It has a document type, which this file must not have.")};
    if (!document.m_document || !xmlDocGetRootElement(document.m_document.get())) {
        const xmlError *error = xmlCtxtGetLastError(context.get());
        return error ? problemOf(error) : XmlProblem{0, XmlDocumentText::tr("It is not XML.")};
    }
    return document;
}

std::vector<XmlProblem> XmlDocument::check(const QByteArray &relaxNg) const
{
    std::vector<XmlProblem> problems;
    const SchemaContext parser(xmlRelaxNGNewMemParserCtxt(relaxNg.constData(), int(relaxNg.size())));
    xmlRelaxNGSetParserStructuredErrors(parser.get(), collect, &problems);
    const Schema schema(xmlRelaxNGParse(parser.get()));
    if (!schema)
        return problems;
    const ValidContext checker(xmlRelaxNGNewValidCtxt(schema.get()));
    xmlRelaxNGSetValidStructuredErrors(checker.get(), collect, &problems);
    if (xmlRelaxNGValidateDoc(checker.get(), m_document.get()) == 0)
        return {};
    if (problems.empty())
        problems.push_back({0, QStringLiteral("RELAX NG")});
    return problems;
}

XmlElement XmlDocument::root() const { return XmlElement(xmlDocGetRootElement(m_document.get())); }

} // namespace hubready
