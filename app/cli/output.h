// Where the commands write: results to standard output (or -o FILE), what is said to a person to standard error.
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace hubready::cli {

inline QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

void print(const QString &text);        // standard output
void print(std::string_view utf8);
void tell(const QString &text);         // standard error, a line
// The result of a command: to the file, whole or not at all, or to standard output where `file` is empty.
Result<void> deliver(const std::string &result, const QString &file);

// JSON by hand: values are text already and may hold what no JSON library writes (lone surrogates, numbers as written).
std::string jsonMember(std::string_view name, const std::string &value);
std::string jsonText(const QString &text);
std::string csvRow(const std::vector<std::string> &cells);

} // namespace hubready::cli
