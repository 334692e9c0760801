#include "ui/models/record_grid_model.h"

#include "core/record/field_text.h"
#include "core/rules/finding_text.h"
#include "core/text/wtf8.h"

#include <QLocale>

#include <algorithm>
#include <memory>
#include <utility>

namespace hubready {

namespace {

const QString arrangeKind = QStringLiteral("arrange");

bool asksFindings(const FilterTerm &term)
{
    return term.kind == FilterTerm::Kind::Family || term.kind == FilterTerm::Kind::Rule
           || term.kind == FilterTerm::Kind::Standing;
}

// A filter and an order on copies that another thread may have for itself. Findings are not among them: they cost too
// much to copy, and what is asked of them is answered before.
struct Arranging
{
    RecordTable table;
    std::vector<ReviewState> states;
    std::shared_ptr<const ExtraColumns> extras;
    std::optional<std::vector<Row>> rows; // in rising order where there is a filter; nothing: all
    RecordFilter filter;                  // of what needs no findings
    RecordOrder order;
    std::string locale;

    Result<std::vector<Row>> run(const Progress &progress)
    {
        const FindingStore none;
        const RecordsView records{table, none, states, extras.get()};
        if (!rows || !filter.isEmpty()) {
            RecordFilter whole = filter;
            if (rows)
                whole.terms.push_back(FilterTerm::ofRecords(std::move(*rows)));
            auto filtered = filterRows(records, whole, progress);
            if (!filtered)
                return filtered.error();
            rows = std::move(filtered.value());
        }
        return sortedRows(std::move(*rows), records, order, locale, progress);
    }
};

} // namespace

RecordGridModel::RecordGridModel(Document *document, QObject *parent, Row backgroundFrom)
    : QAbstractTableModel(parent), m_document(document), m_backgroundFrom(backgroundFrom)
{
    connect(document, &Document::opened, this, &RecordGridModel::load);
    connect(document, &Document::aboutToClose, this, &RecordGridModel::unload);
    connect(document, &Document::changed, this, &RecordGridModel::follow);
    if (document->isOpen())
        load();
}

void RecordGridModel::load()
{
    beginResetModel();
    m_wanted = m_shown = {};
    m_stale.clear();
    m_fields = {Field::None, Field::Title, Field::None};
    for (const FieldSpec &spec : allFields()) {
        if (spec.field != Field::Title && fieldBelongsTo(spec.field, m_document->session().form()))
            m_fields.push_back(spec.field);
    }
    m_extras = m_document->session().extras()->names();
    std::vector<Row> all(m_document->session().size());
    for (size_t i = 0; i < all.size(); ++i)
        all[i] = Row(i);
    setRows(std::move(all));
    endResetModel();
    Q_EMIT filterChanged();
    Q_EMIT orderChanged();
}

void RecordGridModel::unload()
{
    beginResetModel();
    m_fields.clear();
    m_extras.clear();
    m_rows.clear();
    m_places.clear();
    m_stale.clear();
    m_wanted = m_shown = {};
    m_isArranging = m_mustFilter = false;
    ++m_generation;
    m_recheckedMeanwhile.clear();
    endResetModel();
    m_document->jobs().cancel(arrangeKind);
    Q_EMIT filterChanged();
}

void RecordGridModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    m_places.assign(m_document->session().size(), -1);
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_places[m_rows[i]] = int(i);
}

RecordsView RecordGridModel::records() const
{
    const Session &session = m_document->session();
    return {session.table(), session.findings(), session.states(), session.extras().get()};
}

int RecordGridModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RecordGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size() + m_extras.size());
}

int RecordGridModel::rowOf(Row record) const { return record < m_places.size() ? m_places[record] : -1; }

Field RecordGridModel::fieldAt(int column) const
{
    return column >= 0 && column < int(m_fields.size()) ? m_fields[size_t(column)] : Field::None;
}

const std::string *RecordGridModel::extraAt(int column) const
{
    const int place = column - int(m_fields.size());
    return place >= 0 && place < int(m_extras.size()) ? &m_extras[size_t(place)] : nullptr;
}

bool RecordGridModel::isOrderedBy(int column) const
{
    const RecordOrder &order = m_wanted.order;
    switch (order.by) {
    case RecordOrder::By::Number:
        break;
    case RecordOrder::By::State:
        return column == StateColumn;
    case RecordOrder::By::Field:
        return fieldAt(column) == order.field;
    case RecordOrder::By::Extra:
        return extraAt(column) && *extraAt(column) == order.extra;
    }
    return column == NumberColumn;
}

QString RecordGridModel::extraText(Row row, int column) const
{
    std::string buffer;
    return toQString(m_document->session().extras()->text(row, *extraAt(column), buffer));
}

int RecordGridModel::columnOf(Field field) const
{
    const auto found = std::ranges::find(m_fields, field);
    return found == m_fields.end() ? -1 : int(found - m_fields.begin());
}

bool RecordGridModel::canEdit(Row row) const
{
    const Session &session = m_document->session();
    return session.project().isWritable() && session.table().isObject(row);
}

