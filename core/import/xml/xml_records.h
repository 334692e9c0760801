// Reads XML piece by piece and gives each element that is a record as a tree, so that a file of any size costs the
// memory of one record. Broken XML costs what follows the break, not what came before.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/import/office_xml.h"
#include "core/import/xml/xml_tree.h"

#include <QString>

#include <functional>
#include <string_view>

namespace hubready {

// Which elements are records: those of a local name (empty: any), at a depth (0: any; 1: the root).
struct XmlRecordElement
{
    std::string name;
    int depth = 0;
};

struct XmlBreak
{
    OfficeXmlParser::State state = OfficeXmlParser::State::Finished;
    int line = 0;
};

// Calls `take` with each record and the line where it begins; false from it ends the reading. `other` gets the text of
// elements outside records (a token, a title of the feed) by their local name; may be empty.
using XmlTake = std::function<bool(const XmlNode &record, int line)>;
using XmlOther = std::function<void(std::string_view name, std::string_view text)>;
Result<XmlBreak> forEachXmlRecord(std::string_view xml, const XmlRecordElement &element, const XmlTake &take,
                                  const XmlOther &other, const Progress &progress);

// The whole as one tree; for small files such as a manifest. Error where it is no XML or too large.
Result<XmlTree> readXmlTree(std::string_view xml, const QString &where);

// Why the XML cannot be read, in words; `where` names the file and the place.
Error xmlError(OfficeXmlParser::State state, const QString &where);

} // namespace hubready
