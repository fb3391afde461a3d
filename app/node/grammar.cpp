#include "app/node/grammar.h"

#include "app/config/identity.h"
#include "app/config/passphrase.h"
#include "app/node/alerts_command.h"
#include "app/node/attestation_options.h"
#include "app/node/ceremony_command.h"
#include "app/node/decisions_command.h"
#include "app/node/keys_command.h"
#include "app/node/ledger_command.h"
#include "app/node/limits_command.h"
#include "app/node/outlet_options.h"
#include "app/node/policy_command.h"
#include "app/node/posture_command.h"
#include "app/node/token_options.h"
#include "core/base/log.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace vedette::app {

namespace {

using config::Flag;
using config::FlagKind;
using config::Grammar;
using config::UsageError;

constexpr std::array<std::string_view, 8> kServed{"identify", "ping",   "perf", "echo",
                                                  "kad",      "gossip", "task", "receipt"};
constexpr std::array<std::string_view, 1> kServedLater{"relay"};

/// Commands that open tokens, besides those that say so with their own flags.
constexpr std::array<std::string_view, 5> kMeetTokens{"ceremony", "peer", "kad", "gossip", "crawl"};

Grammar makeGrammar() {
    const Flag& identity = identityFlag();
    const auto& [moduleStore, moduleTcp, moduleSockets, moduleEnv, withoutLandlock, pinLease, finalTry] =
        tokenFlags();
    const Flag swarmKey{"swarm-key", FlagKind::Single, "FILE", "join the private network of this swarm.key"};
    const Flag resolver{"resolver", FlagKind::Single, "IP:PORT", "DNS server; default: the system's"};
    const Flag security{"security", FlagKind::Single, "noise|tls",
                        "only this one; default: both, Noise first"};
    const Flag agent{"agent", FlagKind::Single, "TEXT", "what identify says of us"};
    const Flag query{"query", FlagKind::Single, "Q",
                     "peer:ID kind:NAME network:NAME since:T until:T cause:SEQ and words to look for"};
    const Flag keepDays{"keep-days", FlagKind::Single, "N", "events older than that go; default 90"};
    const Flag keepBytes{"keep-bytes", FlagKind::Single, "N",
                         "the oldest events go when the log is larger; default 4294967296"};
    const Flag recording{"recording", FlagKind::Single, "FILE",
                         "what lab run --record wrote, instead of the data folder"};
    const Flag kadProtocol{"kad-protocol", FlagKind::Single, "P",
                           "of the network's DHT; default /ipfs/kad/1.0.0"};
    const Flag exemptPrivate{"exempt-private", FlagKind::Switch, "",
                             "loopback and private addresses do not count as one place: for laboratories and "
                             "networks behind one router"};
    const Flag way{"join", FlagKind::Repeats, "MA", "a peer of the network to begin with"};
    const Flag open{"listen", FlagKind::Repeats, "MA", "be reachable there meanwhile; default: nowhere"};
    const Flag allowAddress{"allow-address", FlagKind::Repeats, "PREFIX",
                            "talk to nobody but these, 192.0.2.0/24 or one address; the longest rule counts"};
    const Flag denyAddress{"deny-address", FlagKind::Repeats, "PREFIX", "never talk to these"};
    const Flag geo{"geo", FlagKind::Repeats, "FILE",
                   "country and network of addresses by this map: MaxMind DB, asmap or the text of "
                   "tor-geoipdb, which is read where it is installed"};
    Grammar grammar;
    grammar.program = "vedette-node";
    grammar.summary = "a libp2p node without a screen, and one-shot commands around it.";
    grammar.common = {
        {"json", FlagKind::Switch, "", "one JSON object per line on standard output"},
        {"data-dir", FlagKind::Single, "DIR", "where a node keeps its things; default: the XDG data folder"},
        {"log-level", FlagKind::Single, "error|warning|info|debug|trace", "how much to say; default warning"},
        {"pin-fd", FlagKind::Single, "N", "read the passphrase's line from this file descriptor"},
        {"help", FlagKind::Switch, "", "this text"},
        {"version", FlagKind::Switch, "", "the program's version"},
    };
    grammar.commands = {
        {"run",
         "",
         0,
         0,
         "A node until told to stop (SIGINT, SIGTERM).\nWithout --listen it listens on /ip4/127.0.0.1/tcp/0 "
         "only: to be reachable from outside is a decision.\nA node with --data-dir or a file identity holds "
         "the lock of its data folder and records there what it was told to do; an ephemeral one touches no "
         "disk.",
         {{"listen", FlagKind::Repeats, "MA", "address to listen on; 0.0.0.0 and :: mean every interface"},
          {"join", FlagKind::Repeats, "MA", "peer to keep a connection to"},
          identity,
          moduleStore,
          moduleTcp,
          moduleSockets,
          moduleEnv,
          withoutLandlock,
          pinLease,
          finalTry,
          {"network", FlagKind::Single, "NAME", "what the events call this network; default 'default'"},
          {"serve", FlagKind::Repeats, "PROTOCOL",
           "perf, echo, kad, gossip, task (of kind echo) or receipt (see --witness), beside identify and "
           "ping"},
          {"topic", FlagKind::Repeats, "TOPIC", "with gossip: subscribe to it"},
          {"canaries", FlagKind::Single, "N",
           "ask each peer of medium risk so many questions an hour whose answer is known, one of high risk "
           "four times as many, one of low risk a tenth; default 0. With kad: records to keep, which any "
           "server of the DHT can be asked for; tasks of kind echo, and those of --known-answers"},
          {"known-answers", FlagKind::Single, "FILE",
           "with --canaries: tasks and what must come back, a JSON object a line: "
           "{\"kind\":\"infer\",\"body\":TEXT,\"answer\":TEXT}"},
          {"provide", FlagKind::Repeats, "CID",
           "with kad: tell the DHT that this node has it, and again before that is forgotten"},
          {"publish", FlagKind::Repeats, "NAME=TEXT",
           "with kad: keep that record of ours, signed by the identity, under /vedette/PEER/NAME, likewise"},
          kadProtocol,
          exemptPrivate,
          keepDays,
          keepBytes,
          {"audit-keep-days", FlagKind::Single, "N",
           "records of the audit log whose signed head is older go; default: none does"},
          {"audit-keep-bytes", FlagKind::Single, "N",
           "its oldest records go when it is larger; their signed heads stay; default 1073741824"},
          {"audit-syslog", FlagKind::Single, "SOCKET",
           "tell the log daemon there, as /dev/log, each signed head of the audit log (RFC 5424)"},
          {"discover", FlagKind::Single, "link",
           "tell the local link where we are and dial who is there (mDNS)"},
          {"ledger", FlagKind::Single, "FILE",
           "refuse revoked keys: the key ledger that says who revokes, as keys ledger export wrote it. "
           "Without "
           "a fresh revocation set nobody is let in"},
          {"revocations", FlagKind::Single, "FILE",
           "with --ledger: the set to begin with, as keys ledger set wrote it; later ones come from peers "
           "and "
           "by gossip, and are kept in the data folder"},
          {"policy", FlagKind::Single, "FILE",
           "let nobody do what this policy does not allow; TOML, or a folder of it, see policy check. Who is "
           "refused still learns that the port speaks libp2p, and our peer id; a private network hides both"},
          {"witness", FlagKind::Repeats, "ID", "have this peer sign that it has seen the audit log's heads"},
          geo,
          allowAddress,
          denyAddress,
          security,
          swarmKey,
          resolver,
          agent}},
        {"dial",
         "MA",
         1,
         1,
         "One connection, the asked actions in turn.\nActions of --do: identify, ping:N, echo:BYTES, "
         "perf:UP:DOWN (bytes), streams:N (N echoes of 1 KiB at once).\nThe error of a failed dial names "
         "each address and how it ended. The exit status is 3 when our own rules or limits refused every "
         "address, 4 when at every one the identity, signature or certificate did not hold, and 1 when the "
         "reasons differ.",
         {{"do", FlagKind::Repeats, "ACTION", "an action, in turn"},
          {"timeout", FlagKind::Single, "S", "for the dial and for each action; default 60"},
          allowAddress,
          denyAddress,
          identity,
          moduleStore,
          moduleTcp,
          moduleSockets,
          moduleEnv,
          withoutLandlock,
          finalTry,
          security,
          swarmKey,
          resolver,
          agent}},
        {"events",
         "",
         0,
         0,
         "What happened, from the data folder of --data-dir; a running node may go on.\nWith --at the state "
         "of "
         "the networks when the clock last showed that time: peers, connections, what peers said.",
         {{"at", FlagKind::Single, "T", "the state as of then, as 2026-01-31T08:15:00Z"},
          {"since", FlagKind::Single, "T", "events stamped then or later"},
          query,
          geo,
          recording}},
        {"peers",
         "",
         0,
         0,
         "Who is known, connected or not, from the data folder of --data-dir.",
         {{"query", FlagKind::Single, "Q",
           "as the window's box: tier:high score<0.3 state:connected agent~\"kubo/*\" seen:-2h !tag:lab "
           "word"},
          geo,
          recording}},
        {"peer",
         "ID",
         1,
         1,
         "All that is known of one peer, its connections and its last events, from the data folder.\nWith "
         "--doctor why it can, or cannot, be reached: each address that is known of it, from the data "
         "folder, "
         "from the DHT behind --join, or from the call, where ID may be an address with /p2p/ID, is dialled "
         "by itself.",
         {{"doctor", FlagKind::Switch, "", "dial it, and say at each step what came of it"},
          {"join", FlagKind::Repeats, "MA", "doctor: look for its addresses in the DHT of these"},
          {"timeout", FlagKind::Single, "S", "doctor: for the whole; default 120"},
          kadProtocol,
          exemptPrivate,
          geo,
          recording,
          allowAddress,
          denyAddress,
          identity,
          security,
          swarmKey,
          resolver,
          agent}},
        {"trust",
         "show PEER | why PEER | pin PEER | unpin PEER | pins",
         1,
         2,
         "show, why: the reputation of a peer as the data folder tells it: its score, the tier of risk that "
         "it is verified by and why, every term with its cause, and what would bring it back above "
         "quarantine.\npin: decide the tier by hand, until a time or until unpin; a running node of the same "
         "folder goes by it within a second and keeps it in its audit log. pins: all that are decided so.",
         {recording,
          {"tier", FlagKind::Single, "low|medium|high", "pin: default low"},
          {"until", FlagKind::Single, "T", "pin: until then, as 2027-01-31T08:15:00Z; default: until unpin"},
          {"why", FlagKind::Single, "TEXT", "pin: for those who ask later"}}},
        {"kad",
         "find-peer ID | find-closest KEY | put KEY VALUE | get KEY | provide CID | providers CID",
         2,
         3,
         "One operation of the DHT, as a client unless --listen is given.\nKEY: /pk/PEER, /ipns/PEER, "
         "/vedette/PEER/NAME, hex:BYTES or text; PEER may be 'self'. What is put under a name of our own is "
         "signed by the identity: VALUE is then the path or the text itself, or a record of IPNS as "
         "hex:BYTES that the identity signed already, which goes out as it is.\nWhat is put or provided "
         "is told once: nobody tells it again when the command is over, and its holders forget it in time.",
         {way,
          open,
          {"timeout", FlagKind::Single, "S", "for the whole; default 60"},
          {"trace", FlagKind::Switch, "", "every step of the lookup"},
          kadProtocol,
          exemptPrivate,
          identity,
          security,
          swarmKey,
          resolver,
          agent}},
        {"gossip",
         "subscribe TOPIC | publish TOPIC TEXT",
         2,
         3,
         "Messages on a topic, as they come, or one of our own.\nMessages are signed by a key of this run; "
         "the "
         "identity signs that it speaks for it.",
         {way,
          open,
          {"count", FlagKind::Single, "N", "end after so many messages; default: not"},
          {"timeout", FlagKind::Single, "S", "for the whole; default 30 to publish, none to subscribe"},
          exemptPrivate,
          identity,
          security,
          swarmKey,
          resolver,
          agent}},
        {"crawl",
         "",
         0,
         0,
         "Walk a network of the DHT: every peer's whole routing table.\nPer peer and per edge one line; with "
         "--out "
         "they go to that file, and a broken crawl goes on with the same call.",
         {{"join", FlagKind::Repeats, "MA", "peer to begin with, with or without /p2p/ID"},
          {"kad-protocol", FlagKind::Single, "P", "default /ipfs/kad/1.0.0"},
          {"parallel", FlagKind::Single, "N", "peers visited at a time; default 64"},
          {"timeout", FlagKind::Single, "S", "for each dial and each question; default 10"},
          {"out", FlagKind::Single, "FILE", "peers and edges as JSON lines; FILE.state until it is complete"},
          geo,
          allowAddress,
          denyAddress,
          identity,
          security,
          swarmKey,
          resolver,
          agent}},
        {"audit",
         "verify [STORE] | export",
         1,
         2,
         "verify: whether the log of what operators did is whole: every record, in order, unaltered, and its "
         "signed heads.\nSTORE is an audit file, a data folder, an export or a case (incident export); "
         "default the "
         "data folder of "
         "--data-dir. A running node may go on.\nThat the end was not cut off shows only against a head that "
         "was kept elsewhere: give it with --head. The receipts of witnesses (run --witness) that lie beside "
         "the log "
         "count as such heads.\nexport: the records of a time with their signed heads, "
         "as "
         "JSON lines, for another computer to keep.",
         {{"head", FlagKind::Repeats, "H",
           "verify: a head that left this computer, as export and verify print it, and run at --log-level "
           "info"},
          {"heads", FlagKind::Repeats, "FILE",
           "verify: the heads of this log in what a log daemon wrote (run --audit-syslog)"},
          {"signer", FlagKind::Repeats, "ID", "verify: nobody but this peer signs heads"},
          {"since", FlagKind::Single, "T", "export: records from then on"},
          {"until", FlagKind::Single, "T", "export: records before that"},
          {"out", FlagKind::Single, "FILE", "export: a file that does not exist yet"}}},
        {"store",
         "show | verify | backup FOLDER | restore FOLDER",
         1,
         2,
         "The data folder of --data-dir as a whole; a running node may go on.\nshow: how much of the disk "
         "the "
         "events take, and will; say what the node keeps.\nverify: whether every event is there, in order, "
         "unaltered, and as the heads on record in the audit log have it.\nbackup: a copy as of now into a "
         "folder that does not exist yet.\nrestore: a backup into the data folder, which must not exist: "
         "move "
         "a damaged one away first.",
         {keepDays, keepBytes}},
        keysCommand(),
        {"ceremony", "lint FILE | rehearse FILE | run FILE | verify FILE | frames FILE | read DIR", 2, 2,
         ceremonyHelp(), ceremonyFlags()},
        {"lab",
         "list | run SCENARIO | gossip | revocation",
         1,
         2,
         "Rehearses an attack or a quiet day on the real engine, many nodes in one process.\nThe verdict "
         "says what damage was done, measured on what honest nodes wanted and did not get. Every "
         "honest member has a watch of its own: detected_after_s is when the first alert named the attack, "
         "false_alerts are those that did not.\nThe same seed gives the same run on "
         "virtual sockets; loopback runs in real time. With --duration the attack moves in proportion.\n"
         "gossip: a table of what GossipSub delivers under each family of attack, with its defences and "
         "without; it takes --agents (default 1000), --seed and --duration, the seconds of each attack. A "
         "row "
         "is the same alone as in the whole table, so that --only takes up a table that was broken off.\n"
         "revocation: a stolen key dials every one of --agents nodes (default 1000) before and after it is "
         "revoked, with a partition and wrong clocks too, and in a control without revocations.",
         {{"agents", FlagKind::Single, "N", "agents of the fleet; default: the scenario's"},
          {"seed", FlagKind::Single, "S", "what chance follows; default 1"},
          {"defences", FlagKind::Single, "on|off", "off: the control run, in which the attack succeeds"},
          {"sockets", FlagKind::Single, "virtual|loopback", "default virtual"},
          {"duration", FlagKind::Single, "S", "seconds; default: the scenario's"},
          {"only", FlagKind::Repeats, "ATTACK[/ROUTER]", "gossip: these rows; default all"},
          {"at-once", FlagKind::Single, "N", "gossip: rows at a time; default one per processor, at most 4"},
          {"record", FlagKind::Single, "FILE",
           "what the console and bootnodes saw, as events; the truth goes to FILE.truth.json"}}},
        {"policy",
         "check FILE | decide | replay FILE | review FILE | sign FILE | publish BUNDLE | blast PEER", 1, 2,
         policyHelp(), policyFlags()},
        {"decisions", "", 0, 0, decisionsHelp(), decisionsFlags()},
        {"limits", "", 0, 0, limitsHelp(), limitsFlags()},
        {"posture", "", 0, 0, postureHelp(), {}},
        {"detect",
         "edges FILE | keys FILE | series FILE | peers FILE | graph FILE",
         2,
         2,
         "The detectors over recorded data: one score a row and, where labels are known, how good they were. "
         "FILE is CSV, plain, .gz or a .zip of one file. Peers and graphs are judged as a whole; elsewhere a "
         "score never depends on later rows.\nedges: who spoke to whom when: src,dst,time, or columns named "
         "t_s,src,dst,kind,bytes; a last column, or one named label, is used to judge only.\nkeys: lookups: "
         "columns size_estimate and d0,d1,…, the distances of the closest peers.\nseries: timestamp,value; "
         "or a folder of such files.\npeers: of one crawl: ip,port,asn.\ngraph: two nodes a row, numbered "
         "from 0; scores and labels are one a node.",
         {{"labels", FlagKind::Single, "FILE",
           "what each row is: one label a line, or a file with a column of that name; '-', 0, normal, benign "
           "and honest are no attack. series: also windows as NAB writes them, by which NAB's score is said"},
          {"scores", FlagKind::Single, "OUT", "write the scores there, one for each row"},
          {"explain", FlagKind::Single, "N", "show the N highest rows with their evidence; at most 1000"},
          {"known", FlagKind::Single, "FILE",
           "graph: lines 'benign' or 'sybil' and the nodes of whom that is known; default: FILE with the "
           "ending .seeds"},
          {"seed", FlagKind::Single, "N", "key of the tables' hashes; default 0"}}},
        {"bench",
         "NAME",
         1,
         1,
         "Figures with their floor measured in the same run, after a calibration line.\nEach figure says for "
         "how long of the measurement so far its processes were ready but had no processor: where that run "
         "delay is more than a small part, the machine was busy and the figure is worth less.\nNames: "
         "handshake, "
         "tls-handshake, throughput, ping, idle, lookup, crawl, gossip, store, rebuild, lab, layout, table, "
         "keys, detect, policy, trust.",
         {{"rounds", FlagKind::Single, "N", "rounds whose median counts; default 5"},
          {"scale", FlagKind::Single, "PERCENT", "of the full work of each round; default 100"},
          {"against-js", FlagKind::Single, "DIR",
           "for handshakes, throughput and gossip: js-libp2p does the same in the same run; DIR is "
           "tests/interop "
           "after "
           "npm ci"},
          {"data", FlagKind::Single, "DIR",
           "for trust: judge on the market of that folder, bitcoin_otc_edges.csv.gz with "
           "bitcoin_otc_labels.csv, and what else lies there"},
          {"against", FlagKind::Single, "DIR",
           "for layout: d3-force and ngraph of that folder, which is tests/rivals after npm ci, and igraph "
           "and sfdp where they are installed, do the same; for policy: Cedar and Casbin of that folder "
           "decide the same requests"}}},
        {"bench-peer",
         "KIND",
         1,
         1,
         "The other process of a bench; ends when its standard input does.",
         {{"security", FlagKind::Single, "noise|tls", "the only one offered"},
          {"target", FlagKind::Single, "ADDRESS", "whom to connect to"},
          {"count", FlagKind::Single, "N", "how many"}},
         true},
    };
    std::ranges::move(alertCommands(), std::back_inserter(grammar.commands));
    for (config::Command& command : grammar.commands) {
        if (command.name == "run") {
            std::ranges::move(proofFlags(), std::back_inserter(command.flags));
            std::ranges::move(outletFlags(), std::back_inserter(command.flags));
        }
        if (std::ranges::find(kMeetTokens, command.name) == kMeetTokens.end()) continue;
        for (const Flag& flag : {finalTry, moduleStore, moduleTcp, moduleSockets, moduleEnv, withoutLandlock})
            command.flags.push_back(flag);
    }
    return grammar;
}

Result<Bytes> readSmallFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return Fail{UsageError::BadValue,
                    "The file '" + log::printable(path) + "' cannot be read: check its path and owner."};
    }
    Bytes bytes(4096);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

