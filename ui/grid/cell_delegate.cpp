#include "ui/grid/cell_delegate.h"

#include "core/record/field_text.h"
#include "core/rules/field_choices.h"
#include "core/text/wtf8.h"
#include "ui/grid/cell_editors.h"
#include "ui/models/record_grid_model.h"
#include "ui/support/plain_text.h"
#include "ui/support/theme_controller.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace hubready {

namespace {

using Role = RecordGridModel::Role;

constexpr const char *textAsOpened = "textAsOpened"; // of an editor, as it was opened

bool hasSeveralLines(Field field, PackageForm form, const QString &text)
{
    switch (fieldSpec(field).type) {
    case FieldType::Html:
    case FieldType::AuthorList:
    case FieldType::FileList:
        return true;
    case FieldType::TextList:
        return form == PackageForm::Standard;
    default:
        return text.contains(u'\n');
    }
}

qint64 longestOf(const QStringList &texts)
{
    qint64 longest = 0;
    for (const QString &text : texts)
        longest = std::max<qint64>(longest, text.trimmed().size());
    return longest;
}

TextLimit limitOf(Field field, const QModelIndex &index)
{
    TextLimit limit;
    limit.most = index.data(Role::LimitRole).toInt();
    static const QRegularExpression keywordEnds(QStringLiteral("[,;\n]"));
    static const QRegularExpression partEnds(QStringLiteral("[|\n]"));
    switch (fieldSpec(field).type) {
    case FieldType::TextList:
        limit.used = [](const QString &text) { return longestOf(text.split(keywordEnds)); };
        break;
    case FieldType::AuthorList:
        limit.used = [](const QString &text) { return longestOf(text.split(partEnds)); };
        break;
    case FieldType::FileList:
        limit.used = [](const QString &text) { return longestOf(text.split(u'\n')); };
        break;
    default:
        break;
    }
    return limit;
}

QString hintOf(Field field)
{
    switch (fieldSpec(field).type) {
    case FieldType::TextList:
        return CellDelegate::tr("Commas or line breaks between keywords. Alt+Enter: line break");
    case FieldType::AuthorList:
        return CellDelegate::tr("One author a line: name | organisation | role. Alt+Enter: line break");
    case FieldType::FileList:
        return CellDelegate::tr("One file a line. Alt+Enter: line break");
    default:
        return CellDelegate::tr("Alt+Enter: line break");
    }
}

} // namespace

CellDelegate::CellDelegate(const RecordGridModel *model, const ThemeController *theme, const IconSet *icons,
                           QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_theme(theme), m_icons(icons)
{
}

CellLook CellDelegate::lookOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellLook look;
    look.text = index.data(Qt::DisplayRole).toString();
    if (const QVariant family = index.data(Role::FamilyRole); family.isValid())
        look.family = Family(family.toInt());
    look.acceptedAsIs = index.data(Role::AcceptedRole).toBool();
    if (const QVariant state = index.data(Role::StateRole); state.isValid())
        look.state = ReviewState(state.toInt());
    look.edited = index.data(Role::EditedRole).toBool();
    // The word that says that the record is excluded, and its number, stay readable.
    look.excluded = index.data(Role::ExcludedRole).toBool() && index.data(Role::FieldRole).toInt() != int(Field::None);
    look.empty = index.data(Role::EmptyRole).toBool();
    look.numeric = index.data(Role::NumericRole).toBool();
    look.header = index.column() == RecordGridModel::NumberColumn;
    look.muted = look.header || m_model->extraAt(index.column());
    if (index.data(Role::FieldRole).toInt() == int(Field::Files))
        look.elide = Qt::ElideMiddle;
    look.hovered = index.row() == m_hoveredRow;
    look.selected = option.state & QStyle::State_Selected;
    if (const auto *view = qobject_cast<const QAbstractItemView *>(option.widget)) {
        const QModelIndex current = view->currentIndex();
        look.current = current == index;
        look.selected = look.selected || (m_showsCurrentRow && current.isValid() && current.row() == index.row());
    }
    return look;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintCell(*painter, option.rect, lookOf(option, index), m_theme->theme(), option.font, *m_icons);
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Field field = m_model->fieldAt(index.column());
    if (field == Field::None)
        return nullptr;
    const PackageForm form = m_model->document()->session().form();
    QWidget *editor = nullptr;
    if (const QStringList choices = choicesOf(field, form); !choices.isEmpty()) {
        editor = new CellChoice(choices, m_theme, parent);
    } else if (hasSeveralLines(field, form, index.data(Qt::EditRole).toString())) {
        auto *box = new CellTextEdit(limitOf(field, index), m_theme, parent);
        box->setHint(hintOf(field));
        editor = box;
    } else {
        auto *line = new CellLineEdit(limitOf(field, index), m_theme, parent);
        if (fieldSpec(field).type == FieldType::Date)
            line->setPlaceholderText(tr("yyyy-mm-dd"));
        editor = line;
    }
    editor->setObjectName(QStringLiteral("cellEditor"));
    editor->setAccessibleName(fieldLabel(field));
    return editor;
}

