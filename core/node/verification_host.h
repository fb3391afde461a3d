/// Canaries on the swarm: what the verifier (trust/verifier.h) wants asked is asked, in the guise of ordinary
/// use, and what comes of it becomes events. Proofs that it wants go on to the node (attestation_host.h).
///
/// Two kinds. Tasks (protocols/task) of which the owner knows the answer, or whose answer is their own body,
/// of random bytes. Decoys: the record of a public key that nobody holds is given to a server of the DHT to
/// keep and asked for again, which any implementation of kad-dht must answer with those very bytes. A peer
/// cannot tell either from others' use. Bounds: one canary of a peer at a time, kMaxDecoys decoys, a decoy
/// serves for kDecoyLife. Streams are its own; it serves nothing.
#pragma once

#include "core/event/event.h"
#include "core/node/asker.h"
#include "core/node/trail.h"
#include "core/protocols/kad/message.h"
#include "core/trust/verifier.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace vedette::node {

/// A task whose answer we know.
struct KnownTask {
    std::string kind;
    Bytes body;
    Bytes answer;
};

/// A kind of task whose answer is its body; of that many bytes.
struct EchoTask {
    std::string kind;
    std::size_t least = 32;
    std::size_t most = 2048;
};

struct VerificationConfig {
    trust::VerifierConfig verifier; ///< `protocols` and `placeOf` are the node's
    std::vector<KnownTask> tasks;
    std::vector<EchoTask> echoes;
    bool decoys = true; ///< where the node takes part in a DHT
};

class VerificationHost {
public:
    static constexpr std::size_t kMaxDecoys = 4096;
    static constexpr Duration kDecoyLife = std::chrono::hours(1);
    static constexpr std::chrono::milliseconds kTaskPatience{30'000};
    static constexpr Duration kDhtPatience = std::chrono::seconds(10);

    /// Which of `protocols` the verifier is to be told: by those that canaries are sent. `dht` empty: none.
    [[nodiscard]] static std::vector<std::string> protocolsOf(const VerificationConfig& config,
                                                              const std::string& dht);

    /// All must outlive it. `dht` as above.
    VerificationHost(const VerificationConfig& config, const std::string& dht, trust::Verifier& verifier,
                     swarm::Swarm& swarm, Random& random);

    // What the swarm says.
    void on(const swarm::DialDone& done, Instant now);
    void on(const event::ConnectionClosed& closed);
    bool framed(swarm::FramedOutput& output, Instant now);

    using Output = std::variant<event::Body, Caused, trust::AskProof>;

    [[nodiscard]] std::optional<Output> poll(Instant now);
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    void restamp(const Timeline& timeline) { m_verifier.restamp(timeline); }

private:
    struct Decoy {
        Bytes name;
        Bytes value;
        Instant until;
    };

    enum class Stage : std::uint8_t {
        Task,
        Planting,
        Growing, ///< the decoy is there; it is asked for a little later
        Fetching,
    };

    struct Underway {
        codec::PeerId peer;
        Stage stage = Stage::Task;
        std::string subject;
        Bytes expected;
        std::optional<std::size_t> choice; ///< of the tasks, then of the echoes
        Instant since;
    };

    using Canaries = std::map<std::uint64_t, Underway>;

    void begin(const trust::AskCanary& ask, Instant now);
    void beginTask(std::uint64_t number, Underway canary, Instant now);
    void beginDecoy(std::uint64_t number, Underway canary, Instant now);
    void fetch(std::uint64_t number, Underway& canary, Instant now);
    void answeredTask(Answered answer, Instant now);
    void answeredDht(Answered answer, Instant now);
    void end(Canaries::iterator canary, std::string outcome, Instant now);
    /// It ends without having told anything.
    void drop(Canaries::iterator canary, Instant now);
    void misbehaved(const Underway& canary, const Error& what);
    [[nodiscard]] const std::string& protocolOf(Stage stage) const;

    VerificationConfig m_config;
    std::string m_dht;
    trust::Verifier& m_verifier;
    Random& m_random;
    Asker m_tasks;
    Asker m_questions; ///< of the DHT
    Canaries m_canaries;
    std::set<std::pair<Instant, std::uint64_t>> m_growing;
    std::unordered_map<codec::PeerId, Decoy> m_decoys;
    std::unordered_map<codec::PeerId, std::set<std::size_t>> m_unknown; ///< kinds that it does not carry out
    std::string m_task;
    std::deque<Output> m_outputs;
};

} // namespace vedette::node
