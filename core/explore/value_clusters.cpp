#include "core/explore/value_clusters.h"

#include "core/explore/value_keys.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace hubready {

namespace {

using KeyOf = std::string (*)(std::string_view);

std::string ngramKey(std::string_view value)
{
    return ngramFingerprint(value);
}

std::vector<ValueCluster> sharingKey(const std::vector<ValueCount> &values, KeyOf keyOf)
{
    std::map<std::string, ValueCluster> clusters;
    for (const ValueCount &value : values)
        clusters[keyOf(value.value)].values.push_back(value);
    std::vector<ValueCluster> found;
    for (auto &[key, cluster] : clusters) {
        if (cluster.values.size() > 1) {
            cluster.key = key;
            found.push_back(std::move(cluster));
        }
    }
    return found;
}

// Whether at most `most` insertions, deletions and substitutions lead from one to the other.
bool isNear(QStringView a, QStringView b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return false;
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        int least = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int above = row[size_t(j)];
            const int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[size_t(j)] = std::min({above + 1, row[size_t(j) - 1] + 1, changed});
            least = std::min(least, row[size_t(j)]);
            diagonal = above;
        }
        if (least > most)
            return false;
    }
    return row[size_t(b.size())] <= most;
}

// Texts that may be near each other share a piece: of texts of length n with at most `most` changes, one of most + 1
// pieces stays. So only texts with a piece at the same place, or shifted by as many, are compared.
class LevenshteinGroups
{
public:
    explicit LevenshteinGroups(const std::vector<ValueCount> &values) : m_values(values), m_group(values.size())
    {
        std::iota(m_group.begin(), m_group.end(), size_t(0));
        for (const ValueCount &value : values)
            m_texts.push_back(toQString(value.value).toLower().simplified());
    }

    std::vector<ValueCluster> clusters();

private:
    // One change in a short text, two in a long one.
    static int reach(const QString &text) { return text.size() < 4 ? 0 : text.size() < 10 ? 1 : 2; }
    size_t groupOf(size_t i)
    {
        while (m_group[i] != i)
            i = m_group[i] = m_group[m_group[i]];
        return i;
    }
    void compareAll();

    const std::vector<ValueCount> &m_values;
    std::vector<QString> m_texts;
    std::vector<size_t> m_group;
};

void LevenshteinGroups::compareAll()
{
    constexpr int pieces = 3;
    // By length, number of the piece and its text: who has it.
    std::unordered_map<std::string, std::vector<size_t>> holders;
    const auto keyOf = [](qsizetype length, int piece, QStringView text) {
        return std::to_string(length) + ':' + std::to_string(piece) + ':' + toWtf8(text);
    };
    for (size_t i = 0; i < m_texts.size(); ++i) {
        const QStringView text = m_texts[i];
        const int most = reach(m_texts[i]);
        for (qsizetype length = std::max<qsizetype>(text.size() - most, 0); length <= text.size() + most; ++length) {
            for (int piece = 0; piece < pieces; ++piece) {
                const qsizetype start = length * piece / pieces;
                const qsizetype size = length * (piece + 1) / pieces - start;
                for (qsizetype at = std::max<qsizetype>(start - most, 0); at <= start + most && at + size <= text.size(); ++at) {
                    const auto found = holders.find(keyOf(length, piece, text.sliced(at, size)));
                    if (found == holders.end())
                        continue;
                    for (size_t other : found->second) {
                        if (groupOf(i) != groupOf(other) && isNear(text, m_texts[other], std::min(most, reach(m_texts[other]))))
                            m_group[groupOf(i)] = groupOf(other);
                    }
                }
            }
        }
        for (int piece = 0; piece < pieces; ++piece) {
            const qsizetype start = text.size() * piece / pieces;
            const qsizetype size = text.size() * (piece + 1) / pieces - start;
            holders[keyOf(text.size(), piece, text.sliced(start, size))].push_back(i);
        }
    }
}

std::vector<ValueCluster> LevenshteinGroups::clusters()
{
    compareAll();
    std::map<size_t, ValueCluster> groups;
    for (size_t i = 0; i < m_values.size(); ++i)
        groups[groupOf(i)].values.push_back(m_values[i]);
    std::vector<ValueCluster> found;
    for (auto &[group, cluster] : groups) {
        if (cluster.values.size() > 1) {
            cluster.key = cluster.proposed();
            found.push_back(std::move(cluster));
        }
    }
    return found;
}

qint64 recordsOf(const ValueCluster &cluster)
{
    return std::accumulate(cluster.values.begin(), cluster.values.end(), qint64(0),
                           [](qint64 sum, const ValueCount &value) { return sum + value.count; });
}

} // namespace

const QStringList &clusterMethodNames()
{
    static const QStringList names{QStringLiteral("fingerprint"), QStringLiteral("ngram-fingerprint"),
                                   QStringLiteral("phonetic"), QStringLiteral("levenshtein")};
    return names;
}

std::optional<ClusterMethod> clusterMethodOf(const QString &name)
{
    const qsizetype index = clusterMethodNames().indexOf(name);
    return index < 0 ? std::nullopt : std::optional(ClusterMethod(index));
}

std::vector<ValueCluster> valueClusters(const std::vector<ValueCount> &values, ClusterMethod method)
{
    auto clusters = method == ClusterMethod::Levenshtein        ? LevenshteinGroups(values).clusters()
                    : method == ClusterMethod::Fingerprint      ? sharingKey(values, fingerprint)
                    : method == ClusterMethod::NgramFingerprint ? sharingKey(values, ngramKey)
                                                                : sharingKey(values, phoneticKey);
    std::ranges::stable_sort(clusters, [](const ValueCluster &a, const ValueCluster &b) {
        if (a.values.size() != b.values.size())
            return a.values.size() > b.values.size();
        const qint64 ofA = recordsOf(a);
        const qint64 ofB = recordsOf(b);
        return ofA != ofB ? ofA > ofB : a.key < b.key;
    });
    return clusters;
}

} // namespace hubready
