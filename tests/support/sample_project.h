// A real project for tests of windows: the sample export read into a new .hubready file, and a document that has it
// open. Needs a QCoreApplication.
#pragma once

#include "core/session/import_project.h"
#include "ui/document/document.h"
#include "ui/support/jobs.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

namespace hubready {

inline const Clock &sampleClock()
{
    static const FixedClock clock(QDateTime({2026, 11, 24}, {14, 32}, Qt::UTC));
    return clock;
}

// Reads `input` into a new project in `folder` and returns its path; empty when it failed.
inline QString makeProject(const QString &folder, const QString &input)
{
    ImportRequest request;
    request.inputs = {input};
    request.project = folder + QStringLiteral("/sample.hubready");
    request.person = {QStringLiteral("Sam Okoro"), QStringLiteral("analyst")};
    return importProject(request, sampleClock(), {}) ? request.project : QString();
}

inline QString makeSampleProject(const QString &folder)
{
    return makeProject(folder, QStringLiteral(HUBREADY_SOURCE_DIR "/resources/samples/elearning-repository.json"));
}

// Runs the event loop until `done` holds; false: it took too long.
inline bool waitUntil(const std::function<bool()> &done, int milliseconds = 20000)
{
    QElapsedTimer watch;
    watch.start();
    while (!done() && watch.elapsed() < milliseconds) {
        QEventLoop loop;
        QTimer::singleShot(5, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return done();
}

// An open document with a project of its own, which goes with it.
class OpenSample
{
public:
    // With `json` the project is made of that text instead of the sample.
    explicit OpenSample(const QByteArray &json = {}, std::shared_ptr<const SpellingDictionary> dictionary = {})
        : document(sampleClock(), jobs, std::move(dictionary))
    {
        document.setPerson({QStringLiteral("Sam Okoro"), QStringLiteral("analyst")});
        QObject::connect(&document, &Document::failed, &document,
                         [this](const Error &error) { failure = error.text(); });
        QString input;
        if (!json.isEmpty()) {
            input = folder.filePath(QStringLiteral("input.json"));
            QFile file(input);
            if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
                return;
            file.close();
        }
        path = input.isEmpty() ? makeSampleProject(folder.path()) : makeProject(folder.path(), input);
        if (path.isEmpty())
            return;
        document.open(path);
        waitUntil([this] { return document.isOpen() || !failure.isEmpty(); });
    }

    bool isOpen() const { return document.isOpen(); }
    const Session &session() const { return document.session(); }

    QTemporaryDir folder;
    Jobs jobs;
    QString path;
    QString failure;
    Document document;
};

} // namespace hubready
