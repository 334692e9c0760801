// A web server on this computer, for tests of the link check: every path answers as it was told to, and the server
// counts who asked for what and how many at a time. Runs in the event loop of the thread that made it. Hosts are told
// apart by the address that was asked for: 127.0.0.1, 127.0.0.2, ...
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QStringList>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace hubready {

struct LoopbackAnswer
{
    int status = 200;
    QByteArray location;
    std::chrono::milliseconds after{0};
    bool hangs = false;     // takes the question and never answers
    bool resets = false;    // breaks the connection off instead
    int headStatus = 0;     // another status for HEAD; 0: the same
    QByteArray cookieFirst; // without this cookie: set it, and send the visitor back to the same address
    int failsFirst = 0;     // so many questions get 503 before
};

class LoopbackServer : public QTcpServer
{
public:
    enum class Kind { Plain, SelfSigned };

    explicit LoopbackServer(Kind kind = Kind::Plain) : m_kind(kind) { listen(QHostAddress::AnyIPv4); }

    void answer(const QByteArray &path, LoopbackAnswer answer) { m_answers[path] = answer; }

    std::string url(const QByteArray &path, int host = 1) const
    {
        const QByteArray scheme = m_kind == Kind::Plain ? "http" : "https";
        return (scheme + "://127.0.0." + QByteArray::number(host) + ':' + QByteArray::number(serverPort()) + path)
            .toStdString();
    }

    QStringList asked;            // "HEAD /path", in turn
    QList<QByteArray> userAgents; // of every question
    int peak = 0;                 // questions that waited for their answer at one time
    QHash<QByteArray, int> peakOfHost;

    int askedFor(const char *question) const { return int(asked.count(QString::fromLatin1(question))); }
    int peakOfAnyHost() const
    {
        return peakOfHost.isEmpty() ? 0 : *std::max_element(peakOfHost.cbegin(), peakOfHost.cend());
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QObject::destroyed, this, [this, socket] {
            leave(socket);
            m_read.remove(socket);
        });
        if (m_kind == Kind::SelfSigned) {
            socket->setLocalCertificate(QSslCertificate(certificate));
            socket->setPrivateKey(QSslKey(key, QSsl::Ec));
            socket->startServerEncryption();
        }
    }

private:
    static QByteArray header(const QByteArray &request, const QByteArray &name)
    {
        const qsizetype at = request.toLower().indexOf("\r\n" + name + ": ");
        if (at < 0)
            return {};
        const qsizetype from = at + name.size() + 4;
        return request.mid(from, request.indexOf("\r\n", from) - from);
    }

    void read(QSslSocket *socket)
    {
        QByteArray &text = m_read[socket];
        text += socket->readAll();
        if (!text.contains("\r\n\r\n"))
            return;
        const QByteArray request = std::exchange(text, {});
        const QList<QByteArray> words = request.left(request.indexOf("\r\n")).split(' ');
        asked += QString::fromLatin1(words.value(0) + ' ' + words.value(1));
        userAgents += header(request, "user-agent");
        enter(socket, header(request, "host"));
        const bool isHead = words.value(0) == "HEAD";
        const auto known = m_answers.find(words.value(1));
        if (known == m_answers.end())
            return reply(socket, isHead, 404, {});
        LoopbackAnswer &wanted = known.value();
        if (wanted.hangs)
            return;
        if (wanted.resets)
            return socket->abort();
        if (wanted.failsFirst > 0) {
            --wanted.failsFirst;
            return reply(socket, isHead, 503, {});
        }
        if (!wanted.cookieFirst.isEmpty() && !header(request, "cookie").contains(wanted.cookieFirst))
            return reply(socket, isHead, 302,
                         "Location: " + words.value(1) + "\r\nSet-Cookie: " + wanted.cookieFirst + "\r\n");
        const int status = isHead && wanted.headStatus ? wanted.headStatus : wanted.status;
        const QByteArray more = wanted.location.isEmpty() ? QByteArray() : "Location: " + wanted.location + "\r\n";
        QTimer::singleShot(wanted.after, socket,
                           [this, socket, isHead, status, more] { reply(socket, isHead, status, more); });
    }

    void reply(QSslSocket *socket, bool isHead, int status, const QByteArray &more)
    {
        const QByteArray body = "<p>A page.</p>";
        leave(socket);
        socket->write("HTTP/1.1 " + QByteArray::number(status) + " Answer\r\n" + more + "Content-Length: " +
                      QByteArray::number(body.size()) + "\r\n\r\n" + (isHead ? QByteArray() : body));
    }

    void enter(QObject *socket, const QByteArray &host)
    {
        m_waiting[socket] = host;
        peak = std::max(peak, int(m_waiting.size()));
        const auto ofHost = int(std::count(m_waiting.cbegin(), m_waiting.cend(), host));
        peakOfHost[host] = std::max(peakOfHost.value(host), ofHost);
    }
    void leave(QObject *socket) { m_waiting.remove(socket); }

    // Made for these tests and nothing else; nobody trusts it.
    static constexpr const char *keyText = "-----BEGIN PRIVATE KEY-----\n"
                                           "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQguboiuyeRZqg3qEcQ\n"
                                           "fq9QOxTn1xgAaype94rkl46giqehRANCAAQ3KLTDp5jehrt3s4IU/reLl1V4vkFA\n"
                                           "7CVlf+FaOQSz3IurhPDOVcWU/qmRUW+MvWheQ+aefBIYPFXcVj67wxYn\n"
                                           "-----END PRIVATE KEY-----\n";
    static constexpr const char *certificateText = "-----BEGIN CERTIFICATE-----\n"
                                                   "MIIBkTCCATagAwIBAgIUVzivl/Ys/wGXBaaKV93MqnC0Gi4wCgYIKoZIzj0EAwIw\n"
                                                   "FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyNDExNTkxOFoYDzIxMjYxMDMx\n"
                                                   "MTE1OTE4WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO\n"
                                                   "PQMBBwNCAAQ3KLTDp5jehrt3s4IU/reLl1V4vkFA7CVlf+FaOQSz3IurhPDOVcWU\n"
                                                   "/qmRUW+MvWheQ+aefBIYPFXcVj67wxYno2QwYjAdBgNVHQ4EFgQUNbuSVSsZLLjR\n"
                                                   "iL7kIK5UN56HYyIwHwYDVR0jBBgwFoAUNbuSVSsZLLjRiL7kIK5UN56HYyIwDwYD\n"
                                                   "VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0kAMEYC\n"
                                                   "IQDL6CzZmbng90o3mfuUUohaLpv+f9UO41z/wRz0SJHllQIhAJiKqeOYHW70TVNU\n"
                                                   "O9wm2Z1KYKKifZ86LmloQestYHpv\n"
                                                   "-----END CERTIFICATE-----\n";
    inline static const QByteArray key = keyText;
    inline static const QByteArray certificate = certificateText;

    Kind m_kind;
    QHash<QByteArray, LoopbackAnswer> m_answers;
    QHash<QObject *, QByteArray> m_read;
    QHash<QObject *, QByteArray> m_waiting; // with its host
};

} // namespace hubready
