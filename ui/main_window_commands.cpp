// What the menus and the tool bar of the main window ask for.
#include "core/review/accept.h"
#include "core/rules/kinds/rule_kinds.h"
#include "ui/document/file_opener.h"
#include "ui/grid/record_grid.h"
#include "ui/main_window.h"
#include "ui/models/record_grid_model.h"
#include "ui/panels/accept_reason.h"
#include "ui/panels/message_strip.h"
#include "ui/panels/record_dock.h"
#include "ui/panels/record_panel.h"
#include "ui/panels/status_pieces.h"
#include "ui/panels/what_to_fix_panel.h"
#include "ui/print/print_dialog.h"
#include "ui/print/printed_page.h"
#include "ui/rules/rules_dialog.h"
#include "ui/support/dialogs.h"
#include "ui/support/settings.h"
#include "ui/terms/terms_dialog.h"
#include "ui/wizards/bulk_set_dialog.h"
#include "ui/wizards/command_palette.h"
#include "ui/wizards/export_wizard.h"
#include "ui/wizards/keys_dialog.h"
#include "ui/wizards/preview_fixes_dialog.h"
#include "ui/wizards/replace_dialog.h"
#include "ui/wizards/settings_dialog.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace hubready {

void MainWindow::saveCopy()
{
    recordPanel()->commitPending();
    const QString path = m_dialogs.saveFile(this, tr("Save a copy"), m_document.session().project().path(),
                                            tr("Hubready projects (*.hubready)"));
    if (path.isEmpty())
        return;
    // VACUUM INTO copies the project as it stands, what is only in the write-ahead log included.
    QFile::remove(path);
    if (const auto copied = m_document.session().project().connection().run(QStringLiteral("VACUUM INTO ?"), {path}); !copied)
        m_message->say(copied.error());
    else
        m_message->say({}, tr("The copy is in %1.").arg(QDir::toNativeSeparators(path)));
}

void MainWindow::exportPackage()
{
    recordPanel()->commitPending();
    ExportWizard wizard(m_document, m_dialogs, m_theme, m_icons, this);
    connect(&wizard, &ExportWizard::recordsRequested, this, &MainWindow::showRecords);
    wizard.exec();
}

void MainWindow::previewFixes(bool safeOnly, std::optional<Field> field)
{
    recordPanel()->commitPending();
    PreviewFixesDialog::Scope scope;
    scope.safeOnly = safeOnly;
    scope.field = field;
    PreviewFixesDialog dialog(m_document, m_theme, m_icons, scope, this);
    dialog.exec();
}

// Of the rule that the current cell breaks worst: all records that break it.
void MainWindow::previewFixesOfRule()
{
    const Finding *worst = worstHere();
    if (!worst)
        return m_message->say({}, tr("Nothing was found in this cell. Go to one that is marked (F8), and try again."));
    recordPanel()->commitPending();
    const Session &session = m_document.session();
    PreviewFixesDialog::Scope scope;
    scope.title = session.rules().title(worst->rule);
    if (worst->field != Field::None)
        scope.field = worst->field;
    for (Row row = 0; row < session.size(); ++row) {
        if (std::ranges::find(session.findings().ofRow(row), worst->rule, &Finding::rule) != session.findings().ofRow(row).end())
            scope.rows.push_back(row);
    }
    PreviewFixesDialog(m_document, m_theme, m_icons, std::move(scope), this).exec();
}

void MainWindow::setForMany()
{
    recordPanel()->commitPending();
    BulkSetDialog::Scope scope;
    scope.inView = grid()->model()->visibleRows();
    scope.selected = grid()->selectedRows();
    scope.field = grid()->currentField();
    BulkSetDialog dialog(m_document, scope, this);
    dialog.exec();
}

void MainWindow::replaceText()
{
    recordPanel()->commitPending();
    m_workbench->showView(Workbench::View::Records);
    ReplaceDialog(m_document, m_theme, m_icons, {grid()->model()->visibleRows(), grid()->selectedRows(), m_search->text()}, this).exec();
}

