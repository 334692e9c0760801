// What a project wants of its keywords besides what its records teach: the terms of loaded vocabularies, the forms that
// are always to be written, and the keywords never to be proposed. Made once, then only read: share it between threads.
#pragma once

#include "core/suggest/keywords/text_words.h"
#include "core/suggest/vocabulary/vocabulary.h"


namespace hubready {

// The project's own word list, which grows with “always write so” and “never propose”.
struct ProjectWords
{
    std::vector<std::string> preferred; // as they are always to be written
    std::vector<std::string> never;

    bool operator==(const ProjectWords &) const = default;
};

class KeywordTerms
{
public:
    KeywordTerms(const std::vector<Vocabulary> &vocabularies, const ProjectWords &words);
    // The same terms with other words of the project: far quicker than reading the vocabularies again.
    KeywordTerms(const KeywordTerms &terms, const ProjectWords &words);

    struct Term
    {
        std::string name; // to be written
        double weight = 0;
        quint32 vocabulary = 0;
        bool isOtherName = false; // the key is of another name
    };
    const Term *find(PhraseKey key) const { return m_terms.find(key); } // null: no vocabulary has it
    const std::string *preferred(PhraseKey key) const { return m_preferred.find(key); }
    bool isNever(PhraseKey key) const { return m_never.contains(key); }
    QString vocabularyName(quint32 vocabulary) const { return m_names[vocabulary]; }

private:
    void take(const ProjectWords &words);

    KeyMap<Term> m_terms;
    KeyMap<std::string> m_preferred;
    KeyMap<char> m_never;
    std::vector<QString> m_names;
};

} // namespace hubready
