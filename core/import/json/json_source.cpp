#include "core/import/json/json_source.h"

#include "core/import/json/json_reader_text.h"
#include "core/import/json/json_records.h"
#include "core/json/json_brackets.h"
#include "core/text/wtf8.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

// What in a graph is a resource rather than a person, an organisation or a part of the site.
bool isResourceType(std::string_view type)
{
    static constexpr std::array<std::string_view, 17> types{"LearningResource",
                                                            "CreativeWork",
                                                            "Course",
                                                            "CourseInstance",
                                                            "VideoObject",
                                                            "AudioObject",
                                                            "Article",
                                                            "Book",
                                                            "Quiz",
                                                            "WebPage",
                                                            "PresentationDigitalDocument",
                                                            "DigitalDocument",
                                                            "MediaObject",
                                                            "HowTo",
                                                            "Dataset",
                                                            "SoftwareApplication",
                                                            "Event"};
    const size_t mark = type.find_last_of(":/#");
    const std::string_view name = mark == std::string_view::npos ? type : type.substr(mark + 1);
    return std::ranges::find(types, name) != types.end();
}

bool isResource(std::string_view object)
{
    const std::string_view type = jsonMember(object, "@type");
    if (type.empty())
        return false;
    if (jsonKind(type) != JsonKind::Array)
        return isResourceType(jsonCell(type));
    bool any = false;
    forEachJsonItem(type, [&](std::string_view item) { any = any || isResourceType(jsonCell(item)); });
    return any;
}

} // namespace

JsonSource::JsonSource(std::string_view text, JsonLocation location, bool isLines, ReadReport &report)
    : m_text(text), m_location(std::move(location)), m_isLines(isLines), m_report(report)
{
}

// The nodes of a graph by their names, so that references among them can be followed.
void JsonSource::readGraph()
{
    const auto read = forEachObject(
        [&](std::string_view object) {
            if (const std::string_view id = jsonMember(object, "@id"); !id.empty())
                m_flattening.addNode(jsonCell(id), object);
            m_hasResources = m_hasResources || isResource(object);
            return true;
        },
        nullptr, nullptr);
    Q_UNUSED(read)
}

bool JsonSource::isRecord(std::string_view object) const { return !m_hasResources || isResource(object); }

Result<TableHead> JsonSource::head(const ReadOptions &, ReadReport &report, const Progress &)
{
    report.recordPath = toQString(m_location.path);
    if (m_location.isLinkedData)
        report.kind = JsonReaderText::tr("JSON-LD");
    if (!m_location.graph.empty())
        readGraph();
    TableHead head;
    const auto read = forEachObject(
        [&](std::string_view object) {
            if (!isRecord(object))
                return true;
            m_row.clear();
            m_flattening.flatten(object, m_row);
            head.samples.push_back(m_row.copy());
            return head.samples.size() < sampleRowCount;
        },
        nullptr, nullptr);
    Q_UNUSED(read)
    if (m_row.columns().empty())
        return noTable(report.name, m_hasTooLong
                                        ? JsonReaderText::tr("It has no object of less than 16 million characters.")
                                        : JsonReaderText::tr("It has no object with members."));
    m_row.settle();
    head.columns = m_row.columns();
    return head;
}

Result<void> JsonSource::rows(RowTaker &taker, const Progress &progress)
{
    qint64 line = 1;
    size_t lineAt = 0;
    const auto read = forEachObject(
        [&](std::string_view object) {
            const auto start = size_t(object.data() - m_text.data());
            line += std::count(m_text.begin() + qsizetype(lineAt), m_text.begin() + qsizetype(start), '\n');
            lineAt = start;
            if (!isRecord(object)) {
                ++m_others;
                return true;
            }
            m_row.clear();
            m_flattening.flatten(object, m_row);
            m_row.tellNew(taker);
            taker.take({m_row.cells(), {line}, object, start});
            return true;
        },
        &taker, &progress);
    if (m_others > 0)
        m_report.remarks << JsonReaderText::tr("%1 nodes of the graph are persons, organisations or the like. They are no records; "
                               "what they say stands with the "
                               "records that name them.")
                                .arg(m_others);
    return read;
}