/// What came of a rule, in the words of the call.
Result<> ruled(std::string_view flag, const std::string& prefix, const Result<>& taken) {
    if (taken) return {};
    return Fail{UsageError::BadValue, "The prefix '" + log::printable(prefix, 80) + "' of --"
                                          + std::string(flag) + " is not taken ("
                                          + taken.error().code.message()
                                          + "): write 192.0.2.0/24, 2001:db8::/32 or one address."};
}

Result<std::vector<std::string>> servedBy(const config::CommandLine& line) {
    std::vector<std::string> served;
    for (const std::string& name : line.values("serve")) {
        if (std::find(kServedLater.begin(), kServedLater.end(), name) != kServedLater.end()) {
            return Fail{UsageError::BadValue,
                        "The protocol '" + name + "' is not served by this version: leave out its --serve."};
        }
        if (std::find(kServed.begin(), kServed.end(), name) == kServed.end()) {
            return Fail{UsageError::BadValue, "The protocol '" + log::printable(name, 40)
                                                  + "' is not known: --serve takes identify, ping, perf, "
                                                    "echo, kad, gossip, task or receipt."};
        }
        if (std::find(served.begin(), served.end(), name) == served.end()) served.push_back(name);
    }
    return served;
}

} // namespace

const Grammar& nodeGrammar() {
    static const Grammar grammar = makeGrammar();
    return grammar;
}