// The records that have the text come into view first, so that there is little to look through for the next place.
void MainWindow::findNext(int step)
{
    const QString text = m_search->text().trimmed();
    if (text.isEmpty()) {
        m_search->setFocus();
        return;
    }
    search(text);
    if (grid()->model()->isArranging())
        return; // the first one is current when they come
    if (!grid()->nextMatch(step, text))
        return m_message->say({}, tr("“%1” stands nowhere in the records in view.").arg(text));
    grid()->setFocus();
}

void MainWindow::nextSpelling()
{
    const RuleSet &rules = m_document.session().rules();
    const auto isSpelling = [&rules](const Finding &finding) {
        const std::string &kind = rules.rule(finding.rule).kind;
        return std::ranges::find(spellingKinds(), kind, &RuleKind::name) != spellingKinds().end();
    };
    m_workbench->showView(Workbench::View::Records);
    if (!grid()->nextFinding(1, isSpelling))
        m_message->say({}, tr("No spelling to look at in the records in view."));
}

void MainWindow::chooseCommand()
{
    CommandPalette palette(*this);
    if (palette.exec() == QDialog::Accepted)
        palette.chosen()->trigger();
}

void MainWindow::goToRecord()
{
    const auto number = m_dialogs.askText(this, tr("Go to record"), tr("Number of the record"), tr("Go"), false);
    if (number && !grid()->goToNumber(number->toInt()))
        m_message->say(Family::ChangedOrLost, tr("There is no record %1 in this view.").arg(*number));
}

void MainWindow::showRecords(const std::vector<Row> &rows)
{
    m_workbench->showView(Workbench::View::Records);
    grid()->setFilter(RecordFilter{{FilterTerm::ofRecords(rows)}});
}

void MainWindow::showAccepted(std::optional<RuleIndex> rule)
{
    const Session &session = m_document.session();
    std::vector<Row> rows;
    for (const auto &[row, acceptances] : session.acceptances()) {
        const Findings &findings = session.findings().ofRow(row);
        if (std::ranges::any_of(findings, [&](const Finding &f) { return f.accepted && (!rule || f.rule == *rule); }))
            rows.push_back(row);
    }
    showRecords(rows);
}

// Of the field whose cell is current, where the cursor is in the grid; else of that with the cursor in the form.
void MainWindow::acceptAsIs()
{
    m_workbench->showRecordArea();
    m_workbench->dock()->showRecord();
    if (const Field field = grid()->currentField(); field != Field::None && grid()->isAncestorOf(QApplication::focusWidget()))
        recordPanel()->showField(field);
    recordPanel()->acceptAsIs();
}

// The rule by which the view is filtered; without one, that of the current cell. Nothing where it refuses.
std::optional<RuleIndex> MainWindow::ruleToAccept() const
{
    const auto mayStay = [](const Finding &finding) { return !finding.accepted && finding.family != Family::Refused; };
    for (const FilterTerm &term : grid()->filter().terms) {
        if (term.kind == FilterTerm::Kind::Rule)
            return term.family == Family::Refused ? std::nullopt : std::optional(term.rule);
    }
    const Finding *here = worstHere(mayStay);
    return here ? std::optional(here->rule) : std::nullopt;
}

