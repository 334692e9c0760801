#include "core/import/preset_sink.h"

#include "core/json/json_text.h"

namespace hubready {

void PresetSink::begin(PackageForm form)
{
    m_form = form;
    m_parser = std::make_unique<RecordParser>(form);
    m_target.begin(form);
}

void PresetSink::record(const ReadRecord &record)
{
    if (!record.parsed.isObject)
        return m_target.record(record);
    std::string text;
    for (const auto &[field, value] : m_presets) {
        const auto index = propertyOf(m_form, field);
        if (index && record.parsed.cells[*index].state == CellState::Null)
            text = withJsonMember(text.empty() ? record.text : std::string_view(text), property(m_form, *index).name, value);
    }
    if (text.empty())
        return m_target.record(record);
    m_target.record({text, m_parser->parse(text), record.raw, record.offset, record.where, record.extra});
}

} // namespace hubready
