#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/inspected.h"
#include "app/cli/output.h"
#include "core/import/profile/profile_store.h"
#include "core/import/table/table_source.h"

#include <QFileInfo>

#include <algorithm>

namespace hubready::cli {

namespace {

// A table has its columns; JSON has the properties of its form, with values of the first records.
std::vector<InspectedColumn> columnsOf(const RecordTable &table, const ColumnMapping &mapping)
{
    std::vector<InspectedColumn> columns;
    if (!mapping.columns.empty()) {
        for (const MappedColumn &column : mapping.columns)
            columns.push_back({column.name,
                               std::string(fieldName(column.target.field)),
                               column.target.confidence,
                               column.samples,
                               {}});
        return columns;
    }
    const auto all = properties(table.form());
    for (size_t i = 0; i < all.size(); ++i) {
        InspectedColumn column{std::string(all[i].name), std::string(fieldName(all[i].field)), 1.0, {}, {}};
        for (Row row = 0; row < table.size() && row < 1000 && column.samples.size() < 3; ++row) {
            const Cell cell = table.cell(row, PropertyIndex(i));
            if (!cell.text.empty())
                column.samples.emplace_back(cell.text);
        }
        if (!column.samples.empty())
            columns.push_back(std::move(column));
    }
    return columns;
}

// The values of licences and types, with the first column that fills each.
void addValues(std::vector<InspectedColumn> &columns, const RecordTable &table, Row first, Row end)
{
    for (const Field field : {Field::Licence, Field::ResourceType}) {
        const auto column = std::ranges::find(columns, fieldName(field), &InspectedColumn::field);
        if (column != columns.end())
            column->values = valueStandings(table, field, first, end);
    }
}

// The profile that was asked for, else the one that fits best.
std::optional<InspectedProfile> profileFor(const Options &options, const ColumnMapping &mapping,
                                           const std::vector<MappingProfile> &all)
{
    std::vector<std::string> names;
    for (const MappedColumn &column : mapping.columns)
        names.push_back(column.name);
    const MappingProfile *profile = options.reading.profile ? options.reading.profile.get() : bestProfile(all, names);
    if (!profile || names.empty())
        return std::nullopt;
    return InspectedProfile{profile->name, fitOf(*profile, names), options.reading.profile != nullptr};
}

Inspected foundIn(const Input &input, const ReadReport &report, Row first)
{
    Inspected found;
    found.name = report.name;
    found.format = QString::fromLatin1(inputFormatName(report.format));
    found.encoding = report.encoding;
    found.delimiter = report.delimiter;
    found.form = report.form;
    found.confidence = report.confidence;
    found.records = report.records;
    found.sheets = report.sheets;
    found.columns = columnsOf(input.table, report.mapping);
    addValues(found.columns, input.table, first, first + report.records);
    found.kind = report.kind;
    found.path = report.recordPath;
    found.remarks = report.remarks;
    if (report.isNoArray)
        found.remarks << report.noArrayReason;
    return found;
}

Inspected foundInProject(const Input &input)
{
    Inspected found;
    found.name = input.name;
    found.format = QStringLiteral("hubready");
    found.form = input.table.form();
    found.records = input.table.size();
    found.columns = columnsOf(input.table, {});
    addValues(found.columns, input.table, 0, input.table.size());
    return found;
}

std::vector<Inspected> foundInAll(const Options &options, const Input &input)
{
    std::vector<Inspected> all;
    if (input.isProject)
        all.push_back(foundInProject(input));
    const ProfileStore store = readProfiles(options.profileFolder);
    for (const Error &error : store.broken)
        tell(error.text());
    Row first = 0;
    for (const ReadReport &report : input.reports) {
        all.push_back(foundIn(input, report, first));
        all.back().profile = profileFor(options, report.mapping, store.profiles);
        first += report.records;
    }
    return all;
}

// What the columns were taken for, kept for the next export of the same platform.
Result<void> keepProfile(const Options &options, const Input &input)
{
    const auto table =
        std::ranges::find_if(input.reports, [](const ReadReport &r) { return !r.mapping.columns.empty(); });
    if (table == input.reports.end()) {
        return Error{ErrorCode::Refused, CliText::tr("There is nothing to keep in a profile."), input.name,
                     CliText::tr("It has no columns."), CliText::tr("Profiles are for tables.")};
    }
    std::map<Field, std::string> defaults = options.reading.presets;
    if (options.reading.profile)
        defaults.insert(options.reading.profile->defaults.begin(), options.reading.profile->defaults.end());
    MappingProfile profile = profileOf(table->mapping, QFileInfo(options.saveProfile).completeBaseName(), defaults);
    profile.about = CliText::tr("Made from %1.").arg(table->name);
    return saveProfile(profile, options.saveProfile);
}

} // namespace

Result<int> inspectCommand(const Options &options)
{
    Options look = options;
    look.reading.mayFillNone = true;
    const auto input = readRecords(look);
    if (!input)
        return input.error();
    if (!options.saveProfile.isEmpty()) {
        if (auto kept = keepProfile(options, input.value()); !kept)
            return kept.error();
    }
    const std::vector<Inspected> all = foundInAll(options, input.value());
    const bool json = options.format == QStringLiteral("json");
    const bool isList = json && all.size() > 1; // several inputs give a list of what one gives
    std::string result = isList ? "[" : "";
    for (const Inspected &found : all) {
        result += isList && &found != &all.front() ? "," : "";
        result += json ? inspectedJson(found) : inspectedText(found);
    }
    if (auto done = deliver(isList ? result + "]\n" : result, options.output); !done)
        return done.error();
    // What there is was shown; as it stands, no command could make a record of it.
    for (const ReadReport &report : input->reports) {
        if (!report.mapping.columns.empty() && !report.mapping.fillsAny())
            return noFieldFilled(report.name, report.mapping);
    }
    return Done;
}

} // namespace hubready::cli
