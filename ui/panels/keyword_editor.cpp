#include "ui/panels/keyword_editor.h"

#include "core/json/json_text.h"
#include "core/record/field_text.h"
#include "core/record/list_items.h"
#include "core/rules/finding_store.h"
#include "core/rules/finding_text.h"
#include "core/text/wtf8.h"
#include "ui/panels/tag.h"
#include "ui/support/field_frame.h"
#include "ui/support/flow_layout.h"
#include "ui/support/metrics.h"
#include "ui/support/theme_controller.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace hubready {

KeywordEditor::KeywordEditor(PackageForm form, const FormLook &look, TakeEdit take, QWidget *parent)
    : FieldEditor(Field::Keywords, std::move(take), parent), m_form(form), m_look(look)
{
    m_line = new QLineEdit(this);
    m_line->setFrame(false);
    m_line->setPlaceholderText(tr("Add a keyword"));
    m_line->setAccessibleName(tr("Add a keyword"));
    m_line->installEventFilter(this);
    setFocusProxy(m_line);
    m_flow = new FlowLayout(Metrics::step + 2);
    auto *all = new QVBoxLayout(this);
    constexpr int inside = 3 * Metrics::step / 2;
    all->setContentsMargins(inside + familyBarWidth, inside, inside, inside);
    all->setSpacing(Metrics::step);
    all->addLayout(m_flow);
    all->addWidget(m_line);
}

QStringList KeywordEditor::texts() const
{
    QStringList texts;
    if (m_form == PackageForm::Staging) {
        for (const std::string &keyword : plainItems(table(), row(), field()))
            texts += toQString(keyword);
    } else {
        for (const ListItem &item : listItems(table(), row(), field()))
            texts += toQString(item.name);
    }
    return texts;
}

std::vector<std::string> KeywordEditor::itemsAsJson() const
{
    std::vector<std::string> json;
    for (const ListItem &item : listItems(table(), row(), field()))
        json.emplace_back(item.json);
    return json;
}

void KeywordEditor::clearTags()
{
    for (Tag *tag : std::as_const(m_tags)) {
        delete m_flow->takeAt(0);
        tag->hide();
        tag->deleteLater(); // its own button may be what called
    }
    m_tags.clear();
}

void KeywordEditor::setTags(const QStringList &texts)
{
    QStringList shown;
    for (const Tag *tag : std::as_const(m_tags))
        shown += tag->text();
    if (shown == texts)
        return;
    clearTags();
    QWidget *before = nullptr;
    for (int i = 0; i < texts.size(); ++i) {
        auto *tag = new Tag(texts[i], m_look, this);
        connect(tag, &Tag::removed, this, [this, i] { remove(i); });
        m_flow->insertWidget(i, tag);
        if (before)
            setTabOrder(before, tag->removeButton());
        before = tag->removeButton();
        tag->show();
        m_tags.append(tag);
    }
    if (before)
        setTabOrder(before, m_line);
    updateGeometry();
}

void KeywordEditor::refill(bool anotherRecord)
{
    setTags(texts());
    if (anotherRecord)
        m_line->clear();
    Q_EMIT typed();
}

void KeywordEditor::empty()
{
    clearTags();
    m_line->clear();
}

bool KeywordEditor::takeItems(const std::vector<std::string> &json)
{
    FieldEdit edit{field(), -1, "["};
    for (size_t i = 0; i < json.size(); ++i)
        edit.value += (i == 0 ? "" : ",") + json[i];
    edit.value += "]";
    return take(edit);
}

void KeywordEditor::remove(int place)
{
    m_line->setFocus(Qt::OtherFocusReason); // before the button that has it goes
    if (m_form == PackageForm::Staging) {
        QStringList left = texts();
        left.removeAt(place);
        takeText(left.join(QStringLiteral(", ")));
        return;
    }
    auto items = itemsAsJson();
    if (place >= int(items.size()))
        return;
    items.erase(items.begin() + place);
    takeItems(items);
}

bool KeywordEditor::hasUncommitted() const
{
    return isFilled() && !m_line->text().trimmed().isEmpty();
}

void KeywordEditor::commit()
{
    if (!hasUncommitted())
        return;
    static const QRegularExpression separators(QStringLiteral("[,;]"));
    const QString typedText = m_line->text();
    QStringList added;
    for (const QString &part : typedText.split(separators)) {
        if (!part.trimmed().isEmpty())
            added += part.trimmed();
    }
    m_line->clear(); // taken already while the document tells of it
    bool taken = true;
    if (m_form == PackageForm::Staging) {
        taken = added.isEmpty() || takeText((texts() + added).join(QStringLiteral(", ")));
    } else if (!added.isEmpty()) {
        auto items = itemsAsJson();
        for (const QString &keyword : std::as_const(added))
            items.push_back(quoteJson(toWtf8(keyword)));
        taken = takeItems(items);
    }
    if (!taken)
        m_line->setText(typedText);
}

void KeywordEditor::giveBack()
{
    m_line->clear();
}

void KeywordEditor::showFindings(const Findings &findings, const FindingStore &store)
{
    dressWithFamily(this, worstFamily(findings));
    for (int i = 0; i < m_tags.size(); ++i) {
        Findings own;
        QStringList words;
        for (const Finding &finding : findings) {
            if (finding.item == i) {
                own.push_back(finding);
                words += findingMessage(store, finding);
            }
        }
        m_tags[i]->setFamily(worstFamily(own), words.join(u' '));
    }
    update();
}

QString KeywordEditor::counter() const
{
    return tr("up to %1 characters each").arg(QLocale().toString(fieldSpec(field()).maxLength));
}

void KeywordEditor::focusItem(int item)
{
    if (item >= 0 && item < m_tags.size())
        m_tags[item]->removeButton()->setFocus(Qt::OtherFocusReason);
    else
        m_line->setFocus(Qt::OtherFocusReason);
}

void KeywordEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFieldFrame(painter, rect(), {fieldFamily(this), isEnabled()}, m_look.theme.theme());
}

bool KeywordEditor::eventFilter(QObject *watched, QEvent *event)
{
    return settleLineEvent(event) || FieldEditor::eventFilter(watched, event);
}

} // namespace hubready
