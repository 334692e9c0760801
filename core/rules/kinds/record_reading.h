// One record as the checks read it: its values, and what several checks want to know of them, worked out when first
// asked for and once a record. Made anew for each record by who runs the checks; one thread.
#pragma once

#include "core/record/record.h"
#include "core/text/html_cleaning.h"
#include "core/text/html_text.h"
#include "core/text/sentences.h"
#include "core/text/text_traits.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

class RecordReading
{
public:
    explicit RecordReading(const Record &record) : m_record(record) {}
    RecordReading(const RecordReading &) = delete;
    RecordReading &operator=(const RecordReading &) = delete;

    const Record &record() const { return m_record; }
    bool isStandard() const { return m_record.form == PackageForm::Standard; }

    // A text field trimmed of white space; empty where it is null.
    std::string_view trimmed(Field field) const;
    // What a reader sees of an HTML field (description, article body): tags out, entities resolved, white space folded
    // and trimmed; a paragraph's or list item's end is a line feed. Of other fields: trimmed.
    std::string_view shown(Field field) const { return text(field).text; }
    // The same with its traits, which say what a check need not look for.
    ReadText text(Field field) const;
    // Keywords one by one, as they would come out of either package: standard, the items; staging, split at commas.
    // Views into the record; trimmed; empty ones stay, so that the place is the item.
    const std::vector<std::string_view> &keywords() const;
    const std::vector<ReadText> &keywordTexts() const; // the same with their traits

    // Of HTML fields: what the Learning Hub takes out of them, and their links. Nothing of other fields.
    const std::vector<HtmlRemoval> &removals(Field field) const;
    const std::vector<HtmlLink> &links(Field field) const;
    const std::vector<std::string> &linkAddresses(Field field) const; // of the same, entities resolved, trimmed

    // The sentences of what is shown of an HTML field; the bounds say whether it is worth counting them.
    const SentenceBounds &sentenceBounds(Field field) const;
    const SentenceCounts &sentences(Field field) const;

    // Whether title, description or a keyword say what an acronym stands for (core/text/acronyms.h).
    bool explains(std::string_view acronym) const;

    // The type as the Learning Hub looks it up: trimmed and lower-cased. Empty for null.
    std::string_view type() const;
    std::string_view typeKey() const; // as the gate looks at it: lower-cased only

private:
    struct Html
    {
        std::optional<ReadText> shown;
        std::string kept; // the shown text where it differs from the source
        std::optional<std::vector<HtmlRemoval>> removals;
        std::optional<std::vector<HtmlLink>> links;
        std::optional<std::vector<std::string>> linkAddresses;
        std::optional<SentenceBounds> sentenceBounds;
        std::optional<SentenceCounts> sentences;
    };
    Html &html(Field field) const { return field == Field::Description ? m_description : m_body; }

    const Record &m_record;
    mutable Html m_description;
    mutable Html m_body;
    mutable std::optional<ReadText> m_title;
    mutable std::optional<std::vector<std::string_view>> m_keywords;
    mutable std::optional<std::vector<ReadText>> m_keywordTexts;
    mutable std::optional<std::string> m_typeKey;
};

} // namespace hubready
