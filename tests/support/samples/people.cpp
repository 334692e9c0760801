#include "tests/support/samples/people.h"

#include "tests/support/samples/words.h"

namespace hubready::samples {
namespace {

// 53 and 97 are prime: stepping through both lists meets 5,141 different names before one comes again.
const Phrases &firstNames()
{
    static const Phrases names = {"Priya",  "Tom",    "Aisha",  "Siân",    "Marcus", "Niamh",   "Oluwaseun", "Grace",
                                  "Hamid",  "Zoë",    "Daniel", "Ewa",     "Callum", "Farah",   "Helen",     "Imran",
                                  "Jo",     "Kwame",  "Lorna",  "Mei",     "Nadia",  "Owen",    "Patrick",   "Rachel",
                                  "Samir",  "Tessa",  "Uma",    "Victor",  "Wendy",  "Yusuf",   "Alison",    "Ben",
                                  "Chipo",  "Dilys",  "Emeka",  "Fiona",   "Gareth", "Hannah",  "Isobel",    "Jasmin",
                                  "Karim",  "Lucy",   "Megan",  "Nikhil",  "Orla",   "Pauline", "Rukhsana",  "Stuart",
                                  "Thandi", "Vikram", "Rhys",   "Bronagh", "Léa"};
    return names;
}

const Phrases &lastNames()
{
    static const Phrases names = {
        "Nair",       "Beddoes",    "Rahman",      "Prothero",  "Attwell",      "O'Dowd",
        "Adeyinka",   "Thistleton", "Sarwari",     "Halloran",  "Kettle",       "Wronska",
        "Mackinlay",  "Chaudry",    "Wetherall",   "Qadir",     "Marsh",        "Asamoah",
        "Dunsmore",   "Tan",        "Benali",      "Llewelyn",  "Gilhooly",     "Ashcombe",
        "Haddad",     "Pritchett",  "Venkatesan",  "Okonjo",    "Larkins",      "Demir",
        "Fothergill", "Sandford",   "Moyo",        "Gethin",    "Nwosu",        "Abernethy",
        "Tudor-Rees", "Lindqvist",  "Fairbrother", "Kaur",      "Bouzid",       "Cresswell",
        "Hartnell",   "Deshmukh",   "Brannigan",   "Yardley",   "Malik",        "Rennison",
        "Dlamini",    "Iyer",       "Penhallow",   "McAtee",    "Vasseur",      "Bickerstaff",
        "Owusu",      "Crowther",   "Jessop",      "Farrant",   "Mistry",       "Cadwallader",
        "Szymko",     "Tennant",    "Oyelaran",    "Whitlow",   "Hussain",      "Brightwell",
        "Sandhu",     "Carmody",    "Illingworth", "Ncube",     "Peverell",     "Garside",
        "Lim",        "Strachan",   "Amadi",       "Holroyd",   "Fenwick-Shah", "Rattray",
        "Bose",       "Killick",    "Vaughan",     "Zaman",     "Threlfall",    "Corrigan",
        "Eze",        "Midgley",    "Pereira",     "Tolland",   "Ashby",        "Wickramasinghe",
        "Hobday",     "Jelinek",    "Mullaney",    "Oakeshott", "Begum",        "Rowntree",
        "Sowerby"};
    return names;
}

} // namespace

const std::vector<Organisation> &organisations()
{
    static const std::vector<Organisation> all = {
        {"Riverside Trust",
         "Riverside",
         {"Riverside trust", "Riverside NHS Trust", "RIVERSIDE TRUST", "Riverside Trust "},
         "RIV"},
        {"Harbour Community Health",
         "Harbour",
         {"Harbour Community Healthcare", "Harbour  Community Health", "HCH"},
         "HAR"},
        {"Calder Valley", "Calder", {"Calder Valley Trust", "Calder valley", "The Calder Valley"}, "CAL"},
        {"Northmoor Mental Health", "Northmoor", {"Northmoor MH", "Northmoor Mental Health Trust"}, "NOR"},
        {"Three Rivers Children's Hospital",
         "Three Rivers",
         {"Three Rivers Childrens Hospital", "Three Rivers Children’s Hospital"},
         "TRC"},
        {"Westmere Primary Care Network", "Westmere", {"Westmere PCN", "Westmere primary care network"}, "WES"},
        {"Eastwick Ambulance Service", "Eastwick", {"Eastwick Ambulance", "Eastwick ambulance service"}, "EAS"},
        {"Millbrook Education Centre", "Millbrook", {"Millbrook Education Center", "Millbrook Ed Centre"}, "MIL"},
    };
    return all;
}

Person person(Group group, std::size_t number)
{
    // Which organisations have staff of this group: children's nurses do not come from the ambulance service.
    static const std::vector<std::vector<std::size_t>> homes = {
        {0, 2, 0, 2, 1}, {6, 0, 2, 6}, {0, 2, 0}, {1, 5, 1, 5, 0},    {0, 2, 0},    {4, 4, 0, 1},
        {3, 3, 3, 1},    {0, 2, 5, 1}, {2, 0, 2}, {0, 1, 2, 3, 7, 4}, {7, 0, 3, 1}, {7, 7, 0, 4}};
    const auto place = static_cast<std::size_t>(group);
    const std::size_t step = place * 40 + number % 40 + 1;
    Person result;
    result.first = firstNames()[step * 17 % firstNames().size()];
    result.last = lastNames()[step * 31 % lastNames().size()];
    result.role = rolesOf(group)[number % rolesOf(group).size()];
    result.organisation = homes[place][number % homes[place].size()];
    return result;
}

Contributor contributor(std::size_t organisation, std::size_t number)
{
    const std::size_t step = 1000 + organisation * 7 + number * 3;
    Contributor result;
    const std::string_view first = firstNames()[step * 17 % firstNames().size()];
    const std::string_view last = lastNames()[step * 31 % lastNames().size()];
    result.account = slug(first.substr(0, 1), '.', 1) + "." + slug(last, '-', 40);
    result.userId = 4021 + static_cast<int>(organisation * 911 + number * 1373);
    result.style = organisation * 3 + number;
    return result;
}

} // namespace hubready::samples
