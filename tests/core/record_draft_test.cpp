// A record put together value by value is the one that its JSON says, whatever the values.
#include "core/record/record_draft.h"

#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <deque>

namespace hubready {
namespace {

// Pieces that texts of exports are made of, at their worst.
std::string anyDraftText()
{
    const auto piece =
        rc::gen::element<std::string>("ward round", " ", "\"", "\\", "\n", "\r\n", "\t", "\x01", "naïve", "😀",
                                      "\xED\xA0\xBD", "\xED\xB8\x80", "\xFF", "<b>", "/", "\x7F", "");
    std::string text;
    for (const std::string &part : *rc::gen::container<std::vector<std::string>>(piece))
        text += part;
    return text;
}

std::string anyJson()
{
    const auto value = *rc::gen::element<std::string>(
        "null", "true", "false", "4021", "-1", "1.0", "\"\"", "\"Yes\"", "\"2021-03-14\"", "\"31/12/2020\"", "[]",
        "[\"a\",  \"b\\\\n\", null, 3]", "{\"x\": [1, {}]}", "[{\"Author Index\": 0, \"Author\": \"Nair\"}]",
        "[{\"Resource Index\": 0, \"Resource URL\": \"a.pdf\"}]", "[{\"Resource Index\": \"x\"}]", "text");
    return value == "text" ? quoteJson(anyDraftText()) : value;
}

// Keeps them in `texts`.
std::vector<std::string_view> someTexts(std::deque<std::string> &texts)
{
    std::vector<std::string_view> some(*rc::gen::inRange<size_t>(0, 4));
    for (std::string_view &text : some)
        text = texts.emplace_back(anyDraftText());
    return some;
}

void addItems(RecordDraft &draft, PropertyIndex list, std::deque<std::string> &texts)
{
    std::vector<RecordDraft::Item::Text> parts;
    for (std::string_view text : someTexts(texts))
        parts.push_back({"Author", text, *rc::gen::arbitrary<bool>()});
    std::vector<RecordDraft::Item> items;
    for (const auto &part : parts)
        items.push_back({"Author Index", std::span(&part, 1)});
    draft.addItems(list, items);
}

RC_GTEST_PROP(RecordDraft, isWhatItsJsonSays, (bool isStaging))
{
    const PackageForm form = isStaging ? PackageForm::Staging : PackageForm::Standard;
    const auto all = properties(form);
    const auto order =
        *rc::gen::unique<std::vector<PropertyIndex>>(rc::gen::inRange<PropertyIndex>(0, PropertyIndex(all.size())));
    std::deque<std::string> texts; // does not move them
    RecordDraft draft(form);
    for (int again = 0; again < 2; ++again) { // nothing of the record before is left
        draft.clear();
        for (PropertyIndex index : order) {
            if (all[index].type == ValueType::Text && *rc::gen::arbitrary<bool>())
                draft.addText(index, texts.emplace_back(anyDraftText()));
            else if (all[index].type == ValueType::TextList && *rc::gen::arbitrary<bool>())
                draft.addTexts(index, someTexts(texts));
            else if (all[index].type >= ValueType::AuthorList && *rc::gen::arbitrary<bool>())
                addItems(draft, index, texts);
            else
                draft.addJson(index, anyJson());
        }
        std::string json;
        draft.appendJson(json);
        RecordParser parser(form);
        const ParsedRecord &read = parser.parse(json);
        const ParsedRecord &made = draft.parsed();
        RC_ASSERT(made.isObject == read.isObject);
        RC_ASSERT(made.readable == read.readable);
        RC_ASSERT(made.textLength == read.textLength);
        for (size_t i = 0; i < all.size(); ++i) {
            RC_ASSERT(made.cells[i].state == read.cells[i].state);
            RC_ASSERT(made.cells[i].text == read.cells[i].text);
        }
        texts.clear();
    }
}

} // namespace
} // namespace hubready
