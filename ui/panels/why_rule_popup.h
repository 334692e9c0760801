// "Why this rule": what a rule looks for, why it matters at the Learning Hub, how to put it right, and how many records
// it concerns; or, without a rule, what the three families mean. Opened with open(), so that the window behind stays as
// it is; it deletes itself when it is closed.
#pragma once

#include "core/rules/rule_set.h"

#include <QDialog>

#include <optional>

class QVBoxLayout;

namespace hubready {

class Document;
class ThemeController;

class WhyRulePopup : public QDialog
{
    Q_OBJECT

public:
    // Nothing: the families.
    WhyRulePopup(const Document &document, const ThemeController &theme, std::optional<RuleIndex> rule,
                 QWidget *parent = nullptr);

    QString text() const { return m_words.join(u'\n'); } // as a screen reader has it

Q_SIGNALS:
    void recordsRequested(hubready::RuleIndex rule);

private:
    void showRule(const RuleSet &rules, RuleIndex rule, qint64 records, const ThemeController &theme);
    void showFamilies(const ThemeController &theme);
    void addHead(Family family, const QString &title, const ThemeController &theme);
    void add(const QString &text, const char *role = nullptr);
    void addButtons(std::optional<RuleIndex> rule, qint64 records);

    QVBoxLayout *m_column;
    QStringList m_words;
};

} // namespace hubready
