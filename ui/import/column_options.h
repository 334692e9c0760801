// How one column is read: the field that it fills, what parts its lists, the order of its dates, HTML or plain text,
// what its values become; and what comes of its first values. Choices go into the draft.
#pragma once

#include "core/import/profile/mapping_draft.h"
#include "ui/import/column_targets.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace hubready {

class ColumnModel;
class Dialogs;
class PreviewModel;
class ThemeController;
class ValueMapForm;

class ColumnOptions : public QWidget
{
    Q_OBJECT

public:
    // All outlive it.
    ColumnOptions(ColumnModel &model, const PreviewModel &preview, Dialogs &dialogs, const ThemeController &theme,
                  QWidget *parent = nullptr);

    void setDraft(MappingDraft *draft);
    void showColumn(int column); // below 0: none
    void refresh();              // the draft or the preview has changed

Q_SIGNALS:
    void changed();                               // the draft, but for its targets, which the model tells
    void troubleRequested(hubready::Field field); // the next in the preview

private:
    QWidget *makeHead();
    QWidget *makeSplit();
    QWidget *makeDates();
    QWidget *makeText();
    QWidget *makeJoin();
    QWidget *makeOutcome();
    QWidget *section(const QString &title, QWidget *&box, QVBoxLayout *&lines);
    void showControls();
    void showSplit(const MappedColumn &mapped);
    void showDates(const MappedColumn &mapped);
    void showOutcome(const MappedColumn &mapped);
    void showTroubles(const MappedColumn &mapped);
    void takeSeparator(int place);
    void change(const std::function<void(ColumnChoice &)> &what);
    std::vector<size_t> fellows() const; // columns that fill the same

    ColumnModel &m_model;
    const PreviewModel &m_preview;
    Dialogs &m_dialogs;
    const ThemeController &m_theme;
    MappingDraft *m_draft = nullptr;
    int m_column = -1;

    QLabel *m_name = nullptr;
    QComboBox *m_field = nullptr;
    QLabel *m_note = nullptr;
    QWidget *m_splitBox = nullptr;
    QComboBox *m_separator = nullptr;
    QCheckBox *m_also = nullptr;
    QWidget *m_datesBox = nullptr;
    QRadioButton *m_dayFirst = nullptr;
    QRadioButton *m_monthFirst = nullptr;
    QWidget *m_textBox = nullptr;
    QComboBox *m_text = nullptr;
    QWidget *m_joinBox = nullptr;
    QLabel *m_fellows = nullptr;
    QCheckBox *m_join = nullptr;
    QWidget *m_valuesBox = nullptr;
    ValueMapForm *m_values = nullptr;
    QWidget *m_outcomeBox = nullptr;
    QVBoxLayout *m_outcome = nullptr;
    QWidget *m_outcomeLines = nullptr;
    QWidget *m_troubleBox = nullptr;
    QVBoxLayout *m_troubles = nullptr;
    QWidget *m_troubleLines = nullptr;
    QLabel *m_troubleTitle = nullptr;
    QPushButton *m_showTrouble = nullptr;
};

} // namespace hubready
