// The table of a preview of fixes: one fix a row, each with a tick. It filters itself, by how sure a fix is and by text;
// what is filtered out keeps its tick. Safe fixes and those that are sure are ticked at first.
#pragma once

#include "core/suggest/suggestion.h"
#include "ui/models/change_list_model.h"

#include <array>
#include <optional>
#include <vector>

namespace hubready {

enum class HowSure : unsigned char { Sure, Likely, Check };
inline constexpr int howSureCount = 3;

HowSure howSure(double confidence);

// A JSON value as one line for people: no quotes, items of a list with a dot between them.
QString valueOnOneLine(std::string_view json);

class SuggestionModel : public ChangeListModel
{
    Q_OBJECT

public:
    enum OwnColumn { WhyColumn = FirstOwnColumn, SureColumn };
    enum OwnRole { ConfidenceRole = FirstOwnRole }; // double

    explicit SuggestionModel(QObject *parent = nullptr);

    void setSuggestions(Suggestions suggestions);
    void setFilter(std::optional<HowSure> sure, const QString &text);

    using ChangeListModel::total;
    int total(HowSure sure) const { return m_totals[size_t(sure)]; }
    Suggestions ticked() const; // of all, shown or not
    Suggestions unticked() const;
    const Suggestion &suggestion(int row) const { return m_all[entryAt(row)].suggestion; }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool fits(size_t entry) const override;
    QString text(size_t entry, int column) const override;
    QString accessibleText(size_t entry, int column) const override;

private:
    struct Entry
    {
        Suggestion suggestion;
        QString before;
        QString after;
    };
    Suggestions withTick(bool on) const;

    std::vector<Entry> m_all;
    std::array<int, howSureCount> m_totals{};
    std::optional<HowSure> m_sure;
    QString m_text;
};

} // namespace hubready
