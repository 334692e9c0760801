#include "core/text/encoding.h"

#include "core/text/encoding_guess.h"
#include "core/text/icu_converter.h"
#include "core/text/windows_1252.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <memory>

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

namespace hubready {

namespace {

struct EncodingText
{
    Q_DECLARE_TR_FUNCTIONS(EncodingText)
};

enum class Form { Utf8, Utf16Le, Utf16Be, Utf32Le, Utf32Be };

std::string_view toView(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

uint8_t byteAt(std::string_view bytes, size_t at)
{
    return static_cast<uint8_t>(bytes[at]);
}

void appendWindows1252(std::string &out, uint8_t byte)
{
    appendCodePoint(out, fromWindows1252(byte));
}

DecodedText fromWindows1252(std::string_view bytes)
{
    DecodedText decoded;
    decoded.encodingName = QStringLiteral("windows-1252");
    decoded.utf8.reserve(bytes.size() + bytes.size() / 16);
    while (!bytes.empty()) {
        const auto plain = size_t(std::ranges::find_if(bytes, [](char c) { return c < 0; }) - bytes.begin());
        decoded.utf8 += bytes.substr(0, plain);
        bytes.remove_prefix(plain);
        if (bytes.empty())
            break;
        appendWindows1252(decoded.utf8, byteAt(bytes, 0));
        bytes.remove_prefix(1);
    }
    return decoded;
}

// Length of the well-formed UTF-8 sequence at the front; 0: there is none.
size_t sequenceAt(std::string_view bytes)
{
    const uint8_t lead = byteAt(bytes, 0);
    const size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || bytes.size() < length)
        return 0;
    for (size_t i = 1; i < length; ++i) {
        if ((byteAt(bytes, i) & 0xC0) != 0x80)
            return 0;
    }
    const uint8_t second = length > 1 ? byteAt(bytes, 1) : 0;
    const bool wrong = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0)
        || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second >= 0x90);
    return wrong ? 0 : length;
}

struct Utf8Census
{
    qint64 sequences = 0; // of more than one byte
    qint64 misfits = 0;
};

// Takes the text apart; with `out`, puts it together again with the misfits read as Windows-1252.
Utf8Census surveyUtf8(std::string_view bytes, DecodedText *out)
{
    Utf8Census census;
    while (!bytes.empty()) {
        const size_t length = std::max<size_t>(sequenceAt(bytes), 1);
        const bool misfit = length == 1 && byteAt(bytes, 0) >= 0x80;
        census.sequences += length > 1;
        census.misfits += misfit;
        if (out && misfit) {
            out->strayBytes.push_back({out->utf8.size(), bytes.front()});
            appendWindows1252(out->utf8, byteAt(bytes, 0));
        } else if (out) {
            out->utf8 += bytes.substr(0, length);
        }
        bytes.remove_prefix(length);
    }
    return census;
}

DecodedText fromUtf8(std::string_view bytes, bool hadBom)
{
    DecodedText decoded;
    decoded.encodingName = hadBom ? QStringLiteral("UTF-8 with byte order mark") : QStringLiteral("UTF-8");
    decoded.hadBom = hadBom;
    if (simdjson::validate_utf8(bytes.data(), bytes.size())) {
        decoded.utf8 = bytes;
    } else {
        decoded.utf8.reserve(bytes.size());
        decoded.misfits = surveyUtf8(bytes, &decoded).misfits;
    }
    return decoded;
}

bool isHighSurrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }

bool isLowSurrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string fromUtf16Units(size_t count, const auto &unitAt)
{
    std::string out;
    out.reserve(count + count / 8);
    for (size_t i = 0; i < count; ++i) {
        const char32_t unit = unitAt(i);
        if (isHighSurrogate(unit) && i + 1 < count && isLowSurrogate(unitAt(i + 1))) {
            appendCodePoint(out, 0x10000 + ((unit - 0xD800) << 10) + (unitAt(i + 1) - 0xDC00));
            ++i;
        } else {
            appendCodePoint(out, unit);
        }
    }
    return out;
}