// In the records that are selected, or in view.
void MainWindow::acceptForMany()
{
    if (!m_document.session().project().isWritable())
        return m_message->say(Family::ChangedOrLost, tr("This project is open to read only."));
    recordPanel()->commitPending();
    const auto rule = ruleToAccept();
    if (!rule) {
        return m_message->say({},
                              tr("Choose a rule on the left, or a cell with a finding that may stay as it is, and try "
                                 "again. What would be refused cannot be accepted as it is."));
    }
    const Session &session = m_document.session();
    const std::vector<Row> selected = grid()->selectedRows();
    const bool ofSelected = selected.size() > 1;
    ChangeSet change = acceptFindings(session, *rule, ofSelected ? selected : grid()->model()->visibleRows(), {});
    if (change.acceptances.empty())
        return m_message->say(
            {}, tr("Nothing of “%1” is left to accept in these records.").arg(session.rules().title(*rule)));
    const QString findings = change.acceptances.size() == 1
                                 ? tr("1 finding")
                                 : tr("%1 findings").arg(locale().toString(qulonglong(change.acceptances.size())));
    const QString label = ofSelected ? tr("“%1”: %2 in the records that are selected. Why can it stay as it is?")
                                     : tr("“%1”: %2 in the records in view. Why can it stay as it is?");
    const auto reason = askWhyAccepted(m_document, m_dialogs, this, label.arg(session.rules().title(*rule), findings));
    if (!reason)
        return;
    change.comment = *reason;
    (void)m_document.apply(change);
}

void MainWindow::openTerms()
{
    if (!m_terms) {
        m_terms = new TermsDialog(m_document.suggestions(), m_dialogs, this);
        connect(&m_document, &Document::aboutToClose, m_terms, &QDialog::reject);
    }
    m_terms->show();
    m_terms->raise();
    m_terms->activateWindow();
}

void MainWindow::openRules(std::optional<RuleIndex> rule)
{
    recordPanel()->commitPending();
    if (!m_rules) {
        m_rules = new RulesDialog(m_document, m_dialogs, m_theme, m_icons, this);
        connect(m_rules, &RulesDialog::recordRequested, this, [this](Row row) {
            showRecords({row});
            grid()->goTo(row, Field::Title);
        });
    }
    if (rule)
        m_rules->chooseRule(m_document.session().rules().rule(*rule).id);
    m_rules->show();
    m_rules->raise();
    m_rules->activateWindow();
}

// A filter by rule goes by the place of the rule, which is another one now.
void MainWindow::takeOtherRules()
{
    const RuleSet &rules = m_document.session().rules();
    RecordFilter filter = grid()->filter();
    std::vector<FilterTerm> terms;
    for (const FilterTerm &term : filter.terms) {
        if (term.kind != FilterTerm::Kind::Rule) {
            terms.push_back(term);
            continue;
        }
        for (RuleIndex rule = 0; rule < rules.size(); ++rule) {
            if (rules.title(rule) == term.name)
                terms.push_back(FilterTerm::ofRule(rules, rule));
        }
    }
    filter.terms = std::move(terms);
    grid()->setFilter(filter);
}

void MainWindow::showFixesHere()
{
    m_workbench->showRecordArea();
    m_workbench->dock()->showRecord();
    if (const Field field = grid()->currentField(); field != Field::None && grid()->isAncestorOf(QApplication::focusWidget()))
        recordPanel()->showField(field);
    recordPanel()->focusFixes();
}

void MainWindow::writeComment()
{
    m_workbench->showRecordArea();
    m_workbench->dock()->writeComment();
}

// Of what was found in the current cell; null: nothing was.
const Finding *MainWindow::worstHere(bool (*isWanted)(const Finding &)) const
{
    const auto row = grid()->currentRow();
    if (!row)
        return nullptr;
    const Finding *worst = nullptr;
    for (const Finding &finding : m_document.session().findings().ofRow(*row)) {
        const bool isHere = finding.field == grid()->currentField() && (!isWanted || isWanted(finding));
        if (isHere && (!worst || finding.family < worst->family))
            worst = &finding;
    }
    return worst;
}

// Of the cell that is current, where something was found in it; else of the rule that is chosen on the left.
void MainWindow::explainRule()
{
    const Finding *worst = worstHere();
    if (worst && !whatToFix()->isAncestorOf(QApplication::focusWidget()))
        whatToFix()->showWhy(worst->rule);
    else
        whatToFix()->showWhy();
}

