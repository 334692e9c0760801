// Settings of the person at this computer, in one place: who they are, and how the window looks. Shown with exec(); what was
// chosen is put in force by who asked.
#pragma once

#include "core/project/project_file.h"
#include "ui/support/metrics.h"
#include "ui/support/theme.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLineEdit;

namespace hubready {

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choices
    {
        Person person;
        std::optional<ThemeKind> theme; // nothing: as the system
        double textScale = 1;
        Density density = Density::Normal;
    };

    explicit SettingsDialog(const Choices &now, QWidget *parent = nullptr);

    Choices choices() const;

private:
    void addChoices(const Choices &now);

    Person m_person;
    QLineEdit *m_name;
    QComboBox *m_role;
    QComboBox *m_theme;
    QComboBox *m_textScale;
    QComboBox *m_density;
};

} // namespace hubready
