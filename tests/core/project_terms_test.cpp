// The vocabularies and words that a project keeps.
#include "core/language/spelled_words.h"
#include "core/language/spelling_dictionary.h"
#include "core/rules/checker.h"
#include "core/suggest/vocabulary/project_terms.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace hubready {
namespace {

TEST(ProjectTerms, ComeBackFromTheirJson)
{
    ProjectTerms terms;
    terms.vocabularies = {{QStringLiteral("C:/lists/mesh.csv"), false, 2.5}, {QStringLiteral("/srv/nhs wörter.rdf")}};
    terms.words = {{"e-learning", "iechyd a lles"}, {"misc \"1\""}};
    EXPECT_EQ(ProjectTerms::fromJson(terms.toJson()), terms);
    EXPECT_EQ(ProjectTerms::fromJson({}), ProjectTerms());
    EXPECT_EQ(ProjectTerms::fromJson(R"({"vocabularies": [{"on": true}, 7], "always": [1, " "], "more": {}})"),
              ProjectTerms());
    EXPECT_EQ(ProjectTerms::fromJson(R"({"vocabularies": [{"path": "a", "weight": 99}]})").vocabularies.front().weight, 3);
}

TEST(ProjectTerms, OneWordIsEitherWrittenOrNeverProposed)
{
    ProjectTerms terms;
    terms.alwaysWrite("eLearning");
    terms.alwaysWrite("ELEARNING");
    EXPECT_EQ(terms.words.preferred, std::vector<std::string>{"ELEARNING"});
    terms.neverPropose("elearning");
    EXPECT_TRUE(terms.words.preferred.empty());
    EXPECT_EQ(terms.words.never, std::vector<std::string>{"elearning"});
    terms.alwaysWrite("e-learning");
    EXPECT_EQ(terms.words.never.size(), 1U); // that is another word
}

TEST(ProjectTerms, SaysWhichVocabularyCannotBeRead)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("terms.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("name,synonyms\nsepsis,blood poisoning\nstroke,\n");
    file.close();
    ProjectTerms terms;
    terms.vocabularies = {{folder.filePath(QStringLiteral("gone.csv"))}, {file.fileName()}};
    const LoadedTerms loaded = load(terms);
    ASSERT_EQ(loaded.vocabularies.size(), 2U);
    EXPECT_FALSE(loaded.vocabularies[0]);
    ASSERT_TRUE(loaded.vocabularies[1]);
    EXPECT_EQ(loaded.vocabularies[1].value(), 2U);
    EXPECT_NE(loaded.terms, nullptr);
}

TEST(ProjectTerms, TakeOtherWordsWithoutReadingVocabulariesAgain)
{
    Vocabulary wards;
    wards.terms = {{"sepsis", {"blood poisoning"}}};
    const KeywordTerms before({wards}, {{"Sepsis Six"}, {"training"}});
    const KeywordTerms after(before, {{"e-learning"}, {}});
    const KeywordTerms anew({wards}, {{"e-learning"}, {}});
    TextWords words;
    StopWords stopWords;
    for (const char *name : {"sepsis", "blood poisoning", "Sepsis Six", "training", "e-learning"}) {
        words.clear();
        WordReader(stopWords).read(name, words);
        const PhraseKey key = phraseKey(words);
        EXPECT_EQ(after.find(key) != nullptr, anew.find(key) != nullptr) << name;
        EXPECT_EQ(after.preferred(key) != nullptr, anew.preferred(key) != nullptr) << name;
        EXPECT_EQ(after.isNever(key), anew.isNever(key)) << name;
    }
}

// A word that people say is to be written so is right, whatever dictionaries have.
TEST(ProjectTerms, TheirWordsAreSpeltRight)
{
    const auto dictionary = SpellingDictionary::open(SpellingDictionary::usualFolders());
    if (!dictionary)
        GTEST_SKIP() << "No en_GB dictionary on this machine.";
    ProjectTerms terms;
    EXPECT_EQ(terms.ownWords(), nullptr);
    terms.alwaysWrite("pre-recieving Bay");
    RecordTable table;
    RecordParser parser(PackageForm::Standard);
    table.append(parser.parse(R"({"Title": "Recieving patients", "Keywords": ["recieving", "hygeine bay"]})"));
    const auto misspelt = [&](const std::shared_ptr<const WordSet> &own) {
        CheckContext context;
        context.spelling = SpelledWords::of(dictionary);
        context.ownWords = own;
        Checker checker(context);
        const FindingStore store = checker.check(table, {}).value();
        QStringList places;
        for (const Finding &finding : store.ofRow(0)) {
            if (const QString id = store.rules().id(finding.rule); id.endsWith(QStringLiteral(".spelling")))
                places += id + QString::number(finding.item);
        }
        return places;
    };
    EXPECT_EQ(misspelt(nullptr),
              (QStringList{QStringLiteral("bp.keywords.spelling0"), QStringLiteral("bp.keywords.spelling1"),
                           QStringLiteral("bp.title.spelling-1")}));
    EXPECT_EQ(misspelt(terms.ownWords()), QStringList{QStringLiteral("bp.keywords.spelling1")});
}

} // namespace
} // namespace hubready
