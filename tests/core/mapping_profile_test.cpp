// Profiles as files: what is refused and how it is told, the same bytes on saving again, those that come with Hubready,
// and how a profile and the columns of a file go together.
#include "core/import/profile/profile_match.h"
#include "core/import/profile/profile_store.h"
#include "core/import/profile/profile_text.h"
#include "core/import/read_input.h"
#include "core/reference/reference_data.h"
#include "core/text/wtf8.h"
#include "tests/support/memory_sink.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace hubready {
namespace {

QByteArray profileWith(const QByteArray &inside)
{
    return "<profile xmlns=\"urn:hubready:profile:1\" name=\"Ours\">\n" + inside + "</profile>\n";
}

struct BrokenFile
{
    const char *what;
    QByteArray xml;
    const char *line;
    const char *why; // a part of Error::why
};

TEST(MappingProfile, isRefusedWithLineAndReason)
{
    const std::vector<BrokenFile> cases{
        {"no XML", "nothing", "line 1", ""},
        {"cut off", "<profile", "line 1", ""},
        {"another root", "<ruleset/>", "line 1", "profile"},
        {"document type", "<!DOCTYPE profile [<!ENTITY a \"b\">]>\n" + profileWith(""), "line 1", "document type"},
        {"no name", "<profile xmlns=\"urn:hubready:profile:1\"/>", "line 1", ""},
        {"blank name", "<profile xmlns=\"urn:hubready:profile:1\" name=\" \"/>", "line 1", ""},
        {"unknown field", profileWith("<column name=\"a\" field=\"titel\"/>\n"), "line 2", "titel"},
        {"unknown attribute", profileWith("<column name=\"a\" fild=\"title\"/>\n"), "line 2", ""},
        {"options without field", profileWith("<column name=\"a\" join=\" \"/>\n"), "line 2", ""},
        {"column twice", profileWith("<column name=\"a\"/>\n<column name=\"a\" field=\"title\"/>\n"), "line 3",
         "twice"},
        {"default twice",
         profileWith("<default field=\"version\" value=\"1\"/>\n<default field=\"version\" value=\"2\"/>\n"), "line 3",
         "twice"},
        {"default of nothing", profileWith("<default field=\"colour\" value=\"1\"/>\n"), "line 2", "colour"},
        {"value twice",
         profileWith("<column name=\"a\" field=\"licence\">\n<value from=\"x\" to=\"y\"/>\n<value from=\"X \" "
                     "to=\"z\"/></column>\n"),
         "line 4", "twice"},
        {"parts of a title",
         profileWith("<column name=\"a\" field=\"title\">\n<parts at=\"-\">name role</parts></column>\n"), "line 3",
         "authors"},
        {"same part twice",
         profileWith("<column name=\"a\" field=\"authors\">\n<parts at=\"-\">name name</parts></column>\n"), "line 3",
         "different"},
        {"one part", profileWith("<column name=\"a\" field=\"authors\">\n<parts at=\"-\">name</parts></column>\n"),
         "line 3", ""},
        {"odd order of dates", profileWith("<column name=\"a\" field=\"created_date\" dates=\"year-first\"/>\n"),
         "line 2", ""},
        {"number 0", profileWith("<column name=\"a\" field=\"authors\" number=\"0\"/>\n"), "line 2", ""},
        {"column behind a default", profileWith("<default field=\"version\" value=\"1\"/>\n<column name=\"a\"/>\n"),
         "line 3", ""},
    };
    for (const BrokenFile &one : cases) {
        const auto profile = readProfile(one.xml, QStringLiteral("ours.xml"));
        ASSERT_FALSE(profile) << one.what;
        const Error &error = profile.error();
        EXPECT_EQ(error.code, ErrorCode::Usage) << one.what;
        EXPECT_TRUE(error.where.startsWith(QStringLiteral("ours.xml"))) << one.what;
        EXPECT_TRUE(error.where.endsWith(QString::fromUtf8(one.line))) << one.what << ": " << error.where.toStdString();
        EXPECT_FALSE(error.why.isEmpty() || error.remedy.isEmpty()) << one.what;
        EXPECT_TRUE(error.why.contains(QString::fromUtf8(one.why))) << one.what << ": " << error.why.toStdString();
    }
}

rc::Gen<std::string> anyProfileText()
{
    const auto codePoint =
        rc::gen::oneOf(rc::gen::elementOf(std::vector<char32_t>{
                           '\\',   '{',    '}',    'n',    't',    '\n', '\r', '\t', ' ', 0,    1,   0x1F, 0x7F,   0x85,
                           0xD800, 0xDC00, 0xFFFE, 0xFFFF, 0x2028, '<',  '&',  '>',  '"', '\'', ']', '[',  0x1F600}),
                       rc::gen::inRange<char32_t>(0x20, 0x7F), rc::gen::inRange<char32_t>(0, 0x110000));
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(codePoint), [](const std::vector<char32_t> &points) {
        std::string text;
        for (char32_t c : points)
            appendCodePoint(text, c);
        return toWtf8(toQString(text)); // two halves of a pair are one character
    });
}

