// Which addresses a record has, and the distinct ones of a whole table with the records that use them: what a link
// check asks for. Places are those that the gate looks at: the web link of any type, the LMS link of a SCORM package,
// anchors and images of the description and the article body.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/record/record.h"

#include <functional>
#include <string>
#include <vector>

namespace hubready {

enum class LinkKind : unsigned char { Address, Anchor, Image };

struct LinkPlace
{
    Field field = Field::None;
    LinkKind kind = LinkKind::Address;
    int number = 0; // of anchors and images: which of its kind in the field, from 1
    std::string address;
};

void forEachLink(const Record &record, const std::function<void(const LinkPlace &)> &found);
void forEachHtmlLinkOf(const Record &record, Field field, const std::function<void(const LinkPlace &)> &found);

struct AddressUse
{
    std::string address;   // without fragment
    std::vector<Row> rows; // in rising order, each once
};

// In the order in which they are first met. What passes unasked (mailto, data) is left out; what can only be dead is in
// it. Records that cannot be read or are too long have no links: the gate looks no further.
Result<std::vector<AddressUse>> distinctAddresses(const RecordTable &table, qint64 recordMaxLength,
                                                  const Progress &progress);

} // namespace hubready
