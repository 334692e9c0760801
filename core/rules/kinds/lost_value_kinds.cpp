// Kinds for values that pass the gate and then count for nothing, or for something else (contract, sections 4 and 8).
#include "core/rules/kinds/check_kinds.h"

#include "core/record/value_reading.h"
#include "core/reference/reference_data.h"
#include "core/rules/kinds/text_check.h"
#include "core/text/text_set.h"
#include "core/text/wtf8.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

using namespace std::string_view_literals;

bool isYes(std::string_view value) { return value == "yes" || value == "1" || value == "true"; }

constexpr std::array yesWords{ParameterSpec{
    .name = "words", .type = ParameterType::Words, .label = QT_TRANSLATE_NOOP("RuleKind", "Words for yes")}};

class MeantAsYes final : public RuleCheck
{
public:
    MeantAsYes(const std::vector<Field> &fields, const RuleParameters &parameters)
        : m_fields(fields), m_words(parameters.words("words"))
    {
    }
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            const std::string_view written = reading.trimmed(field);
            if (written.empty())
                continue;
            const std::string value = lowered(written);
            const bool isMeant = value.starts_with("yes") || std::ranges::find(m_words, value) != m_words.end();
            if (isMeant && !isYes(value))
                report.add(field, {.quote = quoteOf(written)});
        }
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 says “%2”; the Learning Hub reads that as no."), field,
                     hit);
    }

private:
    std::vector<Field> m_fields;
    std::vector<std::string> m_words;
};

class UserIdRange final : public RuleCheck
{
public:
    UserIdRange(const std::vector<Field> &, const RuleParameters &) {}
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        std::string_view rest = reading.trimmed(Field::Contributor);
        if (rest.empty() || !reading.isStandard())
            return;
        constexpr qint64 greatest = 2'147'483'647;
        const std::string_view written = rest;
        qint64 id = 0;
        while (!rest.empty()) {
            const int digit = QChar::digitValue(takeCodePoint(rest));
            if (digit < 0)
                return; // the gate refuses it
            id = std::min(id * 10 + digit, greatest + 1);
        }
        if (id == 0 || id > greatest)
            report.add(Field::Contributor, {.figure = id, .limit = greatest, .quote = quoteOf(written)});
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP("RuleKind", "%1 is %2; user ids go from 1 to %4. The resource cannot be created."), field,
            hit);
    }
};

// The gate looks at the licence of a web link not at all; one that is not accepted is dropped.
class LicenceDropped final : public RuleCheck
{
public:
    LicenceDropped(const std::vector<Field> &, const RuleParameters &) {}
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        const std::string_view licence = reading.trimmed(Field::Licence);
        if (!licence.empty() && reading.isStandard() && reading.typeKey() == "weblink" && !acceptedLicence(licence))
            report.add(Field::Licence, {.quote = quoteOf(licence)});
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP(
                "RuleKind",
                "“%2” is not one of the four accepted licence names; the web link will have no licence."),
            field, hit);
    }
};

class VisibilityNotKnown final : public RuleCheck
{
public:
    VisibilityNotKnown(const std::vector<Field> &, const RuleParameters &) {}
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        const std::string_view written = reading.trimmed(Field::LmsLinkVisibility);
        // On a SCORM resource the gate refuses it.
        if (written.empty() || reading.typeKey() == "scorm")
            return;
        const auto known = linkVisibilities();
        if (std::ranges::find(known, lowered(written)) == known.end())
            report.add(Field::LmsLinkVisibility, {.quote = quoteOf(written)});
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP(
                         "RuleKind",
                         "%1 is “%2”, which the Learning Hub does not know. The resource cannot be created."),
                     field, hit);
    }
};

class EqualIndexes final : public RuleCheck
{
public:
    EqualIndexes(const std::vector<Field> &fields, const RuleParameters &) : m_fields(fields) {}
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        if (!reading.isStandard())
            return;
        for (Field field : m_fields) {
            if (field == Field::Authors && reading.record().authors)
                lookAt(*reading.record().authors, field, report);
            else if (field == Field::Files && reading.record().files)
                lookAt(*reading.record().files, field, report);
        }
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP("RuleKind",
                              "%1 has the index %3, as one before it has; the two keep the order in which they stand."),
            field, hit);
    }

private:
    template <typename Item> static void lookAt(const std::vector<Item> &items, Field field, RuleReport &report)
    {
        for (size_t i = 1; i < items.size(); ++i) {
            const auto end = items.begin() + std::ptrdiff_t(i);
            const bool isTaken =
                std::any_of(items.begin(), end, [&](const Item &other) { return other.index == items[i].index; });
            if (items[i].index && isTaken)
                report.add(field, {.item = int(i), .part = Part::Index, .figure = *items[i].index});
        }
    }

    std::vector<Field> m_fields;
};

constexpr std::array fillerDates{ParameterSpec{
    .name = "words", .type = ParameterType::Words, .label = QT_TRANSLATE_NOOP("RuleKind", "Dates, as 1970-01-31")}};