RC_GTEST_PROP(ProfileText, isReadAsItWasWritten, ())
{
    const std::string text = *anyProfileText();
    const std::string written = toProfileText(text);
    RC_ASSERT(fromProfileText(written) == text);
    RC_ASSERT(std::ranges::none_of(written, [](unsigned char c) { return c < 0x20; }));
}

ColumnChoice anyChoice()
{
    ColumnChoice choice;
    ColumnTarget &target = choice.target;
    if (*rc::gen::inRange(0, 4) == 0)
        return choice;
    target.field =
        *rc::gen::elementOf(std::vector{Field::Title, Field::Licence, Field::Keywords, Field::Authors, Field::Files,
                                        Field::CreatedDate, Field::Description, Field::Catalogue});
    target.item = *rc::gen::elementOf(std::vector{-1, -1, 0, 9});
    target.text = *rc::gen::elementOf(std::vector{ColumnText::AsItIs, ColumnText::Html, ColumnText::Plain});
    choice.dates = *rc::gen::elementOf(
        std::vector<std::optional<NumericDates>>{{}, NumericDates::DayFirst, NumericDates::MonthFirst});
    target.joint = *rc::gen::oneOf(rc::gen::just(std::string()), anyProfileText());
    choice.saysSeparator = *rc::gen::arbitrary<bool>();
    if (choice.saysSeparator) {
        target.separator = *anyProfileText();
        target.alsoSeparator = *anyProfileText();
        target.exact = *rc::gen::arbitrary<bool>();
    }
    if (target.field == Field::Authors) {
        target.part = *rc::gen::elementOf(std::vector{AuthorPart::Name, AuthorPart::Role, AuthorPart::Organisation});
        if (*rc::gen::arbitrary<bool>()) {
            target.parts = {AuthorPart::Name, AuthorPart::Organisation};
            target.partMark = "-" + *anyProfileText();
        }
    }
    for (const std::string &from : *rc::gen::container<std::vector<std::string>>(3, anyProfileText()))
        target.values.emplace(listKey(from), *anyProfileText());
    return choice;
}

MappingProfile anyProfile()
{
    MappingProfile profile;
    profile.name = QStringLiteral("Ours ") + toQString(*anyProfileText()).trimmed() + u'.';
    profile.about = toQString(*anyProfileText()).simplified();
    std::set<std::string> names;
    for (const std::string &name : *rc::gen::container<std::vector<std::string>>(anyProfileText())) {
        if (names.insert(name).second)
            profile.columns.push_back({name, anyChoice(), *rc::gen::arbitrary<bool>()});
    }
    for (Field field : {Field::Catalogue, Field::Contributor, Field::SensitiveContent}) {
        if (*rc::gen::arbitrary<bool>())
            profile.defaults.emplace(field, *anyProfileText());
    }
    return profile;
}

RC_GTEST_PROP(MappingProfile, isReadAsItWasWrittenAndGivesTheSameBytes, ())
{
    const MappingProfile profile = anyProfile();
    const QByteArray xml = profileXml(profile);
    const auto read = readProfile(xml, QStringLiteral("again.xml"));
    RC_ASSERT(bool(read));
    RC_ASSERT(profileXml(read.value()) == xml);
    RC_ASSERT(read.value() == profile);
}

