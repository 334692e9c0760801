#include "core/rules/gate/gate_kind_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/record/file_names.h"
#include "core/rules/gate/item_checks.h"
#include "core/text/wtf8.h"

#include <array>

namespace hubready {

namespace {

bool takesOneFile(std::string_view type)
{
    return type == "video" || type == "audio" || type == "genericfile" || type == "image" || type == "scorm";
}

void checkCount(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const std::string &type = record.typeKey;
    const auto count = qint64(record.files ? record.files->size() : 0);
    if (type == "weblink" && count > 0)
        report.add(rule, Field::Files, -1, count);
    else if (takesOneFile(type) && count != 1)
        report.add(rule, Field::Files, -1, count, Part::Whole, 1);
}

void checkUrlGiven(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachItem(record.files, [&](const FileItem &file, int item) {
        if (!hasText(file.url))
            report.add(rule, Field::Files, item, 0, Part::Url);
    });
}

void checkServerFileGiven(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const std::string &type = record.typeKey;
    if ((type == "file" || type == "scorm") && isNullOrEmpty(record.serverFile))
        report.add(rule, Field::Files, 0, 0, Part::Url);
}

void checkNameLength(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachFileName(record, [&](std::string_view name, Field field, int item) {
        if (const qint64 length = utf16LengthOver(name, rule.limit))
            report.add(rule, field, item, length, Part::Url);
    });
}

void checkScormZip(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (record.typeKey != "scorm")
        return;
    if (record.form == PackageForm::Staging) {
        if (record.serverFile && !record.serverFile->ends_with(".zip"))
            report.add(rule, Field::Files, 0, 0, Part::Url);
        return;
    }
    forEachItem(record.files, [&](const FileItem &file, int item) {
        if (file.url && !file.url->ends_with(".zip"))
            report.add(rule, Field::Files, item, 0, Part::Url);
    });
}

void checkStaged(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &report)
{
    if (!context.stagedFiles)
        return;
    forEachFileName(record, [&](std::string_view name, Field field, int item) {
        if (!name.empty() && !context.stagedFiles->contains(std::string(withoutPublicScheme(name))))
            report.add(rule, field, item, 0, Part::Url);
    });
}

void checkStagedSize(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &report)
{
    if (!context.stagedFiles)
        return;
    forEachFileName(record, [&](std::string_view name, Field field, int item) {
        const auto staged = context.stagedFiles->find(std::string(withoutPublicScheme(name)));
        if (staged != context.stagedFiles->end() && staged->second > context.settings.fileMaxSize)
            report.add(rule, field, item, staged->second, Part::Url, context.settings.fileMaxSize);
    });
}

void checkExtension(const GateRule &rule, const Record &record, const CheckContext &context, RecordReport &report)
{
    forEachFileName(record, [&](std::string_view name, Field field, int item) {
        if (context.disallowedExtensions.contains(std::string(fileExtension(name))))
            report.add(rule, field, item, 0, Part::Url);
    });
}

QString sayCount(const GateRule &, const Finding &finding)
{
    if (finding.limit == 1)
        return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 files are given; this type takes exactly one."))
            .arg(figureText(finding.figure));
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 files are given; a web link takes none."))
        .arg(figureText(finding.figure));
}

QString sayNoName(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 has no address.")).arg(itemText(finding));
}

QString sayTooLarge(const GateRule &, const Finding &finding)
{
    return gateText(QT_TRANSLATE_NOOP("GateRule", "%1 has %2 bytes; the Learning Hub takes %3."))
        .arg(itemText(finding), figureText(finding.figure), figureText(finding.limit));
}

} // namespace

std::span<const GateKind> fileGateKinds()
{
    static constexpr std::array kinds{
        GateKind{"gate.files.count", checkCount, sayCount},
        GateKind{"gate.file.null", checkNullItems<&Record::files, Field::Files>, sayItemNull},
        GateKind{"gate.file.index.required", checkIndexGiven<&Record::files, Field::Files>, sayNoIndex},
        GateKind{"gate.file.index.range", checkIndexRange<&Record::files, Field::Files>, sayNegativeIndex},
        GateKind{"gate.file.url.required", checkUrlGiven, sayNoName},
        GateKind{"gate.file.name.required", checkServerFileGiven, sayNoName},
        GateKind{"gate.file.name.max-length", checkNameLength, sayItemTooLong},
        GateKind{"gate.file.scorm-zip", checkScormZip, sayTitle},
        GateKind{"gate.file.missing", checkStaged, sayTitle},
        GateKind{"gate.file.max-size", checkStagedSize, sayTooLarge},
        GateKind{"gate.file.extension", checkExtension, sayTitle},
    };
    return kinds;
}

} // namespace hubready
