// The menus of the grid, and its layout as it is kept between two sessions.
#include "ui/grid/record_grid.h"

#include "ui/grid/filter_row.h"
#include "ui/models/quality_tracker.h"
#include "ui/models/record_grid_model.h"

#include <QAction>
#include <QDataStream>
#include <QIODevice>
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

QByteArray RecordGrid::layoutState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_filterRowShown << qint32(m_model->columnCount());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool shown = m_view->isColumnShown(column);
        out << qint32(m_model->fieldAt(column)) << shown << qint32(shown ? m_view->columnWidth(column) : 0);
    }
    return state;
}

void RecordGrid::restoreLayout(const QByteArray &state)
{
    QDataStream in(state);
    bool filterRow = true;
    qint32 count = 0;
    in >> filterRow >> count;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        qint32 field = 0;
        bool shown = true;
        qint32 width = 0;
        in >> field >> shown >> width;
        const int column = i < RecordGridModel::FirstFieldColumn ? i : m_model->columnOf(Field(field));
        if (in.status() != QDataStream::Ok || column < 0 || column >= m_model->columnCount())
            continue;
        m_view->setColumnShown(column, shown);
        if (width > 0 && column != RecordGridModel::NumberColumn) { // as wide as its numbers are long
            m_view->setColumnWidth(column, width);
            m_view->frozen()->setColumnWidth(column, width);
        }
    }
    if (!state.isEmpty())
        setFilterRowShown(filterRow);
}

void RecordGrid::putLayoutBack()
{
    m_view->putColumnsBack();
    setFilterRowShown(true);
}

} // namespace hubready
