#include "tests/support/random_records.h"

#include <array>
#include <random>
#include <span>
#include <string_view>

namespace hubready {

namespace {

class Maker
{
public:
    explicit Maker(std::uint64_t seed) : m_random(seed) {}

    int below(int limit) { return int(m_random() % std::uint64_t(limit)); }
    bool oneIn(int chances) { return below(chances) == 0; }
    std::string pick(std::span<const std::string_view> list) { return std::string(list[size_t(below(int(list.size())))]); }

    // A text as JSON; mostly words, sometimes one of the things that break programs.
    std::string text()
    {
        static constexpr std::array<std::string_view, 14> odd{
            "null", "\"\"", "\"   \"", "\"\\u00a0\"", "\"a\\u0000b\"", "\"\\ud83d\"", "\"\\ud83d\\ude00\"", "1.0", "12", "true",
            "\"=1+1\"", "\"_x0041_ \\t\"", "\"line\\r\\nbreak\"", "\"\\uFFFE \\u200b\""};
        if (oneIn(8))
            return pick(odd);
        static constexpr std::array<std::string_view, 12> words{"sepsis", "ward", "care", "É", "日本語", "<p>x</p>", "&amp;",
                                                                "\\\"quoted\\\"", "😀", "NEWS2", "a\\/b", "o'clock"};
        std::string out = "\"";
        const int count = 1 + below(oneIn(20) ? 90 : 5);
        for (int i = 0; i < count; ++i)
            out += (i ? " " : "") + pick(words);
        return out + "\"";
    }

    std::string space() { return oneIn(3) ? "\n    " : oneIn(2) ? " " : ""; }

private:
    std::mt19937_64 m_random;
};

class ObjectText
{
public:
    explicit ObjectText(Maker &make) : m_make(make) {}

    void add(std::string_view name, const std::string &value)
    {
        if (m_make.oneIn(15))
            return; // missing
        if (m_make.oneIn(40))
            put(name, "null"); // twice: the last counts
        std::string key(name);
        if (m_make.oneIn(30) && key.front() >= 'A' && key.front() <= 'Z')
            key.front() = char(key.front() + 32);
        put(key, value);
    }
    void put(std::string_view name, const std::string &value)
    {
        m_text += (m_text.empty() ? "{" : ",") + m_make.space() + "\"" + std::string(name) + "\":" + m_make.space() + value;
    }
    std::string text() const { return (m_text.empty() ? "{" : m_text) + "}"; }

private:
    Maker &m_make;
    std::string m_text;
};

constexpr std::array<std::string_view, 4> licences{
    "\"All rights reserved\"", "\"Creative Commons Attribution-Non Commercial 4.0 International\"", "\"CC BY\"", "null"};
constexpr std::array<std::string_view, 6> dates{"\"2019-03-14\"", "\"2019-03-14T09:30:00\"", "\"3/14/2019\"", "\"31/01/2021\"",
                                                "null", "\"2020-02-29\""};

template <typename Item> std::string listOf(Maker &make, int most, Item item)
{
    std::string out = "[";
    const int count = make.oneIn(10) ? 0 : 1 + make.below(most);
    for (int i = 0; i < count; ++i)
        out += (i ? "," : "") + make.space() + item(i);
    return out + "]";
}

std::string standardRecord(Maker &make)
{
    static constexpr std::array<std::string_view, 8> types{"\"SCORM\"", "\"Article\"", "\"video\"", "\"WebLink\"",
                                                           "\"GenericFile\"", "\" Image \"", "\"Book\"", "\"Audio\""};
    ObjectText record(make);
    record.add("Title", make.text());
    record.add("Description", make.text());
    if (make.oneIn(3))
        record.put("Node é", make.text());
    record.add("Keywords", listOf(make, 3, [&](int) { return make.text(); }));
    record.add("Authors", listOf(make, 2, [&](int i) {
        ObjectText author(make);
        author.put("Author Index", std::to_string(i));
        author.add("Author", make.text());
        author.add("Organisation", make.text());
        author.add("Role", make.text());
        return author.text();
    }));
    record.add("HasCost", make.oneIn(4) ? "\"true\"" : "false");
    record.add("Version", make.oneIn(6) ? make.text() : "\"1.0\"");
    record.add("CreateDate", make.pick(dates));
    record.add("elfhuserid", make.oneIn(6) ? make.text() : std::to_string(make.below(9000)));
    const std::string type = make.pick(types);
    record.add("Resource Type", type);
    record.add("Licence Type", make.pick(licences));
    if (type == "\"WebLink\"")
        record.add("WebLink URL", "\"https://example.nhs.uk/a\"");
    else if (type == "\"Article\"")
        record.add("Article Body", make.text());
    else
        record.add("Resource Files", "[{\"Resource Index\": 0, \"Resource URL\": \"packs/a" + std::to_string(make.below(99)) + ".zip\"}]");
    if (type == "\"SCORM\"")
        record.add("LMS Link", "\"https://lms.example.nhs.uk/" + std::to_string(make.below(50)) + "\"");
    return record.text();
}

std::string stagingRecord(Maker &make)
{
    static constexpr std::array<std::string_view, 5> types{"\"SCORM\"", "\"Article\"", "\"file\"", "\"WebLink\"", "\"Book\""};
    ObjectText record(make);
    record.add("ResourceUniqueRef", "\"REF-" + std::to_string(make.below(1000)) + "\"");
    record.add("Title", make.text());
    record.add("Description", make.text());
    record.add("Keywords", make.text());
    record.add("AuthorName1", make.text());
    record.add("AuthorOrganisation2", make.text());
    record.add("AuthorRole2", make.text());
    record.add("SensitiveContentFlag", "\"No\"");
    const std::string type = make.pick(types);
    record.add("ResourceType", type);
    record.add("Licence", make.pick(licences));
    record.add("PublishedDate", make.pick(dates));
    record.add("YearAuthored", std::to_string(2000 + make.below(20)));
    record.add("MonthAuthored", make.oneIn(5) ? "\"13\"" : "\" 4 \"");
    if (type == "\"WebLink\"")
        record.add("WeblinkUrl", "\"https://example.nhs.uk/a\"");
    else if (type == "\"Article\"")
        record.add("ArticleContentFilename", "\"articles/a.html\"");
    else
        record.add("ServerFileName", "\"packs/a.zip\"");
    if (type == "\"SCORM\"")
        record.add("LMSLink", "\"https://lms.example.nhs.uk/" + std::to_string(make.below(50)) + "\"");
    record.add("ContributorLearningHubUserName", make.oneIn(4) ? "\"b.jones\"" : "\"a.rahman\"");
    if (make.oneIn(3))
        record.put("Unknown", make.text());
    return record.text();
}

} // namespace

std::string randomRecordFile(PackageForm form, std::uint64_t seed, int records)
{
    Maker make(seed);
    std::string out = "[";
    for (int i = 0; i < records; ++i) {
        out += i ? ",\n" : "\n";
        if (make.oneIn(60))
            out += make.oneIn(2) ? "null" : "[1, 2]";
        else
            out += form == PackageForm::Standard ? standardRecord(make) : stagingRecord(make);
    }
    return out + "\n]\n";
}

} // namespace hubready
