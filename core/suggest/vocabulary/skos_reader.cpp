#include "core/suggest/vocabulary/skos_reader.h"

#include <QCoreApplication>

#include <libxml/xmlreader.h>

#include <limits>
#include <memory>
#include <optional>
#include <string_view>

namespace hubready {

namespace {

constexpr std::string_view skosSpace = "http://www.w3.org/2004/02/skos/core#";

std::string_view view(const xmlChar *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view{};
}

int readSome(void *device, char *buffer, int size) { return int(static_cast<QIODevice *>(device)->read(buffer, size)); }

bool isEnglish(std::string_view language) { return language == "en" || language.starts_with("en-"); }

struct Concept
{
    struct Label
    {
        std::string text;
        std::string language;
        bool isPreferred = false;
    };
    std::vector<Label> labels;

    // Under its English label, with the other labels of that language; else all in the language of the first.
    std::optional<VocabularyTerm> term() const
    {
        const Label *best = nullptr;
        for (const Label &label : labels) {
            if (label.isPreferred && (!best || (isEnglish(label.language) && !isEnglish(best->language))))
                best = &label;
        }
        if (!best)
            return {};
        VocabularyTerm made{best->text, {}};
        for (const Label &label : labels) {
            const bool fits = label.language == best->language || label.language.empty()
                              || (isEnglish(label.language) && isEnglish(best->language));
            if (&label != best && fits && label.text != best->text)
                made.otherNames.push_back(label.text);
        }
        return made;
    }
};

class SkosReader
{
public:
    explicit SkosReader(QIODevice &device)
        : m_reader(xmlReaderForIO(readSome, nullptr, &device, nullptr, nullptr,
                                  XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
                   &xmlFreeTextReader)
    {
    }

    bool read(std::vector<VocabularyTerm> &terms) // false: malformed
    {
        int more = 0;
        while ((more = xmlTextReaderRead(m_reader.get())) == 1)
            take(terms);
        return more == 0;
    }

private:
    bool isSkos(std::string_view name) const
    {
        return view(xmlTextReaderConstNamespaceUri(m_reader.get())) == skosSpace
               && view(xmlTextReaderConstLocalName(m_reader.get())) == name;
    }

    void take(std::vector<VocabularyTerm> &terms)
    {
        const int depth = xmlTextReaderDepth(m_reader.get());
        switch (xmlTextReaderNodeType(m_reader.get())) {
        case XML_READER_TYPE_ELEMENT:
            if (depth == 1) // a node of the graph: skos:Concept, or rdf:Description with such a type
                m_concept = {};
            m_isLabel = depth == 2 && (isSkos("prefLabel") || isSkos("altLabel") || isSkos("hiddenLabel"));
            if (m_isLabel)
                m_concept.labels.push_back({{}, std::string(view(xmlTextReaderConstXmlLang(m_reader.get()))),
                                            isSkos("prefLabel")});
            break;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
            if (m_isLabel)
                m_concept.labels.back().text += view(xmlTextReaderConstValue(m_reader.get()));
            break;
        case XML_READER_TYPE_END_ELEMENT:
            m_isLabel = false;
            if (depth == 1) {
                if (auto term = m_concept.term())
                    terms.push_back(std::move(*term));
                m_concept = {};
            }
            break;
        default:
            break;
        }
    }

    std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)> m_reader;
    Concept m_concept;
    bool m_isLabel = false;
};

} // namespace

Result<std::vector<VocabularyTerm>> readSkos(QIODevice &text, const QString &fileName)
{
    std::vector<VocabularyTerm> terms;
    if (!SkosReader(text).read(terms))
        return Error{ErrorCode::InputUnusable,
                     QCoreApplication::translate("Vocabulary", "This vocabulary cannot be read."), fileName,
                     QCoreApplication::translate("Vocabulary", "Its XML is not well formed."),
                     QCoreApplication::translate("Vocabulary", "Export it again as SKOS in RDF/XML.")};
    return terms;
}

} // namespace hubready
