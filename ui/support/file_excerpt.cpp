#include "ui/support/file_excerpt.h"

#include "core/text/encoding.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <string_view>

namespace hubready {

namespace {

constexpr qint64 linesBefore = 4;
constexpr qint64 linesAfter = 1;
constexpr qsizetype longest = 160;          // characters of a line
constexpr qsizetype beforePlace = 100;      // of those, in front of the place
constexpr qsizetype mostDecoded = 64 << 20; // bytes of a file that is not UTF-8

bool isUtf8(std::string_view bytes, const QString &encoding)
{
    if (!encoding.isEmpty())
        return encoding.startsWith(QStringLiteral("UTF-8"));
    const std::string_view start = bytes.substr(0, 4096);
    return start.find('\0') == std::string_view::npos && !start.starts_with("\xFF\xFE");
}

// Where a line begins; none: there are fewer lines.
std::optional<size_t> startOfLine(std::string_view text, qint64 number)
{
    size_t at = 0;
    for (qint64 line = 1; line < number; ++line) {
        const size_t end = text.find('\n', at);
        if (end == std::string_view::npos)
            return std::nullopt;
        at = end + 1;
    }
    return at;
}

QString cut(const QString &line, qsizetype from)
{
    QString shown = line.mid(from, longest);
    shown.replace(u'\t', u' ');
    if (from > 0)
        shown.prepend(u'…');
    if (from + longest < line.size())
        shown.append(u'…');
    return shown;
}

FileExcerpt excerptOf(std::string_view text, TextPlace place)
{
    const qint64 first = std::max<qint64>(1, place.line - linesBefore);
    auto start = startOfLine(text, first);
    FileExcerpt excerpt;
    for (qint64 number = first; start && number <= place.line + linesAfter; ++number) {
        const size_t end = std::min(text.find('\n', *start), text.size());
        std::string_view bytes = text.substr(*start, end - *start);
        if (bytes.ends_with('\r'))
            bytes.remove_suffix(1);
        const QString line = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
        const qsizetype column = std::clamp<qsizetype>(place.column - 1, 0, line.size());
        const bool isPlace = number == place.line;
        const qsizetype from = isPlace && column > longest - 1 ? column - beforePlace : 0;
        if (isPlace) {
            excerpt.placeLine = int(excerpt.lines.size());
            excerpt.placeColumn = place.column > 0 ? int(column - from + (from > 0 ? 1 : 0)) : -1;
            excerpt.atEnd = end == text.size() && column == line.size() && place.column > 0;
        }
        excerpt.lines.push_back({number, cut(line, from)});
        start = end < text.size() ? std::optional(end + 1) : std::nullopt;
    }
    return excerpt.placeLine < 0 ? FileExcerpt() : excerpt;
}

} // namespace

std::optional<TextPlace> placeInMessage(const QString &message, const QString &fileName)
{
    static const QRegularExpression numbers(QStringLiteral("^\\D*(\\d+)(?:\\D+(\\d+))?"));
    const qsizetype name = message.indexOf(fileName);
    if (name < 0 || fileName.isEmpty())
        return std::nullopt; // a number in it may mean anything
    const QString rest = message.mid(name + fileName.size());
    const auto match = numbers.match(rest.section(u':', 0, 0));
    if (!match.hasMatch())
        return std::nullopt;
    return TextPlace{match.captured(1).toLongLong(), match.captured(2).toLongLong()};
}

FileExcerpt readExcerpt(const QString &path, TextPlace place, const QString &encoding)
{
    QFile file(path);
    if (place.line < 1 || !file.open(QIODevice::ReadOnly) || file.size() == 0)
        return {};
    const uchar *map = file.map(0, file.size());
    const QByteArray read = map ? QByteArray() : file.readAll();
    const std::string_view bytes = map ? std::string_view(reinterpret_cast<const char *>(map), size_t(file.size()))
                                       : std::string_view(read.data(), size_t(read.size()));
    if (bytes.starts_with("PK\x03\x04"))
        return {};
    if (isUtf8(bytes, encoding))
        return excerptOf(bytes, place);
    if (qsizetype(bytes.size()) > mostDecoded)
        return {};
    const auto decoded = decodeToUtf8(QByteArrayView(bytes.data(), qsizetype(bytes.size())),
                                      encoding.isEmpty() ? std::nullopt : std::optional(encoding));
    return decoded ? excerptOf(decoded->utf8, place) : FileExcerpt();
}

} // namespace hubready
