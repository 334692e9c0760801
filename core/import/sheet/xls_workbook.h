// What a workbook of the old kind (.xls, Excel 5 to 2003) says before its sheets: their names and places, the texts
// that cells share, the formats of numbers ([MS-XLS] 2.1.7.20.3).
#pragma once

#include "core/base/result.h"
#include "core/import/sheet/biff_records.h"
#include "core/import/sheet/number_shape.h"

#include <QString>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

struct XlsSheet
{
    QString name;
    bool hidden = false;
    quint32 position = 0; // of its first record in the stream
};

class XlsWorkbook
{
public:
    // `file`: the whole file. `name` is for messages.
    static Result<XlsWorkbook> read(QByteArrayView file, const QString &name);

    std::string_view stream() const { return m_stream; }
    const std::vector<XlsSheet> &sheets() const { return m_sheets; } // those of cells
    bool from1904() const { return m_from1904; }
    NumberShape shape(size_t format) const { return format < m_shapes.size() ? m_shapes[format] : NumberShape{}; }
    std::string_view sharedText(size_t index) const;
    // A string as this version of Excel writes it, the length in front; Excel 5 and 95 write it in a code page.
    std::string text(std::vector<std::string_view> pieces, BiffText::Length length) const;

private:
    bool readRecords();
    void addSheet(std::string_view record);
    void addFormat(std::string_view record);
    void readSharedTexts(std::vector<std::string_view> pieces);

    std::string m_stream;
    bool m_isUnicode = true; // Excel 97 and later
    bool m_isLocked = false; // by a password
    bool m_from1904 = false;
    QString m_codePage = QStringLiteral("windows-1252");
    std::vector<XlsSheet> m_sheets;
    std::map<int, NumberShape> m_formats; // those of its own
    std::vector<NumberShape> m_shapes;    // by the index that a cell names
    std::string m_texts;                  // the shared ones, one behind the other: a broken file may claim very many
    std::vector<quint32> m_textEnds;
};

} // namespace hubready
