/// The Kademlia DHT of libp2p (libp2p/specs kad-dht/README.md) as a machine without streams: client always,
/// server when told so.
///
/// It decides whom to ask what; its owner carries. An Ask goes out as a length-prefixed message on a stream
/// of `protocol` to the peer, dialled at `addresses` if need be, and comes back by answered(). A request from
/// a peer comes in by parse() and respond(). Only peers of whom identify said that they serve the protocol
/// (peerSeen) enter the routing table, with the address that we saw them at.
///
/// Lookups run over disjoint paths (lookup.h) and end with a trace. Values are validated before they are
/// believed or kept, the best of several is chosen, and holders of a worse one are corrected. Bounds: those
/// of the parts, kMaxLookups lookups at a time, `maxAsks` questions under way, kMaxQueued outputs of a kind
/// that may be lost (table changes, stored records, misbehaviour), the loss counted. Each Ask ends by
/// answered() or by its timeout here. One thread; `random` must outlive the machine.
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/protocols/kad/bootstrap.h"
#include "core/protocols/kad/lookup.h"
#include "core/protocols/kad/message.h"
#include "core/protocols/kad/provider_store.h"
#include "core/protocols/kad/record_store.h"
#include "core/protocols/kad/routing_table.h"
#include "core/protocols/kad/validator.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::kad {

using LookupId = Id<struct LookupTag>;
using AskId = Id<struct AskTag>;

enum class Mode {
    Client, ///< asks only: neither announced by identify nor answering
    Server,
};

struct Config {
    std::string protocol{kProtocol};
    Mode mode = Mode::Server;
    Timeline timeline;
    LookupConfig lookup;    ///< its width is k
    std::size_t quorum = 4; ///< answers with a value that end a get
    TableConfig table;
    RecordStoreConfig records;
    ProviderStoreConfig providers;
    Validators validators = Validators::standard();
    std::size_t maxAsks = 256;
    Duration queryTimeout = std::chrono::seconds(10);
    Duration lookupTimeout = std::chrono::seconds(60);
    Duration refreshInterval = std::chrono::minutes(10);
    Duration livenessInterval = std::chrono::minutes(5); ///< contacts unheard for that long are checked
    Duration republishInterval = std::chrono::hours(22); ///< of what we provide and of our own records
};

enum class LookupError {
    TooManyLookups = 1,
    NobodyToAsk, ///< the routing table is empty
    NotFound,
    TimedOut,
    Cancelled,
    QuorumMissed,     ///< stored, but by fewer peers than the quorum and than were asked
    NotAnswered,      ///< by one peer, within the query's timeout
    TooManyPublished, ///< kMaxPublished of our own are kept and republished already
    NotServing,       ///< asked as a server while being a client
};
[[nodiscard]] std::string_view codeName(LookupError error) noexcept;

/// Have the peer asked. Answer with answered(), once.
struct Ask {
    AskId id;
    codec::PeerId peer;
    std::vector<codec::Multiaddr> addresses; ///< may be empty: then by what the address book has
    Bytes request;                           ///< a message, without its length
    Duration timeout;
    bool expectsAnswer = true; ///< when not, report success with no bytes once it is written
};

/// The answer is no longer wanted.
struct Abandon {
    AskId id;
};

enum class TableCause {
    Seen = 1,   ///< it was offered and there was room
    Replaced,   ///< came from the waiting list for one that failed
    Silent,     ///< did not answer
    LeftServer, ///< no longer serves the protocol
    Unwanted,   ///< removed by command
    Refused,    ///< not taken: too many of its group; `refused` says which
};
[[nodiscard]] std::string_view codeName(TableCause cause) noexcept;

struct TableChanged {
    codec::PeerId peer;
    TableCause cause;
    bool present = false; ///< afterwards
    unsigned bucket = 0;
    std::size_t size = 0; ///< of the table afterwards
    std::optional<Refused> refused;
};

/// The nearest peers to a key, nearest first; all of them answered.
struct ClosestFound {
    std::vector<Peer> peers;
};

struct PeerFound {
    Peer peer;              ///< with all addresses that were named
    bool confirmed = false; ///< it answered itself, as the holder of its key; else this is hearsay
    std::size_t paths = 0;  ///< disjoint paths that met it
};

struct ValuePut {
    std::vector<codec::PeerId> holders; ///< that confirmed
    std::size_t asked = 0;
};

struct ValueFound {
    Bytes value;
    std::vector<codec::PeerId> holders; ///< that had this value
    std::size_t worse = 0;              ///< peers that had an older one
    std::size_t refused = 0;            ///< peers that had an invalid one
    std::size_t corrected = 0;          ///< peers that are being sent this value instead of theirs or none
    bool quorum = false;                ///< as many as asked for had a valid value
};

struct Provided {
    std::size_t told = 0; ///< peers that were told
};

struct ProvidersFound {
    std::vector<Peer> providers;
};

struct Refreshed {
    std::size_t tableSize = 0;
};

