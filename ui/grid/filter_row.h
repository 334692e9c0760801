// The row of fields under the names of the columns: what is typed there shows only the records whose field holds it.
// The fields are children of the head and move with its sections. The state has a list instead.
#pragma once

#include "core/explore/record_filter.h"

#include <QObject>
#include <QTimer>

#include <map>

class QComboBox;
class QLineEdit;

namespace hubready {

class GridHeader;
class RecordGridModel;
class ThemeController;

class FilterRow : public QObject
{
    Q_OBJECT

public:
    // The columns from `first` on, `count` of them at most.
    FilterRow(GridHeader *header, const RecordGridModel *model, const ThemeController *theme, int first, int count);

    void rebuild();                              // the columns are others now
    void showFilter(const RecordFilter &filter); // which may have come from elsewhere
    void setShown(bool shown);
    QLineEdit *editAt(int column) const;
    void place();

Q_SIGNALS:
    void textChosen(const hubready::FilterTerm &term); // of a blank text: this column is not filtered
    void stateChosen(const std::optional<hubready::FilterTerm> &term);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // of the header

private:
    void addText(int column);
    void addStates(int column);
    void tellText(int column);

    GridHeader *m_header;
    const RecordGridModel *m_model;
    const ThemeController *m_theme;
    int m_first;
    int m_count;
    bool m_shown = true;
    std::map<int, QWidget *> m_fields; // by column
    QTimer m_pause;                    // a person types several letters before they look
    int m_typedIn = -1;
};

} // namespace hubready
