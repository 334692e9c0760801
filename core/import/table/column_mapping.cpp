#include "core/import/table/column_mapping.h"

#include "core/import/table/name_columns.h"
#include "core/import/table/table_source.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace hubready {

namespace {

struct ColumnMappingText
{
    Q_DECLARE_TR_FUNCTIONS(ColumnMappingText)
};

bool isTextList(Field field) { return field == Field::Keywords || field == Field::Authors || field == Field::Files; }

// How likely the values are those of the field that the name promises; 1: nothing speaks against it.
double agreement(Field field, const ColumnValues &values)
{
    if (values.count < 3)
        return 1;
    switch (field) {
    case Field::Title:
        return values.addresses > 0.9 || values.dates > 0.9 || (values.numbers > 0.9 && values.averageLength < 8) ? 0.5
                                                                                                                  : 1;
    case Field::WebLinkUrl:
        return values.addresses > 0.5 ? 1.1 : values.addresses == 0 ? 0.75 : 1;
    case Field::CreatedDate:
    case Field::PublishedDate:
        return values.dates > 0.8 ? 1.1 : values.dates < 0.1 ? 0.75 : 1;
    case Field::Licence:
        return values.licences > 0.5 ? 1.1 : 1;
    default:
        return 1;
    }
}

// The field of a column whose name says nothing, by its values. `isNamed`: it has a name, so only what no name could
// make mean anything else counts.
std::optional<ColumnTarget> targetOfValues(const ColumnValues &values, bool isNamed)
{
    if (values.count == 0)
        return std::nullopt;
    const double few = values.count < 3 ? 0.8 : 1; // few values say less
    const auto target = [&](Field field, double confidence) {
        return ColumnTarget{field, AuthorPart::Name, -1, confidence * few};
    };
    if (values.licences > 0.7)
        return target(Field::Licence, 0.8 * values.licences);
    if (values.addresses > 0.8)
        return target(Field::WebLinkUrl, 0.65 * values.addresses);
    if (isNamed)
        return std::nullopt;
    if (values.dates > 0.8)
        return target(Field::CreatedDate, 0.6 * values.dates);
    if (values.files > 0.8)
        return target(Field::Files, 0.6 * values.files);
    if (values.html > 0.5 || values.averageLength > 120)
        return target(Field::Description, 0.6);
    if (values.numbers > 0.8 && values.distinct > 0.99)
        return target(Field::Reference, 0.5);
    if (values.numbers > 0.5 || values.yesOrNo > 0.8)
        return std::nullopt;
    if (!values.separator.empty() && values.separator != "\n" && values.separator != ",")
        return target(Field::Keywords, 0.5);
    if (values.distinct > 0.8 && values.averageLength >= 8)
        return target(Field::Title, 0.5);
    return std::nullopt;
}

// Whether the values of a column that has a name could tell its field: a quick look before all of them are surveyed,
// for tables of very many columns.
bool mayTellField(const std::vector<std::string_view> &values)
{
    const double most = 0.3 * double(values.size()); // with more than that, neither share is reached
    double others = 0;
    return std::ranges::none_of(values, [&](std::string_view value) {
        others += !isBlank(value) && !looksLikeAddress(value) && !looksLikeLicence(value);
        return others > most;
    });
}

std::vector<std::string_view> valuesOf(size_t column, const std::vector<std::vector<std::string>> &samples)
{
    std::vector<std::string_view> values;
    for (const auto &row : samples) {
        if (column < row.size() && !row[column].empty())
            values.push_back(row[column]);
    }
    return values;
}

// English before no language, that before any other: what is left fills in where the better one is empty.
int languageRank(std::string_view header)
{
    const std::string language = lowered(headerParts(header).language);
    if (language.starts_with("en"))
        return 0;
    return language.empty() || !toldSeparator(header).empty() ? 1 : 2;
}

class MappingProposal
{
public:
    MappingProposal(const std::vector<ColumnHead> &columns, const std::vector<std::vector<std::string>> &samples,
                    PackageForm form, const MappingChoices &choices)
        : m_columns(columns), m_samples(samples), m_form(form), m_choices(choices)
    {
    }

