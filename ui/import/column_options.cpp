#include "ui/import/column_options.h"

#include "core/import/profile/value_standing.h"
#include "core/text/wtf8.h"
#include "ui/import/column_model.h"
#include "ui/import/column_outcome.h"
#include "ui/import/preview_model.h"
#include "ui/import/value_map_form.h"
#include "ui/panels/mark.h"
#include "ui/support/counted_words.h"
#include "ui/support/dialogs.h"
#include "ui/support/flow_layout.h"
#include "ui/support/metrics.h"
#include "ui/support/narrow_choice.h"
#include "ui/support/role_label.h"
#include "ui/support/theme_controller.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

constexpr int choiceCharacters = 12;
constexpr size_t shownOutcomes = 3;
constexpr size_t shownTroubles = 4;
constexpr std::array<std::string_view, 5> separators{";", ",", "|", "||", "\n"};

bool isTextList(Field field) { return field == Field::Keywords || field == Field::Authors || field == Field::Files; }

QString separatorWords(std::string_view separator)
{
    if (separator.empty())
        return ColumnOptions::tr("Nothing: one value each");
    if (separator == "\n")
        return ColumnOptions::tr("Line breaks");
    return QStringLiteral("“%1”").arg(toQString(separator));
}

// Takes the place of what stood there; the old one goes when nobody can be inside it any more.
QWidget *freshLines(QWidget *&lines, QVBoxLayout *into, QWidget *box)
{
    if (lines) {
        into->removeWidget(lines);
        lines->hide();
        lines->deleteLater();
    }
    lines = new QWidget(box);
    auto *rows = new QVBoxLayout(lines);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Metrics::between);
    into->addWidget(lines);
    return lines;
}

} // namespace

ColumnOptions::ColumnOptions(ColumnModel &model, const PreviewModel &preview, Dialogs &dialogs,
                             const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_model(model), m_preview(preview), m_dialogs(dialogs), m_theme(theme)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    for (QWidget *part : {makeHead(), makeSplit(), makeDates(), makeText(), makeJoin()})
        all->addWidget(part);
    QVBoxLayout *values = nullptr;
    all->addWidget(section(tr("What its values become"), m_valuesBox, values));
    m_values = new ValueMapForm(theme, m_valuesBox);
    values->addWidget(m_values);
    connect(m_values, &ValueMapForm::changed, this, &ColumnOptions::changed);
    all->addWidget(makeOutcome());
    QVBoxLayout *troubles = nullptr;
    all->addWidget(section({}, m_troubleBox, troubles));
    m_troubleTitle = qobject_cast<QLabel *>(troubles->itemAt(0)->widget());
    m_troubles = new QVBoxLayout;
    troubles->addLayout(m_troubles);
    m_showTrouble = new QPushButton(tr("Show the next of them"), m_troubleBox);
    m_showTrouble->setObjectName(QStringLiteral("showTrouble"));
    m_showTrouble->setProperty("link", true);
    connect(m_showTrouble, &QPushButton::clicked, this,
            [this] { Q_EMIT troubleRequested(m_draft->mapping().columns[size_t(m_column)].target.field); });
    troubles->addWidget(m_showTrouble, 0, Qt::AlignLeft);
    all->addStretch(1);
}

// A part of the panel with a title and a hairline above.
QWidget *ColumnOptions::section(const QString &title, QWidget *&box, QVBoxLayout *&lines)
{
    box = new QWidget(this);
    auto *rule = new QFrame(box);
    rule->setFrameShape(QFrame::HLine);
    auto *all = new QVBoxLayout(box);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(rule);
    auto *inside = new QWidget(box);
    lines = new QVBoxLayout(inside);
    lines->setContentsMargins(Metrics::edge, 3 * Metrics::step, Metrics::edge, 3 * Metrics::step);
    lines->setSpacing(Metrics::between);
    lines->addWidget(wrappedRoleLabel(title, "strong", inside));
    all->addWidget(inside);
    return box;
}

