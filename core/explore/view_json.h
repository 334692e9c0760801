// A filter and an order as JSON, for what is kept with a project: by names that stay the same from program to program, so
// a rule by its id and a field by its canonical name. What a later program does not know is left out when it is read, and
// so is a list of records: that was made for a moment.
#pragma once

#include "core/explore/record_filter.h"
#include "core/explore/record_order.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hubready {

QJsonArray filterJson(const RecordFilter &filter, const RuleSet &rules);
RecordFilter filterFromJson(const QJsonArray &json, const RuleSet &rules);

QJsonObject orderJson(const RecordOrder &order);
RecordOrder orderFromJson(const QJsonObject &json);

} // namespace hubready
