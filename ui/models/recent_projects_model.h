// The projects of the start page, newest first, and only those whose name or folder holds what was searched for.
// RecentProjectDelegate draws them.
#pragma once

#include "ui/support/recent_project.h"

#include <QAbstractListModel>

namespace hubready {

class RecentProjectsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole, FolderRole, RecordsRole, StatesRole, ApprovedRole, WhenRole, IsMissingRole };

    using QAbstractListModel::QAbstractListModel;

    void setProjects(const QList<RecentProject> &projects, const QDateTime &now);
    void setSearch(const QString &words);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        QString path;
        QString name;
        QString folder;
        QString records;
        QString approved;
        QString when;
        StateCounts states;
        bool isMissing = false;
    };

    static Line lineOf(const RecentProject &project, const QDateTime &now);
    void choose();

    QList<Line> m_all;
    QList<qsizetype> m_shown; // places in m_all
    QString m_search;
};

} // namespace hubready
