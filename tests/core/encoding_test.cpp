#include "core/text/encoding.h"

#include <QByteArray>

#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hubready {

namespace {

using namespace std::string_view_literals;

DecodedText decode(std::string_view bytes)
{
    return decodeToUtf8(QByteArrayView(bytes.data(), qsizetype(bytes.size()))).value();
}

Result<DecodedText> decodeAs(std::string_view bytes, const char *name)
{
    return decodeToUtf8(QByteArrayView(bytes.data(), qsizetype(bytes.size())), QString::fromLatin1(name));
}

std::string nameOf(const DecodedText &text)
{
    return text.encodingName.toStdString();
}

} // namespace

TEST(Encoding, Utf8WithAndWithoutMark)
{
    const DecodedText plain = decode("caf\xC3\xA9");
    EXPECT_EQ(plain.utf8, "caf\xC3\xA9");
    EXPECT_EQ(nameOf(plain), "UTF-8");
    EXPECT_FALSE(plain.hadBom);
    const DecodedText marked = decode("\xEF\xBB\xBF"
                                      "caf\xC3\xA9");
    EXPECT_EQ(marked.utf8, "caf\xC3\xA9");
    EXPECT_EQ(nameOf(marked), "UTF-8 with byte order mark");
    EXPECT_TRUE(marked.hadBom);
    EXPECT_EQ(decode("").utf8, "");
    EXPECT_EQ(nameOf(decode("")), "UTF-8");
}

TEST(Encoding, Utf16WithMark)
{
    const DecodedText little = decode("\xFF\xFE\x41\x00\xE9\x00\x3D\xD8\x00\xDE"sv);
    EXPECT_EQ(little.utf8, "A\xC3\xA9\xF0\x9F\x98\x80");
    EXPECT_EQ(nameOf(little), "UTF-16LE");
    EXPECT_TRUE(little.hadBom);
    const DecodedText big = decode("\xFE\xFF\x00\x41\x00\xE9"sv);
    EXPECT_EQ(big.utf8, "A\xC3\xA9");
    EXPECT_EQ(nameOf(big), "UTF-16BE");
}

TEST(Encoding, Utf16WithoutMarkByItsNuls)
{
    const DecodedText little = decode("a\0,\0b\0\r\0\n\0"sv);
    EXPECT_EQ(little.utf8, "a,b\r\n");
    EXPECT_EQ(nameOf(little), "UTF-16LE");
    EXPECT_FALSE(little.hadBom);
    EXPECT_EQ(decode("\0a\0,\0b\0\n"sv).utf8, "a,b\n");
    // A few NULs in a text do not make it UTF-16.
    const std::string_view scattered = "one,two,\0three,four,five\n"sv;
    EXPECT_EQ(decode(scattered).utf8, scattered);
    EXPECT_EQ(nameOf(decode(scattered)), "UTF-8");
}

TEST(Encoding, LoneSurrogatesAndCutEndsAreKeptVisible)
{
    const DecodedText lone = decode("\xFF\xFE\x41\x00\x3D\xD8\x42\x00"sv);
    EXPECT_EQ(lone.utf8, "A\xED\xA0\xBD"
                         "B");
    const DecodedText cut = decode("\xFF\xFE\x41\x00\x42"sv);
    EXPECT_EQ(cut.utf8, "A\xEF\xBF\xBD");
    EXPECT_EQ(cut.misfits, 1);
}

TEST(Encoding, Utf32)
{
    const DecodedText little = decode("\xFF\xFE\0\0A\0\0\0\x00\xF6\x01\0"sv);
    EXPECT_EQ(little.utf8, "A\xF0\x9F\x98\x80");
    EXPECT_EQ(nameOf(little), "UTF-32LE");
    EXPECT_EQ(decode("\0\0\xFE\xFF\0\0\0A"sv).utf8, "A");
    EXPECT_EQ(nameOf(decode("A\0\0\0B\0\0\0"sv)), "UTF-32LE");
    EXPECT_EQ(decode("\xFF\xFE\0\0\0\0\x11\0"sv).misfits, 1);
}

TEST(Encoding, Windows1252WhenItIsNotUtf8)
{
    const DecodedText text = decode("caf\xE9 \x93quoted\x94 \x80 \x81");
    EXPECT_EQ(text.utf8, "caf\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D \xE2\x82\xAC \xC2\x81");
    EXPECT_EQ(nameOf(text), "windows-1252");
}

TEST(Encoding, AFewBadBytesDoNotGarbleAUtf8File)
{
    std::string bytes;
    for (int i = 0; i < 20; ++i)
        bytes += "caf\xC3\xA9,";
    bytes += "caf\xE9";
    const DecodedText text = decode(bytes);
    EXPECT_EQ(nameOf(text), "UTF-8");
    EXPECT_EQ(text.misfits, 1);
    EXPECT_EQ(text.utf8, bytes.substr(0, bytes.size() - 1) + "\xC3\xA9");
    const DecodedText marked = decode("\xEF\xBB\xBF"
                                      "a\xE9");
    EXPECT_EQ(marked.utf8, "a\xC3\xA9");
    EXPECT_EQ(marked.misfits, 1);
}

TEST(Encoding, NamedOnes)
{
    EXPECT_EQ(decodeAs("\xE1", "ISO-8859-2")->utf8, "\xC3\xA1");
    EXPECT_EQ(decodeAs("\x82\xA0", "Shift_JIS")->utf8, "\xE3\x81\x82");
    EXPECT_EQ(decodeAs("caf\xC3\xA9", "windows-1252")->utf8, "caf\xC3\x83\xC2\xA9");
    EXPECT_EQ(decodeAs("\xEF\xBB\xBFx", "utf8")->utf8, "x");
    EXPECT_EQ(decodeAs("x\0"sv, "utf-16le")->utf8, "x");
    EXPECT_EQ(decodeAs(std::string(100000, '\xE9'), "ISO-8859-1")->utf8.size(), 200000U);
    EXPECT_GT(decodeAs("\x82", "Shift_JIS")->misfits, 0);
    const Result<DecodedText> unknown = decodeAs("x", "klingon");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::Usage);
    EXPECT_FALSE(decodeAs("x", ""));
}

RC_GTEST_PROP(EncodingProperty, AnyBytesGiveText, (const std::string &bytes))
{
    const DecodedText text = decode(bytes);
    RC_ASSERT(bytes.empty() || text.hadBom || !text.utf8.empty());
    for (const char *name : {"UTF-8", "UTF-16", "UTF-32", "ISO-2022-JP"})
        RC_ASSERT(bool(decodeAs(bytes, name)));
}

} // namespace hubready