using Found =
    std::variant<ClosestFound, PeerFound, ValuePut, ValueFound, Provided, ProvidersFound, Refreshed>;

struct LookupEnded {
    LookupId id;
    Bytes name; ///< what was looked for, before hashing
    Result<Found> found;
    std::vector<Peer> closest; ///< what the lookup reached, also when it failed
    LookupStats stats;
    std::vector<Step> trace;
    std::size_t traceDropped = 0;
};

/// We hold it for others now.
struct RecordStored {
    Bytes name;
    codec::PeerId writer;
    std::size_t bytes = 0;
    bool provider = false; ///< a provider's word instead of a value
};

/// A peer answered or asked what the protocol does not allow.
struct Misbehaved {
    codec::PeerId peer;
    Error what;
};

/// All bootnodes answered or failed.
struct BootstrapCompared {
    BootstrapComparison comparison;
};

using Output =
    std::variant<Ask, Abandon, TableChanged, LookupEnded, RecordStored, Misbehaved, BootstrapCompared>;

/// What identify and the connection tell of a peer.
struct SeenPeer {
    codec::PeerId peer;
    std::vector<codec::Multiaddr> addresses;
    bool serves = false; ///< identify lists our protocol
    Origin origin;
};

class Kad {
public:
    static constexpr std::size_t kMaxLookups = 64;
    static constexpr std::size_t kMaxQueued = 1024;
    static constexpr std::size_t kMaxPublished = 4096;

    Kad(const codec::PeerId& self, Config config, Random& random, Instant now);
    ~Kad();
    Kad(const Kad&) = delete;
    Kad& operator=(const Kad&) = delete;

    // Commands. Each lookup ends with one LookupEnded.
    [[nodiscard]] Result<LookupId> findPeer(const codec::PeerId& peer, Instant now);
    /// `name` is hashed; for a peer its id's bytes.
    [[nodiscard]] Result<LookupId> findClosest(Bytes name, Instant now);
    /// Validated first; kept and republished until stopPublishing().
    [[nodiscard]] Result<LookupId> put(Bytes name, Bytes value, Instant now);
    [[nodiscard]] Result<LookupId> get(Bytes name, Instant now, std::optional<std::size_t> quorum = {});
    /// By multihash or CID; told again until stopPublishing().
    [[nodiscard]] Result<LookupId> provide(BytesView content, Instant now);
    [[nodiscard]] Result<LookupId> findProviders(BytesView content, std::size_t enough, Instant now);
    /// Our own neighbourhood and every bucket; also by itself each `refreshInterval`.
    [[nodiscard]] Result<LookupId> refresh(Instant now);
    void stopPublishing(BytesView name);
    void cancel(LookupId lookup, Instant now);
    /// Asks all of them for the same neighbourhoods, compares, and then looks up ourselves.
    void bootstrap(std::vector<Peer> bootnodes, Instant now);
    /// Where we say that we can be reached, as provider and server.
    void setAddresses(std::vector<codec::Multiaddr> addresses);
    void setMode(Mode mode) noexcept;
    /// The wall clock was set: what expires by it does so by this one from now on.
    void restamp(const Timeline& timeline) noexcept;

    // Reports.
    void peerSeen(SeenPeer seen, Instant now);
    /// Its connection ended: it stays in the table as long as it answers when checked.
    void peerGone(const codec::PeerId& peer, Instant now);
    /// Take it out: denied by policy, or found to be hostile.
    void remove(const codec::PeerId& peer, Instant now);
    /// The end of an Ask; ignored when it was abandoned or timed out.
    void answered(AskId ask, Result<Bytes> response, Instant now);

    // As server: what a peer wants, for a gate to judge; then the answer.
    [[nodiscard]] static Result<Message> parse(BytesView request);
    /// PUT_VALUE and ADD_PROVIDER make us hold something.
    [[nodiscard]] static bool writes(const Message& request) noexcept;
    /// Empty when the request gets no answer. An error is worth a reset of the stream.
    [[nodiscard]] Result<Bytes> respond(const codec::PeerId& from, const Message& request, Instant now);
    [[nodiscard]] Result<Bytes> respond(const codec::PeerId& from, BytesView request, Instant now);

    [[nodiscard]] std::optional<Output> poll();
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    // What is known.
    [[nodiscard]] const Config& config() const noexcept;
    [[nodiscard]] Mode mode() const noexcept;
    [[nodiscard]] const RoutingTable& table() const noexcept;
    [[nodiscard]] const RecordStore& records() const noexcept;
    [[nodiscard]] const ProviderStore& providers() const noexcept;
    /// Of a lookup under way.
    [[nodiscard]] const Lookup* lookup(LookupId id) const;
    [[nodiscard]] std::size_t lookups() const noexcept;
    [[nodiscard]] std::uint64_t outputsDropped() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace vedette::kad

VD_ERROR_CODES(vedette::kad, LookupError, "lookup")
