// Dates that the tool cannot read, and those that it would read with day and month the wrong way round. Of records that
// cannot be read, this is the one thing that may be put right.
#include "core/suggest/fixers.h"

#include "core/json/json_scan.h"
#include "core/json/json_text.h"
#include "core/suggest/data_set_usage.h"
#include "core/suggest/dates.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

namespace hubready {

namespace {

// What the tool takes a date with signs between for: month, day, year.
bool isReadMonthFirst(std::string_view text) { return text.find('/') != std::string_view::npos && text.find('/') < 3; }

QString reasonFor(const DateReading &date, DateOrder order)
{
    if (date.isOrderGuessed)
        return QCoreApplication::translate("DateFix", "Day and month may be the other way round: no other date says which comes first.");
    if (order == DateOrder::DayFirst)
        return QCoreApplication::translate("DateFix", "The other dates of these records have the day first.");
    return QCoreApplication::translate("DateFix", "The same day in the form that the Learning Hub reads.");
}

void fixDate(const Record &record, Field field, const FixTools &tools, Suggestions &out)
{
    const DateOrder order = tools.usage ? tools.usage->dateOrder() : DateOrder::Unknown;
    const auto unreadable = record.unreadable && propertyOf(record.form, field) == record.unreadable;
    if (!record.readable && !unreadable)
        return;
    std::string buffer;
    std::string_view text = record.value(field).value_or(std::string_view{});
    if (unreadable && jsonKind(record.unreadableJson) == JsonKind::String)
        text = decodeJsonString(record.unreadableJson, buffer);
    const bool mayBeReadWrongly = !unreadable && order == DateOrder::DayFirst && isReadMonthFirst(text);
    if (text.empty() || (!unreadable && !mayBeReadWrongly))
        return;
    const auto date = readAnyDate(text, order);
    if (!date)
        return;
    propose(out, record, field, -1,
            {{unreadable ? "lh.record.unreadable" : "hub.date.order"}, quoteJson(date->iso), date->confidence, false, reasonFor(*date, order)});
}

} // namespace

void fixCreatedDate(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    if (wanted == Wanted::All)
        fixDate(record, Field::CreatedDate, tools, out);
}

void fixPublishedDate(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    if (wanted == Wanted::All)
        fixDate(record, Field::PublishedDate, tools, out);
}

} // namespace hubready
