// Finds out, a moment after it was asked and away from the window's thread, for how many records the fixes that are on
// show mean the same; and again after each change. A newer question replaces an older one.
#pragma once

#include "ui/document/document.h"

#include <QTimer>

#include <vector>

namespace hubready {

class SameFixFinder : public QObject
{
    Q_OBJECT

public:
    explicit SameFixFinder(Document &document, QObject *parent = nullptr);

    void look(Suggestions fixes); // those that cannot be the same elsewhere are left out
    void forget();

    // How the fix is put to all the records that have the same value now; `rows` are those that were found.
    static ChangeSet changesFor(const Session &session, const Suggestion &fix, const std::vector<Row> &rows);

Q_SIGNALS:
    void found(const hubready::Suggestion &fix, const std::vector<hubready::Row> &rows);

private:
    void start();

    Document &m_document;
    QTimer m_timer;
    Suggestions m_fixes;
};

} // namespace hubready
