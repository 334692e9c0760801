#include "core/suggest/keywords/porter_stemmer.h"

#include <gtest/gtest.h>

#include <vector>

namespace hubready {
namespace {

// The examples of the paper, step by step, carried through the steps that follow.
TEST(PorterStemmer, StemsAsInThePaper)
{
    const std::vector<std::pair<std::string, std::string>> rows{
        {"caresses", "caress"},     {"ponies", "poni"},         {"ties", "ti"},           {"caress", "caress"},
        {"cats", "cat"},            {"feed", "feed"},           {"agreed", "agre"},       {"plastered", "plaster"},
        {"bled", "bled"},           {"motoring", "motor"},      {"sing", "sing"},         {"conflated", "conflat"},
        {"troubled", "troubl"},     {"sized", "size"},          {"hopping", "hop"},       {"tanned", "tan"},
        {"falling", "fall"},        {"hissing", "hiss"},        {"fizzed", "fizz"},       {"failing", "fail"},
        {"filing", "file"},         {"happy", "happi"},         {"sky", "sky"},           {"relational", "relat"},
        {"conditional", "condit"},  {"rational", "ration"},     {"valenci", "valenc"},    {"hesitanci", "hesit"},
        {"digitizer", "digit"},     {"conformabli", "conform"}, {"radicalli", "radic"},   {"differentli", "differ"},
        {"vileli", "vile"},         {"analogousli", "analog"},  {"operator", "oper"},     {"feudalism", "feudal"},
        {"decisiveness", "decis"},  {"hopefulness", "hope"},    {"callousness", "callous"}, {"formaliti", "formal"},
        {"sensitiviti", "sensit"},  {"sensibiliti", "sensibl"}, {"triplicate", "triplic"}, {"formative", "form"},
        {"formalize", "formal"},    {"electriciti", "electr"},  {"electrical", "electr"}, {"hopeful", "hope"},
        {"goodness", "good"},       {"revival", "reviv"},       {"allowance", "allow"},   {"inference", "infer"},
        {"airliner", "airlin"},     {"gyroscopic", "gyroscop"}, {"adjustable", "adjust"}, {"defensible", "defens"},
        {"irritant", "irrit"},      {"replacement", "replac"},  {"adjustment", "adjust"}, {"dependent", "depend"},
        {"adoption", "adopt"},      {"homologou", "homolog"},   {"communism", "commun"},  {"activate", "activ"},
        {"angulariti", "angular"},  {"homologous", "homolog"},  {"effective", "effect"},  {"bowdlerize", "bowdler"},
        {"probate", "probat"},      {"rate", "rate"},           {"cease", "ceas"},        {"controll", "control"},
        {"roll", "roll"},           {"generalizations", "gener"}, {"oscillators", "oscil"},
    };
    for (const auto &[word, stem] : rows) {
        std::string stemmed = word;
        stemInPlace(stemmed);
        EXPECT_EQ(stemmed, stem) << word;
    }
}

TEST(PorterStemmer, LeavesWhatIsNoEnglishWord)
{
    for (const char *word : {"", "a", "is", "Cats", "naïves", "covid19s", "данные", "c++"}) {
        std::string stemmed = word;
        stemInPlace(stemmed);
        EXPECT_EQ(stemmed, word);
    }
}

} // namespace
} // namespace hubready
