#include "ui/print/printed_page.h"

#include "core/record/field_text.h"
#include "core/rules/finding_text.h"
#include "ui/support/counted_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QThread>

#include <algorithm>
#include <functional>
#include <memory>

namespace hubready {

namespace {

constexpr qsizetype longestCell = 160; // characters; a cell is to say which record it is, not all that stands there

struct PrintText
{
    Q_DECLARE_TR_FUNCTIONS(PrintText)
};

QString element(const char *name, const QString &inside, const QString &attributes = {})
{
    const QString tag = QLatin1String(name);
    return QStringLiteral("<%1%2>%3</%1>").arg(tag, attributes.isEmpty() ? QString() : u' ' + attributes, inside);
}

QString cut(const QString &text)
{
    return text.size() <= longestCell ? text : text.left(longestCell - 1) + QChar(0x2026);
}

QString headOf(const Session &session, const QString &title, const QStringList &lines)
{
    QString head = element("h1", title.toHtmlEscaped());
    QStringList all{QFileInfo(session.project().path()).fileName()};
    all += lines;
    for (const QString &line : all)
        head += element("p", line.toHtmlEscaped(), QStringLiteral("class='muted'"));
    return head;
}

QString leftOut(size_t wanted)
{
    return wanted <= mostPrinted ? QString()
                                 : PrintText::tr("Only the first %1 are printed. Filter the grid to print others.")
                                       .arg(recordsInWords(qint64(mostPrinted)));
}

QString findingsOf(const Session &session, Row row)
{
    Findings findings = session.findings().ofRow(row);
    std::ranges::stable_sort(findings, {}, [](const Finding &f) { return std::pair(f.accepted, f.family); });
    QString lines;
    for (const Finding &finding : findings) {
        const QString family = finding.accepted ? PrintText::tr("Accepted as is") : familyLabel(finding.family);
        lines += element("tr", element("td", family.toHtmlEscaped(), QStringLiteral("width='18%'"))
                                   + element("td", fieldLabel(finding.field).toHtmlEscaped(), QStringLiteral("width='20%'"))
                                   + element("td", findingMessage(session.findings(), finding).toHtmlEscaped()));
    }
    return element("table", lines, QStringLiteral("width='100%' cellspacing='0' cellpadding='2'"));
}

// Laying out a text starts timers, which only threads of Qt's have.
void onThreadOfQt(const std::function<void()> &work)
{
    const std::unique_ptr<QThread> thread(QThread::create(work));
    thread->start();
    thread->wait();
}

void layOut(const PrintedPage &page, QPagedPaintDevice &device)
{
    QTextDocument document;
    QFont font(QStringLiteral("sans-serif"));
    font.setPointSize(9);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(QStringLiteral(
        "h1 { font-size: 16pt; margin-bottom: 2pt } h2 { font-size: 10pt; margin-top: 10pt; margin-bottom: 2pt } "
        "p.muted { color: #444444; margin-top: 0; margin-bottom: 1pt } "
        "table.grid { border-collapse: collapse; border-color: #888888; margin-top: 8pt }"));
    document.setHtml(page.html);
    document.print(&device);
}

} // namespace

PrintedPage printedFindings(const Session &session, const std::vector<Row> &rows)
{
    std::vector<Row> found;
    std::ranges::copy_if(rows, std::back_inserter(found), [&](Row row) { return !session.findings().ofRow(row).empty(); });
    QStringList lines{PrintText::tr("%1 in view, %2 with findings").arg(recordsInWords(qint64(rows.size())), numberInWords(qint64(found.size())))};
    if (const QString left = leftOut(found.size()); !left.isEmpty())
        lines += left;
    PrintedPage page{PrintText::tr("Findings"), headOf(session, PrintText::tr("Findings"), lines), false};
    found.resize(std::min(found.size(), mostPrinted));
    for (const Row row : found) {
        const QString title = cut(fieldCellText(session.table(), row, Field::Title));
        const QString name = title.isEmpty() ? PrintText::tr("(no title)") : title;
        page.html += element("h2", QStringLiteral("%1 \u00b7 %2").arg(row + 1).arg(name.toHtmlEscaped())) + findingsOf(session, row);
    }
    return page;
}

PrintedPage printedGrid(const Session &session, const std::vector<Row> &rows, const std::vector<Field> &fields)
{
    const size_t columns = std::min(fields.size(), mostPrintedColumns);
    QStringList lines{PrintText::tr("%1 in view").arg(recordsInWords(qint64(rows.size())))};
    if (const QString left = leftOut(rows.size()); !left.isEmpty())
        lines += left;
    if (columns < fields.size()) {
        lines += PrintText::tr("%1 of %2 columns. Hide some in the grid to print others.")
                     .arg(numberInWords(qint64(columns)), numberInWords(qint64(fields.size())));
    }
    PrintedPage page{PrintText::tr("Records"), headOf(session, PrintText::tr("Records"), lines), true};
    QString head = element("th", PrintText::tr("No."), QStringLiteral("align='right'"));
    for (size_t i = 0; i < columns; ++i)
        head += element("th", fieldLabel(fields[i]).toHtmlEscaped(), QStringLiteral("align='left'"));
    QString body = element("thead", element("tr", head));
    for (size_t place = 0; place < std::min(rows.size(), mostPrinted); ++place) {
        QString line = element("td", QString::number(rows[place] + 1), QStringLiteral("align='right'"));
        for (size_t i = 0; i < columns; ++i)
            line += element("td", cut(fieldCellText(session.table(), rows[place], fields[i])).toHtmlEscaped());
        body += element("tr", line);
    }
    page.html += element("table", body, QStringLiteral("class='grid' width='100%' border='1' cellspacing='0' cellpadding='3'"));
    return page;
}

void paintPage(const PrintedPage &page, QPagedPaintDevice &device)
{
    device.setPageOrientation(page.isWide ? QPageLayout::Landscape : QPageLayout::Portrait);
    onThreadOfQt([&] { layOut(page, device); });
}

Result<void> writePdf(const PrintedPage &page, const QString &path)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return Error{ErrorCode::CannotWrite, PrintText::tr("The PDF was not written."), QDir::toNativeSeparators(path),
                     file.errorString(), PrintText::tr("Choose another folder.")};
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    {
        QPdfWriter writer(&file);
        writer.setTitle(page.title);
        writer.setCreator(QStringLiteral("Hubready"));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(150);
        paintPage(page, writer);
    }
    return file.commit() ? Result<void>() : failed();
}

} // namespace hubready
