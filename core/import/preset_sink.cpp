#include "core/import/preset_sink.h"

#include "core/json/json_text.h"

#include <algorithm>

namespace hubready {

void PresetSink::begin(PackageForm form)
{
    m_form = form;
    m_values = presetValues(m_presets, form);
    m_parser = std::make_unique<RecordParser>(form);
    m_target.begin(form);
}

void PresetSink::record(const ReadRecord &record)
{
    if (!record.parsed.isObject)
        return m_target.record(record);
    std::string text;
    const auto isNull = [&](PropertyIndex index) { return record.parsed.cells[index].state == CellState::Null; };
    for (const PresetValue &preset : m_values) {
        // A list that is several properties is there as soon as one of them is.
        const Property &of = property(m_form, preset.property);
        if (std::ranges::all_of(propertiesOf(m_form, of.field), isNull))
            text = withJsonMember(text.empty() ? record.text : std::string_view(text), of.name, preset.json);
    }
    if (text.empty())
        return m_target.record(record);
    m_target.record({text, m_parser->parse(text), record.raw, record.offset, record.where, record.extra});
}

} // namespace hubready
