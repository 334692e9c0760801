#include "ui/wizards/database_dialog.h"

#include "ui/support/dialog_parts.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace hubready {

namespace {

const QString odbc = QStringLiteral("odbc");

} // namespace

DatabaseDialog::DatabaseDialog(QWidget *parent) : QDialog(parent), m_kind(new QComboBox)
{
    setObjectName(QStringLiteral("databaseDialog"));
    setWindowTitle(tr("Open a database"));
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->setObjectName(QStringLiteral("databaseKind"));
    m_kind->addItem(tr("PostgreSQL"), QStringLiteral("postgresql"));
    m_kind->addItem(tr("MySQL or MariaDB"), QStringLiteral("mysql"));
    m_kind->addItem(tr("ODBC (SQL Server, Oracle and others)"), odbc);
    auto *page = new QWidget(this);
    QFormLayout *form = makeDialogForm(page);
    form->addRow(tr("Kind"), m_kind);
    m_server = addLine(form, tr("Server"), tr("db.example.nhs.uk or db.example.nhs.uk:5432"), "databaseServer");
    m_database = addLine(form, tr("Database"), tr("its name, for ODBC that of the data source"), "databaseName");
    m_user = addLine(form, tr("User"), tr("one that may read"), "databaseUser");
    m_password = addLine(form, tr("Password"), tr("is not kept"), "databasePassword");
    m_password->setEchoMode(QLineEdit::Password);
    const DialogButtons buttons = makeDialogButtons(tr("Look at its tables"), this);
    m_open = buttons.main;
    connect(m_open, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DatabaseDialog::fit);
    QLabel *note = wrappedRoleLabel(
        tr("The database is only read. A SQLite database is a file: open it like any export."), "small", this);
    layOutDialog(this, page, makeDialogFoot(note, {buttons.cancel, buttons.main}, this));
    resizeDialog(this, {Metrics(font()).scaled(620), sizeHint().height()});
    fit();
    m_server->setFocus();
}

QLineEdit *DatabaseDialog::addLine(QFormLayout *form, const QString &label, const QString &example,
                                   const char *objectName)
{
    auto *line = new QLineEdit;
    line->setAccessibleName(label);
    line->setPlaceholderText(example);
    line->setObjectName(QLatin1StringView(objectName));
    connect(line, &QLineEdit::textChanged, this, &DatabaseDialog::fit);
    form->addRow(label, line);
    return line;
}

void DatabaseDialog::fit()
{
    const bool hasServer = m_kind->currentData().toString() != odbc;
    m_server->setEnabled(hasServer);
    m_open->setEnabled(!m_database->text().trimmed().isEmpty() &&
                       (!hasServer || !m_server->text().trimmed().isEmpty()));
}

QString DatabaseDialog::address() const
{
    const QString kind = m_kind->currentData().toString();
    QUrl url;
    url.setScheme(kind);
    // An address with a user must have a server; ODBC knows its own.
    url.setAuthority(kind == odbc ? QStringLiteral("localhost") : m_server->text().trimmed());
    url.setPath(u'/' + m_database->text().trimmed(), QUrl::DecodedMode);
    if (!m_user->text().trimmed().isEmpty())
        url.setUserName(m_user->text().trimmed(), QUrl::DecodedMode);
    if (!m_password->text().isEmpty())
        url.setPassword(m_password->text(), QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace hubready
