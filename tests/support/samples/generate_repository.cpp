#include "tests/support/samples/generate.h"

#include "tests/support/samples/json_text.h"
#include "tests/support/samples/record_source.h"
#include "tests/support/samples/text_sink.h"

namespace hubready::samples {
namespace {

void writeKeywords(JsonText &json, const std::vector<Text> &keywords)
{
    json.key("Keywords");
    json.beginArray();
    for (const Text &keyword : keywords) {
        json.value(keyword);
    }
    json.endArray();
}

void writeAuthors(JsonText &json, const std::vector<SampleAuthor> &authors)
{
    json.key("Authors");
    json.beginArray();
    for (const SampleAuthor &author : authors) {
        json.beginObject();
        json.member("Author Index", author.index);
        json.member("Author", author.name);
        json.member("Organisation", author.organisation);
        json.member("Role", author.role);
        json.endObject();
    }
    json.endArray();
}

void writeFiles(JsonText &json, const std::vector<std::string> &files)
{
    json.key("Resource Files");
    json.beginArray();
    std::int64_t index = 0;
    for (const std::string &file : files) {
        json.beginObject();
        json.member("Resource Index", index++);
        json.member("Resource URL", file);
        json.endObject();
    }
    json.endArray();
}

void writeRecord(JsonText &json, const SampleRecord &record)
{
    json.beginObject();
    json.member("NodeId", record.nodeId);
    json.member("Title", record.title);
    json.member("Description", record.description);
    json.member("Status", record.status);
    writeKeywords(json, record.keywords);
    writeAuthors(json, record.authors);
    json.member("HasCost", record.hasCost);
    json.member("Version", record.version);
    json.member("CreateUser", record.account);
    json.member("CreateDate", record.createDate);
    json.member("elfhuserid", record.contributor);
    json.member("WebLink URL", record.webLink);
    json.member("Article Body", record.articleBody);
    json.member("Licence Type", record.licenceName);
    json.member("Resource Type", record.typeName);
    writeFiles(json, record.files);
    json.member("LMS Link", record.lmsLink);
    json.member("Views", record.views);
    json.member("Revision log", record.revisionLog);
    json.endObject();
}

} // namespace

bool generateRepository(QIODevice &out, std::int64_t count, std::uint64_t seed)
{
    RecordSource source(Platform::Repository, count, seed);
    TextSink sink(out);
    JsonText json;
    json.beginArray();
    for (std::int64_t number = 0; number < count && sink.good(); ++number) {
        writeRecord(json, source.next().record);
        sink.write(json.take());
    }
    json.endArray();
    sink.write(json.take());
    return sink.finish();
}

std::vector<Clean> cleanParts(std::int64_t count, std::uint64_t seed)
{
    RecordSource source(Platform::Repository, count, seed);
    std::vector<Clean> parts;
    for (std::int64_t number = 0; number < count; ++number) {
        parts.push_back(source.next().clean);
    }
    return parts;
}

} // namespace hubready::samples
