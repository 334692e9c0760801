// The distinct addresses of the open project with what a link check found out, one a row: those that lead nowhere
// first, then those that have moved, those that were not asked for, the rest. Shown are those of one standing that hold
// a text.
#pragma once

#include "core/base/clock.h"
#include "core/links/link_places.h"
#include "core/links/link_results.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <optional>

namespace hubready {

enum class LinkStanding : unsigned char { LeadsNowhere, Moved, NotAsked, Answers };

inline constexpr int linkStandings = 4;

class LinkResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AddressColumn, AnswerColumn, RecordsColumn, CheckedColumn, ColumnCount };

    explicit LinkResultsModel(const Clock &clock, QObject *parent = nullptr); // `clock` outlives it

    void setAddresses(std::vector<AddressUse> uses, std::shared_ptr<const LinkResults> results);
    void setResults(std::shared_ptr<const LinkResults> results);
    void setFilter(std::optional<LinkStanding> standing, const QString &text);

    int total() const { return int(m_lines.size()); }
    int total(LinkStanding standing) const { return m_totals[size_t(standing)]; }
    const AddressUse &use(int row) const;
    const LinkResult *result(int row) const; // null: not asked for
    LinkStanding standing(int row) const;
    std::optional<int> rowOf(std::string_view address) const; // where it is shown
    std::vector<AddressUse> uses(std::optional<LinkStanding> standing) const; // whatever is shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        AddressUse use;
        LinkStanding standing = LinkStanding::NotAsked;
    };
    void judge();
    void show();
    QString text(int row, int column) const;

    const Clock &m_clock;
    std::vector<Line> m_lines; // by address
    std::shared_ptr<const LinkResults> m_results;
    std::array<int, linkStandings> m_totals{};
    std::optional<LinkStanding> m_wanted;
    QString m_text;
    std::vector<int> m_shown; // places in m_lines
};

} // namespace hubready
