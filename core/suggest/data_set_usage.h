// How the records of a data set write things: which capitals words have, which form of a keyword or of an organisation's
// name is the usual one, what acronyms stand for, in which order dates name day and month, which titles stand on
// several records and what tells these apart. Learnt once over the table, in well under a second for 100,000 records;
// never changed afterwards, so any number of threads may ask.
//
// Nothing that is learnt makes a fix safe: safe fixes must not depend on what the other records happen to say.
#pragma once

#include "core/base/progress.h"
#include "core/language/written_forms.h"
#include "core/record/record.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hubready {

// The fields that may tell records of the same title apart, best first.
enum class Apart : unsigned char { Type, Organisation, Year, FileName };
inline constexpr size_t apartCount = 4;

enum class DateOrder : unsigned char { Unknown, DayFirst, MonthFirst };

class DataSetUsage
{
public:
    // Null when cancelled.
    static std::shared_ptr<const DataSetUsage> learn(const RecordTable &table, const Progress &progress = {});

    const WrittenForms &words() const { return m_words; }

    // The usual form of a keyword's variants (plural, hyphen, capitals). Empty: there is but this one form, or none that
    // is clearly more usual.
    std::string_view usualKeyword(std::string_view keyword) const { return usualForm(m_keywords, keywordKey(keyword), keyword); }
    std::string_view usualOrganisation(std::string_view name) const { return usualForm(m_organisations, organisationKey(name), name); }

    // What most texts of the data set say that it stands for; empty: none does.
    std::string_view expansionOf(std::string_view acronym) const;

    DateOrder dateOrder() const { return m_dateOrder; }

    // Whether other records have the same title, and which of the fields differs on all of them (or else on some).
    bool isTitleShared(std::string_view title) const;
    std::optional<Apart> whatTellsApart(std::string_view title) const;
    // What the record has there, as a person reads it; empty: nothing.
    static std::string apartValue(const Record &record, Apart field);

    static std::string keywordKey(std::string_view keyword);
    static std::string organisationKey(std::string_view name);

private:
    using FormCounts = std::vector<std::pair<std::string, int>>;
    using Forms = std::unordered_map<std::string, FormCounts>;

    static void addForm(Forms &forms, std::string key, std::string_view form);
    static std::string_view usualForm(const Forms &forms, const std::string &key, std::string_view now);
    void learnRecord(const Record &record);
    void learnDate(std::string_view date);
    void learnTwins(const RecordTable &table);

    WrittenForms m_words;
    Forms m_keywords;
    Forms m_organisations;
    Forms m_expansions;
    std::unordered_map<size_t, int> m_titles;                    // by hash, how many records have it
    std::unordered_map<size_t, std::optional<Apart>> m_apart;    // of those on several records
    std::array<int, 2> m_dates{};                                // that can only be day first, month first
    DateOrder m_dateOrder = DateOrder::Unknown;
};

} // namespace hubready
