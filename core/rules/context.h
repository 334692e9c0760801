// What the checks know besides the records: the lists that a context file or the project brings (cli.md, "Context
// file"). An absent list switches its rules off; an empty one leaves them on. Stored with the project.
#pragma once

#include "core/base/result.h"
#include "core/reference/reference_data.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace hubready {

class LinkResults;
class ScormPackages;
class SpelledWords;
class WordSet;

struct CheckContext
{
    std::optional<std::unordered_set<std::string>> knownUserNames; // staging; database keys
    std::optional<std::unordered_set<qint64>> knownUserIds;        // standard
    std::optional<std::unordered_set<std::string>> catalogues;     // database keys
    std::optional<std::unordered_set<std::string>> lmsLinksInUse;  // database keys
    std::optional<std::unordered_map<std::string, qint64>> stagedFiles; // name (case counts) to bytes
    std::unordered_set<std::string> disallowedExtensions;
    GateSettings settings;
    std::shared_ptr<SpelledWords> spelling;               // what the dictionary says; null: nothing is said of spelling
    std::shared_ptr<const WordSet> ownWords;              // that the project always writes so: spelt right; null: none
    QDate today; // by the clock of who checks; invalid: rules that go by the day keep quiet
    // What link checks found out (core/links); null: none was made, and nothing speaks of dead links.
    std::shared_ptr<const LinkResults> links;
    // What the staged SCORM packages say of themselves; null: they were not opened.
    std::shared_ptr<const ScormPackages> scormPackages;
    QString stagedFolder; // where the staged files were listed; empty: a list was given, or none

    CheckContext();
    QByteArray source; // the JSON it was read from; kept with a project

    static Result<CheckContext> fromJson(const QByteArray &json, const QString &name);
    static Result<CheckContext> fromFile(const QString &path);
    // The staged files are those below this folder, named by their path in it with "/"; `source` says so too. Packages
    // that were opened before are forgotten.
    Result<void> takeStagedFiles(const QString &folder);
    void takeScormPackages(std::shared_ptr<const ScormPackages> packages); // `source` says so too
};

} // namespace hubready
