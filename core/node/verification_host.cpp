#include "core/node/verification_host.h"

#include "core/base/overloaded.h"
#include "core/crypto/private_key.h"
#include "core/protocols/task/request.h"

#include <algorithm>
#include <utility>

namespace vedette::node {

namespace {

constexpr Duration kQuestionIdle = std::chrono::seconds(60);
constexpr std::size_t kQuestionStreams = 16;
constexpr std::uint64_t kLeastGrowth = 2'000; // milliseconds until a decoy is asked for
constexpr std::uint64_t kMostGrowth = 15'000;

swarm::FramedProtocol taskAsked() {
    return questionProtocol(task::kProtocol, task::kMaxFrame, kQuestionIdle, kQuestionStreams);
}

swarm::FramedProtocol dhtAsked(const std::string& name) {
    return questionProtocol(name, kad::kMaxMessage, kQuestionIdle, kQuestionStreams);
}

} // namespace

std::vector<std::string> VerificationHost::protocolsOf(const VerificationConfig& config,
                                                       const std::string& dht) {
    std::vector<std::string> all;
    if (!config.tasks.empty() || !config.echoes.empty()) all.emplace_back(task::kProtocol);
    if (config.decoys && !dht.empty()) all.push_back(dht);
    return all;
}

VerificationHost::VerificationHost(const VerificationConfig& config, const std::string& dht,
                                   trust::Verifier& verifier, swarm::Swarm& swarm, Random& random)
    : m_config(config),
      m_dht(dht),
      m_verifier(verifier),
      m_random(random),
      m_tasks(swarm, taskAsked(), 0),
      m_questions(swarm, dhtAsked(dht), 0),
      m_task(task::kProtocol) {}

const std::string& VerificationHost::protocolOf(Stage stage) const {
    return stage == Stage::Task ? m_task : m_dht;
}

// --- Asking

void VerificationHost::begin(const trust::AskCanary& ask, Instant now) {
    Underway canary{ask.peer, Stage::Task, {}, {}, {}, now};
    const std::vector<std::string> protocols = protocolsOf(m_config, m_dht);
    if (protocols.at(ask.channel) == m_task)
        beginTask(ask.number, std::move(canary), now);
    else
        beginDecoy(ask.number, std::move(canary), now);
}

void VerificationHost::beginTask(std::uint64_t number, Underway canary, Instant now) {
    const std::size_t all = m_config.tasks.size() + m_config.echoes.size();
    const auto unknown = m_unknown.find(canary.peer);
    std::vector<std::size_t> choices;
    for (std::size_t i = 0; i < all; ++i) {
        if (unknown == m_unknown.end() || !unknown->second.contains(i)) choices.push_back(i);
    }
    if (choices.empty()) return m_verifier.ended(number, now);
    canary.choice = choices[m_random.below(choices.size())];
    task::Request request{number, {}, {}, kTaskPatience};
    if (*canary.choice < m_config.tasks.size()) {
        const KnownTask& known = m_config.tasks[*canary.choice];
        request.kind = known.kind;
        request.body = known.body;
        canary.expected = known.answer;
    } else {
        const EchoTask& echo = m_config.echoes[*canary.choice - m_config.tasks.size()];
        request.kind = echo.kind;
        request.body.resize(echo.least + m_random.below(std::max(echo.most, echo.least) - echo.least + 1));
        m_random.fill(request.body);
        canary.expected = request.body;
    }
    canary.subject = request.kind;
    m_tasks.ask({number, canary.peer, {}, request.encode(), kTaskPatience, true}, now);
    m_canaries.emplace(number, std::move(canary));
}

void VerificationHost::beginDecoy(std::uint64_t number, Underway canary, Instant now) {
    const auto decoy = m_decoys.find(canary.peer);
    if (decoy != m_decoys.end() && now < decoy->second.until) {
        Underway& under = m_canaries.emplace(number, std::move(canary)).first->second;
        return fetch(number, under, now);
    }
    if (decoy != m_decoys.end()) m_decoys.erase(decoy);
    if (m_decoys.size() >= kMaxDecoys) return m_verifier.ended(number, now);
    const auto key = crypto::PrivateKey::fromEd25519Seed(m_random.bytes<32>()).publicKey();
    Decoy made{kad::publicKeyName(key.peerId()), copyOf(key.encoded()), now + kDecoyLife};
    kad::Message put;
    put.type = kad::MessageType::PutValue;
    put.key = made.name;
    put.record = kad::Record{made.name, made.value, {}};
    canary.stage = Stage::Planting;
    m_questions.ask({number, canary.peer, {}, put.encode(), kDhtPatience, true}, now);
    // Until it is confirmed it is nobody's duty to have it.
    canary.expected = made.name;
    m_decoys.insert_or_assign(canary.peer, std::move(made));
    m_canaries.emplace(number, std::move(canary));
}

void VerificationHost::fetch(std::uint64_t number, Underway& canary, Instant now) {
    const Decoy& decoy = m_decoys.at(canary.peer);
    canary.stage = Stage::Fetching;
    canary.subject = "/pk/" + codec::PeerId::fromBytes(BytesView(decoy.name).subspan(4)).value().text();
    canary.expected = decoy.value;
    canary.since = now;
    kad::Message get;
    get.type = kad::MessageType::GetValue;
    get.key = decoy.name;
    m_questions.ask({number, canary.peer, {}, get.encode(), kDhtPatience, true}, now);
}

// --- What comes of it

void VerificationHost::end(Canaries::iterator canary, std::string outcome, Instant now) {
    const Underway& under = canary->second;
    m_outputs.emplace_back(event::Body(event::CanaryEnded{under.peer, protocolOf(under.stage), under.subject,
                                                          std::move(outcome), now - under.since}));
    drop(canary, now);
}

void VerificationHost::drop(Canaries::iterator canary, Instant now) {
    const std::uint64_t number = canary->first;
    m_canaries.erase(canary);
    m_verifier.ended(number, now);
}

void VerificationHost::misbehaved(const Underway& canary, const Error& what) {
    m_outputs.emplace_back(
        event::Body(event::PeerMisbehaved{canary.peer, protocolOf(canary.stage), what.code.message()}));
}

void VerificationHost::answeredTask(Answered answer, Instant now) {
    const auto at = m_canaries.find(answer.id);
    if (at == m_canaries.end()) return;
    Underway& canary = at->second;
    if (!answer.response) return end(at, "unanswered", now);
    const auto reply = task::Reply::decode(*answer.response);
    if (!reply || reply->id != answer.id) {
        misbehaved(canary, reply ? Error(task::Violation::ForeignId) : reply.error());
        return drop(at, now);
    }
    if (reply->status == task::Status::UnknownKind) {
        m_unknown[canary.peer].insert(*canary.choice);
        return end(at, "declined", now);
    }
    if (reply->status != task::Status::Done) return end(at, "declined", now);
    end(at, reply->body == canary.expected ? "passed" : "wrong", now);
}

void VerificationHost::answeredDht(Answered answer, Instant now) {
    const auto at = m_canaries.find(answer.id);
    if (at == m_canaries.end()) return;
    Underway& canary = at->second;
    const bool planting = canary.stage == Stage::Planting;
    Result<kad::Message> message = Fail{Error(AskError::NoAnswer)};
    if (answer.response) message = kad::Message::decode(*answer.response);
    const auto type = planting ? kad::MessageType::PutValue : kad::MessageType::GetValue;
    const auto decoy = m_decoys.find(canary.peer);
    // It went away with its connection while it was asked for.
    if (decoy == m_decoys.end()) return drop(at, now);
    const bool answers =
        message && message->type == type && (message->key.empty() || message->key == decoy->second.name);
    if (planting) {
        // Nobody has to keep what others would have it keep.
        if (!answers) {
            m_decoys.erase(decoy);
            canary.subject = "/pk";
            return end(at, "declined", now);
        }
        canary.stage = Stage::Growing;
        const auto wait =
            std::chrono::milliseconds(kLeastGrowth + m_random.below(kMostGrowth - kLeastGrowth));
        m_growing.emplace(now + wait, at->first);
        return;
    }
    if (!answer.response) return end(at, "unanswered", now);
    if (!answers) {
        misbehaved(canary, message ? Error(kad::Violation::WrongAnswer) : message.error());
        return drop(at, now);
    }
    if (!message->record) {
        m_decoys.erase(decoy);
        return end(at, "withheld", now);
    }
    end(at, message->record->value == canary.expected ? "passed" : "wrong", now);
}

void VerificationHost::on(const swarm::DialDone& done, Instant now) {
    m_tasks.dialled(done, now);
    m_questions.dialled(done, now);
}

void VerificationHost::on(const event::ConnectionClosed& closed) {
    // Whoever comes back may be another process, with nothing of what the one before had promised.
    m_decoys.erase(closed.peer);
    m_unknown.erase(closed.peer);
}

bool VerificationHost::framed(swarm::FramedOutput& output, Instant now) {
    return m_tasks.framed(output, now) || m_questions.framed(output, now);
}

std::optional<VerificationHost::Output> VerificationHost::poll(Instant now) {
    while (auto output = m_verifier.poll()) {
        std::visit(Overloaded{
                       [&](const trust::AskCanary& ask) { begin(ask, now); },
                       [&](trust::AskProof& ask) { m_outputs.emplace_back(std::move(ask)); },
                       [&](trust::Moved& moved) {
                           m_outputs.emplace_back(Caused{std::move(moved.change), moved.because, {}});
                       },
                   },
                   *output);
    }
    while (auto answer = m_tasks.poll()) answeredTask(*std::move(answer), now);
    while (auto answer = m_questions.poll()) answeredDht(*std::move(answer), now);
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

std::optional<Instant> VerificationHost::deadline() const {
    std::optional<Instant> next;
    const auto consider = [&](std::optional<Instant> at) {
        if (at && (!next || *at < *next)) next = at;
    };
    consider(m_verifier.deadline());
    consider(m_tasks.deadline());
    consider(m_questions.deadline());
    if (!m_growing.empty()) consider(m_growing.begin()->first);
    return next;
}

void VerificationHost::wake(Instant now) {
    while (!m_growing.empty() && m_growing.begin()->first <= now) {
        const std::uint64_t number = m_growing.begin()->second;
        m_growing.erase(m_growing.begin());
        const auto at = m_canaries.find(number);
        if (at == m_canaries.end()) continue;
        if (m_decoys.contains(at->second.peer))
            fetch(number, at->second, now);
        else
            drop(at, now);
    }
    m_tasks.wake(now);
    m_questions.wake(now);
    m_verifier.wake(now);
}

} // namespace vedette::node
