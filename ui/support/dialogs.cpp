#include "ui/support/dialogs.h"

#include "ui/support/metrics.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace hubready {

namespace {

constexpr int cancelled = -1;
constexpr int charactersWide = 56;
constexpr int linesHigh = 5;

struct DialogsText
{
    Q_DECLARE_TR_FUNCTIONS(DialogsText)
};

// A question with its buttons in one row, the main action last, as the eye leaves the dialog there.
class QuestionDialog : public QDialog
{
public:
    QuestionDialog(QWidget *parent, const QString &title, const QString &text) : QDialog(parent)
    {
        setWindowTitle(title);
        setMinimumWidth(charactersWide * fontMetrics().averageCharWidth());
        m_text = new QLabel(text, this);
        m_text->setWordWrap(true);
        m_column = new QVBoxLayout;
        m_buttons = new QHBoxLayout;
        m_buttons->setSpacing(2 * Metrics::step);
        m_buttons->addStretch();
        auto *all = new QVBoxLayout(this);
        constexpr int around = 4 * Metrics::step;
        all->setContentsMargins(around, around, around, around);
        all->setSpacing(3 * Metrics::step);
        all->addWidget(m_text);
        all->addLayout(m_column);
        all->addLayout(m_buttons);
        addButton(DialogsText::tr("Cancel"), cancelled);
    }

    QLabel *label() const { return m_text; }
    int answer() const { return m_answer; }

    void addField(QWidget *field)
    {
        m_text->setBuddy(field);
        field->setAccessibleName(m_text->text());
        m_column->addWidget(field);
    }

    QPushButton *addButton(const QString &text, int answer)
    {
        auto *button = new QPushButton(text, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, answer] { give(answer); });
        m_buttons->addWidget(button);
        return button;
    }

    void give(int answer)
    {
        m_answer = answer;
        done(answer == cancelled ? Rejected : Accepted);
    }

private:
    QLabel *m_text;
    QVBoxLayout *m_column;
    QHBoxLayout *m_buttons;
    int m_answer = cancelled;
};

void makePrimary(QPushButton *button)
{
    button->setProperty("primary", true);
    button->setDefault(true);
}

} // namespace

std::optional<QString> WindowDialogs::askText(QWidget *parent, const QString &title, const QString &label,
                                              const QString &action, bool multiline)
{
    QuestionDialog dialog(parent, title, label);
    QLineEdit *line = nullptr;
    QPlainTextEdit *box = nullptr;
    QPushButton *go = nullptr;
    const auto text = [&] { return (box ? box->toPlainText() : line->text()).trimmed(); };
    const auto follow = [&] {
        if (go)
            go->setEnabled(!text().isEmpty());
    };
    if (multiline) {
        box = new QPlainTextEdit(&dialog);
        box->setTabChangesFocus(true);
        box->setFixedHeight(linesHigh * dialog.fontMetrics().lineSpacing() + 4 * Metrics::step);
        QObject::connect(box, &QPlainTextEdit::textChanged, &dialog, follow);
        dialog.addField(box);
    } else {
        line = new QLineEdit(&dialog);
        QObject::connect(line, &QLineEdit::textChanged, &dialog, follow);
        dialog.addField(line);
    }
    go = dialog.addButton(action, 0);
    go->setToolTip(DialogsText::tr("Ctrl+Enter"));
    makePrimary(go);
    follow();
    auto *accept = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), &dialog);
    QObject::connect(accept, &QShortcut::activated, go, &QPushButton::click);
    if (box)
        box->setFocus();
    else
        line->setFocus();
    dialog.exec();
    if (dialog.answer() == cancelled || text().isEmpty())
        return std::nullopt;
    return text();
}

int WindowDialogs::choose(QWidget *parent, const QString &title, const QString &text, const QStringList &buttons)
{
    QuestionDialog dialog(parent, title, text);
    for (int i = int(buttons.size()) - 1; i >= 0; --i) {
        QPushButton *button = dialog.addButton(buttons[i], i);
        if (i == 0)
            makePrimary(button);
    }
    dialog.exec();
    return dialog.answer();
}

QStringList WindowDialogs::openFiles(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileNames(parent, title, {}, filter);
}

QString WindowDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggested, filter);
}

QString WindowDialogs::chooseFolder(QWidget *parent, const QString &title, const QString &suggested)
{
    return QFileDialog::getExistingDirectory(parent, title, suggested);
}

} // namespace hubready
