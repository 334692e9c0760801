#include "core/text/encoding_repair.h"
#include "core/text/windows_1252.h"
#include "core/text/wtf8.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace hubready {
namespace {

TEST(EncodingRepair, GivesBackWhatCanHaveBeenNothingElse)
{
    const struct
    {
        std::string_view broken;
        std::string_view whole;
    } rows[]{
        {"Parkinsonâ€™s disease", "Parkinson’s disease"},
        {"Stroke â€“ the first hour", "Stroke – the first hour"},
        {"â€œSafeâ€\u009D care", "“Safe” care"},
        {"â€œSafeâ€ care", "“Safe” care"}, // the last byte was dropped
        {"CafÃ© days", "Café days"},
        {"38 Â°C", "38 °C"},
        {"5 Âµg", "5 µg"},
        {"Cost: Â£5", "Cost: £5"},
        {"Gwynedd: dÅµr", "Gwynedd: dŵr"},
        {"CafÃƒÂ© days", "Café days"}, // twice
        {"Parkinson\u0092s disease", "Parkinson’s disease"},
        {"Stroke \u0096 the first hour", "Stroke – the first hour"},
        {"\u0093Safe\u0094 care", "“Safe” care"},
        {"Team ðŸ‘©", "Team 👩"},
    };
    for (const auto &row : rows)
        EXPECT_EQ(withRepairedEncoding(row.broken), row.whole);
}

TEST(EncodingRepair, LeavesWhatMayBeMeant)
{
    for (std::string_view text : {"Ãgua", "Â", "Münchner „Ä“", "Café", "naïve", "Môn", "â", "Llŷn", "É»", "MANHÃ\u00A0", "h\u0093pital",
                                  "Caf\u008E", "rows\u0085next", "\uFFFD", "Zoë’s 50% – more", "ไทย", "\xED\xA0\x80"})
        EXPECT_EQ(withRepairedEncoding(text), text);
}

TEST(EncodingRepair, UndoesTheWrongReadingOfAnyTextOfPunctuation)
{
    EXPECT_TRUE(rc::check([] {
        const auto words = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("Parkinson’s", "Stroke –", "“Safe”", "sepsis", "5 µg", "38 °C", "£5", "Gŵyl", "…"));
        std::string text;
        for (const std::string &word : words)
            text += (text.empty() ? "" : " ") + word;
        std::string broken;
        for (char byte : text)
            appendCodePoint(broken, fromWindows1252(static_cast<unsigned char>(byte)));
        RC_ASSERT(withRepairedEncoding(broken) == text);
        RC_ASSERT(withRepairedEncoding(text) == text);
    }));
}

} // namespace
} // namespace hubready
