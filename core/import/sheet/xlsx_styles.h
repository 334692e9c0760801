// The formats that the cells of a workbook name by their index.
#pragma once

#include "core/base/result.h"
#include "core/import/sheet/number_shape.h"

#include <string>
#include <vector>

namespace hubready {

class ZipArchive;

class XlsxStyles
{
public:
    // `part` may be empty: every number is plain then.
    static Result<XlsxStyles> read(const ZipArchive &archive, const std::string &part);

    NumberShape shape(size_t cellStyle) const
    {
        return cellStyle < m_shapes.size() ? m_shapes[cellStyle] : NumberShape{};
    }

private:
    class Handler;
    std::vector<NumberShape> m_shapes; // by the index that a cell names
};

} // namespace hubready
