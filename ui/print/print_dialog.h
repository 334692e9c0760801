// Asks what is printed of the records in view, and whether on paper or into a PDF file.
#pragma once

#include <QDialog>

class QRadioButton;

namespace hubready {

class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    enum class What : unsigned char { Found, Grid };
    enum class Where : unsigned char { Paper, File };

    PrintDialog(qint64 records, qint64 withFindings, QWidget *parent = nullptr);

    What what() const;
    Where where() const { return m_where; }

private:
    void choose(Where where);

    QRadioButton *m_findings;
    QRadioButton *m_grid;
    Where m_where = Where::File;
};

} // namespace hubready
