#include "ui/update/difference_model.h"

#include "core/record/field_text.h"
#include "core/record/property.h"
#include "core/text/wtf8.h"
#include "ui/models/suggestion_model.h"
#include "ui/support/counted_words.h"

namespace hubready {

namespace {

QString propertyLabel(PackageForm form, const std::string &name)
{
    const auto index = propertyNamed(form, name);
    const Field field = index ? property(form, *index).field : Field::None;
    return field == Field::None ? toQString(name) : fieldLabel(field);
}

} // namespace

DifferenceModel::DifferenceModel(std::shared_ptr<const ExportComparison> comparison, const RecordTable &now,
                                 QObject *parent)
    : ChangeListModel(
          {tr("Take"), tr("Record"), tr("Field"), tr("Source until now"), tr("Newer export"), tr("Edited here")},
          parent),
      m_comparison(std::move(comparison))
{
    addDifferences();
    addWholeRecords(now);
    std::vector<bool> ticks;
    for (const Entry &entry : m_all) {
        ++m_totals[size_t(entry.what)];
        ticks.push_back(entry.what == What::Changed || entry.what == What::New);
    }
    setTicks(std::move(ticks));
}

void DifferenceModel::addDifferences()
{
    for (const RecordDifference &record : m_comparison->differences) {
        for (const Difference &difference : record.differences) {
            if (difference.kind == Difference::Kind::Agrees)
                continue; // nothing to decide
            const What what = difference.kind == Difference::Kind::Conflict ? What::Conflict : What::Changed;
            m_all.push_back({what, record.row, &record, &difference, valueOnOneLine(difference.before.value_or("")),
                             valueOnOneLine(difference.after.value_or("")),
                             valueOnOneLine(difference.here.value_or(""))});
        }
    }
}

void DifferenceModel::addWholeRecords(const RecordTable &now)
{
    for (Row row : m_comparison->fresh)
        m_all.push_back(
            {What::New, row, nullptr, nullptr, {}, fieldCellText(m_comparison->newer->table, row, Field::Title), {}});
    for (Row row : m_comparison->gone)
        m_all.push_back({What::Gone, row, nullptr, nullptr, fieldCellText(now, row, Field::Title), {}, {}});
}

void DifferenceModel::setShown(std::optional<What> what)
{
    if (what == m_what)
        return;
    beginResetModel();
    m_what = what;
    filter();
    endResetModel();
}

bool DifferenceModel::fits(size_t entry) const { return !m_what || m_all[entry].what == *m_what; }

UpdateChoices DifferenceModel::choices() const
{
    UpdateChoices choices;
    for (size_t i = 0; i < m_all.size(); ++i) {
        const Entry &entry = m_all[i];
        const bool on = isTicked(i);
        if (entry.difference)
            choices.sides[{entry.row, entry.difference->property}] = on ? KeptSide::Newer : KeptSide::Here;
        else if (entry.what == What::New && !on)
            choices.notAdded.insert(entry.row);
        else if (entry.what == What::Gone && on)
            choices.excluded.insert(entry.row);
    }
    return choices;
}

QString DifferenceModel::explanation(int row) const
{
    const size_t at = entryAt(row);
    const Entry &entry = m_all[at];
    const bool on = isTicked(at);
    switch (entry.what) {
    case What::Changed:
        return tr("Record %1 (%2): changed at the source. %3")
            .arg(numberInWords(entry.row + 1), matchedByLabel(entry.record->by),
                 on ? tr("It will follow.") : tr("It stays as it was."));
    case What::Conflict:
        return tr("Record %1 (%2): changed at the source and edited here, to “%3”. %4")
            .arg(numberInWords(entry.row + 1), matchedByLabel(entry.record->by), entry.here,
                 on ? tr("The newer value will replace the edit.") : tr("The edit stays."));
    case What::New:
        return on ? tr("A new record. It will be added at the end.") : tr("A new record. It will not be added.");
    case What::Gone:
        break;
    }
    return on ? tr("Record %1 is not in the newer export. It will be excluded.").arg(numberInWords(entry.row + 1))
              : tr("Record %1 is not in the newer export. It stays as it is.").arg(numberInWords(entry.row + 1));
}

QString DifferenceModel::text(size_t at, int column) const
{
    const Entry &entry = m_all[at];
    switch (column) {
    case RecordColumn:
        return entry.what == What::New ? tr("new") : numberInWords(entry.row + 1);
    case FieldColumn:
        if (entry.difference)
            return propertyLabel(m_comparison->form, entry.difference->property);
        return entry.what == What::New ? tr("New: add it") : tr("Gone: exclude it");
    case BeforeColumn:
        return entry.before;
    case AfterColumn:
        return entry.after;
    case HereColumn:
        return entry.here;
    default:
        return {};
    }
}

QString DifferenceModel::accessibleText(size_t at, int column) const
{
    const Entry &entry = m_all[at];
    const QString said = text(at, column);
    const QString shown = said.isEmpty() ? tr("(empty)") : said;
    switch (column) {
    case RecordColumn:
        return entry.what == What::New ? tr("New record") : tr("Record %1").arg(said);
    case BeforeColumn:
        return tr("Source until now: %1").arg(shown);
    case AfterColumn:
        return tr("Newer export: %1").arg(shown);
    case HereColumn:
        return entry.what == What::Conflict ? tr("Edited here: %1").arg(shown) : QString();
    default:
        return said;
    }
}

} // namespace hubready
