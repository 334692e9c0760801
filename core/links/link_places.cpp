#include "core/links/link_places.h"

#include "core/links/html_links.h"
#include "core/links/link_address.h"

#include <unordered_map>

namespace hubready {

void forEachHtmlLinkOf(const Record &record, Field field, const std::function<void(const LinkPlace &)> &found)
{
    const OptionalText html = record.value(field);
    if (!html || html->find('<') == std::string_view::npos)
        return;
    int anchors = 0;
    int images = 0;
    forEachHtmlAddress(*html, [&](HtmlAddress link) {
        const int number = link.isImage ? ++images : ++anchors;
        found({field, link.isImage ? LinkKind::Image : LinkKind::Anchor, number, std::move(link.address)});
    });
}

void forEachLink(const Record &record, const std::function<void(const LinkPlace &)> &found)
{
    if (const OptionalText link = record.value(Field::WebLinkUrl); link && !link->empty())
        found({Field::WebLinkUrl, LinkKind::Address, 0, std::string(*link)});
    if (const OptionalText link = record.value(Field::LmsLink); link && !link->empty() && record.typeKey == "scorm")
        found({Field::LmsLink, LinkKind::Address, 0, std::string(*link)});
    forEachHtmlLinkOf(record, Field::Description, found);
    forEachHtmlLinkOf(record, Field::ArticleBody, found);
}

Result<std::vector<AddressUse>> distinctAddresses(const RecordTable &table, qint64 recordMaxLength,
                                                  const Progress &progress)
{
    std::vector<AddressUse> uses;
    std::unordered_map<std::string, size_t> places;
    RecordDecoder decoder(table);
    for (Row row = 0; row < table.size(); ++row) {
        if (row % 1024 == 0 && !progress.step(row, table.size()))
            return Progress::cancelledError();
        if (!table.isReadable(row) || table.textLength(row) > recordMaxLength)
            continue;
        forEachLink(decoder.decode(row), [&](const LinkPlace &place) {
            if (addressKind(place.address) == AddressKind::Passes)
                return;
            const auto [entry, isNew] = places.try_emplace(std::string(withoutFragment(place.address)), uses.size());
            if (isNew)
                uses.push_back({entry->first, {}});
            AddressUse &use = uses[entry->second];
            if (use.rows.empty() || use.rows.back() != row)
                use.rows.push_back(row);
        });
    }
    return uses;
}

} // namespace hubready
