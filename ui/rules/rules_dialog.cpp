#include "ui/rules/rules_dialog.h"

#include "ui/document/document.h"
#include "ui/rules/new_rule_dialog.h"
#include "ui/rules/rule_list_model.h"
#include "ui/rules/rule_page.h"
#include "ui/support/dialog_parts.h"
#include "ui/support/dialogs.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/role_label.h"
#include "ui/support/theme_controller.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace hubready {

namespace {

// Families with their mark and colour; a lock where the tick of a rule of the gate would stand.
class RuleLineDelegate : public QStyledItemDelegate
{
public:
    RuleLineDelegate(const ThemeController &theme, const IconSet &icons, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_icons(icons)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Metrics metrics(option.font);
        const int height = index.parent().isValid() ? metrics.treeRow() : metrics.treeGroup();
        return {QStyledItemDelegate::sizeHint(option, index).width(), height};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto family = Family(index.data(RuleListModel::FamilyRole).toInt());
        const bool isFamily = !index.parent().isValid();
        const int mark = Metrics(option->font).mark();
        if (isFamily) {
            option->font = semiBold(option->font);
            const QColor color = m_theme.theme().familyText(family);
            option->palette.setColor(QPalette::Text, color);
            option->palette.setColor(QPalette::HighlightedText, color);
            option->icon = m_icons.familyIcon(family);
        } else if (!(index.flags() & Qt::ItemIsUserCheckable)) {
            option->features &= ~QStyleOptionViewItem::HasCheckIndicator;
            option->icon = m_icons.icon(Icon::Lock, Token::Muted);
        } else if (index.data(RuleListModel::DiffersRole).toBool()) {
            option->text = RulesDialog::tr("%1 (changed)").arg(option->text);
        }
        if (!option->icon.isNull()) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = {mark, mark};
        }
    }

private:
    const ThemeController &m_theme;
    const IconSet m_icons;
};

} // namespace

RulesDialog::RulesDialog(Document &document, Dialogs &dialogs, const ThemeController &theme, const IconSet &icons,
                         QWidget *parent)
    : QDialog(parent), m_document(document), m_dialogs(dialogs), m_theme(theme),
      m_draft(document.session().rulesOfProject()), m_model(new RuleListModel(m_draft, this)),
      m_filtered(new QSortFilterProxyModel(this)), m_page(new RulePage(m_draft, document, theme))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("rulesDialog"));
    setWindowTitle(tr("Rules"));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_page);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList(icons));
    splitter->addWidget(scroll);
    splitter->setStretchFactor(1, 1);
    const Metrics metrics(font());
    splitter->setSizes({metrics.scaled(340), metrics.scaled(620)});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(splitter, 1);
    column->addWidget(makeFoot());
    resizeDialog(this, {metrics.scaled(980), metrics.scaled(680)});
    connect(m_model, &RuleListModel::switched, this, [this](const QString &id) {
        chooseRule(id.toStdString());
        m_page->showRule(id.toStdString());
        refreshFoot();
    });
    connect(m_page, &RulePage::edited, this, &RulesDialog::follow);
    connect(m_page, &RulePage::removeRequested, this, &RulesDialog::removeRule);
    connect(m_page, &RulePage::recordRequested, this, &RulesDialog::recordRequested);
    connect(&document, &Document::aboutToClose, this, &QWidget::close);
    connect(&document, &Document::settingsChanged, this, [this] {
        if (m_isWaiting)
            return accept();
        if (m_draft.isChanged())
            return; // a person is at work on them
        m_draft = RuleSetDraft(m_document.session().rulesOfProject());
        refreshAll(m_page->ruleId());
    });
    connect(&document, &Document::failed, this, [this](const Error &error) {
        if (m_isWaiting) {
            m_isWaiting = false;
            refreshFoot();
            say(error);
        }
    });
    refreshFoot();
}

QWidget *RulesDialog::makeList(const IconSet &icons)
{
    auto *list = new QWidget;
    auto *search = new QLineEdit(list);
    search->setObjectName(QStringLiteral("searchRules"));
    search->setPlaceholderText(tr("Find a rule"));
    search->setAccessibleName(tr("Find a rule"));
    search->setClearButtonEnabled(true);
    search->addAction(icons.icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    m_nothing = wrappedRoleLabel(tr("No rule has these words."), "muted", list);
    m_nothing->hide();
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setFilterRole(RuleListModel::SearchRole);
    m_tree = new QTreeView(list);
    m_tree->setObjectName(QStringLiteral("ruleList"));
    m_tree->setAccessibleName(tr("Rules"));
    m_tree->setModel(m_filtered);
    m_tree->setItemDelegate(new RuleLineDelegate(m_theme, icons, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setProperty("panel", true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(Metrics(font()).scaled(18));
    m_tree->expandAll();
    auto *top = new QVBoxLayout;
    constexpr int side = 2 * Metrics::step;
    top->setContentsMargins(side, 3 * Metrics::step, side, side);
    top->addWidget(search);
    top->addWidget(m_nothing);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text.trimmed());
        m_tree->expandAll();
        m_nothing->setVisible(m_filtered->rowCount() == 0);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        m_page->showRule(now.data(RuleListModel::IdRole).toString().toStdString());
    });
    connect(&m_theme, &ThemeController::themeChanged, m_tree->viewport(), qOverload<>(&QWidget::update));
    return list;
}

QPushButton *RulesDialog::addButton(const QString &text, const QString &name, const std::function<void()> &what)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [what] { what(); });
    return button;
}

