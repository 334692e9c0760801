#include "ui/terms/terms_dialog.h"

#include "core/suggest/fix_rules.h"
#include "core/text/wtf8.h"
#include "ui/document/suggestion_source.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/dialogs.h"
#include "ui/support/metrics.h"
#include "ui/terms/vocabulary_model.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace hubready {

namespace {

class WeightDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *editor = new QDoubleSpinBox(parent);
        editor->setRange(0, 3);
        editor->setSingleStep(0.5);
        editor->setDecimals(1);
        editor->setAccessibleName(TermsDialog::tr("Weight"));
        return editor;
    }
};

QFrame *framed(QWidget *list, QLabel *below)
{
    auto *frame = new QFrame;
    auto *all = new QVBoxLayout(frame);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(list, 1);
    all->addWidget(below);
    return frame;
}

QLabel *explanation(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("muted"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QWidget *page(QLabel *text, QWidget *list, std::initializer_list<QPushButton *> buttons)
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout;
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    auto *all = new QVBoxLayout(page);
    all->setSpacing(2 * Metrics::step);
    all->addWidget(text);
    all->addWidget(list, 1);
    all->addLayout(row);
    return page;
}

} // namespace

TermsDialog::TermsDialog(SuggestionSource &source, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent), m_source(source), m_dialogs(dialogs), m_vocabularies(new VocabularyModel(source, this)),
      m_table(new QTableView), m_problem(new QLabel), m_always(new QListWidget), m_never(new QListWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("termsDialog"));
    setWindowTitle(tr("Words and vocabularies"));
    auto *tabs = new QTabWidget(this);
    tabs->setFocusPolicy(Qt::NoFocus); // Ctrl+Tab and the marked letters change pages
    tabs->addTab(makeVocabularyPage(), tr("&Vocabularies"));
    tabs->addTab(makeAlwaysPage(), tr("&Always write so"));
    tabs->addTab(makeNeverPage(), tr("&Never propose"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    auto *all = new QVBoxLayout(this);
    all->addWidget(tabs, 1);
    all->addLayout(foot);
    const Metrics metrics(font());
    resizeDialog(this, {metrics.scaled(620), metrics.scaled(440)});
    connect(&source, &SuggestionSource::renewed, this, &TermsDialog::follow);
    follow();
}

QPushButton *TermsDialog::button(const QString &text, void (TermsDialog::*pressed)())
{
    auto *made = new QPushButton(text);
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, pressed);
    return made;
}

