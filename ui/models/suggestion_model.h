// The table of a preview of fixes: one fix a row, each with a tick. It filters itself, by how sure a fix is and by text;
// what is filtered out keeps its tick. Safe fixes and those that are sure are ticked at first.
#pragma once

#include "core/suggest/suggestion.h"
#include "ui/models/ticked_list_model.h"
#include "ui/support/text_diff.h"

#include <array>
#include <optional>
#include <vector>

namespace hubready {

enum class HowSure : unsigned char { Sure, Likely, Check };
inline constexpr int howSureCount = 3;

HowSure howSure(double confidence);

// A JSON value as one line for people: no quotes, items of a list with a dot between them.
QString valueOnOneLine(std::string_view json);

class SuggestionModel : public TickedListModel
{
    Q_OBJECT

public:
    enum Column { TickColumn, RecordColumn, FieldColumn, BeforeColumn, AfterColumn, WhyColumn, SureColumn, ColumnCount };
    enum Role {
        DiffRole = Qt::UserRole, // TextDiff of before and after
        ConfidenceRole,          // double
    };

    explicit SuggestionModel(QObject *parent = nullptr);

    void setSuggestions(Suggestions suggestions);
    void setFilter(std::optional<HowSure> sure, const QString &text);

    using TickedListModel::total;
    int total(HowSure sure) const { return m_totals[size_t(sure)]; }
    Suggestions ticked() const; // of all, shown or not
    Suggestions unticked() const;
    const Suggestion &suggestion(int row) const { return m_all[entryAt(row)].suggestion; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    bool fits(size_t entry) const override;

private:
    struct Entry
    {
        Suggestion suggestion;
        QString before;
        QString after;
        mutable std::optional<TextDiff> diff; // worked out when it is first painted
    };
    Suggestions withTick(bool on) const;
    QString text(const Entry &entry, int column) const;
    QString accessibleText(const Entry &entry, int column) const;

    std::vector<Entry> m_all;
    std::array<int, howSureCount> m_totals{};
    std::optional<HowSure> m_sure;
    QString m_text;
};

} // namespace hubready
