#include "core/suggest/keywords/keyword_model.h"
#include "core/suggest/vocabulary/keyword_terms.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace hubready {
namespace {

Result<Vocabulary> vocabularyOf(const QByteArray &content)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("terms.txt"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return Error{};
    file.close();
    return readVocabulary(path);
}

std::string shown(const Vocabulary &vocabulary)
{
    std::string all;
    for (const VocabularyTerm &term : vocabulary.terms) {
        all += term.name;
        for (const std::string &other : term.otherNames)
            all += " = " + other;
        all += "\n";
    }
    return all;
}

TEST(Vocabulary, ReadsDelimitedText)
{
    const std::vector<std::pair<QByteArray, std::string>> rows{
        {"name,other names\nsepsis,blood poisoning|septicaemia\nstroke,\n",
         "sepsis = blood poisoning = septicaemia\nstroke\n"},
        {"id;Synonyms;Preferred term\n1;\"a; b\";wound care\n", "wound care = a = b\n"},
        {"mesh_id\tmesh_name\nD1\tCalcimycin\n", "Calcimycin\n"},
        {"sepsis\nstroke\n", "sepsis\nstroke\n"},
        {"\xEF\xBB\xBFsepsis,septicaemia\n\n", "sepsis = septicaemia\n"},
    };
    for (const auto &[content, terms] : rows) {
        const auto read = vocabularyOf(content);
        ASSERT_TRUE(read) << content.constData();
        EXPECT_EQ(shown(read.value()), terms);
        EXPECT_EQ(read->name, QStringLiteral("terms"));
    }
}

TEST(Vocabulary, ReadsSkos)
{
    const auto read = vocabularyOf(R"(<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://www.w3.org/2004/02/skos/core#">
 <s:ConceptScheme rdf:about="#x"><s:hasTopConcept rdf:resource="#1"/></s:ConceptScheme>
 <s:Concept rdf:about="#1"><s:prefLabel xml:lang="fr">soins</s:prefLabel>
  <s:prefLabel xml:lang="en-GB">care &amp; cure</s:prefLabel><s:altLabel xml:lang="en">nursing</s:altLabel>
  <s:altLabel xml:lang="fr">soin</s:altLabel></s:Concept>
 <rdf:Description rdf:about="#2"><s:prefLabel>falls</s:prefLabel></rdf:Description>
</rdf:RDF>)");
    ASSERT_TRUE(read);
    EXPECT_EQ(shown(read.value()), "care & cure = nursing\nfalls\n");
}

TEST(Vocabulary, SaysWhatCannotBeRead)
{
    EXPECT_FALSE(vocabularyOf("<?xml version=\"1.0\"?><rdf:RDF><a>"));
    EXPECT_FALSE(vocabularyOf(""));
    EXPECT_FALSE(readVocabulary(QStringLiteral("/nowhere/terms.csv")));
}

TEST(Vocabulary, NamesWithACommaAreTurnedRound)
{
    EXPECT_EQ(spokenName("Dementia, Vascular"), "Vascular Dementia");
    EXPECT_EQ(spokenName("Leukaemia, Myeloid, Chronic"), "Leukaemia, Myeloid, Chronic");
    EXPECT_EQ(spokenName("sepsis"), "sepsis");
}

struct Proposed
{
    std::vector<std::string> keywords;
    bool has(const std::string &keyword) const { return std::ranges::find(keywords, keyword) != keywords.end(); }
    std::ptrdiff_t place(const std::string &keyword) const
    {
        return std::ranges::find(keywords, keyword) - keywords.begin();
    }
};

Proposed proposed(const KeywordTerms *terms)
{
    const KeywordText record{"After a heart attack",
                             "What to eat after a heart attack. Salt matters. Walking helps. Vascular dementia too.", {}};
    const auto model = KeywordModel::learn(1, [&](quint32) { return record; }, {}).value();
    Proposed made;
    for (const KeywordProposal &proposal : model->propose(record, 0, 50, terms))
        made.keywords.push_back(proposal.keyword);
    return made;
}

TEST(KeywordTerms, AVocabularyRaisesItsTermsAndWritesTheirNames)
{
    const Vocabulary vocabulary{
        QStringLiteral("Heart"), true, 3, {{"myocardial infarction", {"heart attack"}}, {"walking", {}}}};
    const KeywordTerms terms({vocabulary}, {});
    const Proposed with = proposed(&terms);
    const Proposed without = proposed(nullptr);
    EXPECT_TRUE(without.has("heart attack"));
    EXPECT_FALSE(with.has("heart attack"));
    EXPECT_EQ(with.place("myocardial infarction"), 0);
    EXPECT_LT(with.place("walking"), without.place("walking"));

    Vocabulary off = vocabulary;
    off.isOn = false;
    const KeywordTerms none({off}, {});
    EXPECT_EQ(proposed(&none).keywords, without.keywords);
}

TEST(KeywordTerms, TheProjectsWordsDecide)
{
    const KeywordTerms terms({}, {{"Heart-Attack"}, {"salt"}});
    const Proposed made = proposed(&terms);
    EXPECT_TRUE(made.has("Heart-Attack"));
    EXPECT_FALSE(made.has("heart attack"));
    EXPECT_FALSE(made.has("salt"));
}

} // namespace
} // namespace hubready
