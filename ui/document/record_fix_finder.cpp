#include "ui/document/record_fix_finder.h"

#include <QPointer>

namespace hubready {

namespace {

const QString recordFixJob = QStringLiteral("record-fixes");

} // namespace

RecordFixFinder::RecordFixFinder(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&document, &Document::aboutToClose, this, &RecordFixFinder::forget);
}

void RecordFixFinder::forget()
{
    ++m_question;
    m_document.jobs().cancel(recordFixJob);
}

void RecordFixFinder::look(Row row)
{
    const int question = ++m_question;
    m_document.jobs().start<Suggestions>(
        recordFixJob, tr("Looking for fixes"),
        [table = m_document.session().table(), knowledge = m_document.suggestions().knowledge(),
         row](const Progress &) {
            RecordDecoder decoder(table);
            return Suggester(knowledge).suggest(decoder.decode(row));
        },
        [self = QPointer(this), question, row](const Suggestions &fixes) {
            if (self && self->m_question == question)
                Q_EMIT self->found(row, fixes);
        });
}

} // namespace hubready
