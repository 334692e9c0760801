// Records of the XML formats that are known, as rows: each writes the columns of its own vocabulary, so that the names
// say what they are (dc.title[en_US], general.keyword[en], author.organisation).
#pragma once

#include "core/import/table/growing_row.h"
#include "core/import/xml/xml_node.h"

namespace hubready {

// "dc.title[en]"; without a language the column itself.
std::string columnInLanguage(std::string column, std::string_view language);

// Elements of Dublin Core, with or without qualifier: dc.title[en], dc.date.issued.
void addDublinCore(const XmlNode &parent, GrowingRow &row);
// <dcvalue element= qualifier= language=> of DSpace.
void addDSpaceValues(const XmlNode &dublinCore, GrowingRow &row);
// IEEE LOM 1.0 and IMS metadata, from <lom>.
void addLom(const XmlNode &lom, GrowingRow &row);
// A record of OAI-PMH: header and metadata, whatever the metadata's format is.
void addOaiRecord(const XmlNode &record, GrowingRow &row);
// An <item> of RSS, an <entry> of Atom.
void addFeedItem(const XmlNode &item, GrowingRow &row);
// Any element: "a.b" for what is nested, "a.@b" for attributes, lists for what is repeated.
void addPlain(const XmlNode &element, GrowingRow &row);
// What a manifest of SCORM or IMS says: organisations and metadata inside it.
void addManifest(const XmlNode &manifest, GrowingRow &row);

// The metadata of the package itself that lies in another file (adlcp:location); empty: none.
std::string externalMetadata(const XmlNode &manifest);
// "SCORM 1.2", "SCORM 2004 3rd Edition", "IMS content package", "IMS Common Cartridge".
std::string manifestKind(const XmlNode &manifest);

} // namespace hubready
