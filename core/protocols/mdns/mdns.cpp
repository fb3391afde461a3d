#include "core/protocols/mdns/mdns.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vedette::mdns {

namespace {

constexpr std::string_view kAttribute = "dnsaddr=";
constexpr Duration kAnswerFrom = std::chrono::milliseconds(20); // RFC 6762 section 6
constexpr Duration kAnswerTo = std::chrono::milliseconds(120);
constexpr std::size_t kNameLength = 40;

std::string randomName(Random& random) {
    static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::string name(kNameLength, 'a');
    for (char& c : name) c = kLetters[random.below(kLetters.size())];
    return name;
}

bool isLoopback(const codec::Multiaddr& address) {
    const auto endpoint = codec::IpEndpoint::of(address);
    return endpoint && endpoint->isLoopback();
}

const Name& allServices() {
    static const Name name = Name::of("_services._dns-sd._udp.local");
    return name;
}

struct Told {
    codec::PeerId peer;
    codec::Multiaddr address;
};

/// Nothing: not an attribute of ours, or one that leads nowhere.
std::optional<Told> readAttribute(std::string_view text) {
    if (!text.starts_with(kAttribute)) return std::nullopt;
    const auto address = codec::Multiaddr::fromText(text.substr(kAttribute.size()));
    if (!address) return std::nullopt;
    const auto peer = address->peer();
    if (!peer) return std::nullopt;
    auto where = address->withoutPeer();
    // A stranger on the link must not make us knock on our own ports.
    if (where.empty() || isLoopback(where)) return std::nullopt;
    return Told{*peer, std::move(where)};
}

} // namespace

Name serviceName(BytesView privateNetworkFingerprint) {
    std::string first = "_p2p";
    if (!privateNetworkFingerprint.empty()) first += "-" + toHex(privateNetworkFingerprint);
    return Name::of("_udp.local").under(first);
}

Discovery::Discovery(codec::PeerId self, Name service, Random& random, Instant now)
    : m_self(self),
      m_service(std::move(service)),
      m_name(m_service.under(randomName(random))),
      m_random(&random),
      m_nextQuestion(now),
      m_window(now) {
    m_nextQuestion += jitter(kAnswerFrom, kAnswerTo);
}

Duration Discovery::jitter(Duration from, Duration to) {
    return from + Duration(m_random->below(static_cast<std::uint64_t>((to - from).count())));
}

void Discovery::setAddresses(const std::vector<codec::Multiaddr>& addresses, Instant now) {
    std::vector<codec::Multiaddr> told;
    std::size_t size = 12 + m_name.labels.front().size() + 2 * kMaxLabel + 64; // header, PTR, names
    for (const auto& address : addresses) {
        const std::size_t text = kAttribute.size() + address.withPeer(m_self).text().size();
        if (isLoopback(address) || text > 255 || told.size() == kMaxAddresses) continue;
        if (size + text + 1 > kMaxAnswer) break;
        size += text + 1;
        told.push_back(address.withoutPeer());
    }
    if (told == m_addresses) return;
    m_addresses = std::move(told);
    if (!m_addresses.empty()) answerSoon(now);
}

bool Discovery::admits(Instant now) {
    if (now - m_window >= std::chrono::seconds(1)) {
        m_window = now;
        m_inWindow = 0;
    }
    return ++m_inWindow <= kPacketsPerSecond;
}

Result<> Discovery::receive(BytesView packet, Instant now) {
    if (!admits(now)) {
        ++m_counters.dropped;
        return {};
    }
    ++m_counters.packets;
    auto message = Message::decode(packet);
    if (!message) {
        ++m_counters.malformed;
        return Fail{std::move(message).error()};
    }
    if (m_over) return {};
    if (message->response)
        heardRecords(*message, now);
    else
        heardQuestions(*message, now);
    return {};
}

void Discovery::heardQuestions(const Message& message, Instant now) {
    for (const auto& question : message.questions) {
        const bool any = question.type == Type::Any;
        if ((question.type == Type::Ptr || any) && question.name == allServices()) {
            m_answerServices = true;
            answerSoon(now);
        } else if (((question.type == Type::Ptr || any) && question.name == m_service)
                   || ((question.type == Type::Txt || any) && question.name == m_name)) {
            answerSoon(now);
        }
    }
}

void Discovery::answerSoon(Instant now) {
    if (m_answerAt || m_over || m_addresses.empty()) return;
    m_answerAt = now + jitter(kAnswerFrom, kAnswerTo);
    if (m_answered) m_answerAt = std::max(*m_answerAt, *m_answered + kSameAnswer);
}

