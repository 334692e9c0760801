#include "ui/grid/filter_row.h"

#include "core/text/wtf8.h"
#include "ui/grid/grid_header.h"
#include "ui/models/record_grid_model.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace hubready {

namespace {

constexpr int pauseMilliseconds = 250;

// A line under what filters, as in the pictures; and while it has the keyboard.
void paintMarks(QWidget &field, bool filters, const Theme &theme)
{
    QPainter painter(&field);
    painter.fillRect(QRect(field.width() - 1, 0, 1, field.height()), theme.color(Token::Border));
    if (filters || field.hasFocus())
        painter.fillRect(QRect(0, field.height() - 2, field.width() - 1, 2), theme.color(Token::Link));
    if (field.hasFocus())
        painter.fillRect(QRect(0, 0, field.width() - 1, 2), theme.color(Token::Focus));
}

class TextField : public QLineEdit
{
public:
    TextField(const ThemeController *theme, QWidget *parent) : QLineEdit(parent), m_theme(theme)
    {
        setFrame(false);
        setTextMargins(2 * Metrics::step - 3, 0, 2 * Metrics::step - 3, 0);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLineEdit::paintEvent(event);
        paintMarks(*this, !text().isEmpty(), m_theme->theme());
    }

private:
    const ThemeController *m_theme;
};

class StateField : public QComboBox
{
public:
    StateField(const ThemeController *theme, QWidget *parent) : QComboBox(parent), m_theme(theme) { setFrame(false); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QComboBox::paintEvent(event);
        paintMarks(*this, currentIndex() > 0, m_theme->theme());
    }

private:
    const ThemeController *m_theme;
};

} // namespace

FilterRow::FilterRow(GridHeader *header, const RecordGridModel *model, const ThemeController *theme, int first,
                     int count)
    : QObject(header), m_header(header), m_model(model), m_theme(theme), m_first(first), m_count(count)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] { tellText(m_typedIn); });
    connect(header, &QHeaderView::sectionResized, this, &FilterRow::place);
    connect(header, &QHeaderView::sectionMoved, this, &FilterRow::place);
    connect(header, &QHeaderView::geometriesChanged, this, &FilterRow::place);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(header->parentWidget()))
        connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterRow::place);
    header->installEventFilter(this);
    rebuild();
}

// Text of another size needs another room. Not at once: while the style goes from widget to widget, none may be laid out.
bool FilterRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, [this] { setShown(m_shown); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void FilterRow::rebuild()
{
    for (const auto &[column, field] : m_fields)
        field->deleteLater();
    m_fields.clear();
    const int last = std::min(m_model->columnCount(), m_first + m_count);
    for (int column = m_first; column < last; ++column) {
        if (column == RecordGridModel::StateColumn)
            addStates(column);
        else if (m_model->fieldAt(column) != Field::None || m_model->extraAt(column))
            addText(column);
    }
    place();
}

void FilterRow::addText(int column)
{
    auto *edit = new TextField(m_theme, m_header->viewport());
    edit->setPlaceholderText(tr("contains…"));
    const std::string *extra = m_model->extraAt(column);
    edit->setObjectName(QStringLiteral("filter-") + toQString(extra ? *extra : fieldName(m_model->fieldAt(column))));
    edit->setAccessibleName(tr("%1 contains").arg(m_model->headerData(column, Qt::Horizontal).toString()));
    connect(edit, &QLineEdit::textEdited, this, [this, column] {
        if (m_typedIn >= 0 && m_typedIn != column && m_pause.isActive())
            tellText(m_typedIn);
        m_typedIn = column;
        m_pause.start();
    });
    connect(edit, &QLineEdit::returnPressed, this, [this, column] {
        m_pause.stop();
        tellText(column);
    });
    m_fields[column] = edit;
}

void FilterRow::addStates(int column)
{
    auto *states = new StateField(m_theme, m_header->viewport());
    states->setObjectName(QStringLiteral("filter-state"));
    states->setAccessibleName(tr("State"));
    states->addItem(tr("any"));
    for (ReviewState state : allReviewStates)
        states->addItem(reviewStateLabel(state), int(state));
    states->addItem(tr("not Approved"), -1);
    connect(states, &QComboBox::activated, this, [this, states](int row) {
        const QVariant chosen = states->itemData(row);
        if (row == 0)
            Q_EMIT stateChosen(std::nullopt);
        else if (chosen.toInt() < 0)
            Q_EMIT stateChosen(FilterTerm::ofState(ReviewState::Approved, true));
        else
            Q_EMIT stateChosen(FilterTerm::ofState(ReviewState(chosen.toInt())));
    });
    m_fields[column] = states;
}

void FilterRow::tellText(int column)
{
    m_typedIn = -1;
    if (const QLineEdit *edit = editAt(column)) {
        const std::string *extra = m_model->extraAt(column);
        Q_EMIT textChosen(extra ? FilterTerm::extraContains(*extra, edit->text())
                                : FilterTerm::contains(m_model->fieldAt(column), edit->text()));
    }
}

QLineEdit *FilterRow::editAt(int column) const
{
    const auto found = m_fields.find(column);
    return found == m_fields.end() ? nullptr : qobject_cast<QLineEdit *>(found->second);
}

void FilterRow::showFilter(const RecordFilter &filter)
{
    for (const auto &[column, field] : m_fields) {
        const auto term = std::ranges::find_if(filter.terms, [&, at = column](const FilterTerm &t) {
            if (at == RecordGridModel::StateColumn)
                return t.kind == FilterTerm::Kind::State;
            if (const std::string *extra = m_model->extraAt(at))
                return t.kind == FilterTerm::Kind::Extra && t.extra == *extra;
            return t.kind == FilterTerm::Kind::Contains && t.field == m_model->fieldAt(at);
        });
        const bool found = term != filter.terms.end();
        if (auto *edit = qobject_cast<QLineEdit *>(field)) {
            // What is being typed is newer than the filter.
            if (m_typedIn != column)
                edit->setText(found ? toQString(term->text) : QString());
        } else if (auto *states = qobject_cast<QComboBox *>(field)) {
            const int data = found && term->isNot ? -1 : found ? int(term->state) : 0;
            states->setCurrentIndex(found ? std::max(0, states->findData(data)) : 0);
        }
    }
}

void FilterRow::setShown(bool shown)
{
    m_shown = shown;
    m_header->setBottomRoom(shown ? Metrics(m_header->font()).filterRow() : 0);
    place();
}

void FilterRow::place()
{
    const int height = Metrics(m_header->font()).filterRow();
    for (const auto &[column, field] : m_fields) {
        field->setVisible(m_shown && !m_header->isSectionHidden(column));
        field->setGeometry(m_header->sectionViewportPosition(column), m_header->viewport()->height() - height,
                           m_header->sectionSize(column), height - 1);
    }
}

} // namespace hubready
