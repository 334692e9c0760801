// A mapping in the making: what is proposed for a table that was looked at, and what a person chooses otherwise, column
// by column, from a profile or anew. Proposed again with every choice, so that what nobody chose follows: a column
// that was taken for the title gives way to the one that is chosen for it.
//
//   MappingDraft draft(look->sample);
//   draft.setTarget(3, Field::Keywords);
//   … draft.mapping() …
//   request.options.profile = std::make_shared<const MappingProfile>(draft.profile({}));   // imports so
#pragma once

#include "core/import/profile/mapping_profile.h"
#include "core/import/table/table_sample.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hubready {

class MappingDraft
{
public:
    explicit MappingDraft(std::shared_ptr<const TableSample> sample, PackageForm form = PackageForm::Standard);

    const TableSample &sample() const { return *m_sample; }
    PackageForm form() const { return m_form; }
    size_t size() const { return m_sample->columns.size(); }
    const std::vector<std::string> &names() const { return m_names; } // of the columns
    const ColumnMapping &mapping() const { return m_mapping; }
    // Of the first rows, those that are not empty.
    const std::vector<std::string_view> &values(size_t column) const { return m_values[column]; }

    // What this profile says counts from now on, and nothing that was chosen before; null: what is proposed.
    void useProfile(const MappingProfile *profile);

    // A field of one value is filled by one column: another that was chosen for it is kept beside. Columns of one list
    // come together in their order.
    void setTarget(size_t column, Field field, AuthorPart part = AuthorPart::Name);
    ColumnChoice choice(size_t column) const; // as it stands, proposed or chosen; as sure as it is
    void setChoice(size_t column, ColumnChoice choice);

    const std::map<Field, std::string> &defaults() const { return m_defaults; }
    void setDefault(Field field, const std::string &value); // empty: none
    // By a column, or for all records.
    bool isFilled(Field field) const;

    MappingProfile profile(const QString &name) const;

private:
    void propose();
    void pin(size_t column); // what is proposed becomes chosen

    std::shared_ptr<const TableSample> m_sample;
    PackageForm m_form;
    std::vector<std::string> m_names;
    std::vector<std::vector<std::string_view>> m_values;
    MappingChoices m_choices;
    std::map<Field, std::string> m_defaults;
    ColumnMapping m_mapping;
};

} // namespace hubready