QString CellDelegate::editorText(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    if (const auto *box = qobject_cast<const QPlainTextEdit *>(editor))
        return plainTextOf(*box);
    const auto *choice = qobject_cast<const QComboBox *>(editor);
    return choice ? choice->currentText() : QString();
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    // All is selected, so that a key that opened the editor writes over what was there, as in spreadsheets.
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
        line->selectAll();
    } else if (auto *box = qobject_cast<QPlainTextEdit *>(editor)) {
        box->setPlainText(text);
        box->selectAll();
    } else if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        choice->setCurrentIndex(choice->findText(text));
        choice->setEditText(text);
        choice->lineEdit()->end(false);
        choice->lineEdit()->home(true); // names differ at their end, but are known by their beginning
    }
    editor->setProperty(textAsOpened, editorText(editor));
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    // What nobody changed stays: an editor may not hold every character of a value.
    if (const QString text = editorText(editor); text != editor->property(textAsOpened).toString())
        model->setData(index, text, Qt::EditRole);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect rect = option.rect.adjusted(0, 0, -1, -1);
    if (const auto *box = qobject_cast<const CellTextEdit *>(editor)) {
        // Lies over the cells beneath, and inside what is seen.
        const QRect room = editor->parentWidget()->rect();
        rect.setSize(rect.size().expandedTo(box->wantedSize()).boundedTo(room.size()));
        rect.moveLeft(std::max(room.left(), std::min(rect.left(), room.right() - rect.width() + 1)));
        rect.moveTop(std::max(room.top(), std::min(rect.top(), room.bottom() - rect.height() + 1)));
    }
    editor->setGeometry(rect);
}

bool CellDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(watched);
    if (editor && event->type() == QEvent::ShortcutOverride) {
        // Alt+Enter and Ctrl+Enter are the editor's here, whatever the window uses them for.
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    if (editor && event->type() == QEvent::KeyPress && takeKey(editor, *static_cast<QKeyEvent *>(event)))
        return true;
    return QStyledItemDelegate::eventFilter(watched, event);
}

bool CellDelegate::takeKey(QWidget *editor, const QKeyEvent &key)
{
    auto *box = qobject_cast<QPlainTextEdit *>(editor);
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key.modifiers() & Qt::AltModifier) {
            if (box)
                box->insertPlainText(QStringLiteral("\n"));
            return true;
        }
        if (key.modifiers() & Qt::ControlModifier) {
            const QString text = editorText(editor);
            Q_EMIT closeEditor(editor, NoHint);
            Q_EMIT fillRequested(text);
            return true;
        }
        finish(editor, key.modifiers() & Qt::ShiftModifier ? -1 : 1, 0);
        return true;
    case Qt::Key_Tab:
        finish(editor, 0, 1);
        return true;
    case Qt::Key_Backtab:
        finish(editor, 0, -1);
        return true;
    case Qt::Key_Escape:
        Q_EMIT closeEditor(editor, RevertModelCache);
        return true;
    default:
        return false;
    }
}

void CellDelegate::finish(QWidget *editor, int rows, int columns)
{
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor, NoHint);
    Q_EMIT moveRequested(rows, columns);
}

} // namespace hubready