QWidget *TermsDialog::makeVocabularyPage()
{
    m_table->setModel(m_vocabularies);
    m_table->setAccessibleName(tr("Vocabularies"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegateForColumn(VocabularyModel::WeightColumn, new WeightDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(VocabularyModel::NameColumn, QHeaderView::Stretch);
    for (int column : {VocabularyModel::TermsColumn, VocabularyModel::WeightColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_problem->setProperty("role", QStringLiteral("refused"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TermsDialog::follow);
    m_removeVocabulary = button(tr("&Remove"), &TermsDialog::removeVocabulary);
    return page(
        explanation(tr("Keywords are proposed from these first. A SKOS file (RDF/XML), or a table with a column "
                       "of names and one of other names. The file stays where it is."),
                    this),
        framed(m_table, m_problem), {button(tr("A&dd\u2026"), &TermsDialog::addVocabularies), m_removeVocabulary});
}

QWidget *TermsDialog::makeAlwaysPage()
{
    m_always->setAccessibleName(tr("Keywords that are always written so"));
    connect(m_always, &QListWidget::itemSelectionChanged, this, &TermsDialog::follow);
    m_removeAlways = button(tr("&Remove"), &TermsDialog::removeAlways);
    return page(explanation(tr("Keywords that are proposed in this form, whatever the records say."), this), m_always,
                {button(tr("A&dd\u2026"), &TermsDialog::addAlways), m_removeAlways});
}

QWidget *TermsDialog::makeNeverPage()
{
    m_never->setAccessibleName(tr("What is never proposed"));
    connect(m_never, &QListWidget::itemSelectionChanged, this, &TermsDialog::follow);
    m_removeNever = button(tr("&Propose again"), &TermsDialog::removeNever);
    return page(explanation(tr("Keywords, kinds of fixes and words that no fix may touch. \u201cMore\u2026\u201d beside a "
                               "fix adds to them."),
                            this),
                m_never, {button(tr("A&dd a keyword\u2026"), &TermsDialog::addNever), m_removeNever});
}

std::vector<TermsDialog::Never> TermsDialog::allNever() const
{
    const SuggestionPreferences &preferences = m_source.preferences();
    std::vector<Never> all;
    for (const std::string &word : m_source.terms().words.never)
        all.push_back({tr("Keyword: %1").arg(toQString(word)), word, true});
    for (const std::string &rule : preferences.rulesNever())
        all.push_back({tr("Fixes of the kind: %1").arg(fixRuleTitle(rule)), rule});
    for (const std::string &word : preferences.wordsNever())
        all.push_back({tr("Word: %1").arg(toQString(word)), word});
    for (const auto &[key, text] : preferences.changesNever())
        all.push_back({tr("Change: %1").arg(text), key});
    return all;
}

// Selections and what stands in the lists; a list is made anew only where it differs, so that what is chosen stays so.
void TermsDialog::follow()
{
    if (const auto &always = m_source.terms().words.preferred; m_shownAlways != always) {
        m_shownAlways = always;
        m_always->clear();
        for (const std::string &word : always)
            m_always->addItem(toQString(word));
    }
    if (auto never = allNever(); m_shownNever != never) {
        m_shownNever = std::move(never);
        m_never->clear();
        for (const Never &each : m_shownNever)
            m_never->addItem(each.text);
    }
    const QString problem = m_vocabularies->firstProblem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_removeVocabulary->setEnabled(m_table->selectionModel()->hasSelection());
    m_removeAlways->setEnabled(!m_always->selectedItems().isEmpty());
    m_removeNever->setEnabled(!m_never->selectedItems().isEmpty());
}

void TermsDialog::addVocabularies()
{
    m_vocabularies->add(m_dialogs.openFiles(
        this, tr("Add vocabularies"), tr("Vocabularies (*.rdf *.xml *.csv *.tsv *.txt);;All files (*)")));
}

void TermsDialog::removeVocabulary()
{
    const auto selected = m_table->selectionModel()->selectedRows();
    if (!selected.isEmpty())
        m_vocabularies->remove(selected.first().row());
}

void TermsDialog::addWord(const QString &title, const QString &label, void (ProjectTerms::*add)(const std::string &))
{
    const auto word = m_dialogs.askText(this, title, label, tr("Add"), false);
    if (!word)
        return;
    ProjectTerms terms = m_source.terms();
    (terms.*add)(toWtf8(*word));
    m_source.setTerms(terms);
    follow();
}

void TermsDialog::addAlways()
{
    addWord(tr("Always write so"), tr("Keyword, as it is to be written"), &ProjectTerms::alwaysWrite);
}

void TermsDialog::addNever()
{
    addWord(tr("Never propose"), tr("Keyword"), &ProjectTerms::neverPropose);
}

void TermsDialog::removeAlways()
{
    ProjectTerms terms = m_source.terms();
    for (const QModelIndex &index : m_always->selectionModel()->selectedRows())
        std::erase(terms.words.preferred, m_shownAlways[size_t(index.row())]);
    m_source.setTerms(terms);
    follow();
}

void TermsDialog::removeNever()
{
    ProjectTerms terms = m_source.terms();
    SuggestionPreferences preferences = m_source.preferences();
    for (const QModelIndex &index : m_never->selectionModel()->selectedRows()) {
        const Never &never = m_shownNever[size_t(index.row())];
        if (never.isKeyword)
            std::erase(terms.words.never, never.key);
        else
            preferences.forget(never.key);
    }
    m_source.setPreferences(std::move(preferences));
    m_source.setTerms(terms);
    follow();
}

} // namespace hubready
