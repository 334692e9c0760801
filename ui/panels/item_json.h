// Items of authors and files, as typed in the rows of the form, to edits of the record. Indices and members that no row
// shows stay as they are.
#pragma once

#include "core/record/field_edit.h"

#include <QStringList>

#include <optional>

namespace hubready {

inline constexpr int stagingAuthors = 3;

// Texts: name, organisation, role of an author; the address of a file. Nothing where the record has no such item yet,
// or (files of a staging record) where the whole list must be written.
std::optional<FieldEdit> itemEditOf(const RecordTable &table, Row row, Field field, int item, const QStringList &texts);

// The whole list, with fewer items, more, or others. Nothing for the files of a staging record.
std::optional<FieldEdit> listEditOf(const RecordTable &table, Row row, Field field, const QList<QStringList> &items);

} // namespace hubready
