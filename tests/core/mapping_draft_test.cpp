// A look at a file without reading it, and the mapping that a person makes of what was found: proposals that follow
// choices, what is to settle, the preview, and the profile that imports so.
#include "core/import/look_at_input.h"
#include "core/import/profile/column_standing.h"
#include "core/import/profile/profile_match.h"
#include "core/import/profile/profile_store.h"
#include "core/record/field_text.h"
#include "core/session/mapping_preview.h"
#include "core/text/wtf8.h"
#include "tests/support/memory_sink.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace hubready {
namespace {

const QByteArray oddTable =
    "title;summary;labels;who;added;permitted use;kind;seen\n"
    "Hand washing;<p>How to</p>;\"hygiene, wards\";Jo Marsh;03/04/2019;CC BY-NC 4.0;elearning;12\n"
    "Sepsis;<p>Signs</p>;\"sepsis, NEWS2\";Priya Nair;05/06/2020;NHS open;video;7\n"
    "Falls;<p>Risk</p>;falls;Sam Okoro;07/08/2021;All rights reserved;poster wall;1204\n";

class MappingDraftTest : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    MappingDraft draftOf(const QByteArray &bytes, const QString &name = QStringLiteral("odd.csv"))
    {
        const auto look = lookAtInput(write(name, bytes), {}, {});
        EXPECT_TRUE(look);
        EXPECT_TRUE(look->sample);
        return MappingDraft(look->sample);
    }

    static size_t column(const MappingDraft &draft, std::string_view name)
    {
        return size_t(std::ranges::find(draft.names(), name) - draft.names().begin());
    }

    static Field fieldIn(const MappingDraft &draft, std::string_view name)
    {
        return draft.mapping().columns[column(draft, name)].target.field;
    }

    static std::string cell(const MappingDraft &draft, Row row, Field field)
    {
        return fieldCellText(previewOf(draft, Checker()).table, row, field).toStdString();
    }

    QTemporaryDir folder;
};

TEST_F(MappingDraftTest, aLookReadsNoRecordAndKnowsTheColumns)
{
    const auto look = lookAtInput(write(QStringLiteral("odd.csv"), oddTable), {}, {});
    ASSERT_TRUE(look);
    EXPECT_EQ(look->records, 0U);
    EXPECT_EQ(look->delimiter, ';');
    ASSERT_TRUE(look->sample);
    EXPECT_TRUE(look->sample->isAll);
    EXPECT_EQ(look->sample->columns.size(), 8U);
    ASSERT_EQ(look->sample->rows.size(), 3U);
    EXPECT_EQ(look->sample->rows[2][7], "1204");
}

TEST_F(MappingDraftTest, packagesHaveNoColumnsToChoose)
{
    const QByteArray record = R"({"Title":"Oxygen","Description":"<p>One</p>"})";
    for (const auto &[name, bytes] :
         std::map<QString, QByteArray>{{QStringLiteral("a.json"), '[' + record + ']'},
                                       {QStringLiteral("b.json"), "this is no JSON"},
                                       {QStringLiteral("c.jsonl"), record + '\n' + record}}) {
        const auto look = lookAtInput(write(name, bytes), {}, {});
        ASSERT_TRUE(look) << name.toStdString();
        EXPECT_FALSE(look->sample) << name.toStdString();
    }
}

TEST_F(MappingDraftTest, otherTablesAreLookedAtAsWell)
{
    const auto json = lookAtInput(
        write(QStringLiteral("list.json"), R"([{"name":"A","tags":["x","y"]},{"name":"B","tags":[]}])"), {}, {});
    ASSERT_TRUE(json && json->sample);
    EXPECT_EQ(json->sample->rows.size(), 2U);
    const auto xml = lookAtInput(write(QStringLiteral("list.xml"), "<all><item><title>A</title></item>"
                                                                   "<item><title>B</title></item></all>"),
                                 {}, {});
    ASSERT_TRUE(xml && xml->sample);
    EXPECT_EQ(xml->sample->rows.size(), 2U);
}

