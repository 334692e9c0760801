// Reads the concepts of a SKOS vocabulary in RDF/XML: their preferred and other labels. Streams, so that large files
// need no tree; no network, no DTD, no entities.
#pragma once

#include "core/suggest/vocabulary/vocabulary.h"

#include <QIODevice>

namespace hubready {

// `text` at its beginning. Fails where the file is no well-formed XML.
Result<std::vector<VocabularyTerm>> readSkos(QIODevice &text, const QString &fileName);

} // namespace hubready
