// The vocabularies and words that a project keeps.
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

} // namespace
} // namespace hubready
