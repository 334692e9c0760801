// The vocabulary of the samples: what health and care staff learn about. Every topic brings phrases that the grammar
// in composer.cpp puts together; all of them are written for this generator.
#pragma once

#include <string_view>
#include <vector>

namespace hubready::samples {

using Phrases = std::vector<std::string_view>;

// Who mostly learns it: decides the audience named in a description and the roles of the authors.
enum class Group {
    Ward,
    Emergency,
    Theatre,
    Community,
    Maternity,
    Children,
    MentalHealth,
    Pharmacy,
    Diagnostics,
    Everyone,
    Managers,
    Educators
};
inline constexpr int groupCount = 12;

struct Topic
{
    std::string_view noun; // as it stands inside a sentence
    std::string_view team; // who would have made the resource
    Group group = Group::Everyone;
    int weight = 1;   // how often it comes, against the others
    Phrases titles;   // sentence case, each fit for a session, a film or an article
    Phrases aims;     // verb phrases: "you will be able to ..."
    Phrases facts;    // whole sentences
    Phrases keywords; // as a careful librarian would give them
};

// One file each; `allTopics` joins them.
std::vector<Topic> acuteTopics();
std::vector<Topic> longTermTopics();
std::vector<Topic> familyTopics();
std::vector<Topic> medicinesTopics();
std::vector<Topic> workplaceTopics();
const std::vector<Topic> &allTopics();

const Phrases &audiencesOf(Group group);
const Phrases &rolesOf(Group group);

} // namespace hubready::samples
