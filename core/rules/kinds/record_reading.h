// One record as the checks read it: its values, and what several checks want to know of them, worked out when first
// asked for and once a record. Made once for a pass over many records, for its memory; one thread.
//
//     RecordReading reading;
//     reading.begin(decoder.decode(row));
//     check.look(reading, ...);
#pragma once

#include "core/record/record.h"
#include "core/rules/finding.h"
#include "core/text/html_cleaning.h"
#include "core/text/html_text.h"
#include "core/text/sentences.h"
#include "core/text/text_pool.h"
#include "core/text/text_traits.h"
#include "core/text/web_address.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hubready {

// A text with the place that it has in its field, as findings count.
struct PlacedText
{
    ReadText text;
    int item = -1;
    Part part = Part::Whole;
    // Of a keyword, and of an author's name or organisation: the same for the same text, as long as the reading lives,
    // so that what was worked out of it need not be worked out again. 0: it has none.
    TextPool::Id number = 0;
};

class RecordReading
{
public:
    RecordReading() = default;
    explicit RecordReading(const Record &record) { begin(record); }
    RecordReading(const RecordReading &) = delete;
    RecordReading &operator=(const RecordReading &) = delete;

    // What was read of the record before is no longer valid. The record must stay as long as it is read.
    void begin(const Record &record)
    {
        m_record = &record;
        ++m_recordNumber;
    }

    const Record &record() const { return *m_record; }
    bool isStandard() const { return m_record->form == PackageForm::Standard; }

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
    // Every text of a field that is not blank, with its place: each keyword, each author's name and organisation, each
    // file's name; of any other field text().
    const std::vector<PlacedText> &texts(Field field) const;

    // Of HTML fields: what the Learning Hub takes out of them, and their links. Nothing of other fields.
    const std::vector<HtmlRemoval> &removals(Field field) const;
    const std::vector<HtmlLink> &links(Field field) const;
    // The addresses that a field holds, blank ones left out: of an HTML field those of its links, entities resolved, of
    // any other its value.
    const std::vector<WebAddress> &addresses(Field field) const;

    // The sentences of what is shown of an HTML field; mostWords() says whether it is worth counting them.
    const SentenceCounts &sentences(Field field) const;

    // The words of the title or the description as numbers (core/text/word_hashes.h).
    const std::vector<quint64> &words(Field field) const;

    // Whether title, description or a keyword say what an acronym stands for (core/text/acronyms.h).
    bool explains(std::string_view acronym) const;

    // The type as the Learning Hub looks it up: trimmed and lower-cased. Empty for null.
    std::string_view type() const;
    std::string_view typeKey() const { return m_record->typeKey; } // as the gate looks at it: lower-cased only

private:
    // A value that is worked out once a record; its memory serves the next one. Known for one record, by its number, so
    // that nothing needs to be forgotten when the next one begins.
    template <typename Value> class Once
    {
    public:
        // `work` is given the value of a record before, or an empty one.
        template <typename Work> const Value &get(quint64 record, Work work)
        {
            if (m_record != record)
                work(m_value);
            m_record = record;
            return m_value;
        }

    private:
        Value m_value{};
        quint64 m_record = 0;
    };
    // What one scan of an HTML text tells.
    struct HtmlParts
    {
        ReadText shown;
        std::string kept; // the shown text where it differs from the source
        std::vector<HtmlRemoval> removals;
        bool hasLinks = false;
    };
    struct Html
    {
        Once<HtmlParts> parts;
        Once<std::vector<HtmlLink>> links;
        Once<SentenceCounts> sentences;
    };
    struct Addresses
    {
        std::vector<std::string> texts; // of links
        std::vector<WebAddress> all;
    };
    Html &html(Field field) const { return field == Field::Description ? m_description : m_body; }
    const HtmlParts &parts(Field field) const;
    void readAddresses(Field field, Addresses &addresses) const;
    void readTexts(Field field, std::vector<PlacedText> &texts) const;
    PlacedText numbered(std::string_view text, int item, Part part) const;

    const Record *m_record = nullptr;
    quint64 m_recordNumber = 0; // of the record, in the order in which they were read
    mutable Html m_description;
    mutable Html m_body;
    mutable std::array<Once<std::vector<PlacedText>>, fieldCount> m_texts;
    mutable std::array<Once<Addresses>, fieldCount> m_addresses;
    mutable Once<ReadText> m_title;
    mutable Once<std::vector<std::string_view>> m_keywords;
    mutable Once<std::vector<quint64>> m_titleWords;
    mutable Once<std::vector<quint64>> m_descriptionWords;
    mutable TextPool m_known; // texts that have a number
    mutable std::vector<TextTraits> m_traitsOfKnown;
};

} // namespace hubready
