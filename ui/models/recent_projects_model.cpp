#include "ui/models/recent_projects_model.h"

#include "ui/support/counted_words.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace hubready {

namespace {

// "Projects › Learning Hub", without the person's own folder in front.
QString folderInWords(const QString &folder)
{
    const QString home = QDir::homePath();
    QString path = QDir::toNativeSeparators(folder);
    if (folder == home)
        return QDir(home).dirName();
    if (folder.startsWith(home + u'/'))
        path = QDir::toNativeSeparators(folder.mid(home.size() + 1));
    return path.split(QDir::separator(), Qt::SkipEmptyParts).join(QStringLiteral(" › "));
}

} // namespace

RecentProjectsModel::Line RecentProjectsModel::lineOf(const RecentProject &project, const QDateTime &now)
{
    const QLocale locale;
    const QFileInfo file(project.path);
    Line line;
    line.path = project.path;
    line.name = file.completeBaseName();
    line.folder = folderInWords(file.path());
    line.isMissing = !file.exists();
    line.states = project.states;
    const qint64 total = project.states.total();
    line.records = recordsInWords(total);
    if (total > 0)
        line.approved = tr("%1% approved").arg(project.states[ReviewState::Approved] * qint64(100) / total);
    const QDateTime opened = (project.opened.isValid() ? project.opened : file.lastModified()).toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (!opened.isValid())
        return line;
    if (opened.date() == today)
        line.when = tr("Today, %1").arg(locale.toString(opened.time(), tr("HH:mm")));
    else if (opened.date() == today.addDays(-1))
        line.when = tr("Yesterday");
    else
        line.when = locale.toString(opened.date(), opened.date().year() == today.year() ? tr("d MMMM") : tr("d MMMM yyyy"));
    return line;
}

void RecentProjectsModel::setProjects(const QList<RecentProject> &projects, const QDateTime &now)
{
    beginResetModel();
    m_all.clear();
    for (const RecentProject &project : projects)
        m_all.append(lineOf(project, now));
    choose();
    endResetModel();
}

void RecentProjectsModel::setSearch(const QString &words)
{
    if (words.trimmed() == m_search)
        return;
    beginResetModel();
    m_search = words.trimmed();
    choose();
    endResetModel();
}

void RecentProjectsModel::choose()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        if (m_search.isEmpty() || m_all[i].name.contains(m_search, Qt::CaseInsensitive)
            || m_all[i].folder.contains(m_search, Qt::CaseInsensitive))
            m_shown.append(i);
    }
}

int RecentProjectsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant RecentProjectsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_all[m_shown[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
        return line.name;
    case Qt::ToolTipRole:
        return line.isMissing ? tr("%1\nThe file is not there. Open it from where it is now.").arg(QDir::toNativeSeparators(line.path))
                              : QDir::toNativeSeparators(line.path);
    case Qt::AccessibleTextRole: {
        QStringList parts{line.name, line.folder, line.records, line.isMissing ? tr("cannot be found") : line.approved, line.when};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case PathRole:
        return line.path;
    case FolderRole:
        return line.folder;
    case RecordsRole:
        return line.records;
    case StatesRole:
        return QVariant::fromValue(line.states);
    case ApprovedRole:
        return line.approved;
    case WhenRole:
        return line.when;
    case IsMissingRole:
        return line.isMissing;
    default:
        return {};
    }
}

} // namespace hubready