void Discovery::heardRecords(const Message& message, Instant now) {
    // Which names are instances of our service: a TXT of anything else on the link is none of our business.
    std::vector<const Name*> instances;
    for (const auto& record : message.answers) {
        const auto* ptr = std::get_if<Ptr>(&record.data);
        if (ptr != nullptr && record.name == m_service) instances.push_back(&ptr->target);
    }

    struct Saying {
        codec::PeerId peer;
        std::vector<codec::Multiaddr> addresses;
        std::uint32_t ttl;
    };

    std::vector<Saying> sayings;
    const auto read = [&](const Record& record) {
        const auto* txt = std::get_if<Txt>(&record.data);
        if (txt == nullptr) return;
        if (std::ranges::none_of(instances, [&](const Name* name) { return *name == record.name; })) return;
        for (const auto& text : txt->texts) {
            auto told = readAttribute(text);
            if (!told || told->peer == m_self) continue;
            auto saying = std::ranges::find(sayings, told->peer, &Saying::peer);
            if (saying == sayings.end() && sayings.size() == kMaxSaid) continue;
            if (saying == sayings.end()) saying = sayings.insert(saying, {told->peer, {}, record.ttl});
            auto& addresses = saying->addresses;
            if (addresses.size() < kMaxAddresses
                && std::ranges::find(addresses, told->address) == addresses.end())
                addresses.push_back(std::move(told->address));
        }
    };
    for (const auto& record : message.answers) read(record);
    for (const auto& record : message.additional) read(record);
    for (auto& saying : sayings) heard(saying.peer, std::move(saying.addresses), saying.ttl, now);
}

void Discovery::heard(const codec::PeerId& peer, std::vector<codec::Multiaddr> addresses, std::uint32_t ttl,
                      Instant now) {
    const auto known = m_heard.find(peer);
    if (ttl == 0) {
        if (known == m_heard.end()) return;
        m_heard.erase(known);
        m_outputs.emplace_back(Left{peer});
        return;
    }
    const Duration validity = std::chrono::seconds(std::min(ttl, 24U * 3600));
    std::ranges::sort(addresses);
    if (known == m_heard.end() && m_heard.size() >= kMaxHeard) {
        m_heard.erase(std::ranges::min_element(
            m_heard, {}, [](const auto& entry) { return std::pair(entry.second.expires, entry.first); }));
    }
    Heard& entry = m_heard[peer];
    const bool repeat =
        entry.addresses == addresses && now - entry.told < validity / 2 && now < entry.expires;
    entry.expires = now + validity;
    if (repeat) return;
    entry.addresses = addresses;
    entry.told = now;
    m_outputs.emplace_back(Found{peer, std::move(addresses), validity});
}

Message Discovery::answer(std::uint32_t ttl) const {
    Message message;
    message.response = true;
    message.answers.push_back({m_service, ttl, false, Ptr{m_name}});
    Txt txt;
    for (const auto& address : m_addresses)
        txt.texts.push_back(std::string(kAttribute) + address.withPeer(m_self).text());
    message.additional.push_back({m_name, ttl, true, std::move(txt)});
    return message;
}

void Discovery::shutdown() {
    if (m_over) return;
    m_over = true;
    m_answerAt.reset();
    if (m_answered && !m_addresses.empty()) m_outputs.emplace_back(Multicast{answer(0).encode()});
}

std::optional<Output> Discovery::poll() {
    if (m_outputs.empty()) return std::nullopt;
    Output next = std::move(m_outputs.front());
    m_outputs.pop_front();
    return next;
}

std::optional<Instant> Discovery::deadline() const {
    if (m_over) return std::nullopt;
    return m_answerAt ? std::min(*m_answerAt, m_nextQuestion) : m_nextQuestion;
}

void Discovery::wake(Instant now) {
    if (m_over) return;
    if (m_answerAt && now >= *m_answerAt) {
        m_answerAt.reset();
        m_answered = now;
        Message message = answer(kTtl);
        if (std::exchange(m_answerServices, false))
            message.answers.push_back({allServices(), kTtl, false, Ptr{m_service}});
        m_outputs.emplace_back(Multicast{message.encode()});
    }
    if (now >= m_nextQuestion) {
        m_nextQuestion = now + m_interval;
        m_interval = std::min(2 * m_interval, kMaxInterval);
        Message question;
        question.questions.push_back({m_service, Type::Ptr, false});
        m_outputs.emplace_back(Multicast{question.encode()});
    }
}

} // namespace vedette::mdns
