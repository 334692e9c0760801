// How a file is read before its columns are looked at, where what was found is not right: sheet, encoding, what parts
// the columns, which line names them. Each change asks for another look.
#pragma once

#include "core/import/read_input.h"
#include "ui/import/side_form.h"

class QComboBox;

namespace hubready {

class FoundForm : public SideForm
{
    Q_OBJECT

public:
    explicit FoundForm(QWidget *parent = nullptr);

    // What was found, by these options.
    void setFound(const ReadReport &report, const ReadOptions &options);

Q_SIGNALS:
    void changed(const hubready::ReadOptions &options);

private:
    void addSheet(const ReadReport &report);
    void addEncoding(const ReadReport &report);
    void addDelimiter(const ReadReport &report);
    void addHeader();
    QComboBox *addChoice(const QString &name, const char *objectName);

    ReadOptions m_options;
};

} // namespace hubready
