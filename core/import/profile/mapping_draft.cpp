#include "core/import/profile/mapping_draft.h"

#include "core/import/profile/profile_match.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <utility>

namespace hubready {

namespace {

bool isList(Field field) { return field == Field::Keywords || field == Field::Authors || field == Field::Files; }

} // namespace

MappingDraft::MappingDraft(std::shared_ptr<const TableSample> sample, PackageForm form)
    : m_sample(std::move(sample)), m_form(form)
{
    m_values.resize(size());
    for (const ColumnHead &column : m_sample->columns)
        m_names.push_back(column.name);
    for (const auto &row : m_sample->rows) {
        for (size_t i = 0; i < std::min(row.size(), size()); ++i) {
            if (!isBlank(row[i]))
                m_values[i].push_back(row[i]);
        }
    }
    propose();
}

void MappingDraft::propose() { m_mapping = proposeMapping(m_sample->columns, m_sample->rows, m_form, m_choices); }

void MappingDraft::useProfile(const MappingProfile *profile)
{
    m_choices.byColumn.clear();
    m_defaults.clear();
    if (profile) {
        m_choices.byColumn = choicesFor(*profile, m_names);
        m_defaults = profile->defaults;
    }
    propose();
}

ColumnChoice MappingDraft::choice(size_t column) const
{
    const auto chosen = m_choices.byColumn.find(m_names[column]);
    if (chosen != m_choices.byColumn.end())
        return chosen->second;
    const MappedColumn &proposed = m_mapping.columns[column];
    ColumnChoice choice;
    choice.target = proposed.target;
    choice.target.isList = false;
    choice.target.dayFirst = false;
    choice.saysSeparator = isList(proposed.target.field) && !proposed.target.isList;
    if (proposed.target.isList) {
        choice.target.separator.clear();
        choice.target.exact = false;
    }
    return choice;
}

void MappingDraft::pin(size_t column) { m_choices.byColumn[m_names[column]] = choice(column); }

void MappingDraft::setTarget(size_t column, Field field, AuthorPart part)
{
    const ColumnTarget &now = m_mapping.columns[column].target;
    if (field != Field::None && now.field == field && now.part == part)
        return setChoice(column, choice(column)); // what it has stays, a join with others too, and counts as chosen
    ColumnChoice chosen;
    chosen.target.field = field;
    chosen.target.part = part;
    chosen.target.confidence = field == Field::None ? 0 : 1;
    if (field != Field::None) {
        for (size_t i = 0; i < size(); ++i) {
            const ColumnTarget &other = m_mapping.columns[i].target;
            if (i == column || !other.fillsSameAs(chosen.target))
                continue;
            pin(i);
            if (isList(field))
                chosen.target.choice = std::max(chosen.target.choice, other.choice + 1);
            else
                m_choices.byColumn[m_names[i]] = ColumnChoice();
        }
    }
    m_choices.byColumn[m_names[column]] = std::move(chosen);
    propose();
}

void MappingDraft::setChoice(size_t column, ColumnChoice choice)
{
    // Columns that fill the same must all be chosen, or this one alone would count.
    for (size_t i = 0; i < size(); ++i) {
        if (i != column && choice.target.field != Field::None && m_mapping.columns[i].target.fillsSameAs(choice.target))
            pin(i);
    }
    m_choices.byColumn[m_names[column]] = std::move(choice);
    propose();
}

void MappingDraft::setDefault(Field field, const std::string &value)
{
    if (value.empty())
        m_defaults.erase(field);
    else
        m_defaults[field] = value;
}

bool MappingDraft::isFilled(Field field) const
{
    return m_defaults.contains(field) || std::ranges::any_of(m_mapping.columns, [&](const MappedColumn &column) {
               return column.target.field == field;
           });
}

MappingProfile MappingDraft::profile(const QString &name) const { return profileOf(m_mapping, name, m_defaults); }

} // namespace hubready
