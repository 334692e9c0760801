#include "app/cli/options.h"

#include "app/cli/output.h"
#include "core/json/json_text.h"
#include "core/text/wtf8.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace hubready::cli {

namespace {

Error wrongUsage(const QString &what)
{
    return {ErrorCode::Usage, what, {}, {}, tr("hubready-cli --help shows the commands and options.")};
}

const QStringList reviewOptions{QStringLiteral("approve"), QStringLiteral("return"), QStringLiteral("ready"),
                                QStringLiteral("exclude")};

void addOptions(QCommandLineParser &parser)
{
    const auto value = [&](const char *name, const char *what, const char *help) {
        parser.addOption({QString::fromLatin1(name), tr(help), QString::fromLatin1(what)});
    };
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")}, tr("Where the result goes."), QStringLiteral("FILE")});
    value("format", "text|json|csv", "How the result is written.");
    value("package", "standard|staging", "The form in which records are read or written.");
    value("rules", "gate|all|FILE", "Which rules are run.");
    value("context", "FILE", "Lists for the checks: known users, catalogues, links in use, staged files, settings.");
    value("files", "DIR", "The folder of staged files.");
    parser.addOption({QStringLiteral("links"), tr("Check links on the network.")});
    value("profile", "NAME|FILE", "A mapping of columns to fields.");
    value("map", "FIELD=COLUMN", "This column fills this field.");
    value("set", "FIELD=VALUE", "This value where a record has none.");
    value("sheet", "NAME", "The sheet of a workbook.");
    value("encoding", "NAME", "The encoding of a text file.");
    value("delimiter", "C", "What parts the cells of a table.");
    value("from", "json|csv|xlsx", "The format of the input.");
    parser.addOption({QStringLiteral("quiet"), tr("Say nothing but the result.")});
    value("by", "NAME", "Who makes the change.");
    value("role", "owner|analyst|uploader", "In which role.");
    value("also", "RULE", "fix: also the suggestions of this rule.");
    value("field", "FIELD", "Only this field.");
    parser.addOption({QStringLiteral("as-if-empty"), tr("suggest: keywords as if a record had none.")});
    value("approve", "SELECTION", "review: approve these records.");
    value("return", "SELECTION", "review: send these records back.");
    value("ready", "SELECTION", "review: mark these records ready.");
    value("exclude", "SELECTION", "review: leave these records out.");
    value("comment", "TEXT", "review: a comment to each record.");
    parser.addOption({QStringLiteral("all-without-errors"), tr("export: every record that nothing refuses.")});
    value("max-records", "N", "export: at most so many records in a part.");
    parser.addOption({QStringLiteral("zip"), tr("export: as one zip file.")});
    value("source-id", "N", "export: the number of the source at the Learning Hub.");
    value("destination-node", "N", "export: the catalogue's node.");
    value("container", "NAME", "export: where the files are staged.");
    value("as", "csv|xlsx|json", "export: the records as a plain table.");
    value("undo-to", "N", "history: undo all changes after this one.");
}

Result<std::pair<Field, QString>> fieldAssignment(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const auto field = fieldOf(text.left(equals).toStdString());
    if (equals < 0 || !field)
        return wrongUsage(tr("“%1” is not FIELD=… with a field that there is.").arg(text));
    return std::pair(*field, text.mid(equals + 1));
}

std::string presetJson(Field field, const QString &value)
{
    const std::string text = toWtf8(value);
    switch (fieldSpec(field).type) {
    case FieldType::Boolean:
    case FieldType::Integer:
        if (text == "true" || text == "false" || readInteger(text))
            return text;
        return quoteJson(text);
    case FieldType::TextList:
        return "[" + quoteJson(text) + "]";
    default:
        return quoteJson(text);
    }
}

Result<void> takeReading(const QCommandLineParser &parser, Options &options)
{
    const auto given = [&](const char *name) { return parser.value(QString::fromLatin1(name)); };
    options.reading.form = options.package;
    options.reading.encoding = given("encoding");
    options.reading.sheet = given("sheet");
    if (const QString delimiter = given("delimiter"); !delimiter.isEmpty())
        options.reading.delimiter = delimiter == QStringLiteral("\\t") || delimiter == QStringLiteral("tab")
                                        ? '\t'
                                        : char(delimiter.front().toLatin1());
    if (const QString from = given("from"); !from.isEmpty()) {
        options.reading.format = inputFormatOf(from);
        if (!options.reading.format)
            return wrongUsage(tr("There is no format “%1”.").arg(from));
    }
    for (const QString &text : parser.values(QStringLiteral("map"))) {
        const auto pair = fieldAssignment(text);
        if (!pair)
            return pair.error();
        options.reading.columns[pair->first] = pair->second;
    }
    for (const QString &text : parser.values(QStringLiteral("set"))) {
        const auto pair = fieldAssignment(text);
        if (!pair)
            return pair.error();
        options.reading.presets[pair->first] = presetJson(pair->first, pair->second);
    }
    return {};
}

Result<void> takeNumbers(const QCommandLineParser &parser, Options &options)
{
    const auto number = [&](const char *name, auto &target) -> bool {
        const QString text = parser.value(QString::fromLatin1(name));
        bool isNumber = true;
        if (!text.isEmpty())
            target = text.toInt(&isNumber);
        return isNumber;
    };
    int undoTo = -1;
    if (!number("max-records", options.maxRecords) || !number("source-id", options.sourceId)
        || !number("destination-node", options.destinationNode) || !number("undo-to", undoTo))
        return wrongUsage(tr("A number is expected."));
    if (undoTo >= 0)
        options.undoTo = undoTo;
    return {};
}

Result<void> refuseWhatIsNotBuilt(const QCommandLineParser &parser)
{
    for (const char *name : {"links", "profile", "as-if-empty", "zip"}) {
        if (parser.isSet(QString::fromLatin1(name)))
            return wrongUsage(tr("--%1 is not built yet.").arg(QString::fromLatin1(name)));
    }
    const QString rules = parser.value(QStringLiteral("rules"));
    if (!rules.isEmpty() && rules != QStringLiteral("gate") && rules != QStringLiteral("all"))
        return wrongUsage(tr("Rule sets from files are not built yet; --rules takes gate or all."));
    return {};
}

} // namespace

int exitStatusOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Usage:
        return WrongUsage;
    case ErrorCode::InputUnusable:
    case ErrorCode::Cancelled:
        return Unusable;
    case ErrorCode::CannotWrite:
    case ErrorCode::Locked:
        return CannotWriteOutput;
    case ErrorCode::Refused:
        return NotAllowed;
    }
    return WrongUsage;
}

Result<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Makes learning resources ready for the Learning Hub.\n\n"
           "Commands: inspect, check, suggest, fix, import, export, verify, review, history\n"
           "Exit status: 0 done, 1 done with errors found, 2 wrong usage, 3 nothing usable in the input,\n"
           "4 output cannot be written, 5 refused."));
    parser.addPositionalArgument(QStringLiteral("command"), tr("What to do."));
    parser.addPositionalArgument(QStringLiteral("input"), tr("Files, a folder, a project, or - for standard input."),
                                 QStringLiteral("[input...]"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    addOptions(parser);
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    Options options;
    if (parser.isSet(help) || parser.isSet(version)) {
        print(parser.isSet(help) ? parser.helpText() : QCoreApplication::applicationVersion() + u'\n');
        return options;
    }
    if (parser.positionalArguments().isEmpty())
        return wrongUsage(tr("No command is given."));
    options.command = parser.positionalArguments().first();
    options.inputs = parser.positionalArguments().mid(1);
    options.output = parser.value(QStringLiteral("o"));
    if (const QString format = parser.value(QStringLiteral("format")); !format.isEmpty())
        options.format = format;
    if (!QStringList{QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("csv")}.contains(options.format))
        return wrongUsage(tr("There is no output format “%1”.").arg(options.format));
    if (const QString package = parser.value(QStringLiteral("package")); !package.isEmpty()) {
        options.package = packageFormOf(package.toStdString());
        if (!options.package)
            return wrongUsage(tr("There is no package “%1”.").arg(package));
    }
    if (auto done = refuseWhatIsNotBuilt(parser); !done)
        return done.error();
    if (auto done = takeReading(parser, options); !done)
        return done.error();
    if (auto done = takeNumbers(parser, options); !done)
        return done.error();
    options.context = parser.value(QStringLiteral("context"));
    options.files = parser.value(QStringLiteral("files"));
    options.quiet = parser.isSet(QStringLiteral("quiet"));
    options.person = {parser.value(QStringLiteral("by")), parser.value(QStringLiteral("role"))};
    options.also = parser.values(QStringLiteral("also"));
    options.comment = parser.value(QStringLiteral("comment"));
    options.allWithoutErrors = parser.isSet(QStringLiteral("all-without-errors"));
    options.container = parser.value(QStringLiteral("container"));
    options.as = parser.value(QStringLiteral("as"));
    if (const QString field = parser.value(QStringLiteral("field")); !field.isEmpty()) {
        options.field = fieldOf(field.toStdString());
        if (!options.field)
            return wrongUsage(tr("There is no field “%1”.").arg(field));
    }
    for (const QString &name : reviewOptions) {
        for (const QString &selection : parser.values(name))
            options.review.emplace_back(name, selection);
    }
    return options;
}

} // namespace hubready::cli
