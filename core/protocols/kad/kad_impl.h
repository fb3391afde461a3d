/// The insides of Kad: operations under way, questions under way, and what waits to be polled.
#pragma once

#include "core/protocols/kad/kad.h"

#include <array>
#include <deque>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

namespace vedette::kad {

enum class Goal {
    Closest,
    Peer,
    Put,
    Get,
    Provide,
    Providers,
    Refresh,
};

/// One command until its LookupEnded: first it searches, then some goals store.
struct Operation {
    LookupId id;
    Goal goal;
    Bytes name;
    Lookup lookup;
    Instant deadline;
    bool storing = false;

    Bytes value;               ///< Put: what to store; Get: the best so far, when `holders` has any
    std::vector<Peer> toStore; ///< nearest last
    std::size_t storesAsked = 0;
    std::size_t storesWaiting = 0;
    std::vector<codec::PeerId> holders; ///< Put: confirmed; Get: had `value`
    std::vector<codec::PeerId> worse;
    std::size_t refused = 0;
    std::size_t quorum = 0; ///< Put, Get; how many providers are enough
    bool haveLocal = false; ///< Get: our own store counts as one
    bool satisfied = false; ///< the goal ended the search, not convergence
    std::vector<Peer> providers;
    std::vector<Bytes> more; ///< Refresh: names still to be looked up
    LookupStats before;      ///< of lookups that are done
};

enum class Purpose {
    Query,
    Store,
    Correct,
    Liveness,
    Bootstrap,
};

struct PendingAsk {
    Purpose purpose;
    LookupId operation;
    codec::PeerId peer;
    MessageType type;
    Instant deadline;
    std::size_t index = 0; ///< Bootstrap: of the lookup
};

/// What we keep alive in the network.
struct Published {
    std::optional<Bytes> value; ///< nothing for content that we provide
    Instant next;
};

struct BootstrapRun {
    std::vector<Peer> bootnodes;
    std::vector<Bytes> names;
    std::vector<Lookup> lookups; ///< of the first bootnode for each name, of the second, …
    Instant deadline;
};

struct Kad::Impl {
    static constexpr std::size_t kBootstrapNames = 2;
    static constexpr std::size_t kProbesAtOnce = 8;
    static constexpr std::size_t kMaxExtraSeeds = 64;
    static constexpr unsigned kDeepestRefresh = 12; ///< 2^13 hashes for a name; nobody's table is deeper full

    Impl(const codec::PeerId& peer, Config settings, Random& randomness, Instant now);

    // kad_operations.cpp: a command's way from search to end.
    [[nodiscard]] Result<LookupId> start(Goal goal, Bytes name, Instant now);
    void pump(Instant now);
    void advance(LookupId id, Instant now);
    void queryAnswered(Operation& operation, const PendingAsk& ask, const Message& answer, Instant now);
    void takeValue(Operation& operation, const codec::PeerId& from, const Message& answer, Instant now);
    void takeProviders(Operation& operation, const Message& answer, Instant now);
    void storeEnded(Operation& operation, const codec::PeerId& peer, bool stored, std::error_code why,
                    Instant now);
    void beginStoring(Operation& operation);
    void storeSome(Operation& operation, Instant now);
    void searchEnded(Operation& operation, Instant now);
    void endGet(Operation& operation, Instant now);
    void endPeer(Operation& operation, Instant now);
    void endStoring(Operation& operation, Instant now);
    void end(LookupId id, Result<Found> found, Instant now);
    void timeOut(Operation& operation, Instant now);
    [[nodiscard]] std::vector<Peer> seedsFor(const Key& target) const;
    [[nodiscard]] Message queryOf(const Operation& operation) const;
    [[nodiscard]] Operation* find(LookupId id);

    // kad_asks.cpp: questions and what becomes of them.
    AskId ask(const Peer& peer, const Message& request, PendingAsk pending, Instant now);
    void dropAsks(LookupId operation);
    void askEnded(AskId id, Result<Bytes> response, Instant now);
    void askFailed(const PendingAsk& ask, std::error_code why, Instant now);
    void say(Output output);
    [[nodiscard]] static bool mayBeLost(const Output& output) noexcept;

    [[nodiscard]] bool roomToAsk() const noexcept { return asks.size() < config.maxAsks; }

    // kad_upkeep.cpp: table, bootstrap, liveness, republishing.
    void seen(SeenPeer peer, Instant now);
    void departed(const std::optional<Departed>& gone, TableCause cause);
    void changed(const codec::PeerId& peer, TableCause cause, bool present, std::optional<Refused> why = {});
    void probe(const codec::PeerId& peer, Instant now);
    void startBootstrap(std::vector<Peer> bootnodes, Instant now);
    void bootstrapAnswered(const PendingAsk& ask, const Message* answer, std::error_code why, Instant now);
    void pumpBootstrap(Instant now);
    void endBootstrap(Instant now);
    void dropBootstrapAsks();
    [[nodiscard]] Result<LookupId> startRefresh(Instant now);
    void upkeep(Instant now);
    [[nodiscard]] Result<> publish(const Bytes& name, std::optional<Bytes> value, Instant now);
    void republish(Instant now);
    [[nodiscard]] std::optional<Instant> deadline() const;

    // kad_server.cpp
    [[nodiscard]] Result<Bytes> serve(const codec::PeerId& from, const Message& request, Instant now);
    [[nodiscard]] Result<Bytes> serveGet(const codec::PeerId& from, const Message& request, Instant now);
    [[nodiscard]] Result<Bytes> servePut(const codec::PeerId& from, const Message& request, Instant now);
    [[nodiscard]] Result<Bytes> serveAdd(const codec::PeerId& from, const Message& request, Instant now);
    [[nodiscard]] std::vector<Peer> closerThan(const codec::PeerId& from, BytesView name) const;
    [[nodiscard]] const StoredRecord* localRecord(BytesView name, Instant now);
    [[nodiscard]] std::optional<StoreRefusal> keep(BytesView name, BytesView value,
                                                   const codec::PeerId& writer, Instant now);

    codec::PeerId self;
    Config config;
    Random& random;
    RoutingTable table;
    RecordStore records;
    ProviderStore providers;
    std::vector<codec::Multiaddr> addresses;
    std::unordered_set<codec::PeerId> connected;

    std::map<LookupId, Operation> operations;
    std::map<AskId, PendingAsk> asks;
    std::set<std::pair<Instant, AskId>> askDeadlines;
    std::set<codec::PeerId> probing;
    std::optional<BootstrapRun> bootstrapping;
    std::vector<Peer> extraSeeds; ///< bootnodes and whom they named, for as long as the table is thin
    std::map<Bytes, Published> published;
    std::set<std::pair<Instant, Bytes>> publishTimes;
    std::array<std::optional<Instant>, RoutingTable::kDeepBucket + 1> bucketSearched{};
    Instant nextRefresh;
    Instant nextLiveness;

    std::deque<Output> outputs;
    std::size_t losable = 0; ///< outputs waiting that may be dropped
    std::uint64_t dropped = 0;
    std::uint64_t lastLookup = 0;
    std::uint64_t lastAsk = 0;
};

} // namespace vedette::kad
