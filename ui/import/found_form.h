// How a file is read before its columns are looked at, where what was found is not right: sheet, encoding, what parts
// the columns, which line names them. Each change asks for another look.
#pragma once

#include "core/import/read_input.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QPushButton;

namespace hubready {

class FoundForm : public QWidget
{
    Q_OBJECT

public:
    explicit FoundForm(QWidget *parent = nullptr);

    // What was found, by these options.
    void setFound(const ReadReport &report, const ReadOptions &options);

Q_SIGNALS:
    void changed(const hubready::ReadOptions &options);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addSheet(const ReadReport &report);
    void addEncoding(const ReadReport &report);
    void addDelimiter(const ReadReport &report);
    void addHeader();
    QComboBox *addChoice(const QString &name, const char *objectName);

    QPushButton *m_done;
    ReadOptions m_options;
    QWidget *m_fields = nullptr;
    QFormLayout *m_rows = nullptr;
};

} // namespace hubready
