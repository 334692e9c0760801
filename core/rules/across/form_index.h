// Which forms the items of a list take over a table ("elearning", "e-learning"), which forms are of one group, and
// which rows have each. For rules that compare the items of all records; about 8 bytes a row and 12 an item.
//
// Forms never leave the index; one that no row has any more counts for nothing. Groups are made by the fold, once a
// form.
#pragma once

#include "core/record/record_table.h"
#include "core/rules/across/number_lists.h"
#include "core/text/text_pool.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hubready {

class FormIndex
{
public:
    using FormId = quint32;  // from 0
    using GroupId = quint32; // from 0
    static constexpr FormId noForm = ~FormId(0);
    struct Placed
    {
        int place = 0;
        FormId form = 0;
    };
    // Of a form the text that all of its group have in common; empty: a group of its own.
    using Fold = std::function<std::string(std::string_view form)>;

    explicit FormIndex(Fold fold) : m_fold(std::move(fold)) {}

    void reserve(size_t rows, size_t items);
    // The id it has already, or a new one; noForm for an empty one, and where there is no room for more (text_pool.h).
    FormId add(std::string_view form);
    bool isFull() const { return m_isFull; } // it gave noForm
    void set(Row row, std::span<const Placed> items);
    // The same for very many rows: one pass over the table instead of one step a row. `items(i)` are those of
    // `rows[i]`.
    void setMany(std::span<const Row> rows, const std::function<std::span<const Placed>(size_t)> &items);

    std::span<const Placed> items(Row row) const;
    std::string_view text(FormId form) const { return m_texts.text(form + 1); }
    GroupId group(FormId form) const { return m_groupOfForm[form]; }
    std::span<const Row> rows(FormId form) const { return m_rowsOfForm.of(form); }            // rising
    std::span<const FormId> formsOf(GroupId group) const { return m_formsOfGroup.of(group); } // in order of first use
    size_t groupCount() const { return m_formsOfGroup.size(); }

private:
    // Where the items of a row stand in m_items.
    struct Stretch
    {
        quint32 start = 0;
        quint32 count = 0;
    };
    void put(Row row, std::span<const Placed> items);
    void tidyUp();

    Fold m_fold;
    TextPool m_texts; // of form 0, 1, ...
    bool m_isFull = false;
    std::unordered_map<std::string, GroupId> m_groupIds; // by what the fold makes of a form
    std::vector<GroupId> m_groupOfForm;
    NumberLists m_rowsOfForm;
    NumberLists m_formsOfGroup;
    std::vector<Stretch> m_stretches; // by row
    std::vector<Placed> m_items;      // of one row after the other, as they came; what was set anew leaves gaps
    size_t m_unused = 0;              // items in the gaps
};

} // namespace hubready
