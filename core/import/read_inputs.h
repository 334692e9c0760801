// Reads several inputs as one: the numbering goes on, and one staging record makes all of them staging (cli.md, "Which
// package"). The way in for commands and imports that take more than one file.
#pragma once

#include "core/import/read_input.h"

#include <vector>

namespace hubready {

inline const QString standardInputName = QStringLiteral("-");

struct Inputs
{
    QStringList paths;        // "-" stands for `standardInput`
    QByteArray standardInput; // needs ReadOptions::format
    // Where not empty: these paths came out of a folder, so one that cannot be used is passed over instead of ending
    // it all.
    QStringList optional;
};

struct PassedOver
{
    QString path;
    Error why;
};

struct InputReports
{
    std::vector<ReadReport> read; // one an input that could be used, in their order
    std::vector<PassedOver> passedOver;
    PackageForm form = PackageForm::Standard;
};

// Gives every record of every input to `sink`. InputUnusable where nothing is usable, Refused where an input is a staging
// workbook and the form that is asked for is the other one.
Result<InputReports> readInputs(const Inputs &inputs, const ReadOptions &options, const GateSettings &settings,
                                RecordSink &sink, const Progress &progress);

} // namespace hubready
