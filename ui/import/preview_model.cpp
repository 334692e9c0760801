#include "ui/import/preview_model.h"

#include "core/record/field_text.h"
#include "core/rules/finding_text.h"

#include <QLocale>

#include <algorithm>

namespace hubready {

namespace {

bool counts(const Finding &finding, Field field)
{
    return finding.field == field && finding.family != Family::CouldBeBetter;
}

} // namespace

PreviewModel::PreviewModel(QObject *parent) : QAbstractTableModel(parent) {}

void PreviewModel::setDraft(const MappingDraft *draft)
{
    beginResetModel();
    m_preview = MappingPreview();
    m_fields.clear();
    if (draft) {
        m_preview = previewOf(*draft, m_checker);
        for (const FieldSpec &spec : allFields()) {
            if (fieldBelongsTo(spec.field, draft->form()) && draft->isFilled(spec.field))
                m_fields.push_back(spec.field);
        }
    }
    endResetModel();
}

int PreviewModel::columnOf(Field field) const
{
    const auto found = std::ranges::find(m_fields, field);
    return found == m_fields.end() ? -1 : int(found - m_fields.begin()) + 1;
}

std::vector<PreviewModel::Trouble> PreviewModel::troubles(Field field, size_t most) const
{
    std::vector<Trouble> found;
    for (Row row = 0; row < m_preview.findings.size(); ++row) {
        for (const Finding &finding : m_preview.findings[row]) {
            if (found.size() < most && counts(finding, field))
                found.push_back({row, finding.family,
                                 findingMessage(*m_checker.rules(), finding, m_preview.quotes.text(finding.quote))});
        }
    }
    return found;
}

size_t PreviewModel::recordsInTrouble(Field field) const
{
    return size_t(std::ranges::count_if(m_preview.findings, [&](const Findings &findings) {
        return std::ranges::any_of(findings, [&](const Finding &finding) { return counts(finding, field); });
    }));
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_fields.empty() ? 0 : int(m_preview.table.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_fields.empty() ? 0 : int(m_fields.size()) + 1;
}

std::optional<Family> PreviewModel::worst(Row row, Field field) const
{
    std::optional<Family> worst;
    for (const Finding &finding : m_preview.findings[row]) {
        if (counts(finding, field) && (!worst || finding.family < *worst))
            worst = finding.family;
    }
    return worst;
}

QString PreviewModel::messages(Row row, Field field) const
{
    QStringList messages;
    for (const Finding &finding : m_preview.findings[row]) {
        if (counts(finding, field))
            messages << findingMessage(*m_checker.rules(), finding, m_preview.quotes.text(finding.quote));
    }
    return messages.join(u'\n');
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto row = Row(index.row());
    if (index.column() == 0)
        return role == Qt::DisplayRole ? QLocale().toString(index.row() + 1) : QVariant();
    const Field field = m_fields[size_t(index.column()) - 1];
    const QString text = fieldCellText(m_preview.table, row, field);
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case FamilyRole: {
        const auto family = worst(row, field);
        return family ? QVariant(int(*family)) : QVariant();
    }
    case Qt::ToolTipRole: {
        const QString said = messages(row, field);
        const QString shown = (said.isEmpty() ? text : said + QStringLiteral("\n\n") + text).left(2000);
        return QStringLiteral("<p>%1</p>").arg(shown.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    }
    case Qt::AccessibleTextRole: {
        const QString said = messages(row, field);
        return QStringLiteral("%1: %2%3")
            .arg(fieldLabel(field), text.isEmpty() ? tr("empty") : text,
                 said.isEmpty() ? QString() : QStringLiteral(". ") + said);
    }
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section > int(m_fields.size()))
        return {};
    return section == 0 ? tr("#") : fieldLabel(m_fields[size_t(section) - 1]);
}

} // namespace hubready
