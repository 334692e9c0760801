// The writing of profiles.
#include "core/import/profile/mapping_profile.h"
#include "core/import/profile/profile_text.h"
#include "core/text/wtf8.h"

#include <QXmlStreamWriter>

namespace hubready {

namespace {

void writeText(QXmlStreamWriter &xml, const char *name, std::string_view value)
{
    xml.writeAttribute(QString::fromLatin1(name), toQString(toProfileText(value)));
}

void writeWord(QXmlStreamWriter &xml, const char *name, const char *value)
{
    xml.writeAttribute(QString::fromLatin1(name), QString::fromLatin1(value));
}

void writeSplit(QXmlStreamWriter &xml, const ColumnTarget &target)
{
    xml.writeStartElement(QStringLiteral("split"));
    writeText(xml, "at", target.separator);
    if (!target.alsoSeparator.empty())
        writeText(xml, "else", target.alsoSeparator);
    if (target.exact)
        writeWord(xml, "exact", "yes");
    xml.writeEndElement();
}

void writeParts(QXmlStreamWriter &xml, const ColumnTarget &target)
{
    QStringList names;
    for (AuthorPart part : target.parts)
        names << QString::fromLatin1(authorPartName(part));
    xml.writeStartElement(QStringLiteral("parts"));
    writeText(xml, "at", target.partMark);
    xml.writeCharacters(names.join(u' '));
    xml.writeEndElement();
}

void writeChoice(QXmlStreamWriter &xml, const ColumnChoice &choice)
{
    const ColumnTarget &target = choice.target;
    writeText(xml, "field", fieldName(target.field));
    if (target.part != AuthorPart::Name)
        writeWord(xml, "part", authorPartName(target.part));
    if (target.item >= 0)
        writeText(xml, "number", std::to_string(target.item + 1));
    if (target.text != ColumnText::AsItIs)
        writeWord(xml, "text", target.text == ColumnText::Html ? "html" : "plain");
    if (choice.dates)
        writeWord(xml, "dates", *choice.dates == NumericDates::DayFirst ? "day-first" : "month-first");
    if (!target.joint.empty())
        writeText(xml, "join", target.joint);
    if (choice.saysSeparator)
        writeSplit(xml, target);
    if (!target.parts.empty())
        writeParts(xml, target);
    for (const auto &[from, to] : target.values) {
        xml.writeStartElement(QStringLiteral("value"));
        writeText(xml, "from", from);
        writeText(xml, "to", to);
        xml.writeEndElement();
    }
}

} // namespace

QByteArray profileXml(const MappingProfile &profile)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("profile"));
    xml.writeDefaultNamespace(QStringLiteral("urn:hubready:profile:1"));
    writeText(xml, "name", toWtf8(profile.name));
    if (!profile.about.isEmpty())
        xml.writeTextElement(QStringLiteral("about"), toQString(toProfileText(toWtf8(profile.about))));
    for (const ProfileColumn &column : profile.columns) {
        xml.writeStartElement(QStringLiteral("column"));
        writeText(xml, "name", column.name);
        if (column.isOptional)
            writeWord(xml, "optional", "yes");
        if (column.choice.target.field != Field::None)
            writeChoice(xml, column.choice);
        xml.writeEndElement();
    }
    for (const auto &[field, value] : profile.defaults) {
        xml.writeStartElement(QStringLiteral("default"));
        writeText(xml, "field", fieldName(field));
        writeText(xml, "value", value);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

} // namespace hubready
