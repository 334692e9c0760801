#include "app/cli/option_table.h"

#include "app/cli/output.h"

#include <algorithm>
#include <array>

namespace hubready::cli {

namespace {

constexpr std::array commands{
    CommandSpec{"inspect", "INPUT", QT_TRANSLATE_NOOP("CliText", "Shows how a file would be read: format, encoding, columns and the fields they fill.")},
    CommandSpec{"check", "INPUT", QT_TRANSLATE_NOOP("CliText", "Runs the rules and prints what they find.")},
    CommandSpec{"suggest", "INPUT", QT_TRANSLATE_NOOP("CliText", "Prints suggestions: before, after, why.")},
    CommandSpec{"fix", "INPUT -o OUTPUT", QT_TRANSLATE_NOOP("CliText", "Applies the safe suggestions and writes the same kind of file or, by ending, another: "
                                      ".json, .csv, .xlsx, .hubready.")},
    CommandSpec{"import", "INPUT... -o P.hubready", QT_TRANSLATE_NOOP("CliText", "Makes a project, or adds to it.")},
    CommandSpec{"export", "P.hubready -o DIR", QT_TRANSLATE_NOOP("CliText", "Writes a package of the approved records, or with --as a plain table of all.")},
    CommandSpec{"verify", "DIR", QT_TRANSLATE_NOOP("CliText", "Reads a package back and says where it differs from what was written.")},
    CommandSpec{"review", "P.hubready", QT_TRANSLATE_NOOP("CliText", "Lists the states of the records, or sets them. SELECTION is all, clean, numbers such as "
                                    "1,4-9, rule:ID or state:NAME.")},
    CommandSpec{"history", "P.hubready", QT_TRANSLATE_NOOP("CliText", "Says who changed what, when and why, newest first.")},
    CommandSpec{"facet", "INPUT --field F", QT_TRANSLATE_NOOP("CliText", "Prints the values of a field with their counts.")},
    CommandSpec{"cluster", "INPUT --field F", QT_TRANSLATE_NOOP("CliText", "Prints groups of values that look like one.")},
    CommandSpec{"duplicates", "INPUT", QT_TRANSLATE_NOOP("CliText", "Prints pairs of records that look like one resource.")},
    CommandSpec{"report", "P.hubready -o FILE", QT_TRANSLATE_NOOP("CliText", "Writes the state of the cleansing.")},
};

struct OptionSpec
{
    const char *name;
    const char *value; // what stands for its value in the help; null: it has none
    const char *help;
    std::string_view commands = {}; // in blanks, each with one on either side; empty: all
};

constexpr std::string_view reading = " inspect check suggest fix import facet cluster duplicates ";

constexpr std::array options{
    OptionSpec{"output", "FILE", QT_TRANSLATE_NOOP("CliText", "Where the result goes.")},
    OptionSpec{"format", "text|json|csv", QT_TRANSLATE_NOOP("CliText", "How the result is written.")},
    OptionSpec{"quiet", nullptr, QT_TRANSLATE_NOOP("CliText", "Say nothing but the result and what was refused.")},
    OptionSpec{"package", "standard|staging",
               QT_TRANSLATE_NOOP("CliText", "The form in which records are read or written."),
               " inspect check suggest fix import export facet cluster duplicates "},
    OptionSpec{"rules", "gate|all|FILE", QT_TRANSLATE_NOOP("CliText", "Which rules are run; FILE is a rule set."),
               " check suggest import export verify "},
    OptionSpec{"context", "FILE",
               QT_TRANSLATE_NOOP(
                   "CliText", "Lists for the checks: known users, catalogues, links in use, staged files, settings."),
               " check suggest import export verify "},
    OptionSpec{"files", "DIR", QT_TRANSLATE_NOOP("CliText", "The folder of staged files."),
               " check suggest import export verify "},
    OptionSpec{"links", nullptr, QT_TRANSLATE_NOOP("CliText", "Check links on the network."),
               " check suggest import export verify "},
    OptionSpec{"from", "FORMAT",
               QT_TRANSLATE_NOOP(
                   "CliText",
                   "The format of the input, such as json, csv, xlsx or xml; needed for standard input, which is -."),
               reading},
    OptionSpec{
        "profile", "NAME|FILE",
        QT_TRANSLATE_NOOP("CliText",
                          "What the columns are: a profile by its name (eLR, eWIN, DSpace, Moodle course list, Drupal "
                          "views, LOM, OAI, your own) or its file."),
        reading},
    OptionSpec{"save-profile", "FILE",
               QT_TRANSLATE_NOOP("CliText", "Keep what the columns are taken for as a profile."), " inspect "},
    OptionSpec{"map", "FIELD=COLUMN", QT_TRANSLATE_NOOP("CliText", "This column fills this field."), reading},
    OptionSpec{"set", "FIELD=VALUE", QT_TRANSLATE_NOOP("CliText", "This value where a record has none."), reading},
    OptionSpec{"sheet", "NAME", QT_TRANSLATE_NOOP("CliText", "The sheet of a workbook, or the table of a database."),
               reading},
    OptionSpec{
        "path", "PATH",
        QT_TRANSLATE_NOOP("CliText", "Where in JSON or XML the records are: hits.hits, or the name of an element."),
        reading},
    OptionSpec{"query", "SELECT", QT_TRANSLATE_NOOP("CliText", "The rows of a database that are the records."),
               reading},
    OptionSpec{"header", "N", QT_TRANSLATE_NOOP("CliText", "The line or row that names the columns; 0: none does."),
               reading},
    OptionSpec{"dates", "day-first|month-first",
               QT_TRANSLATE_NOOP("CliText", "How dates like 03/04/2019 are read where no value decides."), reading},
    OptionSpec{"encoding", "NAME", QT_TRANSLATE_NOOP("CliText", "The encoding of a text file."), reading},
    OptionSpec{"delimiter", "C",
               QT_TRANSLATE_NOOP("CliText", "What parts the cells of a table; tab for the tabulator."), reading},
    OptionSpec{"by", "NAME", QT_TRANSLATE_NOOP("CliText", "Who makes the change."), " fix import review history "},
    OptionSpec{"role", "owner|analyst|uploader", QT_TRANSLATE_NOOP("CliText", "In which role."),
               " fix import review history "},
    OptionSpec{
        "update", nullptr,
        QT_TRANSLATE_NOOP("CliText", "The input is a newer export of what the project holds: its records follow it."),
        " import "},
    OptionSpec{"conflicts", "here|newer",
               QT_TRANSLATE_NOOP("CliText", "With --update: which value stays where one was edited here and changed at "
                                            "the source; here if nothing is said."),
               " import "},
    OptionSpec{"also", "RULE", QT_TRANSLATE_NOOP("CliText", "Also the suggestions of this rule."), " fix "},
    OptionSpec{"field", "FIELD", QT_TRANSLATE_NOOP("CliText", "Only this field."), " suggest facet cluster "},
    OptionSpec{"as-if-empty", nullptr, QT_TRANSLATE_NOOP("CliText", "With --field keywords: as if a record had none."),
               " suggest "},
    OptionSpec{"vocabulary", "FILE", QT_TRANSLATE_NOOP("CliText", "Keywords from this list, too (CSV or SKOS)."),
               " suggest "},
    OptionSpec{"method", "NAME",
               QT_TRANSLATE_NOOP("CliText", "fingerprint, ngram-fingerprint, phonetic or levenshtein."), " cluster "},
    OptionSpec{"approve", "SELECTION", QT_TRANSLATE_NOOP("CliText", "Approve these records."), " review "},
    OptionSpec{"return", "SELECTION", QT_TRANSLATE_NOOP("CliText", "Send these records back."), " review "},
    OptionSpec{"ready", "SELECTION", QT_TRANSLATE_NOOP("CliText", "Mark these records ready."), " review "},
    OptionSpec{"exclude", "SELECTION", QT_TRANSLATE_NOOP("CliText", "Leave these records out."), " review "},
    OptionSpec{"accept", "RULE",
               QT_TRANSLATE_NOOP("CliText", "Accept what this rule finds as it is; --comment says why."), " review "},
    OptionSpec{"records", "SELECTION", QT_TRANSLATE_NOOP("CliText", "The records that --accept is for."), " review "},
    OptionSpec{
        "comment", "TEXT",
        QT_TRANSLATE_NOOP("CliText", "A comment to each record whose state changes; the reason of what is accepted."),
        " review "},
    OptionSpec{"all-without-errors", nullptr,
               QT_TRANSLATE_NOOP("CliText", "Every record that nothing refuses, approved or not."), " export "},
    OptionSpec{"max-records", "N", QT_TRANSLATE_NOOP("CliText", "At most so many records in a part."), " export "},
    OptionSpec{"zip", nullptr, QT_TRANSLATE_NOOP("CliText", "The package folder as one zip file."), " export "},
    OptionSpec{"source-id", "N", QT_TRANSLATE_NOOP("CliText", "The number of the source at the Learning Hub."),
               " export "},
    OptionSpec{"destination-node", "N", QT_TRANSLATE_NOOP("CliText", "The catalogue's node."), " export "},
    OptionSpec{"container", "NAME", QT_TRANSLATE_NOOP("CliText", "Where the files are staged."), " export "},
    OptionSpec{"as", "csv|xlsx|json",
               QT_TRANSLATE_NOOP("CliText", "The records as a plain table instead of a package."), " export "},
    OptionSpec{"undo-to", "N", QT_TRANSLATE_NOOP("CliText", "Undo all changes after this one; 0 undoes all."),
               " history "},
};

void add(QCommandLineParser &parser, const OptionSpec &option)
{
    QStringList names{QString::fromLatin1(option.name)};
    if (names.first() == QStringLiteral("output"))
        names.prepend(QStringLiteral("o"));
    parser.addOption({names, CliText::tr(option.help), option.value ? QString::fromLatin1(option.value) : QString()});
}

} // namespace

std::span<const CommandSpec> commandTable()
{
    return commands;
}

const CommandSpec *commandNamed(const QString &name)
{
    const auto found = std::ranges::find(commands, name, [](const CommandSpec &c) { return QString::fromLatin1(c.name); });
    return found == commands.end() ? nullptr : &*found;
}

void addAllOptions(QCommandLineParser &parser)
{
    for (const OptionSpec &option : options)
        add(parser, option);
}

QString helpOfAll()
{
    QString text = CliText::tr("Makes learning resources ready for the Learning Hub.\n\nUsage: hubready-cli COMMAND [options]\n\n");
    for (const CommandSpec &command : commands) {
        text += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(QString::fromLatin1(command.name), QString::fromLatin1(command.arguments), CliText::tr(command.help));
    }
    return text
           + CliText::tr("\nINPUT is a file, a project, several files, a folder of them, or - for standard input.\n"
                "hubready-cli COMMAND --help shows the options of a command.\n\n"
                "Exit status: 0 done, 1 done and errors were found, 2 wrong usage, 3 nothing usable in the input,\n"
                "4 the output cannot be written, 5 refused.\n");
}

QString helpOf(const CommandSpec &command)
{
    const std::string wanted = std::string(" ") + command.name + " ";
    QCommandLineParser parser;
    parser.setApplicationDescription(CliText::tr(command.help));
    parser.addPositionalArgument(QString::fromLatin1(command.name), QString(),
                                 QString::fromLatin1(command.name) + u' ' + QString::fromLatin1(command.arguments));
    for (const OptionSpec &option : options) {
        if (option.commands.empty() || option.commands.find(wanted) != std::string_view::npos)
            add(parser, option);
    }
    return parser.helpText();
}

} // namespace hubready::cli
