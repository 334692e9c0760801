// What a link check found out, address by address. Kept with the project, with the time of each answer, and used by the
// rules of dead links and the fixes of moved addresses until an address is asked for again. Plain values; share a
// `std::shared_ptr<const LinkResults>` between threads.
#pragma once

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hubready {

enum class LinkOutcome : unsigned char {
    Answered,          // with a status of 200 to 399: alive; all others are dead
    Status,            // with another status
    NoWebAddress,      // relative, in the page or of another scheme: cannot be asked for
    UnreadableAddress, // http or https, but nothing that can be asked for
    TimedOut,
    HostNotFound,
    ConnectionRefused,
    ConnectionLost,
    NotTrusted, // the site's certificate, or no secure connection at all
    RedirectLoop,
    TooManyRedirects,
    RedirectsElsewhere, // to something that is no web address
    OtherFailure,
};

// The outcome's name in the project file; no outcome for a name that a newer program wrote.
const char *linkOutcomeName(LinkOutcome outcome);
std::optional<LinkOutcome> linkOutcomeOf(std::string_view name);

struct LinkHop
{
    int status = 0; // of the answer that led on: 301, 302, ...
    std::string to; // in full

    bool operator==(const LinkHop &) const = default;
};

struct LinkResult
{
    LinkOutcome outcome = LinkOutcome::OtherFailure;
    int status = 0;            // the last one; 0: no answer at all
    std::vector<LinkHop> hops; // the redirects on the way, in their order
    bool httpsAnswers = false; // an http address that answers by https as well
    QDateTime checkedAt;       // UTC

    bool isAlive() const { return outcome == LinkOutcome::Answered; }
    // Where the redirects led; empty: there was none.
    std::string_view finalAddress() const { return hops.empty() ? std::string_view() : hops.back().to; }
    // Where the address has moved for good: as far as answers 301 and 308 led on; empty: it has not.
    std::string_view permanentAddress() const;

    bool operator==(const LinkResult &) const = default;
};

// What came of it, in plain words: "404, not found", "No answer within 5 seconds".
QString linkAnswerText(const LinkResult &result);

// A copy shares with the original all but what is changed in one of them, so that a batch of answers can be added to
// very many without touching what another thread reads.
class LinkResults
{
public:
    // `address` is one without its fragment: what was asked for.
    void put(std::string_view address, LinkResult result);
    void merge(const LinkResults &newer);
    const LinkResult *ofAsked(std::string_view address) const; // likewise; null: not asked for yet
    const LinkResult *find(std::string_view address) const;    // of an address as a record has it

    // Dead as the gate sees it; nothing where it has to be asked for first. Needs no answer for what can only be dead.
    std::optional<bool> isDead(std::string_view address) const;

    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    // Calls take(address, result) for each, in no order.
    template <typename Take> void forEach(Take take) const
    {
        for (const auto &part : m_parts) {
            if (!part)
                continue;
            for (const auto &[address, result] : *part)
                take(address, result);
        }
    }

private:
    struct Hash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };
    using Part = std::unordered_map<std::string, LinkResult, Hash, std::equal_to<>>;
    static constexpr size_t partCount = 1024; // a batch of answers copies as many of them as it has answers

    static size_t placeOf(std::string_view address) { return Hash{}(address) % partCount; }

    std::vector<std::shared_ptr<Part>> m_parts; // by address; none until there is a result
    size_t m_size = 0;
};

} // namespace hubready
