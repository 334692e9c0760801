// Shows the fixes that are proposed for some records, each with a tick, and makes those that stay ticked as one change.
// The fixes are looked for in the background while the dialog is open already. What else is to be looked at before it
// changes many values (replacing a text) comes by Scope::find.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/record/field.h"
#include "core/record/record_table.h"
#include "core/suggest/suggestion.h"
#include "ui/models/suggestion_model.h"

#include <QDialog>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace hubready {

class Document;
class IconSet;
class SegmentRow;
class ThemeController;

class PreviewFixesDialog : public QDialog
{
    Q_OBJECT

public:
    struct Scope
    {
        bool safeOnly = false;
        std::optional<Field> field; // nothing: every field
        std::vector<Row> rows;      // empty: every record
        QString title;              // "Title in capitals"; empty: "Safe fixes" or "Fixes"
        // Instead of the suggester, on another thread: changes that a person asked for, so that nothing is to be said of
        // how sure they are and why.
        std::function<Result<Suggestions>(const Progress &)> find = {};
    };

    PreviewFixesDialog(Document &document, ThemeController &theme, const IconSet &icons, Scope scope,
                       QWidget *parent = nullptr);
    ~PreviewFixesDialog() override;

    const SuggestionModel &model() const { return *m_model; }
    bool isReady() const { return m_ready; } // the fixes are there
    void apply();

private:
    QWidget *makeHead(const IconSet &icons);
    QWidget *makeTable();
    QWidget *makeMessagePage(QWidget *bar, QLabel *label);
    QWidget *makeFoot();
    void addShortcuts();
    void look();
    void take(Suggestions fixes);
    void say(const QString &text);
    void tell(const Error &error);
    void filter();
    void updateCounts();
    void updateTicks();
    void updateDetail();
    QString subject() const;
    QString nothingFound() const;

    Document &m_document;
    Scope m_scope;
    SuggestionModel *m_model;
    bool m_ready = false;
    std::optional<HowSure> m_sure;

    QLabel *m_title;
    QLabel *m_explanation;
    SegmentRow *m_segments; // all, sure, likely, check
    QLineEdit *m_search;
    QPushButton *m_tickShown;
    QPushButton *m_untickShown;
    QStackedWidget *m_pages;
    QProgressBar *m_bar;
    QLabel *m_message;
    QTableView *m_table;
    QLabel *m_detail;
    QLabel *m_ticks;
    QPushButton *m_cancel;
    QPushButton *m_apply;
};

} // namespace hubready
