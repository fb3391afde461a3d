// What members ask of each other: tasks with their replies, receipts for the logs of what was answered,
// pings.
#include "core/crypto/hash.h"
#include "core/lab/fleet.h"

namespace vedette::lab {

namespace {

constexpr std::chrono::milliseconds kTaskPatience{30'000};
constexpr Byte kLie = 0x5A; // differs in what a false answer differs from the right one

/// One more entry of a log, as whoever keeps one chains it.
void chain(receipt::Head& log, const task::Asked& asked) {
    ++log.sequence;
    log.hash = crypto::Sha256().update(log.hash).update(asked.peer.bytes()).update(asked.body).finish();
}

} // namespace

/// Whoever is of high risk is asked for nothing that matters.
bool Fleet::mayAsk(std::uint32_t index, const Tie& tie) const {
    if (!m_config.defences.canaries) return true;
    const node::Node* node = m_carrier.node(m_members[index].host);
    if (node == nullptr || node->verifier() == nullptr) return true;
    return node->verifier()->assess(m_members[tie.to].id).tier != trust::Tier::High;
}

std::optional<std::uint32_t> Fleet::someTie(std::uint32_t index, Segment to) {
    const Member& member = m_members[index];
    std::vector<std::uint32_t> fitting;
    std::optional<std::uint32_t> shunned;
    for (std::uint32_t t = 0; t < member.ties.size(); ++t) {
        const Tie& tie = member.ties[t];
        if (tie.kept || m_members[tie.to].segment != to) continue;
        if (mayAsk(index, tie))
            fitting.push_back(t);
        else
            shunned = t;
    }
    // Work that nobody is trusted with is not done.
    if (fitting.empty() && shunned) lose(index, *shunned, {Wish::What::Task, 0});
    if (fitting.empty()) return std::nullopt;
    return fitting[m_random.below(fitting.size())];
}

void Fleet::work(std::uint32_t index) {
    again(index, m_config.tasksPerHour, &Fleet::work);
    if (!busy(index)) return;
    const bool collects = m_members[index].segment == Segment::Collect;
    if (const auto t = someTie(index, collects ? Segment::Infer : Segment::Store))
        ask(index, *t, {Wish::What::Task, 200 + m_random.below(3800)});
}

void Fleet::witness(std::uint32_t index) {
    again(index, m_config.receiptsPerHour, &Fleet::witness);
    if (m_members[index].answered.sequence == 0 || !busy(index)) return;
    if (const auto t = someTie(index, Segment::Store)) ask(index, *t, {Wish::What::Receipt, 0});
}

void Fleet::ask(std::uint32_t index, std::uint32_t t, const Wish& wish) {
    Tie& tie = m_members[index].ties[t];
    if (tie.connection) return start(index, t, wish);
    if (tie.waiting.size() == kMaxWaiting) return lose(index, t, wish);
    tie.waiting.push_back(wish);
    dial(index, t);
}

void Fleet::lose(std::uint32_t index, std::uint32_t t, const Wish& wish) {
    const bool isTask = wish.what == Wish::What::Task;
    ++(isTask ? m_tally.tasks : m_tally.receipts);
    ++(isTask ? m_tally.tasksFailed : m_tally.receiptsFailed);
    if (isTask && m_tally.detailed)
        m_tally.asked.push_back({m_carrier.now(), index, m_members[index].ties[t].to, false, {}, false});
}

void Fleet::start(std::uint32_t index, std::uint32_t t, const Wish& wish) {
    if (wish.what == Wish::What::Task) {
        startTask(index, t, wish.bytes);
    } else {
        startReceipt(index, t);
    }
    m_carrier.touch(m_members[index].host);
}

void Fleet::startTask(std::uint32_t index, std::uint32_t t, std::uint64_t bytes) {
    Member& member = m_members[index];
    const Tie& tie = member.ties[t];
    ++m_tally.tasks;
    m_tally.taskBytes += 2 * bytes;
    const auto call = m_carrier.node(member.host)
                          ->tasks()
                          ->ask(tie.answered, std::string(taskOf(m_members[tie.to].segment)), Bytes(bytes),
                                kTaskPatience, m_carrier.now());
    if (call) {
        member.tasks.emplace(*call, Errand{t, m_carrier.now()});
        return;
    }
    ++m_tally.tasksFailed;
    ++m_tally.failures[call.error().code.message()];
}

void Fleet::startReceipt(std::uint32_t index, std::uint32_t t) {
    Member& member = m_members[index];
    const Tie& tie = member.ties[t];
    ++m_tally.receipts;
    const auto asked =
        m_carrier.node(member.host)->receipts()->ask(tie.answered, member.answered, m_carrier.now());
    if (asked) return;
    ++m_tally.receiptsFailed;
    ++m_tally.failures[asked.error().code.message()];
}

void Fleet::ping(std::uint32_t index, std::uint32_t t) {
    Member& member = m_members[index];
    ++m_tally.beats;
    const auto id = m_carrier.node(member.host)
                        ->swarm()
                        .run(member.ties[t].connection, swarm::DoPing{1}, m_carrier.now());
    m_carrier.touch(member.host);
    if (id) {
        member.beats.insert(*id);
        return;
    }
    ++m_tally.failures[id.error().code.message()];
    ++m_tally.beatsFailed;
}

bool Fleet::carryOut(node::Node& node, Segment segment, const task::Asked& asked, Instant now) {
    const bool known = asked.kind == taskOf(segment);
    // An asker that is gone meanwhile has nobody to tell.
    const auto told = node.tasks()->answer(asked.job, known ? task::Status::Done : task::Status::UnknownKind,
                                           known ? asked.body : BytesView(), now);
    return known && told.ok();
}

void Fleet::serve(std::uint32_t index, const task::Asked& asked) {
    Member& member = m_members[index];
    node::Node* node = m_carrier.node(member.host);
    if (node == nullptr) return;
    if (member.lies > 0 && unit() < member.lies) {
        Bytes answer = asked.body;
        if (!answer.empty()) answer.front() = static_cast<Byte>(answer.front() ^ kLie);
        node->tasks()->answer(asked.job, task::Status::Done, answer, m_carrier.now()).ignore();
    } else if (carryOut(*node, member.segment, asked, m_carrier.now())) {
        chain(member.answered, asked);
        if (m_carriedOut) m_carriedOut(index, asked);
    }
    m_carrier.touch(member.host);
}

void Fleet::onCall(std::uint32_t index, const node::CallEnded& ended) {
    Member& member = m_members[index];
    const auto found = member.tasks.find(ended.call);
    if (found == member.tasks.end()) return;
    const Errand errand = found->second;
    member.tasks.erase(found);
    const bool done = ended.reply && ended.reply->status == task::Status::Done;
    if (!done) {
        ++m_tally.tasksFailed;
        ++m_tally.failures[ended.reply ? "task." + std::string(statusName(ended.reply->status))
                                       : ended.reply.error().code.message()];
    }
    if (m_tally.detailed) {
        // What was asked is nothing but zeros, and the right answer is the same.
        const bool lie = done && !ended.reply->body.empty() && ended.reply->body.front() == kLie;
        m_tally.asked.push_back({errand.since, index, member.ties[errand.tie].to, done, ended.peer, lie});
    }
}

void Fleet::onReceipt(const node::ReceiptTaken& taken) {
    // The host has checked what the witness signed, and that it is its key.
    if (taken.receipt) return;
    ++m_tally.receiptsFailed;
    ++m_tally.failures[taken.receipt.error().code.message()];
}

void Fleet::onBeat(std::uint32_t index, const swarm::TaskDone& done) {
    Member& member = m_members[index];
    if (member.beats.erase(done.task) == 0 || done.result) return;
    ++m_tally.beatsFailed;
    ++m_tally.failures[done.result.error().code.message()];
}

} // namespace vedette::lab
