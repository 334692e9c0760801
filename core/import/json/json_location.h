// Finds the list of records in a JSON text: the list itself, one inside objects ("hits.hits"), the "@graph" of JSON-LD,
// or the one object that the whole is. Says whether the records are the Learning Hub's own.
#pragma once

#include "core/base/result.h"
#include "core/json/json_scan.h"

#include <QString>

#include <optional>
#include <string>

namespace hubready {

struct JsonLocation
{
    size_t offset = 0;         // of the list's "[", or of the one object
    bool isList = true;        // false: one object, which is the one record
    std::string path;          // "hits.hits"; empty: the whole
    std::string graph;         // path of the list of nodes that records refer to; empty: none
    bool isLinkedData = false; // JSON-LD
    size_t whole = 0;          // offset of what it stands in; its own, where it stands in nothing
};

// Whether the objects (spans) are records as the Learning Hub's packages write them.
bool looksLikePackageRecord(std::string_view object);

// Nothing: no list of objects and no object that could be a record. `text` is JSON from `start` on, as far as it is
// whole: in one that breaks off or is broken a list is found that begins before, and within `lookedBytes`.
std::optional<JsonLocation> findJsonRecords(std::string_view text, size_t start);
// The list or object at a path that a person names: "hits.hits", "$.hits.hits", "/hits/hits".
Result<JsonLocation> jsonAtPath(std::string_view text, size_t start, const QString &path, const QString &name);

} // namespace hubready
