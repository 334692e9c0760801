#include "tests/support/samples/generate.h"

#include "tests/support/samples/dates.h"
#include "tests/support/samples/json_text.h"
#include "tests/support/samples/people.h"
#include "tests/support/samples/record_source.h"
#include "tests/support/samples/text_sink.h"
#include "tests/support/samples/words.h"

namespace hubready::samples {
namespace {

// Everything but the title, so that a record says the same as its counterpart in the repository.
void writeCommon(JsonText &json, const SampleRecord &record, Prng &prng)
{
    const std::string reference = std::string(organisations()[record.organisation].prefix) + "-";
    json.member("ResourceUniqueRef", reference + std::to_string(record.number + 1));
    json.member("IAmTheAuthorFlag", prng.chance(10) ? "Yes" : prng.chance(50) ? "No" : "");
    json.member("Title", record.title);
    json.member("Description", record.description);
    json.member("SensitiveContentFlag", prng.chance(5) ? "Yes" : prng.chance(10) ? "N" : "No");
    json.key("Keywords");
    if (record.keywords.empty()) {
        json.null();
    } else {
        std::string joined;
        for (const Text &keyword : record.keywords) {
            joined += (joined.empty() ? "" : ", ") + keyword.value_or("");
        }
        json.value(joined);
    }
    json.member("CatalogueName", organisations()[record.organisation].name);
    json.member("ContributorLearningHubUserName", record.contributor ? Text(record.account) : Text());
}

void writeAuthorFields(JsonText &json, const std::vector<SampleAuthor> &authors)
{
    for (std::size_t i = 0; i < authors.size() && i < 3; ++i) {
        const std::string number = std::to_string(i + 1);
        json.member("AuthorName" + number, authors[i].name);
        json.member("AuthorRole" + number, authors[i].role);
        json.member("AuthorOrganisation" + number, authors[i].organisation);
    }
}

void writeFileFields(JsonText &json, const SampleRecord &record, Refusal refusal)
{
    json.member("ResourceType", refusal == Refusal::TypeUnknown ? record.typeName : "File");
    json.member("Licence", record.licenceName);
    json.member("ServerFileName", record.files.empty() ? Text() : Text(record.files.front()));
    json.member("YearAuthored", std::optional<int>(record.created.year));
    json.member("MonthAuthored", std::optional<int>(refusal == Refusal::VersionShort ? 13 : record.created.month));
    json.member("DayAuthored", record.number % 3 == 0 ? std::optional<int>(record.created.day) : std::optional<int>());
}

void writeArticleFields(JsonText &json, const SampleRecord &record)
{
    json.member("ResourceType", record.typeName);
    json.member("Licence", record.licenceName);
    json.member("ArticleContentFilename",
                record.articleBody ? Text("articles/" + std::to_string(record.nodeId) + ".html") : Text());
    int number = 0;
    for (const std::string &file : record.files) {
        json.member("ArticleFile" + std::to_string(++number), file);
    }
}

void writeTypeFields(JsonText &json, const SampleRecord &record, Refusal refusal)
{
    switch (record.kind) {
    case Kind::Article:
        writeArticleFields(json, record);
        break;
    case Kind::WebLink:
        json.member("ResourceType", "WebLink");
        json.member("WeblinkUrl", record.webLink);
        json.member("WeblinkText", upperFirst(record.topic->noun));
        break;
    case Kind::Scorm:
        json.member("ResourceType", record.typeName);
        json.member("Licence", record.licenceName);
        json.member("ServerFileName", record.files.empty() ? Text() : Text(record.files.front()));
        json.member("LMSLink", record.lmsLink);
        json.member("LMSLinkVisibility", refusal == Refusal::VersionShort ? "Display to staff" : "Display to everyone");
        break;
    default:
        writeFileFields(json, record, refusal);
        break;
    }
}

void writeRecord(JsonText &json, SampleRecord record, const RecordSource::Item &item, Prng &prng)
{
    if (item.refusal == Refusal::ContributorText) {
        record.contributor.reset();
    }
    if (item.refusal == Refusal::FilesCount ||
        (item.refusal == Refusal::KeywordBlank && record.kind != Kind::Article)) {
        record.files.clear();
    }
    json.beginObject();
    writeCommon(json, record, prng);
    writeTypeFields(json, record, item.refusal);
    json.member("PublishedDate", item.refusal == Refusal::DateUnreadable || !record.createDate
                                     ? record.createDate
                                     : Text(isoDate(record.created)));
    writeAuthorFields(json, record.authors);
    json.endObject();
}

} // namespace

bool generateStaging(QIODevice &out, std::int64_t count, std::uint64_t seed)
{
    RecordSource source(Platform::Staging, count, seed);
    TextSink sink(out);
    JsonText json;
    json.beginArray();
    for (std::int64_t number = 0; number < count && sink.good(); ++number) {
        const RecordSource::Item item = source.next();
        Prng prng = Prng::forRecord(seed + 1, static_cast<std::uint64_t>(number));
        writeRecord(json, item.record, item, prng);
        sink.write(json.take());
    }
    json.endArray();
    sink.write(json.take());
    return sink.finish();
}

} // namespace hubready::samples
