#include "core/suggest/dates.h"

#include "core/text/wtf8.h"

#include <QDate>
#include <QRegularExpression>

#include <array>

namespace hubready {

namespace {

constexpr double plain = 0.95;
constexpr double byEvidence = 0.9;
constexpr double guessedOrder = 0.6;
constexpr double shortYear = 0.8; // of the above
constexpr int firstShortYearOf1900 = 50;

const QRegularExpression &numericForm()
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,4})[./\\- ](\\d{1,2})[./\\- ](\\d{1,4})(?:[ T]\\d{1,2}:\\d{2}.*)?$"));
    return form;
}

const QRegularExpression &wordForm()
{
    static const QRegularExpression form(QStringLiteral("^(?:[A-Za-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ \\-]([A-Za-z]{3,9})\\.?,?[ \\-](\\d{2,4})(?: \\d{1,2}:\\d{2}.*)?$"));
    return form;
}

int monthNamed(const QString &name)
{
    static const std::array names{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
    const QString small = name.toLower();
    for (size_t i = 0; i < names.size(); ++i) {
        const QString month = QString::fromLatin1(names[i]);
        if (month == small || (small.size() == 3 && month.startsWith(small)) || (small == QStringLiteral("sept") && i == 8))
            return int(i) + 1;
    }
    return 0;
}

std::optional<DateReading> reading(int year, bool isShortYear, int month, int day, double confidence)
{
    if (isShortYear)
        year += year >= firstShortYearOf1900 ? 1900 : 2000;
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1900)
        return std::nullopt;
    return DateReading{date.toString(Qt::ISODate).toStdString(), isShortYear ? confidence * shortYear : confidence, false};
}

std::optional<DateReading> readNumeric(const QRegularExpressionMatch &match, DateOrder order)
{
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    const int third = match.captured(3).toInt();
    if (match.capturedLength(1) == 4)
        return match.capturedLength(3) <= 2 ? reading(first, false, second, third, plain) : std::nullopt;
    const auto length = match.capturedLength(3);
    if (match.capturedLength(1) > 2 || (length != 2 && length != 4))
        return std::nullopt;
    const bool isShort = length == 2;
    if (first > 12 || first == second)
        return reading(third, isShort, second, first, plain);
    if (second > 12)
        return reading(third, isShort, first, second, plain);
    const bool monthFirst = order == DateOrder::MonthFirst;
    const double confidence = order == DateOrder::Unknown ? guessedOrder : byEvidence;
    auto date = monthFirst ? reading(third, isShort, first, second, confidence) : reading(third, isShort, second, first, confidence);
    if (date)
        date->isOrderGuessed = order == DateOrder::Unknown;
    return date;
}

} // namespace

std::optional<DateReading> readAnyDate(std::string_view text, DateOrder order)
{
    const QString date = toQString(trimmed(text));
    if (const auto match = numericForm().match(date); match.hasMatch())
        return readNumeric(match, order);
    const auto match = wordForm().match(date);
    const int month = match.hasMatch() ? monthNamed(match.captured(2)) : 0;
    if (month == 0 || match.capturedLength(3) == 3)
        return std::nullopt;
    return reading(match.captured(3).toInt(), match.capturedLength(3) == 2, month, match.captured(1).toInt(), plain);
}

} // namespace hubready
