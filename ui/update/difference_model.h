// What a newer export would change in a project, one value a row: those that changed at the source, those that were
// edited here and changed at the source as well, records that are new, records that are gone. A tick takes it: the
// newer value, the new record, the excluding of one that is gone.
#pragma once

#include "core/update/take_export.h"
#include "ui/models/change_list_model.h"

#include <array>
#include <optional>

namespace hubready {

class DifferenceModel : public ChangeListModel
{
    Q_OBJECT

public:
    enum OwnColumn { HereColumn = FirstOwnColumn };
    enum class What : unsigned char { Changed, Conflict, New, Gone };
    static constexpr int whatCount = 4;

    // `now`: the records as they stand here, for the titles of those that are gone.
    DifferenceModel(std::shared_ptr<const ExportComparison> comparison, const RecordTable &now,
                    QObject *parent = nullptr);

    void setShown(std::optional<What> what); // nothing: all
    int total(What what) const { return m_totals[size_t(what)]; }
    using ChangeListModel::total;
    UpdateChoices choices() const;      // as the ticks say
    QString explanation(int row) const; // what it is about, in a sentence

protected:
    bool fits(size_t entry) const override;
    QString text(size_t entry, int column) const override;
    QString accessibleText(size_t entry, int column) const override;

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
    };

    void addDifferences();
    void addWholeRecords(const RecordTable &now);

    std::shared_ptr<const ExportComparison> m_comparison;
    std::vector<Entry> m_all;
    std::array<int, whatCount> m_totals{};
    std::optional<What> m_what;
};

} // namespace hubready
