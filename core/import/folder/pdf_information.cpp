#include "core/import/folder/pdf_information.h"

#include "core/import/xml/xml_records.h"
#include "core/text/encoding.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace hubready {

namespace {

constexpr size_t textLimit = 64 << 10;

std::string fromPdfText(const std::string &bytes)
{
    const bool isUtf16 = bytes.starts_with("\xFE\xFF");
    const bool isUtf8 = bytes.starts_with("\xEF\xBB\xBF");
    const auto decoded =
        decodeToUtf8(QByteArrayView(bytes.data(), qsizetype(bytes.size())), isUtf16  ? QStringLiteral("UTF-16")
                                                                            : isUtf8 ? QStringLiteral("UTF-8")
                                                                                     : QStringLiteral("windows-1252"));
    return decoded ? std::string(trimmed(decoded->utf8)) : std::string();
}

// "(text \(with\) brackets)" from its "(" on.
std::string literalString(std::string_view text)
{
    std::string out;
    int depth = 0;
    for (size_t i = 0; i < text.size() && out.size() < textLimit; ++i) {
        const char c = text[i];
        if (c == '\\' && i + 1 < text.size()) {
            const char next = text[++i];
            constexpr std::string_view letters = "nrtbf";
            constexpr std::string_view meanings = "\n\r\t\b\f";
            if (next >= '0' && next <= '7') {
                int value = 0;
                size_t digits = 0;
                for (; digits < 3 && i + digits < text.size() && text[i + digits] >= '0' && text[i + digits] <= '7';
                     ++digits)
                    value = value * 8 + (text[i + digits] - '0');
                out += char(value & 0xFF);
                i += digits - 1;
            } else if (const size_t letter = letters.find(next); letter != std::string_view::npos) {
                out += meanings[letter];
            } else if (next != '\n' && next != '\r') {
                out += next;
            }
        } else if (c == '(' && depth++ == 0) {
            continue;
        } else if (c == ')' && --depth == 0) {
            break;
        } else {
            out += c;
        }
    }
    return out;
}

// "<FEFF0041>" from its "<" on.
std::string hexString(std::string_view text)
{
    std::string out;
    std::string digits;
    for (size_t i = 1; i < text.size() && text[i] != '>' && digits.size() < 2 * textLimit; ++i) {
        if (std::isxdigit(static_cast<unsigned char>(text[i])) != 0)
            digits += text[i];
    }
    digits += digits.size() % 2 ? "0" : "";
    for (size_t i = 0; i < digits.size(); i += 2) {
        int value = 0;
        std::from_chars(digits.data() + i, digits.data() + i + 2, value, 16);
        out += char(value);
    }
    return out;
}

std::string valueOf(std::string_view dictionary, std::string_view key)
{
    for (size_t at = dictionary.find(key); at != std::string_view::npos; at = dictionary.find(key, at + 1)) {
        const size_t value = dictionary.find_first_not_of(" \r\n\t", at + key.size());
        if (value == std::string_view::npos)
            return {};
        if (dictionary[value] == '(')
            return fromPdfText(literalString(dictionary.substr(value)));
        if (dictionary[value] == '<' && dictionary.substr(value, 2) != "<<")
            return fromPdfText(hexString(dictionary.substr(value)));
    }
    return {};
}

// "D:20190314093000Z" as 2019-03-14.
std::string isoDay(const std::string &date)
{
    std::string_view text = date;
    if (text.starts_with("D:"))
        text.remove_prefix(2);
    const bool isDay =
        text.size() >= 8 && std::ranges::all_of(text.substr(0, 8), [](char c) { return c >= '0' && c <= '9'; });
    return isDay ? std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                       std::string(text.substr(6, 2))
                 : std::string();
}

// The dictionary that "/Info 12 0 R" of the last trailer names.
std::string_view informationOf(std::string_view pdf)
{
    const size_t info = pdf.rfind("/Info ");
    if (info == std::string_view::npos)
        return {};
    const std::string_view number = pdf.substr(info + 6, pdf.find_first_not_of("0123456789", info + 6) - info - 6);
    const std::string object = std::string(number) + " 0 obj";
    for (size_t at = pdf.rfind(object); !number.empty() && at != std::string_view::npos && at > 0;
         at = pdf.rfind(object, at - 1)) {
        if (pdf[at - 1] >= '0' && pdf[at - 1] <= '9')
            continue;
        const size_t end = std::min(pdf.find("endobj", at), pdf.size());
        return pdf.substr(at, std::min<size_t>(end - at, size_t(1) << 20));
    }
    return {};
}

void addIfNew(GrowingRow &row, const char *column, const std::string &text)
{
    if (!text.empty() && row.firstOf(column).empty())
        row.add(column, text);
}

void addXmp(std::string_view pdf, GrowingRow &row)
{
    const size_t begin = pdf.find("<x:xmpmeta");
    const size_t end = begin == std::string_view::npos ? begin : pdf.find("</x:xmpmeta>", begin);
    if (end == std::string_view::npos || end - begin > (size_t(4) << 20))
        return;
    const auto read = forEachXmlRecord(
        pdf.substr(begin, end - begin + 12), {"Description", 0},
        [&](const XmlNode &node, int) {
            for (const auto &[element, column] :
                 {std::pair{"title", "title"}, {"description", "description"}, {"creator", "author"}}) {
                if (const XmlNode *child = node.child(element))
                    addIfNew(row, column, child->allText());
            }
            return true;
        },
        {}, {});
    Q_UNUSED(read)
}

} // namespace

void addPdfInformation(QByteArrayView bytes, GrowingRow &row)
{
    const std::string_view pdf(bytes.data(), size_t(bytes.size()));
    if (pdf.find("/Encrypt") == std::string_view::npos) {
        const std::string_view information = informationOf(pdf);
        addIfNew(row, "title", valueOf(information, "/Title"));
        addIfNew(row, "author", valueOf(information, "/Author"));
        addIfNew(row, "description", valueOf(information, "/Subject"));
        addIfNew(row, "keywords", valueOf(information, "/Keywords"));
        addIfNew(row, "created", isoDay(valueOf(information, "/CreationDate")));
    }
    addXmp(pdf, row);
}

} // namespace hubready
