#include "core/package/evidence.h"

#include "core/import/text/csv_dialect.h"
#include "core/project/journal.h"
#include "core/rules/finding_text.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace hubready {

namespace {

struct EvidenceText
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceText)
};

std::string csvLine(const QStringList &cells)
{
    std::string line;
    for (const QString &cell : cells) {
        // A spreadsheet would take a text that begins so for a formula.
        const bool formula = !cell.isEmpty() && QStringLiteral("=+-@").contains(cell.front());
        line += (line.empty() ? "" : ",") + quoteCsvField(toWtf8((formula ? QStringLiteral("'") : QString()) + cell));
    }
    return line + "\r\n";
}

QString titleOf(const ExportSnapshot &snapshot, Row row)
{
    return toQString(snapshot.table.cell(row, *propertyOf(snapshot.table.form(), Field::Title)).text);
}

Result<std::string> changesTable(const ExportSnapshot &snapshot)
{
    const SystemClock clock;
    const auto project = ProjectFile::open(snapshot.projectPath, ProjectFile::Mode::Read, {}, clock);
    if (!project)
        return project.error();
    auto query = project.value()->connection().run(
        QStringLiteral("SELECT c.id, c.at, c.who, c.role, c.kind, c.why, i.record, i.subject, i.before, i.after "
                       "FROM change c JOIN change_item i ON i.change = c.id ORDER BY c.id, i.rowid"));
    if (!query)
        return query.error();
    std::string table = csvLine({EvidenceText::tr("Change"), EvidenceText::tr("When"), EvidenceText::tr("Who"), EvidenceText::tr("Role"), EvidenceText::tr("Kind"), EvidenceText::tr("Why"), EvidenceText::tr("Record"),
                                 EvidenceText::tr("What"), EvidenceText::tr("Before"), EvidenceText::tr("After")});
    constexpr int recordColumn = 6;
    while (query->next()) {
        QStringList cells;
        for (int i = 0; i < 10; ++i)
            cells << query->value(i).toString();
        if (cells[recordColumn] == QStringLiteral("0"))
            cells[recordColumn].clear(); // of the project as a whole
        table += csvLine(cells);
    }
    return table;
}

// What was accepted and still is as it was then.
std::string acceptedTable(const ExportSnapshot &snapshot)
{
    std::string table = csvLine({EvidenceText::tr("Record"), EvidenceText::tr("Title"), EvidenceText::tr("Field"), EvidenceText::tr("Rule"), EvidenceText::tr("What"), EvidenceText::tr("Reason"), EvidenceText::tr("Who"),
                                 EvidenceText::tr("Role"), EvidenceText::tr("When")});
    RecordDecoder decoder(snapshot.table);
    const FindingStore &findings = snapshot.findings;
    for (const auto &[row, accepted] : snapshot.accepted) {
        for (const Finding &finding : findings.ofRow(row)) {
            const auto known = accepted.find(acceptedKey(findings.rules(), finding, decoder.decode(row)));
            if (!finding.accepted || known == accepted.end())
                continue;
            const Acceptance &acceptance = known->second;
            table += csvLine({QString::number(row + 1), titleOf(snapshot, row), fieldLabel(finding.field),
                              findings.rules().id(finding.rule), findingMessage(findings, finding), acceptance.reason,
                              acceptance.who, acceptance.role, acceptance.at.toString(Qt::ISODate)});
        }
    }
    return table;
}

} // namespace

Result<void> writeFile(const QString &path, std::string_view content)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(content.data(), qint64(content.size())) != qint64(content.size()) || !file.flush()) {
        return Error{ErrorCode::CannotWrite, EvidenceText::tr("The package was not written."), path, file.errorString(),
                     EvidenceText::tr("Free some space or choose another folder, and export again. Nothing was left behind.")};
    }
    return {};
}

Result<QStringList> writeEvidence(const QString &folder, const ExportSnapshot &snapshot, const ExportPlan &plan)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF"; // by which a spreadsheet knows UTF-8
    std::string left = std::string(byteOrderMark) + csvLine({EvidenceText::tr("Record"), EvidenceText::tr("Title"), EvidenceText::tr("Why it stays")});
    for (const LeftBehind &one : plan.stays)
        left += csvLine({QString::number(one.row + 1), titleOf(snapshot, one.row), one.reason});
    const auto changes = changesTable(snapshot);
    if (!changes)
        return changes.error();
    const QStringList names{QStringLiteral("evidence/left-behind.csv"), QStringLiteral("evidence/changes.csv"),
                            QStringLiteral("evidence/accepted.csv")};
    if (auto done = writeFile(QDir(folder).filePath(names[0]), left); !done)
        return done.error();
    if (auto done = writeFile(QDir(folder).filePath(names[1]), std::string(byteOrderMark) + changes.value()); !done)
        return done.error();
    if (auto done = writeFile(QDir(folder).filePath(names[2]), std::string(byteOrderMark) + acceptedTable(snapshot)); !done)
        return done.error();
    return names;
}

} // namespace hubready
