/// The life of keys, from signed statements alone.
///
/// A Ledger is a fold: append() takes one entry, judges its form, its place in the chain, who signed it and
/// whether the move is legal, and either takes it whole or refuses it by the name of one rule and is what it
/// was. Nothing else goes in: no clock, no setting, no word of a token. Equal entries give equal states
/// everywhere. The id of a ledger is the hash of its first entry, a role policy; whoever knows that id, or
/// any later head, knows which ledger he has. What was cut off its end shows only against a head that was
/// kept elsewhere, or against the ledger of somebody else (compare.h).
///
/// The moves, after NIST SP 800-57 part 1, section 7 (every other one is IllegalMove):
///
///     from           activation  suspension  resumption  deactivation  compromise  destruction
///     pre-activation active      -           -           deactivated   compromised destroyed
///     active         -           suspended   -           deactivated   compromised -
///     suspended      -           -           active      deactivated   compromised destroyed
///     deactivated    -           -           -           -             compromised destroyed
///     compromised    -           -           -           -             -           destroyed
///     destroyed      -           -           -           -             -           -
///
/// Revocation is a compromise for the reasons 1, 2 and 0 (no reason given is taken for the worst), a
/// suspension for 6, and a deactivation for the others. A key in use is not destroyed before it was taken
/// out of use. A superseded key is deactivated when its overlap is over. What was compromised stays refused
/// when it is destroyed, as of its invalidity date.
///
/// Bounds: kMaxEntries. append() costs a signature check for each signature, else O(log keys).
#pragma once

#include "core/ledger/signers.h"
#include "core/ledger/statement.h"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace vedette::ledger {

enum class State : std::uint8_t {
    PreActivation = 1,
    Active,
    Suspended,
    Deactivated,
    Compromised,
    Destroyed,
};
[[nodiscard]] std::string_view stateName(State state) noexcept; ///< "pre_activation", …

enum class Move : std::uint8_t {
    Activate,
    Suspend,
    Resume,
    Deactivate,
    Compromise,
    Destroy,
};
/// The table above.
[[nodiscard]] std::optional<State> after(State from, Move move) noexcept;
[[nodiscard]] Move moveOf(Reason reason) noexcept;

struct KeyRecord {
    Birth birth;
    std::string keyClass;
    std::optional<KeyId> issuer;
    State state = State::PreActivation; ///< but for the end of an overlap: stateAt()
    WallTime since{};                   ///< of the state
    WallTime born{};
    std::optional<KeyId> predecessor;
    std::optional<KeyId> successor;
    std::optional<WallTime> overlapUntil;
    std::optional<Reason> revoked;       ///< the last reason; none once a suspension is lifted
    std::optional<WallTime> invalidFrom; ///< of a revocation

    [[nodiscard]] State stateAt(WallTime at) const noexcept;
    friend bool operator==(const KeyRecord&, const KeyRecord&) = default;
};

/// One that must be refused.
struct Refused {
    KeyId key;
    Reason reason = Reason::Unspecified;
    WallTime invalidFrom{};
    friend bool operator==(const Refused&, const Refused&) = default;
};

class Ledger {
public:
    static constexpr std::size_t kMaxEntries = 65'536;
    static constexpr Duration kMaxOverlap = std::chrono::hours(24 * 90);

    struct Head {
        std::uint64_t sequence = 0;
        Digest hash{};
        WallTime at{};
        friend bool operator==(const Head&, const Head&) = default;
    };

    using Keys = std::map<KeyId, KeyRecord>;

    /// An encoded entry.
    [[nodiscard]] Result<> append(BytesView entry);

    /// What append() would say.
    [[nodiscard]] Result<> admits(BytesView entry) const;

    [[nodiscard]] bool empty() const noexcept { return m_hashes.empty(); }

    [[nodiscard]] std::size_t size() const noexcept { return m_hashes.size(); }

    /// Hash of the first entry; zero while there is none.
    [[nodiscard]] const Digest& id() const noexcept { return m_id; }

    [[nodiscard]] std::optional<Head> head() const;

    /// A statement of nobody about nothing in the place after the head, made now: a clock that is behind the
    /// head breaks no chain.
    [[nodiscard]] Statement next(WallTime now) const;

    /// Whose key may sign it, by id: everybody whose signature could be wanted.
    [[nodiscard]] std::map<KeyId, BytesView> votersOn(const Statement& statement) const;

    /// Hashes of the entries in order.
    [[nodiscard]] const std::vector<Digest>& hashes() const noexcept { return m_hashes; }

    [[nodiscard]] const Policy& policy() const noexcept { return m_policy; }

    [[nodiscard]] const Keys& keys() const noexcept { return m_keys; }

    [[nodiscard]] const KeyRecord* find(const KeyId& key) const;

    /// Up to which entry so many independent witnesses have seen it: the sequence of the last one that each
    /// has seen, none if fewer ever did.
    [[nodiscard]] std::optional<std::uint64_t> witnessed(std::size_t by) const;

    /// Whose peers are to be refused at that time, by key id: what is revoked, suspended, superseded and past
    /// its overlap, or destroyed (whoever still shows that key has a copy of it), and every key whose issuer,
    /// or whose issuer's issuer, is compromised or suspended.
    [[nodiscard]] std::vector<Refused> refused(WallTime at) const;

    /// The last of the line of successors that begins with `key`: whom score and policy go to.
    [[nodiscard]] KeyId successorOf(const KeyId& key) const;

    friend bool operator==(const Ledger&, const Ledger&) = default;

private:
    [[nodiscard]] Result<> follows(const Statement& statement) const;
    [[nodiscard]] std::optional<Refused> refusalOf(const KeyId& key, const KeyRecord& record,
                                                   WallTime at) const;

    Digest m_id{};
    std::vector<Digest> m_hashes;
    WallTime m_at{};
    Policy m_policy;
    Keys m_keys;
    std::map<KeyId, std::uint64_t> m_seen; ///< by witness: the last entry it signed for
};

/// The file: the array ["vedette-key-ledger", 1, [entry…]], each entry a byte string.
struct LedgerFile {
    static constexpr std::size_t kMaxBytes = 64 * 1024 * 1024;

    std::vector<Bytes> entries;

    [[nodiscard]] Bytes encode() const;
    /// The form alone.
    [[nodiscard]] static Result<LedgerFile> decode(BytesView file);
    /// Every entry in turn; the detail of an error begins with the sequence number of the entry at fault.
    [[nodiscard]] Result<Ledger> fold() const;
};

} // namespace vedette::ledger
