#include "core/import/json/json_location.h"

#include "core/import/json/json_flattening.h"
#include "core/import/json/json_reader_text.h"
#include "core/import/table/column_names.h"
#include "core/import/table/table_source.h"
#include "core/json/json_brackets.h"
#include "core/record/property.h"
#include "core/text/wtf8.h"

#include <QStringList>

#include <algorithm>

namespace hubready {

namespace {

constexpr int lookedAt = 20; // objects at most
constexpr int deepestList = 6;

// What a list of objects promises: records have titles, and there are many of them.
struct Candidate
{
    JsonLocation location;
    int titles = 0;
    size_t objects = 0;
};

bool hasTitle(std::string_view object)
{
    if (object.size() > rowLimit)
        return false;
    GrowingRow row;
    JsonFlattening().flatten(object, row);
    return std::ranges::any_of(row.columns(), [](const SourceColumn &column) {
        const auto target = targetOfName(column.name);
        return target && target->field == Field::Title && target->confidence > 0.7;
    });
}

class Search
{
public:
    explicit Search(std::string_view text) : m_text(text) {}

    void look(std::string_view value, const std::string &path, int depth)
    {
        const JsonKind kind = jsonKind(value);
        if (kind == JsonKind::Array) {
            lookAtList(value, path);
        } else if (kind == JsonKind::Object && depth < deepestList) {
            forEachJsonMember(value, [&](std::string_view key, std::string_view member) {
                look(member, path.empty() ? std::string(key) : path + "." + std::string(key), depth + 1);
            });
        }
    }

    std::optional<Candidate> best() const
    {
        const auto found = std::ranges::max_element(m_candidates, [](const Candidate &a, const Candidate &b) {
            return std::pair(a.titles > 0, a.objects) < std::pair(b.titles > 0, b.objects);
        });
        return found == m_candidates.end() ? std::nullopt : std::optional(*found);
    }

private:
    void lookAtList(std::string_view list, const std::string &path)
    {
        Candidate found;
        found.location.offset = size_t(list.data() - m_text.data());
        found.location.path = path;
        int seen = 0;
        forEachJsonItem(list, [&](std::string_view item) {
            if (jsonKind(item) != JsonKind::Object)
                return;
            ++found.objects;
            if (seen++ < lookedAt)
                found.titles += hasTitle(item);
        });
        if (found.objects > 0)
            m_candidates.push_back(std::move(found));
    }

