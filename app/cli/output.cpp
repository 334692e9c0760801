#include "app/cli/output.h"

#include "core/import/csv_dialect.h"
#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>

namespace hubready::cli {

void print(std::string_view utf8)
{
    std::fwrite(utf8.data(), 1, utf8.size(), stdout);
}

void print(const QString &text)
{
    print(text.toStdString());
}

void tell(const QString &text)
{
    const std::string line = text.toStdString() + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

Result<void> deliver(const std::string &result, const QString &file)
{
    if (file.isEmpty()) {
        print(result);
        return {};
    }
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(result.data(), qint64(result.size())) != qint64(result.size())
        || !out.commit()) {
        return Error{ErrorCode::CannotWrite, QCoreApplication::translate("Cli", "The result cannot be written."), file,
                     out.errorString(), QCoreApplication::translate("Cli", "Choose another place.")};
    }
    return {};
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
