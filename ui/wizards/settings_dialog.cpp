#include "ui/wizards/settings_dialog.h"

#include "ui/support/dialog_parts.h"
#include "ui/support/role_label.h"
#include "ui/support/who_and_when.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr int asSystem = -1;
constexpr std::array textSizes{100, 110, 125, 150, 175, 200}; // per cent

QComboBox *box(const QString &name, const char *objectName)
{
    auto *made = new QComboBox;
    made->setAccessibleName(name);
    made->setObjectName(QLatin1String(objectName));
    return made;
}

void chooseData(QComboBox *box, const QVariant &data) { box->setCurrentIndex(std::max(0, box->findData(data))); }

} // namespace

SettingsDialog::SettingsDialog(const Choices &now, QWidget *parent)
    : QDialog(parent), m_person(now.person), m_name(new QLineEdit(now.person.name)), m_role(box(tr("What you do here"), "settingsRole")),
      m_theme(box(tr("Colours"), "settingsTheme")), m_textScale(box(tr("Size of the text"), "settingsText")),
      m_density(box(tr("Rows of the grid"), "settingsRows"))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setObjectName(QStringLiteral("settingsName"));
    addChoices(now);
    auto *page = new QWidget(this);
    QFormLayout *form = makeDialogForm(page);
    form->addRow(tr("Your name"), m_name);
    form->addRow(tr("What you do here"), m_role);
    form->addRow(tr("Colours"), m_theme);
    form->addRow(tr("Size of the text"), m_textScale);
    form->addRow(tr("Rows of the grid"), m_density);
    const DialogButtons buttons = makeDialogButtons(tr("Use these settings"), this);
    connect(buttons.main, &QPushButton::clicked, this, &QDialog::accept);
    QLabel *note = wrappedRoleLabel(tr("Your name stands beside each change that you make."), "small", this);
    layOutDialog(this, page, makeDialogFoot(note, {buttons.cancel, buttons.main}, this));
    resizeDialog(this, {Metrics(font()).scaled(520), sizeHint().height()});
}

void SettingsDialog::addChoices(const Choices &now)
{
    for (const QString &role : roleNames())
        m_role->addItem(roleTitle(role), role);
    chooseData(m_role, now.person.role);
    m_theme->addItem(tr("As the system"), asSystem);
    m_theme->addItem(tr("Light"), int(ThemeKind::Light));
    m_theme->addItem(tr("Dark"), int(ThemeKind::Dark));
    m_theme->addItem(tr("High contrast"), int(ThemeKind::HighContrast));
    chooseData(m_theme, now.theme ? int(*now.theme) : asSystem);
    for (const int percent : textSizes)
        m_textScale->addItem(tr("%1%").arg(percent), percent);
    const int percentNow = qRound(now.textScale * 100);
    if (m_textScale->findData(percentNow) < 0) // chosen step by step with the keys
        m_textScale->addItem(tr("%1%").arg(percentNow), percentNow);
    chooseData(m_textScale, percentNow);
    m_density->addItem(tr("Compact"), int(Density::Compact));
    m_density->addItem(tr("Normal"), int(Density::Normal));
    m_density->addItem(tr("Roomy"), int(Density::Roomy));
    chooseData(m_density, int(now.density));
}

SettingsDialog::Choices SettingsDialog::choices() const
{
    const int theme = m_theme->currentData().toInt();
    const QString name = m_name->text().trimmed();
    return {{name.isEmpty() ? m_person.name : name, m_role->currentData().toString()},
            theme == asSystem ? std::nullopt : std::optional(ThemeKind(theme)),
            m_textScale->currentData().toInt() / 100.0,
            Density(m_density->currentData().toInt())};
}

} // namespace hubready
