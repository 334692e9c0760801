// Kinds for files: what the gate lets through and the Learning Hub then loses, cuts or cannot create.
#include "core/rules/kinds/check_kinds.h"

#include "core/record/file_names.h"
#include "core/reference/reference_data.h"
#include "core/rules/kinds/text_check.h"
#include "core/text/byte_set.h"
#include "core/text/word_set.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr ByteSet slashes("/\\");

std::string_view baseName(std::string_view path)
{
    const size_t slash = slashes.lastIn(path);
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// Every file name; one finding a file.
class FileCheck : public RuleCheck
{
public:
    void look(const RecordReading &reading, const CheckContext &context, RuleReport &report) const final
    {
        forEachFileName(reading.record(), [&](std::string_view name, Field field, int item) {
            if (const auto found = find(withoutPublicScheme(name), context))
                report.add(field, {item, field == Field::Files ? Part::Url : Part::Whole, found->figure, found->limit,
                                   quoteOf(found->quote)});
        });
    }

protected:
    virtual std::optional<Found> find(std::string_view name, const CheckContext &context) const = 0;
};

constexpr std::array longestName{ParameterSpec{
    .name = "max", .fallback = "128", .label = QT_TRANSLATE_NOOP("RuleKind", "Most characters"), .least = 1}};

class NameCut final : public FileCheck
{
public:
    NameCut(const std::vector<Field> &, const RuleParameters &parameters) : m_max(parameters.number("max")) {}
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP(
                "RuleKind",
                "%1 has a name of %3 characters; the Learning Hub keeps %4 and cuts the rest: “%2”."),
            field, hit);
    }

protected:
    std::optional<Found> find(std::string_view name, const CheckContext &) const override
    {
        const std::string_view base = baseName(name);
        if (qint64(base.size()) <= m_max)
            return std::nullopt;
        const qint64 length = utf16Length(base);
        return length > m_max ? std::optional(Found{length, m_max, base}) : std::nullopt;
    }

private:
    qint64 m_max;
};

// The gate compares endings with case: "setup.EXE" passes, "setup.exe" does not.
class EndingInCapitals final : public FileCheck
{
public:
    EndingInCapitals(const std::vector<Field> &, const RuleParameters &) {}
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP("RuleKind",
                              "%1 is of a type that is not allowed; only its capitals let it pass: “%2”."),
            field, hit);
    }

protected:
    std::optional<Found> find(std::string_view name, const CheckContext &context) const override
    {
        const std::string_view written = fileExtension(name);
        if (std::ranges::none_of(written, [](char c) { return c >= 'A' && c <= 'Z'; }))
            return std::nullopt;
        const std::string extension(written);
        const std::string small = lowered(written);
        if (context.disallowedExtensions.contains(extension) || !context.disallowedExtensions.contains(small))
            return std::nullopt;
        return Found{0, 0, baseName(name)};
    }
};

constexpr std::array endings{
    ParameterSpec{.name = "words",
                  .type = ParameterType::Words,
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Endings, small letters, without full stop")}};

class EndingOnList final : public FileCheck
{
public:
    EndingOnList(const std::vector<Field> &, const RuleParameters &parameters) : m_endings(parameters.words("words")) {}
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP("RuleKind", "%1 is of a type that the site's own upload refuses: “%2”."), field,
            hit);
    }

protected:
    std::optional<Found> find(std::string_view name, const CheckContext &context) const override
    {
        const std::string_view ending = fileExtension(name);
        const bool isOne = m_endings.contains(ending) && !context.disallowedExtensions.contains(lowered(ending));
        return isOne ? std::optional(Found{0, 0, baseName(name)}) : std::nullopt;
    }

private:
    WordSet m_endings;
};

// Staging: the type of a "file" comes from its ending, and without one the resource cannot be created.
class EndingNotKnown final : public RuleCheck
{
public:
    EndingNotKnown(const std::vector<Field> &, const RuleParameters &) {}
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        const OptionalText &file = reading.record().serverFile;
        if (reading.isStandard() || !hasText(file) || reading.type() != "file" ||
            isKnownExtension(fileExtension(*file)))
            return;
        report.add(Field::Files, {.item = 0, .part = Part::Url, .quote = quoteOf(baseName(*file))});
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has an ending that the Learning Hub does not know: "
                                                   "“%2”. The resource cannot be created."),
                     field, hit);
    }
};

// Every type but an article keeps the first of several files; what the gate counts itself is left to it.
class ExtraFiles final : public RuleCheck
{
public:
    ExtraFiles(const std::vector<Field> &, const RuleParameters &) {}
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        const Record &record = reading.record();
        const std::string_view type = reading.type();
        // With blanks around it, the gate does not recognise the type and does not count.
        if (type.empty() || type == "article" || (reading.isStandard() && reading.typeKey() == type))
            return;
        qint64 files = 0;
        forEachFileName(
            record, [&](std::string_view name, Field field, int) { files += field == Field::Files && !isBlank(name); });
        if (files > 1)
            report.add(Field::Files, {.figure = files, .limit = 1});
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP("RuleKind",
                              "There are %3 files; a resource of this type keeps the first one and loses the rest."),
            field, hit);
    }
};

class PublicScheme final : public RuleCheck
{
public:
    PublicScheme(const std::vector<Field> &, const RuleParameters &) {}
    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const override
    {
        const OptionalText file = reading.record().value(Field::ArticleFile);
        if (file && withoutPublicScheme(*file) != *file)
            report.add(Field::ArticleFile, {.quote = quoteOf(*file)});
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(
            QT_TRANSLATE_NOOP(
                "RuleKind", "%1 begins with “public://”; it will not be found, and the article stays empty."),
            field, hit);
    }
};

} // namespace

std::span<const RuleKind> fileKinds()
{
    static constexpr std::array kinds{
        RuleKind{"file-ending-not-known", {}, makeCheck<EndingNotKnown>},
        RuleKind{"file-name-cut", longestName, makeCheck<NameCut>},
        RuleKind{"file-ending-in-capitals", {}, makeCheck<EndingInCapitals>},
        RuleKind{"file-ending", endings, makeCheck<EndingOnList>},
        RuleKind{"files-extra", {}, makeCheck<ExtraFiles>},
        RuleKind{"article-public-scheme", {}, makeCheck<PublicScheme>},
    };
    return kinds;
}

} // namespace hubready