QWidget *RulesDialog::makeFoot()
{
    auto *foot = new QFrame;
    foot->setProperty("foot", true);
    m_note = wrappedRoleLabel({}, "muted", foot);
    m_note->setObjectName(QStringLiteral("rulesNote"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(4 * Metrics::step, 3 * Metrics::step, 4 * Metrics::step, 3 * Metrics::step);
    row->setSpacing(2 * Metrics::step);
    row->addWidget(addButton(tr("New rule…"), QStringLiteral("makeRule"), [this] { makeNewRule(); }));
    row->addWidget(addButton(tr("Load set…"), QStringLiteral("loadSet"), [this] { loadSet(); }));
    row->addWidget(addButton(tr("Save set…"), QStringLiteral("saveSet"), [this] { saveSet(); }));
    row->addWidget(m_note, 1);
    row->addWidget(addButton(tr("Cancel"), QStringLiteral("cancelRules"), [this] { reject(); }));
    m_use = addButton(tr("Use these rules"), QStringLiteral("useRules"), [this] { use(); });
    m_use->setProperty("primary", true);
    row->addWidget(m_use);
    return foot;
}

void RulesDialog::chooseRule(std::string_view id)
{
    const QModelIndex index = m_filtered->mapFromSource(m_model->indexOf(id));
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

// A rule was changed at one of the two sides: the other shows it.
void RulesDialog::follow(const QString &id)
{
    const std::string rule = id.toStdString();
    const QModelIndex before = m_model->indexOf(rule);
    const auto now = m_draft.rule(rule);
    if (now && before.isValid() && before.parent().row() != int(now->family)) {
        refreshAll(rule);
    } else {
        m_model->refreshRule(rule);
        if (m_page->ruleId() != rule)
            chooseRule(rule);
    }
    refreshFoot();
}

void RulesDialog::refreshAll(std::string_view id)
{
    m_model->refresh();
    m_tree->expandAll();
    chooseRule(id);
    refreshFoot();
}

void RulesDialog::refreshFoot()
{
    QString why;
    if (m_isWaiting)
        why = tr("Checking all records with these rules…");
    else if (!m_document.session().project().isWritable())
        why = tr("The project is open to read only.");
    else if (!m_draft.isChanged())
        why = tr("Nothing is changed yet.");
    else if (const auto built = m_draft.build(); !built)
        why = built.error().why;
    m_use->setEnabled(why.isEmpty());
    m_use->setToolTip(why);
    m_note->setText(why.isEmpty() ? m_draft.summary() : why);
}

void RulesDialog::say(const Error &error)
{
    m_note->setText(QStringList{error.what, error.where, error.why, error.remedy}.join(u' ').simplified());
}

void RulesDialog::makeNewRule()
{
    auto *form = new NewRuleDialog(m_draft, m_document.session().form(), m_theme, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, form] { refreshAll(form->added()); });
    form->open();
}

void RulesDialog::removeRule(const QString &id)
{
    m_draft.remove(id.toStdString());
    m_model->refresh();
    m_tree->expandAll();
    m_page->showRule({});
    refreshFoot();
}

void RulesDialog::loadSet()
{
    const QStringList paths = m_dialogs.openFiles(this, tr("Load a rule set"), tr("Rule sets (*.xml)"));
    if (paths.isEmpty())
        return;
    const auto loaded = loadRuleSet(paths.front());
    if (!loaded)
        return say(loaded.error());
    if (const auto usable = RuleSet::withFile(loaded.value()); !usable)
        return say(usable.error());
    m_draft.take(loaded.value());
    refreshAll(m_page->ruleId());
}

void RulesDialog::saveSet()
{
    const QString path = m_dialogs.saveFile(this, tr("Save the rule set"), QStringLiteral("rules.xml"), tr("Rule sets (*.xml)"));
    if (path.isEmpty())
        return;
    if (const auto saved = saveRuleSet(m_draft.toKeep(), path); !saved)
        say(saved.error());
    else
        m_note->setText(tr("Saved as %1. Others can load it.").arg(QFileInfo(path).fileName()));
}

void RulesDialog::use()
{
    if (!m_use->isEnabled())
        return;
    m_isWaiting = true;
    refreshFoot();
    const RuleSetFile set = m_draft.file().isBuiltIn() ? m_draft.file() : m_draft.toKeep();
    m_document.setRules(set, m_draft.summary());
}

} // namespace hubready
