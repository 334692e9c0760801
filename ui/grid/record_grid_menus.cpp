// The menus of the grid, and its layout as it is kept between two sessions.
#include "ui/grid/record_grid.h"

#include "core/text/wtf8.h"
#include "ui/grid/filter_row.h"
#include "ui/grid/grid_header.h"
#include "ui/models/quality_tracker.h"
#include "ui/models/record_grid_model.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

#include <utility>

namespace hubready {

void RecordGrid::fillColumnMenu(QMenu *menu)
{
    menu->clear();
    QAction *row = menu->addAction(tr("Filter row"));
    row->setCheckable(true);
    row->setChecked(m_filterRowShown);
    connect(row, &QAction::toggled, this, &RecordGrid::setFilterRowShown);
    menu->addSeparator();
    for (int column = GridView::frozenColumns; column < m_model->columnCount(); ++column) {
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(m_view->isColumnShown(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_view->setColumnShown(column, shown);
            m_filterRow->place();
        });
    }
}

void RecordGrid::showColumnMenu(int column, const QPoint &global)
{
    if (column < 0)
        return;
    QMenu menu(this);
    menu.addAction(tr("Sort first to last"), this, [=, this] { m_model->sort(column, Qt::AscendingOrder); });
    menu.addAction(tr("Sort last to first"), this, [=, this] { m_model->sort(column, Qt::DescendingOrder); });
    if (const Field field = m_model->fieldAt(column); field != Field::None) {
        menu.addSeparator();
        const Quality quality = m_quality->quality(field);
        const std::pair<QualityPart, int> parts[] = {
            {QualityPart::Refused, quality.refused}, {QualityPart::Changed, quality.changed},
            {QualityPart::Advice, quality.advice},   {QualityPart::Empty, quality.empty},
            {QualityPart::Fine, quality.fine},
        };
        for (const auto &[part, count] : parts) {
            const FieldStanding standing = QualityTracker::standingOf(part);
            const QString text = tr("Only %1 (%2)").arg(fieldStandingLabel(standing), locale().toString(count));
            QAction *action =
                menu.addAction(text, this, [=, this] { replaceTerm(FilterTerm::ofStanding(field, standing)); });
            action->setEnabled(count > 0);
        }
    }
    if (column >= GridView::frozenColumns) {
        menu.addSeparator();
        menu.addAction(tr("Hide this column"), this, [=, this] {
            m_view->setColumnShown(column, false);
            m_filterRow->place();
        });
    }
    menu.exec(global);
}

void RecordGrid::showCellMenu(const QPoint &global)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("cellMenu"));
    const auto add = [&](const QString &text, const QKeySequence &keys, void (RecordGrid::*slot)()) {
        menu.addAction(text, this, slot)->setShortcut(keys);
    };
    add(tr("Edit"), QKeySequence(Qt::Key_F2), &RecordGrid::editCurrent);
    menu.addSeparator();
    add(tr("Cut"), QKeySequence::Cut, &RecordGrid::cut);
    add(tr("Copy"), QKeySequence::Copy, &RecordGrid::copy);
    add(tr("Paste"), QKeySequence::Paste, &RecordGrid::paste);
    add(tr("Empty the cells"), QKeySequence(Qt::Key_Delete), &RecordGrid::clearCells);
    menu.addSeparator();
    add(tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D), &RecordGrid::fillDown);
    add(tr("Fill right"), QKeySequence(Qt::CTRL | Qt::Key_R), &RecordGrid::fillRight);
    Q_EMIT menuAboutToShow(&menu);
    menu.exec(global);
}

namespace {

const QString filterRowKey = QStringLiteral("filterRow");
const QString columnsKey = QStringLiteral("columns");
const QString nameKey = QStringLiteral("name");
const QString widthKey = QStringLiteral("width");
const QString shownKey = QStringLiteral("shown");

// A column by a name that stays whatever the package: of its field, or of what else stands there.
QString columnName(const RecordGridModel &model, int column)
{
    if (column == RecordGridModel::NumberColumn)
        return QStringLiteral("#number");
    if (column == RecordGridModel::StateColumn)
        return QStringLiteral("#state");
    if (const std::string *extra = model.extraAt(column))
        return u'+' + toQString(*extra);
    return toQString(fieldName(model.fieldAt(column)));
}

int columnNamed(const RecordGridModel &model, const QString &name)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (columnName(model, column) == name)
            return column;
    }
    return -1;
}

} // namespace

QByteArray RecordGrid::layoutState() const
{
    QJsonArray columns;
    for (int place = 0; place < m_model->columnCount(); ++place) {
        const int column = m_view->header()->logicalIndex(place);
        const bool shown = m_view->isColumnShown(column);
        columns.append(QJsonObject{{nameKey, columnName(*m_model, column)},
                                   {shownKey, shown},
                                   {widthKey, shown ? m_view->columnWidth(column) : 0}});
    }
    return QJsonDocument(QJsonObject{{filterRowKey, m_filterRowShown}, {columnsKey, columns}}).toJson(QJsonDocument::Compact);
}

void RecordGrid::restoreLayout(const QByteArray &state)
{
    const QJsonObject layout = QJsonDocument::fromJson(state).object();
    int place = 0;
    for (const QJsonValue &value : layout[columnsKey].toArray()) {
        const QJsonObject kept = value.toObject();
        const int column = columnNamed(*m_model, kept[nameKey].toString());
        if (column < 0)
            continue;
        m_view->placeColumn(column, place++);
        m_view->setColumnShown(column, kept[shownKey].toBool(true));
        const int width = kept[widthKey].toInt();
        if (width > 0 && column != RecordGridModel::NumberColumn) { // as wide as its numbers are long
            m_view->setColumnWidth(column, width);
            m_view->frozen()->setColumnWidth(column, width);
        }
    }
    if (!layout.isEmpty())
        setFilterRowShown(layout[filterRowKey].toBool(true));
    m_filterRow->place();
}

void RecordGrid::putLayoutBack()
{
    m_view->putColumnsBack();
    m_model->sortBy({});
    setFilterRowShown(true);
}

void RecordGrid::moveColumn(int step)
{
    const QModelIndex now = m_view->currentIndex();
    if (now.isValid())
        m_view->placeColumn(now.column(), m_view->nextPlace(now.column(), step));
    m_view->scrollTo(now);
}

} // namespace hubready
