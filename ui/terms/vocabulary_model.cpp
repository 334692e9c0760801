#include "ui/terms/vocabulary_model.h"

#include "ui/document/suggestion_source.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr double heaviest = 3;

} // namespace

VocabularyModel::VocabularyModel(SuggestionSource &source, QObject *parent)
    : QAbstractTableModel(parent), m_source(source)
{
    connect(&source, &SuggestionSource::renewed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

int VocabularyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_source.terms().vocabularies.size());
}

int VocabularyModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

void VocabularyModel::add(const QStringList &paths)
{
    ProjectTerms terms = m_source.terms();
    for (const QString &path : paths) {
        const QString clean = QDir::cleanPath(path);
        if (std::ranges::find(terms.vocabularies, clean, &ChosenVocabulary::path) == terms.vocabularies.end())
            terms.vocabularies.push_back({clean});
    }
    if (terms == m_source.terms())
        return;
    beginInsertRows({}, rowCount(), int(terms.vocabularies.size()) - 1);
    m_source.setTerms(terms);
    endInsertRows();
}

void VocabularyModel::remove(int row)
{
    ProjectTerms terms = m_source.terms();
    beginRemoveRows({}, row, row);
    terms.vocabularies.erase(terms.vocabularies.begin() + row);
    m_source.setTerms(terms);
    endRemoveRows();
}

QString VocabularyModel::problem(int row) const
{
    const auto &read = m_source.vocabulariesRead();
    return size_t(row) < read.size() && !read[size_t(row)] ? read[size_t(row)].error().text() : QString();
}

QString VocabularyModel::firstProblem() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const QString wrong = problem(row); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString VocabularyModel::termsInWords(int row) const
{
    const auto &read = m_source.vocabulariesRead();
    if (size_t(row) >= read.size())
        return tr("Reading\u2026");
    return read[size_t(row)] ? QLocale().toString(qlonglong(read[size_t(row)].value())) : tr("Cannot be read");
}

QVariant VocabularyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChosenVocabulary &chosen = m_source.terms().vocabularies[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn    ? QFileInfo(chosen.path).completeBaseName()
               : index.column() == TermsColumn ? termsInWords(index.row())
                                               : QLocale().toString(chosen.weight, 'f', 1);
    case Qt::EditRole:
        return index.column() == WeightColumn ? QVariant(chosen.weight) : QVariant();
    case Qt::CheckStateRole:
        return index.column() == NameColumn ? QVariant(chosen.isOn ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole: {
        const QString wrong = problem(index.row());
        return wrong.isEmpty() ? QDir::toNativeSeparators(chosen.path) : wrong;
    }
    case Qt::TextAlignmentRole:
        return index.column() == NameColumn ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool VocabularyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    ProjectTerms terms = m_source.terms();
    ChosenVocabulary &chosen = terms.vocabularies[size_t(index.row())];
    if (role == Qt::CheckStateRole && index.column() == NameColumn)
        chosen.isOn = value.toInt() == Qt::Checked;
    else if (role == Qt::EditRole && index.column() == WeightColumn)
        chosen.weight = std::clamp(value.toDouble(), 0.0, heaviest);
    else
        return false;
    m_source.setTerms(terms);
    Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags VocabularyModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == NameColumn)
        flags |= Qt::ItemIsUserCheckable;
    if (index.isValid() && index.column() == WeightColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant VocabularyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::ToolTipRole && section == WeightColumn)
        return tr("0 to 3: how much its terms are preferred to other proposals.");
    if (role != Qt::DisplayRole)
        return {};
    const std::array names{tr("Vocabulary"), tr("Terms"), tr("Weight")};
    return names[size_t(section)];
}

} // namespace hubready
