#include "app/cli/options.h"

#include "app/cli/option_table.h"
#include "app/cli/output.h"
#include "core/import/profile/profile_store.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace hubready::cli {

namespace {

Error wrongUsage(const QString &what)
{
    return {ErrorCode::Usage, what, {}, {}, CliText::tr("hubready-cli --help shows the commands and options.")};
}

const QStringList reviewOptions{QStringLiteral("approve"), QStringLiteral("return"), QStringLiteral("ready"),
                                QStringLiteral("exclude")};

Result<std::pair<Field, QString>> fieldAssignment(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const auto field = fieldOf(text.left(equals).toStdString());
    if (equals < 0 || !field)
        return wrongUsage(CliText::tr("“%1” is not FIELD=… with a field that there is.").arg(text));
    return std::pair(*field, text.mid(equals + 1));
}

Result<void> takeReading(const QCommandLineParser &parser, Options &options)
{
    const auto given = [&](const char *name) { return parser.value(QString::fromLatin1(name)); };
    options.reading.form = options.package;
    options.reading.encoding = given("encoding");
    options.reading.sheet = given("sheet");
    options.reading.path = given("path");
    options.reading.query = given("query");
    if (const QString dates = given("dates"); !dates.isEmpty())
        options.reading.dates = dates == QStringLiteral("day-first") ? NumericDates::DayFirst : NumericDates::MonthFirst;
    if (const QString delimiter = given("delimiter"); !delimiter.isEmpty()) {
        const bool isTab = delimiter == QStringLiteral("\\t") || delimiter == QStringLiteral("tab");
        const bool isOne = delimiter.size() == 1 && delimiter.front().unicode() < 0x80 && delimiter != QStringLiteral("\"");
        if (!isTab && !isOne)
            return wrongUsage(CliText::tr("“%1” cannot part cells; one character can, such as ; or tab.").arg(delimiter));
        options.reading.delimiter = isTab ? '\t' : delimiter.front().toLatin1();
    }
    if (const QString from = given("from"); !from.isEmpty()) {
        options.reading.format = inputFormatOf(from);
        if (!options.reading.format)
            return wrongUsage(CliText::tr("There is no format “%1”. There are: %2.").arg(from, inputFormatNames(QStringLiteral(", "))));
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
        options.reading.presets[pair->first] = pair->second.toStdString();
    }
    return {};
}

Result<void> takeNumber(const QCommandLineParser &parser, const char *name, int least, int &target)
{
    const QString option = QString::fromLatin1(name);
    if (!parser.isSet(option))
        return {};
    bool isNumber = true;
    target = parser.value(option).toInt(&isNumber);
    if (isNumber && target >= least)
        return {};
    return wrongUsage(CliText::tr("--%1 takes a whole number from %2, not “%3”.").arg(option).arg(least).arg(parser.value(option)));
}

Result<void> takeNumbers(const QCommandLineParser &parser, Options &options)
{
    int undoTo = -1;
    int header = -1;
    for (auto [name, least, target] : {std::tuple{"max-records", 1, &options.maxRecords}, std::tuple{"source-id", 1, &options.sourceId},
                                       std::tuple{"destination-node", 1, &options.destinationNode},
                                       std::tuple{"undo-to", 0, &undoTo},
                                       std::tuple{"header", 0, &header}}) {
        if (auto done = takeNumber(parser, name, least, *target); !done)
            return done;
    }
    if (undoTo >= 0)
        options.undoTo = undoTo;
    if (header >= 0)
        options.reading.headerLine = header;
    return {};
}

// The value of an option that takes one of a few words; empty where it is not given.
Result<QString> takeWord(const QCommandLineParser &parser, const char *name, const QStringList &words)
{
    const QString option = QString::fromLatin1(name);
    const QString word = parser.value(option);
    if (!parser.isSet(option) || words.contains(word))
        return word;
    return wrongUsage(CliText::tr("--%1 takes %2, not “%3”.").arg(option, words.join(QStringLiteral(", ")), word));
}

Result<void> takeWords(const QCommandLineParser &parser, Options &options)
{
    const auto format = takeWord(parser, "format", {QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("csv")});
    const auto package = takeWord(parser, "package", {QStringLiteral("standard"), QStringLiteral("staging")});
    const auto role = takeWord(parser, "role", {QStringLiteral("owner"), QStringLiteral("analyst"), QStringLiteral("uploader")});
    const auto dates = takeWord(parser, "dates", {QStringLiteral("day-first"), QStringLiteral("month-first")});
    const auto as = takeWord(parser, "as", {QStringLiteral("csv"), QStringLiteral("xlsx"), QStringLiteral("json")});
    const auto conflicts = takeWord(parser, "conflicts", {QStringLiteral("here"), QStringLiteral("newer")});
    for (const auto *word : {&format, &package, &role, &dates, &as, &conflicts}) {
        if (!*word)
            return word->error();
    }
    if (!format->isEmpty())
        options.format = format.value();
    options.package = packageFormOf(package->toStdString());
    options.person = {parser.value(QStringLiteral("by")), role.value()};
    options.as = as.value();
    return {};
}

Result<void> takeProfile(const QCommandLineParser &parser, Options &options)
{
    options.profileFolder = usualProfileFolder();
    options.saveProfile = parser.value(QStringLiteral("save-profile"));
    if (!parser.isSet(QStringLiteral("profile")))
        return {};
    auto profile = findProfile(parser.value(QStringLiteral("profile")), options.profileFolder);
    if (!profile)
        return profile.error();
    options.reading.profile = std::make_shared<const MappingProfile>(std::move(profile.value()));
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
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    addAllOptions(parser);
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    Options options;
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(version)) {
        options.help = QCoreApplication::applicationVersion() + u'\n';
        return options;
    }
    if (parser.isSet(help)) {
        const CommandSpec *command = words.isEmpty() ? nullptr : commandNamed(words.first());
        options.help = command ? helpOf(*command) : helpOfAll();
        return options;
    }
    if (words.isEmpty())
        return wrongUsage(CliText::tr("No command is given."));
    options.command = words.first();
    options.inputs = words.mid(1);
    options.output = parser.value(QStringLiteral("o"));
    if (auto done = takeWords(parser, options); !done)
        return done.error();
    if (auto done = takeProfile(parser, options); !done)
        return done.error();
    if (auto done = takeReading(parser, options); !done)
        return done.error();
    if (auto done = takeNumbers(parser, options); !done)
        return done.error();
    options.context = parser.value(QStringLiteral("context"));
    options.files = parser.value(QStringLiteral("files"));
    options.links = parser.isSet(QStringLiteral("links"));
    options.quiet = parser.isSet(QStringLiteral("quiet"));
    options.also = parser.values(QStringLiteral("also"));
    options.comment = parser.value(QStringLiteral("comment"));
    options.accept = parser.value(QStringLiteral("accept"));
    options.records = parser.value(QStringLiteral("records"));
    options.allWithoutErrors = parser.isSet(QStringLiteral("all-without-errors"));
    options.container = parser.value(QStringLiteral("container"));
    if (parser.isSet(QStringLiteral("method")))
        options.method = parser.value(QStringLiteral("method"));
    options.update = parser.isSet(QStringLiteral("update"));
    options.takesNewer = parser.value(QStringLiteral("conflicts")) == QStringLiteral("newer");
    if (parser.isSet(QStringLiteral("conflicts")) && !options.update)
        return wrongUsage(CliText::tr("--conflicts goes with --update."));
    options.zip = parser.isSet(QStringLiteral("zip"));
    options.rules = parser.isSet(QStringLiteral("rules")) ? parser.value(QStringLiteral("rules")) : options.rules;
    options.vocabularies = parser.values(QStringLiteral("vocabulary"));
    options.asIfEmpty = parser.isSet(QStringLiteral("as-if-empty"));
    if (const QString field = parser.value(QStringLiteral("field")); !field.isEmpty()) {
        options.field = fieldOf(field.toStdString());
        if (!options.field)
            return wrongUsage(CliText::tr("There is no field “%1”.").arg(field));
    }
    if (options.asIfEmpty && options.field != Field::Keywords)
        return wrongUsage(CliText::tr("--as-if-empty goes with --field keywords."));
    for (const QString &name : reviewOptions) {
        for (const QString &selection : parser.values(name))
            options.review.emplace_back(name, selection);
    }
    return options;
}

} // namespace hubready::cli