QWidget *ColumnOptions::makeHead()
{
    auto *head = new QWidget(this);
    m_name = wrappedRoleLabel({}, "strong", head);
    m_name->setObjectName(QStringLiteral("columnName"));
    m_field = makeNarrowChoice(head, choiceCharacters);
    m_field->setObjectName(QStringLiteral("columnField"));
    m_field->setAccessibleName(tr("Learning Hub field"));
    m_field->setMaxVisibleItems(24);
    connect(m_field, &QComboBox::activated, this,
            [this](int place) { m_model.setData(m_model.index(m_column, ColumnModel::FieldColumn), place); });
    m_note = wrappedRoleLabel({}, "small", head);
    m_note->setObjectName(QStringLiteral("columnNote"));
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(Metrics::edge, 3 * Metrics::step, Metrics::edge, 3 * Metrics::step);
    lines->setSpacing(Metrics::between);
    lines->addWidget(m_name);
    lines->addWidget(m_field);
    lines->addWidget(m_note);
    return head;
}

QWidget *ColumnOptions::makeSplit()
{
    QVBoxLayout *lines = nullptr;
    QWidget *box = section(tr("Split into several at"), m_splitBox, lines);
    m_separator = makeNarrowChoice(box, choiceCharacters);
    m_separator->setObjectName(QStringLiteral("separator"));
    m_separator->setAccessibleName(tr("Split into several at"));
    connect(m_separator, &QComboBox::activated, this, &ColumnOptions::takeSeparator);
    m_also = new QCheckBox(box);
    m_also->setObjectName(QStringLiteral("alsoSplit"));
    connect(m_also, &QCheckBox::clicked, this, [this](bool on) {
        change([&](ColumnChoice &choice) {
            choice.saysSeparator = true;
            choice.target.alsoSeparator = !on ? "" : choice.target.separator == "," ? ";" : ",";
        });
    });
    lines->addWidget(m_separator);
    lines->addWidget(m_also);
    return box;
}

QWidget *ColumnOptions::makeDates()
{
    QVBoxLayout *lines = nullptr;
    QWidget *box = section(tr("What comes first in its dates"), m_datesBox, lines);
    m_dayFirst = new QRadioButton(box);
    m_dayFirst->setObjectName(QStringLiteral("dayFirst"));
    m_monthFirst = new QRadioButton(box);
    m_monthFirst->setObjectName(QStringLiteral("monthFirst"));
    const auto take = [this](NumericDates order) { change([order](ColumnChoice &choice) { choice.dates = order; }); };
    connect(m_dayFirst, &QRadioButton::clicked, this, [take] { take(NumericDates::DayFirst); });
    connect(m_monthFirst, &QRadioButton::clicked, this, [take] { take(NumericDates::MonthFirst); });
    lines->addWidget(m_dayFirst);
    lines->addWidget(m_monthFirst);
    return box;
}

QWidget *ColumnOptions::makeText()
{
    QVBoxLayout *lines = nullptr;
    QWidget *box = section(tr("What this column is written in"), m_textBox, lines);
    m_text = makeNarrowChoice(box, choiceCharacters);
    m_text->setObjectName(QStringLiteral("writtenIn"));
    m_text->setAccessibleName(tr("What this column is written in"));
    m_text->addItems({tr("As its field wants it"), tr("HTML"), tr("Plain text")});
    connect(m_text, &QComboBox::activated, this,
            [this](int place) { change([place](ColumnChoice &choice) { choice.target.text = ColumnText(place); }); });
    lines->addWidget(m_text);
    return box;
}

QWidget *ColumnOptions::makeJoin()
{
    QVBoxLayout *lines = nullptr;
    QWidget *box = section(tr("Other columns of this field"), m_joinBox, lines);
    m_fellows = wrappedRoleLabel({}, "small", box);
    lines->addWidget(m_fellows);
    m_join = new QCheckBox(tr("Join them to one value"), box);
    m_join->setObjectName(QStringLiteral("joinColumns"));
    connect(m_join, &QCheckBox::clicked, this, [this](bool on) {
        std::vector<size_t> all = fellows();
        all.push_back(size_t(m_column));
        for (size_t column : all) {
            ColumnChoice choice = m_draft->choice(column);
            choice.target.joint = on ? " " : "";
            m_draft->setChoice(column, choice);
        }
        Q_EMIT changed();
    });
    lines->addWidget(m_join);
    return box;
}

