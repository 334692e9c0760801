// File names: what the tool does with "public://" and with endings in capitals. Every name stands for a staged file, so
// nothing here is safe but the missing numbers.
#include "core/suggest/fixers.h"

#include "core/json/json_text.h"
#include "core/reference/reference_data.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

constexpr double renamed = 0.8;
constexpr double schemeDropped = 0.9;

// The name with its ending in small letters; nothing where the ending is another one or small already.
std::optional<std::string> withSmallEnding(std::string_view name, std::string_view ending)
{
    if (name.size() <= ending.size() || name.ends_with(ending))
        return std::nullopt;
    const std::string_view own = name.substr(name.size() - ending.size());
    if (lowered(own) != ending)
        return std::nullopt;
    return std::string(name.substr(0, name.size() - ending.size())).append(ending);
}

// The tool drops "public://" once: what is left must not begin with it again.
std::optional<std::string_view> withoutScheme(std::string_view name)
{
    const std::string_view rest = withoutPublicScheme(name);
    const bool means = rest.size() < name.size() && !isBlank(rest) && withoutPublicScheme(rest).size() == rest.size();
    return means ? std::optional(rest) : std::nullopt;
}

// Calls `propose(name after, rule, confidence)` for what could be done about one file's name.
template <typename Propose> void fixName(std::string_view name, bool isScorm, const FixTools &tools, Propose proposeName)
{
    if (const auto staged = nearFile(tools, name))
        proposeName(staged->name, "lh.file.missing", staged->confidence);
    if (isScorm) {
        if (const auto zip = withSmallEnding(name, ".zip"))
            proposeName(*zip, "lh.file.scorm-zip", renamed);
    }
    if (const auto rest = withoutScheme(name))
        proposeName(*rest, "bp.file.public-scheme", schemeDropped);
}

void numberFiles(const Record &record, Suggestions &out)
{
    const auto isUnnumbered = [](const FileItem &file) { return !file.isNull && !file.index; };
    if (record.files->empty() || !std::ranges::all_of(*record.files, isUnnumbered))
        return;
    std::vector<FileItem> files = *record.files;
    std::string list = "[";
    for (size_t i = 0; i < files.size(); ++i) {
        files[i].index = int(i);
        list += (i > 0 ? "," : "") + fileJson(files[i]);
    }
    const bool isOne = files.size() == 1;
    propose(out, record, Field::Files, isOne ? 0 : -1,
            {{"lh.file.index.required"}, isOne ? fileJson(files.front()) : list + "]", 1, true});
}

void fixStandard(const Record &record, bool isScorm, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    if (!record.files)
        return;
    numberFiles(record, out);
    if (wanted == Wanted::SafeOnly)
        return;
    for (size_t i = 0; i < record.files->size(); ++i) {
        const FileItem &file = (*record.files)[i];
        if (!file.url)
            continue;
        fixName(*file.url, isScorm, tools, [&](std::string_view name, std::string_view rule, double confidence) {
            FileItem after = file;
            after.url = name;
            propose(out, record, Field::Files, int(i), {{rule}, fileJson(after), confidence});
        });
    }
}

void fixStaging(const Record &record, bool isScorm, const FixTools &tools, Suggestions &out)
{
    const auto fix = [&](const OptionalText &file, int item, const std::string &property) {
        if (!file)
            return;
        fixName(*file, isScorm, tools, [&](std::string_view name, std::string_view rule, double confidence) {
            const std::string after = "{" + quoteJson(property) + ":" + quoteJson(name) + "}";
            propose(out, record, Field::Files, item, {{rule}, after, confidence});
        });
    };
    for (size_t i = 0; i < record.articleFiles.size(); ++i)
        fix(record.articleFiles[i], int(i), "ArticleFile" + std::to_string(i + 1));
    fix(record.serverFile, 0, "ServerFileName");
}

} // namespace

void fixFiles(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    const bool isScorm = record.typeKey == "scorm";
    if (record.form == PackageForm::Standard)
        fixStandard(record, isScorm, tools, wanted, out);
    else if (wanted == Wanted::All)
        fixStaging(record, isScorm, tools, out);
}

void fixArticleFile(const Record &record, const FixTools &tools, Wanted wanted, Suggestions &out)
{
    const OptionalText file = record.value(Field::ArticleFile);
    if (!file || wanted == Wanted::SafeOnly)
        return;
    const auto offer = [&](std::string_view name, std::string_view rule, double confidence) {
        propose(out, record, Field::ArticleFile, -1, {{rule}, quoteJson(name), confidence});
    };
    if (const auto staged = nearFile(tools, *file))
        offer(staged->name, "lh.file.missing", staged->confidence);
    if (const auto html = withSmallEnding(*file, ".html"); html && record.typeKey == "article")
        offer(*html, "lh.article.file.html", renamed);
    if (const auto rest = withoutScheme(*file))
        offer(*rest, "hub.article-file.public-scheme", schemeDropped);
}

} // namespace hubready
