#include "ui/panels/extra_section.h"

#include "core/text/wtf8.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace hubready {

namespace {
constexpr int longText = 40; // may be cut off
} // namespace

ExtraSection::ExtraSection(QWidget *parent) : QWidget(parent)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(3 * Metrics::step, 3 * Metrics::step, 3 * Metrics::step, 3 * Metrics::step);
    all->setSpacing(2 * Metrics::step);
    all->addWidget(roleLabel(tr("Also in the source"), "heading", this));
    all->addWidget(wrappedRoleLabel(tr("Columns that fill no field. They stay in the project and go into no package."),
                                    "muted", this));
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(2 * Metrics::step);
    all->addLayout(m_lines);
    hide();
}

void ExtraSection::showRecord(const ExtraColumns &extras, Row row)
{
    std::vector<std::pair<QString, QString>> found;
    std::string buffer;
    for (const std::string &name : extras.names()) {
        if (const std::string_view text = extras.text(row, name, buffer); !text.empty())
            found.emplace_back(toQString(name), toQString(text));
    }
    setVisible(!found.empty());
    if (found == m_shown)
        return;
    m_shown = std::move(found);
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &[name, text] : m_shown) {
        auto *line = new QWidget(this);
        auto *column = new QVBoxLayout(line);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(roleLabel(name, "small", line));
        auto *value = wrappedRoleLabel(text, nullptr, line);
        value->setMinimumWidth(1); // an address without a blank must not widen the panel
        value->setToolTip(text.size() > longText ? text : QString());
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(QStringLiteral("%1: %2").arg(name, text));
        column->addWidget(value);
        m_lines->addWidget(line);
    }
}

} // namespace hubready
