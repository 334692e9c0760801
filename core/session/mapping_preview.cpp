#include "core/session/mapping_preview.h"

#include "core/import/preset_values.h"
#include "core/import/table/table_record.h"

#include <algorithm>

namespace hubready {

namespace {

// The gate says of a record that something in it cannot be read, and looks no further. Here each such value is said of
// its own field: it is the column that is to be put right.
void placeUnreadable(const Record &record, const RecordTable &table, Findings &findings)
{
    if (!record.unreadable || findings.empty() || findings.back().field != Field::None)
        return;
    const Finding ofRecord = findings.back();
    findings.pop_back();
    for (size_t i = 0; i < properties(record.form).size(); ++i) {
        if (table.cell(record.row, PropertyIndex(i)).state != CellState::Unreadable)
            continue;
        Finding &finding = findings.emplace_back(ofRecord);
        finding.field = properties(record.form)[i].field;
        finding.figure = qint64(i) + 1; // as the gate counts them
    }
}

} // namespace

MappingPreview previewOf(const MappingDraft &draft, const Checker &checker, size_t most)
{
    MappingPreview preview{RecordTable(draft.form()), {}, {}};
    TableRecord record(draft.mapping(), draft.form(), presetValues(draft.defaults(), draft.form()));
    RecordParser parser(draft.form());
    const auto &rows = draft.sample().rows;
    for (size_t i = 0; i < std::min(rows.size(), most); ++i) {
        record.make(std::vector<std::string_view>(rows[i].begin(), rows[i].end()));
        preview.table.append(parser.parse(record.json()));
    }
    RecordDecoder decoder(preview.table);
    for (Row row = 0; row < preview.table.size(); ++row) {
        const Record &decoded = decoder.decode(row);
        preview.findings.push_back(checker.checkRecord(decoded, &preview.quotes));
        placeUnreadable(decoded, preview.table, preview.findings.back());
    }
    return preview;
}

} // namespace hubready
