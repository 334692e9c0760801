#include "core/import/profile/mapping_profile.h"

#include "core/base/whole_file.h"
#include "core/base/xml_document.h"
#include "core/import/profile/profile_store.h"
#include "core/import/profile/profile_text.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QFile>

#include <set>

namespace hubready {

namespace {

struct MappingProfileText
{
    Q_DECLARE_TR_FUNCTIONS(MappingProfileText)
};

Error brokenProfile(const QString &file, int line, const QString &why)
{
    return {ErrorCode::Usage, MappingProfileText::tr("This profile cannot be used."),
            line > 0 ? MappingProfileText::tr("%1, line %2").arg(file).arg(line) : file, why,
            MappingProfileText::tr("Correct the file, or choose another profile.")};
}

// Reads the elements below the root; the schema has seen to their shape.
class Reader
{
public:
    Reader(const XmlElement &root, const QString &file) : m_root(root), m_file(file) {}

    Result<MappingProfile> read()
    {
        m_profile.name = toQString(text(m_root, "name")).trimmed();
        for (const XmlElement &element : m_root.children()) {
            const auto taken = element.name() == "column"    ? takeColumn(element)
                               : element.name() == "default" ? takeDefault(element)
                                                             : takeAbout(element);
            if (!taken)
                return taken.error();
        }
        return std::move(m_profile);
    }

private:
    static std::string text(const XmlElement &element, const char *attribute)
    {
        return fromProfileText(element.attribute(attribute));
    }

    Error broken(const XmlElement &element, const QString &why) const
    {
        return brokenProfile(m_file, element.line(), why);
    }

    Result<void> takeAbout(const XmlElement &element)
    {
        m_profile.about = toQString(fromProfileText(element.folded()));
        return {};
    }

    Result<Field> fieldAt(const XmlElement &element) const
    {
        const std::string name = element.attribute("field");
        const auto field = fieldOf(name);
        if (!field || *field == Field::None)
            return broken(element, MappingProfileText::tr("There is no field “%1”.").arg(toQString(name)));
        return *field;
    }

    Result<void> takeDefault(const XmlElement &element)
    {
        const auto field = fieldAt(element);
        if (!field)
            return field.error();
        if (!m_profile.defaults.emplace(field.value(), text(element, "value")).second)
            return broken(
                element,
                MappingProfileText::tr("The field “%1” is set twice.").arg(toQString(fieldName(field.value()))));
        return {};
    }

    Result<void> takeColumn(const XmlElement &element)
    {
        ProfileColumn column;
        column.name = text(element, "name");
        if (!m_names.insert(column.name).second)
            return broken(element, MappingProfileText::tr("The column “%1” comes twice.").arg(toQString(column.name)));
        column.isOptional = element.attribute("optional") == "yes";
        if (element.hasAttribute("field")) {
            const auto field = fieldAt(element);
            if (!field)
                return field.error();
            column.choice.target.field = field.value();
            takeAttributes(element, column.choice);
        }
        for (const XmlElement &child : element.children()) {
            if (auto taken = takeChild(child, column.choice); !taken)
                return taken;
        }
        m_profile.columns.push_back(std::move(column));
        return {};
    }

    static void takeAttributes(const XmlElement &element, ColumnChoice &choice)
    {
        ColumnTarget &target = choice.target;
        target.part = authorPartNamed(element.attribute("part")).value_or(AuthorPart::Name);
        if (element.hasAttribute("number"))
            target.item = *readInteger(element.attribute("number")) - 1;
        target.text = element.attribute("text") == "html"    ? ColumnText::Html
                      : element.attribute("text") == "plain" ? ColumnText::Plain
                                                             : ColumnText::AsItIs;
        if (element.hasAttribute("dates"))
            choice.dates =
                element.attribute("dates") == "day-first" ? NumericDates::DayFirst : NumericDates::MonthFirst;
        target.joint = text(element, "join");
    }

