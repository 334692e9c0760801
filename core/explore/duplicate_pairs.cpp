#include "core/explore/duplicate_pairs.h"

#include "core/record/file_names.h"
#include "core/record/record.h"
#include "core/rules/across/near_texts.h"
#include "core/rules/across/title_series.h"
#include "core/rules/across/value_index.h"
#include "core/rules/kinds/record_reading.h"
#include "core/text/folded_address.h"
#include "core/text/word_hashes.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace hubready {

namespace {

struct ReasonWords
{
    std::string_view name;
    const char *text;
    double weight; // how likely two records are one by this alone
};
constexpr std::array reasonWords{
    ReasonWords{"address", QT_TRANSLATE_NOOP("Duplicates", "same address"), 0.8},
    ReasonWords{"file", QT_TRANSLATE_NOOP("Duplicates", "same file"), 0.8},
    ReasonWords{"title", QT_TRANSLATE_NOOP("Duplicates", "same title"), 0.5},
    ReasonWords{"text", QT_TRANSLATE_NOOP("Duplicates", "nearly the same text"), 0}, // by how much is the same
};
constexpr double leastScore = 0.5;
constexpr double crowdWeight = 0.2;   // of a value that very many share: an entrance page, a series' title
constexpr size_t mostInPairs = 8;     // rows of one value that are paired each with each

struct Support
{
    std::array<double, reasonWords.size()> weights{}; // 0: not that reason
};
using Supports = std::map<std::pair<Row, Row>, Support>;

// A value of a row, for one reason.
struct Keyed
{
    ValueKey key;
    Row row;
    auto operator<=>(const Keyed &) const = default;
};

class PairFinder
{
public:
    explicit PairFinder(const TableReading &reading) : m_reading(reading) {}

    Result<DuplicatePairs> find(const Progress &progress)
    {
        std::array<std::vector<Keyed>, 3> keyed;
        m_texts.begin(m_reading.table.size());
        RecordReading record;
        for (Row row = 0; row < m_reading.table.size(); ++row) {
            if (row % 1024 == 0 && !progress.step(row, m_reading.table.size()))
                return Progress::cancelledError();
            if (!m_reading.counts(row))
                continue;
            record.begin(m_decoder.decode(row));
            readKeys(record, keyed);
            m_texts.read(row, record);
        }
        for (size_t reason = 0; reason < keyed.size(); ++reason)
            pairUp(keyed[reason], reason);
        if (!findNear(progress))
            return Progress::cancelledError();
        return scored();
    }

private:
    void readKeys(const RecordReading &record, std::array<std::vector<Keyed>, 3> &keyed)
    {
        const Row row = record.record().row;
        const auto add = [&](DuplicateReason reason, ValueKey key) {
            if (key != 0)
                keyed[size_t(reason)].push_back({key, row});
        };
        add(DuplicateReason::Address, valueKey(foldedAddress(record.trimmed(Field::WebLinkUrl))));
        const auto &words = record.words(Field::Title);
        add(DuplicateReason::Title, hashOfWords(words.data(), words.size()));
        for (const PlacedText &file : record.texts(Field::Files))
            add(DuplicateReason::File, valueKey(foldedFileName(file.text.text)));
    }

    void pairUp(std::vector<Keyed> &keyed, size_t reason)
    {
        std::ranges::sort(keyed);
        keyed.erase(std::unique(keyed.begin(), keyed.end()), keyed.end());
        for (size_t start = 0; start < keyed.size();) {
            size_t end = start + 1;
            while (end < keyed.size() && keyed[end].key == keyed[start].key)
                ++end;
            const bool isCrowd = end - start > mostInPairs;
            m_cut |= isCrowd;
            for (size_t a = start; a < (isCrowd ? start + 1 : end); ++a) {
                for (size_t b = a + 1; b < end; ++b) {
                    m_supports[{keyed[a].row, keyed[b].row}].weights[reason] =
                        isCrowd ? crowdWeight : reasonWords[reason].weight;
                }
            }
            start = end;
        }
    }

    bool findNear(const Progress &progress)
    {
        if (!m_texts.build(m_reading, progress))
            return false;
        for (Row row = 0; row < m_reading.table.size(); ++row) {
            if (row % 1024 == 0 && progress.cancelled())
                return false;
            for (const NearText &near : m_texts.nearTo(m_reading, row))
                m_supports[std::minmax(row, near.row)].weights[size_t(DuplicateReason::Text)] = near.shared;
        }
        return true;
    }

    // Reasons that do not depend on each other add up: what is left of the doubt is multiplied. A text that is only
    // partly the same supports other reasons by half.
    double scoreOf(Row first, Row second, const Support &support)
    {
        double doubt = 1;
        for (double weight : support.weights)
            doubt *= 1 - weight;
        if (support.weights[size_t(DuplicateReason::Text)] == 0 && doubt < 1) {
            m_own.read(m_reading, first);
            m_other.read(m_reading, second);
            doubt *= 1 - sharedPart(m_own.shingles(), m_other.shingles()) / 2;
        }
        return 1 - doubt;
    }

    DuplicatePairs scored()
    {
        DuplicatePairs out;
        out.cut = m_cut;
        for (const auto &[rows, support] : m_supports) {
            const auto [first, second] = rows;
            const double score = scoreOf(first, second, support);
            if (score < leastScore)
                continue;
            DuplicatePair &pair = out.pairs.emplace_back();
            pair.first = first;
            pair.second = second;
            pair.score = score;
            for (size_t reason = 0; reason < support.weights.size(); ++reason) {
                if (support.weights[reason] > 0)
                    pair.reasons.push_back(DuplicateReason(reason));
            }
            pair.differs = whatDiffers(m_reading, first, second);
            pair.keep = fullness(first) >= fullness(second) ? first : second;
        }
        std::ranges::stable_sort(out.pairs, std::greater(), &DuplicatePair::score);
        return out;
    }

    // How much a record says: fields and items that are filled first, then the length.
    std::pair<size_t, qint64> fullness(Row row)
    {
        const Record &record = m_decoder.decode(row);
        size_t filled = size_t(std::ranges::count_if(record.values, hasText));
        filled += record.keywords ? record.keywords->size() : 0;
        filled += record.authors ? size_t(std::ranges::count_if(*record.authors, [](const Author &a) { return a.name.has_value(); })) : 0;
        filled += record.files ? record.files->size() : 0;
        return {filled, record.textLength};
    }

    const TableReading &m_reading;
    RecordDecoder m_decoder{m_reading.table};
    Supports m_supports;
    bool m_cut = false;
    NearTexts m_texts{NearTexts::usualPercent, NearTexts::usualFewest};
    RecordWords m_own;
    RecordWords m_other;
};

} // namespace

std::string_view duplicateReasonName(DuplicateReason reason)
{
    return reasonWords[size_t(reason)].name;
}

QString duplicateReasonText(DuplicateReason reason)
{
    return QCoreApplication::translate("Duplicates", reasonWords[size_t(reason)].text);
}

Result<DuplicatePairs> duplicatePairs(const TableReading &reading, const Progress &progress)
{
    return PairFinder(reading).find(progress);
}

} // namespace hubready
