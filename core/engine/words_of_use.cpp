#include "core/engine/words_tables.h"

namespace vedette::engine {

namespace {

constexpr Words kWordsOfUse[] = {
    {"engine.stopping", "It was not done because the program is ending; start it again first."},
    {"engine.busy",
     "It was not done because too many commands are under way; wait for some to end and try again."},
    {"engine.bad_command_id",
     "It was not done because the command's id was used before; whoever sends commands must number "
     "them."},
    {"engine.no_such_network",
     "It was not done because this program is not a member of that network; join it first."},
    {"engine.already_joined",
     "It was not done because that network is joined already; leave it first to join it otherwise."},
    {"engine.no_such_connection", "It was not done because the connection is gone; dial the peer again."},
    {"engine.no_such_listener", "It was not done because that listener is closed; look at the open ones."},
    {"engine.not_kept", "The connection was not released because nobody keeps it."},
    {"engine.not_inverse",
     "It was not done because it does not undo the command that it names; undo the latest state by a "
     "new command."},
    {"engine.audit_full",
     "It was not recorded in the audit log, because too many records wait for the disk; free space, "
     "then try again."},
    {"engine.refused",
     "It was refused by a rule of your policy; ask whoever keeps the policy if it should be allowed."},
    {"engine.no_answer",
     "The holder of the identity key did not answer in time; check the token and try again."},
    {"engine.network_left", "It was ended because the network was left meanwhile; join it again first."},
    {"gate.deadline",
     "It was refused because the policy did not decide in time, and silence is a no; try again or look"
     " at the policy."},
    {"net.refused", "Nobody listens at that address; check the port and that the other program runs."},
    {"net.timed_out",
     "There was no answer in time; the computer is off, the address is wrong or a firewall drops the "
     "packets."},
    {"net.unreachable", "There is no way to that address from here; check the network and the address."},
    {"net.reset", "The connection was torn down by the other side or by something between; try again."},
    {"net.address_in_use", "Another program listens there already; choose another port or end that program."},
    {"net.address_unavailable",
     "That is no address of this computer; choose one that it has, or 0.0.0.0 for all."},
    {"net.denied", "The system does not allow it; ports below 1024 and local firewalls need permission."},
    {"net.too_many_files",
     "The system allows this program no more open connections; raise the limit of open files."},
    {"net.not_tcp",
     "Only addresses of the form /ip4/…/tcp/… and /ip6/…/tcp/… can be used; give one of these."},
    {"net.other", "The system reported an error of the network; its own words say more."},
    {"resolve.no_server", "No name server can be reached; check the network settings."},
    {"resolve.not_found", "That name does not exist; check its spelling."},
    {"resolve.no_answer", "The name server did not answer in time; check the network and try again."},
    {"resolve.bad_answer", "The name server sent an answer that cannot be read; try another server."},
    {"resolve.bad_name", "That is no valid name of a computer; check its spelling."},
    {"resolve.busy", "Too many names are being looked up; try again in a moment."},
    {"dial.no_addresses", "No address that can be dialled is known of this peer; give one."},
    {"dial.refused", "We did not dial because a limit or a rule of ours forbids it; the detail names it."},
    {"dial.backing_off",
     "Every address of this peer failed a moment ago, so we wait before we try again; dial an address "
     "to insist."},
    {"dial.all_failed",
     "Each address of the peer was tried and failed; the list of attempts says how each ended."},
    {"dial.to_self", "That is our own peer id; dial another."},
    {"dial.timed_out", "No connection came about in time; the peer is slow, away or behind a firewall."},
    {"dial.cancelled", "The dial was given up because it was no longer wanted."},
    {"dial.too_many", "Too many dials are under way; wait for some to end and try again."},
    {"dial.mixed_peers", "The addresses name different peers; dial one peer at a time."},
    {"stream.reset", "The peer broke off the exchange; it may not want to serve it now, try later."},
    {"stream.not_supported", "The peer does not speak that protocol; choose another or another peer."},
    {"stream.refused", "The exchange was refused by a limit or a rule of ours; the detail names it."},
    {"stream.connection_lost", "The connection ended before the exchange was over; dial again."},
    {"stream.never_closed",
     "The peer kept a stream open long after the exchange was over; it is careless or holds our memory."},
    {"close.requested", "The connection was closed because an operator asked for it."},
    {"close.duplicate", "The connection was closed because there is another one to the same peer."},
    {"close.pruned",
     "The connection was closed to make room, because it was worth least; raise the limits to hold "
     "more."},
    {"close.idle", "The connection was closed because nothing used it for a while; keep it to prevent this."},
    {"close.refused", "The connection was closed because a limit or a rule of ours refused the peer."},
    {"close.wire_broken",
     "The connection broke: the network between or the other computer failed; dial again."},
    {"close.remote_closed", "The peer closed the connection; it may be ending, full or not want us."},
    {"close.shutdown", "The connection was closed because we left the network or the program ended."},
    {"limit.system.connections",
     "It was refused because we hold as many connections as allowed; raise the limit or close some."},
    {"limit.system.inbound",
     "An incoming connection was refused because as many as allowed came in; the rest is kept for our "
     "own dials."},
    {"limit.system.streams",
     "A stream was refused because as many as allowed are open; raise the limit or look who opens "
     "them."},
    {"limit.system.memory",
     "It was refused because connections may use no more memory; raise the limit or look who uses it."},
    {"limit.transient.connections",
     "A connection was refused because too many are not yet authenticated; this many at once suggests "
     "a flood."},
    {"limit.prefix.connections",
     "A connection was refused because its network range holds as many as allowed; one range should "
     "not own us."},
    {"limit.prefix.transient",
     "A connection was refused because its network range has too many unauthenticated ones; this "
     "suggests a flood."},
    {"limit.prefix.rate",
     "A connection was refused because its network range opens them too fast; this suggests a flood."},
    {"limit.peer.connections",
     "A connection was refused because the peer has as many as allowed; one or two are normal."},
    {"limit.peer.streams",
     "A stream was refused because the peer has as many open as allowed; look at what it does."},
    {"limit.peer.memory",
     "It was refused because the peer may use no more of our memory; look at what it does."},
    {"limit.peer.stream_rate",
     "A stream was refused because the peer opens them too fast; this suggests a flood."},
    {"limit.protocol.streams",
     "A stream was refused because its protocol has as many open as allowed; look who uses it."},
    {"limit.protocol.peer_streams",
     "A stream was refused because the peer has as many of that protocol open as allowed; look at what"
     " it does."},
    {"store.cannot_open", "The file cannot be opened; check that the folder exists and may be written."},
    {"store.full", "The disk is full, so nothing was written; free some space."},
    {"store.busy", "Another program holds the file; end it and try again."},
    {"store.corrupt", "The file is damaged or no store of ours; restore it from a backup."},
    {"store.newer", "The file was written by a newer version of this program; use that version."},
    {"store.failed", "The disk reported an error; its own words say more, check the disk."},
    {"audit.altered",
     "A record of the audit log was changed after it was written; keep the file as evidence and find "
     "out who could write it."},
    {"audit.gap",
     "A record of the audit log is missing; keep the file as evidence and find out who could write it."},
};

} // namespace

std::span<const Words> wordsOfUse() {
    return kWordsOfUse;
}

} // namespace vedette::engine
