#include "ui/panels/comments_panel.h"

#include "ui/support/flow_layout.h"
#include "ui/support/metrics.h"
#include "ui/support/who_and_when.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace hubready {

CommentsPanel::CommentsPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_empty(new QLabel(this)), m_scroll(new QScrollArea(this)),
      m_text(new QPlainTextEdit), m_note(new QLabel), m_add(new QPushButton(tr("Add"))), m_foot(makeFoot())
{
    setAccessibleName(tr("Comments"));
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_empty->setAlignment(Qt::AlignHCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(4 * Metrics::step, 6 * Metrics::step, 4 * Metrics::step, 0);
    auto *list = new QWidget;
    m_column = new QVBoxLayout(list);
    m_column->setContentsMargins(3 * Metrics::step, 3 * Metrics::step, 3 * Metrics::step, 3 * Metrics::step);
    m_column->setSpacing(4 * Metrics::step);
    m_column->addStretch(1);
    m_scroll->setWidget(list);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Comments on the record"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_empty);
    all->addWidget(m_scroll, 1);
    all->addWidget(m_foot);
    connect(&document, &Document::changed, this, &CommentsPanel::follow);
    connect(&document, &Document::aboutToClose, this, &CommentsPanel::leave);
    fitWriting();
    refresh();
}

QWidget *CommentsPanel::makeFoot()
{
    m_text->setObjectName(QStringLiteral("comment"));
    m_text->setPlaceholderText(tr("Write a comment"));
    m_text->setAccessibleName(tr("Write a comment"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_note->setProperty("role", QStringLiteral("refused"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_add->setObjectName(QStringLiteral("addComment"));
    m_add->setAccessibleName(tr("Add the comment"));
    connect(m_text, &QPlainTextEdit::textChanged, this, &CommentsPanel::refreshFoot);
    connect(m_add, &QPushButton::clicked, this, &CommentsPanel::add);
    auto *foot = new QFrame(this);
    foot->setProperty("foot", true);
    auto *line = new QHBoxLayout;
    line->setSpacing(2 * Metrics::step);
    line->addWidget(m_text, 1);
    line->addWidget(m_add, 0, Qt::AlignBottom);
    auto *below = new QVBoxLayout(foot);
    below->setContentsMargins(3 * Metrics::step, 2 * Metrics::step, 3 * Metrics::step, 2 * Metrics::step);
    below->setSpacing(Metrics::step);
    below->addWidget(m_note);
    below->addLayout(line);
    return foot;
}

void CommentsPanel::keepWriting()
{
    if (!m_current)
        return;
    if (m_text->toPlainText().trimmed().isEmpty())
        m_unsent.erase(*m_current);
    else
        m_unsent[*m_current] = m_text->toPlainText();
}

void CommentsPanel::setCurrent(std::optional<Row> row)
{
    if (!m_document.isOpen() || (row && *row >= m_document.session().size()))
        row.reset();
    if (row && row == m_current)
        return;
    keepWriting();
    m_current = row;
    const auto unsent = row ? m_unsent.find(*row) : m_unsent.end();
    m_text->setPlainText(unsent == m_unsent.end() ? QString() : unsent->second);
    showNote({});
    refresh();
}

void CommentsPanel::leave()
{
    setCurrent(std::nullopt);
    m_unsent.clear(); // of this project's records
}

// A return or an exclusion brings its question or reason as a comment.
void CommentsPanel::follow(const SessionEvent &event)
{
    if (m_current && std::ranges::binary_search(event.changed, *m_current))
        refresh();
}

QWidget *CommentsPanel::makeComment(const Comment &comment) const
{
    auto *line = new QWidget(m_scroll->widget());
    auto *initials = new QLabel(initialsOf(comment.person.name), line);
    initials->setProperty("role", QStringLiteral("badge"));
    initials->setAlignment(Qt::AlignCenter);
    initials->setMinimumWidth(Metrics(font()).scaled(28));
    auto *name = new QLabel(comment.person.name.isEmpty() ? personInWords(comment.person) : comment.person.name, line);
    name->setProperty("role", QStringLiteral("strong"));
    name->setTextFormat(Qt::PlainText);
    const QString moment = momentInWords(comment.at, m_document.clock().now());
    QStringList rest{roleInWords(comment.person.role), moment};
    rest.removeAll(QString());
    auto *when = new QLabel(rest.join(QStringLiteral(", ")), line);
    when->setProperty("role", QStringLiteral("small"));
    when->setTextFormat(Qt::PlainText);
    auto *text = new QLabel(comment.text, line);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->setAccessibleName(
        tr("%1, %2: %3", "who, when, what").arg(personInWords(comment.person), moment, comment.text));
    auto *head = new FlowLayout(2 * Metrics::step);
    head->addWidget(name);
    head->addWidget(when);
    auto *words = new QVBoxLayout;
    words->setSpacing(Metrics::step / 2);
    words->addLayout(head);
    words->addWidget(text);
    auto *all = new QHBoxLayout(line);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(2 * Metrics::step);
    all->addWidget(initials, 0, Qt::AlignTop);
    all->addLayout(words, 1);
    return line;
}

void CommentsPanel::refresh()
{
    while (m_column->count() > 1) { // the stretch stays
        const std::unique_ptr<QLayoutItem> item(m_column->takeAt(0));
        delete item->widget();
    }
    m_shown.clear();
    if (m_current) {
        auto read = Comments(m_document.session().project()).of(*m_current);
        if (read)
            m_shown = std::move(read.value());
        else
            showNote(read.error().what);
    }
    for (const Comment &comment : m_shown)
        m_column->insertWidget(m_column->count() - 1, makeComment(comment));
    m_empty->setText(m_current ? tr("Nobody has said anything about this record yet.") : tr("No record selected"));
    m_empty->setVisible(m_shown.empty());
    m_foot->setVisible(m_current.has_value());
    refreshFoot();
    Q_EMIT countChanged(count());
}

void CommentsPanel::refreshFoot()
{
    const bool writes = m_current && m_document.session().project().isWritable();
    const bool saysSomething = !m_text->toPlainText().trimmed().isEmpty();
    m_text->setEnabled(writes);
    m_add->setEnabled(writes && saysSomething);
    m_add->setToolTip(!writes         ? tr("This project is open to read only.")
                      : saysSomething ? tr("Ctrl+Enter")
                                      : tr("Write a comment first."));
}

void CommentsPanel::showNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void CommentsPanel::add()
{
    if (!m_current || !m_add->isEnabled())
        return;
    const auto added = Comments(m_document.session().project())
                           .add(*m_current, m_document.person(), m_document.clock().now(), m_text->toPlainText());
    if (!added) { // what was written stays
        showNote(QStringList{added.error().what, added.error().why, added.error().remedy}.join(u' ').simplified());
        return;
    }
    m_text->clear();
    m_unsent.erase(*m_current);
    showNote({});
    refresh();
    m_text->setFocus();
    m_scroll->widget()->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum());
}

void CommentsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitWriting();
}

void CommentsPanel::fitWriting()
{
    constexpr int lines = 3;
    m_text->setFixedHeight(lines * fontMetrics().lineSpacing() + 4 * Metrics::step);
}

bool CommentsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if (isEnter && key.modifiers().testFlag(Qt::ControlModifier)) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                add();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hubready
