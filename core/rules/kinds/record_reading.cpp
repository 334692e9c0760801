#include "core/rules/kinds/record_reading.h"

#include "core/text/acronyms.h"
#include "core/text/html_entities.h"
#include "core/text/wtf8.h"

#include <algorithm>

namespace hubready {

namespace {

bool isHtml(Field field) { return field == Field::Description || field == Field::ArticleBody; }

} // namespace

std::string_view RecordReading::trimmed(Field field) const
{
    const OptionalText text = m_record.value(field);
    return text ? hubready::trimmed(*text) : std::string_view{};
}

ReadText RecordReading::text(Field field) const
{
    if (field == Field::Title) {
        if (!m_title)
            m_title = readText(trimmed(field));
        return *m_title;
    }
    if (!isHtml(field))
        return readText(trimmed(field));
    Html &html = this->html(field);
    if (!html.shown) {
        const std::string_view source = trimmed(field);
        if (mayDifferWhenShown(source)) {
            html.kept = shownText(source);
            html.shown = readText(html.kept);
        } else {
            html.shown = readText(source);
        }
    }
    return *html.shown;
}

const std::vector<std::string_view> &RecordReading::keywords() const
{
    if (m_keywords)
        return *m_keywords;
    auto &keywords = m_keywords.emplace();
    if (m_record.keywords) {
        keywords.reserve(m_record.keywords->size());
        for (const OptionalText &keyword : *m_record.keywords)
            keywords.push_back(keyword ? hubready::trimmed(*keyword) : std::string_view{});
    } else if (const OptionalText text = m_record.value(Field::Keywords)) {
        std::string_view rest = *text;
        for (size_t comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
            keywords.push_back(hubready::trimmed(rest.substr(0, comma)));
            rest.remove_prefix(comma + 1);
        }
        keywords.push_back(hubready::trimmed(rest));
    }
    return keywords;
}

const std::vector<ReadText> &RecordReading::keywordTexts() const
{
    if (!m_keywordTexts) {
        auto &texts = m_keywordTexts.emplace();
        texts.reserve(keywords().size());
        for (std::string_view keyword : keywords())
            texts.push_back(readText(keyword));
    }
    return *m_keywordTexts;
}

const std::vector<HtmlRemoval> &RecordReading::removals(Field field) const
{
    static const std::vector<HtmlRemoval> none;
    if (!isHtml(field))
        return none;
    auto &removals = html(field).removals;
    if (!removals)
        removals = removalsFrom(m_record.value(field).value_or(std::string_view{}));
    return *removals;
}

const std::vector<HtmlLink> &RecordReading::links(Field field) const
{
    static const std::vector<HtmlLink> none;
    if (!isHtml(field))
        return none;
    auto &links = html(field).links;
    if (!links) {
        const std::string_view source = m_record.value(field).value_or(std::string_view{});
        const bool mayHave = source.find("<a") != std::string_view::npos || source.find("<A") != std::string_view::npos;
        links = mayHave ? linksOf(source) : std::vector<HtmlLink>{};
    }
    return *links;
}

const std::vector<std::string> &RecordReading::linkAddresses(Field field) const
{
    static const std::vector<std::string> none;
    const std::vector<HtmlLink> &all = links(field);
    if (all.empty())
        return none;
    auto &addresses = html(field).linkAddresses;
    if (!addresses) {
        addresses.emplace();
        for (const HtmlLink &link : all)
            addresses->push_back(withoutEntities(hubready::trimmed(link.address)));
    }
    return *addresses;
}

const SentenceBounds &RecordReading::sentenceBounds(Field field) const
{
    static const SentenceBounds none;
    if (!isHtml(field))
        return none;
    auto &bounds = html(field).sentenceBounds;
    if (!bounds)
        bounds = hubready::sentenceBounds(shown(field));
    return *bounds;
}

const SentenceCounts &RecordReading::sentences(Field field) const
{
    static const SentenceCounts none;
    if (!isHtml(field))
        return none;
    auto &sentences = html(field).sentences;
    if (!sentences)
        sentences = sentenceCounts(shown(field));
    return *sentences;
}

bool RecordReading::explains(std::string_view acronym) const
{
    return isExplained(acronym, shown(Field::Title)) || isExplained(acronym, shown(Field::Description)) ||
           std::ranges::any_of(keywords(), [&](std::string_view keyword) { return isExplained(acronym, keyword); });
}

std::string_view RecordReading::typeKey() const
{
    if (!m_typeKey)
        m_typeKey = m_record.typeKey();
    return *m_typeKey;
}

std::string_view RecordReading::type() const { return hubready::trimmed(typeKey()); }

} // namespace hubready
