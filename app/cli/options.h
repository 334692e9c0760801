// The command line of hubready-cli, read into plain values. One table of options serves every command; cli.md is the
// promise.
#pragma once

#include "core/base/result.h"
#include "core/import/read_input.h"
#include "core/project/project_file.h"

#include <QStringList>

namespace hubready::cli {

enum ExitStatus { Done = 0, HasErrors = 1, WrongUsage = 2, Unusable = 3, CannotWriteOutput = 4, NotAllowed = 5 };

int exitStatusOf(const Error &error);

struct Options
{
    QString command; // empty where `help` was asked for
    QString help;    // what is to be printed instead of doing anything
    QStringList inputs;
    QString output; // -o
    QString format = QStringLiteral("text");
    std::optional<PackageForm> package;
    QString rules = QStringLiteral("all");
    QString context;
    QString files; // folder of staged files
    bool links = false; // go to the network
    ReadOptions reading;
    QString profileFolder; // of the person's own profiles
    QString saveProfile;   // inspect: file for the profile that the mapping amounts to
    bool quiet = false;
    Person person;
    QStringList also;
    std::optional<Field> field;
    QStringList vocabularies; // suggest: files of terms to propose keywords from
    bool asIfEmpty = false; // suggest: keywords as if a record had none
    // import
    bool update = false;     // the project, by a newer export
    bool takesNewer = false; // where a value was edited here and changed at the source
    // review
    std::vector<std::pair<QString, QString>> review; // option and selection
    QString comment;
    QString accept;  // id of a rule
    QString records; // the selection that --accept is for
    // export
    bool allWithoutErrors = false;
    int maxRecords = 0;
    int sourceId = 0;
    int destinationNode = 0;
    QString container;
    QString as; // csv, xlsx, json
    bool zip = false;
    QString method = QStringLiteral("fingerprint"); // of cluster
    std::optional<qint64> undoTo;
};

Result<Options> readOptions(const QStringList &arguments);

} // namespace hubready::cli
