#include "tests/core/swarm/pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::swarm;
using namespace std::chrono_literals;
using test::Breakage;
using test::codeOf;
using test::Pair;
using test::serving;
using test::VirtualHost;

namespace {

using How = Breakage::How;

constexpr Duration kIdle = 30s;

node::NodeConfig of(session::Security security, bool isPrivate) {
    auto config = serving();
    config.swarm.security = {security};
    config.swarm.idleTimeout = kIdle;
    if (isPrivate) {
        std::array<Byte, 32> key;
        key.fill(9);
        config.swarm.privateNetwork = std::make_shared<pnet::Key>(SecretArray<32>(key));
    }
    return config;
}

/// All that a connection may use was given back.
bool holdsNothing(VirtualHost& host) {
    const Limits& limits = host.swarm().limits();
    const auto& usage = limits.usage();
    return host.swarm().connections().empty() && usage.connections == 0 && usage.inbound == 0
        && usage.transient == 0 && usage.streams == 0 && usage.memory == 0 && limits.peers() == 0;
}

/// Two nodes that meet again and again on a wire that breaks, each time elsewhere.
class Meetings {
public:
    Meetings(session::Security security, bool isPrivate, std::vector<Task> tasks)
        : m_pair(of(security, isPrivate), of(security, isPrivate)), m_asks(std::move(tasks)) {
        m_pair.net.delay = 5ms;
    }

    /// What each side says in a meeting that nothing breaks: dial, identify both ways, the tasks.
    [[nodiscard]] std::pair<std::size_t, std::size_t> whole() {
        meet({});
        const bool done = m_pair.client.tasks.size() == m_asks.size()
                       && std::ranges::all_of(m_pair.client.tasks,
                                              [](const TaskDone& task) { return task.result.ok(); });
        const bool identified = !m_pair.client.all<event::PeerIdentified>().empty()
                             && m_pair.server.all<event::PeerIdentified>().size() == 1;
        const std::pair said{m_pair.net.said(true), m_pair.net.said(false)};
        m_pair.net.run(2 * kIdle);
        return done && identified && holdsNothing(m_pair.server) && holdsNothing(m_pair.client)
                 ? said
                 : std::pair<std::size_t, std::size_t>{};
    }

    /// Says what was wrong, if anything.
    [[nodiscard]] std::string broken(const Breakage& breakage) {
        meet(breakage);
        // Who hears of it is through at once; who does not, when the last deadline passed.
        m_pair.net.run(breakage.how == How::Hangs ? 4 * kIdle : Duration(50ms));
        for (VirtualHost* host : {&m_pair.server, &m_pair.client}) {
            if (!holdsNothing(*host)) return host == &m_pair.server ? "server holds" : "client holds";
        }
        if (m_pair.client.dials.size() != 1) return "dials";
        if (m_pair.client.tasks.size() != m_tasks) return "tasks";
        for (const TaskDone& task : m_pair.client.tasks) {
            if (!task.result.ok() && breakage.how != How::Hangs
                && task.result.error().code != StreamError::ConnectionLost)
                return task.result.error().text();
        }
        const auto& dialled = m_pair.client.dials[0].connection;
        if (dialled.ok() != (m_pair.client.all<event::ConnectionOpened>().size() == 1)) return "dial";
        if (!dialled.ok()) {
            if (dialled.error().code != DialError::AllFailed) return dialled.error().text();
            const auto failed = m_pair.client.all<event::DialFailed>();
            if (failed.size() != 1 || failed[0].phase != "security") return "dial failed";
            if (failed[0].reason != early(breakage.how)) return failed[0].reason;
        }
        return over(breakage.how) ? std::string() : "reason: " + m_reason;
    }

private:
    void meet(std::optional<Breakage> breakage) {
        for (VirtualHost* host : {&m_pair.server, &m_pair.client}) {
            host->events.clear();
            host->dials.clear();
            host->tasks.clear();
            host->progress.clear();
        }
        m_pair.net.breakage = breakage;
        m_tasks = 0;
        if (!m_pair.dial()) return;
        m_pair.net.run(200ms);
        const auto open = m_pair.client.swarm().connections();
        if (open.empty() || open[0].peer.empty()) return;
        for (const Task& task : m_asks) {
            if (m_pair.client.swarm().run(open[0].id, task, m_pair.net.now)) ++m_tasks;
        }
        m_pair.net.run(500ms);
    }

    /// How a wire that broke before it was ready is named.
    [[nodiscard]] static std::string early(How how) {
        switch (how) {
        case How::Ends: return Error(session::Violation::EarlyEnd).text();
        case How::Resets: return std::make_error_code(std::errc::connection_reset).message();
        case How::Hangs: return Error(session::Violation::PhaseTimeout).text();
        }
        return {};
    }

