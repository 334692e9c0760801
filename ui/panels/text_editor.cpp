#include "ui/panels/text_editor.h"

#include "core/record/field_text.h"
#include "core/rules/finding_store.h"
#include "ui/support/metrics.h"
#include "ui/support/plain_text.h"

#include <QAbstractTextDocumentLayout>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace hubready {

namespace {

constexpr int fewestTitleLines = 2;
constexpr int mostTitleLines = 6;
constexpr int fewestLines = 3;
constexpr int mostLines = 10;

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

bool TypedTextEditor::hasUncommitted() const { return isFilled() && text() != m_shown; }

void TypedTextEditor::commit()
{
    if (!hasUncommitted())
        return;
    // Taken already while the document tells of it: the refill that follows may then show what it came to.
    const QString before = m_shown;
    m_shown = text();
    if (takeText(m_shown))
        refill(false);
    else
        m_shown = before;
}

void TypedTextEditor::giveBack()
{
    refill(false);
    Q_EMIT notTaken({});
}

void TypedTextEditor::refill(bool)
{
    std::string buffer;
    m_hasCrLf = plainText(table(), row(), field(), buffer).find("\r\n") != std::string_view::npos;
    const QString now = fieldEditText(table(), row(), field());
    if (text() != now)
        setText(now);
    m_shown = text();
    Q_EMIT typed();
}

void TypedTextEditor::empty()
{
    setText({});
    m_shown = text();
}

void TypedTextEditor::showFindings(const Findings &findings, const FindingStore &)
{
    dressWithFamily(input(), worstFamily(findings));
}

qint64 TypedTextEditor::length() const
{
    const QString now = text();
    return now.size() + (m_hasCrLf ? now.count(u'\n') : 0);
}

QString TypedTextEditor::counter() const
{
    const int most = fieldSpec(field()).maxLength;
    if (most == 0)
        return {};
    const QLocale locale;
    return tr("%1 of %2").arg(locale.toString(length()), locale.toString(most));
}

bool TypedTextEditor::isOverLimit() const
{
    const int most = fieldSpec(field()).maxLength;
    return most > 0 && length() > most;
}

void TypedTextEditor::setUpInput(QWidget *input)
{
    input->setAccessibleName(fieldLabel(field()));
    input->installEventFilter(this);
    setFocusProxy(input);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(input);
}

bool TypedTextEditor::takesAt(const QKeyEvent &key) const
{
    const bool severalLines = qobject_cast<QPlainTextEdit *>(input());
    return isEnter(key.key()) && (!severalLines || key.modifiers().testFlag(Qt::ControlModifier));
}

bool TypedTextEditor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        auto &key = static_cast<QKeyEvent &>(*event);
        const bool gives = key.key() == Qt::Key_Escape;
        if (!hasUncommitted() || (!gives && !takesAt(key)))
            break;
        event->accept();
        if (event->type() == QEvent::ShortcutOverride)
            return true;
        gives ? giveBack() : commit();
        return true;
    }
    case QEvent::FocusOut:
        // A menu over the text, or another window in front, does not end the typing.
        if (const auto reason = static_cast<QFocusEvent *>(event)->reason();
            reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason)
            commit();
        break;
    default:
        break;
    }
    return FieldEditor::eventFilter(watched, event);
}

LineEditor::LineEditor(Field field, TakeEdit take, QWidget *parent) : TypedTextEditor(field, std::move(take), parent)
{
    m_line = new QLineEdit(this);
    connect(m_line, &QLineEdit::textChanged, this, &LineEditor::typed);
    setUpInput(m_line);
}

void LineEditor::setText(const QString &text)
{
    m_line->setText(text);
    m_line->setCursorPosition(0);
}

TextEditor::TextEditor(Field field, TakeEdit take, QWidget *parent) : TypedTextEditor(field, std::move(take), parent)
{
    m_box = new QPlainTextEdit(this);
    m_box->setTabChangesFocus(true);
    m_box->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_box->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_box->setToolTip(tr("Ctrl+Enter takes it, Esc gives back"));
    connect(m_box, &QPlainTextEdit::textChanged, this, &TextEditor::typed);
    connect(m_box->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TextEditor::grow);
    setUpInput(m_box);
    grow();
}

QString TextEditor::text() const { return plainTextOf(*m_box); }

void TextEditor::setText(const QString &text)
{
    m_box->setPlainText(text);
}

void TextEditor::grow()
{
    const bool isTitle = field() == Field::Title;
    const int lines = std::clamp(int(m_box->document()->size().height()), // of plain text: in lines
                                 isTitle ? fewestTitleLines : fewestLines, isTitle ? mostTitleLines : mostLines);
    const int margin = int(std::ceil(m_box->document()->documentMargin()));
    const int frame = std::clamp(m_box->height() - m_box->viewport()->height(), 0, 4 * Metrics::step);
    const int height = lines * m_box->fontMetrics().lineSpacing() + 2 * margin + frame + Metrics::step;
    if (m_box->minimumHeight() != height)
        m_box->setFixedHeight(height);
}

// The lines break anew at another width, which the text itself does not tell.
bool TextEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_box && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        QMetaObject::invokeMethod(this, &TextEditor::grow, Qt::QueuedConnection);
    return TypedTextEditor::eventFilter(watched, event);
}

void TextEditor::changeEvent(QEvent *event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        grow();
}

} // namespace hubready
