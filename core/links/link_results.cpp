#include "core/links/link_results.h"

#include "core/links/link_address.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hubready {

namespace {

struct OutcomeWords
{
    LinkOutcome outcome;
    const char *name;
    const char *words;
};

constexpr std::array outcomes{
    OutcomeWords{LinkOutcome::Answered, "answered", QT_TRANSLATE_NOOP("LinkAnswer", "It answers.")},
    OutcomeWords{LinkOutcome::Status, "status", nullptr},
    OutcomeWords{
        LinkOutcome::NoWebAddress, "no-web-address",
        QT_TRANSLATE_NOOP("LinkAnswer",
                          "It does not begin with http:// or https://, so it leads nowhere from the Learning Hub.")},
    OutcomeWords{LinkOutcome::UnreadableAddress, "unreadable-address",
                 QT_TRANSLATE_NOOP("LinkAnswer", "It is no complete web address.")},
    OutcomeWords{LinkOutcome::TimedOut, "timed-out", QT_TRANSLATE_NOOP("LinkAnswer", "No answer in time.")},
    OutcomeWords{LinkOutcome::HostNotFound, "host-not-found",
                 QT_TRANSLATE_NOOP("LinkAnswer", "There is no site of this name.")},
    OutcomeWords{LinkOutcome::ConnectionRefused, "connection-refused",
                 QT_TRANSLATE_NOOP("LinkAnswer", "The site takes no connections.")},
    OutcomeWords{LinkOutcome::ConnectionLost, "connection-lost",
                 QT_TRANSLATE_NOOP("LinkAnswer", "The site broke the connection off.")},
    OutcomeWords{LinkOutcome::NotTrusted, "not-trusted",
                 QT_TRANSLATE_NOOP("LinkAnswer", "The site's certificate is not trusted.")},
    OutcomeWords{LinkOutcome::RedirectLoop, "redirect-loop",
                 QT_TRANSLATE_NOOP("LinkAnswer", "The site sends visitors round in a circle.")},
    OutcomeWords{LinkOutcome::TooManyRedirects, "too-many-redirects",
                 QT_TRANSLATE_NOOP("LinkAnswer", "The site sends visitors on too many times.")},
    OutcomeWords{LinkOutcome::RedirectsElsewhere, "redirects-elsewhere",
                 QT_TRANSLATE_NOOP("LinkAnswer", "The site sends visitors to something that is no web page.")},
    OutcomeWords{LinkOutcome::OtherFailure, "failed", QT_TRANSLATE_NOOP("LinkAnswer", "It could not be reached.")},
};

struct StatusWords
{
    int status;
    const char *words;
};

constexpr std::array statuses{
    StatusWords{400, QT_TRANSLATE_NOOP("LinkAnswer", "400, the site does not understand the address.")},
    StatusWords{401, QT_TRANSLATE_NOOP("LinkAnswer", "401, only for people who sign in.")},
    StatusWords{403, QT_TRANSLATE_NOOP("LinkAnswer", "403, the site does not let visitors in.")},
    StatusWords{404, QT_TRANSLATE_NOOP("LinkAnswer", "404, not found.")},
    StatusWords{405, QT_TRANSLATE_NOOP("LinkAnswer", "405, the site does not take this kind of question.")},
    StatusWords{410, QT_TRANSLATE_NOOP("LinkAnswer", "410, gone for good.")},
    StatusWords{429, QT_TRANSLATE_NOOP("LinkAnswer", "429, asked too often. Check again later.")},
    StatusWords{500, QT_TRANSLATE_NOOP("LinkAnswer", "500, the site has a fault.")},
    StatusWords{502, QT_TRANSLATE_NOOP("LinkAnswer", "502, the site behind does not answer.")},
    StatusWords{503, QT_TRANSLATE_NOOP("LinkAnswer", "503, the site is not available now.")},
    StatusWords{504, QT_TRANSLATE_NOOP("LinkAnswer", "504, the site behind does not answer in time.")},
};

QString words(const char *text) { return QCoreApplication::translate("LinkAnswer", text); }

QString statusText(int status)
{
    const auto known = std::ranges::find(statuses, status, &StatusWords::status);
    if (known != statuses.end())
        return words(known->words);
    return words(status < 500 ? QT_TRANSLATE_NOOP("LinkAnswer", "%1, the site does not give this page.")
                              : QT_TRANSLATE_NOOP("LinkAnswer", "%1, the site has a fault."))
        .arg(status);
}

} // namespace

const char *linkOutcomeName(LinkOutcome outcome)
{
    return std::ranges::find(outcomes, outcome, &OutcomeWords::outcome)->name;
}

std::optional<LinkOutcome> linkOutcomeOf(std::string_view name)
{
    const auto found =
        std::ranges::find(outcomes, name, [](const OutcomeWords &known) { return std::string_view(known.name); });
    return found == outcomes.end() ? std::nullopt : std::optional(found->outcome);
}

std::string_view LinkResult::permanentAddress() const
{
    std::string_view moved;
    for (const LinkHop &hop : hops) {
        if (hop.status != 301 && hop.status != 308)
            break;
        moved = hop.to;
    }
    return moved;
}

QString linkAnswerText(const LinkResult &result)
{
    if (result.outcome == LinkOutcome::Status)
        return statusText(result.status);
    if (result.isAlive() && !result.permanentAddress().empty())
        return words(QT_TRANSLATE_NOOP("LinkAnswer", "It has moved for good."));
    if (result.isAlive() && !result.hops.empty())
        return words(QT_TRANSLATE_NOOP("LinkAnswer", "It answers from another address."));
    return words(std::ranges::find(outcomes, result.outcome, &OutcomeWords::outcome)->words);
}

void LinkResults::put(std::string_view address, LinkResult result)
{
    m_parts.resize(partCount);
    std::shared_ptr<Part> &part = m_parts[placeOf(address)];
    if (!part)
        part = std::make_shared<Part>();
    else if (part.use_count() > 1)
        part = std::make_shared<Part>(*part);
    m_size += part->insert_or_assign(std::string(address), std::move(result)).second;
}

void LinkResults::merge(const LinkResults &newer)
{
    newer.forEach([this](const std::string &address, const LinkResult &result) { put(address, result); });
}

const LinkResult *LinkResults::ofAsked(std::string_view address) const
{
    const Part *part = m_parts.empty() ? nullptr : m_parts[placeOf(address)].get();
    if (!part)
        return nullptr;
    const auto found = part->find(address);
    return found == part->end() ? nullptr : &found->second;
}

const LinkResult *LinkResults::find(std::string_view address) const { return ofAsked(withoutFragment(address)); }

std::optional<bool> LinkResults::isDead(std::string_view address) const
{
    switch (addressKind(address)) {
    case AddressKind::Passes:
        return false;
    case AddressKind::NoWeb:
        return true;
    case AddressKind::Web:
        break;
    }
    const LinkResult *result = find(address);
    return result ? std::optional(!result->isAlive()) : std::nullopt;
}

} // namespace hubready
