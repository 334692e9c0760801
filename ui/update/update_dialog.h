// What a newer export would change in the open project, before anything happens: values that changed at the source,
// those that were edited here as well, new records and those that are gone, each with a tick. Whoever shows the dialog
// does what choices() say when it was accepted.
#pragma once

#include "ui/update/difference_model.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace hubready {

class Document;
class SegmentRow;
class ThemeController;

class UpdateDialog : public QDialog
{
    Q_OBJECT

public:
    UpdateDialog(Document &document, std::shared_ptr<const ExportComparison> comparison, ThemeController &theme,
                 QWidget *parent = nullptr);

    DifferenceModel *model() const { return m_model; }
    UpdateChoices choices() const { return m_model->choices(); }

private:
    QWidget *makeHead();
    QWidget *makeTable(ThemeController &theme);
    QWidget *makeFoot();
    void updateDetail();
    void updateTicks();
    QString facts() const;

    const std::shared_ptr<const ExportComparison> m_comparison;
    DifferenceModel *m_model;
    SegmentRow *m_segments = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_detail = nullptr;
    QLabel *m_ticks = nullptr;
    QPushButton *m_update = nullptr;
};

} // namespace hubready