Result<codec::Multiaddr> parseAddress(std::string_view what, const std::string& text) {
    auto address = codec::Multiaddr::fromText(text);
    if (!address) {
        return Fail{UsageError::BadValue, "The address '" + log::printable(text) + "' of " + std::string(what)
                                              + " is not a multiaddr ("
                                              + log::printable(address.error().text())
                                              + "): write for example /ip4/192.0.2.1/tcp/4001."};
    }
    return std::move(address).value();
}

Result<std::vector<codec::Multiaddr>> addressesOf(const config::CommandLine& line, std::string_view flag) {
    std::vector<codec::Multiaddr> addresses;
    for (const std::string& text : line.values(flag)) {
        addresses.push_back(VD_TRY(parseAddress("--" + std::string(flag), text)));
    }
    return addresses;
}

Result<std::vector<codec::PeerId>> peersOf(const config::CommandLine& line, std::string_view flag) {
    std::vector<codec::PeerId> peers;
    for (const std::string& text : line.values(flag)) {
        const auto peer = codec::PeerId::fromText(text);
        if (!peer) {
            return Fail{UsageError::BadValue,
                        "'" + log::printable(text, 80) + "' of --" + std::string(flag) + " is no peer id."};
        }
        peers.push_back(*peer);
    }
    return peers;
}

