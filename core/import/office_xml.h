// XML fed piece by piece. Elements are told apart by their local name: programs choose their own prefixes, and the
// strict form of the Office standard has other name spaces. No DTD is ever read and nothing comes from outside. A file
// that declares entities is refused, so there is nothing to expand; one inside an Office file, for any DTD at all.
#pragma once

#include <memory>
#include <string_view>

namespace hubready {

// The attributes of one element, valid during the call that hands them over.
class XmlAttributes
{
public:
    XmlAttributes(const unsigned char **raw, int count, std::string_view prefix, std::string_view nameSpace)
        : m_raw(raw), m_count(count), m_prefix(prefix), m_nameSpace(nameSpace)
    {
    }
    // Of the element itself.
    std::string_view prefix() const { return m_prefix; }
    std::string_view nameSpace() const { return m_nameSpace; }
    // By local name; empty when absent.
    std::string_view operator[](std::string_view name) const;
    // "r:id" of the relationships' name space, which shares its local name with plain "id".
    std::string_view prefixed(std::string_view name) const;

    int count() const { return m_count; }
    struct Attribute
    {
        std::string_view prefix;
        std::string_view name;
        std::string_view value;
    };
    Attribute at(int index) const;

private:
    const unsigned char **m_raw;
    int m_count;
    std::string_view m_prefix;
    std::string_view m_nameSpace;
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
    enum class State { Reading, Finished, Stopped, Malformed, HasDoctype, HasEntities, TooDeep, TooManyAttributes };
    enum class Doctype { Refused, MayBeThere };

    static constexpr int deepest = 256; // elements within elements
    static constexpr int mostAttributes = 10000; // of one element, or so many "=" in them

    explicit OfficeXmlParser(OfficeXmlHandler &handler, Doctype doctype = Doctype::Refused);
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