TEST_F(MappingDraftTest, whatALargeFileHoldsBehindItsBeginningIsNotRead)
{
    QByteArray many = oddTable.left(oddTable.indexOf('\n') + 1);
    const QByteArray row = oddTable.mid(many.size(), oddTable.indexOf('\n', many.size()) + 1 - many.size());
    while (many.size() < 40'000'000)
        many += row;
    many += "\xFF\xFE\xFF"; // would make another encoding of it
    const auto look = lookAtInput(write(QStringLiteral("large.csv"), many), {}, {});
    ASSERT_TRUE(look && look->sample);
    EXPECT_EQ(look->encoding, QStringLiteral("UTF-8"));
    EXPECT_FALSE(look->sample->isAll);
    EXPECT_LE(look->sample->rows.size(), 500U);
}

TEST_F(MappingDraftTest, whatNobodyChoseGivesWay)
{
    MappingDraft draft = draftOf(oddTable);
    ASSERT_EQ(fieldIn(draft, "title"), Field::Title);
    draft.setTarget(column(draft, "summary"), Field::Title);
    EXPECT_EQ(fieldIn(draft, "summary"), Field::Title);
    EXPECT_EQ(fieldIn(draft, "title"), Field::None);
    draft.setTarget(column(draft, "title"), Field::Title); // and so does what was chosen before
    EXPECT_EQ(fieldIn(draft, "title"), Field::Title);
    EXPECT_EQ(fieldIn(draft, "summary"), Field::None);
    draft.useProfile(nullptr);
    EXPECT_EQ(fieldIn(draft, "summary"), Field::Description);
}

TEST_F(MappingDraftTest, columnsOfOneListComeTogether)
{
    MappingDraft draft = draftOf("title,tags,subject\nA,\"x; y\",z\nB,u,\n");
    draft.setTarget(column(draft, "tags"), Field::Keywords);
    draft.setTarget(column(draft, "subject"), Field::Keywords);
    EXPECT_EQ(cell(draft, 0, Field::Keywords), "x, y, z");
}

TEST_F(MappingDraftTest, separatorsDatesAndValuesCanBeSaidOtherwise)
{
    MappingDraft draft = draftOf(oddTable);
    const size_t labels = column(draft, "labels");
    draft.setTarget(labels, Field::Keywords);
    EXPECT_EQ(cell(draft, 0, Field::Keywords), "hygiene, wards");
    ColumnChoice choice = draft.choice(labels);
    choice.saysSeparator = true;
    choice.target.separator = "/";
    draft.setChoice(labels, choice);
    EXPECT_EQ(draft.mapping().columns[labels].target.separator, "/");

    const size_t added = column(draft, "added");
    draft.setTarget(added, Field::CreatedDate);
    EXPECT_TRUE(standingOf(draft, added).isToSettle);
    choice = draft.choice(added);
    choice.dates = NumericDates::DayFirst;
    draft.setChoice(added, choice);
    EXPECT_FALSE(standingOf(draft, added).isToSettle);
    EXPECT_EQ(cell(draft, 0, Field::CreatedDate), "2019-04-03");

    const size_t terms = column(draft, "permitted use");
    draft.setTarget(terms, Field::Licence);
    auto values = mappedValues(draft, terms);
    ASSERT_EQ(values.size(), 3U);
    EXPECT_EQ(values[0].value, "NHS open"); // to settle: first
    EXPECT_TRUE(standingOf(draft, terms).isToSettle);
    EXPECT_EQ(cell(draft, 0, Field::Licence), "CC BY-NC 4.0");
    mapKnownValues(draft);
    EXPECT_EQ(cell(draft, 0, Field::Licence), "Creative Commons Attribution-Non Commercial 4.0 International");
    EXPECT_EQ(cell(draft, 1, Field::Licence), "NHS open");
    choice = draft.choice(terms);
    choice.target.values[listKey("NHS open")] = "All rights reserved";
    draft.setChoice(terms, choice);
    EXPECT_EQ(cell(draft, 1, Field::Licence), "All rights reserved");
}

