// Kinds for web addresses: those of a field of their own, and those of the links in a description or an article.
#include "core/rules/kinds/check_kinds.h"

#include "core/rules/kinds/text_check.h"
#include "core/text/byte_set.h"
#include "core/text/web_address.h"
#include "core/text/word_set.h"
#include "core/text/wtf8.h"

#include <algorithm>
#include <array>

namespace hubready {

namespace {

// One finding a field: the first address that it fires on.
class AddressCheck : public RuleCheck
{
public:
    explicit AddressCheck(std::vector<Field> fields) : m_fields(std::move(fields)) {}

    void look(const RecordReading &reading, const CheckContext &, RuleReport &report) const final
    {
        for (Field field : m_fields) {
            const auto &addresses = reading.addresses(field);
            const auto found =
                std::ranges::find_if(addresses, [&](const WebAddress &address) { return finds(address); });
            if (found != addresses.end())
                report.add(field, {.quote = quoteOf(found->text)});
        }
    }

protected:
    virtual bool finds(const WebAddress &address) const = 0;

private:
    std::vector<Field> m_fields;
};

class NoScheme final : public AddressCheck
{
public:
    NoScheme(const std::vector<Field> &fields, const RuleParameters &) : AddressCheck(fields) {}
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 does not begin with http:// or https://: “%2”."),
                     field, hit);
    }

protected:
    bool finds(const WebAddress &address) const override { return address.scheme.empty() && !isLocalAddress(address); }
};

class SpacesInside final : public AddressCheck
{
public:
    SpacesInside(const std::vector<Field> &fields, const RuleParameters &) : AddressCheck(fields) {}
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 has a blank inside the address: “%2”."), field, hit);
    }

protected:
    bool finds(const WebAddress &address) const override
    {
        static constexpr ByteSet spaces(" \t\n\r");
        return spaces.isIn(address.text) || address.text.find("\u00a0") != std::string_view::npos;
    }
};

class LocalAddress final : public AddressCheck
{
public:
    LocalAddress(const std::vector<Field> &fields, const RuleParameters &) : AddressCheck(fields) {}
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 leads to a place that only some can reach: “%2”."),
                     field, hit);
    }

protected:
    bool finds(const WebAddress &address) const override { return isLocalAddress(address); }
};

constexpr std::array trackingNames{
    ParameterSpec{.name = "words",
                  .type = ParameterType::Words,
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Names of tracking parameters; * at the end for any ending")}};

class Tracking final : public AddressCheck
{
public:
    Tracking(const std::vector<Field> &fields, const RuleParameters &parameters)
        : AddressCheck(fields), m_names(parameters.words("words"))
    {
    }
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 carries parameters that track people: “%2”."), field,
                     hit);
    }

protected:
    bool finds(const WebAddress &address) const override
    {
        std::string_view query = address.query;
        while (!query.empty()) {
            const size_t end = std::min(query.find('&'), query.size());
            const std::string_view name = query.substr(0, std::min(query.find('='), end));
            if (std::ranges::any_of(m_names, [&](const std::string &each) { return matches(name, each); }))
                return true;
            query.remove_prefix(std::min(end + 1, query.size()));
        }
        return false;
    }

private:
    static bool matches(std::string_view name, std::string_view wanted)
    {
        if (!wanted.ends_with('*'))
            return isInAnyCase(name, wanted);
        wanted.remove_suffix(1);
        return startsInAnyCase(name, wanted);
    }

    std::vector<std::string> m_names;
};

constexpr std::array hostNames{
    ParameterSpec{.name = "words",
                  .type = ParameterType::Words,
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Host names; those below them count")}};
constexpr std::array loginParts{
    ParameterSpec{.name = "words",
                  .type = ParameterType::Words,
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Host names; those below them count")},
    ParameterSpec{.name = "paths",
                  .type = ParameterType::Words,
                  .label = QT_TRANSLATE_NOOP("RuleKind", "Parts of a path"),
                  .optional = true}};

class HostOnList : public AddressCheck
{
public:
    HostOnList(const std::vector<Field> &fields, const RuleParameters &parameters)
        : AddressCheck(fields), m_hosts(parameters.words("words")), m_paths(parameters.words("paths"))
    {
    }

protected:
    bool finds(const WebAddress &address) const override
    {
        return std::ranges::any_of(m_hosts,
                                   [&](const std::string &host) { return isHostOrBelow(address.host, host); }) ||
               (!m_paths.isEmpty() && hasPath(address.path));
    }

private:
    bool hasPath(std::string_view path) const
    {
        while (!path.empty()) {
            path.remove_prefix(1);
            const size_t end = std::min(path.find('/'), path.size());
            if (m_paths.contains(path.substr(0, std::min(path.find('.'), end))))
                return true;
            path.remove_prefix(end);
        }
        return false;
    }

    std::vector<std::string> m_hosts;
    WordSet m_paths;
};

class BehindLogin final : public HostOnList
{
public:
    using HostOnList::HostOnList;
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 leads to a page where people have to sign in: “%2”."),
                     field, hit);
    }
};

class Shortened final : public HostOnList
{
public:
    using HostOnList::HostOnList;
    QString message(Field field, const Hit &hit) const override
    {
        return sayOf(QT_TRANSLATE_NOOP("RuleKind", "%1 is a shortened address: “%2”."), field, hit);
    }
};

} // namespace

std::span<const RuleKind> addressKinds()
{
    static constexpr std::array kinds{
        RuleKind{"address-no-scheme", {}, makeCheck<NoScheme>},
        RuleKind{"address-spaces", {}, makeCheck<SpacesInside>},
        RuleKind{"address-local", {}, makeCheck<LocalAddress>},
        RuleKind{"address-tracking", trackingNames, makeCheck<Tracking>},
        RuleKind{"address-login", loginParts, makeCheck<BehindLogin>},
        RuleKind{"address-shortened", hostNames, makeCheck<Shortened>},
    };
    return kinds;
}

} // namespace hubready