void MainWindow::showKeys() { KeysDialog(*this).exec(); }

void MainWindow::search(const QString &text)
{
    m_workbench->showView(Workbench::View::Records);
    RecordFilter filter = grid()->filter();
    std::erase_if(filter.terms, [](const FilterTerm &term) { return term.kind == FilterTerm::Kind::Search; });
    if (!text.trimmed().isEmpty())
        filter.terms.push_back(FilterTerm::search(text.trimmed()));
    grid()->setFilter(filter);
}

void MainWindow::chooseTheme(std::optional<ThemeKind> kind)
{
    m_theme.choose(kind);
    m_settings.setValue(preference::theme, kind ? int(*kind) : preference::theme.standard);
}

void MainWindow::zoom(double scale)
{
    m_theme.setTextScale(std::clamp(scale, preference::textScale.least, preference::textScale.most));
    m_settings.setValue(preference::textScale, m_theme.textScale());
}

void MainWindow::print()
{
    recordPanel()->commitPending();
    const Session &session = m_document.session();
    const std::vector<Row> &rows = grid()->model()->visibleRows();
    const auto found = std::ranges::count_if(rows, [&](Row row) { return !session.findings().ofRow(row).empty(); });
    PrintDialog dialog(qint64(rows.size()), qint64(found), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    std::vector<Field> fields;
    for (const int column : grid()->view()->shownColumns()) {
        if (const Field field = grid()->model()->fieldAt(column); field != Field::None)
            fields.push_back(field);
    }
    const bool isGrid = dialog.what() == PrintDialog::What::Grid;
    const PrintedPage page = isGrid ? printedGrid(session, rows, fields) : printedFindings(session, rows);
    if (dialog.where() == PrintDialog::Where::File)
        savePdf(page);
    else
        printOnPaper(page);
}

void MainWindow::savePdf(const PrintedPage &page)
{
    const QFileInfo project(m_document.session().project().path());
    const QString suggested = project.dir().filePath(tr("%1 – %2.pdf").arg(project.completeBaseName(), page.title));
    const QString path = m_dialogs.saveFile(this, tr("Save as PDF"), suggested, tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    m_document.jobs().start<Result<void>>(
        QStringLiteral("print"), tr("Printing"), [page, path](const Progress &) { return writePdf(page, path); },
        [self = QPointer(this), path](const Result<void> &written) {
            if (self && written)
                self->m_message->say({}, tr("The PDF is in %1.").arg(QDir::toNativeSeparators(path)));
            else if (self)
                self->m_message->say(written.error());
        });
}

void MainWindow::printOnPaper(const PrintedPage &page)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(page.title);
    if (QPrintDialog(printer.get(), this).exec() != QDialog::Accepted)
        return;
    m_document.jobs().start<bool>(
        QStringLiteral("print"), tr("Printing"),
        [page, printer](const Progress &) {
            paintPage(page, *printer);
            return printer->printerState() != QPrinter::Error;
        },
        [self = QPointer(this)](bool printed) {
            if (self && !printed)
                self->m_message->say(Family::Refused, tr("The printer did not take it. Save it as a PDF instead."));
        });
}

void MainWindow::openSettings()
{
    SettingsDialog dialog({m_document.person(), m_theme.chosen(), m_theme.textScale(), Density(m_settings.value(preference::density))}, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const SettingsDialog::Choices choices = dialog.choices();
    m_document.setPerson(choices.person);
    m_status->showPerson();
    rememberPerson();
    chooseTheme(choices.theme);
    zoom(choices.textScale);
    grid()->setDensity(choices.density);
    m_settings.setValue(preference::density, int(choices.density));
}

void MainWindow::resetLayout()
{
    m_workbench->setWidths({});
    m_settings.setValue(preference::leftWidth, 0);
    m_settings.setValue(preference::rightWidth, 0);
    grid()->putLayoutBack();
}

} // namespace hubready
