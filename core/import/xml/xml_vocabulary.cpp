#include "core/import/xml/xml_vocabulary.h"

#include "core/import/xml/xml_reader_text.h"
#include "core/import/xml/xml_rows.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>
#include <map>

namespace hubready {

namespace {

constexpr std::array vocabularies{
    XmlVocabulary{"OAI-PMH", nullptr, "record", false, "OAI-PMH", addOaiRecord},
    XmlVocabulary{"lom", nullptr, "lom", true, "LOM", addLom},
    XmlVocabulary{"manifest", "http://www.ims", "manifest", true, nullptr, addManifest},
    XmlVocabulary{"dublin_core", nullptr, "dublin_core", true, "DSpace", addDSpaceValues},
    XmlVocabulary{"rss", nullptr, "item", false, "RSS", addFeedItem},
    XmlVocabulary{"RDF", nullptr, "item", false, "RSS 1.0", addFeedItem},
    XmlVocabulary{"feed", "http://www.w3.org/2005/Atom", "entry", false, "Atom", addFeedItem},
    XmlVocabulary{"courseStructure", nullptr, "courseStructure", true, "cmi5", addPlain},
    XmlVocabulary{"tincan", nullptr, "tincan", true, "xAPI", addPlain},
    XmlVocabulary{"dc", nullptr, "dc", true, "Dublin Core", addDublinCore},
};

// Which elements there are, how often and what they hold.
class Survey final : public OfficeXmlHandler
{
public:
    struct Seen
    {
        int count = 0;
        int depth = 0;
        bool hasParts = false;
        size_t first = 0; // order of appearance
    };

    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (!m_open.empty())
            m_seen[m_open.back()].hasParts = true;
        else if (root.empty()) {
            root = name;
            nameSpace = attributes.nameSpace();
        }
        std::string path = m_open.empty() ? std::string(name) : m_open.back() + "/" + std::string(name);
        if (m_seen.size() < 10'000 || m_seen.contains(path)) {
            Seen &seen = m_seen[path];
            if (seen.count++ == 0)
                seen.first = m_seen.size();
            seen.depth = int(m_open.size()) + 1;
            seen.hasParts = seen.hasParts || attributes.count() > 0;
        }
        m_open.push_back(std::move(path));
    }
    void endElement(std::string_view) override
    {
        if (!m_open.empty())
            m_open.pop_back();
    }

    const std::map<std::string, Seen> &seen() const { return m_seen; }

    std::string root;
    std::string nameSpace;

private:
    std::map<std::string, Seen> m_seen;
    std::vector<std::string> m_open;
};

std::string lastOf(const std::string &path) { return path.substr(path.rfind('/') + 1); }

// The outermost element that repeats and has parts; of several at one depth the most frequent.
std::optional<std::string> repeatedElement(const Survey &survey)
{
    const std::pair<const std::string, Survey::Seen> *best = nullptr;
    for (const auto &entry : survey.seen()) {
        if (entry.second.count < 2 || !entry.second.hasParts)
            continue;
        const auto rank = [](const auto &e) {
            return std::tuple(-e.second.depth, e.second.count, -qint64(e.second.first));
        };
        if (!best || rank(entry) > rank(*best))
            best = &entry;
    }
    return best ? std::optional(best->first) : std::nullopt;
}

// "item", "channel/item", "//item": the path that ends so.
std::optional<std::string> chosenElement(const Survey &survey, const QString &chosen)
{
    std::string wanted = toWtf8(QString(chosen).replace(u'.', u'/'));
    wanted.erase(0, wanted.find_first_not_of('/') == std::string::npos ? wanted.size() : wanted.find_first_not_of('/'));
    const std::string *found = nullptr;
    int count = 0;
    for (const auto &[path, seen] : survey.seen()) {
        const bool ends = path == wanted || (path.size() > wanted.size() && path.ends_with(wanted) &&
                                             path[path.size() - wanted.size() - 1] == '/');
        if (ends && !wanted.empty() && seen.count > count) {
            found = &path;
            count = seen.count;
        }
    }
    return found ? std::optional(*found) : std::nullopt;
}

const XmlVocabulary *vocabularyOf(const Survey &survey)
{
    const auto found = std::ranges::find_if(vocabularies, [&](const XmlVocabulary &v) {
        const bool isSpace =
            !v.nameSpace || survey.nameSpace.starts_with(v.nameSpace) || (survey.nameSpace.empty() && v.isRoot);
        return survey.root == v.root && isSpace;
    });
    return found == vocabularies.end() ? nullptr : &*found;
}

} // namespace

Result<XmlShape> findXmlRecords(std::string_view xml, const QString &chosen, const QString &name)
{
    constexpr size_t sample = size_t(8) << 20;
    Survey survey;
    OfficeXmlParser parser(survey, OfficeXmlParser::Doctype::MayBeThere);
    const std::string_view piece = xml.substr(0, sample);
    const bool isSound =
        parser.feed(piece) && (piece.size() < xml.size() || parser.finish() == OfficeXmlParser::State::Finished);
    const bool isRefused =
        parser.state() == OfficeXmlParser::State::HasEntities || parser.state() == OfficeXmlParser::State::TooDeep;
    if (survey.root.empty() || isRefused || (!isSound && survey.seen().size() < 2))
        return xmlError(parser.state(), XmlReaderText::tr("%1, line %2").arg(name).arg(parser.line()));
    XmlShape shape;
    shape.root = survey.root;
    shape.vocabulary = chosen.isEmpty() ? vocabularyOf(survey) : nullptr;
    if (shape.vocabulary) {
        shape.record = {shape.vocabulary->record, shape.vocabulary->isRoot ? 1 : 0};
        shape.path = shape.vocabulary->record;
        return shape;
    }
    const auto path = chosen.isEmpty() ? repeatedElement(survey).value_or(survey.root)
                                       : chosenElement(survey, chosen).value_or(std::string());
    if (path.empty()) {
        return Error{ErrorCode::Usage, XmlReaderText::tr("There is no element “%1”.").arg(chosen), name,
                     XmlReaderText::tr("The file has no element of that name, or the path to it is another."),
                     XmlReaderText::tr("Leave it out, and the element that repeats is taken.")};
    }
    shape.path = path;
    shape.record = {lastOf(path), int(std::ranges::count(path, '/')) + 1};
    // A known record inside something else, such as <lom> in a list of them.
    const auto inside = std::ranges::find_if(
        vocabularies, [&](const XmlVocabulary &v) { return v.isRoot && shape.record.name == v.record; });
    shape.vocabulary = inside == vocabularies.end() ? nullptr : &*inside;
    return shape;
}

} // namespace hubready
