// The staged folder against the records, names that were probably meant, and what SCORM packages say of themselves.
#include "core/links/scorm_package.h"
#include "core/links/staged_files.h"

#include "core/rules/kinds/link_kinds.h"
#include "tests/support/zip_builder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace hubready {
namespace {

TEST(NearNames, OneClearWinner)
{
    const NearNames names({"Sepsis guide.pdf", "posters/Hand_hygiene.PDF", "a/twin.pdf", "b/twin.pdf", "module-1.zip",
                           "module-2.zip", "Wound care leaflet.pdf", "wound care leaflets.docx", "Tæknin.pdf",
                           "100%20ideas.pdf", "recording one.mp4", "recording ane.mp4"});
    const std::vector<std::pair<const char *, const char *>> cases{
        {"sepsis-guide.pdf", "Sepsis guide.pdf"},
        {"SEPSIS_GUIDE.PDF", "Sepsis guide.pdf"},
        {"docs/sepsisguide.pdf", "Sepsis guide.pdf"},
        {"Sepsis%20guide.pdf", "Sepsis guide.pdf"},
        {"spesis guide.pdf", "Sepsis guide.pdf"}, // two letters exchanged
        {"sepsis guide.doc", ""},                 // another ending
        {"posters/hand-hygiene.pdf", "posters/Hand_hygiene.PDF"},
        {"hand hygeine.pdf", "posters/Hand_hygiene.PDF"},
        {"Twin.pdf", ""},             // two of them
        {"a/TWIN.pdf", "a/twin.pdf"}, // the folder decides
        {"module-3.zip", ""},         // figures never differ
        {"modul-1.zip", "module-1.zip"},
        {"wound care leafletts.pdf", "Wound care leaflet.pdf"},
        {"tæknin.pdf", "Tæknin.pdf"},
        {"100 ideas.pdf", "100%20ideas.pdf"},
        {"recording xne.mp4", ""}, // as near to the one as to the other
        {"abc.pdf", ""},
        {"", ""},
        {"folder/", ""},
        {".pdf", ""},
    };
    for (const auto &[name, wanted] : cases) {
        const auto match = names.find(name);
        EXPECT_EQ(match ? match->name : "", wanted) << name;
    }
    EXPECT_TRUE(names.contains("module-1.zip"));
    EXPECT_FALSE(names.contains("Module-1.zip"));
}

TEST(NearNames, EditDistance)
{
    EXPECT_EQ(editDistance(U"", U"", 2), 0);
    EXPECT_EQ(editDistance(U"abc", U"abd", 2), 1);
    EXPECT_EQ(editDistance(U"abc", U"acb", 2), 1);
    EXPECT_EQ(editDistance(U"abc", U"ab", 2), 1);
    EXPECT_EQ(editDistance(U"abc", U"xyz", 2), 3);
    EXPECT_EQ(editDistance(U"a", U"abcdef", 2), 3);
}

class StagedFiles : public testing::Test
{
protected:
    void add(const char *text) { m_table.append(m_parser.parse(text)); }
    void stage(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void stageScorm(const QString &name, const QByteArray &manifest, std::string_view place = "imsmanifest.xml")
    {
        test::ZipBuilder zip;
        zip.add("index.html", "<p></p>").add(place, manifest, test::ZipBuilder::Packing::Deflated);
        stage(name, zip.bytes());
    }
    static QByteArray manifest(const QByteArray &version, const QByteArray &title)
    {
        return "<?xml version=\"1.0\"?><manifest "
               "xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"><metadata><schema>ADL SCORM</schema>"
               "<schemaversion>" +
               version +
               "</schemaversion></metadata><organizations default=\"o\"><organization identifier=\"o\"><title>" +
               title + "</title><item><title>Page 1</title></item></organization></organizations></manifest>";
    }
    CheckContext context()
    {
        CheckContext made;
        EXPECT_TRUE(made.takeStagedFiles(m_folder.path()));
        return made;
    }

    QTemporaryDir m_folder;
    RecordTable m_table{PackageForm::Standard};
    RecordParser m_parser{PackageForm::Standard};
};

TEST_F(StagedFiles, MissingTooLargeAndNotAskedFor)
{
    stage(QStringLiteral("Sepsis guide.pdf"), "x");
    stage(QStringLiteral("packs/a.zip"), "x");
    add(R"({"Resource Files":[{"Resource Index":0,"Resource URL":"sepsis-guide.pdf"},{"Resource URL":"public://packs/a.zip"},null,{"Resource URL":""}]})");
    add(R"({"Resource Files":[{"Resource URL":"nothing.mp4"},{"Resource URL":null}]})");
    CheckContext staged = context();
    staged.stagedFiles->emplace("big.mp4", 2'147'483'649);
    staged.stagedFiles->emplace("just.mp4", 2'147'483'648);
    add(R"({"Resource Files":[{"Resource URL":"big.mp4"},{"Resource URL":"just.mp4"}]})");
    const auto report = compareWithStaged(m_table, *staged.stagedFiles, staged.settings.fileMaxSize, {});
    ASSERT_TRUE(report);
    const StagedReport &found = report.value();
    EXPECT_EQ(found.named, 5);
    EXPECT_EQ(found.staged, 4);
    ASSERT_EQ(found.missing.size(), 2U);
    EXPECT_EQ(found.missing[0].meant, "Sepsis guide.pdf");
    EXPECT_EQ(found.missing[0].item, 0);
    EXPECT_EQ(found.missing[1].row, 1U);
    EXPECT_EQ(found.missing[1].meant, "");
    ASSERT_EQ(found.tooLarge.size(), 1U) << "exactly 2,147,483,648 bytes pass";
    EXPECT_EQ(found.tooLarge[0].name, "big.mp4");
    ASSERT_EQ(found.unreferenced.size(), 1U);
    EXPECT_EQ(found.unreferenced[0].first, "Sepsis guide.pdf");
}

TEST_F(StagedFiles, TheListIsKeptWithTheContext)
{
    stage(QStringLiteral("a.pdf"), "xyz");
    auto made = CheckContext::fromJson(R"({"known_users":[1]})", {});
    ASSERT_TRUE(made);
    ASSERT_TRUE(made.value().takeStagedFiles(m_folder.path()));
    const auto again = CheckContext::fromJson(made.value().source, {});
    ASSERT_TRUE(again);
    EXPECT_EQ(again.value().stagedFiles, made.value().stagedFiles);
    EXPECT_TRUE(again.value().knownUserIds->contains(1));
}

TEST_F(StagedFiles, PackagesSayWhatTheyAre)
{
    stageScorm(QStringLiteral("12.zip"), manifest("1.2", "Recognising  sepsis\n"));
    stageScorm(QStringLiteral("2004.zip"), manifest("2004 3rd Edition", ""));
    stageScorm(QStringLiteral("cam.zip"), manifest("CAM 1.3", "x"));
    stageScorm(QStringLiteral("none.zip"), "<x/>", "other.xml");
    stageScorm(QStringLiteral("deep.zip"), manifest("1.2", "x"), "pack/imsmanifest.xml");
    stageScorm(QStringLiteral("bad.zip"), "<manifest><metadata>");
    stageScorm(QStringLiteral("dtd.zip"), "<!DOCTYPE manifest [<!ENTITY a \"b\">]><manifest>&a;</manifest>");
    stageScorm(QStringLiteral("html.zip"), "<html></html>");
    stageScorm(QStringLiteral("bomb.zip"), "<manifest>" + QByteArray(100 << 20, ' ') + "</manifest>");
    stage(QStringLiteral("no.zip"), "no zip at all");
    const auto read = [&](const char *name) { return readScormPackage(m_folder.filePath(QString::fromLatin1(name))); };
    EXPECT_EQ(read("12.zip").version, ScormVersion::V1_2);
    EXPECT_EQ(read("12.zip").title, "Recognising sepsis");
    EXPECT_EQ(read("2004.zip").version, ScormVersion::V2004);
    EXPECT_EQ(read("2004.zip").versionText, "2004 3rd Edition");
    EXPECT_EQ(read("cam.zip").version, ScormVersion::V2004);
    EXPECT_EQ(read("none.zip").state, ScormState::NoManifest);
    EXPECT_EQ(read("deep.zip").state, ScormState::ManifestInFolder);
    for (const char *name : {"bad.zip", "dtd.zip", "html.zip", "bomb.zip"})
        EXPECT_EQ(read(name).state, ScormState::BadManifest) << name;
    EXPECT_EQ(read("no.zip").state, ScormState::NoZip);
    EXPECT_EQ(read("absent.zip").state, ScormState::NoZip);
}

TEST_F(StagedFiles, OnlyWhatScormRecordsNameIsOpened)
{
    stageScorm(QStringLiteral("a.zip"), manifest("1.2", "A title"));
    stageScorm(QStringLiteral("b.zip"), manifest("1.2", "B title"));
    add(R"({"Resource Type":"SCORM","Title":"x","Resource Files":[{"Resource URL":"public://a.zip"}]})");
    add(R"({"Resource Type":"GenericFile","Title":"x","Resource Files":[{"Resource URL":"b.zip"}]})");
    add(R"({"Resource Type":"SCORM","Title":"x","Resource Files":[{"Resource URL":"../a.zip"}]})");
    const auto packages = readScormPackages(m_folder.path(), m_table, *context().stagedFiles, {});
    ASSERT_TRUE(packages);
    ASSERT_NE(packages.value()->find("a.zip"), nullptr);
    EXPECT_EQ(packages.value()->find("b.zip"), nullptr);
    EXPECT_EQ(packages.value()->find("../a.zip"), nullptr);
}

TEST(ScormTitle, DiffersOnlyWhereItSaysSomethingElse)
{
    const std::vector<std::tuple<const char *, const char *, bool>> cases{
        {"Recognising sepsis", "Recognising sepsis", false},
        {"recognising-sepsis!", "Recognising Sepsis", false},
        {"Recognising sepsis v2", "Recognising sepsis", false},
        {"", "Recognising sepsis", false},
        {"Untitled", "Recognising sepsis", false},
        {"Hand hygiene", "Recognising sepsis", true},
        {"Hand hygiene", "", true},
        {"Golchi dwylo", "Hand hygiene", true}};
    for (const auto &[own, title, differs] : cases)
        EXPECT_EQ(saysOtherTitle({ScormState::Readable, ScormVersion::V1_2, "1.2", own}, title), differs)
            << own << " / " << title;
}

class Collected final : public RuleReport
{
public:
    void add(Field field, Hit hit) override { hits.emplace_back(field, std::move(hit)); }
    std::vector<std::pair<Field, Hit>> hits;
};

TEST_F(StagedFiles, KindsTellWhatIsWrongWithAPackage)
{
    add(R"({"Resource Type":"SCORM","Title":"Sepsis","Resource Files":[{"Resource URL":"p.zip"}]})");
    RecordDecoder decoder(m_table);
    const Record &record = decoder.decode(0);
    const std::vector<std::pair<ScormPackage, std::vector<std::string_view>>> cases{
        {{ScormState::Readable, ScormVersion::V1_2, "1.2", "Sepsis"}, {}},
        {{ScormState::Readable, ScormVersion::V2004, "2004 4th Edition", "Hand hygiene"},
         {"scorm-version", "scorm-title"}},
        {{ScormState::Readable, ScormVersion::Unknown, "", ""}, {"scorm-version"}},
        {{ScormState::NoManifest}, {"scorm-unreadable"}},
        {{ScormState::NoZip}, {"scorm-unreadable"}},
    };
    for (const auto &[package, wanted] : cases) {
        auto packages = std::make_shared<ScormPackages>();
        packages->put("p.zip", package);
        CheckContext context;
        std::vector<std::string_view> fired;
        for (const RuleKind &kind : scormKinds()) {
            const auto check = kind.make({Field::Files}, {});
            ASSERT_TRUE(check);
            Collected silent;
            context.scormPackages = nullptr;
            check.value()->look(RecordReading(record), context, silent);
            EXPECT_TRUE(silent.hits.empty()) << "nothing was opened";
            Collected report;
            context.scormPackages = packages;
            check.value()->look(RecordReading(record), context, report);
            for (const auto &[field, hit] : report.hits) {
                fired.push_back(kind.name);
                EXPECT_FALSE(check.value()->message(field, hit).isEmpty());
            }
        }
        EXPECT_EQ(fired, wanted);
    }
}

TEST(ScormPackages, ComeBackAsTheyWere)
{
    ScormPackages packages;
    packages.put("a.zip", {ScormState::Readable, ScormVersion::V2004, "2004 3rd Edition", "Falls – ä"});
    packages.put("folder/b.zip", {ScormState::ManifestInFolder, ScormVersion::Unknown, "", ""});
    QJsonObject json = packages.toJson();
    json.insert(QStringLiteral("c.zip"), QJsonObject{{QStringLiteral("state"), QStringLiteral("of a newer program")}});
    const ScormPackages back = ScormPackages::fromJson(json);
    EXPECT_EQ(back.size(), 2U);
    EXPECT_EQ(back.unreadable(), 1U);
    ASSERT_NE(back.find("a.zip"), nullptr);
    EXPECT_EQ(back.find("a.zip")->version, ScormVersion::V2004);
    EXPECT_EQ(back.find("a.zip")->title, "Falls – ä");
    ASSERT_NE(back.find("folder/b.zip"), nullptr);
    EXPECT_EQ(back.find("folder/b.zip")->state, ScormState::ManifestInFolder);
    EXPECT_EQ(back.find("c.zip"), nullptr);
    EXPECT_EQ(back.toJson(), packages.toJson());
}

} // namespace
} // namespace hubready
