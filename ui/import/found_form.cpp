#include "ui/import/found_form.h"

#include "core/import/input_format.h"
#include "ui/support/metrics.h"
#include "ui/support/narrow_choice.h"
#include "ui/support/role_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr int lastHeaderLine = 500; // further down no look goes
// As exports in Britain come; whatever else was found stands in the list as well.
constexpr std::array encodings{"UTF-8", "windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16BE", "macintosh"};

struct Delimiter
{
    char sign;
    const char *name;
};
constexpr std::array delimiters{Delimiter{',', QT_TRANSLATE_NOOP("hubready::FoundForm", "Comma")},
                                Delimiter{';', QT_TRANSLATE_NOOP("hubready::FoundForm", "Semicolon")},
                                Delimiter{'\t', QT_TRANSLATE_NOOP("hubready::FoundForm", "Tab")},
                                Delimiter{'|', QT_TRANSLATE_NOOP("hubready::FoundForm", "Bar")}};

} // namespace

FoundForm::FoundForm(QWidget *parent)
    : SideForm(tr("How the file is read"),
               tr("All of this was found out. Change it where letters or columns look wrong."),
               QStringLiteral("closeFound"), parent)
{
}

void FoundForm::setFound(const ReadReport &report, const ReadOptions &options)
{
    m_options = options;
    QString focused; // stays where the person was
    if (fields()) {
        if (const QWidget *widget = fields()->focusWidget(); widget && widget->hasFocus())
            focused = widget->objectName();
    }
    begin(QFormLayout::WrapAllRows);
    const bool isText = report.delimiter.has_value();
    const bool isSheet =
        report.format == InputFormat::Xlsx || report.format == InputFormat::Ods || report.format == InputFormat::Xls;
    if (report.sheets.size() > 1)
        addSheet(report);
    if (isText) {
        addEncoding(report);
        addDelimiter(report);
    }
    if (isText || isSheet)
        addHeader();
    if (rows()->rowCount() == 0)
        rows()->addRow(wrappedRoleLabel(tr("There is nothing to choose: the file says itself how it is read."), "muted",
                                        fields()));
    finish();
    if (QWidget *widget = focused.isEmpty() ? nullptr : fields()->findChild<QWidget *>(focused)) {
        widget->setFocus();
    }
}

QComboBox *FoundForm::addChoice(const QString &name, const char *objectName)
{
    QComboBox *combo = makeChoice();
    combo->setObjectName(QLatin1String(objectName));
    combo->setAccessibleName(name);
    rows()->addRow(name, combo);
    return combo;
}

void FoundForm::addSheet(const ReadReport &report)
{
    const bool isDatabase = report.format == InputFormat::Database;
    QComboBox *combo = addChoice(isDatabase ? tr("Table") : tr("Sheet"), "foundSheet");
    combo->addItems(report.sheets);
    combo->setCurrentText(report.sheet);
    connect(combo, &QComboBox::activated, this, [this, combo] {
        m_options.sheet = combo->currentText();
        m_options.headerLine.reset(); // that of the other sheet
        Q_EMIT changed(m_options);
    });
}

void FoundForm::addEncoding(const ReadReport &report)
{
    QComboBox *combo = addChoice(tr("Encoding"), "foundEncoding");
    combo->addItem(tr("As found: %1").arg(report.encoding), QString());
    for (const char *name : encodings)
        combo->addItem(QLatin1String(name), QLatin1String(name));
    if (!m_options.encoding.isEmpty()) {
        combo->setItemText(0, tr("As it is found"));
        combo->setCurrentIndex(std::max(0, combo->findData(m_options.encoding)));
    }
    connect(combo, &QComboBox::activated, this, [this, combo] {
        m_options.encoding = combo->currentData().toString();
        Q_EMIT changed(m_options);
    });
}

void FoundForm::addDelimiter(const ReadReport &report)
{
    QComboBox *combo = addChoice(tr("Columns are parted by"), "foundDelimiter");
    for (const Delimiter &delimiter : delimiters)
        combo->addItem(tr(delimiter.name), int(delimiter.sign));
    if (combo->findData(int(*report.delimiter)) < 0)
        combo->addItem(QString(QLatin1Char(*report.delimiter)), int(*report.delimiter));
    combo->setCurrentIndex(combo->findData(int(*report.delimiter)));
    connect(combo, &QComboBox::activated, this, [this, combo] {
        m_options.delimiter = char(combo->currentData().toInt());
        Q_EMIT changed(m_options);
    });
}

void FoundForm::addHeader()
{
    auto *line = new QSpinBox(fields());
    line->setObjectName(QStringLiteral("foundHeader"));
    line->setAccessibleName(tr("The columns are named in line"));
    line->setRange(-1, lastHeaderLine);
    line->setSpecialValueText(tr("As found"));
    line->setKeyboardTracking(false);
    leaveWheelToPanel(line);
    line->setValue(m_options.headerLine.value_or(-1));
    connect(line, &QSpinBox::valueChanged, this, [this](int value) {
        m_options.headerLine = value < 0 ? std::nullopt : std::optional(value);
        Q_EMIT changed(m_options);
    });
    rows()->addRow(tr("The columns are named in line"), line);
    rows()->addRow(wrappedRoleLabel(tr("0: no line names them, the first one is a record."), "small", fields()));
}

} // namespace hubready
