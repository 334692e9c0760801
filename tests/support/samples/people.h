// The invented people and organisations of the samples. A person always belongs to the same organisation, so that the
// owners of a catalogue look like owners: each with habits of their own.
#pragma once

#include "tests/support/samples/topic.h"

#include <cstddef>
#include <string>

namespace hubready::samples {

struct Organisation
{
    std::string_view name;
    std::string_view shortName;
    Phrases spellings;       // how its own staff also write it
    std::string_view prefix; // of references
};

struct Person
{
    std::string first;
    std::string last;
    std::string role;
    std::size_t organisation = 0;
};

// Who uploads for an organisation: the account behind CreateUser and elfhuserid.
struct Contributor
{
    std::string account;
    int userId = 0;
    std::size_t style = 0; // habits: letter case of keywords, licence, form of descriptions
};

const std::vector<Organisation> &organisations();
Person person(Group group, std::size_t number);
Contributor contributor(std::size_t organisation, std::size_t number);

} // namespace hubready::samples