node::DhtConfig dhtOptions(const config::CommandLine& line) {
    node::DhtConfig config;
    if (const auto protocol = line.value("kad-protocol")) config.kad.protocol = *protocol;
    config.kad.table.exemptPrivate = line.has("exempt-private");
    return config;
}

node::GossipConfig gossipOptions(const config::CommandLine& line) {
    node::GossipConfig config;
    config.topics = line.values("topic");
    config.exemptPrivate = line.has("exempt-private");
    return config;
}

Result<NodeOptions> NodeOptions::of(const config::CommandLine& line) {
    NodeOptions options;
    swarm::SwarmConfig& swarm = options.assembly.node.swarm;
    swarm.network = NetworkId{1};
    options.network = line.value("network").value_or("default");
    if (const auto agent = line.value("agent")) swarm.agent = *agent;
    if (const auto server = line.value("resolver")) options.assembly.driver.resolver = *server;
    for (const std::string& prefix : line.values("allow-address"))
        VD_TRY(ruled("allow-address", prefix, swarm.addressRules.allow(prefix)));
    for (const std::string& prefix : line.values("deny-address"))
        VD_TRY(ruled("deny-address", prefix, swarm.addressRules.deny(prefix)));
    if (const auto way = line.value("discover")) {
        if (*way != "link") {
            return Fail{UsageError::BadValue, "'" + log::printable(*way, 40)
                                                  + "' of --discover is no way to find peers: use link."};
        }
        options.assembly.node.discoverOnLink = true;
    }
    if (const auto security = line.value("security")) {
        if (*security == "noise") {
            swarm.security = {session::Security::Noise};
        } else if (*security == "tls") {
            swarm.security = {session::Security::Tls};
        } else {
            return Fail{UsageError::BadValue, "The security '" + log::printable(*security, 40)
                                                  + "' is not known: use noise or tls."};
        }
    }
    if (const auto path = line.value("swarm-key")) {
        Bytes file = VD_TRY(readSmallFile(*path));
        auto key = pnet::Key::parse(file);
        wipe(file);
        if (!key) {
            return Fail{UsageError::BadValue, "The file '" + log::printable(*path) + "' is no swarm.key ("
                                                  + key.error().text() + "): name the file of your network."};
        }
        swarm.privateNetwork = std::make_shared<const pnet::Key>(std::move(key).value());
    }
    if (auto served = VD_TRY(servedBy(line)); !served.empty()) {
        if (std::erase(served, "kad") > 0) options.assembly.node.dht = dhtOptions(line);
        if (std::erase(served, "gossip") > 0) options.assembly.node.gossip = gossipOptions(line);
        if (std::erase(served, "task") > 0) options.assembly.node.tasks.emplace();
        if (std::erase(served, "receipt") > 0) options.assembly.node.receipts.emplace();
        // Without identify nobody would learn what is served, and js enters no peer in its table that does
        // not answer a ping: what is asked for comes beside these two.
        for (const std::string& asked : served) {
            if (std::ranges::find(swarm.serve, asked) == swarm.serve.end()) swarm.serve.push_back(asked);
        }
    }
    return options;
}

Result<crypto::PrivateKey> NodeOptions::identity(const config::CommandLine& line, const IdentityFlags& by) {
    const auto uri = VD_TRY(config::IdentityUri::parse(line.value(by.uri).value_or("ephemeral:ed25519")));
    std::optional<int> pinFd;
    if (line.has(by.pin)) pinFd = static_cast<int>(VD_TRY(line.number(by.pin, 0, 65535, 0)));
    SystemRandom random;
    return config::openIdentity(
        uri,
        [&](const std::string& what, config::Purpose purpose) { return askPassphrase(pinFd, what, purpose); },
        random);
}

} // namespace vedette::app
