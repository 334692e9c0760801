// The records of a project in memory, column by column: for each property the text of every record in one block, in
// segments that never change, with the edits laid over them. A copy is cheap (segments are shared) and stays as it was
// when the original is edited, so a check or an export can run on a copy in another thread.
//
// Rows count from 0; a record's number, which people and files use, is its row + 1. Not safe for edits from two threads.
#pragma once

#include "core/record/parsed_record.h"

#include <map>
#include <memory>
#include <vector>

namespace hubready {

using Row = quint32;

class RecordTable
{
public:
    explicit RecordTable(PackageForm form = PackageForm::Standard);

    PackageForm form() const { return m_form; }
    Row size() const { return m_size; }

    void append(const ParsedRecord &record);
    void appendRow(const RecordTable &other, Row row); // of the same form
    void appendAll(const RecordTable &other);

    // The view lives until this cell is set again, or the last copy of the table is gone.
    Cell cell(Row row, PropertyIndex property) const;
    bool isReadable(Row row) const; // no cell is unreadable, and the record is an object
    bool isObject(Row row) const;
    qint64 textLength(Row row) const; // UTF-16 units, for lh.record.max-length

    // Puts a record in the place of another: what an edit does, after its text has been parsed again.
    void replace(Row row, const ParsedRecord &record);

    // Bytes held, edits included.
    size_t memoryUse() const;

private:
    struct Column
    {
        std::vector<quint32> ends;      // where each row's text ends; empty: every cell is null
        std::vector<CellState> states;
        std::string text;
    };
    struct Head
    {
        quint32 textLength = 0;
        bool isObject = true;
        bool readable = true;
    };
    struct Segment
    {
        std::vector<Column> columns;
        std::vector<Head> heads;
    };
    struct Edited
    {
        Head head;
        std::vector<std::pair<CellState, std::string>> cells;
    };
    using Overlay = std::map<Row, std::shared_ptr<const Edited>>;

    static constexpr Row segmentRows = 4096;
    static Head headOf(const ParsedRecord &record);
    const Edited *edited(Row row) const;
    const Head &head(Row row) const;

    PackageForm m_form;
    Row m_size = 0;
    std::vector<std::shared_ptr<Segment>> m_segments;
    std::vector<std::shared_ptr<const Overlay>> m_overlays; // one a segment; null: nothing edited there
};

} // namespace hubready
