#include "core/session/mapping_preview.h"

#include "core/import/preset_values.h"
#include "core/import/table/table_record.h"

#include <algorithm>

namespace hubready {

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
    for (Row row = 0; row < preview.table.size(); ++row)
        preview.findings.push_back(checker.checkRecord(decoder.decode(row), &preview.quotes));
    return preview;
}

} // namespace hubready
