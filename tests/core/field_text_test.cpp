// Fields as a person reads and types them: what is typed unchanged changes nothing, and what was not touched keeps its
// JSON to the byte.
#include "core/record/field_text.h"
#include "tests/support/one_record.h"

#include <gtest/gtest.h>

using namespace hubready;

namespace {

OneRecord standard(const std::string &members) { return {PackageForm::Standard, "{" + members + "}"}; }

QString edited(const OneRecord &record, Field field) { return fieldEditText(record.table(), 0, field); }

// What the field is after this has been typed; "same" where it is no change.
std::string typed(const OneRecord &of, Field field, const QString &text)
{
    OneRecord record(of.record().form, of.text());
    const auto edit = fieldEditOf(record.table(), 0, field, text);
    if (!edit)
        return "refused";
    if (!edit.value())
        return "same";
    return record.apply(*edit.value()) ? fieldJson(record.record(), field) : "failed";
}

} // namespace

TEST(FieldText, ListsAreJoined)
{
    const auto record =
        standard(R"("Keywords":["sepsis","acute care"],"Authors":[{"Author Index":0,"Author":"Priya Nair",)"
                 R"("Organisation":"Riverside Trust","Role":"Nurse"},{"Author":"","Organisation":"Eastfield"}],)"
                 R"("Resource Files":[{"Resource Index":0,"Resource URL":"public://a/b/film.mp4"}],)"
                 R"("HasCost":false,"CreateDate":"3/14/2019")");
    EXPECT_EQ(fieldCellText(record.table(), 0, Field::Keywords), u"sepsis, acute care");
    EXPECT_EQ(fieldCellText(record.table(), 0, Field::Authors), u"Priya Nair (Riverside Trust); Eastfield");
    EXPECT_EQ(fieldCellText(record.table(), 0, Field::Files), u"film.mp4");
    EXPECT_EQ(fieldCellText(record.table(), 0, Field::HasCost), yesOrNo(false));
    EXPECT_EQ(fieldCellText(record.table(), 0, Field::CreatedDate), u"3/14/2019");
    EXPECT_EQ(edited(record, Field::Authors), u"Priya Nair | Riverside Trust | Nurse\n | Eastfield");
    EXPECT_EQ(edited(record, Field::Files), u"public://a/b/film.mp4");
}

TEST(FieldText, EveryFieldTypedAsItStandsIsNoChange)
{
    for (PackageForm form : {PackageForm::Standard, PackageForm::Staging}) {
        const OneRecord record = soundRecord(form);
        for (const FieldSpec &spec : allFields()) {
            if (fieldBelongsTo(spec.field, form)) {
                EXPECT_EQ(typed(record, spec.field, edited(record, spec.field)), "same") << spec.name;
            }
        }
    }
    const auto odd =
        standard(R"("Title":["a"],"HasCost":"perhaps","Keywords":"none","Version":1.0,"Description":"a\r\nb")");
    for (Field field : {Field::Title, Field::HasCost, Field::Keywords, Field::Version, Field::Description})
        EXPECT_EQ(typed(odd, field, edited(odd, field)), "same") << fieldName(field);
}

TEST(FieldText, KeywordsAreSplit)
{
    const auto record = standard(R"("Keywords":["a, b","c"])");
    EXPECT_EQ(edited(record, Field::Keywords), u"a, b\nc");
    EXPECT_EQ(typed(record, Field::Keywords, QStringLiteral("a, b\nd;e")), R"(["a, b","d","e"])");
    EXPECT_EQ(typed(record, Field::Keywords, QStringLiteral("x, y ,, z")), R"(["x","y","z"])");
    EXPECT_EQ(typed(record, Field::Keywords, QStringLiteral(" , ")), "null");
}

TEST(FieldText, AuthorsKeepWhatWasNotTouched)
{
    const auto record =
        standard(R"("Authors":[{"Author Index":4,"Author":"Ann","Organisation":"","Role":null,"Extra":1},)"
                 R"({"Author Index":7,"Author":"Bob","Organisation":null,"Role":null}])");
    const auto cell = [](const OneRecord &of, const QString &text) {
        OneRecord now(of.record().form, of.text());
        const auto edit = fieldEditOf(now.table(), 0, Field::Authors, text);
        now.apply(*edit.value());
        return std::string(now.table().cell(0, *propertyOf(PackageForm::Standard, Field::Authors)).text);
    };
    EXPECT_EQ(cell(record, QStringLiteral("Ann\nBob | Trust")),
              R"([{"Author Index":4,"Author":"Ann","Organisation":"","Role":null,"Extra":1},)"
              R"({"Author Index":7,"Author":"Bob","Organisation":"Trust","Role":null}])");
    EXPECT_EQ(cell(record, QStringLiteral("Ann\nBob\nEve | | Nurse")),
              R"([{"Author Index":4,"Author":"Ann","Organisation":"","Role":null,"Extra":1},)"
              R"({"Author Index":7,"Author":"Bob","Organisation":null,"Role":null},)"
              R"({"Author Index":8,"Author":"Eve","Organisation":null,"Role":"Nurse"}])");
    EXPECT_EQ(cell(record, QStringLiteral("Bob")),
              R"([{"Author Index":7,"Author":"Bob","Organisation":null,"Role":null}])");
}

TEST(FieldText, ValuesOfOtherTypes)
{
    const auto record = standard(R"("Title":"t")");
    EXPECT_EQ(typed(record, Field::HasCost, QStringLiteral("YES")), "true");
    EXPECT_EQ(typed(record, Field::HasCost, QStringLiteral("0")), "false");
    EXPECT_EQ(typed(record, Field::CreatedDate, QStringLiteral("2020-01-02")), R"("2020-01-02")");
    EXPECT_EQ(typed(record, Field::Title, {}), "null");
    EXPECT_EQ(typed(record, Field::Title, QStringLiteral("“é”\n\"")), "\"“é”\\n\\\"\"");
    const auto crlf = standard(R"("Description":"a\r\nb")");
    EXPECT_EQ(typed(crlf, Field::Description, QStringLiteral("a\nb\nc")), R"("a\r\nb\r\nc")");
}

TEST(FieldText, StagingHasItsRoom)
{
    const OneRecord record = soundRecord(PackageForm::Staging);
    EXPECT_EQ(edited(record, Field::Keywords), u"hand hygiene, infection control");
    OneRecord changed(record.record().form, record.text());
    const auto edit = fieldEditOf(record.table(), 0, Field::Authors, QStringLiteral("Ann | Trust\n\nEve"));
    ASSERT_TRUE(edit && edit.value());
    ASSERT_TRUE(changed.apply(*edit.value()));
    EXPECT_EQ(edited(changed, Field::Authors), u"Ann | Trust\n\nEve");
    EXPECT_FALSE(fieldEditOf(record.table(), 0, Field::Authors, QStringLiteral("a\nb\nc\nd")));
    EXPECT_FALSE(fieldEditOf(record.table(), 0, Field::Files, QStringLiteral("a\nb")));
    EXPECT_TRUE(fieldEditOf(record.table(), 0, Field::Files, QStringLiteral("a.pdf")));
}

TEST(FieldText, Emptiness)
{
    const auto record = standard(R"("Title":" ","Keywords":[],"Authors":null,"Description":"x","HasCost":"maybe")");
    for (Field field : {Field::Title, Field::Keywords, Field::Authors, Field::Licence})
        EXPECT_TRUE(isFieldEmpty(record.table(), 0, field)) << fieldName(field);
    for (Field field : {Field::Description, Field::HasCost})
        EXPECT_FALSE(isFieldEmpty(record.table(), 0, field)) << fieldName(field);
}
