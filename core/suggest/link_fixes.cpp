// What a link check and a look into the staged files are good for: pages that have moved for good, http where https
// answers, names of files that were probably meant, the title that a SCORM package gives itself. Each is for a person
// to see: whether the page there is the same one only a person can say.
#include "core/suggest/fixers.h"

#include "core/json/json_text.h"
#include "core/links/html_links.h"
#include "core/links/link_address.h"
#include "core/links/link_results.h"
#include "core/links/near_names.h"
#include "core/links/scorm_package.h"
#include "core/record/file_names.h"
#include "core/reference/reference_data.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace hubready {

namespace {

constexpr double moved = 0.85;
constexpr double movedToFrontPage = 0.3;
constexpr double byHttps = 0.9;
constexpr double sameButForSigns = 0.9;
constexpr double similar = 0.6;
constexpr double otherTitle = 0.4;

struct Better
{
    std::string address;
    std::string_view rule;
    double confidence = 0;
    bool isFrontPage = false;
};

bool isFrontPage(std::string_view address)
{
    const QUrl url(toQString(address));
    return url.path().size() <= 1 && !url.hasQuery();
}

std::optional<Better> betterAddress(const LinkResults &links, std::string_view address)
{
    const LinkResult *result = links.find(address);
    if (!result || !result->isAlive())
        return std::nullopt;
    if (const std::string_view to = result->permanentAddress(); !to.empty()) {
        // Sites that were rebuilt send all that is gone to their front page.
        const bool isLost = isFrontPage(to) && !isFrontPage(trimmed(address));
        const std::string fragment(to.find('#') == std::string_view::npos ? fragmentOf(address) : std::string_view());
        return Better{std::string(to) + fragment, "bp.address.redirect", isLost ? movedToFrontPage : moved, isLost};
    }
    if (result->httpsAnswers) {
        if (auto https = httpsFormOf(address))
            return Better{std::move(*https), "bp.address.http", byHttps, false};
    }
    return std::nullopt;
}

QString reasonOf(const Better &better)
{
    return better.isFrontPage
               ? QCoreApplication::translate(
                     "FixRule",
                     "The site leads to its front page instead. Look whether the page is there under another address.")
               : QString();
}

bool fits(Field field, const std::string &text)
{
    const int limit = fieldSpec(field).maxLength;
    return limit == 0 || utf16Length(text) <= limit;
}

} // namespace

void fixAnsweredAddress(const Record &record, const FixTools &tools, Field field, const SafeText &safe, Suggestions &out)
{
    const auto better = tools.links ? betterAddress(*tools.links, record.value(field).value_or("")) : std::nullopt;
    if (!better || !fits(field, better->address))
        return;
    FixRuleIds rules = safe.rules;
    rules.push_back(better->rule);
    propose(out, record, field, -1, {std::move(rules), quoteJson(better->address), better->confidence, false, reasonOf(*better)});
}

void fixAnsweredAddressesInHtml(const Record &record, const FixTools &tools, Field field, const SafeText &safe, Suggestions &out)
{
    const std::string &html = safe.text;
    if (!tools.links || html.find('<') == std::string::npos)
        return;
    std::string after;
    size_t done = 0;
    FixRuleIds rules = safe.rules;
    double confidence = 1;
    forEachHtmlAddress(html, [&](const HtmlAddress &link) {
        const auto better = betterAddress(*tools.links, link.address);
        if (!better || better->isFrontPage)
            return;
        after += html.substr(done, link.from - done) + attributeText(better->address);
        done = link.from + link.length;
        if (std::ranges::find(rules, better->rule) == rules.end())
            rules.push_back(better->rule);
        confidence = std::min(confidence, better->confidence);
    });
    if (done == 0)
        return;
    after += html.substr(done);
    // A text that fits stays one that does.
    if (fits(field, after) || !fits(field, html))
        propose(out, record, field, -1, {std::move(rules), quoteJson(after), confidence});
}

std::optional<NearFile> nearFile(const FixTools &tools, std::string_view name)
{
    if (!tools.staged || name.empty() || tools.staged->contains(withoutPublicScheme(name)))
        return std::nullopt;
    const auto match = tools.staged->find(withoutPublicScheme(name));
    return match ? std::optional(NearFile{match->name, match->isFolded ? sameButForSigns : similar}) : std::nullopt;
}

void fixTitleFromPackage(const Record &record, const FixTools &tools, Suggestions &out)
{
    if (!tools.scormPackages || record.typeKey != "scorm")
        return;
    const std::string_view title = record.value(Field::Title).value_or("");
    forEachFileName(record, [&](std::string_view name, Field field, int) {
        const ScormPackage *package =
            field == Field::Files ? tools.scormPackages->find(withoutPublicScheme(name)) : nullptr;
        if (package && saysOtherTitle(*package, title) && fits(Field::Title, package->title))
            propose(out, record, Field::Title, -1, {{"bp.scorm.title"}, quoteJson(package->title), otherTitle});
    });
}

} // namespace hubready
