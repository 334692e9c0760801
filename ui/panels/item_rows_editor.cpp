#include "ui/panels/item_rows_editor.h"

#include "core/record/list_items.h"
#include "core/rules/finding_store.h"
#include "core/text/wtf8.h"
#include "ui/panels/item_json.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace hubready {

namespace {

Part partOf(Field field, int line)
{
    if (field == Field::Files)
        return Part::Url;
    constexpr std::array parts{Part::Name, Part::Organisation, Part::Role};
    return parts[size_t(line)];
}

} // namespace

ItemRowsEditor::ItemRowsEditor(Field field, PackageForm form, const FormLook &look, TakeEdit take, QWidget *parent)
    : FieldEditor(field, std::move(take), parent), m_form(form), m_look(look)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2 * Metrics::step);
    m_add = new QPushButton(field == Field::Authors ? tr("Add an author") : tr("Add a file"), this);
    m_add->setProperty("link", true);
    m_add->setIcon(look.icons.icon(Icon::Plus, Token::Link));
    m_add->setAccessibleName(m_add->text());
    connect(m_add, &QPushButton::clicked, this, &ItemRowsEditor::addRow);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
}

QString ItemRowsEditor::itemName(int place) const
{
    const QString number = QLocale().toString(place + 1);
    return field() == Field::Authors ? tr("Author %1").arg(number) : tr("File %1").arg(number);
}

ItemRowsEditor::ItemRow ItemRowsEditor::makeRow(int place)
{
    const QStringList parts = field() == Field::Authors ? QStringList{tr("Name"), tr("Organisation"), tr("Role")}
                                                        : QStringList{tr("Place of the file")};
    ItemRow row;
    row.widget = new QWidget(this);
    auto *grid = new QGridLayout(row.widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Metrics::step);
    for (int i = 0; i < parts.size(); ++i) {
        auto *line = new QLineEdit(row.widget);
        line->setPlaceholderText(parts[i]);
        line->setAccessibleName(QStringLiteral("%1, %2").arg(itemName(place), parts[i].toLower()));
        line->setToolTip(parts[i]);
        line->installEventFilter(this);
        connect(line, &QLineEdit::textChanged, this, &ItemRowsEditor::typed);
        row.lines += line;
    }
    row.remove = new QToolButton(row.widget);
    row.remove->setIcon(m_look.icons.icon(Icon::Close, Token::Muted));
    row.remove->setAccessibleName(tr("Remove %1").arg(itemName(place).toLower()));
    row.remove->setToolTip(row.remove->accessibleName());
    connect(row.remove, &QToolButton::clicked, this, [this, place] { remove(place); });
    grid->addWidget(row.lines[0], 0, 0, 1, 2);
    grid->addWidget(row.remove, 0, 2, Qt::AlignVCenter);
    for (int i = 1; i < row.lines.size(); ++i)
        grid->addWidget(row.lines[i], 1, i - 1);
    m_column->insertWidget(place, row.widget);
    QWidget *before = place > 0 ? static_cast<QWidget *>(m_rows[place - 1].remove) : nullptr;
    QWidgetList inTurn;
    for (QLineEdit *line : std::as_const(row.lines))
        inTurn += line;
    inTurn += row.remove;
    for (QWidget *next : std::as_const(inTurn)) {
        if (before)
            setTabOrder(before, next);
        before = next;
    }
    setTabOrder(before, m_add);
    return row;
}

void ItemRowsEditor::setRowCount(int count)
{
    while (m_rows.size() > count) {
        const ItemRow row = m_rows.takeLast();
        m_column->removeWidget(row.widget);
        row.widget->hide();
        row.widget->deleteLater(); // its own button may be what called
    }
    while (m_rows.size() < count)
        m_rows.append(makeRow(int(m_rows.size())));
    setFocusProxy(m_rows.isEmpty() ? static_cast<QWidget *>(m_add) : m_rows[0].lines[0]);
    // Staging has three places for authors; more cannot be written.
    m_add->setVisible(m_form == PackageForm::Standard || field() != Field::Authors || count < stagingAuthors);
    updateGeometry();
}

QList<QStringList> ItemRowsEditor::items() const
{
    QList<QStringList> all;
    for (const ListItem &item : listItems(table(), row(), field())) {
        QStringList texts{toQString(item.name)};
        if (field() == Field::Authors)
            texts << toQString(item.organisation) << toQString(item.role);
        all += texts;
    }
    return all;
}

