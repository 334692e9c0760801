#include "core/import/sheet/xlsx_shared_strings.h"

#include "core/import/sheet/xlsx_reader_text.h"
#include "core/import/zip_archive.h"
#include "core/text/wtf8.h"

#include <QFileInfo>

namespace hubready {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The UTF-16 unit that "_xHHHH_" at the front stands for; -1: it is ordinary text.
int escapedUnit(std::string_view text)
{
    if (text.size() < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
        return -1;
    int unit = 0;
    for (size_t i = 2; i < 6; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

bool isHighSurrogate(int unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLowSurrogate(int unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

// The high surrogate that `text` ends with (three bytes), or -1.
int trailingHighSurrogate(std::string_view text)
{
    if (text.size() < 3 || text[text.size() - 3] != '\xED')
        return -1;
    std::string_view last = text.substr(text.size() - 3);
    const int unit = int(takeCodePoint(last));
    return isHighSurrogate(unit) ? unit : -1;
}

void appendUnit(std::string &out, int unit)
{
    const int high = isLowSurrogate(unit) ? trailingHighSurrogate(out) : -1;
    if (high < 0) {
        appendCodePoint(out, char32_t(unit));
        return;
    }
    out.resize(out.size() - 3);
    appendCodePoint(out, QChar::surrogateToUcs4(char16_t(high), char16_t(unit)));
}

} // namespace

void appendXlsxText(std::string &out, std::string_view escaped)
{
    for (;;) {
        const size_t mark = escaped.find("_x");
        if (mark == std::string_view::npos)
            break;
        out += escaped.substr(0, mark);
        escaped.remove_prefix(mark);
        const int unit = escapedUnit(escaped);
        if (unit < 0) {
            out += '_';
            escaped.remove_prefix(1);
        } else {
            appendUnit(out, unit);
            escaped.remove_prefix(7);
        }
    }
    out += escaped;
}

void XlsxTextCollector::begin()
{
    m_text.clear();
    m_piece.clear();
    m_phonetic = 0;
    m_collecting = false;
}

void XlsxTextCollector::startElement(std::string_view name)
{
    if (name == "rPh")
        ++m_phonetic;
    else if (name == "t" && m_phonetic == 0)
        m_collecting = true;
}

void XlsxTextCollector::endElement(std::string_view name)
{
    if (name == "rPh") {
        m_phonetic -= m_phonetic > 0;
    } else if (name == "t" && m_collecting) {
        // Each run by itself: an escape does not reach from one run into the next.
        appendXlsxText(m_text, m_piece);
        m_piece.clear();
        m_collecting = false;
    }
}

void XlsxTextCollector::characters(std::string_view text)
{
    if (m_collecting)
        m_piece += text;
}

class XlsxSharedStrings::Handler final : public OfficeXmlHandler
{
public:
    explicit Handler(XlsxSharedStrings &strings) : m_strings(strings) {}

    void startElement(std::string_view name, const XmlAttributes &) override
    {
        if (name == "si")
            m_collector.begin();
        else
            m_collector.startElement(name);
    }

    void endElement(std::string_view name) override
    {
        m_collector.endElement(name);
        if (name == "si") {
            m_strings.m_all += m_collector.text();
            m_strings.m_ends.push_back(m_strings.m_all.size());
        }
    }

    void characters(std::string_view text) override { m_collector.characters(text); }
    bool stopped() const override { return m_collector.tooLong(); }

private:
    XlsxSharedStrings &m_strings;
    XlsxTextCollector m_collector;
};

Result<XlsxSharedStrings> XlsxSharedStrings::read(const ZipArchive &archive, const std::string &part,
                                                  const Progress &progress)
{
    XlsxSharedStrings strings;
    if (part.empty())
        return strings;
    Handler handler(strings);
    OfficeXmlParser parser(handler);
    const qint64 total = archive.unpackedSize(part);
    qint64 done = 0;
    bool going = true;
    const Result<void> unpacked = archive.read(part, [&](std::string_view piece) {
        done += qint64(piece.size());
        going = progress.step(done, total);
        return going && parser.feed(piece);
    });
    if (!unpacked)
        return unpacked.error();
    if (!going)
        return Progress::cancelledError();
    const OfficeXmlParser::State state = parser.finish();
    if (state != OfficeXmlParser::State::Finished) {
        const QString file = QFileInfo(archive.path()).fileName();
        return officeXmlError(state, XlsxReaderText::tr("%1, the list of texts, text %2").arg(file).arg(strings.size() + 1));
    }
    return strings;
}

std::optional<std::string_view> XlsxSharedStrings::at(size_t index) const
{
    if (index >= m_ends.size())
        return {};
    const size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_all).substr(begin, m_ends[index] - begin);
}

Error officeXmlError(OfficeXmlParser::State state, const QString &where)
{
    const QString again = XlsxReaderText::tr("Open the file in Excel, save it under another name and read that.");
    if (state == OfficeXmlParser::State::HasDoctype) {
        return {ErrorCode::InputUnusable, XlsxReaderText::tr("The workbook is not read."), where,
                XlsxReaderText::tr("It carries a document type declaration, which no workbook needs and which can do harm."),
                again};
    }
    if (state == OfficeXmlParser::State::Stopped) {
        return {ErrorCode::InputUnusable, XlsxReaderText::tr("A text in the workbook is too long."), where,
                XlsxReaderText::tr("It has more than 16 million bytes; Excel takes 32,767 characters."), again};
    }
    if (state == OfficeXmlParser::State::TooManyAttributes || state == OfficeXmlParser::State::TooDeep) {
        return {ErrorCode::InputUnusable, XlsxReaderText::tr("The workbook is not read."), where,
                XlsxReaderText::tr(
                    "Its elements have more attributes or levels than any workbook needs, which can do harm."),
                again};
    }
    return {ErrorCode::InputUnusable, XlsxReaderText::tr("The workbook is damaged."), where,
            XlsxReaderText::tr("What it holds breaks off or is not well-formed; most often a copy was cut short."),
            XlsxReaderText::tr("Copy or export the file again. Excel may be able to repair it: open it there and save it.")};
}

Error sheetTooLarge(const QString &where)
{
    return {ErrorCode::InputUnusable, XlsxReaderText::tr("The sheet is not read to its end."), where,
            XlsxReaderText::tr("It has more rows or columns than a sheet of Excel can have: 1,048,576 and 16,384."),
            XlsxReaderText::tr("Check where the file comes from. If it is sound, split it into several sheets.")};
}

} // namespace hubready
