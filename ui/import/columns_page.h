// Columns and fields side by side before a table is imported: what was found, the profile that fits, for each column
// its field and how it is read, and the first records as they would come out. Nothing is read before the person says
// so; what the buttons ask for is done by who listens.
#pragma once

#include "core/import/profile/mapping_draft.h"
#include "ui/import/table_look.h"

#include <QWidget>

#include <memory>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace hubready {

class ColumnModel;
class ColumnOptions;
class DefaultsForm;
class Dialogs;
class FlowLayout;
class FoundForm;
class IconSet;
class Mark;
class PreviewModel;
class ProfileBar;
class ThemeController;

class ColumnsPage : public QWidget
{
    Q_OBJECT

public:
    // All outlive the page.
    ColumnsPage(Dialogs &dialogs, const ThemeController &theme, const IconSet &icons, QWidget *parent = nullptr);
    ~ColumnsPage() override;

    // Starts with the profile that fits best, or with what is proposed.
    void setLook(TableLook look);
    void takeFocus();                     // to the first thing to settle
    void showFailure(const Error &error); // of another look; what was found before stays

Q_SIGNALS:
    void readRequested(const hubready::MappingProfile &profile); // that imports as the page shows it
    void lookRequested(const hubready::ReadOptions &options);    // again, so
    void backRequested();
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Side { ColumnSide, DefaultsSide, FoundSide };

    QWidget *makeHead();
    QWidget *makeFacts();
    QWidget *makeColumns();
    QWidget *makePreview();
    QWidget *makeSide();
    QWidget *makeFoot();
    void showFacts();
    void showMissing();
    void chooseProfile(); // by a person
    void useProfile();
    void showTrouble(Field field);
    void afterTarget();
    void afterChange();
    void fitFont();

    Dialogs &m_dialogs;
    const ThemeController &m_theme;
    const IconSet &m_icons;
    TableLook m_look;
    std::unique_ptr<MappingDraft> m_draft;
    MappingProfile m_untouched; // as it was before anything was chosen by hand

    ProfileBar *m_profile = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    Mark *m_settleMark = nullptr;
    QLabel *m_settleText = nullptr;
    QLabel *m_settleLater = nullptr;
    QLabel *m_remarks = nullptr;
    ColumnModel *m_columns = nullptr;
    QTableView *m_table = nullptr;
    FlowLayout *m_previewHead = nullptr;
    std::vector<QWidget *> m_chips; // in it: fields that nothing fills
    QLabel *m_previewed = nullptr;  // how many records
    QPushButton *m_setForAll = nullptr;
    PreviewModel *m_preview = nullptr;
    QTableView *m_records = nullptr;
    QLabel *m_nothing = nullptr;
    QSplitter *m_both = nullptr;
    QStackedWidget *m_side = nullptr;
    ColumnOptions *m_options = nullptr;
    DefaultsForm *m_defaults = nullptr;
    FoundForm *m_found = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_read = nullptr;
};

} // namespace hubready
