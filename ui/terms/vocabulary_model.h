// The vocabularies of a project as a table: on or off, name, how many terms, how much they weigh, and what is wrong with
// the file. Edits go to the source at once.
#pragma once

#include <QAbstractTableModel>

namespace hubready {

class SuggestionSource;

class VocabularyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TermsColumn, WeightColumn, ColumnCount };

    VocabularyModel(SuggestionSource &source, QObject *parent = nullptr); // the source outlives it

    void add(const QStringList &paths); // those that are there already are left out
    void remove(int row);
    QString firstProblem() const; // of the files, why one cannot be read; empty: all can, as far as they are read

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString termsInWords(int row) const;
    QString problem(int row) const; // empty: none

    SuggestionSource &m_source;
};

} // namespace hubready