std::string readWith(const QByteArray &bytes, const ReadOptions &options, ReadReport &report)
{
    MemorySink sink;
    auto read = readBytes(bytes, QStringLiteral("in.csv"), options, {}, sink, {});
    if (!read)
        return read.error().text().toStdString();
    report = std::move(read.value());
    std::string all;
    for (size_t i = 0; i < sink.texts.size(); ++i)
        all += sink.texts[i] + " " + sink.extras[i] + "\n";
    return all;
}

// A mapping that was found once, kept as a profile, reads the same file in the same way.
TEST(MappingProfile, ofAMappingGivesTheSameRecords)
{
    const QStringList files{QStringLiteral("regional-platform.csv")};
    for (const QString &name : files) {
        QFile file(QStringLiteral(HUBREADY_SOURCE_DIR "/resources/samples/") + name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ReadReport report;
        const std::string before = readWith(bytes, {}, report);
        const MappingProfile profile = profileOf(report.mapping, QStringLiteral("Kept"), {});
        EXPECT_TRUE(fitOf(profile,
                          [&] {
                              std::vector<std::string> columns;
                              for (const MappedColumn &column : report.mapping.columns)
                                  columns.push_back(column.name);
                              return columns;
                          }())
                        .isSame());
        ReadOptions options;
        options.profile = std::make_shared<const MappingProfile>(profile);
        ReadReport again;
        EXPECT_EQ(readWith(bytes, options, again), before);
        EXPECT_EQ(profileXml(profileOf(again.mapping, QStringLiteral("Kept"), {})), profileXml(profile));
    }
}

TEST(MappingProfile, fillsWhatRecordsHaveNotUnlessItIsSetOtherwise)
{
    const auto profile =
        readProfile(profileWith("<column name=\"t\" field=\"title\"/><default field=\"version\" value=\"1.0\"/>"), {});
    ReadOptions options;
    options.profile = std::make_shared<const MappingProfile>(profile.value());
    ReadReport report;
    EXPECT_EQ(readWith("t,u\nA,1\n", options, report), "{\"Title\": \"A\", \"Version\": \"1.0\"} {\"u\": \"1\"}\n");
    options.presets[Field::Version] = "3.0";
    EXPECT_EQ(readWith("t,u\nA,1\n", options, report), "{\"Title\": \"A\", \"Version\": \"3.0\"} {\"u\": \"1\"}\n");
    options.columns[Field::Title] = QStringLiteral("u");
    EXPECT_EQ(readWith("t,u\nA,1\n", options, report), "{\"Title\": \"1\", \"Version\": \"3.0\"} {\"t\": \"A\"}\n");
}

TEST(BuiltInProfiles, areSoundAndNameOnlyWhatTheLearningHubTakes)
{
    const ProfileStore store = readProfiles({});
    EXPECT_EQ(store.names().join(u',').toStdString(), "eLR,eWIN,DSpace,Moodle course list,Drupal views,LOM,OAI");
    for (const MappingProfile &profile : store.profiles) {
        EXPECT_FALSE(profile.about.isEmpty()) << profile.name.toStdString();
        EXPECT_EQ(readProfile(profileXml(profile), {}).value(), profile) << profile.name.toStdString();
        for (const ProfileColumn &column : profile.columns) {
            for (const auto &[from, to] : column.choice.target.values) {
                const bool isKnown = column.choice.target.field == Field::Licence
                                         ? acceptedLicence(to) != nullptr
                                         : isResourceType(PackageForm::Standard, lowered(to));
                EXPECT_TRUE(isKnown) << profile.name.toStdString() << ": " << from << " -> " << to;
            }
        }
    }
}

struct Offered
{
    const char *what;
    std::vector<std::string> columns;
    const char *profile; // empty: none
};

TEST(BuiltInProfiles, areOfferedForTheirColumns)
{
    const std::vector<Offered> cases{
        {"eWIN",
         {"node_id", "resource_title", "body_summary", "tags", "author", "trust", "rights", "format", "url", "added_on",
          "file_path", "view_count", "internal_notes"},
         "eWIN"},
        {"eLR",
         {"NodeId", "Title", "Description", "Keywords", "CreateDate", "elfhuserid", "WebLink URL", "Licence Type",
          "Resource Type", "Author"},
         "eLR"},
        {"DSpace",
         {"id", "collection", "dc.title[en_US]", "dc.contributor.author", "dc.subject[en_US]", "dc.date.issued"},
         "DSpace"},
        {"Moodle", {"shortname", "fullname", "category", "summary", "visible"}, "Moodle course list"},
        {"Drupal", {"nid", "title", "body", "field_tags", "created", "status"}, "Drupal views"},
        {"LOM", {"general.title[en]", "general.description[en]", "author", "technical.location"}, "LOM"},
        {"OAI",
         {"header.identifier", "header.datestamp", "dc.title", "dc.creator", "dc.date", "dc.identifier.uri"},
         "OAI"},
        {"Hubready's own table", {"Reference", "Title", "Type", "Licence", "Keywords"}, ""},
        {"anything else", {"a", "b", "title"}, ""},
    };
    const ProfileStore store = readProfiles({});
    for (const Offered &one : cases) {
        const MappingProfile *best = bestProfile(store.profiles, one.columns);
        EXPECT_EQ(best ? best->name.toStdString() : "", one.profile) << one.what;
    }
}

TEST(ProfileFit, tellsWhatDiffers)
{
    const auto profile = readProfile(
        profileWith("<column name=\"resource_title\" field=\"title\"/><column name=\"tags\" field=\"keywords\"/>"
                    "<column name=\"rights\" field=\"licence\"/><column name=\"dc.type\" field=\"resource_type\"/>"
                    "<column name=\"notes\" optional=\"yes\"/>"),
        {});
    const ProfileFit fit = fitOf(profile.value(), {"Resource Title", "tags", "dc.type[en]", "TAGS", "new"});
    EXPECT_EQ(fit.agreeing, 3U);
    EXPECT_EQ(fit.gone, std::vector<std::string>{"rights"});
    EXPECT_EQ(fit.added, (std::vector<std::string>{"TAGS", "new"}));
    ASSERT_EQ(fit.renamed.size(), 1U);
    EXPECT_EQ(fit.renamed[0].second, "Resource Title");
    EXPECT_TRUE(fit.isOffered());
    EXPECT_EQ(agreementText(fit).toStdString(), "3 of 5 columns agree");
    EXPECT_EQ(differenceTexts(fit).join(u'\n').toStdString(),
              "Not in the file: rights.\nNew in the file: TAGS, new.\nWritten otherwise: resource_title is now "
              "Resource Title.");
}

TEST(ProfileStore, keepsAPersonsProfilesInTheFolderItIsGiven)
{
    const QTemporaryDir home;
    const QString folder = home.filePath(QStringLiteral("not/yet/there"));
    EXPECT_EQ(readProfiles(folder).profiles.size(), 7U);
    MappingProfile mine = readProfiles({}).profiles.front();
    mine.name = QStringLiteral("Our list: 2026 / all");
    const QString path = profilePath(folder, mine.name);
    EXPECT_TRUE(path.endsWith(QStringLiteral("/our-list-2026-all.xml"))) << path.toStdString();
    EXPECT_FALSE(saveProfile(mine, path)) << "there is no such folder";
    ASSERT_TRUE(QDir().mkpath(folder));
    ASSERT_TRUE(saveProfile(mine, path));
    QFile broken(folder + QStringLiteral("/broken.xml"));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("<profile/>");
    broken.close();
    const ProfileStore store = readProfiles(folder);
    ASSERT_EQ(store.profiles.size(), 8U);
    EXPECT_EQ(store.profiles.front(), mine);
    EXPECT_EQ(store.broken.size(), 1U);
    EXPECT_EQ(findProfile(QStringLiteral("our LIST: 2026 / all"), folder).value(), mine);
    EXPECT_EQ(findProfile(path, {}).value(), mine);
    const auto absent = findProfile(QStringLiteral("nothing"), folder);
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().code, ErrorCode::Usage);
    EXPECT_TRUE(absent.error().why.contains(QStringLiteral("eWIN")));
}

} // namespace
} // namespace hubready
