// The XML inside Office files, fed piece by piece. Elements are told apart by their local name: programs choose their
// own prefixes, and the strict form of the standard has other name spaces. No DTD (a file that has one is refused, so
// there is nothing to expand), nothing from outside.
#pragma once

#include <memory>
#include <string_view>

namespace hubready {

// The attributes of one element, valid during the call that hands them over.
class XmlAttributes
{
public:
    XmlAttributes(const unsigned char **raw, int count) : m_raw(raw), m_count(count) {}
    // By local name; empty when absent.
    std::string_view operator[](std::string_view name) const;
    // "r:id" of the relationships' name space, which shares its local name with plain "id".
    std::string_view prefixed(std::string_view name) const;

private:
    const unsigned char **m_raw;
    int m_count;
};

class OfficeXmlHandler
{
public:
    virtual ~OfficeXmlHandler() = default;
    virtual void startElement(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void characters(std::string_view) {}
    // True: read no further.
    virtual bool stopped() const { return false; }
};

class OfficeXmlParser
{
public:
    enum class State { Reading, Finished, Stopped, Malformed, HasDoctype };

    explicit OfficeXmlParser(OfficeXmlHandler &handler);
    ~OfficeXmlParser();
    OfficeXmlParser(const OfficeXmlParser &) = delete;
    OfficeXmlParser &operator=(const OfficeXmlParser &) = delete;

    // False when there is no use in going on: see state().
    bool feed(std::string_view piece);
    State finish();
    State state() const;
    int line() const; // where the parser is

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace hubready