    ColumnMapping make()
    {
        for (size_t i = 0; i < m_columns.size(); ++i)
            addColumn(i);
        joinNames();
        preferLinks();
        settleRivals();
        addByValues();
        for (size_t i = 0; i < m_columns.size(); ++i)
            settleCells(i);
        return std::move(m_mapping);
    }

private:
    void addColumn(size_t i)
    {
        MappedColumn &column = m_mapping.columns.emplace_back();
        column.name = m_columns[i].name;
        for (std::string_view value : valuesOf(i, m_samples)) {
            if (column.samples.size() < 3)
                column.samples.push_back(shownCell(value));
        }
        const ColumnChoice *choice = choiceOf(i);
        auto target = choice                 ? std::optional(choice->target)
                      : m_columns[i].isNamed ? targetOfName(m_columns[i].name, m_form)
                                             : std::nullopt;
        m_isOpen.push_back(!target);
        column.target = target.value_or(ColumnTarget{});
        for (const auto &[field, name] : m_choices.columns) {
            if (toWtf8(name) == column.name)
                column.target = ColumnTarget{field, AuthorPart::Name, -1, 1.0};
            else if (column.target.field == field && column.target.part == AuthorPart::Name)
                column.target = ColumnTarget{};
        }
        inThisForm(column.target);
        // A name of the contract is a promise; what platforms mean by theirs, the values may belie.
        if (column.target.field != Field::None && column.target.confidence < 1 && !choice)
            column.target.confidence = std::min(
                0.98, column.target.confidence * agreement(column.target.field, surveyValues(valuesOf(i, m_samples))));
    }

    const ColumnChoice *choiceOf(size_t i) const
    {
        const auto found = m_choices.byColumn.find(m_columns[i].name);
        const bool isChosenOtherwise = std::ranges::any_of(
            m_choices.columns, [&](const auto &chosen) { return toWtf8(chosen.second) == m_columns[i].name; });
        return found == m_choices.byColumn.end() || isChosenOtherwise ? nullptr : &found->second;
    }

    // The created date of one package is the published date of the other.
    void inThisForm(ColumnTarget &target) const
    {
        if (target.field == Field::CreatedDate && m_form == PackageForm::Staging)
            target.field = Field::PublishedDate;
        else if (target.field == Field::PublishedDate && m_form == PackageForm::Standard)
            target.field = Field::CreatedDate;
        if (target.field == Field::None)
            target = ColumnTarget{};
    }

    // First name and surname in two columns are one author, where no column says its name as a whole.
    void joinNames()
    {
        constexpr double likely = 0.8;
        std::array<std::vector<size_t>, 2> parts;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const ColumnTarget &target = m_mapping.columns[i].target;
            const bool isAuthor = target.field == Field::Authors && target.part == AuthorPart::Name;
            const bool isFree = !choiceOf(i) && (target.field == Field::None || (isAuthor && target.confidence < 1));
            const auto part = m_columns[i].isNamed && isFree ? namePartOf(headerKey(m_columns[i].name)) : std::nullopt;
            if (part)
                parts[size_t(*part)].push_back(i);
            else if (isAuthor)
                return;
        }
        if (parts[0].size() != 1 || parts[1].size() != 1 || m_choices.columns.contains(Field::Authors))
            return;
        for (size_t place = 0; place < parts.size(); ++place) {
            const size_t column = parts[place].front();
            ColumnTarget target{Field::Authors, AuthorPart::Name, -1, likely};
            target.joint = " ";
            target.choice = int(place);
            m_mapping.columns[column].target = target;
            m_isSettled.insert(column);
        }
    }

