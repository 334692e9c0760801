// Where the commands write: results to standard output (or -o FILE), what is said to a person to standard error.
#pragma once

#include "app/cli/options.h"
#include "core/base/progress.h"
#include "core/base/whole_file.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubready::cli {

// The words of the commands.
struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(CliText)
};

void tell(const QString &text); // standard error, a line

// The result of a command, written as it is made: a long one never stands in memory as a whole. To the file, whole or
// not at all, or to standard output where `file` is empty. After a failure nothing more is written, and finish() tells.
class ResultWriter
{
public:
    explicit ResultWriter(const QString &file);

    void write(std::string_view text);
    Result<void> finish();

private:
    void flush();

    QString m_path;
    std::optional<WholeFile> m_file;
    std::string m_buffer;
    bool m_good = true;
};

// One that is short.
Result<void> deliver(std::string_view result, const QString &file);
// What a command that writes a file or a project of its own says about it: always to standard output.
Result<int> report(std::string_view result, int status);

// A bar on standard error, where that is a terminal and nobody asked for quiet.
Progress progressOf(const Options &options);
void clearBar();

// JSON by hand: values are text already and may hold what no JSON library writes (lone surrogates, numbers as written).
std::string jsonMember(std::string_view name, const std::string &value);
std::string jsonText(const QString &text);
std::string csvRow(const std::vector<std::string> &cells);

} // namespace hubready::cli
