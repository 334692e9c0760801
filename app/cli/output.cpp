#include "app/cli/output.h"

#include "app/cli/standard_streams.h"
#include "core/base/whole_file.h"
#include "core/import/text/csv_dialect.h"
#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready::cli {

namespace {

constexpr int barWidth = 40;
constexpr size_t writtenAtOnce = 1 << 16; // bytes

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

ResultWriter::ResultWriter(const QString &file) : m_path(file)
{
    if (!file.isEmpty())
        m_good = m_file.emplace(file).open();
}

void ResultWriter::flush()
{
    if (m_good && !m_buffer.empty())
        m_good = m_file ? m_file->write(m_buffer) : writeToStandardOutput(m_buffer);
    m_buffer.clear();
}

void ResultWriter::write(std::string_view text)
{
    m_buffer += text;
    if (m_buffer.size() >= writtenAtOnce)
        flush();
}

Result<void> ResultWriter::finish()
{
    flush();
    if (m_file && m_good)
        m_good = m_file->commit();
    if (m_good)
        return {};
    const QString what = CliText::tr("The result cannot be written.");
    if (m_file)
        return Error{ErrorCode::CannotWrite, what, m_path, m_file->errorString(),
                     CliText::tr("Choose another place, or free some space.")};
    return Error{ErrorCode::CannotWrite, what, CliText::tr("standard output"), CliText::tr("It is closed, or the disk is full."),
                 CliText::tr("Write to a file: -o FILE.")};
}

Result<void> deliver(std::string_view result, const QString &file)
{
    ResultWriter writer(file);
    writer.write(result);
    return writer.finish();
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
