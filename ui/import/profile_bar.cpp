#include "ui/import/profile_bar.h"

#include "core/import/profile/profile_match.h"
#include "ui/panels/mark.h"
#include "ui/support/dialogs.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"
#include "ui/support/theme_controller.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace hubready {

namespace {

constexpr double usedAtOnce = 0.8; // so much in common with the file; other profiles wait to be chosen

} // namespace

ProfileBar::ProfileBar(QWidget *lead, Made made, Dialogs &dialogs, const ThemeController &theme, const IconSet &icons,
                       QWidget *parent)
    : QWidget(parent), m_made(std::move(made)), m_dialogs(dialogs), m_profile(new QComboBox(this)),
      m_note(new QWidget(this)), m_text(wrappedRoleLabel({}, nullptr, m_note))
{
    m_profile->setObjectName(QStringLiteral("profile"));
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setMaximumWidth(Metrics(font()).scaled(360));
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profile->setMinimumContentsLength(12);
    m_profile->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_profile, &QComboBox::activated, this, [this] {
        showNote();
        Q_EMIT chosen();
        m_used = m_profile->currentIndex();
    });
    auto *name = roleLabel(tr("Profile"), "muted", this);
    name->setBuddy(m_profile);
    auto *save = new QPushButton(icons.icon(Icon::Save), tr("Save as profile…"), this);
    save->setObjectName(QStringLiteral("saveProfile"));
    save->setToolTip(tr("Keeps what you chose, and offers it when a file with these columns comes again"));
    connect(save, &QPushButton::clicked, this, &ProfileBar::keep);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::between);
    row->addWidget(lead);
    row->addStretch(1);
    row->addWidget(name);
    row->addWidget(m_profile, 1);
    row->addWidget(save);
    m_note->setObjectName(QStringLiteral("profileNote"));
    m_text->setObjectName(QStringLiteral("profileText"));
    auto *mark = new Mark(theme, m_note);
    mark->showFamily(Family::ChangedOrLost);
    auto *note = new QHBoxLayout(m_note);
    note->setContentsMargins(0, 0, 0, 0);
    note->setSpacing(Metrics::between);
    note->addWidget(mark, 0, Qt::AlignTop);
    note->addWidget(m_text, 1);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Metrics::between);
    lines->addLayout(row);
    lines->addWidget(m_note);
}

void ProfileBar::setColumns(std::vector<std::string> names, ProfileStore profiles, const QString &folder)
{
    m_names = std::move(names);
    m_profiles = std::move(profiles);
    m_folder = folder;
    fill();
    m_used = m_profile->currentIndex();
    showNote();
}

void ProfileBar::goBack()
{
    m_profile->setCurrentIndex(m_used);
    showNote();
}

const MappingProfile *ProfileBar::current() const
{
    const int place = m_profile->currentData().toInt();
    return m_profile->count() == 0 || place < 0 ? nullptr : &m_profiles.profiles[size_t(place)];
}

// Those that fit, the best first, and what is proposed without any.
void ProfileBar::fill()
{
    struct Fitting
    {
        size_t place;
        ProfileFit fit;
    };
    std::vector<Fitting> fitting;
    for (size_t i = 0; i < m_profiles.profiles.size(); ++i) {
        ProfileFit fit = fitOf(m_profiles.profiles[i], m_names);
        if (fit.agreeing > 0)
            fitting.push_back({i, std::move(fit)});
    }
    std::ranges::stable_sort(fitting, std::greater(), [](const Fitting &f) { return f.fit.share(); });
    m_profile->clear();
    m_profile->addItem(tr("As proposed"), -1);
    for (const Fitting &one : fitting)
        m_profile->addItem(tr("%1 (%2)").arg(m_profiles.profiles[one.place].name, agreementText(one.fit)),
                           int(one.place));
    m_profile->setCurrentIndex(!fitting.empty() && fitting.front().fit.share() >= usedAtOnce ? 1 : 0);
}

void ProfileBar::showNote()
{
    QStringList said;
    if (const MappingProfile *profile = current()) {
        said = differenceTexts(fitOf(*profile, m_names));
        if (!said.isEmpty())
            said.prepend(tr("Not all columns are those of the profile."));
    }
    for (const Error &broken : m_profiles.broken)
        said << broken.text();
    m_text->setText(said.join(u' '));
    m_note->setVisible(!said.isEmpty());
}

void ProfileBar::keep()
{
    const auto name = m_dialogs.askText(this, tr("Save as profile"), tr("Name of the profile"), tr("Save"), false);
    if (!name)
        return;
    const QString path = profilePath(m_folder, *name);
    if (QFileInfo::exists(path) &&
        m_dialogs.choose(this, tr("There is a profile of this name"),
                         tr("“%1” is in your profiles already.").arg(*name), {tr("Put this in its place")}) != 0)
        return;
    QDir().mkpath(m_folder);
    if (const auto saved = saveProfile(m_made(*name), path); !saved) {
        m_text->setText(saved.error().text());
        m_note->show();
        return;
    }
    m_profiles = readProfiles(m_folder);
    fill();
    for (int i = 1; i < m_profile->count(); ++i) {
        if (m_profiles.profiles[size_t(m_profile->itemData(i).toInt())].name == *name)
            m_profile->setCurrentIndex(i);
    }
    m_used = m_profile->currentIndex();
    showNote();
    Q_EMIT kept(path);
}

} // namespace hubready