DecodedText fromUtf16(std::string_view bytes, bool bigEndian, bool hadBom)
{
    DecodedText decoded;
    decoded.encodingName = bigEndian ? QStringLiteral("UTF-16BE") : QStringLiteral("UTF-16LE");
    decoded.hadBom = hadBom;
    decoded.utf8 = fromUtf16Units(bytes.size() / 2, [&](size_t i) {
        const char32_t first = byteAt(bytes, 2 * i);
        const char32_t second = byteAt(bytes, 2 * i + 1);
        return bigEndian ? first << 8 | second : second << 8 | first;
    });
    if (bytes.size() % 2 != 0) {
        appendCodePoint(decoded.utf8, QChar::ReplacementCharacter);
        decoded.misfits = 1;
    }
    return decoded;
}

DecodedText fromUtf32(std::string_view bytes, bool bigEndian, bool hadBom)
{
    DecodedText decoded;
    decoded.encodingName = bigEndian ? QStringLiteral("UTF-32BE") : QStringLiteral("UTF-32LE");
    decoded.hadBom = hadBom;
    decoded.utf8.reserve(bytes.size() / 4);
    for (size_t at = 0; at < bytes.size(); at += 4) {
        char32_t c = 0x110000; // a cut-off end
        if (at + 4 <= bytes.size()) {
            c = 0;
            for (size_t i = 0; i < 4; ++i)
                c |= char32_t(byteAt(bytes, at + i)) << (8 * (bigEndian ? 3 - i : i));
        }
        decoded.misfits += c >= 0x110000;
        appendCodePoint(decoded.utf8, c < 0x110000 ? c : char32_t(QChar::ReplacementCharacter));
    }
    return decoded;
}

DecodedText decodeForm(std::string_view bytes, Form form, bool hadBom)
{
    switch (form) {
    case Form::Utf16Le: return fromUtf16(bytes, false, hadBom);
    case Form::Utf16Be: return fromUtf16(bytes, true, hadBom);
    case Form::Utf32Le: return fromUtf32(bytes, false, hadBom);
    case Form::Utf32Be: return fromUtf32(bytes, true, hadBom);
    case Form::Utf8: break;
    }
    return fromUtf8(bytes, hadBom);
}

struct Mark
{
    std::string_view bytes;
    Form form;
};

std::optional<Mark> markOf(std::string_view bytes)
{
    using namespace std::string_view_literals;
    // The longer ones first: that of UTF-16LE begins that of UTF-32LE.
    constexpr std::array marks{Mark{"\xFF\xFE\0\0"sv, Form::Utf32Le}, Mark{"\0\0\xFE\xFF"sv, Form::Utf32Be},
                               Mark{"\xEF\xBB\xBF"sv, Form::Utf8}, Mark{"\xFF\xFE"sv, Form::Utf16Le},
                               Mark{"\xFE\xFF"sv, Form::Utf16Be}};
    for (const Mark &mark : marks) {
        const bool whole = mark.form != Form::Utf32Le || bytes.size() % 4 == 0;
        if (bytes.starts_with(mark.bytes) && whole)
            return mark;
    }
    return {};
}

// Latin letters in UTF-16 and UTF-32 have NULs at the same place of each unit.
std::optional<Form> formByNuls(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, size_t(64) << 10);
    const size_t units = sample.size() / 4;
    if (sample.size() < 4)
        return {};
    std::array<size_t, 4> nuls{};
    for (size_t i = 0; i < units * 4; ++i)
        nuls[i % 4] += sample[i] == '\0';
    const auto many = [&](size_t place) { return nuls[place] * 2 > units; };
    const auto few = [&](size_t place) { return nuls[place] * 20 <= units; };
    if (many(1) && many(2) && many(3) && few(0))
        return Form::Utf32Le;
    if (many(0) && many(1) && many(2) && few(3))
        return Form::Utf32Be;
    if (many(1) && many(3) && few(0) && few(2))
        return Form::Utf16Le;
    if (many(0) && many(2) && few(1) && few(3))
        return Form::Utf16Be;
    return {};
}

bool sameEncoding(const QByteArray &name, const char *other)
{
    return ucnv_compareNames(name.constData(), other) == 0;
}

