// From cell to cell with something to look at: the next finding, the next place of a text.
#include "ui/grid/record_grid.h"

#include "core/record/field_text.h"
#include "core/text/wtf8.h"
#include "ui/document/document.h"
#include "ui/models/record_grid_model.h"

#include <algorithm>

namespace hubready {

// What is said of the whole record stands at its title.
std::optional<int> RecordGrid::findingIn(int row, int from, int step,
                                         const std::function<bool(const Finding &)> &isWanted) const
{
    std::optional<int> found;
    for (const Finding &finding : m_document->session().findings().ofRow(m_model->recordAt(row))) {
        if (!isWanted(finding))
            continue;
        const int column =
            finding.field == Field::None ? RecordGridModel::TitleColumn : m_model->columnOf(finding.field);
        const bool isAhead = step > 0 ? column >= from : column <= from;
        const bool isNearer = !found || (step > 0 ? column < *found : column > *found);
        if (column >= 0 && isAhead && isNearer)
            found = column;
    }
    return found;
}

std::optional<int> RecordGrid::matchIn(int row, int from, int step, const TextSearch &search) const
{
    const RecordTable &table = m_document->session().table();
    std::string buffer;
    for (int column = from; column >= 0 && column < m_model->columnCount(); column += step) {
        const Field field = m_model->fieldAt(column);
        const std::string *extra = m_model->extraAt(column);
        const Row record = m_model->recordAt(row);
        if (extra ? search.isIn(m_document->session().extras()->text(record, *extra, buffer))
                  : field != Field::None && search.isIn(plainText(table, record, field, buffer)))
            return column;
    }
    return std::nullopt;
}

bool RecordGrid::stepToCell(int step, const ColumnOf &columnOf)
{
    const int rows = m_model->rowCount();
    const QModelIndex now = m_view->currentIndex();
    const int columns = m_model->columnCount();
    int row = std::max(now.row(), 0);
    int from = now.isValid() ? now.column() + step : 0;
    for (int looked = 0; looked <= rows && rows > 0; ++looked) {
        if (const auto column = columnOf(row, from)) {
            m_view->setColumnShown(*column, true);
            m_view->goTo(m_model->index(row, *column));
            return true;
        }
        row = (row + step + rows) % rows;
        from = step > 0 ? 0 : columns - 1;
    }
    return false;
}

bool RecordGrid::nextFinding(int step, const std::function<bool(const Finding &)> &isWanted)
{
    return stepToCell(step, [&](int row, int from) { return findingIn(row, from, step, isWanted); });
}

bool RecordGrid::nextProblem(int step, std::optional<Family> family)
{
    const bool found = nextFinding(step, [family](const Finding &finding) { return !family || finding.family == *family; });
    if (!found)
        Q_EMIT nothingFound();
    return found;
}

bool RecordGrid::nextMatch(int step, const QString &text)
{
    const TextSearch search(toWtf8(text));
    return stepToCell(step, [&](int row, int from) { return matchIn(row, from, step, search); });
}

} // namespace hubready
