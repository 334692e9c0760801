// A link check of the open project, in the background: asks for the addresses of its records, keeps the answers in the
// project as they come, and lets the rules look again. Only start() goes to the network. Stopped in the middle, what
// was answered stays, and the next start goes on with the rest.
#pragma once

#include "core/links/link_checker.h"
#include "core/links/link_places.h"

#include <QObject>

#include <optional>
#include <set>

namespace hubready {

class Document;

class LinkCheckRun : public QObject
{
    Q_OBJECT

public:
    explicit LinkCheckRun(Document &document, QObject *parent = nullptr);
    ~LinkCheckRun() override;

    void setOptions(LinkCheckOptions options) { m_options = std::move(options); }

    // `addresses` are asked for, whatever is known of them. While one check is on there is no second one.
    void start(std::vector<AddressUse> addresses);
    void cancel();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void started();
    void progressed(qint64 done, qint64 total);
    void answered(); // more answers are in the project
    // `problem`: what kept the check from its end, for people; empty: nothing, or it was cancelled.
    void finished(const QString &problem);

private:
    void take(const LinkResults &results, std::vector<Row> rows);
    void end(const Result<void> &outcome);

    Document &m_document;
    std::optional<LinkCheckOptions> m_options; // nothing: those of the project
    bool m_isRunning = false;
    std::set<Row> m_edited; // since the check began: their addresses may be others now
};

} // namespace hubready
