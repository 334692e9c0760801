// The first records of a file as a mapping makes them: number, then the fields that are filled. What will be refused or
// lost is said by role and in words.
#pragma once

#include "core/session/mapping_preview.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace hubready {

class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int FamilyRole = Qt::UserRole + 1; // int of a Family; invalid: nothing is wrong

    explicit PreviewModel(QObject *parent = nullptr);

    void setDraft(const MappingDraft *draft); // null: nothing; reads it, and again at the next call
    const std::vector<Field> &fields() const { return m_fields; }
    int columnOf(Field field) const; // -1: it is not shown

    // What will not come out cleanly of one field, at most so many, in the order of the records.
    struct Trouble
    {
        Row row = 0;
        Family family = Family::Refused;
        QString message;
    };
    std::vector<Trouble> troubles(Field field, size_t most) const;
    size_t recordsInTrouble(Field field) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::optional<Family> worst(Row row, Field field) const;
    QString messages(Row row, Field field) const;

    Checker m_checker;
    MappingPreview m_preview;
    std::vector<Field> m_fields;
};

} // namespace hubready
