#include "app/cli/outside.h"

#include "app/cli/output.h"
#include "core/links/link_checker.h"
#include "core/links/link_places.h"
#include "core/links/link_store.h"
#include "core/links/scorm_package.h"

namespace hubready::cli {

Result<LinkResults> checkLinks(const Options &options, const RecordTable &table, CheckContext &context)
{
    LinkResults found;
    if (!options.links)
        return found;
    const auto uses = distinctAddresses(table, context.settings.recordMaxLength, {});
    if (!uses)
        return uses.error();
    std::vector<std::string> addresses;
    for (const AddressUse &use : uses.value())
        addresses.push_back(use.address);
    LinkCheckOptions how;
    how.timeout = std::chrono::seconds(context.settings.linkTimeoutSeconds);
    const SystemClock clock;
    qint64 dead = 0;
    const auto done =
        LinkChecker(clock, how)
            .check(addresses, progressOf(options), [&](const std::string &address, const LinkResult &result) {
                dead += result.isAlive() ? 0 : 1;
                found.put(address, result);
            });
    if (!done)
        return done.error();
    clearBar();
    if (!options.quiet)
        tell(CliText::tr("%1 addresses asked for; %2 lead nowhere.").arg(addresses.size()).arg(dead));
    LinkResults all = context.links ? *context.links : LinkResults();
    all.merge(found);
    context.links = std::make_shared<const LinkResults>(std::move(all));
    return found;
}

void keepLinks(const Options &options, const QString &project, const LinkResults &results)
{
    const SystemClock clock;
    const auto opened = ProjectFile::open(project, ProjectFile::Mode::Write, options.person, clock);
    const auto kept = opened ? keepLinkResults(opened.value()->connection(), results) : Result<void>(opened.error());
    if (!kept && !options.quiet)
        tell(CliText::tr("The answers are used now, but could not be kept in the project.") + u'\n' + kept.error().text());
}

Result<void> lookOutside(const Options &options, const RecordTable &table, const QString &project,
                         CheckContext &context)
{
    if (!options.files.isEmpty() && context.stagedFiles) {
        auto packages = readScormPackages(options.files, table, *context.stagedFiles, progressOf(options));
        if (!packages)
            return packages.error();
        context.takeScormPackages(std::move(packages.value()));
    }
    const auto found = checkLinks(options, table, context);
    if (!found)
        return found.error();
    if (!project.isEmpty() && !found.value().empty())
        keepLinks(options, project, found.value());
    return {};
}

Result<void> lookOutside(const Options &options, Input &input)
{
    return lookOutside(options, input.table, input.isProject ? options.inputs.first() : QString(), input.context);
}

} // namespace hubready::cli