    std::string_view m_text;
    std::vector<Candidate> m_candidates;
};

void noteLinkedData(std::string_view whole, JsonLocation &location)
{
    location.isLinkedData = !jsonMember(whole, "@context").empty() || !jsonMember(whole, "@graph").empty();
    if (location.path == "@graph" || location.path.ends_with(".@graph"))
        location.graph = location.path;
}

} // namespace

bool looksLikePackageRecord(std::string_view object)
{
    if (jsonKind(object) != JsonKind::Object)
        return false;
    int members = 0;
    int own = 0;
    bool isTelling = false;
    forEachJsonMember(object, [&](std::string_view key, std::string_view) {
        ++members;
        for (PackageForm form : {PackageForm::Standard, PackageForm::Staging}) {
            const auto index = propertyNamed(form, key);
            if (!index)
                continue;
            // "title" is anybody's word; "Resource Type", in any case, and "CreateDate" are the package's.
            const std::string_view name = property(form, *index).name;
            const bool hasBlank = name.find(' ') != std::string_view::npos;
            const bool isCompound = std::ranges::any_of(name.substr(1), [](char c) { return c >= 'A' && c <= 'Z'; });
            own += name == key;
            isTelling = isTelling || hasBlank || name == "elfhuserid" || (isCompound && name == key);
            return;
        }
    });
    return isTelling || (own > 0 && own * 2 >= members);
}

namespace {

// The list of records in the object `whole`, a span of `text`, or the object itself.
std::optional<JsonLocation> findInObject(std::string_view text, std::string_view whole)
{
    JsonLocation self;
    self.offset = size_t(whole.data() - text.data());
    self.isList = false;
    noteLinkedData(whole, self);
    const bool isResource = self.isLinkedData && jsonMember(whole, "@graph").empty() && hasTitle(whole);
    Search search(text);
    search.look(whole, {}, 0);
    const auto best = search.best();
    if (best && best->titles > 0 && !isResource) {
        JsonLocation location = best->location;
        noteLinkedData(whole, location);
        return location;
    }
    return hasTitle(whole) ? std::optional(self) : std::nullopt;
}

using FindIn = std::function<std::optional<JsonLocation>(std::string_view text, std::string_view whole)>;

// What is found in the text up to `end`.
struct FoundInBeginning
{
    std::optional<JsonLocation> location;
    bool goesOn = false; // it is a list, and not at its end there
};

FoundInBeginning findInBeginning(std::string_view text, size_t start, size_t end, const FindIn &find)
{
    const auto beginning = closedBeginning(text, start, end);
    size_t behind = start;
    if (!beginning || skipJsonValue(beginning->text, behind))
        return {};
    const std::string_view closed = beginning->text;
    FoundInBeginning found{find(closed, closed.substr(start, behind - start))};
    if (found.location && found.location->isList) {
        size_t listEnd = found.location->offset;
        found.goesOn = !skipJsonValue(closed, listEnd) && listEnd > beginning->cut;
    }
    return found;
}

// Of a long text the beginning decides where it holds the list, so that a look does not have to read it all; of a
// broken one, what comes before the break.
std::optional<JsonLocation> findInValue(std::string_view text, size_t start, const FindIn &findAnywhere)
{
    const auto find = [&](std::string_view looked, std::string_view whole) {
        auto location = findAnywhere(looked, whole);
        if (location)
            location->whole = start;
        return location;
    };
    const size_t looked = std::min(text.size(), start + lookedBytes);
    FoundInBeginning found;
    if (looked < text.size()) {
        found = findInBeginning(text, start, looked, find);
        if (found.goesOn)
            return found.location;
    }
    size_t end = start;
    if (const auto problem = skipJsonValue(text, end)) {
        if (problem->offset < looked || looked == text.size())
            found = findInBeginning(text, start, problem->offset, find);
        return found.location && found.location->isList ? found.location : std::nullopt;
    }
    return find(text, text.substr(start, end - start));
}

} // namespace

std::optional<JsonLocation> findJsonRecords(std::string_view text, size_t start)
{
    if (start >= text.size() || (text[start] != '[' && text[start] != '{'))
        return std::nullopt;
    if (text[start] == '{')
        return findInValue(text, start, findInObject);
    JsonLocation location;
    location.offset = location.whole = start;
    return location;
}

Result<JsonLocation> jsonAtPath(std::string_view text, size_t start, const QString &path, const QString &name)
{
    QString plain = path;
    if (plain.startsWith(u'$'))
        plain.remove(0, 1);
    plain.replace(u'/', u'.');
    const QStringList steps = plain.split(u'.', Qt::SkipEmptyParts);
    const auto atSteps = [&](std::string_view looked, std::string_view whole) -> std::optional<JsonLocation> {
        std::string_view at = whole;
        for (const QString &step : steps)
            at = at.empty() ? at : jsonMember(at, toWtf8(step));
        if (at.empty() || (jsonKind(at) != JsonKind::Array && jsonKind(at) != JsonKind::Object))
            return std::nullopt;
        JsonLocation location;
        location.offset = size_t(at.data() - looked.data());
        location.isList = jsonKind(at) == JsonKind::Array;
        location.path = toWtf8(steps.join(u'.'));
        noteLinkedData(whole, location);
        return location;
    };
    const auto found = start < text.size() ? findInValue(text, start, atSteps) : std::nullopt;
    if (found)
        return *found;
    return Error{ErrorCode::Usage, JsonReaderText::tr("There is no list at the path “%1”.").arg(path), name,
                 JsonReaderText::tr("The file has no list and no object of that name there."),
                 JsonReaderText::tr("Leave the path out, and the largest list is taken.")};
}

} // namespace hubready
