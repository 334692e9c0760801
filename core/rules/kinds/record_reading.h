// One record as the checks read it: its values, and what several checks want to know of them, worked out when first
// asked for and once a record. Made anew for each record by who runs the checks; one thread.
#pragma once

#include "core/record/record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class RecordReading
{
public:
    explicit RecordReading(const Record &record) : m_record(record) {}

    const Record &record() const { return m_record; }
    bool isStandard() const { return m_record.form == PackageForm::Standard; }

    // A text field trimmed of white space; empty where it is null.
    std::string_view trimmed(Field field) const;
    // What a reader sees of an HTML field (description, article body): tags out, entities resolved, white space folded
    // and trimmed. Of other fields: trimmed.
    std::string_view shown(Field field) const;
    // Keywords one by one, as they would come out of either package: standard, the items; staging, split at commas.
    // Views into the record; trimmed; empty ones stay, so that the place is the item.
    const std::vector<std::string_view> &keywords() const;

private:
    const Record &m_record;
    mutable std::optional<std::string> m_shownDescription;
    mutable std::optional<std::string> m_shownBody;
    mutable std::optional<std::vector<std::string_view>> m_keywords;
};

} // namespace hubready
