// Type and licence. No fix of the type is safe: which other rules look at the record hangs on it.
#include "core/suggest/fixers.h"

#include "core/json/json_text.h"
#include "core/reference/licence_names.h"
#include "core/reference/reference_data.h"
#include "core/reference/resource_types.h"
#include "core/text/white_space.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>

namespace hubready {

namespace {

constexpr double sameType = 0.97;
constexpr double otherName = 0.85;
constexpr double againstFile = 0.5; // the other name says one thing, the file another
constexpr double byFile = 0.7;
constexpr double zipWithLmsLink = 0.7;
constexpr double byAddress = 0.65;
constexpr double byBody = 0.6;

struct TypeReading
{
    std::string_view type; // of the standard package
    double confidence = 0;
    QString reason;
};

// The one file that decides on the type; nothing where there are none or several.
OptionalText onlyFile(const Record &record)
{
    if (record.form == PackageForm::Staging)
        return hasText(record.serverFile) ? record.serverFile : std::nullopt;
    const bool isOne = record.files && record.files->size() == 1;
    return isOne && hasText(record.files->front().url) ? record.files->front().url : std::nullopt;
}

bool hasFiles(const Record &record)
{
    return record.form == PackageForm::Staging ? hasText(record.serverFile) : record.files && !record.files->empty();
}

std::optional<TypeReading> typeByContent(const Record &record)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("TypeFix", text); };
    if (const OptionalText file = onlyFile(record)) {
        if (const auto type = typeByExtension(*file))
            return TypeReading{*type, byFile, say(QT_TRANSLATE_NOOP("TypeFix", "The ending of its file says so."))};
        if (hasText(record.value(Field::LmsLink)))
            return TypeReading{"scorm", zipWithLmsLink,
                               say(QT_TRANSLATE_NOOP("TypeFix", "It has a zip file and an LMS link."))};
    }
    if (hasFiles(record))
        return std::nullopt;
    if (hasText(record.value(Field::WebLinkUrl)))
        return TypeReading{"weblink", byAddress,
                           say(QT_TRANSLATE_NOOP("TypeFix", "It has a web address and no file."))};
    if (hasText(record.value(Field::ArticleBody)))
        return TypeReading{"article", byBody, say(QT_TRANSLATE_NOOP("TypeFix", "It has a text and no file."))};
    return std::nullopt;
}

// The name of another system. "Document" or "file" says less than the ending of the file.
std::optional<TypeReading> typeByName(const Record &record, std::string_view name,
                                      const std::optional<TypeReading> &content)
{
    const auto type = typeCalled(name);
    if (!type)
        return std::nullopt;
    const bool fileKnows = content && onlyFile(record) && content->type != *type;
    if (*type == "genericfile" && fileKnows)
        return std::nullopt;
    const bool contradicts = fileKnows || (*type == "weblink" && hasFiles(record));
    return TypeReading{*type, contradicts ? againstFile : otherName, {}};
}

} // namespace

void fixResourceType(const Record &record, const FixTools &, Wanted wanted, Suggestions &out)
{
    if (wanted == Wanted::SafeOnly)
        return;
    const OptionalText type = record.value(Field::ResourceType);
    const std::string tidy = hasText(type) ? tidied(*type) : std::string{};
    if (isResourceType(record.form, lowered(tidy))) {
        if (tidy != *type)
            propose(out, record, Field::ResourceType, -1,
                    {{"hub.resource-type.white-space"}, quoteJson(tidy), sameType});
        return;
    }
    const std::string_view rule = tidy.empty() ? "lh.resource-type.required" : "lh.resource-type.allowed";
    const auto offer = [&](const TypeReading &reading) {
        const std::string_view spelling = typeSpelling(record.form, reading.type);
        propose(out, record, Field::ResourceType, -1,
                {{rule}, quoteJson(spelling), reading.confidence, false, reading.reason});
        return spelling;
    };
    const auto content = typeByContent(record);
    std::string_view offered;
    if (const auto byName = typeByName(record, tidy, content))
        offered = offer(*byName);
    if (content && typeSpelling(record.form, content->type) != offered)
        offer(*content);
}

void fixLicence(const Record &record, const FixTools &, Wanted wanted, Suggestions &out)
{
    const OptionalText licence = record.value(Field::Licence);
    const auto reading = licence ? readLicence(*licence) : std::nullopt;
    if (!reading || (wanted == Wanted::SafeOnly && !reading->isCertain))
        return;
    const QString reason =
        reading->isCertain
            ? QString()
            : QCoreApplication::translate("LicenceFix",
                                          "The source does not say this in full. Ask its owner if you are not sure.");
    propose(out, record, Field::Licence, -1,
            {{"hub.licence.spelling"}, quoteJson(reading->writeAs), reading->confidence, reading->isCertain, reason});
}

} // namespace hubready