    // Where the cells of a column for addresses say "Open it", the addresses that they link to are meant.
    void preferLinks()
    {
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].addressOf < 0 || choiceOf(i))
                continue;
            const auto shown = size_t(m_columns[i].addressOf);
            ColumnTarget &target = m_mapping.columns[shown].target;
            if (target.field != Field::WebLinkUrl || m_isSettled.contains(shown))
                continue;
            m_mapping.columns[i].target = target;
            m_mapping.columns[i].target.choice = 0;
            target.choice = 1;
            m_isSettled.insert({i, shown});
        }
    }

    // Of columns for one field the surest keeps it; those that are the same name in another language help out, the rest
    // become extra.
    void settleRivals()
    {
        for (size_t i = 0; i < m_mapping.columns.size(); ++i) {
            const ColumnTarget target = m_mapping.columns[i].target;
            if (target.field == Field::None || m_isSettled.contains(i))
                continue;
            std::vector<size_t> rivals;
            for (size_t k = i; k < m_mapping.columns.size(); ++k) {
                if (m_mapping.columns[k].target.fillsSameAs(target))
                    rivals.push_back(k);
            }
            if (rivals.size() > 1)
                settle(rivals);
            m_isSettled.insert(rivals.begin(), rivals.end());
        }
    }

    void settle(std::vector<size_t> &rivals)
    {
        const auto standing = [&](size_t column) {
            return std::pair(choiceOf(column) != nullptr, m_mapping.columns[column].target.confidence);
        };
        const size_t best = *std::ranges::max_element(rivals, {}, standing);
        const std::string key = headerKey(m_columns[best].name);
        std::erase_if(rivals, [&](size_t column) {
            const bool isSame =
                column == best || (choiceOf(column) && choiceOf(best)) ||
                (m_columns[column].isNamed && headerKey(m_columns[column].name) == key && hasLanguage(column, best));
            if (!isSame)
                m_mapping.columns[column].target = ColumnTarget{};
            return !isSame;
        });
        std::ranges::stable_sort(rivals, {}, [&](size_t column) {
            const int choice =
                choiceOf(column) ? m_mapping.columns[column].target.choice : std::numeric_limits<int>::max();
            return std::pair(choice, languageRank(m_columns[column].name));
        });
        for (size_t place = 0; place < rivals.size(); ++place)
            m_mapping.columns[rivals[place]].target.choice = int(place);
    }

    // dc.title and dc.title[en] are one; two columns called "url" and "URL" are not.
    bool hasLanguage(size_t a, size_t b) const
    {
        return m_columns[a].name.find('[') != std::string::npos || m_columns[b].name.find('[') != std::string::npos;
    }

    bool isTaken(Field field) const
    {
        return std::ranges::any_of(m_mapping.columns, [&](const MappedColumn &c) { return c.target.field == field; });
    }

    void addByValues()
    {
        for (size_t i = 0; i < m_columns.size(); ++i) {
            MappedColumn &column = m_mapping.columns[i];
            if (!m_isOpen[i] || column.target.field != Field::None)
                continue;
            const auto values = valuesOf(i, m_samples);
            if (m_columns[i].isNamed && !mayTellField(values))
                continue;
            auto target = targetOfValues(surveyValues(values), m_columns[i].isNamed);
            if (!target)
                continue;
            inThisForm(*target);
            if (!isTaken(target->field) && !m_choices.columns.contains(target->field))
                column.target = *target;
        }
    }

    void settleCells(size_t i)
    {
        MappedColumn &column = m_mapping.columns[i];
        ColumnTarget &target = column.target;
        const auto values = valuesOf(i, m_samples);
        const ColumnChoice *choice = choiceOf(i);
        target.isList = m_columns[i].isList;
        if (target.isList) {
            target.separator = std::string(1, listMark);
            target.exact = true;
        } else if (isTextList(target.field) && !(choice && choice->saysSeparator)) {
            target.separator = toldSeparator(m_columns[i].name);
            target.exact = !target.separator.empty();
            if (!target.exact)
                target.separator = guessSeparator(values, target.field == Field::Keywords);
        }
        if (target.field == Field::None || fieldSpec(target.field).type != FieldType::Date)
            return;
        column.dates = numericDates(values);
        if (choice && choice->dates)
            column.dates = *choice->dates;
        else if (m_choices.dates && (column.dates == NumericDates::Open || column.dates == NumericDates::Mixed))
            column.dates = *m_choices.dates;
        target.dayFirst = column.dates == NumericDates::DayFirst;
        for (std::string_view value : values) {
            if (column.openDate.empty() && numericDates({value}) == NumericDates::Open)
                column.openDate = value;
        }
    }

    const std::vector<ColumnHead> &m_columns;
    const std::vector<std::vector<std::string>> &m_samples;
    PackageForm m_form;
    const MappingChoices &m_choices;
    ColumnMapping m_mapping;
    std::vector<bool> m_isOpen;   // the name says nothing
    std::set<size_t> m_isSettled; // columns whose rivals are known
};

} // namespace

std::string shownCell(std::string_view cell)
{
    std::string shown;
    for (char c : cell)
        shown += c == listMark ? std::string("; ") : std::string(1, c);
    return shown;
}

double ColumnMapping::confidence() const
{
    double sum = 0;
    int count = 0;
    for (const MappedColumn &column : columns) {
        if (column.target.field != Field::None) {
            sum += column.target.confidence;
            ++count;
        }
    }
    return count == 0 ? 0 : sum / count;
}

bool ColumnMapping::fillsAny() const
{
    return std::ranges::any_of(columns, [](const MappedColumn &c) { return c.target.field != Field::None; });
}

std::optional<int> ColumnMapping::columnOf(Field field) const
{
    const auto found = std::ranges::find_if(
        columns, [&](const MappedColumn &c) { return c.target.field == field && c.target.choice == 0; });
    return found == columns.end() ? std::nullopt : std::optional(int(found - columns.begin()));
}

ColumnMapping proposeMapping(const std::vector<ColumnHead> &columns,
                             const std::vector<std::vector<std::string>> &samples, PackageForm form,
                             const MappingChoices &choices)
{
    return MappingProposal(columns, samples, form, choices).make();
}

QStringList mappingRemarks(const ColumnMapping &mapping)
{
    QStringList remarks;
    for (const MappedColumn &column : mapping.columns) {
        if (column.dates == NumericDates::Open) {
            remarks << ColumnMappingText::tr(
                           "Column “%1”: %2 could be day first or month first, and no value decides. It is left as it "
                           "is written; "
                           "the Learning Hub would read the month first. Say which it is with the order of dates.")
                           .arg(toQString(column.name), toQString(column.openDate));
        } else if (column.dates == NumericDates::Mixed) {
            remarks << ColumnMappingText::tr(
                           "Column “%1” has dates with the day first and others with the month first. They are left as "
                           "they are written.")
                           .arg(toQString(column.name));
        }
    }
    return remarks;
}

} // namespace hubready
