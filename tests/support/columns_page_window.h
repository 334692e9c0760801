// A window into which a table with odd columns was opened, for tests of the page that asks for its columns.
#pragma once

#include "core/record/field_text.h"
#include "tests/support/outside_window.h"
#include "tests/support/window_with_folder.h"
#include "ui/document/file_opener.h"
#include "ui/import/column_model.h"
#include "ui/import/columns_page.h"
#include "ui/import/preview_model.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace hubready {

inline const QByteArray oddTable =
    "heading_title,summary,tags,first_name,last_name,trust,rights,format,url,created,view_count,internal_"
    "notes\n"
    "Recognising sepsis in adults,<p>A short guide for ward staff.</p>,sepsis; acute care; NEWS2,Priya,Nair,Riverside "
    "Trust,CC BY-NC 4.0,elearning,https://learn.example.nhs.uk/118,03/04/2019,1204,\"moved 2017, ask AR\"\n"
    "Hand hygiene and PPE,<p>Wash and wear.</p>,hand hygiene;PPE;;,Jo,Marsh,Riverside Trust,All rights reserved,file,"
    "https://learn.example.nhs.uk/119,06/05/2018,88,\n"
    "Falls prevention for ward teams,<p>What to look for.</p>,\"falls, frailty, older people\",Sam,Okoro,Hill "
    "Trust,NHS open,video,https://learn.example.nhs.uk/120,07/08/2020,17,\n";

class ColumnsPageTest : public WindowWithFolder
{
protected:
    ColumnsPageTest()
    {
        theme.apply();
        theme.choose(ThemeKind::Light);
        window->opener()->setProfileFolder(profiles());
    }

    QString profiles() const { return folder.filePath(QStringLiteral("profiles")); }

    bool openTable(const QByteArray &bytes = oddTable, const QString &name = QStringLiteral("odd.csv"))
    {
        window->openFiles({write(name, bytes)});
        return waitUntil([this] { return page()->isVisible(); });
    }

    template <typename T> T *find(const char *name) const { return window->findChild<T *>(QLatin1String(name)); }
    // Not one that is on its way out.
    template <typename T> T *shown(const char *name) const
    {
        for (T *widget : window->findChildren<T *>(QLatin1String(name))) {
            if (!widget->parentWidget()->isHidden())
                return widget;
        }
        return nullptr;
    }
    ColumnsPage *page() const { return window->findChild<ColumnsPage *>(); }
    QTableView *columns() const { return find<QTableView>("columns"); }
    QTableView *preview() const { return find<QTableView>("preview"); }
    QString label(const char *name) const { return find<QLabel>(name)->text(); }
    void press(const char *name) { find<QPushButton>(name)->click(); }

    int rowOf(const char *column) const
    {
        const auto found = columns()->model()->match(columns()->model()->index(0, 0), Qt::DisplayRole,
                                                     QLatin1String(column), 1, Qt::MatchExactly);
        return found.isEmpty() ? -1 : found.first().row();
    }

    void select(const char *column) { columns()->setCurrentIndex(columns()->model()->index(rowOf(column), 0)); }

    // In the panel at the side, as a person would.
    void chooseField(const char *column, const QString &field)
    {
        select(column);
        auto *combo = find<QComboBox>("columnField");
        const int place = combo->findText(field);
        ASSERT_GE(place, 0) << field.toStdString();
        combo->setCurrentIndex(place);
        Q_EMIT combo->activated(place);
    }

    QString fieldOf(const char *column) const
    {
        return columns()->model()->index(rowOf(column), ColumnModel::FieldColumn).data().toString();
    }

    QString cell(int record, Field field) const
    {
        const auto *model = qobject_cast<PreviewModel *>(preview()->model());
        return model->index(record, model->columnOf(field)).data().toString();
    }

    bool readAll()
    {
        press("readColumns");
        return waitUntil([this] { return document.isOpen(); });
    }

    QString value(Row row, Field field) const { return fieldCellText(document.session().table(), row, field); }
};

} // namespace hubready
