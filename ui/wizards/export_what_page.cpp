#include "ui/wizards/export_what_page.h"

#include "core/package/convert.h"
#include "ui/document/document.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialogs.h"
#include "ui/support/metrics.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

namespace {

struct Numbers
{
    int least;
    int most;
};

Numbers sourceNumbers(PackageForm form)
{
    return form == PackageForm::Standard ? Numbers{1, 99} : Numbers{100, 199};
}

QLabel *smallLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("small"));
    label->setWordWrap(true);
    return label;
}

QSpinBox *spinBox(int least, int most, const QString &name, QWidget *parent)
{
    auto *spin = new QSpinBox(parent);
    spin->setRange(least, most);
    spin->setAccessibleName(name);
    spin->setGroupSeparatorShown(true);
    spin->setMaximumWidth(Metrics(parent->font()).scaled(180));
    return spin;
}

} // namespace

ExportWhatPage::ExportWhatPage(Document &document, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_document(document), m_dialogs(dialogs)
{
    constexpr int mostRecords = 1'000'000;
    constexpr int mostNode = 1'000'000;
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(Metrics::pageEdge, Metrics::pageEdge, Metrics::pageEdge, Metrics::pageEdge);
    m_form->setHorizontalSpacing(Metrics::pageEdge);
    m_form->setVerticalSpacing(3 * Metrics::step);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Package"), makePackageChoice());

    m_source = spinBox(1, 199, tr("Source number"), this);
    m_form->addRow(tr("Source number"), m_source);
    m_node = spinBox(1, mostNode, tr("Destination node"), this);
    m_form->addRow(tr("Destination node"), m_node);
    m_container = new QLineEdit(this);
    m_container->setAccessibleName(tr("Container"));
    m_container->setMaximumWidth(Metrics(font()).scaled(360));
    auto *container = new QWidget(this);
    auto *inside = new QVBoxLayout(container);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(Metrics::step);
    inside->addWidget(m_container);
    inside->addWidget(
        smallLabel(tr("The storage container in which the Learning Hub's team puts the files."), container));
    m_form->addRow(tr("Container"), container);

    m_form->addRow(tr("Records"), makeRecordChoice());
    m_maxRecords = spinBox(0, mostRecords, tr("Records in a part"), this);
    m_maxRecords->setSpecialValueText(tr("As many as fit"));
    m_form->addRow(tr("Records in a part"), m_maxRecords);
    m_stagedRow = makeStagedFiles();
    m_form->addRow(tr("Staged files"), m_stagedRow);

    const Session &session = document.session();
    (session.form() == PackageForm::Standard ? m_standard : m_staging)->setChecked(true);
    m_approvedOnly->setChecked(true);
    m_node->setValue(session.setting(setting::destinationNode, QStringLiteral("1")).toInt());
    m_container->setText(session.setting(setting::container));
    connect(m_standard, &QRadioButton::toggled, this, &ExportWhatPage::fitToPackage);
    fitToPackage();
}

QWidget *ExportWhatPage::makePackageChoice()
{
    auto *box = new QWidget(this);
    m_standard = new QRadioButton(tr("Standard: metadata files (JSON)"), box);
    m_staging = new QRadioButton(tr("Staging tables: a workbook"), box);
    m_conversion = smallLabel(tr("The records were read in the other form and are converted. What cannot be said in "
                                 "this package stays behind, with the reason."),
                              box);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::step);
    layout->addWidget(m_standard, 0, Qt::AlignLeft);
    layout->addWidget(m_staging, 0, Qt::AlignLeft);
    layout->addWidget(m_conversion);
    return box;
}

QWidget *ExportWhatPage::makeRecordChoice()
{
    auto *box = new QWidget(this);
    const auto approved = m_document.session().stateCounts()[size_t(ReviewState::Approved)];
    m_approvedOnly = new QRadioButton(tr("Approved only: %1").arg(recordsInWords(approved)), box);
    m_allThatPass = new QRadioButton(tr("All that nothing refuses, approved or not"), box);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::step);
    layout->addWidget(m_approvedOnly, 0, Qt::AlignLeft);
    layout->addWidget(m_allThatPass, 0, Qt::AlignLeft);
    layout->addWidget(smallLabel(tr("Excluded records always stay."), box));
    return box;
}

QWidget *ExportWhatPage::makeStagedFiles()
{
    auto *row = new QWidget(this);
    m_stagedFiles = new QLineEdit(row);
    m_stagedFiles->setAccessibleName(tr("Folder of staged files"));
    m_stagedFiles->setPlaceholderText(tr("Folder with the content files of articles"));
    auto *choose = new QPushButton(tr("Choose…"), row);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString folder = m_dialogs.chooseFolder(this, tr("Folder of staged files"), m_stagedFiles->text());
        if (!folder.isEmpty())
            m_stagedFiles->setText(folder);
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::between);
    layout->addWidget(m_stagedFiles, 1);
    layout->addWidget(choose);
    return row;
}

PackageForm ExportWhatPage::package() const
{
    return m_standard->isChecked() ? PackageForm::Standard : PackageForm::Staging;
}

void ExportWhatPage::fitToPackage()
{
    const auto showRow = [&](QWidget *field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    const Numbers numbers = sourceNumbers(package());
    const int remembered = m_document.session().setting(setting::sourceId).toInt();
    const bool fits = remembered >= numbers.least && remembered <= numbers.most;
    m_source->setRange(numbers.least, numbers.most);
    m_source->setValue(fits ? remembered : numbers.least);
    m_source->setToolTip(tr("From %1 to %2 in this package.").arg(numbers.least).arg(numbers.most));
    const PackageForm held = m_document.session().form();
    m_conversion->setVisible(held != package());
    showRow(m_node, package() == PackageForm::Standard);
    showRow(m_stagedRow, held == PackageForm::Staging && package() == PackageForm::Standard);
}

ExportRequest ExportWhatPage::request() const
{
    ExportRequest request;
    request.package = package();
    request.approvedOnly = m_approvedOnly->isChecked();
    request.maxRecords = m_maxRecords->value();
    request.sourceId = m_source->value();
    request.destinationNode = package() == PackageForm::Standard ? m_node->value() : 0;
    request.container = m_container->text().trimmed();
    request.stagedFiles = m_stagedFiles->text().trimmed();
    return request;
}

void ExportWhatPage::setRequest(const ExportRequest &request)
{
    (request.package == PackageForm::Standard ? m_standard : m_staging)->setChecked(true);
    (request.approvedOnly ? m_approvedOnly : m_allThatPass)->setChecked(true);
    m_maxRecords->setValue(request.maxRecords);
    if (request.sourceId != 0)
        m_source->setValue(request.sourceId);
    if (request.destinationNode != 0)
        m_node->setValue(request.destinationNode);
    m_container->setText(request.container);
    m_stagedFiles->setText(request.stagedFiles);
}

void ExportWhatPage::remember()
{
    const Session &session = m_document.session();
    if (!session.project().isWritable())
        return;
    const auto keep = [&](const QString &name, const QString &value, const QString &why) {
        if (session.setting(name) != value)
            (void)m_document.setSetting(name, value, why); // what fails the document tells
    };
    keep(setting::sourceId, QString::number(m_source->value()), tr("Source number for exports"));
    if (package() == PackageForm::Standard)
        keep(setting::destinationNode, QString::number(m_node->value()), tr("Destination node for exports"));
    keep(setting::container, m_container->text().trimmed(), tr("Container for exports"));
}

} // namespace hubready
