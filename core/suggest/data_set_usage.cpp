#include "core/suggest/data_set_usage.h"

#include "core/record/property.h"
#include "core/suggest/acronym_definitions.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace hubready {

namespace {

constexpr double clearlyMore = 2; // times as often as the form at hand
constexpr size_t shortestPlural = 5;

size_t titleHash(std::string_view title) { return std::hash<std::string>()(listKey(title)); }

// The singular of a plain plural; other words as they are.
void dropPlural(std::string &word)
{
    if (word.size() < shortestPlural || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is"))
        return;
    word.pop_back();
    if (word.ends_with("ie")) {
        word.resize(word.size() - 2);
        word += 'y';
    } else if (word.ends_with("sse") || word.ends_with("xe") || word.ends_with("che") || word.ends_with("she")) {
        word.pop_back();
    }
}

// Without the capital of a sentence's start: where the second word has none, the first has it only from there.
std::string insideSentence(std::string_view words)
{
    std::string text(words);
    const size_t second = text.find(' ') + 1;
    const bool secondIsSmall = second > 0 && second < text.size() && text[second] >= 'a' && text[second] <= 'z';
    const bool firstIsWord = text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z';
    if (secondIsSmall && firstIsWord)
        text[0] = char(text[0] + 32);
    return text;
}

// Three numbers of a date with signs between: "31/01/2021", "1.2.21"; false: none such.
bool readNumbers(std::string_view date, std::array<int, 3> &numbers)
{
    const char *at = date.data();
    const char *const end = at + date.size();
    for (size_t i = 0; i < 3; ++i) {
        const auto [next, failed] = std::from_chars(at, end, numbers[i]);
        if (failed != std::errc() || next == at)
            return false;
        at = next;
        if (i < 2 && (at == end || (*at != '/' && *at != '.' && *at != '-')))
            return false;
        at += i < 2;
    }
    return at == end || *at == ' ' || *at == 'T';
}

} // namespace

std::string DataSetUsage::keywordKey(std::string_view keyword)
{
    std::string key = lowered(keyword);
    std::erase_if(key, [](char c) { return c == '-' || c == ' ' || c == '\''; });
    dropPlural(key);
    return key;
}

std::string DataSetUsage::organisationKey(std::string_view name)
{
    std::string key;
    for (std::string_view word : wordsOf(name)) {
        std::string lower = lowered(word);
        std::erase_if(lower, [](char c) { return c == '.' || c == ',' || c == '\''; });
        if (lower == "the" || lower == "and" || lower == "&" || lower.empty())
            continue;
        key += lower == "univ" ? "university" : lower == "hosp" ? "hospital" : lower == "dept" ? "department" : lower == "ltd" ? "limited" : lower;
        key += ' ';
    }
    return key;
}

void DataSetUsage::addForm(Forms &forms, std::string key, std::string_view form)
{
    if (key.empty())
        return;
    FormCounts &counts = forms[std::move(key)];
    const auto known = std::ranges::find(counts, form, &std::pair<std::string, int>::first);
    if (known == counts.end())
        counts.emplace_back(form, 1);
    else
        ++known->second;
}

std::string_view DataSetUsage::usualForm(const Forms &forms, const std::string &key, std::string_view now)
{
    const auto found = forms.find(key);
    if (found == forms.end() || found->second.size() < 2)
        return {};
    const auto usual = std::ranges::max_element(found->second, {}, &std::pair<std::string, int>::second);
    const auto own = std::ranges::find(found->second, now, &std::pair<std::string, int>::first);
    const int ownCount = own == found->second.end() ? 0 : own->second;
    return usual->first != now && usual->second >= clearlyMore * ownCount && usual->second > 1 ? std::string_view(usual->first)
                                                                                               : std::string_view{};
}

std::shared_ptr<const DataSetUsage> DataSetUsage::learn(const RecordTable &table, const Progress &progress)
{
    const auto usage = std::make_shared<DataSetUsage>();
    RecordDecoder decoder(table);
    for (Row row = 0; row < table.size(); ++row) {
        usage->learnRecord(decoder.decode(row));
        const auto date = propertyOf(table.form(), table.form() == PackageForm::Standard ? Field::CreatedDate : Field::PublishedDate);
        if (const Cell cell = table.cell(row, *date); cell.state != CellState::Null)
            usage->learnDate(cell.text);
        if (!progress.step(row + 1, table.size()))
            return nullptr;
    }
    const auto [dayFirst, monthFirst] = usage->m_dates;
    usage->m_dateOrder = dayFirst > 0 && monthFirst == 0   ? DateOrder::DayFirst
                         : monthFirst > 0 && dayFirst == 0 ? DateOrder::MonthFirst
                                                           : DateOrder::Unknown;
    usage->learnTwins(table);
    return usage;
}

void DataSetUsage::learnRecord(const Record &record)
{
    if (const OptionalText title = record.value(Field::Title); hasText(title)) {
        m_words.add(*title);
        ++m_titles[titleHash(*title)];
    }
    const auto learnKeyword = [this](std::string_view keyword) {
        const std::string_view text = trimmed(keyword);
        addForm(m_keywords, keywordKey(text), text);
    };
    if (record.keywords) {
        for (const OptionalText &keyword : *record.keywords) {
            if (keyword)
                learnKeyword(*keyword);
        }
    } else if (const OptionalText text = record.value(Field::Keywords)) {
        for (std::string_view rest = *text; !rest.empty();) {
            const size_t comma = std::min(rest.find(','), rest.size());
            learnKeyword(rest.substr(0, comma));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    if (record.authors) {
        for (const Author &author : *record.authors) {
            if (hasText(author.organisation))
                addForm(m_organisations, organisationKey(*author.organisation), trimmed(*author.organisation));
        }
    }
    for (const Field field : {Field::Title, Field::Description}) {
        if (const OptionalText text = record.value(field); text && text->find('(') != std::string_view::npos)
            forEachDefinition(*text, [this](const AcronymDefinition &definition) {
                addForm(m_expansions, std::string(definition.acronym), insideSentence(definition.words));
            });
    }
}

void DataSetUsage::learnDate(std::string_view date)
{
    std::array<int, 3> numbers{};
    if (date.starts_with('"') && date.size() > 2)
        date = date.substr(1, date.size() - 2);
    if (!readNumbers(date, numbers) || numbers[2] < 32)
        return;
    m_dates[0] += numbers[0] > 12 && numbers[0] <= 31 && numbers[1] <= 12;
    m_dates[1] += numbers[1] > 12 && numbers[1] <= 31 && numbers[0] <= 12;
}

std::string DataSetUsage::apartValue(const Record &record, Apart field)
{
    switch (field) {
    case Apart::Type:
        return std::string(trimmed(record.value(Field::ResourceType).value_or(std::string_view{})));
    case Apart::Organisation:
        for (const Author &author : record.authors.value_or(std::vector<Author>{})) {
            if (hasText(author.organisation))
                return std::string(trimmed(*author.organisation));
        }
        return {};
    case Apart::Year: {
        const Field date = record.form == PackageForm::Standard ? Field::CreatedDate : Field::PublishedDate;
        const std::string_view text = record.value(date).value_or(std::string_view{});
        const bool isIso = text.size() >= 5 && text[4] == '-';
        return isIso ? std::string(text.substr(0, 4)) : std::string{};
    }
    case Apart::FileName:
        break;
    }
    OptionalText file = record.serverFile;
    if (record.files && !record.files->empty())
        file = record.files->front().url;
    const std::string_view path = file.value_or(std::string_view{});
    return std::string(path.substr(path.find_last_of('/') + 1));
}

// Of each title that stands on several records, the values of its records: their differences are what to look for.
void DataSetUsage::learnTwins(const RecordTable &table)
{
    struct Group
    {
        size_t records = 0;
        std::array<std::set<std::string>, apartCount> values;
    };
    std::erase_if(m_titles, [](const auto &title) { return title.second < 2; });
    std::unordered_map<size_t, Group> groups;
    RecordDecoder decoder(table);
    for (Row row = 0; row < table.size() && !m_titles.empty(); ++row) {
        const Cell title = table.cell(row, *propertyOf(table.form(), Field::Title));
        if (title.state != CellState::Value)
            continue;
        const size_t hash = titleHash(title.text);
        if (!m_titles.contains(hash))
            continue;
        Group &group = groups[hash];
        ++group.records;
        const Record &record = decoder.decode(row);
        for (size_t i = 0; i < apartCount; ++i)
            group.values[i].insert(apartValue(record, Apart(i)));
    }
    for (const auto &[hash, group] : groups) {
        std::optional<Apart> best;
        size_t most = 1;
        for (size_t i = 0; i < apartCount; ++i) {
            if (group.values[i].size() > most) {
                most = group.values[i].size();
                best = Apart(i);
            }
        }
        m_apart.emplace(hash, best);
    }
}

std::string_view DataSetUsage::expansionOf(std::string_view acronym) const
{
    const auto found = m_expansions.find(std::string(acronym));
    if (found == m_expansions.end())
        return {};
    return std::ranges::max_element(found->second, {}, &std::pair<std::string, int>::second)->first;
}

bool DataSetUsage::isTitleShared(std::string_view title) const { return m_titles.contains(titleHash(title)); }

std::optional<Apart> DataSetUsage::whatTellsApart(std::string_view title) const
{
    const auto found = m_apart.find(titleHash(title));
    return found == m_apart.end() ? std::nullopt : found->second;
}

} // namespace hubready
