#include "app/cli/commands.h"
#include "app/cli/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hubready::cli {

namespace {

struct Entry
{
    const char *name;
    Command command; // null: not built yet
};
constexpr std::array entries{
    Entry{"inspect", inspectCommand}, Entry{"check", checkCommand},   Entry{"suggest", suggestCommand},
    Entry{"fix", fixCommand},         Entry{"import", importCommand}, Entry{"export", exportCommand},
    Entry{"verify", verifyCommand},   Entry{"review", reviewCommand}, Entry{"history", historyCommand},
    Entry{"facet", facetCommand},     Entry{"cluster", clusterCommand}, Entry{"duplicates", duplicatesCommand},
    Entry{"report", nullptr},
};

int statusOf(const Result<int> &result)
{
    if (result)
        return result.value();
    tell(result.error().text());
    return exitStatusOf(result.error());
}

} // namespace

int run(const QStringList &arguments)
{
    const auto options = readOptions(arguments);
    if (!options)
        return statusOf(options.error());
    if (options->command.isEmpty())
        return statusOf(report(options->help.toStdString(), Done));
    const std::string name = options->command.toStdString();
    const auto entry = std::ranges::find(entries, name, [](const Entry &e) { return std::string(e.name); });
    if (entry == entries.end() || !entry->command) {
        tell(entry == entries.end() ? CliText::tr("There is no command “%1”.").arg(options->command)
                                    : CliText::tr("The command “%1” is not built yet.").arg(options->command));
        return WrongUsage;
    }
    const auto status = entry->command(options.value());
    if (!options->quiet)
        clearBar();
    return statusOf(status);
}

} // namespace hubready::cli