void ItemRowsEditor::refill(bool anotherRecord)
{
    const auto all = items();
    int count = int(all.size());
    // A row that was added stays where the record has not changed under it.
    if (!anotherRecord && m_rows.size() == count + 1 && m_rows.last().filled.isEmpty())
        ++count;
    setRowCount(count);
    for (int i = 0; i < all.size(); ++i) {
        m_rows[i].filled = all[i];
        for (int k = 0; k < all[i].size(); ++k) {
            if (m_rows[i].lines[k]->text() == all[i][k])
                continue;
            m_rows[i].lines[k]->setText(all[i][k]);
            m_rows[i].lines[k]->setCursorPosition(0);
        }
    }
    Q_EMIT typed();
}

void ItemRowsEditor::empty()
{
    setRowCount(0);
}

void ItemRowsEditor::addRow()
{
    if (m_rows.isEmpty() || !m_rows.last().filled.isEmpty())
        setRowCount(int(m_rows.size()) + 1);
    m_rows.last().lines[0]->setFocus(Qt::OtherFocusReason);
}

QStringList ItemRowsEditor::textsOf(const ItemRow &row)
{
    QStringList texts;
    for (const QLineEdit *line : row.lines)
        texts += line->text();
    return texts;
}

bool ItemRowsEditor::isTyped(const ItemRow &row) const
{
    const QStringList now = textsOf(row);
    return row.filled.isEmpty() ? !now.join(QString()).trimmed().isEmpty() : now != row.filled;
}

bool ItemRowsEditor::hasUncommitted() const
{
    return isFilled() && std::any_of(m_rows.begin(), m_rows.end(), [this](const ItemRow &r) { return isTyped(r); });
}

bool ItemRowsEditor::takeAll(const QList<QStringList> &items)
{
    if (const auto edit = listEditOf(table(), row(), field(), items))
        return take(*edit);
    QStringList lines; // the files of a staging record: which place each gets depends on its type
    for (const QStringList &item : items)
        lines += item.value(0);
    return takeText(lines.join(u'\n'));
}

bool ItemRowsEditor::takeRow(int place)
{
    ItemRow &edited = m_rows[place];
    const QStringList before = edited.filled;
    edited.filled = textsOf(edited); // taken already while the document tells of it
    bool taken = false;
    if (const auto edit = itemEditOf(table(), row(), field(), place, edited.filled)) {
        taken = take(*edit);
    } else {
        auto all = items();
        all.resize(std::max<qsizetype>(all.size(), place + 1));
        all[place] = edited.filled;
        taken = takeAll(all);
    }
    if (!taken && place < m_rows.size())
        m_rows[place].filled = before;
    return taken;
}

void ItemRowsEditor::commit()
{
    for (int i = 0; isFilled() && i < m_rows.size(); ++i) {
        if (isTyped(m_rows[i]) && !takeRow(i))
            return;
    }
}

void ItemRowsEditor::giveBack()
{
    for (ItemRow &row : m_rows) {
        for (int k = 0; k < row.lines.size(); ++k)
            row.lines[k]->setText(row.filled.isEmpty() ? QString() : row.filled[k]);
    }
    Q_EMIT notTaken({});
}

void ItemRowsEditor::remove(int place)
{
    m_add->setFocus(Qt::OtherFocusReason); // before the button that has it goes
    auto all = items();
    if (place >= all.size()) {
        setRowCount(int(all.size()));
        return;
    }
    all.removeAt(place);
    takeAll(all);
}

void ItemRowsEditor::showFindings(const Findings &findings, const FindingStore &)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        for (int k = 0; k < m_rows[i].lines.size(); ++k) {
            Findings own;
            for (const Finding &finding : findings) {
                const bool wholeItem = finding.part == Part::Whole || finding.part == Part::Index;
                if (finding.item == i && (finding.part == partOf(field(), k) || (wholeItem && k == 0)))
                    own.push_back(finding);
            }
            dressWithFamily(m_rows[i].lines[k], worstFamily(own));
        }
    }
}

QString ItemRowsEditor::counter() const
{
    return tr("up to %1 characters each").arg(QLocale().toString(fieldSpec(field()).maxLength));
}

void ItemRowsEditor::focusItem(int item)
{
    if (item >= 0 && item < m_rows.size())
        m_rows[item].lines[0]->setFocus(Qt::OtherFocusReason);
    else
        FieldEditor::focusItem(item);
}

bool ItemRowsEditor::eventFilter(QObject *watched, QEvent *event)
{
    return settleLineEvent(event) || FieldEditor::eventFilter(watched, event);
}

} // namespace hubready
