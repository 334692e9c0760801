// A list of JSON objects as a table, whatever their members are called; the objects follow each other in a list, or in
// the file itself (JSON Lines). One that is broken costs itself.
#pragma once

#include "core/import/json/json_flattening.h"
#include "core/import/json/json_location.h"

namespace hubready {

class JsonSource final : public TableSource
{
public:
    // `text` and the report outlive this. Of JSON Lines the location is where the first object begins.
    JsonSource(std::string_view text, JsonLocation location, bool isLines, ReadReport &report);

    Result<TableHead> head(const ReadOptions &options, ReadReport &report, const Progress &progress) override;
    Result<void> rows(RowTaker &taker, const Progress &progress) override;

private:
    // Gives each object; false from `take` ends it.
    Result<void> forEachObject(const std::function<bool(std::string_view object)> &take, RowTaker *taker,
                               const Progress *progress);
    size_t behindProblem(size_t start, const JsonProblem &problem, RowTaker *taker);
    void judgeWhatFollows(size_t behindList, RowTaker &taker) const;
    bool standsInside() const { return m_location.isList && !m_isLines && m_location.whole < m_location.offset; }
    bool isRecord(std::string_view object) const;
    void readGraph();

    std::string_view m_text;
    JsonLocation m_location;
    bool m_isLines;
    ReadReport &m_report;
    JsonFlattening m_flattening;
    GrowingRow m_row;
    bool m_hasResources = false; // some nodes of the graph are resources: the others only say more of them
    qint64 m_others = 0;         // nodes that are no records
    bool m_hasTooLong = false;   // an object of more than rowLimit
};

} // namespace hubready
