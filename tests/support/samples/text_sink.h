// Gathers text and hands it to a device in large pieces, so that a million records stream through little memory.
#pragma once

#include <QIODevice>

#include <string>
#include <string_view>

namespace hubready::samples {

class TextSink
{
public:
    explicit TextSink(QIODevice &device) : m_device(device) {}

    void write(std::string_view text)
    {
        m_waiting += text;
        if (m_waiting.size() > 1'000'000) {
            flush();
        }
    }
    bool good() const { return m_good; }
    // True: all of it is written.
    bool finish()
    {
        flush();
        return m_good;
    }

private:
    void flush()
    {
        const auto size = static_cast<qint64>(m_waiting.size());
        m_good = m_good && m_device.write(m_waiting.data(), size) == size;
        m_waiting.clear();
    }

    QIODevice &m_device;
    std::string m_waiting;
    bool m_good = true;
};

} // namespace hubready::samples
