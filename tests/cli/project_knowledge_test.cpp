// What people taught the suggestions of a project holds on the command line as in the window.
#include "core/project/project_file.h"
#include "core/suggest/preferences.h"
#include "core/suggest/vocabulary/project_terms.h"
#include "tests/cli/cli_fixture.h"

#include <set>

namespace hubready {
namespace {

const QByteArray untidy = R"([{"Title": "Recognising  sepsis", "Keywords": ["sepsis;falls"]}])";

class ProjectKnowledgeOfCli : public Cli
{
protected:
    void SetUp() override
    {
        write("in.json", untidy);
        ASSERT_LE(cli("import @in.json -o @p.hubready --quiet").status, 1);
    }
    void keep(const char *setting, const QByteArray &value)
    {
        const SystemClock clock;
        const auto project = ProjectFile::open(path("p.hubready"), ProjectFile::Mode::Write, {}, clock);
        ASSERT_TRUE(project);
        ASSERT_TRUE(project.value()->setSetting(QString::fromLatin1(setting), QString::fromUtf8(value)));
    }
    std::set<QString> rules()
    {
        std::set<QString> rules;
        for (const QJsonValue &suggestion : cli("suggest @p.hubready --format json").list("suggestions")) {
            for (const QJsonValue &rule : suggestion[u"rules"].toArray())
                rules.insert(rule.toString());
        }
        return rules;
    }
};

TEST_F(ProjectKnowledgeOfCli, whatIsNeverWantedIsNeitherSuggestedNorDone)
{
    const auto before = rules();
    ASSERT_FALSE(before.empty());
    SuggestionPreferences preferences;
    for (const QString &rule : before)
        preferences.neverForRule(rule.toStdString());
    keep(SuggestionPreferences::settingName, preferences.toJson());
    EXPECT_TRUE(rules().empty());
    const Ran fixed = cli("fix @p.hubready -o @fixed.hubready");
    EXPECT_EQ(fixed.status, 0);
    EXPECT_TRUE(fixed.err.contains("0 values of 0 records")) << fixed.err.toStdString();
}

TEST_F(ProjectKnowledgeOfCli, aVocabularyThatIsGoneIsSaidAndLeftOut)
{
    ProjectTerms terms;
    terms.vocabularies.push_back({.path = path("gone.csv")});
    keep(ProjectTerms::settingName, terms.toJson());
    const Ran ran = cli("suggest @p.hubready --format json");
    EXPECT_EQ(ran.status, 0);
    EXPECT_TRUE(ran.err.contains("gone.csv")) << ran.err.toStdString();
    EXPECT_FALSE(ran.list("suggestions").isEmpty());
    EXPECT_NE(cli("suggest @p.hubready --vocabulary @gone.csv").status, 0);
}

} // namespace
} // namespace hubready