    Result<void> takeChild(const XmlElement &child, ColumnChoice &choice) const
    {
        ColumnTarget &target = choice.target;
        if (child.name() == "split") {
            choice.saysSeparator = true;
            target.separator = text(child, "at");
            target.alsoSeparator = text(child, "else");
            target.exact = child.attribute("exact") == "yes";
        } else if (child.name() == "parts") {
            if (target.field != Field::Authors)
                return broken(child, MappingProfileText::tr("Only authors have parts."));
            target.partMark = text(child, "at");
            for (const QString &part : toQString(child.folded()).split(u' '))
                target.parts.push_back(*authorPartNamed(part.toStdString()));
            const std::set<AuthorPart> different(target.parts.begin(), target.parts.end());
            if (target.partMark.empty() || different.size() != target.parts.size())
                return broken(child, MappingProfileText::tr("Parts are different ones, with a mark between them."));
        } else if (!target.values.emplace(listKey(text(child, "from")), text(child, "to")).second) {
            return broken(child,
                          MappingProfileText::tr("The value “%1” comes twice.").arg(toQString(text(child, "from"))));
        }
        return {};
    }

    const XmlElement &m_root;
    const QString &m_file;
    MappingProfile m_profile;
    std::set<std::string> m_names;
};

// What is said of a column, without what only its file can tell.
ColumnChoice choiceOf(const MappedColumn &column)
{
    ColumnChoice choice;
    choice.target = column.target;
    choice.target.confidence = 0;
    choice.target.choice = 0;
    choice.target.isList = false;
    choice.target.dayFirst = false;
    if (column.target.field == Field::None)
        return {};
    const bool isList = column.target.field == Field::Keywords || column.target.field == Field::Authors ||
                        column.target.field == Field::Files;
    choice.saysSeparator = isList && !column.target.isList;
    if (!choice.saysSeparator) {
        choice.target.separator.clear();
        choice.target.alsoSeparator.clear();
        choice.target.exact = false;
    }
    if (column.dates == NumericDates::DayFirst || column.dates == NumericDates::MonthFirst)
        choice.dates = column.dates;
    return choice;
}

} // namespace

Result<MappingProfile> readProfile(const QByteArray &xml, const QString &file)
{
    const auto read = XmlDocument::readChecked(xml, builtInProfileText(QStringLiteral("profile.rng")));
    if (const auto *problem = std::get_if<XmlProblem>(&read))
        return brokenProfile(file, problem->line, problem->why);
    const XmlElement root = std::get<XmlDocument>(read).root();
    return Reader(root, file).read();
}

Result<MappingProfile> loadProfile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Usage, MappingProfileText::tr("The profile cannot be opened."), path,
                     file.errorString(), MappingProfileText::tr("Check the name and that you may read it.")};
    }
    return readProfile(file.readAll(), path);
}

Result<void> saveProfile(const MappingProfile &profile, const QString &path)
{
    WholeFile file(path);
    const QByteArray text = profileXml(profile);
    if (file.open() && file.write(std::string_view(text.constData(), size_t(text.size()))) && file.commit())
        return {};
    return Error{ErrorCode::CannotWrite, MappingProfileText::tr("The profile cannot be saved."), path,
                 file.errorString(), MappingProfileText::tr("Choose another folder, or make room.")};
}

MappingProfile profileOf(const ColumnMapping &mapping, const QString &name,
                         const std::map<Field, std::string> &defaults)
{
    MappingProfile profile{name, {}, {}, defaults};
    std::vector<const MappedColumn *> columns;
    for (const MappedColumn &column : mapping.columns)
        columns.push_back(&column);
    // Columns keep their order but where those of one field count in another.
    for (size_t i = 0; i < columns.size(); ++i) {
        for (size_t k = i + 1; k < columns.size(); ++k) {
            const ColumnTarget &a = columns[i]->target;
            const ColumnTarget &b = columns[k]->target;
            if (a.field != Field::None && a.fillsSameAs(b) && b.choice < a.choice)
                std::swap(columns[i], columns[k]);
        }
    }
    for (const MappedColumn *column : columns)
        profile.columns.push_back({column->name, choiceOf(*column)});
    return profile;
}

} // namespace hubready
