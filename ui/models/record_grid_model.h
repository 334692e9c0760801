// The records of the open project as a table: number, title, state, the other fields of the package, then what the
// source had in columns of its own, which can be read and searched. What is shown and in which order is a list of row
// numbers (core/explore), made anew only when a filter or an order is asked for: an edit never moves or hides a row, so
// nothing jumps under the hands. Edits go through the document and come back as its event; only the rows that it names
// are told on. Of a large project the list is made in the background: until it comes the old one stays, and a later
// wish makes an earlier one void.
#pragma once

#include "core/explore/record_order.h"
#include "ui/document/document.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <set>

namespace hubready {

// What shall stand in a cell, as a person typed or pasted it.
struct CellText
{
    Row row = 0; // of the project, not of the view
    Field field = Field::None;
    QString text;
};

class RecordGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, TitleColumn, StateColumn, FirstFieldColumn };
    enum Role {
        RowRole = Qt::UserRole + 1, // quint32: row of the project
        FieldRole,                  // int of Field; None where the column is no field
        FamilyRole,                 // int of the worst Family of this cell; absent: no finding
        AcceptedRole,               // bool: all that is found in this cell was accepted as it is
        EditedRole,                 // bool
        ExcludedRole,               // bool, of the record
        EmptyRole,                  // bool
        StateRole,                  // int of ReviewState, in the column of states
        NumericRole,                // bool: to the right
        LimitRole,                  // int: UTF-16 units that the field takes; 0: no limit
    };

    // From so many records on, filtering and sorting go on in the background.
    static constexpr Row large = 30'000;

    explicit RecordGridModel(Document *document, QObject *parent = nullptr, Row backgroundFrom = large);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    Document *document() const { return m_document; }

    // Both make the list of rows anew, at once or in the background; false: nothing is open.
    bool setFilter(const RecordFilter &filter);
    bool sortBy(const RecordOrder &order);
    // As they are wished for; while isArranging(), the rows are still those of the last ones.
    const RecordFilter &filter() const { return m_wanted.filter; }
    const RecordOrder &order() const { return m_wanted.order; }
    bool isArranging() const { return m_isArranging; }
    // Rows in view that were edited and no longer fit the filter; applying it again takes them away.
    int staleCount() const { return int(m_stale.size()); }
    bool applyFilterAgain() { return setFilter(RecordFilter(m_wanted.filter)); }

    const std::vector<Row> &visibleRows() const { return m_rows; }
    int rowOf(Row record) const; // in the view; -1: not in it
    Row recordAt(int row) const { return m_rows[size_t(row)]; }
    Field fieldAt(int column) const;              // None: number, state or an extra column
    const std::string *extraAt(int column) const; // its name; null: it is none
    bool isOrderedBy(int column) const;
    int columnOf(Field field) const; // -1: not in this package; None: the number
    bool canEdit(Row row) const;

    // Several cells as one change; nothing is changed where one of them cannot be.
    bool setTexts(const std::vector<CellText> &texts, const QString &why);

Q_SIGNALS:
    void filterChanged();
    void orderChanged();
    void staleChanged();
    void notTaken(const hubready::Error &error); // what was typed does not fit into the package

private:
    void load();
    void unload();
    void follow(const SessionEvent &event);
    void noteStale(const std::vector<Row> &rows);
    RecordsView records() const;
    void arrange();
    void arrangeInBackground();
    void take(const Result<std::vector<Row>> &rows);
    void showOtherRows(std::vector<Row> rows);
    void showOtherOrder(std::vector<Row> rows);
    void setRows(std::vector<Row> rows);

    QString extraText(Row row, int column) const;
    QVariant display(Row row, int column) const;
    QVariant cellFact(Row row, int column, int role) const;
    QString accessibleText(Row row, int column) const;
    QString toolTip(Row row, Field field) const;
    std::vector<Finding> findingsOf(Row row, int column) const;

    Document *m_document;
    std::vector<Field> m_fields; // of the columns before the extra ones
    std::vector<std::string> m_extras;
    std::vector<Row> m_rows;     // in view, in order
    std::vector<int> m_places;   // where each record is in m_rows; -1: not in it
    struct Arrangement
    {
        RecordFilter filter;
        RecordOrder order;
    };
    Arrangement m_wanted;
    Arrangement m_shown; // what m_rows are of
    std::set<Row> m_stale;
    std::vector<Row> m_recheckedMeanwhile; // while the rows are made in the background
    Row m_backgroundFrom;
    bool m_isArranging = false;
    bool m_mustFilter = false; // else the rows in view are only put in order
    int m_generation = 0; // of the project: an answer for another one is dropped
};

} // namespace hubready
