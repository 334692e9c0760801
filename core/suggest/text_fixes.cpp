// Texts of which only the ends and invisible characters are looked at: the description and the addresses.
#include "core/suggest/fixers.h"

#include "core/json/json_text.h"
#include "core/text/white_space.h"
#include "core/text/wtf8.h"

namespace hubready {

namespace {

void fixText(const Record &record, Field field, std::string_view rule, bool safe, std::string (*tidy)(std::string_view),
             Suggestions &out)
{
    const OptionalText text = record.value(field);
    if (!text || isBlank(*text))
        return;
    if (const std::string after = tidy(*text); after != *text)
        propose(out, record, field, -1, {{rule}, quoteJson(after), 1, safe});
}

} // namespace

void fixDescription(const Record &record, const FixTools &, Wanted, Suggestions &out)
{
    fixText(record, Field::Description, "bp.description.white-space", true, tidiedHtml, out);
}

void fixWebLink(const Record &record, const FixTools &, Wanted, Suggestions &out)
{
    fixText(record, Field::WebLinkUrl, "bp.web-link.white-space", true, tidiedAddress, out);
}

// Not safe: without its blanks the link may be that of another record or one that is in use.
void fixLmsLink(const Record &record, const FixTools &, Wanted wanted, Suggestions &out)
{
    if (wanted == Wanted::All)
        fixText(record, Field::LmsLink, "bp.lms-link.white-space", false, tidiedAddress, out);
}

} // namespace hubready
