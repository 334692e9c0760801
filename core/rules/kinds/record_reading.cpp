#include "core/rules/kinds/record_reading.h"

#include "core/record/file_names.h"
#include "core/text/acronyms.h"
#include "core/text/html_entities.h"
#include "core/text/word_hashes.h"
#include "core/text/word_set.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

bool isHtml(Field field) { return field == Field::Description || field == Field::ArticleBody; }

} // namespace

std::string_view RecordReading::trimmed(Field field) const
{
    const OptionalText text = m_record->value(field);
    return text ? hubready::trimmed(*text) : std::string_view{};
}

ReadText RecordReading::text(Field field) const
{
    if (field == Field::Title)
        return m_title.get(m_recordNumber, [&](ReadText &title) { title = readText(trimmed(Field::Title)); });
    if (!isHtml(field))
        return readText(trimmed(field));
    return parts(field).shown;
}

const RecordReading::HtmlParts &RecordReading::parts(Field field) const
{
    return html(field).parts.get(m_recordNumber, [&](HtmlParts &parts) {
        const std::string_view source = m_record->value(field).value_or(std::string_view{});
        parts.removals.clear();
        parts.hasLinks = false;
        if (!mayDifferWhenShown(source)) {
            parts.shown = readText(source);
            return;
        }
        parts.kept.clear();
        ShownText shown(parts.kept, source.find('<') == std::string_view::npos);
        HtmlRemovals removals(parts.removals);
        for (HtmlScan scan(source); scan.next();) {
            shown.take(scan);
            removals.take(scan);
            parts.hasLinks |= scan.kind() == HtmlScan::StartTag && isInAnyCase(scan.name(), "a");
        }
        parts.shown = {parts.kept, shown.traits()};
    });
}

const std::vector<std::string_view> &RecordReading::keywords() const
{
    return m_keywords.get(m_recordNumber, [&](std::vector<std::string_view> &keywords) {
        keywords.clear();
        if (m_record->keywords) {
            for (const OptionalText &keyword : *m_record->keywords)
                keywords.push_back(keyword ? hubready::trimmed(*keyword) : std::string_view{});
        } else if (const OptionalText text = m_record->value(Field::Keywords)) {
            std::string_view rest = *text;
            for (size_t comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
                keywords.push_back(hubready::trimmed(rest.substr(0, comma)));
                rest.remove_prefix(comma + 1);
            }
            keywords.push_back(hubready::trimmed(rest));
        }
    });
}

const std::vector<PlacedText> &RecordReading::texts(Field field) const
{
    return m_texts[size_t(field)].get(m_recordNumber, [&](std::vector<PlacedText> &texts) { readTexts(field, texts); });
}

// Long texts seldom come again and have no number, nor has what comes late where there are very many.
PlacedText RecordReading::numbered(std::string_view text, int item, Part part) const
{
    constexpr size_t longest = 100; // bytes
    constexpr size_t most = 250'000;
    const TextPool::Id number = text.size() > longest   ? 0
                                : m_known.size() < most ? m_known.add(text)
                                                        : m_known.find(text);
    if (number == 0)
        return {readText(text), item, part};
    if (number >= m_traitsOfKnown.size())
        m_traitsOfKnown.resize(number + 1, traitsOf(text));
    return {{text, m_traitsOfKnown[number]}, item, part, number};
}

void RecordReading::readTexts(Field field, std::vector<PlacedText> &texts) const
{
    texts.clear();
    const auto addItem = [&](const OptionalText &value, int item, Part part) {
        if (const std::string_view text = hubready::trimmed(value.value_or(std::string_view{})); !text.empty())
            texts.push_back(numbered(text, item, part));
    };
    if (field == Field::Keywords) {
        for (size_t i = 0; i < keywords().size(); ++i)
            addItem(keywords()[i], isStandard() ? int(i) : -1, Part::Whole);
    } else if (field == Field::Authors) {
        for (size_t i = 0; m_record->authors && i < m_record->authors->size(); ++i) {
            addItem((*m_record->authors)[i].name, int(i), Part::Name);
            addItem((*m_record->authors)[i].organisation, int(i), Part::Organisation);
        }
    } else if (field == Field::Files) {
        forEachFileName(*m_record, [&](std::string_view name, Field ofField, int item) {
            if (const std::string_view text = hubready::trimmed(name); ofField == Field::Files && !text.empty())
                texts.push_back({readText(text), item, Part::Url});
        });
    } else if (const ReadText text = this->text(field); !text.text.empty()) {
        texts.push_back({text});
    }
}

const std::vector<HtmlRemoval> &RecordReading::removals(Field field) const
{
    static const std::vector<HtmlRemoval> none;
    return isHtml(field) ? parts(field).removals : none;
}

const std::vector<HtmlLink> &RecordReading::links(Field field) const
{
    static const std::vector<HtmlLink> none;
    if (!isHtml(field) || !parts(field).hasLinks)
        return none;
    return html(field).links.get(m_recordNumber,
                                 [&](std::vector<HtmlLink> &links) { links = linksOf(*m_record->value(field)); });
}

const std::vector<WebAddress> &RecordReading::addresses(Field field) const
{
    return m_addresses[size_t(field)].get(m_recordNumber, [&](Addresses &addresses) { readAddresses(field, addresses); }).all;
}

void RecordReading::readAddresses(Field field, Addresses &addresses) const
{
    addresses.texts.clear();
    addresses.all.clear();
    const auto add = [&](std::string_view text) {
        if (!text.empty())
            addresses.all.push_back(webAddress(text));
    };
    if (!isHtml(field))
        return add(trimmed(field));
    // All texts first: views into them last only as long as they do not move.
    for (const HtmlLink &link : links(field))
        addresses.texts.push_back(withoutEntities(hubready::trimmed(link.address)));
    for (const std::string &text : addresses.texts)
        add(text);
}

const SentenceCounts &RecordReading::sentences(Field field) const
{
    static const SentenceCounts none;
    if (!isHtml(field))
        return none;
    return html(field).sentences.get(m_recordNumber, [&](SentenceCounts &counts) { counts = sentenceCounts(shown(field)); });
}

const std::vector<quint64> &RecordReading::words(Field field) const
{
    Once<std::vector<quint64>> &words = field == Field::Title ? m_titleWords : m_descriptionWords;
    return words.get(m_recordNumber, [&](std::vector<quint64> &hashes) {
        hashes.clear();
        appendWordHashes(m_record->value(field).value_or(std::string_view{}), hashes);
    });
}

bool RecordReading::explains(std::string_view acronym) const
{
    return isExplained(acronym, shown(Field::Title)) || isExplained(acronym, shown(Field::Description)) ||
           std::ranges::any_of(keywords(), [&](std::string_view keyword) { return isExplained(acronym, keyword); });
}

std::string_view RecordReading::type() const { return hubready::trimmed(typeKey()); }

} // namespace hubready
