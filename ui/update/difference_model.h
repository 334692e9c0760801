// What a newer export would change in a project, one value a row: those that changed at the source, those that were
// edited here and changed at the source as well, records that are new, records that are gone. A tick takes it: the
// newer value, the new record, the excluding of one that is gone.
#pragma once

#include "core/update/take_export.h"
#include "ui/models/ticked_list_model.h"
#include "ui/support/text_diff.h"

#include <array>
#include <optional>

namespace hubready {

class DifferenceModel : public TickedListModel
{
    Q_OBJECT

public:
    // The places of SuggestionModel, whose delegate paints both.
    enum Column { TickColumn, RecordColumn, FieldColumn, BeforeColumn, AfterColumn, HereColumn, ColumnCount };
    enum class What : unsigned char { Changed, Conflict, New, Gone };
    static constexpr int whatCount = 4;

    // `now`: the records as they stand here, for the titles of those that are gone.
    DifferenceModel(std::shared_ptr<const ExportComparison> comparison, const RecordTable &now,
                    QObject *parent = nullptr);

    void setShown(std::optional<What> what); // nothing: all
    int total(What what) const { return m_totals[size_t(what)]; }
    using TickedListModel::total;
    UpdateChoices choices() const;      // as the ticks say
    QString explanation(int row) const; // what it is about, in a sentence

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    bool fits(size_t entry) const override;

private:
    struct Entry
    {
        What what;
        Row row = 0; // of the project; of a new record its row in the newer export
        const RecordDifference *record = nullptr;
        const Difference *difference = nullptr; // null: of the whole record
        QString before;
        QString after;
        QString here;
        mutable std::optional<TextDiff> diff; // worked out when it is first painted
    };

    void addDifferences();
    void addWholeRecords(const RecordTable &now);
    QString text(const Entry &entry, int column) const;
    QString accessibleText(const Entry &entry, int column) const;

    std::shared_ptr<const ExportComparison> m_comparison;
    std::vector<Entry> m_all;
    std::array<int, whatCount> m_totals{};
    std::optional<What> m_what;
};

} // namespace hubready
