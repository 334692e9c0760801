// SHA-256 (FIPS 180-4) of what is read and written: sources are named by it in the project, files of a package in its
// manifest. libcrypto does it with the processor's own instructions; Qt's own is eight times slower, and an import of
// 100,000 records spent a third of its time in it.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace hubready {

class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    QByteArray hex(); // once, at the end; lower case

    static QByteArray hexOf(QByteArrayView bytes);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace hubready