QWidget *ColumnOptions::makeOutcome() { return section(tr("What comes out"), m_outcomeBox, m_outcome); }

void ColumnOptions::setDraft(MappingDraft *draft)
{
    m_draft = draft;
    m_column = -1;
    m_field->clear();
    for (const ColumnTargetChoice &choice : m_model.targets())
        m_field->addItem(choice.label);
    showColumn(draft && draft->size() > 0 ? 0 : -1);
}

void ColumnOptions::showColumn(int column)
{
    m_column = column;
    setVisible(m_draft && column >= 0);
    if (!m_draft || column < 0)
        return;
    showControls();
    refresh();
}

std::vector<size_t> ColumnOptions::fellows() const
{
    const auto &columns = m_draft->mapping().columns;
    std::vector<size_t> found;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (int(i) != m_column && columns[i].target.fillsSameAs(columns[size_t(m_column)].target))
            found.push_back(i);
    }
    return found;
}

// What this column has to choose; not what a choice comes to.
void ColumnOptions::showControls()
{
    const MappedColumn &mapped = m_draft->mapping().columns[size_t(m_column)];
    const Field field = mapped.target.field;
    m_name->setText(toQString(mapped.name).simplified());
    m_field->setAccessibleName(tr("Learning Hub field of %1").arg(m_name->text()));
    m_valuesBox->setVisible(field != Field::None && hasListedValues(field));
    if (m_valuesBox->isVisibleTo(this))
        m_values->showColumn(*m_draft, size_t(m_column), m_join);
}

void ColumnOptions::refresh()
{
    if (!m_draft || m_column < 0)
        return;
    const MappedColumn &mapped = m_draft->mapping().columns[size_t(m_column)];
    const Field field = mapped.target.field;
    for (size_t i = size_t(m_field->count()); i < m_model.targets().size(); ++i)
        m_field->addItem(m_model.targets()[i].label);
    m_field->setCurrentIndex(m_model.targetOf(m_column));
    m_note->setText(m_model.index(m_column, ColumnModel::NoteColumn).data().toString());
    showSplit(mapped);
    showDates(mapped);
    const FieldType type = field == Field::None ? FieldType::Integer : fieldSpec(field).type;
    m_textBox->setVisible(type == FieldType::Text || type == FieldType::Html);
    m_text->setCurrentIndex(int(mapped.target.text));
    QStringList names;
    for (size_t fellow : field == Field::None ? std::vector<size_t>() : fellows())
        names << toQString(m_draft->names()[fellow]).simplified();
    m_joinBox->setVisible(!names.isEmpty());
    m_fellows->setText(names.join(QStringLiteral(", ")));
    m_join->setChecked(!mapped.target.joint.empty());
    showOutcome(mapped);
    showTroubles(mapped);
}

void ColumnOptions::showSplit(const MappedColumn &mapped)
{
    const ColumnTarget &target = mapped.target;
    const bool isSplit = isTextList(target.field) && !target.isList && target.item < 0;
    m_splitBox->setVisible(isSplit);
    if (!isSplit)
        return;
    m_separator->clear();
    for (std::string_view separator : separators)
        m_separator->addItem(separatorWords(separator), toQString(separator));
    m_separator->addItem(separatorWords({}), QString());
    if (m_separator->findData(toQString(target.separator)) < 0)
        m_separator->insertItem(0, separatorWords(target.separator), toQString(target.separator));
    m_separator->addItem(tr("Something else…"));
    m_separator->setCurrentIndex(m_separator->findData(toQString(target.separator)));
    const std::string other = target.separator == "," ? ";" : ",";
    const QString also = separatorWords(target.alsoSeparator.empty() ? other : target.alsoSeparator);
    m_also->setVisible(!target.separator.empty());
    m_also->setText(tr("Where it has none, at %1").arg(also));
    m_also->setChecked(!target.alsoSeparator.empty());
}

