// The staged file that was probably meant by a name that is not there: "Sepsis guide.pdf" for "sepsis-guide.pdf". Case,
// blanks, dashes and underscores do not count, then a letter or two may differ; figures never may, because module 1 is
// not module 2. Only one clear winner is offered.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hubready {

class NearNames
{
public:
    explicit NearNames(std::vector<std::string> names); // with folders, "/" between

    bool contains(std::string_view name) const; // case counts

    struct Match
    {
        std::string name;
        bool isFolded = false; // the same but for case, blanks, dashes, underscores and folder
    };
    // `name` is not one of the names itself.
    std::optional<Match> find(std::string_view name) const;

private:
    struct Entry
    {
        size_t name;        // place in m_names
        std::u32string key; // folded, without folder
    };
    std::optional<Match> findSimilar(const std::u32string &key) const;

    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::vector<size_t>> m_byPath; // folded, with folder
    std::unordered_map<std::string, std::vector<size_t>> m_byName; // folded, without
    std::unordered_map<std::string, std::vector<Entry>> m_byEnding;
};

// Letters that have to be put in, taken out, exchanged or changed; more than `most`: most + 1.
int editDistance(std::u32string_view a, std::u32string_view b, int most);

} // namespace hubready
