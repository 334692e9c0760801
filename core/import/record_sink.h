// Where the records of an input go as they are read: into memory for a check, into a project file for an import, into
// a rewritten file for a fix. Readers know nothing of that.
#pragma once

#include "core/record/parsed_record.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// Where in its file a record stands.
struct RecordPlace
{
    enum class Kind { Line, OfSheet, Element, File };

    qint64 number = 0;   // of the line, the row, or the record among its like; from 1
    QString within = {}; // the sheet or the table that the row is of; the file
    Kind kind = within.isNull() ? Kind::Line : Kind::OfSheet;

    QString text() const; // "line 12", "sheet File, row 7", "record 4", "file leaflets/wash.pdf"
};

struct ReadRecord
{
    std::string_view text; // the record's JSON in the form it is read in, as the source said it; see keepsText()
    const ParsedRecord &parsed;
    std::string_view raw;          // its span in the input's text (JSON, CSV); empty where there is none
    size_t offset;                 // of that span, in bytes of the text (decoded, without byte order mark: CSV)
    RecordPlace where;             // for messages and the project
    std::string_view extra;        // JSON object of columns that fill no field; empty: none
};

// A piece of the input that is no record: kept, shown, never silently gone.
struct Rejection
{
    QString where; // "elr.json, line 12, column 3" or "sheet 1, row 17"
    QString cause;
    std::string text; // the piece itself, WTF-8, as far as it can be shown
};

class RecordSink
{
public:
    virtual ~RecordSink() = default;

    // An input begins, or begins again because its records turned out to be of the other form: what came in that form
    // is void. Inputs of one form add up.
    virtual void begin(PackageForm form) = 0;
    virtual void record(const ReadRecord &record) = 0;
    // False: `text` and `extra` may be empty. A table has its records' JSON put together for nobody else.
    virtual bool keepsText() const { return true; }
    // Of several inputs: the next one's records follow. `number` counts from 0; 0 comes once more where all of them
    // are read again, and then everything so far is void.
    virtual void nextInput(size_t number) { Q_UNUSED(number) }
};

} // namespace hubready
