#include "core/rules/kinds/link_kinds.h"

#include "core/links/scorm_package.h"
#include "core/record/file_names.h"
#include "core/reference/reference_data.h"
#include "core/rules/kinds/text_check.h"

#include <array>

namespace hubready {

namespace {

// Looks at what a record's package says of itself, where it was opened.
class PackageCheck : public RuleCheck
{
public:
    void look(const RecordReading &reading, const CheckContext &context, RuleReport &report) const final
    {
        if (!context.scormPackages || reading.typeKey() != "scorm")
            return;
        forEachFileName(reading.record(), [&](std::string_view name, Field field, int item) {
            if (field != Field::Files)
                return;
            if (const ScormPackage *package = context.scormPackages->find(withoutPublicScheme(name)))
                look(*package, reading, item, report);
        });
    }

protected:
    virtual void look(const ScormPackage &package, const RecordReading &reading, int item,
                      RuleReport &report) const = 0;
};

class Unreadable final : public PackageCheck
{
public:
    Unreadable(const std::vector<Field> &, const RuleParameters &) {}
    QString message(Field field, const Hit &hit) const override
    {
        switch (ScormState(hit.figure)) {
        case ScormState::NoZip:
            return sayOf(QT_TRANSLATE_NOOP("RuleKind", "The staged file is no zip archive that can be read."), field,
                         hit);
        case ScormState::ManifestInFolder:
            return sayOf(
                QT_TRANSLATE_NOOP(
                    "RuleKind",
                    "The package's manifest stands in a folder of the zip file; players look for it at the top."),
                field, hit);
        case ScormState::BadManifest:
            return sayOf(QT_TRANSLATE_NOOP("RuleKind", "The package's manifest cannot be read."), field, hit);
        default:
            return sayOf(QT_TRANSLATE_NOOP("RuleKind", "The zip file has no manifest, so it is no SCORM package."),
                         field, hit);
        }
    }

protected:
    void look(const ScormPackage &package, const RecordReading &, int item, RuleReport &report) const override
    {
        if (package.state != ScormState::Readable)
            report.add(Field::Files, {.item = item, .part = Part::Url, .figure = qint64(package.state)});
    }
};

class NotVersion12 final : public PackageCheck
{
public:
    NotVersion12(const std::vector<Field> &, const RuleParameters &) {}
    QString message(Field field, const Hit &hit) const override
    {
        if (hit.quote.empty())
            return sayOf(
                QT_TRANSLATE_NOOP(
                    "RuleKind",
                    "The package does not say which version of SCORM it is; the Learning Hub plays SCORM 1.2."),
                field, hit);
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "The package is SCORM %2; the Learning Hub plays SCORM 1.2."), field,
                     hit);
    }

protected:
    void look(const ScormPackage &package, const RecordReading &, int item, RuleReport &report) const override
    {
        if (package.state == ScormState::Readable && package.version != ScormVersion::V1_2)
            report.add(Field::Files, {.item = item, .part = Part::Url, .quote = quoteOf(package.versionText)});
    }
};

class OtherTitle final : public PackageCheck
{
public:
    OtherTitle(const std::vector<Field> &, const RuleParameters &) {}
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "The package calls itself “%2”."), field, hit);
    }

protected:
    void look(const ScormPackage &package, const RecordReading &reading, int, RuleReport &report) const override
    {
        if (saysOtherTitle(package, reading.trimmed(Field::Title)))
            report.add(Field::Title, {.quote = quoteOf(package.title)});
    }
};

} // namespace

std::span<const RuleKind> scormKinds()
{
    static constexpr std::array kinds{
        RuleKind{"scorm-unreadable", {}, makeCheck<Unreadable>},
        RuleKind{"scorm-version", {}, makeCheck<NotVersion12>},
        RuleKind{"scorm-title", {}, makeCheck<OtherTitle>},
    };
    return kinds;
}

} // namespace hubready
