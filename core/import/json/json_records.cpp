#include "core/import/json/json_records.h"

#include "core/import/json/json_reader_text.h"
#include "core/json/json_scan.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

#include <simdjson.h>

#include <algorithm>

namespace hubready {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

class ArrayReader
{
public:
    ArrayReader(std::string_view text, ReadReport &report, RecordSink &sink, const Progress &progress)
        : m_text(text), m_report(report), m_sink(sink), m_progress(progress)
    {
    }

    // True: done. False: begin again as staging.
    Result<bool> read(PackageForm form, bool mayTurn);

private:
    void noArray(const QString &reason, size_t offset);
    void reject(size_t start, size_t end, const QString &cause, size_t offset);
    void pass(std::string_view span, const ParsedRecord &parsed);
    size_t recover(size_t start, const JsonProblem &problem);

    std::string_view m_text;
    ReadReport &m_report;
    RecordSink &m_sink;
    const Progress &m_progress;
    size_t m_line = 1; // of m_lineAt
    size_t m_lineAt = 0;
};

void ArrayReader::noArray(const QString &reason, size_t offset)
{
    if (m_report.isNoArray)
        return;
    m_report.isNoArray = true;
    m_report.noArrayReason = JsonReaderText::tr("%1, %2: %3").arg(m_report.name, placeInText(m_text, offset), reason);
}

void ArrayReader::reject(size_t start, size_t end, const QString &cause, size_t offset)
{
    constexpr size_t shown = 100'000; // bytes of a piece that are kept
    const std::string_view piece = m_text.substr(start, std::min(end - start, shown));
    m_report.rejections.push_back(
        {JsonReaderText::tr("%1, %2").arg(m_report.name, placeInText(m_text, offset)), cause, std::string(piece)});
}

void ArrayReader::pass(std::string_view span, const ParsedRecord &parsed)
{
    const auto start = size_t(span.data() - m_text.data());
    m_line += size_t(std::count(m_text.begin() + qsizetype(m_lineAt), m_text.begin() + qsizetype(start), '\n'));
    m_lineAt = start;
    m_sink.record({span, parsed, span, start, {qint64(m_line)}, {}});
    ++m_report.records;
}

// Behind a record that is broken: rejects it, and says where the next one begins.
size_t ArrayReader::recover(size_t start, const JsonProblem &problem)
{
    const size_t next = nextRecordStart(m_text, std::max(problem.offset, start + 1));
    reject(start, next, jsonProblemText(problem, m_text), std::min(problem.offset, m_text.size()));
    return next;
}

Result<bool> ArrayReader::read(PackageForm form, bool mayTurn)
{
    RecordParser parser(form);
    JsonMemberSpans members;
    m_sink.begin(form);
    m_report.form = form;
    m_report.records = 0;
    m_report.rejections.clear();
    m_report.isNoArray = false;
    m_line = 1;
    m_lineAt = 0;
    if (m_text.starts_with(byteOrderMark))
        noArray(JsonReaderText::tr("The file begins with a byte order mark."), 0);
    size_t at = skipJsonSpace(m_text, m_text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0);
    if (at >= m_text.size() || m_text[at] != '[') {
        noArray(JsonReaderText::tr("The file does not begin with “[”, so it is no list of records."), at);
        return true;
    }
    const bool isUtf8 = simdjson::validate_utf8(m_text.data(), m_text.size());
    if (!isUtf8)
        noArray(JsonReaderText::tr("The file is not UTF-8 throughout."), 0);
    at = skipJsonSpace(m_text, at + 1);
    bool closed = at < m_text.size() && m_text[at] == ']';
    while (!closed && at < m_text.size()) {
        if (!m_progress.step(qint64(at), qint64(m_text.size())))
            return Progress::cancelledError();
        const size_t start = at;
        const auto problem = skipJsonRecord(m_text, at, members);
        const std::string_view span = m_text.substr(start, at - start);
        if (problem) {
            noArray(jsonProblemText(*problem, m_text), problem->offset);
            at = recover(start, *problem);
            continue;
        }
        if (!isUtf8 && !simdjson::validate_utf8(span.data(), span.size())) {
            reject(start, at, JsonReaderText::tr("The record is not UTF-8."), start);
        } else {
            const ParsedRecord &parsed = parser.parse(span, members);
            if (mayTurn && parsed.stagingSigns)
                return false;
            pass(span, parsed);
        }
        const size_t behind = at = skipJsonSpace(m_text, at);
        closed = at < m_text.size() && m_text[at] == ']';
        if (closed)
            break;
        if (at < m_text.size() && m_text[at] == ',') {
            at = skipJsonSpace(m_text, at + 1);
            if (at < m_text.size() && m_text[at] == ']') {
                noArray(JsonReaderText::tr("A comma stands before the end of the list."), behind);
                closed = true;
            }
        } else if (at < m_text.size()) {
            noArray(JsonReaderText::tr("A comma is missing between two records."), at);
            if (m_text[at] != '{')
                at = recover(at, {JsonProblem::Kind::Unexpected, at});
        }
    }
    if (!closed)
        noArray(JsonReaderText::tr("The file ends before the list is closed. Most often a copy was cut short."), m_text.size());
    else if (const size_t rest = skipJsonSpace(m_text, at + 1); rest < m_text.size())
        noArray(JsonReaderText::tr("Something follows behind the end of the list."), rest);
    return true;
}

} // namespace

