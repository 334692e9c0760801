// A DSpace archive: folders that each hold a dublin_core.xml, more metadata beside it, and a list of their files.
#pragma once

#include "core/import/table/growing_row.h"

namespace hubready {

// The folders of the items below this one; none: it is no such archive.
QStringList dspaceItemsIn(const QString &folder);

// What the folder of an item says: its values, and its files as paths from `root`.
Result<void> addDSpaceItem(const QString &item, const QString &root, GrowingRow &row);

// What lies beside its dublin_core.xml: more metadata, and the list of files.
void addDSpaceNeighbours(const QString &item, const QString &root, GrowingRow &row);

class DSpaceItems final : public TableSource
{
public:
    DSpaceItems(QStringList items, const QString &root, ReadReport &report)
        : m_items(std::move(items)), m_root(root), m_report(report)
    {
    }

    Result<TableHead> head(const ReadOptions &options, ReadReport &report, const Progress &progress) override;
    Result<void> rows(RowTaker &taker, const Progress &progress) override;

private:
    QStringList m_items;
    QString m_root;
    ReadReport &m_report;
    GrowingRow m_row;
};

} // namespace hubready
