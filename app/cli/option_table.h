// Every option of hubready-cli with its help and the commands that take notice of it: one table serves the parser and
// both kinds of help.
#pragma once

#include <QCommandLineParser>

#include <span>
#include <string_view>

namespace hubready::cli {

struct CommandSpec
{
    const char *name;
    const char *arguments; // as --help shows them
    const char *help;
};

std::span<const CommandSpec> commandTable();
const CommandSpec *commandNamed(const QString &name); // null: there is none

// All options, for parsing.
void addAllOptions(QCommandLineParser &parser);
QString helpOfAll();
QString helpOf(const CommandSpec &command);

} // namespace hubready::cli
