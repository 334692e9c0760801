#include "core/import/text/csv_dialect.h"

#include "core/import/text/csv_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace hubready {

namespace {

constexpr std::array candidates{',', ';', '\t', '|'};
constexpr std::array rareCandidates{'^', '~', '\x1F', '\x01'}; // where none of the others parts anything
constexpr size_t sampleBytes = size_t(1) << 20;
constexpr int sampleRows = 300;

std::optional<char> delimiterOfSepLine(std::string_view text)
{
    std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    constexpr std::string_view mark = "sep=";
    if (line.size() != mark.size() + 1 ||
        !std::ranges::equal(line.substr(0, mark.size()), mark, [](char a, char b) { return (a | 0x20) == (b | 0x20); }))
        return {};
    const char delimiter = line.back();
    const bool usable = static_cast<unsigned char>(delimiter) < 0x80 && delimiter != '"' && delimiter != '\0';
    return usable ? std::optional(delimiter) : std::nullopt;
}

// How well the text falls into even rows; 0: it does not fall apart at all.
double evenness(std::string_view sample, char delimiter)
{
    CsvReader reader(sample, {delimiter});
    CsvRow row;
    std::map<size_t, int> widths;
    size_t firstWidth = 0;
    int rows = 0;
    int marred = 0;
    while (rows < sampleRows && reader.next(row)) {
        if (row.isBlank())
            continue;
        // The end of the sample may cut a quoted field in two: what follows would be noise.
        if (row.problem == CsvProblem::UnclosedQuote && rows > 0)
            break;
        const bool cut =
            size_t(reader.offset()) == sample.size() && row.rawRow.find_last_of("\r\n") != row.rawRow.size() - 1;
        if (cut && rows > 1)
            break;
        firstWidth = rows == 0 ? row.fields.size() : firstWidth;
        ++rows;
        ++widths[row.fields.size()];
        marred += row.problem != CsvProblem::None;
    }
    if (rows == 0)
        return 0;
    const auto usual = std::ranges::max_element(widths, {}, [](const auto &entry) { return entry.second; });
    if (usual->first < 2)
        return 0;
    // A header as wide as the rows is worth more than a wide row: text has commas too.
    const double header = firstWidth == usual->first ? 1.0 : 0.6;
    return double(usual->second) / rows * std::log2(double(usual->first)) * header *
           (1.0 - double(marred) / (rows + 1));
}

// Whether the fields stand in single quotes: most do, and none in double ones.
bool hasSingleQuotes(std::string_view sample, char delimiter)
{
    CsvReader reader(sample, {delimiter});
    CsvRow row;
    int single = 0;
    int fields = 0;
    for (int rows = 0; rows < sampleRows && reader.next(row); ++rows) {
        for (const CsvField &field : row.fields) {
            if (field.quoted)
                return false;
            const std::string_view raw = field.raw;
            fields += !raw.empty();
            single += raw.size() >= 2 && raw.front() == '\'' && raw.back() == '\'';
        }
    }
    return single > 1 && single * 2 > fields;
}

} // namespace

CsvDialect guessDialect(std::string_view sample)
{
    if (const auto delimiter = delimiterOfSepLine(sample))
        return {*delimiter, '"', true};
    sample = sample.substr(0, sampleBytes);
    CsvDialect best;
    double bestEvenness = 0;
    const auto consider = [&](char candidate) {
        const double found = evenness(sample, candidate);
        if (found > bestEvenness) {
            best.delimiter = candidate;
            bestEvenness = found;
        }
    };
    std::ranges::for_each(candidates, consider);
    if (bestEvenness == 0)
        std::ranges::for_each(rareCandidates, consider);
    best.quote = hasSingleQuotes(sample, best.delimiter) ? '\'' : '"';
    return best;
}

std::string quoteCsvField(std::string_view value, char delimiter, char quote)
{
    const char special[] = {delimiter, quote, '\r', '\n'};
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    const bool needed = value.find_first_of(std::string_view(special, sizeof special)) != std::string_view::npos
        || (!value.empty() && (isSpace(value.front()) || isSpace(value.back())));
    if (!needed)
        return std::string(value);
    std::string out;
    out.reserve(value.size() + 2);
    out += quote;
    for (char c : value)
        out.append(c == quote ? 2 : 1, c);
    out += quote;
    return out;
}

} // namespace hubready
