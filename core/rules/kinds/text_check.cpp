#include "core/rules/kinds/text_check.h"

#include "core/text/white_space.h"
#include "core/text/words.h"
#include "core/text/wtf8.h"

#include <QCoreApplication>
#include <QLocale>

namespace hubready {

namespace {

constexpr qint64 longestQuote = 80;

QString say(const char *words) { return QCoreApplication::translate("RuleKind", words); }

} // namespace

QString placeOf(Field field, const Hit &hit)
{
    if (hit.item < 0)
        return fieldLabel(field);
    const QString number = QLocale().toString(hit.item + 1);
    switch (field) {
    case Field::Authors:
        return (hit.part == Part::Organisation ? say(QT_TRANSLATE_NOOP("RuleKind", "Organisation of author %1"))
                                               : say(QT_TRANSLATE_NOOP("RuleKind", "Author %1")))
            .arg(number);
    case Field::Files:
        return say(QT_TRANSLATE_NOOP("RuleKind", "File %1")).arg(number);
    default:
        return say(QT_TRANSLATE_NOOP("RuleKind", "Keyword %1")).arg(number);
    }
}

// Not QString::arg(): a quote may hold "%1", and most sentences leave some of the values out.
QString sayOf(const char *words, Field field, const Hit &hit)
{
    const QString pattern = say(words);
    QString out;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar next = i + 1 < pattern.size() ? pattern[i + 1] : QChar();
        if (pattern[i] != u'%' || next < u'1' || next > u'4') {
            out += pattern[i];
            continue;
        }
        out += next == u'1'   ? placeOf(field, hit)
               : next == u'2' ? toQString(hit.quote)
                              : QLocale().toString(next == u'3' ? hit.figure : hit.limit);
        ++i;
    }
    return out;
}

std::string quoteOf(std::string_view text)
{
    if (qint64(text.size()) < longestQuote && isAscii(text) && tidinessOf(text) == Tidiness::Tidy)
        return std::string(text);
    std::string quote;
    qint64 length = 0;
    for (std::string_view piece = takePiece(text); !piece.empty(); piece = takePiece(text)) {
        quote += quote.empty() ? "" : " ";
        length += length > 0;
        while (!piece.empty()) {
            const char32_t c = takeCodePoint(piece);
            length += c < 0x10000 ? 1 : 2;
            if (length >= longestQuote)
                return quote + "\u2026";
            appendCodePoint(quote, c);
        }
    }
    return quote;
}

void TextCheck::lookAt(const PlacedText &text, Field field, const RecordReading &reading, RuleReport &report) const
{
    if (const auto found = find(text, reading))
        report.add(field, {text.item, text.part, found->figure, found->limit, quoteOf(found->quote)});
}

void TextCheck::look(const RecordReading &reading, const CheckContext &, RuleReport &report) const
{
    for (Field field : m_fields) {
        for (const PlacedText &text : reading.texts(field)) {
            if (looksAt(text))
                lookAt(text, field, reading, report);
        }
    }
}

} // namespace hubready
