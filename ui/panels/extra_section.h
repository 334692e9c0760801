// At the end of the record's form: what its source had in columns that fill no field. To read and to copy; what is not
// there is left out, and without anything the section is gone.
#pragma once

#include "core/record/extra_columns.h"

#include <QWidget>

#include <utility>
#include <vector>

class QVBoxLayout;

namespace hubready {

class ExtraSection : public QWidget
{
    Q_OBJECT

public:
    explicit ExtraSection(QWidget *parent = nullptr);

    void showRecord(const ExtraColumns &extras, Row row);

private:
    QVBoxLayout *m_lines;
    std::vector<std::pair<QString, QString>> m_shown; // name and text
};

} // namespace hubready
