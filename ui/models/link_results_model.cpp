#include "ui/models/link_results_model.h"

#include "core/links/link_address.h"
#include "core/text/wtf8.h"
#include "ui/support/counted_words.h"
#include "ui/support/who_and_when.h"

#include <algorithm>

namespace hubready {

namespace {

LinkStanding standingOf(const std::string &address, const LinkResults *results)
{
    const LinkResult *result = results ? results->ofAsked(address) : nullptr;
    if (!result)
        return LinkStanding::NotAsked;
    if (!result->isAlive())
        return LinkStanding::LeadsNowhere;
    return result->permanentAddress().empty() && !result->httpsAnswers ? LinkStanding::Answers : LinkStanding::Moved;
}

QString recordsText(const std::vector<Row> &rows)
{
    constexpr size_t named = 3;
    QStringList numbers;
    for (size_t i = 0; i < rows.size() && i < named; ++i)
        numbers += numberInWords(rows[i] + 1);
    const QString list = numbers.join(QStringLiteral(", "));
    return rows.size() <= named
               ? list
               : LinkResultsModel::tr("%1 and %2 more").arg(list, numberInWords(qint64(rows.size() - named)));
}

} // namespace

LinkResultsModel::LinkResultsModel(const Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock) {}

void LinkResultsModel::setAddresses(std::vector<AddressUse> uses, std::shared_ptr<const LinkResults> results)
{
    beginResetModel();
    m_lines.clear();
    for (AddressUse &use : uses)
        m_lines.push_back({std::move(use)});
    std::ranges::sort(m_lines, {}, [](const Line &line) -> const std::string & { return line.use.address; });
    m_results = std::move(results);
    judge();
    show();
    endResetModel();
}

void LinkResultsModel::setResults(std::shared_ptr<const LinkResults> results)
{
    beginResetModel();
    m_results = std::move(results);
    judge();
    show();
    endResetModel();
}

void LinkResultsModel::setFilter(std::optional<LinkStanding> standing, const QString &text)
{
    beginResetModel();
    m_wanted = standing;
    m_text = text;
    show();
    endResetModel();
}

void LinkResultsModel::judge()
{
    m_totals = {};
    for (Line &line : m_lines) {
        line.standing = standingOf(line.use.address, m_results.get());
        ++m_totals[size_t(line.standing)];
    }
}

void LinkResultsModel::show()
{
    m_shown.clear();
    // By standing, then by address, which the lines are in the order of: answers that come in every second must not
    // sort anew.
    for (int standing = 0; standing < linkStandings; ++standing) {
        if (m_wanted && *m_wanted != LinkStanding(standing))
            continue;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].standing == LinkStanding(standing) &&
                (m_text.isEmpty() || toQString(m_lines[i].use.address).contains(m_text, Qt::CaseInsensitive)))
                m_shown.push_back(int(i));
        }
    }
}

const AddressUse &LinkResultsModel::use(int row) const { return m_lines[size_t(m_shown[size_t(row)])].use; }

LinkStanding LinkResultsModel::standing(int row) const { return m_lines[size_t(m_shown[size_t(row)])].standing; }

const LinkResult *LinkResultsModel::result(int row) const
{
    return m_results ? m_results->ofAsked(use(row).address) : nullptr;
}

std::optional<int> LinkResultsModel::rowOf(std::string_view address) const
{
    const auto shown =
        std::ranges::find(m_shown, address, [this](int line) { return std::string_view(m_lines[size_t(line)].use.address); });
    return shown == m_shown.end() ? std::nullopt : std::optional(int(shown - m_shown.begin()));
}

std::vector<AddressUse> LinkResultsModel::uses(std::optional<LinkStanding> standing) const
{
    std::vector<AddressUse> wanted;
    for (const Line &line : m_lines) {
        if (!standing || line.standing == *standing)
            wanted.push_back(line.use);
    }
    return wanted;
}

int LinkResultsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

int LinkResultsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString LinkResultsModel::text(int row, int column) const
{
    const LinkResult *known = result(row);
    switch (column) {
    case AddressColumn:
        return use(row).address.empty() ? tr("(empty)") : toQString(use(row).address);
    case AnswerColumn:
        if (!known)
            return tr("Not asked for yet.");
        return known->isAlive() && known->httpsAnswers ? tr("It answers, by https as well.") : linkAnswerText(*known);
    case RecordsColumn:
        return recordsText(use(row).rows);
    default:
        return known ? momentInWords(known->checkedAt, m_clock.now()) : QString();
    }
}

QVariant LinkResultsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(index.row(), index.column());
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                            text(index.row(), index.column()));
    return {};
}

QVariant LinkResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AddressColumn:
        return tr("Address");
    case AnswerColumn:
        return tr("Answer");
    case RecordsColumn:
        return tr("Records");
    default:
        return tr("Asked");
    }
}

} // namespace hubready
