#include "ui/models/rejection_model.h"

#include "core/text/wtf8.h"

namespace hubready {

namespace {

QString csvCell(QString text)
{
    // A spreadsheet would take these for a formula.
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

} // namespace

void RejectionModel::setInputs(const std::vector<ReadReport> &inputs)
{
    beginResetModel();
    m_pieces.clear();
    for (const ReadReport &input : inputs) {
        for (const Rejection &rejection : input.rejections)
            m_pieces.push_back({input.path, input.name, input.encoding, rejection});
    }
    endResetModel();
}

int RejectionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_pieces.size()); }

int RejectionModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString RejectionModel::text(size_t row, int column) const
{
    const Piece &piece = m_pieces[row];
    switch (column) {
    case PlaceColumn:
        return piece.rejection.where;
    case CauseColumn:
        return piece.rejection.cause;
    case DoneColumn:
        return tr("Kept aside, not read");
    default:
        return {};
    }
}

QVariant RejectionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole)
        return text(size_t(index.row()), index.column());
    if (role == Qt::ToolTipRole) {
        constexpr size_t shown = 600;
        const std::string &piece = m_pieces[size_t(index.row())].rejection.text;
        const QString said = piece.empty() ? text(size_t(index.row()), index.column())
                                           : toQString(std::string_view(piece).substr(0, shown));
        return QStringLiteral("<p>") + said.toHtmlEscaped() + QStringLiteral("</p>"); // else it might be taken for HTML
    }
    return {};
}

QVariant RejectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PlaceColumn:
        return tr("Place");
    case CauseColumn:
        return tr("What is wrong");
    case DoneColumn:
        return tr("What was done");
    default:
        return {};
    }
}

QString RejectionModel::tabText() const
{
    QString lines;
    for (size_t row = 0; row < m_pieces.size(); ++row)
        lines += text(row, PlaceColumn) + u'\t' + text(row, CauseColumn) + u'\t' + text(row, DoneColumn) + u'\n';
    return lines;
}

QByteArray RejectionModel::csv() const
{
    QString lines;
    for (int column = 0; column < ColumnCount; ++column)
        lines += csvCell(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + u',';
    lines += csvCell(tr("The piece itself")) + QStringLiteral("\r\n");
    for (size_t row = 0; row < m_pieces.size(); ++row) {
        for (int column = 0; column < ColumnCount; ++column)
            lines += csvCell(text(row, column)) + u',';
        lines += csvCell(toQString(m_pieces[row].rejection.text)) + QStringLiteral("\r\n");
    }
    return QByteArrayLiteral("\xEF\xBB\xBF") + lines.toUtf8();
}

} // namespace hubready