TEST_F(MappingDraftTest, theProfileOfADraftImportsWhatThePreviewShows)
{
    MappingDraft draft = draftOf(oddTable);
    draft.setTarget(column(draft, "who"), Field::Authors, AuthorPart::Name);
    draft.setTarget(column(draft, "labels"), Field::Keywords);
    draft.setTarget(column(draft, "permitted use"), Field::Licence);
    draft.setTarget(column(draft, "kind"), Field::ResourceType);
    draft.setTarget(column(draft, "seen"), Field::None);
    draft.setDefault(Field::Version, "1");
    const MappingPreview preview = previewOf(draft, Checker());
    ReadOptions options;
    options.profile = std::make_shared<const MappingProfile>(draft.profile(QStringLiteral("Odd")));
    MemorySink sink;
    const auto read = readInput(folder.filePath(QStringLiteral("odd.csv")), options, {}, sink, {});
    ASSERT_TRUE(read);
    ASSERT_EQ(sink.table().size(), preview.table.size());
    for (Row row = 0; row < preview.table.size(); ++row) {
        for (const FieldSpec &spec : allFields())
            EXPECT_EQ(fieldCellText(sink.table(), row, spec.field), fieldCellText(preview.table, row, spec.field))
                << spec.name << ' ' << row;
    }
    EXPECT_EQ(fieldCellText(sink.table(), 0, Field::Version), QStringLiteral("1"));
}

// The gate says it of the record; before an import it is the column that is to be put right.
TEST_F(MappingDraftTest, whatCannotBeReadIsTroubleOfItsField)
{
    MappingDraft draft = draftOf("title;cost;version;added\n"
                                 "Hand washing;1.50;1;soon\n"
                                 "Sepsis;no;1;2019-04-03\n");
    draft.setTarget(column(draft, "cost"), Field::HasCost);
    draft.setTarget(column(draft, "added"), Field::CreatedDate);
    const MappingPreview preview = previewOf(draft, Checker());
    const auto speaksOf = [&](Row row, Field field) {
        return std::ranges::any_of(preview.findings[row], [&](const Finding &finding) {
            return finding.field == field && finding.family == Family::Refused;
        });
    };
    EXPECT_TRUE(speaksOf(0, Field::HasCost));
    EXPECT_TRUE(speaksOf(0, Field::CreatedDate));
    EXPECT_FALSE(speaksOf(0, Field::None));
    EXPECT_FALSE(speaksOf(1, Field::HasCost));
    EXPECT_FALSE(speaksOf(1, Field::CreatedDate));
}

TEST_F(MappingDraftTest, deservesALookOnlyWhereSomethingIsOpen)
{
    const QByteArray plain = "title,description,keywords\nHand washing,<p>How to wash</p>,hygiene; wards\n"
                             "Sepsis,<p>Its signs</p>,sepsis\n";
    EXPECT_FALSE(deservesALook(draftOf(plain), false));
    EXPECT_TRUE(deservesALook(draftOf(oddTable), false));
    EXPECT_TRUE(deservesALook(draftOf("alpha,beta\n1,2\n3,4\n"), false)); // fills nothing
    MappingDraft beside = draftOf("title,shelf\nHand washing,4\nSepsis,5\n");
    EXPECT_TRUE(deservesALook(beside, false));
    EXPECT_FALSE(deservesALook(beside, true)); // a profile knows the shelf
}

TEST_F(MappingDraftTest, aProfileIsUsedAndLeft)
{
    MappingDraft draft = draftOf(oddTable);
    MappingProfile profile{QStringLiteral("Ours"), {}, {}, {{Field::Contributor, "7"}}};
    ColumnChoice choice;
    choice.target.field = Field::Keywords;
    profile.columns.push_back({"title", choice});
    draft.useProfile(&profile);
    EXPECT_EQ(fieldIn(draft, "title"), Field::Keywords);
    EXPECT_TRUE(draft.isFilled(Field::Contributor));
    draft.useProfile(nullptr);
    EXPECT_EQ(fieldIn(draft, "title"), Field::Title);
    EXPECT_TRUE(draft.defaults().empty());
}

} // namespace
} // namespace hubready
