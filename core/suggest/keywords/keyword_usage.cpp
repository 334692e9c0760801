#include "core/suggest/keywords/keyword_usage.h"

#include <algorithm>

namespace hubready {

namespace {
constexpr size_t mostUsers = 1000;
constexpr size_t mostForms = 16;
} // namespace

KeywordMention KeywordUsage::add(quint32 row, std::span<const TextWord> words, std::string_view written, bool isInText)
{
    const Fold fold = foldOf(row);
    const PhraseKey key = phraseKey(words);
    quint32 &place = m_places[key];
    if (place == 0) {
        m_uses.emplace_back();
        place = quint32(m_uses.size());
        m_uses.back().key = key;
        for (const TextWord &word : words)
            m_uses.back().stems.push_back(word.stem);
    }
    KeywordUse &use = m_uses[place - 1];
    use.records.add(fold);
    if (isInText)
        use.inText.add(fold);
    if (use.users.size() < mostUsers)
        use.users.push_back(row);
    const auto form = std::ranges::find(use.forms, written, &WrittenForm::text) - use.forms.begin();
    if (size_t(form) == use.forms.size() && use.forms.size() < mostForms)
        use.forms.push_back({std::string(written), 0});
    if (size_t(form) < use.forms.size())
        ++use.forms[size_t(form)].count;
    for (PhraseKey stem : use.stems)
        m_words[stem].keywords.add(fold);
    m_words[use.stems.front()].first.add(fold);
    m_words[use.stems.back()].last.add(fold);
    m_lengths[std::min(use.stems.size(), longestLength)].add(fold);
    m_all.add(fold);
    return {place - 1, quint32(form), isInText};
}

std::optional<KeywordId> KeywordUsage::find(PhraseKey key) const
{
    const quint32 *place = m_places.find(key);
    return place ? std::optional(*place - 1) : std::nullopt;
}

std::string KeywordUsage::bestForm(KeywordId id, const KeywordMention *own) const
{
    const auto &forms = m_uses[id].forms;
    const WrittenForm *best = nullptr;
    quint32 most = 0;
    for (size_t i = 0; i < forms.size(); ++i) {
        const quint32 count = forms[i].count - (own && own->form == i ? 1 : 0);
        if (count > most || (best && count == most && count > 0 && forms[i].text < best->text)) {
            best = &forms[i];
            most = count;
        }
    }
    return best ? best->text : std::string();
}

} // namespace hubready