QString jsonProblemText(const JsonProblem &problem, std::string_view text)
{
    const auto seen = [&] {
        std::string_view rest = text.substr(problem.offset);
        return toQString(rest.substr(
            0, rest.size() - [&] {
                std::string_view after = rest;
                takeCodePoint(after);
                return after.size();
            }()));
    };
    switch (problem.kind) {
    case JsonProblem::Kind::EndOfText:
        return JsonReaderText::tr("The file ends inside this record. Most often a copy was cut short.");
    case JsonProblem::Kind::BadEscape:
        return JsonReaderText::tr("A backslash stands before something that it cannot stand before.");
    case JsonProblem::Kind::ControlInString:
        return JsonReaderText::tr("A text holds a raw line break or control character.");
    case JsonProblem::Kind::BadNumber:
        return JsonReaderText::tr("This is not a number as JSON writes it.");
    case JsonProblem::Kind::TooDeep:
        return JsonReaderText::tr("It is nested more than %1 levels deep.").arg(maxJsonDepth);
    case JsonProblem::Kind::Unexpected:
        break;
    }
    return JsonReaderText::tr("“%1” cannot stand here.").arg(seen());
}

size_t nextRecordStart(std::string_view text, size_t from)
{
    // An object's end, a comma and an object's beginning with a key: inside a text this hardly ever stands.
    for (size_t at = text.find('}', from); at != std::string_view::npos; at = text.find('}', at + 1)) {
        const size_t comma = skipJsonSpace(text, at + 1);
        if (comma >= text.size() || text[comma] != ',')
            continue;
        const size_t start = skipJsonSpace(text, comma + 1);
        if (start < text.size() && text[start] == '{') {
            const size_t key = skipJsonSpace(text, start + 1);
            // A file or an author begins so too: only their first keys tell them from a record.
            const std::string_view rest = text.substr(key, 16);
            if (rest.starts_with('"') && !rest.starts_with("\"Author") && !rest.starts_with("\"Resource Inde") &&
                !rest.starts_with("\"Resource URL"))
                return start;
        }
    }
    return text.size();
}

Result<void> readJsonLines(std::string_view text, std::optional<PackageForm> chosen, ReadReport &report,
                           RecordSink &sink, const Progress &progress)
{
    PackageForm form = chosen.value_or(PackageForm::Standard);
    for (bool again = true; again;) {
        again = false;
        RecordParser parser(form);
        sink.begin(form);
        report.form = form;
        report.records = 0;
        report.rejections.clear();
        qint64 line = 1;
        size_t counted = 0;
        for (size_t at = skipJsonSpace(text, 0); at < text.size() && !again; at = skipJsonSpace(text, at)) {
            if (!progress.step(qint64(at), qint64(text.size())))
                return Progress::cancelledError();
            const size_t start = at;
            line += std::count(text.begin() + qsizetype(counted), text.begin() + qsizetype(start), '\n');
            counted = start;
            if (const auto problem = skipJsonValue(text, at)) {
                at = std::min(text.find('\n', start), text.size());
                report.rejections.push_back({QCoreApplication::translate("RecordPlace", "line %1").arg(line),
                                             jsonProblemText(*problem, text),
                                             std::string(text.substr(start, at - start))});
                continue;
            }
            const std::string_view span = text.substr(start, at - start);
            const ParsedRecord &parsed = parser.parse(span);
            again = parsed.stagingSigns && !chosen && form == PackageForm::Standard;
            if (again)
                break;
            sink.record({span, parsed, span, start, {line}, {}});
            ++report.records;
        }
        form = again ? PackageForm::Staging : form;
    }
    return {};
}

Result<void> readJsonRecords(std::string_view text, PackageForm form, bool mayTurn, ReadReport &report,
                             RecordSink &sink, const Progress &progress)
{
    ArrayReader reader(text, report, sink, progress);
    auto done = reader.read(form, mayTurn);
    if (done && !done.value())
        done = reader.read(PackageForm::Staging, false);
    if (!done)
        return done.error();
    return {};
}

} // namespace hubready
