// The XML formats that are known by their root element, as a table; and for any other XML, the element that repeats.
#pragma once

#include "core/import/table/growing_row.h"
#include "core/import/xml/xml_records.h"

#include <QString>

#include <optional>
#include <span>

namespace hubready {

struct XmlVocabulary
{
    const char *root;      // local name of the root element
    const char *nameSpace; // how its name space begins; null: any
    const char *record;    // local name of a record
    bool isRoot;           // the root itself is the record
    const char *kind;      // what people call it; null: the manifest says
    void (*addRow)(const XmlNode &record, GrowingRow &row);
};

struct XmlShape
{
    const XmlVocabulary *vocabulary = nullptr; // null: plain XML
    std::string root;
    XmlRecordElement record;
    std::string path; // of the record, for people: "catalogue/item"
};

// Looks at the first megabytes. `chosen`: the element that a person names, or a path to it; empty: it is found.
// InputUnusable where it is no XML, declares entities, or has no such element.
Result<XmlShape> findXmlRecords(std::string_view xml, const QString &chosen, const QString &name);

} // namespace hubready
