// All fixes of one record, worked out away from the window's thread: looking up how words are spelt takes too long for
// it. What needs no dictionary is there at once from SuggestionSource::suggester(). A newer question replaces an older
// one, and an answer about values that have changed since is dropped.
#pragma once

#include "ui/document/document.h"

namespace hubready {

class RecordFixFinder : public QObject
{
    Q_OBJECT

public:
    explicit RecordFixFinder(Document &document, QObject *parent = nullptr);

    void look(Row row); // asks anew after each change of the record
    void forget();

Q_SIGNALS:
    void found(hubready::Row row, const hubready::Suggestions &fixes);

private:
    Document &m_document;
    int m_question = 0; // the last one that was asked
};

} // namespace hubready
