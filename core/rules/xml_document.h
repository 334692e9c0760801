// A small XML file read as a whole and checked against a RELAX NG schema: for rule sets. Nothing from outside: no
// network, no document type (a file that has one is refused), so no entities either.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct _xmlDoc;
struct _xmlNode;

namespace hubready {

// An element of a document, which must outlive it.
class XmlElement
{
public:
    explicit XmlElement(_xmlNode *node) : m_node(node) {}

    std::string_view name() const;
    std::string attribute(const char *name) const; // empty where it is absent
    bool hasAttribute(const char *name) const;
    std::string text() const;   // as it stands, blanks included
    std::string folded() const; // trimmed, white space between words one blank
    std::vector<XmlElement> children() const; // elements only
    int line() const;

private:
    _xmlNode *m_node;
};

struct XmlProblem
{
    int line = 0; // from 1; 0: not known
    QString why;
};

class XmlDocument
{
public:
    static std::variant<XmlDocument, XmlProblem> read(const QByteArray &xml);
    // The first thing that the schema (itself XML) does not allow; nothing: all is well. The schema is the program's
    // own and must be sound.
    std::vector<XmlProblem> check(const QByteArray &relaxNg) const;
    XmlElement root() const;

private:
    struct Free
    {
        void operator()(_xmlDoc *document) const;
    };
    std::unique_ptr<_xmlDoc, Free> m_document;
};

} // namespace hubready
