// Which database to read: its kind, where it is and who reads. Shown with exec(); what was typed comes as the address
// that imports take (core/import/database/database_input.h).
#pragma once

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace hubready {

class DatabaseDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DatabaseDialog(QWidget *parent = nullptr);

    QString address() const;

private:
    QLineEdit *addLine(QFormLayout *form, const QString &label, const QString &example, const char *objectName);
    void fit(); // to the kind that is chosen

    QComboBox *m_kind;
    QLineEdit *m_server = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace hubready
