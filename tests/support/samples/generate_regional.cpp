#include "tests/support/samples/generate.h"

#include "tests/support/samples/dates.h"
#include "tests/support/samples/people.h"
#include "tests/support/samples/record_source.h"
#include "tests/support/samples/text_sink.h"
#include "tests/support/samples/words.h"

namespace hubready::samples {
namespace {

// Quoted only where it must be, as spreadsheets do.
std::string cell(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string quoted(text);
    replaceAll(quoted, "\"", "\"\"");
    return "\"" + quoted + "\"";
}

std::string tags(const std::vector<Text> &keywords, Prng &prng)
{
    const std::size_t habit = prng.below(20);
    const std::string between = habit < 12 ? "; " : habit < 18 ? ";" : ", ";
    std::string joined;
    for (const Text &keyword : keywords) {
        joined += (joined.empty() ? "" : between) + *keyword;
    }
    if (habit == 0 || habit == 13) {
        joined += habit == 0 ? ";" : ";;";
    }
    return joined;
}

std::string rights(Licence licence, Prng &prng)
{
    static const std::vector<Phrases> spellings = {{"CC BY-NC 4.0", "CC BY-NC", "cc-by-nc 4.0"},
                                                   {"CC BY-NC-SA 4.0", "CC BY-NC-SA"},
                                                   {"CC BY-NC-ND 4.0", "CC BY-NC-ND"},
                                                   {"All rights reserved", "Copyright"}};
    if (prng.chance(9)) {
        return prng.chance(50) ? "NHS open" : "";
    }
    const Phrases &own = spellings[static_cast<std::size_t>(licence)];
    return std::string(prng.chance(70) ? own.front() : prng.pick(own));
}

std::string formatName(Kind kind, const std::string &file, Prng &prng)
{
    static const std::vector<Phrases> names = {{"elearning", "elearning", "e-Learning"},
                                               {"document", "document", "handout"},
                                               {"video"},
                                               {"article"},
                                               {"website", "web page"},
                                               {"image", "poster"},
                                               {"podcast", "audio"}};
    if (file.ends_with(".pdf") && prng.chance(60)) {
        return "pdf";
    }
    return std::string(prng.pick(names[static_cast<std::size_t>(kind)]));
}

std::string viewCount(std::int64_t views)
{
    if (views < 1000) {
        return std::to_string(views);
    }
    const std::string rest = std::to_string(1000 + views % 1000).substr(1);
    return std::to_string(views / 1000) + "," + rest;
}

std::string internalNotes(const SampleRecord &record, Prng &prng)
{
    if (record.number % 70 == 58) {
        return "#REF!";
    }
    if (prng.chance(78)) {
        return {};
    }
    static const Phrases notes = {"moved {year}, ask AR",
                                  "check with the {team}",
                                  "duplicate?",
                                  "do not migrate before the review",
                                  "link checked 03/{year}",
                                  "owner has left",
                                  "new version promised",
                                  "replaces the old PowerPoint",
                                  "ok",
                                  "see email from JM",
                                  "ask whether still used\nno answer yet"};
    return fill(prng.pick(notes),
                {{"year", std::to_string(record.created.year)}, {"team", std::string(record.topic->team)}});
}

// This platform has its editors write a plain summary; line breaks within a cell are single line feeds.
std::string summary(const SampleRecord &record)
{
    std::string text = record.description.value_or("");
    replaceAll(text, "\r\n", "\n");
    return text;
}

std::string authorNames(const SampleRecord &record)
{
    std::string names;
    for (const SampleAuthor &author : record.authors) {
        names += (names.empty() ? "" : "; ") + author.name.value_or("");
    }
    return names;
}

std::string row(const SampleRecord &record, Refusal refusal, Prng &prng)
{
    std::string file = record.files.empty() ? std::string() : record.files.front();
    replaceFirst(file, "public://", "");
    const bool unreadable = refusal == Refusal::DateUnreadable;
    const std::vector<std::string> cells = {std::to_string(record.nodeId + 2023),
                                            record.title.value_or(""),
                                            summary(record),
                                            tags(record.keywords, prng),
                                            authorNames(record),
                                            record.authors.front().organisation.value_or(""),
                                            rights(record.licence, prng),
                                            formatName(record.kind, file, prng),
                                            record.webLink ? *record.webLink : record.lmsLink.value_or(""),
                                            unreadable ? *record.createDate : dayMonthYear(record.created),
                                            file,
                                            viewCount(record.views),
                                            internalNotes(record, prng)};
    std::string line;
    for (const std::string &text : cells) {
        line += (&text == &cells.front() ? "" : ",") + cell(text);
    }
    return line + "\r\n";
}

} // namespace

bool generateRegional(QIODevice &out, std::int64_t count, std::uint64_t seed)
{
    RecordSource source(Platform::Regional, count, seed);
    TextSink sink(out);
    sink.write("\xEF\xBB\xBFnode_id,resource_title,body_summary,tags,author,trust,rights,format,url,added_on,file_path,"
               "view_count,internal_notes\r\n");
    for (std::int64_t number = 0; number < count && sink.good(); ++number) {
        const RecordSource::Item item = source.next();
        Prng prng = Prng::forRecord(seed + 1, static_cast<std::uint64_t>(number));
        sink.write(row(item.record, item.refusal, prng));
    }
    return sink.finish();
}

} // namespace hubready::samples
