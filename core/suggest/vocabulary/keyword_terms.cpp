#include "core/suggest/vocabulary/keyword_terms.h"

namespace hubready {

namespace {

class KeyReader
{
public:
    PhraseKey operator()(const std::string &name) // 0: no word in it
    {
        m_words.clear();
        m_reader.read(name, m_words);
        return phraseKey(m_words);
    }

private:
    StopWords m_stopWords;
    WordReader m_reader{m_stopWords};
    TextWords m_words;
};

} // namespace

KeywordTerms::KeywordTerms(const std::vector<Vocabulary> &vocabularies, const ProjectWords &words)
{
    KeyReader keyOf;
    // A preferred name goes before another name, the weightier vocabulary before the lighter.
    const auto add = [&](const std::string &written, const Term &term) {
        const PhraseKey key = keyOf(written);
        if (key == 0)
            return;
        const Term *known = m_terms.find(key);
        if (!known || (known->isOtherName && !term.isOtherName)
            || (known->isOtherName == term.isOtherName && known->weight < term.weight))
            m_terms[key] = term;
    };
    for (const Vocabulary &vocabulary : vocabularies) {
        const auto number = quint32(m_names.size());
        m_names.push_back(vocabulary.name);
        if (!vocabulary.isOn)
            continue;
        for (const VocabularyTerm &term : vocabulary.terms) {
            const std::string spoken = spokenName(term.name);
            add(spoken, {spoken, vocabulary.weight, number, false});
            for (const std::string &other : term.otherNames)
                add(spokenName(other), {spoken, vocabulary.weight, number, true});
        }
    }
    take(words);
}

KeywordTerms::KeywordTerms(const KeywordTerms &terms, const ProjectWords &words)
    : m_terms(terms.m_terms), m_names(terms.m_names)
{
    take(words);
}

void KeywordTerms::take(const ProjectWords &words)
{
    KeyReader keyOf;
    for (const std::string &form : words.preferred) {
        if (const PhraseKey key = keyOf(form))
            m_preferred[key] = form;
    }
    for (const std::string &never : words.never) {
        if (const PhraseKey key = keyOf(never))
            m_never[key] = 1;
    }
}

} // namespace hubready
