#include "core/import/json/json_location.h"

#include "core/import/json/json_flattening.h"
#include "core/import/json/json_reader_text.h"
#include "core/import/table/column_names.h"
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

std::optional<JsonLocation> findJsonRecords(std::string_view text, size_t start)
{
    if (start >= text.size())
        return std::nullopt;
    if (text[start] == '[') {
        JsonLocation location;
        location.offset = start;
        return location;
    }
    size_t end = start;
    if (text[start] != '{' || skipJsonValue(text, end))
        return std::nullopt;
    const std::string_view whole = text.substr(start, end - start);
    JsonLocation self;
    self.offset = start;
    self.isList = false;
    noteLinkedData(whole, self);
    const bool isResource = self.isLinkedData && jsonMember(whole, "@graph").empty() && hasTitle(whole);
    Search search(text);
    search.look(whole, {}, 0);
    const auto best = search.best();
    const bool isList = best && best->titles > 0 && !isResource;
    if (isList) {
        JsonLocation location = best->location;
        noteLinkedData(whole, location);
        return location;
    }
    if (hasTitle(whole))
        return self;
    return std::nullopt;
}

Result<JsonLocation> jsonAtPath(std::string_view text, size_t start, const QString &path, const QString &name)
{
    QString plain = path;
    if (plain.startsWith(u'$'))
        plain.remove(0, 1);
    plain.replace(u'/', u'.');
    const QStringList steps = plain.split(u'.', Qt::SkipEmptyParts);
    size_t end = start;
    std::string_view at;
    if (start < text.size() && !skipJsonValue(text, end))
        at = text.substr(start, end - start);
    const std::string_view whole = at;
    for (const QString &step : steps)
        at = at.empty() ? at : jsonMember(at, toWtf8(step));
    if (at.empty() || (jsonKind(at) != JsonKind::Array && jsonKind(at) != JsonKind::Object)) {
        return Error{ErrorCode::Usage, JsonReaderText::tr("There is no list at the path “%1”.").arg(path), name,
                     JsonReaderText::tr("The file has no list and no object of that name there."),
                     JsonReaderText::tr("Leave the path out, and the largest list is taken.")};
    }
    JsonLocation location;
    location.offset = size_t(at.data() - text.data());
    location.isList = jsonKind(at) == JsonKind::Array;
    location.path = toWtf8(steps.join(u'.'));
    noteLinkedData(whole, location);
    return location;
}

} // namespace hubready
