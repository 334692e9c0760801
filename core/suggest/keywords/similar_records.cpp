#include "core/suggest/keywords/similar_records.h"

#include <algorithm>
#include <cmath>

namespace hubready {

namespace {

constexpr float titleWeight = 2;
// A word in more records than this tells little; its postings end here.
constexpr size_t mostPostings = 4000;
// Of a question's words the weightiest are looked up until so many postings have been read.
constexpr size_t mostPostingsRead = 60'000;

float rarityOf(PhraseKey stem, const TextStatistics &texts)
{
    return std::max(0.f, std::log(float(texts.records() + 1) / (float(texts.recordsWithWord(stem)) + 0.5f)));
}

} // namespace

std::vector<WeightedWord> weightedWords(const TextWords &words)
{
    std::vector<WeightedWord> weighted;
    KeyMap<quint32> places;
    for (const TextWord &word : words) {
        if (word.isStopWord)
            continue;
        quint32 &place = places[word.stem];
        if (place == 0) {
            weighted.push_back({word.stem, 0});
            place = quint32(weighted.size());
        }
        weighted[place - 1].count += word.isInTitle ? titleWeight : 1;
    }
    return weighted;
}

void SimilarRecords::add(quint32 row, const std::vector<WeightedWord> &words, bool hasKeywords)
{
    m_lengths.resize(std::max(m_lengths.size(), size_t(row) + 1));
    for (const WeightedWord &word : words) {
        quint32 &place = m_places[word.stem];
        if (place == 0) {
            m_words.push_back({word.stem});
            place = quint32(m_words.size());
        }
        auto &postings = m_words[place - 1].postings;
        if (hasKeywords && postings.size() < mostPostings)
            postings.push_back({row, 1 + std::log(word.count)});
    }
}

void SimilarRecords::finish(const TextStatistics &texts)
{
    std::ranges::fill(m_lengths, 0.f);
    for (Word &word : m_words) {
        word.rarity = rarityOf(word.stem, texts);
        for (const Posting &posting : word.postings) {
            const float part = word.rarity * posting.count;
            m_lengths[posting.row] += part * part;
        }
    }
    for (float &length : m_lengths)
        length = std::sqrt(length);
}

std::vector<SimilarRecord> SimilarRecords::find(const std::vector<WeightedWord> &words, const TextStatistics &texts,
                                                size_t atMost, const std::function<bool(quint32)> &accepts) const
{
    struct Part
    {
        const Word *word;
        float weight;
    };
    std::vector<Part> parts;
    float square = 0;
    for (const WeightedWord &weighted : words) {
        const float weight = (1 + std::log(weighted.count)) * rarityOf(weighted.stem, texts);
        square += weight * weight;
        if (const quint32 *place = m_places.find(weighted.stem); place && weight > 0)
            parts.push_back({&m_words[*place - 1], weight});
    }
    std::ranges::stable_sort(parts, std::greater(), &Part::weight);

    std::vector<float> sums(m_lengths.size());
    std::vector<quint32> touched;
    size_t read = 0;
    for (const Part &part : parts) {
        if (read > mostPostingsRead)
            break;
        read += part.word->postings.size();
        const float weight = part.weight * part.word->rarity;
        for (const Posting &posting : part.word->postings) {
            float &sum = sums[posting.row];
            if (sum == 0)
                touched.push_back(posting.row);
            sum += weight * posting.count;
        }
    }
    std::vector<SimilarRecord> found;
    const float length = std::sqrt(square);
    for (quint32 row : touched) {
        if (accepts(row))
            found.push_back({row, sums[row] / (length * m_lengths[row])});
    }
    const size_t kept = std::min(atMost, found.size());
    const auto better = [](const SimilarRecord &a, const SimilarRecord &b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness : a.row < b.row;
    };
    std::ranges::partial_sort(found, found.begin() + std::ptrdiff_t(kept), better);
    found.resize(kept);
    return found;
}

} // namespace hubready
