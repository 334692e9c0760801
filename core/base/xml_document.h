// A small XML file read as a whole and checked against a RELAX NG schema: for rule sets and mapping profiles. Nothing
// from outside: no network, no document type (a file that has one is refused), so no entities either.
//
//   const auto read = XmlDocument::readChecked(bytes, schema);
//   if (const auto *problem = std::get_if<XmlProblem>(&read)) … problem->line, problem->why …
//   const XmlElement root = std::get<XmlDocument>(read).root();
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
    std::string text() const;                 // as it stands, blanks included
    std::string folded() const;               // trimmed, white space between words one blank
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
    // The schema (itself XML) is the program's own and must be sound.
    static std::variant<XmlDocument, XmlProblem> readChecked(const QByteArray &xml, const QByteArray &relaxNg);
    XmlElement root() const;

private:
    static std::variant<XmlDocument, XmlProblem> read(const QByteArray &xml);
    // What the schema does not allow; nothing: all is well.
    std::vector<XmlProblem> check(const QByteArray &relaxNg) const;

    struct Free
    {
        void operator()(_xmlDoc *document) const;
    };
    std::unique_ptr<_xmlDoc, Free> m_document;
};

} // namespace hubready