std::vector<Finding> RecordGridModel::findingsOf(Row row, int column) const
{
    std::vector<Finding> findings;
    // What is said of the record as a whole stands at its number.
    if (column == StateColumn || extraAt(column))
        return findings;
    for (const Finding &finding : m_document->session().findings().ofRow(row)) {
        if (finding.field == fieldAt(column))
            findings.push_back(finding);
    }
    return findings;
}

QVariant RecordGridModel::display(Row row, int column) const
{
    if (column == NumberColumn)
        return QLocale().toString(row + 1);
    if (column == StateColumn)
        return reviewStateLabel(m_document->session().state(row));
    if (extraAt(column))
        return extraText(row, column).simplified();
    return fieldCellText(m_document->session().table(), row, fieldAt(column));
}

QVariant RecordGridModel::cellFact(Row row, int column, int role) const
{
    const Session &session = m_document->session();
    const Field field = fieldAt(column);
    switch (role) {
    case RowRole:
        return row;
    case FieldRole:
        return int(field);
    case FamilyRole:
        if (column != StateColumn && !extraAt(column)) {
            if (const auto family = worstFamilyOf(session.findings().ofRow(row), field))
                return int(*family);
        }
        return {};
    case AcceptedRole:
        return column != StateColumn && !extraAt(column) && hasOnlyAccepted(session.findings().ofRow(row), field);
    case EditedRole:
        return field != Field::None && session.isEdited(row, field);
    case ExcludedRole:
        return session.state(row) == ReviewState::Excluded;
    case EmptyRole:
        return extraAt(column) ? extraText(row, column).isEmpty()
                               : field != Field::None && isFieldEmpty(session.table(), row, field);
    case StateRole:
        return column == StateColumn ? QVariant(int(session.state(row))) : QVariant();
    case NumericRole:
        return column == NumberColumn || (field != Field::None && fieldSpec(field).type == FieldType::Integer);
    case LimitRole:
        return field == Field::None ? 0 : fieldSpec(field).maxLength;
    default:
        return {};
    }
}

QVariant RecordGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row row = recordAt(index.row());
    const Field field = fieldAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::EditRole:
        if (extraAt(index.column()))
            return extraText(row, index.column());
        return field == Field::None ? display(row, index.column())
                                    : QVariant(fieldEditText(m_document->session().table(), row, field));
    case Qt::ToolTipRole:
        if (extraAt(index.column()))
            return {};
        return toolTip(row, index.column() == StateColumn ? Field::Title : field);
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.column());
    default:
        return cellFact(row, index.column(), role);
    }
}

QString RecordGridModel::toolTip(Row row, Field field) const
{
    const auto headOf = [](const Finding &finding) {
        return finding.accepted ? tr("%1, accepted as is").arg(familyLabel(finding.family)) : familyLabel(finding.family);
    };
    QString text;
    for (const Finding &finding : m_document->session().findings().ofRow(row)) {
        if (finding.field != field)
            continue;
        text += QStringLiteral("<p><b>%1:</b> %2<br>%3</p>")
                    .arg(headOf(finding).toHtmlEscaped(),
                         findingMessage(m_document->session().findings(), finding).toHtmlEscaped(),
                         m_document->session().rules().why(finding.rule).toHtmlEscaped());
    }
    return text;
}

QString RecordGridModel::accessibleText(Row row, int column) const
{
    const Session &session = m_document->session();
    const bool empty = cellFact(row, column, EmptyRole).toBool();
    QStringList parts{headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                      empty ? tr("empty") : display(row, column).toString()};
    for (const Finding &finding : findingsOf(row, column))
        parts += tr("%1: %2").arg(finding.accepted ? tr("accepted as is") : familyLabel(finding.family).toLower(),
                                  findingMessage(session.findings(), finding));
    if (cellFact(row, column, EditedRole).toBool())
        parts += tr("edited");
    if (session.state(row) == ReviewState::Excluded)
        parts += tr("excluded");
    return parts.join(QStringLiteral(", "));
}

QVariant RecordGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section < rowCount() ? QVariant(recordAt(section) + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    if (role == FieldRole)
        return int(fieldAt(section));
    if (role == Qt::AccessibleTextRole && section == NumberColumn)
        return tr("Record");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (section == NumberColumn)
        return QStringLiteral("#");
    if (const std::string *extra = extraAt(section))
        return toQString(*extra);
    return section == StateColumn ? tr("State") : fieldLabel(fieldAt(section));
}

