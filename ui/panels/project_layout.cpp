#include "ui/panels/project_layout.h"

#include "core/explore/view_json.h"
#include "ui/document/document.h"
#include "ui/grid/record_grid.h"
#include "ui/models/record_grid_model.h"
#include "ui/panels/workbench.h"

#include <QJsonDocument>

namespace hubready {

namespace {

const QString gridKey = QStringLiteral("grid");
const QString filterKey = QStringLiteral("filter");
const QString orderKey = QStringLiteral("order");
const QString leftKey = QStringLiteral("left");
const QString rightKey = QStringLiteral("right");

} // namespace

ProjectLayout::ProjectLayout(Document &document, Workbench &workbench, QObject *parent)
    : QObject(parent), m_document(document), m_workbench(workbench)
{
}

QString ProjectLayout::settingName() const { return QStringLiteral("layout-") + m_document.person().role; }

void ProjectLayout::keep()
{
    if (!m_document.session().project().isWritable())
        return;
    const RecordGrid &grid = *m_workbench.grid();
    const QJsonObject layout{
        {gridKey, QJsonDocument::fromJson(grid.layoutState()).object()},
        {filterKey, filterJson(grid.filter(), m_document.session().rules())},
        {orderKey, orderJson(grid.model()->order())},
        {leftKey, m_workbench.widths().left},
        {rightKey, m_workbench.widths().right},
    };
    const QString text = QString::fromUtf8(QJsonDocument(layout).toJson(QJsonDocument::Compact));
    if (text != m_document.session().setting(settingName()))
        m_document.keepSetting(settingName(), text);
}

void ProjectLayout::restore()
{
    const Session &session = m_document.session();
    const QJsonObject layout = QJsonDocument::fromJson(session.setting(settingName()).toUtf8()).object();
    RecordGrid &grid = *m_workbench.grid();
    if (!layout.isEmpty()) {
        grid.restoreLayout(QJsonDocument(layout[gridKey].toObject()).toJson());
        m_workbench.setWidths({layout[leftKey].toInt(), layout[rightKey].toInt()});
        grid.model()->sortBy(orderFromJson(layout[orderKey].toObject()));
    }
    grid.setFilter(filterFromJson(layout[filterKey].toArray(), session.rules()));
}

} // namespace hubready
