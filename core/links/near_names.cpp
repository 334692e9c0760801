#include "core/links/near_names.h"

#include "core/reference/reference_data.h"
#include "core/text/code_points.h"
#include "core/text/wtf8.h"

#include <QByteArray>

#include <algorithm>

namespace hubready {

namespace {

bool isSeparator(char32_t c)
{
    return c == U'-' || c == U'_' || c == U'+' || c == 0x2013 || c == 0x2014 || QChar::isSpace(c);
}

bool isFigure(char32_t c) { return QChar::isDigit(c); }

std::string nameKey(std::string_view name)
{
    std::string plain = lowered(name);
    if (plain.find('%') != std::string::npos)
        plain = QByteArray::fromPercentEncoding(QByteArray::fromStdString(plain)).toStdString();
    std::string out;
    for (char32_t c : codePoints(plain)) {
        if (!isSeparator(c))
            appendCodePoint(out, c == U'\\' ? U'/' : c);
    }
    return out;
}

std::string withoutFolder(const std::string &path) { return path.substr(path.rfind('/') + 1); }

std::u32string figuresOf(const std::u32string &key)
{
    std::u32string figures;
    for (size_t i = 0; i < key.size(); ++i) {
        if (isFigure(key[i]))
            figures += key[i];
        else if (i > 0 && isFigure(key[i - 1]))
            figures += U' ';
    }
    return figures;
}

} // namespace

int editDistance(std::u32string_view a, std::u32string_view b, int most)
{
    if (a.size() < b.size())
        std::swap(a, b);
    if (a.size() - b.size() > size_t(most))
        return most + 1;
    std::vector<int> before(b.size() + 1);
    std::vector<int> last(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j)
        last[j] = int(j);
    for (size_t i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        int least = row[0];
        for (size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], most + 1);
}

NearNames::NearNames(std::vector<std::string> names) : m_names(std::move(names))
{
    std::ranges::sort(m_names);
    for (size_t i = 0; i < m_names.size(); ++i) {
        const std::string path = nameKey(m_names[i]);
        const std::string name = withoutFolder(path);
        m_byPath[path].push_back(i);
        m_byName[name].push_back(i);
        m_byEnding[std::string(fileExtension(name))].push_back({i, codePoints(name)});
    }
}

bool NearNames::contains(std::string_view name) const
{
    return std::ranges::binary_search(m_names, name, std::less<>());
}

std::optional<NearNames::Match> NearNames::find(std::string_view name) const
{
    const std::string path = nameKey(name);
    const std::string bare = withoutFolder(path);
    if (bare.empty())
        return std::nullopt;
    for (const auto &[index, key] : {std::pair(&m_byPath, &path), std::pair(&m_byName, &bare)}) {
        if (const auto same = index->find(*key); same != index->end()) {
            return same->second.size() == 1 ? std::optional(Match{m_names[same->second.front()], true}) : std::nullopt;
        }
    }
    return findSimilar(codePoints(bare));
}

std::optional<NearNames::Match> NearNames::findSimilar(const std::u32string &key) const
{
    std::string bare;
    for (char32_t c : key)
        appendCodePoint(bare, c);
    const std::string ending(fileExtension(bare));
    const auto alike = m_byEnding.find(ending);
    const size_t stem = key.size() - std::min(key.size(), ending.size() + 1);
    const int most = stem >= 10 ? 2 : stem >= 5 ? 1 : 0;
    if (alike == m_byEnding.end() || most == 0)
        return std::nullopt;
    const std::u32string figures = figuresOf(key);
    int nearest = most + 1;
    const Entry *winner = nullptr;
    for (const Entry &entry : alike->second) {
        const int distance = editDistance(key, entry.key, most);
        if (distance > most || figuresOf(entry.key) != figures)
            continue;
        if (distance == nearest)
            winner = nullptr; // two as near as each other: none is clear
        else if (distance < nearest)
            winner = &entry;
        nearest = std::min(nearest, distance);
    }
    return winner ? std::optional(Match{m_names[winner->name], false}) : std::nullopt;
}

} // namespace hubready
