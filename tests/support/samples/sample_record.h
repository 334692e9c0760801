// One invented record before it is written: what the three writers (repository, regional, staging) have in common.
// An absent value is written as null.
#pragma once

#include "tests/support/samples/topic.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hubready::samples {

enum class Kind { Scorm, GenericFile, Video, Article, WebLink, Image, Audio };
enum class Licence { ByNc, ByNcSa, ByNcNd, AllRightsReserved };

using Text = std::optional<std::string>;

struct SampleAuthor
{
    std::optional<int> index;
    Text name;
    Text organisation;
    Text role;

    bool operator==(const SampleAuthor &) const = default;
};

struct DateAndTime
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;

    bool operator==(const DateAndTime &) const = default;
};

struct SampleRecord
{
    std::int64_t number = 0; // from 0
    std::int64_t nodeId = 0; // the source's own number
    const Topic *topic = nullptr;
    Kind kind = Kind::Scorm;
    std::string typeName;
    Licence licence = Licence::AllRightsReserved;
    Text licenceName;
    Text title;
    Text description;
    std::vector<Text> keywords;
    std::vector<SampleAuthor> authors;
    std::vector<std::string> files;
    Text articleBody;
    Text webLink;
    Text lmsLink;
    DateAndTime created;
    Text createDate;
    std::optional<bool> hasCost = false;
    Text version = "1.0";
    std::size_t organisation = 0;
    std::size_t style = 0; // habits of the contributor
    std::string account;
    Text contributor;
    std::string status = "Published";
    std::int64_t views = 0;
    Text revisionLog;

    bool operator==(const SampleRecord &) const = default;
};

} // namespace hubready::samples
