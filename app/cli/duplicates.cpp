#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/explore/duplicate_pairs.h"
#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <cmath>

namespace hubready::cli {

namespace {

// Rounded down: what is not quite the same is never 1.
std::string scoreText(double score)
{
    return QString::number(std::floor(score * 100 + 1e-9) / 100, 'f', 2).toStdString();
}

std::string number(Row row)
{
    return std::to_string(row + 1);
}

std::string asJson(const DuplicatePairs &found)
{
    std::string out = "{" + jsonMember("cut", found.cut ? "true" : "false") + ", \"pairs\": [";
    for (const DuplicatePair &pair : found.pairs) {
        std::string reasons;
        for (DuplicateReason reason : pair.reasons)
            reasons += (reasons.empty() ? "" : ", ") + quoteJson(duplicateReasonName(reason));
        out += (&pair == &found.pairs.front() ? "\n  {" : ",\n  {")
               + jsonMember("records", "[" + number(pair.first) + ", " + number(pair.second) + "]") + ", "
               + jsonMember("score", scoreText(pair.score)) + ", " + jsonMember("reasons", "[" + reasons + "]") + ", "
               + jsonMember("differs", pair.differs.empty() ? "null" : quoteJson(pair.differs)) + ", "
               + jsonMember("keep", number(pair.keep)) + "}";
    }
    return out + "]}\n";
}

std::string asCsv(const DuplicatePairs &found)
{
    std::string out = csvRow({"record", "other", "score", "reasons", "differs", "keep"});
    for (const DuplicatePair &pair : found.pairs) {
        std::string reasons;
        for (DuplicateReason reason : pair.reasons)
            reasons += (reasons.empty() ? "" : " ") + std::string(duplicateReasonName(reason));
        out += csvRow({number(pair.first), number(pair.second), scoreText(pair.score), reasons, pair.differs, number(pair.keep)});
    }
    return out;
}

std::string asText(const DuplicatePairs &found)
{
    std::string out;
    for (const DuplicatePair &pair : found.pairs) {
        QStringList said;
        for (DuplicateReason reason : pair.reasons)
            said << duplicateReasonText(reason);
        if (!pair.differs.empty())
            said << CliText::tr("what differs: %1").arg(toQString(pair.differs));
        out += toWtf8(CliText::tr("%1  records %2 and %3: %4; keep %5\n")
                          .arg(toQString(scoreText(pair.score)), toQString(number(pair.first)), toQString(number(pair.second)),
                               said.join(QStringLiteral(", ")), toQString(number(pair.keep))));
    }
    out += toWtf8(CliText::tr("%1 pairs. Which record to keep is a proposal; nothing was changed.\n").arg(found.pairs.size()));
    if (found.cut)
        out += toWtf8(CliText::tr("Some values stand on very many records; there, each was compared with the first alone.\n"));
    return out;
}

} // namespace

Result<int> duplicatesCommand(const Options &options)
{
    const auto input = readRecords(options);
    if (!input)
        return input.error();
    const auto found = duplicatePairs({input->table, input->context}, progressOf(options));
    if (!found)
        return found.error();
    const std::string result = options.format == QStringLiteral("json")  ? asJson(found.value())
                               : options.format == QStringLiteral("csv") ? asCsv(found.value())
                                                                         : asText(found.value());
    if (auto done = deliver(result, options.output); !done)
        return done.error();
    return Done;
}

} // namespace hubready::cli