// Rejects the piece, and says where the next object begins.
size_t JsonSource::behindProblem(size_t start, const JsonProblem &problem, RowTaker *taker)
{
    constexpr size_t shown = 100'000;
    size_t next = m_text.size();
    if (m_isLines) {
        const size_t end = m_text.find('\n', start);
        next = end == std::string_view::npos ? m_text.size() : end + 1;
    } else if (const auto item = standsInside() ? behindBrokenItem(m_text, start) : std::nullopt) {
        next = *item; // other lists may follow: their objects are no records
    } else {
        next = nextRecordStart(m_text, std::max(problem.offset, start + 1));
    }
    if (taker) {
        const size_t at = std::min(problem.offset, m_text.size());
        taker->reject({JsonReaderText::tr("%1, %2").arg(m_report.name, placeInText(m_text, at)), jsonProblemText(problem, m_text),
                       std::string(m_text.substr(start, std::min(next - start, shown)))});
    }
    return next;
}

// Where the list was found before a break, what stands behind it may have been meant.
void JsonSource::judgeWhatFollows(size_t behindList, RowTaker &taker) const
{
    const auto problem = problemBehind(m_text, m_location.whole, m_location.offset, behindList);
    if (!problem)
        return;
    const size_t at = std::min(problem->offset, m_text.size());
    taker.reject(
        {JsonReaderText::tr("%1, %2").arg(m_report.name, placeInText(m_text, at)),
         JsonReaderText::tr("The file breaks off or is broken here, behind the list “%1” that was read. What else "
                            "it should hold is not known.")
             .arg(toQString(m_location.path)),
         {}});
}

Result<void> JsonSource::forEachObject(const std::function<bool(std::string_view object)> &take, RowTaker *taker,
                                       const Progress *progress)
{
    size_t at = m_location.offset;
    const bool isList = m_location.isList && !m_isLines;
    at = isList ? at + 1 : at;
    for (;;) {
        at = skipJsonSpace(m_text, at);
        if (at < m_text.size() && m_text[at] == ',' && (isList || m_isLines))
            at = skipJsonSpace(m_text, at + 1);
        if (at >= m_text.size()) {
            if (isList && taker)
                taker->reject({JsonReaderText::tr("%1, %2").arg(m_report.name, placeInText(m_text, m_text.size())),
                               JsonReaderText::tr("The file ends before the list is closed. Most often a copy was cut short."),
                               {}});
            return {};
        }
        if (isList && m_text[at] == ']') {
            if (taker && standsInside())
                judgeWhatFollows(at + 1, *taker);
            return {};
        }
        if (progress && !progress->step(qint64(at), qint64(m_text.size())))
            return Progress::cancelledError();
        const size_t start = at;
        if (const auto problem = skipJsonValue(m_text, at)) {
            at = behindProblem(start, *problem, taker);
            if (at >= m_text.size())
                return {}; // that the list is not closed either says nothing more
            continue;
        }
        const std::string_view span = m_text.substr(start, at - start);
        if (jsonKind(span) != JsonKind::Object) {
            if (taker)
                taker->reject({JsonReaderText::tr("%1, %2").arg(m_report.name, placeInText(m_text, start)),
                               JsonReaderText::tr("This is no object, so it is no record."), std::string(span)});
        } else if (span.size() > rowLimit) {
            m_hasTooLong = true;
            if (taker)
                taker->reject(
                    tooLongRow(JsonReaderText::tr("%1, %2").arg(m_report.name, placeInText(m_text, start)), span));
        } else if (!take(span)) {
            return {};
        }
        if (!isList && !m_isLines)
            return {};
    }
}

} // namespace hubready
