#include "app/cli/output.h"

#include "app/cli/standard_streams.h"
#include "core/base/whole_file.h"
#include "core/import/csv_dialect.h"
#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready::cli {

namespace {

constexpr int barWidth = 40;

} // namespace

void clearBar()
{
    if (standardErrorIsTerminal())
        writeToStandardError("\r" + std::string(barWidth + 2, ' ') + "\r");
}

void tell(const QString &text)
{
    clearBar();
    writeToStandardError(text.toStdString() + '\n');
}

Result<void> deliver(std::string_view result, const QString &file)
{
    if (!file.isEmpty())
        return writeWhole(file, result, tr("The result cannot be written."));
    if (writeToStandardOutput(result))
        return {};
    return Error{ErrorCode::CannotWrite, tr("The result cannot be written."), tr("standard output"),
                 tr("It is closed, or the disk is full."), tr("Write to a file: -o FILE.")};
}

Result<int> report(std::string_view result, int status)
{
    if (auto done = deliver(result, {}); !done)
        return done.error();
    return status;
}

Progress progressOf(const Options &options)
{
    if (options.quiet || !standardErrorIsTerminal())
        return {};
    return Progress({}, [](qint64 done, qint64 total) {
        if (total <= 0)
            return;
        const auto filled = size_t(std::clamp<qint64>(done * barWidth / total, 0, barWidth));
        writeToStandardError("\r[" + std::string(filled, '#') + std::string(barWidth - filled, ' ') + "]");
    });
}

std::string jsonMember(std::string_view name, const std::string &value)
{
    return quoteJson(name) + ": " + value;
}

std::string jsonText(const QString &text)
{
    return quoteJson(toWtf8(text));
}

std::string csvRow(const std::vector<std::string> &cells)
{
    std::string row;
    for (const std::string &cell : cells)
        row += (&cell == &cells.front() ? "" : ",") + quoteCsvField(cell);
    return row + "\n";
}

} // namespace hubready::cli