Qt::ItemFlags RecordGridModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (fieldAt(index.column()) != Field::None && canEdit(recordAt(index.row())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RecordGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Row row = recordAt(index.row());
    const Field field = fieldAt(index.column());
    return setTexts({{row, field, value.toString()}}, tr("%1 of record %2").arg(fieldLabel(field)).arg(row + 1));
}

bool RecordGridModel::setTexts(const std::vector<CellText> &texts, const QString &why)
{
    ChangeSet changes;
    changes.why = why;
    for (const CellText &cell : texts) {
        auto edit = fieldEditOf(m_document->session().table(), cell.row, cell.field, cell.text);
        if (!edit) {
            Q_EMIT notTaken(edit.error());
            return false;
        }
        if (edit.value())
            changes.fields.push_back({cell.row, std::move(*edit.value())});
    }
    return changes.fields.empty() || bool(m_document->apply(changes));
}

bool RecordGridModel::setFilter(const RecordFilter &filter)
{
    if (!m_document->isOpen())
        return false;
    m_wanted.filter = filter;
    m_mustFilter = true;
    arrange();
    return true;
}

bool RecordGridModel::sortBy(const RecordOrder &order)
{
    if (!m_document->isOpen())
        return false;
    m_wanted.order = order;
    arrange();
    return true;
}

void RecordGridModel::arrange()
{
    if (m_document->session().size() >= m_backgroundFrom)
        return arrangeInBackground();
    auto rows = m_mustFilter ? filterRows(records(), m_wanted.filter) : Result<std::vector<Row>>(m_rows);
    take(rows ? sortedRows(std::move(rows.value()), records(), m_wanted.order, QLocale().name().toStdString()) : rows);
}

void RecordGridModel::arrangeInBackground()
{
    const Session &session = m_document->session();
    auto work = std::make_shared<Arranging>(Arranging{
        session.table(), session.states(), session.extras(), {}, {}, m_wanted.order, QLocale().name().toStdString()});
    if (m_mustFilter) {
        RecordFilter first;
        for (const FilterTerm &term : m_wanted.filter.terms)
            (asksFindings(term) ? first : work->filter).terms.push_back(term);
        if (!first.isEmpty())
            work->rows = filterRows(records(), first).value();
    } else {
        work->rows = m_rows;
    }
    m_isArranging = true;
    m_document->jobs().start<Result<std::vector<Row>>>(
        arrangeKind, tr("Putting the records in order"),
        [work](const Progress &progress) { return work->run(progress); },
        [model = QPointer(this), generation = m_generation](const Result<std::vector<Row>> &rows) {
            if (model && model->m_generation == generation)
                model->take(rows);
        });
}

void RecordGridModel::take(const Result<std::vector<Row>> &rows)
{
    m_isArranging = false;
    const bool filtered = std::exchange(m_mustFilter, false);
    const std::vector<Row> rechecked = std::exchange(m_recheckedMeanwhile, {});
    if (rows) {
        const bool isOtherOrder = m_wanted.order != m_shown.order;
        m_shown = m_wanted;
        if (filtered)
            showOtherRows(rows.value());
        else
            showOtherOrder(rows.value());
        if (isOtherOrder)
            Q_EMIT orderChanged();
    } else {
        m_wanted = m_shown; // stopped: all stays as it was
    }
    if (filtered)
        Q_EMIT filterChanged();
    noteStale(rechecked);
}

void RecordGridModel::showOtherRows(std::vector<Row> rows)
{
    if (rows != m_rows) {
        beginResetModel();
        setRows(std::move(rows));
        endResetModel();
    }
    m_stale.clear();
    Q_EMIT staleChanged();
}

void RecordGridModel::showOtherOrder(std::vector<Row> rows)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<Row> old = m_rows;
    setRows(std::move(rows));
    QModelIndexList after;
    for (const QModelIndex &at : before)
        after += index(rowOf(old[size_t(at.row())]), at.column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RecordGridModel::sort(int column, Qt::SortOrder order)
{
    RecordOrder wanted;
    wanted.descending = order == Qt::DescendingOrder;
    wanted.field = fieldAt(column);
    if (wanted.field != Field::None) {
        wanted.by = RecordOrder::By::Field;
    } else if (const std::string *extra = extraAt(column)) {
        wanted.by = RecordOrder::By::Extra;
        wanted.extra = *extra;
    }
    if (column == StateColumn)
        wanted.by = RecordOrder::By::State;
    sortBy(wanted);
}

void RecordGridModel::follow(const SessionEvent &event)
{
    std::vector<int> touched;
    for (const std::vector<Row> *rows : {&event.changed, &event.rechecked}) {
        for (Row row : *rows) {
            if (const int place = rowOf(row); place >= 0)
                touched.push_back(place);
        }
    }
    std::ranges::sort(touched);
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (size_t first = 0; first < touched.size();) {
        size_t last = first;
        while (last + 1 < touched.size() && touched[last + 1] == touched[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(touched[first], 0), index(touched[last], columnCount() - 1));
        first = last + 1;
    }
    if (m_isArranging)
        m_recheckedMeanwhile.insert(m_recheckedMeanwhile.end(), event.rechecked.begin(), event.rechecked.end());
    noteStale(event.rechecked);
}

void RecordGridModel::noteStale(const std::vector<Row> &rows)
{
    if (m_shown.filter.isEmpty())
        return;
    const size_t before = m_stale.size();
    const RecordMatcher matcher(records(), m_shown.filter);
    for (Row row : rows) {
        if (rowOf(row) < 0)
            continue;
        if (matcher.matches(row))
            m_stale.erase(row);
        else
            m_stale.insert(row);
    }
    if (m_stale.size() != before)
        Q_EMIT staleChanged();
}

} // namespace hubready
