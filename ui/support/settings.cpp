#include "ui/support/settings.h"

namespace hubready {

namespace {

constexpr qsizetype mostRecent = 12;
const QString recentArray = QStringLiteral("recentProjects");
const QString pathKey = QStringLiteral("path");
const QString openedKey = QStringLiteral("opened");

void removePath(QList<RecentProject> &projects, const QString &path)
{
    projects.removeIf([&](const RecentProject &other) { return other.path == path; });
}

} // namespace

QList<RecentProject> Settings::recentProjects() const
{
    QList<RecentProject> projects;
    const int count = m_store.beginReadArray(recentArray);
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        RecentProject project;
        project.path = m_store.value(pathKey).toString();
        project.opened = m_store.value(openedKey).toDateTime();
        for (const ReviewState state : allReviewStates)
            project.states[state] = std::max(0, m_store.value(QLatin1String(reviewStateName(state))).toInt());
        if (!project.path.isEmpty())
            projects.append(project);
    }
    m_store.endArray();
    return projects;
}

void Settings::rememberProject(const RecentProject &project)
{
    QList<RecentProject> projects = recentProjects();
    removePath(projects, project.path);
    projects.prepend(project);
    storeProjects(projects.mid(0, mostRecent));
}

void Settings::forgetProject(const QString &path)
{
    QList<RecentProject> projects = recentProjects();
    removePath(projects, path);
    storeProjects(projects);
}

void Settings::storeProjects(const QList<RecentProject> &projects)
{
    m_store.remove(recentArray);
    m_store.beginWriteArray(recentArray, int(projects.size()));
    for (int i = 0; i < projects.size(); ++i) {
        m_store.setArrayIndex(i);
        m_store.setValue(pathKey, projects[i].path);
        m_store.setValue(openedKey, projects[i].opened);
        for (const ReviewState state : allReviewStates)
            m_store.setValue(QLatin1String(reviewStateName(state)), projects[i].states[state]);
    }
    m_store.endArray();
}

} // namespace hubready