class FillerDate final : public RuleCheck
{
public:
    FillerDate(const std::vector<Field> &fields, const RuleParameters &parameters)
        : m_fields(fields), m_years(yearsOf(parameters.words("words")))
    {
        for (const std::string &text : parameters.words("words")) {
            if (const auto date = readDate(text))
                m_dates.push_back(*date);
        }
    }
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        for (Field field : m_fields) {
            const std::string_view written = reading.trimmed(field);
            const auto date = m_years.foundIn(written) ? readDate(written) : std::nullopt;
            const bool isFiller =
                date && std::ranges::any_of(m_dates, [&](const DateValue &each) {
                    return each.year == date->year && each.month == date->month && each.day == date->day;
                });
            if (isFiller)
                report.add(field, {.quote = quoteOf(written)});
        }
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is %2, which systems fill in where they know no date."), field,
                     hit);
    }

private:
    static std::vector<std::string> yearsOf(std::vector<std::string> dates)
    {
        for (std::string &date : dates)
            date.resize(std::min<size_t>(date.size(), 4));
        return dates;
    }

    std::vector<Field> m_fields;
    std::vector<DateValue> m_dates;
    TextSet m_years; // as they begin
};

// Which types keep a value, where not all do.
struct KeptBy
{
    Field field;
    std::array<std::string_view, 3> types;
};
constexpr std::array keptBy{
    KeptBy{Field::WebLinkUrl, {"weblink"sv}},
    KeptBy{Field::WebLinkText, {"weblink"sv}},
    KeptBy{Field::ArticleBody, {"article"sv}},
    KeptBy{Field::ArticleFile, {"article"sv}},
    KeptBy{Field::LmsLink, {"scorm"sv}},
    KeptBy{Field::YearAuthored, {"file"sv}},
    KeptBy{Field::MonthAuthored, {"file"sv}},
    KeptBy{Field::DayAuthored, {"file"sv}},
    KeptBy{Field::AdditionalInformation, {"file"sv, "weblink"sv, "scorm"sv}},
};

class NotKeptByType final : public RuleCheck
{
public:
    NotKeptByType(const std::vector<Field> &fields, const RuleParameters &) : m_fields(fields) {}
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        if (!isResourceType(reading.record().form, reading.type()))
            return;
        for (Field field : m_fields) {
            if (hasText(reading.record().value(field)) && !isKept(field, reading))
                report.add(field, {.quote = quoteOf(reading.trimmed(field))});
        }
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is filled, but a resource of this type does not keep it."),
                     field, hit);
    }

private:
    static bool isKept(Field field, const RecordReading &reading)
    {
        // The workbook has no column for the licence of a web link.
        if (field == Field::Licence)
            return reading.isStandard() || reading.type() != "weblink";
        const auto row = std::ranges::find(keptBy, field, &KeptBy::field);
        return row == keptBy.end() || std::ranges::find(row->types, reading.type()) != row->types.end();
    }

    std::vector<Field> m_fields;
};

// Staging: with "I am the author", the contributor's name takes the place of the first author's.
class AuthorReplaced final : public RuleCheck
{
public:
    AuthorReplaced(const std::vector<Field> &, const RuleParameters &) {}
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        const Record &record = reading.record();
        if (reading.isStandard() || !isYes(lowered(reading.trimmed(Field::IAmTheAuthor))))
            return;
        const OptionalText &name = record.authors->front().name;
        const std::string contributor = std::string(reading.trimmed(Field::ContributorFirstName)) + ' ' +
                                        std::string(reading.trimmed(Field::ContributorLastName));
        if (hasText(name) && !sameName(trimmed(*name), trimmed(contributor)))
            report.add(Field::Authors, {.item = 0, .part = Part::Name, .quote = quoteOf(*name)});
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "“%2” will be replaced by the contributor's name, because "
                                                   "“I am the author” says yes."),
                     field, hit);
    }
};

class CostDropped final : public RuleCheck
{
public:
    CostDropped(const std::vector<Field> &, const RuleParameters &) {}
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        if (reading.trimmed(Field::HasCost) == "true")
            report.add(Field::HasCost, {});
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "The record has a cost; the Learning Hub stores that it has none."),
                     field, hit);
    }
};

} // namespace

std::span<const RuleKind> lostValueKinds()
{
    static constexpr std::array kinds{
        RuleKind{"meant-as-yes", yesWords, makeCheck<MeantAsYes>},
        RuleKind{"user-id-range", {}, makeCheck<UserIdRange>},
        RuleKind{"licence-dropped", {}, makeCheck<LicenceDropped>},
        RuleKind{"visibility-not-known", {}, makeCheck<VisibilityNotKnown>},
        RuleKind{"equal-indexes", {}, makeCheck<EqualIndexes>},
        RuleKind{"filler-date", fillerDates, makeCheck<FillerDate>},
        RuleKind{"not-kept-by-type", {}, makeCheck<NotKeptByType>},
        RuleKind{"author-replaced", {}, makeCheck<AuthorReplaced>},
        RuleKind{"cost-dropped", {}, makeCheck<CostDropped>},
    };
    return kinds;
}

} // namespace hubready