    /// Each side, if it was ready, closed once, and for the reason that there was.
    [[nodiscard]] bool over(How how) {
        const QString expected = codeOf(how == How::Ends     ? CloseReason::RemoteClosed
                                        : how == How::Resets ? CloseReason::WireBroken
                                                             : CloseReason::Idle);
        for (VirtualHost* host : {&m_pair.server, &m_pair.client}) {
            const auto closed = host->all<event::ConnectionClosed>();
            if (closed.size() != host->all<event::ConnectionOpened>().size()) {
                m_reason = "count";
                return false;
            }
            for (const auto& one : closed) {
                m_reason = one.reason;
                // In silence, a frame that was begun is waited for less long than a connection.
                const bool midFrame = how == How::Hangs && one.reason == early(how);
                if (!midFrame && QString::fromStdString(one.reason) != expected) return false;
            }
        }
        return true;
    }

    Pair m_pair;
    std::vector<Task> m_asks;
    std::size_t m_tasks = 0; ///< begun in this meeting
    std::string m_reason;
};

/// Every `stride`th byte of each direction, from connect until the tasks are done.
void breaksEverywhere(session::Security security, bool isPrivate, How how, std::size_t stride,
                      const std::vector<Task>& tasks) {
    const auto strangers = [&] { return std::make_unique<Meetings>(security, isPrivate, tasks); };
    auto meetings = strangers();
    const auto [there, back] = meetings->whole();
    QVERIFY(there > 500 && back > 500);
    std::size_t met = 0;
    for (const bool fromDialler : {true, false}) {
        // Signatures of TLS differ by a few bytes in length.
        const std::size_t total =
            (fromDialler ? there : back) - (security == session::Security::Tls ? 24 : 0);
        for (std::size_t after = 0; after < total; after += stride) {
            if (++met % 200 == 0) meetings = strangers();
            const std::string wrong = meetings->broken({fromDialler, after, how});
            QVERIFY2(wrong.empty(),
                     (wrong + (fromDialler ? ", there " : ", back ") + std::to_string(after)).c_str());
        }
    }
    // Nor did all that harm what comes after.
    const auto [thereAgain, backAgain] = meetings->whole();
    QVERIFY(thereAgain > 500 && backAgain > 500);
}

} // namespace

class TruncationTest final : public QObject {
    Q_OBJECT

private slots:

    void aWireThatBreaksAtAnyByteLeavesNothingBehind_data() {
        QTest::addColumn<int>("security");
        QTest::addColumn<bool>("isPrivate");
        QTest::addColumn<int>("how");
        QTest::addColumn<int>("stride");
        const auto row = [](const char* name, session::Security security, bool isPrivate, How how,
                            int stride) {
            QTest::newRow(name) << static_cast<int>(security) << isPrivate << static_cast<int>(how) << stride;
        };
        row("noise ends", session::Security::Noise, false, How::Ends, 1);
        row("noise resets", session::Security::Noise, false, How::Resets, 1);
        row("noise hangs", session::Security::Noise, false, How::Hangs, 1);
        row("tls ends", session::Security::Tls, false, How::Ends, 1);
        row("tls resets", session::Security::Tls, false, How::Resets, 3);
        row("tls hangs", session::Security::Tls, false, How::Hangs, 4);
        row("private ends", session::Security::Noise, true, How::Ends, 1);
    }

    void aWireThatBreaksAtAnyByteLeavesNothingBehind() {
        QFETCH(int, security);
        QFETCH(bool, isPrivate);
        QFETCH(int, how);
        QFETCH(int, stride);
        breaksEverywhere(static_cast<session::Security>(security), isPrivate, static_cast<How>(how),
                         static_cast<std::size_t>(stride), {DoPing{1}});
    }

    /// With much under way on several streams, at places of no rule.
    void aWireThatBreaksUnderLoadLeavesNothingBehind_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("ends") << static_cast<int>(How::Ends);
        QTest::newRow("resets") << static_cast<int>(How::Resets);
        QTest::newRow("hangs") << static_cast<int>(How::Hangs);
    }

    void aWireThatBreaksUnderLoadLeavesNothingBehind() {
        QFETCH(int, how);
        breaksEverywhere(session::Security::Noise, false, static_cast<How>(how), 9973,
                         {DoEcho{300'000}, DoPerf{300'000, 300'000}, DoPing{3}, DoIdentify{}});
    }
};

VD_SUITE(TruncationTest)

#include "truncation_test.moc"
