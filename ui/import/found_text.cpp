#include "ui/import/found_text.h"

#include "core/import/input_format.h"

#include <QCoreApplication>

namespace hubready {

namespace {

struct FoundText
{
    Q_DECLARE_TR_FUNCTIONS(FoundText)
};

QString delimiterName(char delimiter)
{
    switch (delimiter) {
    case ',':
        return FoundText::tr("comma");
    case ';':
        return FoundText::tr("semicolon");
    case '\t':
        return FoundText::tr("tab");
    case '|':
        return FoundText::tr("bar");
    default:
        return QStringLiteral("“%1”").arg(QLatin1Char(delimiter));
    }
}

} // namespace

QString foundFacts(const ReadReport &report)
{
    QStringList facts{inputFormatLabel(report.format)};
    if (!report.kind.isEmpty())
        facts << report.kind;
    if (report.delimiter)
        facts << delimiterName(*report.delimiter);
    if (!report.encoding.isEmpty())
        facts << report.encoding;
    if (!report.sheet.isEmpty())
        facts << report.sheet;
    if (!report.recordPath.isEmpty())
        facts << report.recordPath;
    return facts.join(QStringLiteral(" · "));
}

QStringList foundRemarks(const ReadReport &report)
{
    const QStringList ofColumns = mappingRemarks(report.mapping);
    QStringList remarks;
    for (const QString &remark : report.remarks) {
        if (!ofColumns.contains(remark))
            remarks << remark;
    }
    return remarks;
}

} // namespace hubready
