#include "core/package/package_content.h"

#include "core/package/export_text.h"
#include "core/package/staging_sheets.h"
#include "core/project/record_rows.h"
#include "core/rules/finding_text.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace hubready {

namespace {

// Why a record stays for what it is in the project; empty: it may go.
QString reasonToStay(const ExportSnapshot &snapshot, const ExportRequest &request, Row row)
{
    const ReviewState state = snapshot.states[row];
    if (state == ReviewState::Excluded)
        return reviewStateLabel(state);
    if (request.approvedOnly && state != ReviewState::Approved)
        return ExportText::tr("Not approved: %1").arg(reviewStateLabel(state));
    for (const Finding &finding : snapshot.findings.ofRow(row)) {
        if (finding.family == Family::Refused)
            return ExportText::tr("Would be refused: %1").arg(findingMessage(snapshot.findings, finding));
    }
    return {};
}

std::optional<std::string> readContent(const QString &folder, std::string_view name)
{
    const QString relative = QDir::cleanPath(QString::fromUtf8(name.data(), qsizetype(name.size())));
    // Nothing outside the folder is ever read.
    if (folder.isEmpty() || relative.startsWith(QStringLiteral("..")) || QDir::isAbsolutePath(relative))
        return std::nullopt;
    QFile file(QDir(folder).filePath(relative));
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll().toStdString()) : std::nullopt;
}

class Gatherer
{
public:
    Gatherer(const ExportSnapshot &snapshot, const ExportRequest &request, bool withTexts)
        : m_snapshot(snapshot), m_request(request), m_withTexts(withTexts), m_decoder(snapshot.table),
          m_parser(request.package), m_converts(snapshot.table.form() != request.package)
    {
        m_content.table = RecordTable(request.package);
    }

    void take(Row row, std::string_view said);
    Result<PackageContent> finish(const Progress &progress);

private:
    void stay(Row row, const QString &reason) { m_content.plan.stays.push_back({row, reason}); }
    void go(Row row, const std::string &json);
    std::string asWorkbookRow(Row row, const std::string &json);

    const ExportSnapshot &m_snapshot;
    const ExportRequest &m_request;
    bool m_withTexts;
    RecordDecoder m_decoder;
    RecordParser m_parser;
    bool m_converts;
    PackageContent m_content;
    std::set<QString> m_losses;
};

void Gatherer::take(Row row, std::string_view said)
{
    if (const QString reason = reasonToStay(m_snapshot, m_request, row); !reason.isEmpty())
        return stay(row, reason);
    if (m_converts) {
        Conversion converted = convertRecord(m_decoder.decode(row), m_request.package, m_snapshot.settings,
                                             contentIn(m_request.stagedFiles));
        if (!converted.impossible.isEmpty())
            return stay(row, ExportText::tr("Cannot be said in this package: %1").arg(converted.impossible));
        m_losses.merge(converted.losses);
        if (!converted.articleFile.empty())
            m_content.articleFiles.emplace(QString::fromStdString(converted.articleFile), converted.articleBody);
        return go(row, converted.json);
    }
    const auto edits = m_snapshot.edits.find(row);
    go(row, edits == m_snapshot.edits.end() ? std::string(said) : withEdits(said, edits->second));
}

// A workbook says less than JSON: what counts is the record as it comes back from its row.
std::string Gatherer::asWorkbookRow(Row row, const std::string &json)
{
    RecordTable one(PackageForm::Staging);
    one.append(m_parser.parse(json));
    const StagingSheetSpec *sheet = stagingSheetOf(one, 0);
    if (!sheet) {
        stay(row, ExportText::tr("Its type has no sheet in the workbook."));
        return {};
    }
    for (PropertyIndex lost : withoutColumn(one, 0, *sheet)) {
        const Field field = property(PackageForm::Staging, lost).field;
        m_losses.insert(ExportText::tr("%1 has no column in the sheet %2.").arg(fieldLabel(field), QString::fromUtf8(sheet->name.data())));
    }
    return asReadFromWorkbook(one, 0, *sheet);
}

void Gatherer::go(Row row, const std::string &json)
{
    const bool isWorkbook = m_request.package == PackageForm::Staging;
    const std::string text = isWorkbook ? asWorkbookRow(row, json) : json;
    if (text.empty())
        return;
    m_content.table.append(m_parser.parse(text));
    m_content.plan.goes.push_back(row);
    if (m_withTexts && !isWorkbook)
        m_content.texts.push_back(text);
}

// What the gate would refuse in this form stays behind as well.
Result<PackageContent> Gatherer::finish(const Progress &progress)
{
    Checker checker(m_snapshot.context, RuleSet::gate());
    auto findings = checker.check(m_content.table, progress);
    if (!findings)
        return findings.error();
    if (findings->counts().recordsRefused > 0) {
        PackageContent kept;
        kept.table = RecordTable(m_request.package);
        kept.plan.stays = std::move(m_content.plan.stays);
        kept.articleFiles = std::move(m_content.articleFiles);
        for (Row i = 0; i < m_content.table.size(); ++i) {
            const Row row = m_content.plan.goes[i];
            const Findings &ofRow = findings->ofRow(i);
            const auto refusal = std::ranges::find_if(
                ofRow, [](const Finding &f) { return f.family == Family::Refused; });
            if (refusal != ofRow.end()) {
                kept.plan.stays.push_back({row, ExportText::tr("Would be refused: %1").arg(findingMessage(findings.value(), *refusal))});
                kept.articleFiles.erase(QStringLiteral("articles/%1.html").arg(row + 1));
                continue;
            }
            kept.table.appendRow(m_content.table, i);
            kept.plan.goes.push_back(row);
            if (!m_content.texts.empty())
                kept.texts.push_back(std::move(m_content.texts[i]));
        }
        m_content = std::move(kept);
    }
    std::ranges::sort(m_content.plan.stays, {}, &LeftBehind::row);
    for (const QString &loss : m_losses)
        m_content.plan.losses << loss;
    return std::move(m_content);
}

} // namespace

ContentReader contentIn(const QString &stagedFiles)
{
    return [stagedFiles](std::string_view name) { return readContent(stagedFiles, name); };
}

Result<PackageContent> gatherContent(const ExportSnapshot &snapshot, const ExportRequest &request, bool withTexts,
                                     const Progress &progress)
{
    const SystemClock clock;
    const auto project = ProjectFile::open(snapshot.projectPath, ProjectFile::Mode::Read, {}, clock);
    if (!project)
        return project.error();
    Gatherer gatherer(snapshot, request, withTexts);
    bool cancelled = false;
    const auto read = readRecords(*project.value(), [&](const StoredRecord &record) {
        const Row row = Row(record.number - 1);
        if (row < snapshot.table.size())
            gatherer.take(row, record.said);
        cancelled = !progress.step(record.number, snapshot.table.size());
        return !cancelled;
    });
    if (!read)
        return read.error();
    if (cancelled)
        return Progress::cancelledError();
    return gatherer.finish(progress);
}

Result<ExportPlan> planExport(const ExportSnapshot &snapshot, const ExportRequest &request, const Progress &progress)
{
    auto content = gatherContent(snapshot, request, false, progress);
    if (!content)
        return content.error();
    return std::move(content->plan);
}

} // namespace hubready
