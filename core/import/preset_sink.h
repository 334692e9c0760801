// Gives every record the values that a person has set for all (--set FIELD=VALUE) where it has none of its own, on the
// way to another sink. For formats whose records come as JSON; tables do so while their rows are put together.
#pragma once

#include "core/import/preset_values.h"
#include "core/import/record_sink.h"

#include <memory>

namespace hubready {

class PresetSink final : public RecordSink
{
public:
    // Both outlive this.
    PresetSink(RecordSink &target, const std::map<Field, std::string> &presets) : m_target(target), m_presets(presets) {}

    void begin(PackageForm form) override;
    void record(const ReadRecord &record) override;

private:
    RecordSink &m_target;
    const std::map<Field, std::string> &m_presets;
    std::vector<PresetValue> m_values; // of the form
    std::unique_ptr<RecordParser> m_parser;
    PackageForm m_form = PackageForm::Standard;
};

} // namespace hubready