// Encodings that have a decoder here: ours keep lone surrogates and misfits.
std::optional<DecodedText> decodeOwn(std::string_view bytes, const QByteArray &name)
{
    const auto mark = markOf(bytes);
    const auto withoutMark = [&](Form form) {
        const bool marked = mark && mark->form == form;
        return decodeForm(marked ? bytes.substr(mark->bytes.size()) : bytes, form, marked);
    };
    if (sameEncoding(name, "UTF-8"))
        return withoutMark(Form::Utf8);
    if (sameEncoding(name, "UTF-16LE"))
        return withoutMark(Form::Utf16Le);
    if (sameEncoding(name, "UTF-16BE"))
        return withoutMark(Form::Utf16Be);
    if (sameEncoding(name, "UTF-16"))
        return withoutMark(mark && mark->form == Form::Utf16Be ? Form::Utf16Be : Form::Utf16Le);
    if (sameEncoding(name, "UTF-32LE"))
        return withoutMark(Form::Utf32Le);
    if (sameEncoding(name, "UTF-32BE"))
        return withoutMark(Form::Utf32Be);
    if (sameEncoding(name, "UTF-32"))
        return withoutMark(mark && mark->form == Form::Utf32Be ? Form::Utf32Be : Form::Utf32Le);
    if (sameEncoding(name, "windows-1252") || sameEncoding(name, "cp1252"))
        return fromWindows1252(bytes);
    return {};
}

// Puts U+FFFD where bytes mean nothing, and counts. ICU's own way puts U+001A for some, which nobody would notice.
void replaceMisfit(const void *counter, UConverterToUnicodeArgs *args, const char *, int32_t,
                   UConverterCallbackReason reason, UErrorCode *status)
{
    if (reason > UCNV_IRREGULAR)
        return; // the converter is reset or closed: nothing to replace, and the counter may be gone
    constexpr char16_t replacement = QChar::ReplacementCharacter;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
    ++*static_cast<qint64 *>(const_cast<void *>(counter));
}

DecodedText decodeByConverter(std::string_view bytes, UConverter *converter)
{
    DecodedText decoded;
    std::u16string all;
    std::array<char16_t, 32768> piece{};
    const char *from = bytes.data();
    const char *const end = from + bytes.size();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter, replaceMisfit, &decoded.misfits, nullptr, nullptr, &status);
    status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        char16_t *to = piece.data();
        ucnv_toUnicode(converter, &to, piece.data() + piece.size(), &from, end, nullptr, true, &status);
        all.append(piece.data(), to);
    }
    decoded.utf8 = fromUtf16Units(all.size(), [&](size_t i) { return char32_t(all[i]); });
    return decoded;
}

Result<DecodedText> decodeNamed(std::string_view bytes, const QString &named)
{
    const QByteArray name = named.trimmed().toLatin1();
    if (auto decoded = decodeOwn(bytes, name))
        return std::move(*decoded);
    UErrorCode status = U_ZERO_ERROR;
    // The empty name would be the machine's own encoding, which is nobody's choice.
    const IcuConverter converter(name.isEmpty() ? nullptr : ucnv_open(name.constData(), &status));
    if (!converter || U_FAILURE(status)) {
        return Error{ErrorCode::Usage, EncodingText::tr("There is no encoding called \"%1\".").arg(named), {},
                     EncodingText::tr("Hubready does not know the name."),
                     EncodingText::tr("Use UTF-8, UTF-16, windows-1252 or another name from the list of the IANA, or none at "
                              "all: it is then found out.")};
    }
    DecodedText decoded = decodeByConverter(bytes, converter.get());
    decoded.encodingName = named.trimmed();
    return decoded;
}

DecodedText detect(std::string_view bytes)
{
    if (const auto mark = markOf(bytes))
        return decodeForm(bytes.substr(mark->bytes.size()), mark->form, true);
    if (const auto form = formByNuls(bytes)) {
        DecodedText decoded = decodeForm(bytes, *form, false);
        decoded.confidence = 0.95;
        return decoded;
    }
    if (simdjson::validate_utf8(bytes.data(), bytes.size()))
        return fromUtf8(bytes, false);
    // Windows-1252 hardly ever looks like UTF-8 by chance: where most of what is not ASCII does, the rest is damage.
    const Utf8Census census = surveyUtf8(bytes, nullptr);
    if (census.sequences > 4 * census.misfits) {
        DecodedText decoded = fromUtf8(bytes, false);
        decoded.confidence = 0.9;
        return decoded;
    }
    const EncodingGuess guess = guessEncoding(bytes);
    auto decoded = decodeNamed(bytes, guess.name);
    if (!decoded)
        return fromWindows1252(bytes);
    decoded->confidence = guess.confidence;
    return std::move(decoded.value());
}

} // namespace

Result<DecodedText> decodeToUtf8(QByteArrayView bytes, std::optional<QString> named)
{
    if (named)
        return decodeNamed(toView(bytes), *named);
    return detect(toView(bytes));
}

} // namespace hubready
