// What went wrong, as a value. A person reads it as it stands: what, where, why and what to do,
// in plain words (never an SQL text, a stack or a raw errno). Made where the cause is known,
// passed up in a Result, shown by the window or the command line.
#pragma once

#include <QString>

namespace hubready {

// What the caller can do about it; hubready-cli turns it into its exit status (cli.md).
enum class ErrorCode {
    Usage,         // the call itself is wrong
    InputUnusable, // the file is absent, or nothing in it can be used
    CannotWrite,   // the output cannot be written
    Refused,       // the gate is not passed, or there is nothing to export
    Locked,        // somebody else has the project open
    Cancelled,     // the person stopped it; nothing is left behind
};

struct Error
{
    ErrorCode code = ErrorCode::InputUnusable;
    QString what;   // one short sentence
    QString where;  // file, sheet, row, column, byte; empty when it says nothing
    QString why;    // the cause
    QString remedy; // what to do, best way first

    // The parts that are not empty, one a line, for a terminal.
    QString text() const;
};

} // namespace hubready
