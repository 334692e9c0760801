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
    // Records longer than `maxLength` units are refused before anything is read of them, so they take no link.
    void build(const RecordTable &table, qint64 maxLength);
    // The row has changed: returns the other rows whose answer may have changed with it.
    std::vector<Row> update(const RecordTable &table, Row row);
    // The first earlier record with the same link; nothing: none.
    std::optional<Row> earlierTwin(Row row) const;

private:
    std::string linkOf(const RecordTable &table, Row row) const; // empty: does not count
    void insert(const std::string &link, Row row);

    qint64 m_maxLength = 0;
    std::unordered_map<std::string, std::set<Row>> m_rowsByLink;
    std::unordered_map<Row, std::string> m_linkByRow;
};

} // namespace hubready
