// Objects as rows: members that are objects become "a.b", lists the items of one cell, lists of objects one list a
// member. JSON-LD is understood as far as it says the same thing in other words: {"@value", "@language"}, maps of
// languages, references to other nodes of a graph.
#pragma once

#include "core/import/table/growing_row.h"
#include "core/json/json_scan.h"

#include <unordered_map>

namespace hubready {

class JsonFlattening
{
public:
    // A node of a graph, so that {"@id": …} elsewhere means it. `object` is a span of the text and outlives this.
    void addNode(std::string_view id, std::string_view object);

    // `object`: a span that skipJsonValue has passed.
    void flatten(std::string_view object, GrowingRow &row);

private:
    struct Where
    {
        std::string path;
        size_t place = GrowingRow::nextPlace;
        int depth = 0;
    };

    void addObject(std::string_view object, const Where &where, GrowingRow &row);
    void addValue(std::string_view value, const Where &where, GrowingRow &row);
    void addList(std::string_view list, const Where &where, GrowingRow &row);
    bool addAsLanguages(std::string_view object, const Where &where, GrowingRow &row);
    std::string_view resolved(std::string_view object, int depth) const;

    std::unordered_map<std::string, std::string_view> m_nodes;
};

// The text of a scalar as a cell shows it: strings decoded, numbers as they are written, null empty.
std::string jsonCell(std::string_view value);

// The value of an object's member; empty: it has none. Of equal keys the last counts.
std::string_view jsonMember(std::string_view object, std::string_view key);

} // namespace hubready
