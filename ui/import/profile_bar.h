// The profile that the columns of a file are read by: which ones fit and how well, what differs, and what was chosen
// kept as one's own.
#pragma once

#include "core/import/profile/profile_store.h"

#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QComboBox;
class QLabel;

namespace hubready {

class Dialogs;
class IconSet;
class ThemeController;

class ProfileBar : public QWidget
{
    Q_OBJECT

public:
    // What there is to keep under this name.
    using Made = std::function<MappingProfile(const QString &name)>;

    // All outlive it. `lead` stands at the left and becomes its own.
    ProfileBar(QWidget *lead, Made made, Dialogs &dialogs, const ThemeController &theme, const IconSet &icons,
               QWidget *parent = nullptr);

    // For a file with these columns; chooses the profile that fits well enough, or none.
    void setColumns(std::vector<std::string> names, ProfileStore profiles, const QString &folder);
    const MappingProfile *current() const; // null: none
    void goBack();                         // to the one before the last that a person chose; nothing is told

Q_SIGNALS:
    void chosen(); // by a person
    void kept(const QString &path);

private:
    void fill();
    void showNote();
    void keep();

    Made m_made;
    Dialogs &m_dialogs;
    std::vector<std::string> m_names;
    ProfileStore m_profiles;
    QString m_folder;
    QComboBox *m_profile;
    int m_used = 0; // its row, until another is chosen and told
    QWidget *m_note;
    QLabel *m_text;
};

} // namespace hubready
