#include "core/rules/gate/gate_rule_families.h"
#include "core/rules/gate/gate_words.h"

#include "core/text/wtf8.h"

#include <array>

namespace hubready {

namespace {

// Calls `look(name, field, item)` for every file name of the record, null ones left out.
template <typename Look> void forEachFileName(const Record &record, Look look)
{
    if (record.form == PackageForm::Staging) {
        if (const OptionalText content = record.value(Field::ArticleFile))
            look(*content, Field::ArticleFile, -1);
        for (size_t i = 0; i < record.articleFiles.size(); ++i) {
            if (record.articleFiles[i])
                look(*record.articleFiles[i], Field::Files, int(i));
        }
        if (record.serverFile)
            look(*record.serverFile, Field::Files, 0);
        return;
    }
    if (!record.files)
        return;
    for (size_t i = 0; i < record.files->size(); ++i) {
        if ((*record.files)[i].url)
            look(*(*record.files)[i].url, Field::Files, int(i));
    }
}

// Calls `look(file, item)` for each item that is not null.
template <typename Look> void forEachFile(const Record &record, Look look)
{
    if (!record.files)
        return;
    for (size_t i = 0; i < record.files->size(); ++i) {
        if (!(*record.files)[i].isNull)
            look((*record.files)[i], int(i));
    }
}

bool takesOneFile(std::string_view type)
{
    return type == "video" || type == "audio" || type == "genericfile" || type == "image" || type == "scorm";
}

void checkCount(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const std::string type = record.typeKey();
    const auto count = qint64(record.files ? record.files->size() : 0);
    if (type == "weblink" && count > 0)
        report.add(rule, Field::Files, -1, count);
    else if (takesOneFile(type) && count != 1)
        report.add(rule, Field::Files, -1, count, Part::Whole, 1);
}

void checkNullFiles(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (!record.files)
        return;
    for (size_t i = 0; i < record.files->size(); ++i) {
        if ((*record.files)[i].isNull)
            report.add(rule, Field::Files, int(i));
    }
}

void checkIndexGiven(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachFile(record, [&](const FileItem &file, int item) {
        if (!file.index)
            report.add(rule, Field::Files, item, 0, Part::Index);
    });
}

void checkIndexRange(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachFile(record, [&](const FileItem &file, int item) {
        if (file.index && *file.index < 0)
            report.add(rule, Field::Files, item, *file.index, Part::Index);
    });
}

void checkUrlGiven(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachFile(record, [&](const FileItem &file, int item) {
        if (isNullOrBlank(file.url))
            report.add(rule, Field::Files, item, 0, Part::Url);
    });
}

void checkServerFileGiven(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    const std::string type = record.typeKey();
    if ((type == "file" || type == "scorm") && isNullOrEmpty(record.serverFile))
        report.add(rule, Field::Files, 0, 0, Part::Url);
}

void checkNameLength(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    forEachFileName(record, [&](std::string_view name, Field field, int item) {
        if (const qint64 length = utf16Length(name); length > rule.limit)
            report.add(rule, field, item, length, Part::Url);
    });
}

void checkScormZip(const GateRule &rule, const Record &record, const CheckContext &, RecordReport &report)
{
    if (record.typeKey() != "scorm")
        return;
    if (record.form == PackageForm::Staging) {
        if (record.serverFile && !record.serverFile->ends_with(".zip"))
            report.add(rule, Field::Files, 0, 0, Part::Url);
        return;
    }
    forEachFile(record, [&](const FileItem &file, int item) {
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

constexpr const char *indexWhy = QT_TRANSLATE_NOOP("GateRule", "The migration tool puts files in order by their index, and refuses one without.");

constexpr std::array rules{
    GateRule{{"lh.files.count", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Wrong number of files"),
              QT_TRANSLATE_NOOP("GateRule", "A web link has no file; a video, an audio, an image, a file and a SCORM package have exactly one."),
              QT_TRANSLATE_NOOP("GateRule", "Remove or add files, or change the type.")},
             GateRule::Standard, Field::Files, 0, checkCount, sayCount},
    GateRule{{"lh.file.null", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "Empty file entry"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool refuses a record with an empty file entry."),
              QT_TRANSLATE_NOOP("GateRule", "Remove the empty entry.")},
             GateRule::Standard, Field::Files, 0, checkNullFiles, sayItemNull},
    GateRule{{"lh.file.index.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "File without an index"), indexWhy,
              QT_TRANSLATE_NOOP("GateRule", "Number the files from 0.")},
             GateRule::Standard, Field::Files, 0, checkIndexGiven, sayNoIndex},
    GateRule{{"lh.file.index.range", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "File index below 0"), indexWhy,
              QT_TRANSLATE_NOOP("GateRule", "Number the files from 0.")},
             GateRule::Standard, Field::Files, 0, checkIndexRange, sayNegativeIndex},
    GateRule{{"lh.file.url.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "File without an address"),
              QT_TRANSLATE_NOOP("GateRule", "The migration tool fetches each file by its address among the staged files."),
              QT_TRANSLATE_NOOP("GateRule", "Give the name of the staged file.")},
             GateRule::Standard, Field::Files, 0, checkUrlGiven, sayNoName},
    GateRule{{"lh.file.name.required", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "File name is empty"),
              QT_TRANSLATE_NOOP("GateRule", "A file and a SCORM package need the name of the staged file."),
              QT_TRANSLATE_NOOP("GateRule", "Give the name of the staged file.")},
             GateRule::Staging, Field::Files, 0, checkServerFileGiven, sayNoName},
    GateRule{{"lh.file.name.max-length", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "File name over 1,024"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub refuses file names of more than 1,024 characters."),
              QT_TRANSLATE_NOOP("GateRule", "Give the staged file a shorter name.")},
             GateRule::Both, Field::Files, 1024, checkNameLength, sayItemTooLong},
    GateRule{{"lh.file.scorm-zip", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "SCORM file is no .zip"),
              QT_TRANSLATE_NOOP("GateRule", "The file of a SCORM package must end in .zip, in small letters."),
              QT_TRANSLATE_NOOP("GateRule", "Rename the staged file, or change the type.")},
             GateRule::Both, Field::Files, 0, checkScormZip, sayTitle},
    GateRule{{"lh.file.missing", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "File is not staged"),
              QT_TRANSLATE_NOOP("GateRule", "This file is not among the staged files. Capital and small letters count."),
              QT_TRANSLATE_NOOP("GateRule", "Put the file into the folder, or correct its name.")},
             GateRule::Both, Field::Files, 0, checkStaged, sayTitle},
    GateRule{{"lh.file.max-size", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "File is too large"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub takes files of up to 2 GiB."),
              QT_TRANSLATE_NOOP("GateRule", "Make the file smaller, or split it.")},
             GateRule::Both, Field::Files, 0, checkStagedSize, sayTooLarge},
    GateRule{{"lh.file.extension", Family::Refused, QT_TRANSLATE_NOOP("GateRule", "File type is not allowed"),
              QT_TRANSLATE_NOOP("GateRule", "The Learning Hub does not take files of this type."),
              QT_TRANSLATE_NOOP("GateRule", "Save the file as another type, or leave it out.")},
             GateRule::Both, Field::Files, 0, checkExtension, sayTitle},
};

} // namespace

std::span<const GateRule> fileRules()
{
    return rules;
}

} // namespace hubready