void ColumnOptions::showDates(const MappedColumn &mapped)
{
    const bool hasOrder = mapped.dates != NumericDates::None;
    m_datesBox->setVisible(hasOrder);
    if (!hasOrder)
        return;
    const QString example = toQString(mapped.openDate).simplified().left(30);
    m_dayFirst->setText(example.isEmpty() ? tr("The day") : tr("The day, as in %1").arg(example));
    m_monthFirst->setText(tr("The month"));
    // Neither is chosen as long as nothing decides.
    for (QRadioButton *button : {m_dayFirst, m_monthFirst}) {
        button->setAutoExclusive(false);
        button->setChecked(mapped.dates == (button == m_dayFirst ? NumericDates::DayFirst : NumericDates::MonthFirst));
        button->setAutoExclusive(true);
    }
}

void ColumnOptions::showOutcome(const MappedColumn &mapped)
{
    const auto outcomes = columnOutcomes(*m_draft, size_t(m_column), shownOutcomes);
    m_outcomeBox->setVisible(!outcomes.empty());
    QWidget *lines = freshLines(m_outcomeLines, m_outcome, m_outcomeBox);
    for (const ColumnOutcome &outcome : outcomes) {
        auto *card = new QFrame(lines);
        card->setProperty("card", true);
        auto *rows = new QVBoxLayout(card);
        rows->setContentsMargins(Metrics::between, Metrics::between, Metrics::between, Metrics::between);
        rows->setSpacing(Metrics::step);
        QLabel *raw = wrappedRoleLabel(outcome.raw, "small", card);
        raw->setAccessibleName(tr("In the file: %1").arg(outcome.raw));
        rows->addWidget(raw);
        if (mapped.target.field != Field::None && isTextList(mapped.target.field)) {
            auto *tags = new QWidget(card);
            auto *flow = new FlowLayout(Metrics::step, tags);
            for (const QString &item : outcome.items)
                flow->addWidget(roleLabel(item, "badge", tags));
            rows->addWidget(tags);
        } else if (mapped.target.field != Field::None) {
            const QString text = outcome.items.value(0);
            rows->addWidget(
                wrappedRoleLabel(text.isEmpty() ? tr("(empty)") : text, text.isEmpty() ? "muted" : nullptr, card));
        }
        lines->layout()->addWidget(card);
    }
}

void ColumnOptions::showTroubles(const MappedColumn &mapped)
{
    const size_t records = mapped.target.field == Field::None ? 0 : m_preview.recordsInTrouble(mapped.target.field);
    m_troubleBox->setVisible(records > 0);
    QWidget *lines = freshLines(m_troubleLines, m_troubles, m_troubleBox);
    if (records == 0)
        return;
    m_troubleTitle->setText(tr("Would not come out cleanly: %1 of the first %2")
                                .arg(numberInWords(qint64(records)), numberInWords(m_preview.rowCount())));
    m_showTrouble->setText(records == 1 ? tr("Show this record") : tr("Show the next of them"));
    for (const auto &trouble : m_preview.troubles(mapped.target.field, shownTroubles)) {
        auto *line = new QWidget(lines);
        auto *mark = new Mark(m_theme, line);
        mark->showFamily(trouble.family);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(Metrics::between);
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(
            wrappedRoleLabel(tr("Record %1: %2").arg(numberInWords(trouble.row + 1), trouble.message), nullptr, line),
            1);
        lines->layout()->addWidget(line);
    }
}

void ColumnOptions::takeSeparator(int place)
{
    const QVariant known = m_separator->itemData(place);
    std::string separator = toWtf8(known.toString());
    if (!known.isValid()) {
        const auto text = m_dialogs.askText(this, tr("Split into several at"), tr("What stands between two of them"),
                                            tr("Split there"), false);
        if (!text)
            return refresh();
        separator = toWtf8(*text);
    }
    change([&](ColumnChoice &choice) {
        choice.saysSeparator = true;
        choice.target.separator = separator;
        choice.target.exact = false;
        if (separator.empty() || choice.target.alsoSeparator == separator)
            choice.target.alsoSeparator.clear();
    });
}

void ColumnOptions::change(const std::function<void(ColumnChoice &)> &what)
{
    ColumnChoice choice = m_draft->choice(size_t(m_column));
    what(choice);
    m_draft->setChoice(size_t(m_column), std::move(choice));
    Q_EMIT changed();
}

} // namespace hubready
