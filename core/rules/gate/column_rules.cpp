#include "core/rules/gate/gate_kind_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/text/wtf8.h"

#include <array>

namespace hubready {

namespace {

Part partOf(const Property &property)
{
    if (property.field == Field::Files)
        return Part::Url;
    if (property.field != Field::Authors)
        return Part::Whole;
    return property.part == AuthorPart::Name ? Part::Name
           : property.part == AuthorPart::Role ? Part::Role
                                               : Part::Organisation;
}

OptionalText textOf(const Record &record, const Property &property)
{
    if (property.field == Field::Files)
        return property.sheets & ArticleSheet ? record.articleFiles[size_t(property.item)] : record.serverFile;
    if (property.field != Field::Authors)
        return record.value(property.field);
    const Author &author = (*record.authors)[size_t(property.item)];
    return property.part == AuthorPart::Name ? author.name
           : property.part == AuthorPart::Role ? author.role
                                               : author.organisation;
}

// The whole numbers that the SQL types of the load hold: year smallint, month and day tinyint.
struct NumberColumn
{
    Field field;
    int least;
    int most;
};
constexpr std::array numberColumns{NumberColumn{Field::YearAuthored, -32768, 32767},
                                   NumberColumn{Field::MonthAuthored, 0, 255}, NumberColumn{Field::DayAuthored, 0, 255}};

// Which fields had spoken before is settled first: two columns of one field may both be too long.
void checkWidths(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const RecordReport before = report;
    for (const Property &property : properties(PackageForm::Staging)) {
        if (property.width == 0 || before.hasFired(property.field))
            continue;
        const OptionalText text = textOf(record, property);
        if (!text || text->size() <= size_t(property.width))
            continue;
        if (const qint64 length = utf16Length(*text); length > property.width)
            report.add(rule, property.field, property.item, length, partOf(property), property.width);
    }
    for (const NumberColumn &column : numberColumns) {
        const auto number = record.integer(column.field);
        if (number && !before.hasFired(column.field) && (*number < column.least || *number > column.most))
            report.add(rule, column.field, -1, *number, Part::Whole, column.most);
    }
}

QString sayWidth(const GateRule &, const Finding &finding)
{
    if (fieldSpec(finding.field).type == FieldType::Integer)
        return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 is %2; the column of the workbook takes up to %3."))
            .arg(fieldLabel(finding.field), figureText(finding.figure), figureText(finding.limit));
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 has %2 characters; the column of the workbook takes %3."))
        .arg(itemText(finding), figureText(finding.figure), figureText(finding.limit));
}

} // namespace

std::span<const GateKind> columnGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.column.width", checkWidths, sayWidth},
    };
    return kinds;
}

} // namespace hubready
