// How many safe fixes the open project has, for the number on the tool bar: counted in the background after a project
// has been opened, and anew when other fixes may come; else only for the records that changed, a moment after the last
// change.
#pragma once

#include "ui/document/document.h"

#include <QTimer>

#include <set>
#include <vector>

namespace hubready {

class SafeFixCounter : public QObject
{
    Q_OBJECT

public:
    explicit SafeFixCounter(Document &document, QObject *parent = nullptr);

    int count() const { return m_count; }
    bool isComplete() const { return m_stale.empty(); } // false: the number is of before the last changes

Q_SIGNALS:
    void countChanged(int count);

private:
    void begin();
    void countAll();
    void forget();
    void start();
    void take(const std::vector<Row> &rows, const std::vector<int> &counts);
    void tell(int count);

    Document &m_document;
    QTimer m_timer;
    std::set<Row> m_stale;         // to be counted again
    std::vector<int> m_countOfRow; // of the last time
    int m_count = 0;
};

} // namespace hubready
