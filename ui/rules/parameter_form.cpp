#include "ui/rules/parameter_form.h"

#include "core/rules/kinds/rule_kinds.h"
#include "core/text/wtf8.h"
#include "ui/support/metrics.h"
#include "ui/support/plain_text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <limits>

namespace hubready {

namespace {

// The words of choices as a person reads them; those of a set that this program does not know stand as they are.
struct ChoiceWords
{
    std::string_view choice;
    const char *words;
};

constexpr std::array choiceWords{
    ChoiceWords{"utf16", QT_TRANSLATE_NOOP("RuleKind", "characters, as the Learning Hub counts them")},
    ChoiceWords{"characters", QT_TRANSLATE_NOOP("RuleKind", "characters, as people count them")},
    ChoiceWords{"words", QT_TRANSLATE_NOOP("RuleKind", "words")},
    ChoiceWords{"must", QT_TRANSLATE_NOOP("RuleKind", "must have it")},
    ChoiceWords{"must-not", QT_TRANSLATE_NOOP("RuleKind", "must not have it")},
    ChoiceWords{"any", QT_TRANSLATE_NOOP("RuleKind", "count as the same")},
    ChoiceWords{"same", QT_TRANSLATE_NOOP("RuleKind", "must be as listed")},
    ChoiceWords{"unwanted", QT_TRANSLATE_NOOP("RuleKind", "not wanted")},
    ChoiceWords{"wanted", QT_TRANSLATE_NOOP("RuleKind", "wanted: one of them at least")},
};

QString wordsOfChoice(const QString &choice)
{
    const std::string wanted = choice.toStdString();
    const auto found = std::ranges::find(choiceWords, wanted, &ChoiceWords::choice);
    return found == choiceWords.end() ? choice : QCoreApplication::translate("RuleKind", found->words);
}

QString hintOf(const ParameterSpec &spec)
{
    switch (spec.type) {
    case ParameterType::Date:
        return ParameterForm::tr("2026-11-24, or today");
    case ParameterType::Pattern:
        return ParameterForm::tr("A regular expression");
    default:
        return spec.optional ? ParameterForm::tr("May stay empty") : QString();
    }
}

QString labelOf(const ParameterSpec &spec)
{
    return *spec.label ? QCoreApplication::translate("RuleKind", spec.label) : toQString(spec.name);
}

QStringList asStrings(const std::vector<std::string> &values)
{
    QStringList strings;
    for (const std::string &value : values)
        strings += toQString(value);
    return strings;
}

} // namespace

ParameterForm::ParameterForm(QWidget *parent)
    : QWidget(parent), m_layout(new QFormLayout(this)), m_obstacle(new QLabel(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // its rows stay together
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(3 * Metrics::step);
    m_layout->setVerticalSpacing(2 * Metrics::step);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_obstacle->setObjectName(QStringLiteral("parameterObstacle"));
    m_obstacle->setProperty("role", QStringLiteral("refused"));
    m_obstacle->setTextFormat(Qt::PlainText);
    m_obstacle->setWordWrap(true);
    m_obstacle->hide();
}

void ParameterForm::clear()
{
    m_layout->removeWidget(m_obstacle);
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
}

void ParameterForm::showRule(const Rule &rule, PackageForm form, bool isLocked)
{
    m_form = form;
    clear();
    const RuleKind *kind = ruleKind(rule.kind);
    m_hasParameters = kind && !kind->parameters.empty();
    if (m_hasParameters) {
        for (const ParameterSpec &spec : kind->parameters) {
            QWidget *editor = makeEditor(spec, rule.parameters.words(spec.name));
            editor->setObjectName(QStringLiteral("parameter-%1").arg(toQString(spec.name)));
            editor->setAccessibleName(labelOf(spec));
            editor->setEnabled(!isLocked);
            auto *label = new QLabel(labelOf(spec));
            label->setBuddy(editor);
            m_layout->addRow(label, editor);
        }
    }
    m_layout->addRow(m_obstacle);
    showObstacle({});
    setVisible(m_hasParameters);
}

void ParameterForm::showObstacle(const QString &why)
{
    m_obstacle->setText(why);
    m_obstacle->setVisible(!why.isEmpty());
}

QWidget *ParameterForm::makeEditor(const ParameterSpec &spec, const std::vector<std::string> &values)
{
    const QString first = values.empty() ? QString() : toQString(values.front());
    switch (spec.type) {
    case ParameterType::Whole:
        return makeNumber(spec, first);
    case ParameterType::Words:
        return makeWords(spec, asStrings(values));
    case ParameterType::Choice:
    case ParameterType::FieldName:
        return makeChoice(spec, first);
    case ParameterType::Text:
    case ParameterType::Pattern:
    case ParameterType::Date:
        break;
    }
    return makeLine(spec, first);
}

// A spin box where its numbers go far enough, else a line: a date as a number of years does, a size in bytes does not.
QWidget *ParameterForm::makeNumber(const ParameterSpec &spec, const QString &value)
{
    constexpr qint64 farthest = std::numeric_limits<int>::max();
    if (spec.least < -farthest || spec.most > farthest)
        return makeLine(spec, value);
    auto *box = new QSpinBox;
    box->setRange(int(spec.least), int(spec.most));
    box->setGroupSeparatorShown(true);
    box->setValue(value.toInt());
    const QString name = toQString(spec.name);
    connect(box, &QSpinBox::valueChanged, this, [this, name](int number) { Q_EMIT changed(name, {QString::number(number)}); });
    return box;
}

QWidget *ParameterForm::makeLine(const ParameterSpec &spec, const QString &value)
{
    auto *line = new QLineEdit(value);
    line->setPlaceholderText(hintOf(spec));
    if (spec.type == ParameterType::Pattern)
        line->setFont(fixedFont(font()));
    const QString name = toQString(spec.name);
    connect(line, &QLineEdit::textChanged, this, [this, name](const QString &text) {
        Q_EMIT changed(name, text.trimmed().isEmpty() ? QStringList() : QStringList(text));
    });
    return line;
}

QWidget *ParameterForm::makeWords(const ParameterSpec &spec, const QStringList &values)
{
    auto *words = new QPlainTextEdit(values.join(u'\n'));
    words->setPlaceholderText(tr("One a line"));
    words->setTabChangesFocus(true);
    words->setLineWrapMode(QPlainTextEdit::NoWrap);
    constexpr int shownLines = 5;
    words->setFixedHeight(shownLines * words->fontMetrics().lineSpacing() + 4 * Metrics::step);
    const QString name = toQString(spec.name);
    connect(words, &QPlainTextEdit::textChanged, this, [this, name, words] {
        QStringList lines;
        for (const QString &line : plainTextOf(*words).split(u'\n')) {
            if (!line.trimmed().isEmpty())
                lines += line.trimmed();
        }
        Q_EMIT changed(name, lines);
    });
    return words;
}

QWidget *ParameterForm::makeChoice(const ParameterSpec &spec, const QString &value)
{
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (spec.type == ParameterType::Choice) {
        for (const QString &choice : toQString(spec.choices).split(u'|'))
            box->addItem(wordsOfChoice(choice), choice);
    } else {
        for (const FieldSpec &field : allFields()) {
            if (fieldBelongsTo(field.field, m_form) || value == QLatin1String(field.name))
                box->addItem(fieldLabel(field.field), QString::fromLatin1(field.name));
        }
    }
    box->setCurrentIndex(box->findData(value));
    const QString name = toQString(spec.name);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, name, box] { Q_EMIT changed(name, {box->currentData().toString()}); });
    return box;
}

} // namespace hubready
