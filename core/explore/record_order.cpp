#include "core/explore/record_order.h"

#include "core/record/field_text.h"
#include "core/text/wtf8.h"

#include <unicode/ucol.h>
#include <unicode/uiter.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <thread>
#include <unordered_map>

namespace hubready {

namespace {

constexpr Row batch = 4096;
constexpr size_t keyBytes = 48;

struct CollatorCloser
{
    void operator()(UCollator *collator) const { ucol_close(collator); }
};
using Collator = std::unique_ptr<UCollator, CollatorCloser>;

Collator openCollator(const std::string &locale)
{
    UErrorCode status = U_ZERO_ERROR;
    Collator collator(ucol_open(locale.empty() ? "en_GB" : locale.c_str(), &status));
    if (collator)
        ucol_setAttribute(collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    return collator;
}

// The beginning of a text's sort key at the first strength (letters, not case or accents). Two texts with different
// beginnings are settled by them; the few with equal ones are compared whole.
struct Entry
{
    std::array<unsigned char, keyBytes> key{};
    Row row = 0;
    bool missing = false;
};

// The texts that are put in order.
struct Column
{
    const RecordsView &records;
    const RecordOrder &order;

    bool isExtra() const { return order.by == RecordOrder::By::Extra; }
    FieldType type() const { return isExtra() ? FieldType::Text : fieldSpec(order.field).type; }
    std::string_view text(Row row, std::string &buffer) const
    {
        if (!isExtra())
            return plainText(records.table, row, order.field, buffer);
        return records.extras ? records.extras->text(row, order.extra, buffer) : std::string_view{};
    }
};

void fillKey(Entry &entry, std::string_view text, const UCollator *collator)
{
    constexpr size_t enough = 160; // bytes of text that certainly fill a key
    UCharIterator characters;
    uiter_setUTF8(&characters, text.data(), int32_t(std::min(text.size(), enough)));
    std::array<uint32_t, 2> state{};
    UErrorCode status = U_ZERO_ERROR;
    ucol_nextSortKeyPart(collator, &characters, state.data(), entry.key.data(), int32_t(keyBytes), &status);
}

// Big-endian with the sign turned, so that bytes compare as the numbers do.
void fillKey(Entry &entry, qint64 number)
{
    const quint64 turned = quint64(number) ^ (quint64(1) << 63);
    for (size_t i = 0; i < sizeof turned; ++i)
        entry.key[i] = static_cast<unsigned char>(turned >> (56 - 8 * i));
}

std::optional<qint64> numberOf(FieldType type, std::string_view text)
{
    if (type == FieldType::Integer)
        return readInteger(text);
    if (const auto date = type == FieldType::Date ? readDate(text) : std::nullopt)
        return (date->year * qint64(16) + date->month) * 32 + date->day;
    return std::nullopt;
}

void fillEntry(Entry &entry, const Column &column, const UCollator *primary, std::string &buffer)
{
    const std::string_view text = column.text(entry.row, buffer);
    entry.missing = isBlank(text);
    if (entry.missing)
        return;
    const FieldType type = column.type();
    if (type != FieldType::Integer && type != FieldType::Date) {
        fillKey(entry, text, primary);
    } else if (const auto number = numberOf(type, text)) {
        fillKey(entry, *number);
    } else {
        entry.key.fill(0xFF); // what cannot be read stands behind what can
    }
}

// Rows from `first` to before `last` of the entries; false: cancelled.
bool fillEntries(std::vector<Entry> &entries, size_t first, size_t last, const Column &column,
                 const std::string &locale, const std::function<bool(size_t done)> &step)
{
    const Collator primary = openCollator(locale);
    if (!primary)
        return true;
    ucol_setStrength(primary.get(), UCOL_PRIMARY);
    std::string buffer;
    for (size_t i = first; i < last; ++i) {
        if ((i - first) % batch == 0 && !step(i - first))
            return false;
        fillEntry(entries[i], column, primary.get(), buffer);
    }
    return true;
}

bool fillOnTwoThreads(std::vector<Entry> &entries, const Column &column, const std::string &locale,
                      const Progress &progress)
{
    const size_t half = entries.size() < 2 * batch ? 0 : entries.size() / 2;
    std::jthread other([&] {
        if (half > 0)
            (void)fillEntries(entries, 0, half, column, locale, [&](size_t) { return !progress.cancelled(); });
    });
    const auto total = qint64(entries.size());
    return fillEntries(entries, half, entries.size(), column, locale,
                       [&](size_t done) { return progress.step(std::min(total, 2 * qint64(done)), total); });
}

// A run of entries with equal beginnings. Columns such as the licence have few different texts in long runs, so the
// different ones are found first, put in order, and the rows sorted by their place in it.
class RunSorter
{
public:
    RunSorter(const Column &column, const std::string &locale)
        : m_column(column), m_collator(openCollator(locale)), m_descending(column.order.descending)
    {
    }

    void sort(std::span<Entry> run)
    {
        std::unordered_map<std::string, size_t> places;
        std::vector<size_t> placeOf(run.size());
        for (size_t i = 0; i < run.size(); ++i) {
            const std::string_view text = m_column.text(run[i].row, m_buffer);
            placeOf[i] = places.try_emplace(std::string(text), places.size()).first->second;
        }
        if (places.size() < 2)
            return;
        const std::vector<size_t> rank = ranks(places);
        std::vector<std::pair<size_t, Entry>> ranked;
        for (size_t i = 0; i < run.size(); ++i)
            ranked.emplace_back(rank[placeOf[i]], run[i]);
        std::ranges::stable_sort(ranked, {}, [](const auto &pair) { return pair.first; });
        std::ranges::transform(ranked, run.begin(), [](const auto &pair) { return pair.second; });
    }

private:
    std::vector<size_t> ranks(const std::unordered_map<std::string, size_t> &places) const
    {
        std::vector<std::pair<std::string_view, size_t>> texts(places.begin(), places.end());
        std::ranges::sort(texts, [&](const auto &a, const auto &b) {
            return m_descending ? comesBefore(b.first, a.first) : comesBefore(a.first, b.first);
        });
        std::vector<size_t> rank(texts.size());
        size_t now = 0;
        for (size_t i = 0; i < texts.size(); ++i) {
            // Texts that differ in nothing that is compared share a place: their numbers decide.
            if (i > 0 && differ(texts[i - 1].first, texts[i].first))
                ++now;
            rank[texts[i].second] = now;
        }
        return rank;
    }

    bool differ(std::string_view a, std::string_view b) const { return comesBefore(a, b) || comesBefore(b, a); }

    bool comesBefore(std::string_view a, std::string_view b) const
    {
        if (!m_collator)
            return a < b;
        UErrorCode status = U_ZERO_ERROR;
        return ucol_strcollUTF8(m_collator.get(), a.data(), int32_t(a.size()), b.data(), int32_t(b.size()), &status) ==
               UCOL_LESS;
    }

    const Column &m_column;
    Collator m_collator;
    bool m_descending;
    std::string m_buffer;
};

void sortRuns(std::vector<Entry> &entries, RunSorter &sorter)
{
    for (size_t first = 0; first < entries.size();) {
        size_t last = first + 1;
        while (last < entries.size() && entries[last].key == entries[first].key && !entries[last].missing)
            ++last;
        if (last - first > 1 && !entries[first].missing)
            sorter.sort({entries.data() + first, last - first});
        first = last;
    }
}

Result<std::vector<Row>> byText(std::vector<Row> rows, const Column &column, const std::string &locale,
                                const Progress &progress)
{
    std::vector<Entry> entries(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        entries[i].row = rows[i];
    if (!fillOnTwoThreads(entries, column, locale, progress))
        return Progress::cancelledError();
    std::ranges::sort(entries, [descending = column.order.descending](const Entry &a, const Entry &b) {
        if (a.missing != b.missing)
            return b.missing;
        if (a.key != b.key)
            return descending ? b.key < a.key : a.key < b.key;
        return a.row < b.row;
    });
    RunSorter sorter(column, locale);
    sortRuns(entries, sorter);
    std::ranges::transform(entries, rows.begin(), &Entry::row);
    return rows;
}

} // namespace

Result<std::vector<Row>> sortedRows(std::vector<Row> rows, RecordsView records, const RecordOrder &order,
                                    const std::string &locale, const Progress &progress)
{
    switch (order.by) {
    case RecordOrder::By::Number:
        if (order.descending)
            std::ranges::sort(rows, std::greater());
        else
            std::ranges::sort(rows);
        return rows;
    case RecordOrder::By::State:
        std::ranges::sort(rows, [&](Row a, Row b) {
            const ReviewState first = records.states[a];
            const ReviewState second = records.states[b];
            if (first != second)
                return order.descending ? second < first : first < second;
            return a < b;
        });
        return rows;
    case RecordOrder::By::Field:
    case RecordOrder::By::Extra:
        break;
    }
    return byText(std::move(rows), {records, order}, locale, progress);
}

} // namespace hubready
