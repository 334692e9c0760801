#include "ui/support/plain_text.h"

#include <QPlainTextEdit>
#include <QTextDocument>

namespace hubready {

QString plainTextOf(const QPlainTextEdit &box)
{
    QString text = box.document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

} // namespace hubready
