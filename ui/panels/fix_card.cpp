#include "ui/panels/fix_card.h"

#include "core/json/json_scan.h"
#include "core/record/field_text.h"
#include "core/text/wtf8.h"
#include "ui/panels/diff_text.h"
#include "ui/panels/mark.h"
#include "ui/support/counted_words.h"
#include "ui/support/flow_layout.h"
#include "ui/support/metrics.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace hubready {

namespace {

constexpr int keyedFixes = 3;

QString stringInWords(std::string_view json)
{
    std::string buffer;
    return toQString(decodeJsonString(json, buffer));
}

QString objectInWords(std::string_view json)
{
    QStringList parts;
    forEachJsonMember(json, [&](std::string_view, std::string_view value) {
        if (jsonKind(value) == JsonKind::String)
            parts += stringInWords(value);
    });
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace

QString valueInWords(std::string_view json)
{
    if (json.empty() || json == "null")
        return {};
    switch (jsonKind(json)) {
    case JsonKind::String:
        return stringInWords(json);
    case JsonKind::Object:
        return objectInWords(json);
    case JsonKind::Array: {
        QStringList items;
        forEachJsonItem(json, [&](std::string_view item) { items += valueInWords(item); });
        return items.join(QStringLiteral(", "));
    }
    default:
        break;
    }
    if (json == "true" || json == "false")
        return yesOrNo(json == "true");
    return toQString(json);
}

FixCard::FixCard(const Suggestion &suggestion, int number, const ThemeController &theme, QWidget *parent)
    : QFrame(parent), m_suggestion(suggestion),
      m_text(new DiffText(valueInWords(suggestion.before), valueInWords(suggestion.after), theme, this)),
      m_reason(new QLabel(suggestion.reason, this)), m_sure(new ConfidenceMark(suggestion.confidence, theme, this)),
      m_use(new QPushButton(tr("Use"))), m_useForAll(new QPushButton),
      m_more(new QPushButton(QStringLiteral("\u22ef"), this)), m_buttons(new QWidget(this)),
      m_grid(new QGridLayout(this))
{
    setProperty("card", true);
    setAccessibleName(tr("Fix: %1").arg(m_text->accessibleName()));
    m_reason->setProperty("role", QStringLiteral("small"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_use->setAccessibleName(tr("Use: %1").arg(m_text->accessibleName()));
    if (number <= keyedFixes)
        m_use->setToolTip(tr("Alt+%1").arg(number));
    auto *flow = new FlowLayout(2 * Metrics::step, m_buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setLastAtTheRight(true);
    for (QPushButton *button : {m_use, m_useForAll}) {
        button->setProperty("small", true);
        button->setAccessibleDescription(suggestion.reason);
        flow->addWidget(button);
    }
    m_useForAll->setAccessibleName(tr("Use for all"));
    m_useForAll->hide();
    m_more->setAccessibleName(tr("More about this fix: %1").arg(m_text->accessibleName()));
    m_more->setToolTip(tr("Never propose it again, and the like"));
    m_more->setProperty("small", true);
    connect(m_more, &QPushButton::clicked, this,
            [this] { Q_EMIT moreWanted(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    connect(m_use, &QPushButton::clicked, this, &FixCard::used);
    connect(m_useForAll, &QPushButton::clicked, this, &FixCard::usedForAll);

    constexpr int inside = 2 * Metrics::step;
    m_grid->setContentsMargins(inside, 3 * Metrics::step / 2, inside, 3 * Metrics::step / 2);
    m_grid->setHorizontalSpacing(inside);
    m_grid->setVerticalSpacing(Metrics::step);
    arrange();
}

void FixCard::setSameRows(std::vector<Row> rows)
{
    m_sameRows = std::move(rows);
    const bool several = m_sameRows.size() > 1;
    const QString number = numberInWords(qint64(m_sameRows.size()));
    m_useForAll->setText(tr("Use for all %1").arg(number));
    m_useForAll->setAccessibleName(tr("Use for all %1 records: %2").arg(number, m_text->accessibleName()));
    m_useForAll->setToolTip(tr("%1 have the same value. They are changed as one step, which Undo takes back.")
                                .arg(recordsInWords(qint64(m_sameRows.size()))));
    m_useForAll->setVisible(several);
    arrange();
}

// The buttons stand beside the text where there is room for both, else below it.
void FixCard::arrange()
{
    constexpr int narrowBelow = 34; // characters
    const bool isBelow = m_sameRows.size() > 1 || width() < narrowBelow * fontMetrics().averageCharWidth();
    if (m_isBelow == isBelow)
        return;
    m_isBelow = isBelow;
    for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_reason),
                            static_cast<QWidget *>(m_sure), m_buttons, static_cast<QWidget *>(m_more)})
        m_grid->removeWidget(widget);
    const int span = isBelow ? 2 : 1;
    m_grid->addWidget(m_more, 0, 2, Qt::AlignTop | Qt::AlignRight);
    m_grid->setColumnStretch(0, isBelow ? 0 : 1); // what is left goes to the text, or to the row of buttons
    m_grid->setColumnStretch(1, isBelow ? 1 : 0);
    m_grid->addWidget(m_text, 0, 0, 1, span);
    m_grid->addWidget(m_reason, 1, 0, 1, span);
    if (isBelow) {
        m_grid->addWidget(m_sure, 2, 0, Qt::AlignVCenter | Qt::AlignLeft);
        m_grid->addWidget(m_buttons, 2, 1, 1, 2);
    } else {
        m_grid->addWidget(m_buttons, 0, 1, Qt::AlignTop | Qt::AlignRight);
        m_grid->addWidget(m_sure, 1, 1, 1, 2, Qt::AlignTop | Qt::AlignRight);
    }
}

void FixCard::contextMenuEvent(QContextMenuEvent *event) { Q_EMIT moreWanted(event->globalPos()); }

void FixCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

} // namespace hubready
