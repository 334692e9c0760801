// Which readable SCORM records share an LMS link (lh.lms-link.duplicate): an index by link, kept while records are
// edited, so that one edit looks at the records with the old and the new link and at no others.
#pragma once

#include "core/record/record_table.h"

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace hubready {

class DuplicateLinks
{
public:
    void build(const RecordTable &table);
    // The row has changed: returns the other rows whose answer may have changed with it.
    std::vector<Row> update(const RecordTable &table, Row row);
    // The first earlier record with the same link; nothing: none.
    std::optional<Row> earlierTwin(Row row) const;

private:
    static std::string linkOf(const RecordTable &table, Row row); // empty: does not count
    void insert(const std::string &link, Row row);

    std::unordered_map<std::string, std::set<Row>> m_rowsByLink;
    std::unordered_map<Row, std::string> m_linkByRow;
};

} // namespace hubready
