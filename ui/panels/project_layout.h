// How the workbench looks with one project and to one role: columns, order, filter and the widths of the areas. Kept with
// the project when it is left, and there again when it is opened: no change of it, so not in its history. What stands in a
// project that can only be read is not kept.
#pragma once

#include <QObject>

namespace hubready {

class Document;
class Workbench;

class ProjectLayout : public QObject
{
    Q_OBJECT

public:
    // Both outlive it.
    ProjectLayout(Document &document, Workbench &workbench, QObject *parent);

    void keep();    // while the project is open
    void restore(); // leaves what was never kept as it is, but for the filter of the project before

private:
    QString settingName() const;

    Document &m_document;
    Workbench &m_workbench;
};

} // namespace hubready
