#include "core/text/encoding_guess.h"

#include "core/text/icu_converter.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace hubready {

namespace {

constexpr size_t sampleBytes = size_t(1) << 20;

struct DetectorCloser
{
    void operator()(UCharsetDetector *detector) const { ucsdet_close(detector); }
};

bool isHigh(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// The 128 characters of the upper half of an encoding; U+FFFD: none.
std::array<char16_t, 128> upperHalf(const char *name)
{
    std::array<char16_t, 128> half{};
    half.fill(0xFFFD);
    UErrorCode status = U_ZERO_ERROR;
    const IcuConverter converter(ucnv_open(name, &status));
    for (int i = 0; U_SUCCESS(status) && i < 128; ++i) {
        const char byte = char(0x80 + i);
        std::array<char16_t, 4> out{};
        UErrorCode one = U_ZERO_ERROR;
        const int32_t length = ucnv_toUChars(converter.get(), out.data(), int32_t(out.size()), &byte, 1, &one);
        if (U_SUCCESS(one) && length == 1)
            half[size_t(i)] = out[0];
    }
    return half;
}

bool isLetter(char16_t c) { return u_isalpha(UChar32(c)) != 0; }

// How likely it is that the character stands there, between what is before and behind it: above 0 good, below 0 bad.
double fit(char16_t before, char16_t c, char16_t behind)
{
    const bool afterLetter = isLetter(before);
    const bool beforeLetter = isLetter(behind);
    if (c == 0xFFFD || (c >= 0x80 && c < 0xA0))
        return -6;
    if (isLetter(c)) {
        const bool isUpper = u_isupper(UChar32(c)) != 0;
        if (isUpper && u_islower(UChar32(before)) != 0)
            return -3; // a capital inside a word
        if (!isUpper && !afterLetter && u_isupper(UChar32(behind)) != 0)
            return -3; // a small letter before a capital
        if (!afterLetter && !beforeLetter)
            return -1;
        if (c == 0x175 || c == 0x177) // of Welsh
            return 1.2;
        if (c == 0xF0 || c == 0xFE || c == 0xD0 || c == 0xDE) // of Icelandic
            return 0;
        return c < 0x180 ? 1 : -0.3; // letters of Europe
    }
    if (c == 0x2019 || c == 0x2018) // an apostrophe, or a quote at the end of a word
        return afterLetter || beforeLetter ? 1.5 : 0.2;
    if (c == 0x201C || c == 0x201D || c == 0x2013 || c == 0x2014 || c == 0x2026 || c == 0x2022)
        return afterLetter && beforeLetter ? 0.2 : 1;
    if (c == 0x00A0 || c == 0x00A3 || c == 0x20AC || c == 0x00A9 || c == 0x00AE || c == 0x2122 || c == 0x00B0)
        return afterLetter && beforeLetter ? -1 : 0.8;
    return afterLetter && beforeLetter ? -2.5 : -0.5; // a sign inside a word
}

struct Candidate
{
    const char *name;
    double handicap; // what the usual ones have to be worse by
};
constexpr std::array candidates{Candidate{"windows-1252", 0},   Candidate{"macintosh", 0.15},
                                Candidate{"ISO-8859-15", 0.3},  Candidate{"ISO-8859-14", 0.4},
                                Candidate{"windows-1250", 0.5}, Candidate{"ISO-8859-2", 0.55}};

double averageFit(std::string_view bytes, const std::array<char16_t, 128> &half)
{
    const auto at = [&](size_t i) -> char16_t {
        if (i >= bytes.size())
            return ' ';
        const auto byte = static_cast<unsigned char>(bytes[i]);
        return byte < 0x80 ? char16_t(byte) : half[byte - 0x80U];
    };
    double sum = 0;
    int count = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (!isHigh(bytes[i]))
            continue;
        sum += fit(i == 0 ? u' ' : at(i - 1), at(i), at(i + 1));
        ++count;
    }
    return count == 0 ? 0 : sum / count;
}

// What ICU makes of texts that are mostly not Latin, where it knows the languages.
EncodingGuess foreignGuess(std::string_view bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
    if (U_FAILURE(status))
        return {};
    ucsdet_setText(detector.get(), bytes.data(), int32_t(bytes.size()), &status);
    const UCharsetMatch *match = U_SUCCESS(status) ? ucsdet_detect(detector.get(), &status) : nullptr;
    if (!match || U_FAILURE(status))
        return {};
    const char *name = ucsdet_getName(match, &status);
    const int32_t confidence = ucsdet_getConfidence(match, &status);
    return U_SUCCESS(status) && name ? EncodingGuess{QString::fromLatin1(name), confidence / 100.0} : EncodingGuess{};
}

} // namespace

EncodingGuess guessEncoding(std::string_view bytes)
{
    bytes = bytes.substr(0, sampleBytes);
    const auto high = std::ranges::count_if(bytes, isHigh);
    const auto letters = std::ranges::count_if(bytes, [](char c) { return !isHigh(c) && u_isalpha(UChar32(c)) != 0; });
    if (high == 0)
        return {QStringLiteral("windows-1252"), 1};
    if (high * 3 > letters && high > 20) {
        const EncodingGuess foreign = foreignGuess(bytes);
        const bool isLatin =
            foreign.name == QStringLiteral("ISO-8859-1") || foreign.name.startsWith(QStringLiteral("UTF"));
        if (foreign.confidence >= 0.3 && !isLatin)
            return foreign;
    }
    double best = -100;
    double second = -100;
    const char *name = candidates.front().name;
    for (const Candidate &candidate : candidates) {
        const double score = averageFit(bytes, upperHalf(candidate.name)) - candidate.handicap;
        if (score > best) {
            second = best;
            best = score;
            name = candidate.name;
        } else {
            second = std::max(second, score);
        }
    }
    // Few bytes say little, and two that fit alike leave it open.
    const double evidence = std::min(1.0, double(high) / 8);
    const double distance = std::clamp((best - second) * 0.6, 0.0, 0.4);
    const double sureness = best > 0 ? 0.55 + distance : 0.35;
    return {QString::fromLatin1(name), std::min(0.97, sureness + 0.1 * evidence)};
}

} // namespace hubready
