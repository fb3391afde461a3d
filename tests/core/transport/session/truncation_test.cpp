#include "tests/core/transport/session/session_pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <deque>

using namespace vedette;
using namespace vedette::session;
using namespace vedette::session::test;
using namespace std::chrono_literals;

namespace {

constexpr Duration kDelay = 20ms;
constexpr std::size_t kCloseNotify = 24; ///< bytes of its record

struct Cut {
    bool fromA = true;
    std::size_t after = SIZE_MAX;
    bool told = true; ///< its end is heard, else nothing is any more
};

/// Two sessions and their hosts on a link with delay: A opens a stream, says something and half-closes; B
/// says it back and half-closes; A closes the session. A host whose session is over ends the wire, as
/// carriers do.
class Conversation {
public:
    Conversation(const Config& left, const Config& right, Cut cut) : m_pair(left, right), m_cut(cut) {}

    End& a() { return m_pair.a; }

    End& b() { return m_pair.b; }

    void run() {
        for (;;) {
            act();
            ship(a(), m_toB, true);
            ship(b(), m_toA, false);
            if (m_toA.empty() && m_toB.empty()) return;
            const bool isForB =
                m_toA.empty() || (!m_toB.empty() && m_toB.front().arrives <= m_toA.front().arrives);
            auto& flights = isForB ? m_toB : m_toA;
            const Flight flight = std::move(flights.front());
            flights.pop_front();
            now = std::max(now, flight.arrives);
            End& to = isForB ? b() : a();
            if (to.session.phase() == Phase::Closed) continue;
            if (flight.isEnd) {
                to.note(to.session.remoteEnded(now));
                to.pollAll(now);
            } else {
                to.receive(flight.bytes, now);
            }
        }
    }

    /// Lets every deadline come; false when there is no end of them.
    [[nodiscard]] bool expire() {
        for (int wakes = 0; wakes < 8; ++wakes) {
            std::optional<Instant> next;
            for (End* end : {&a(), &b()}) {
                const auto at = end->session.deadline();
                if (at && (!next || *at < *next)) next = at;
            }
            if (!next) return true;
            now = std::max(now, *next);
            for (End* end : {&a(), &b()}) {
                end->note(end->session.wake(now));
                end->pollAll(now);
            }
            run();
        }
        return false;
    }

    [[nodiscard]] const Seen& asked() { return b().streams[StreamId{1}]; }

    [[nodiscard]] const Seen& answered() { return a().streams[StreamId{1}]; }

    Instant now = kStart;
    Bytes question = patternOf(90, 5);

private:
    struct Flight {
        Instant arrives;
        Bytes bytes;
        bool isEnd = false;
    };

    void act() {
        for (End* end : {&a(), &b()}) end->pollAll(now);
        if (a().ready && !m_stream && a().session.phase() == Phase::Ready) {
            m_stream = a().session.open({"/echo/1.0.0"}, now).value();
            VD_ASSERT(a().session.write(*m_stream, question) == question.size());
            a().session.closeWrite(*m_stream);
            a().session.flush();
        }
        if (m_stream && a().streams[*m_stream].remoteClosed) a().session.close(0);
        Seen& seen = b().streams[StreamId{1}];
        if (b().session.phase() != Phase::Ready || !seen.proposed) return;
        const BytesView rest = BytesView(seen.data).subspan(m_echoed);
        m_echoed += b().session.write(StreamId{1}, rest);
        if (seen.remoteClosed && m_echoed == seen.data.size()) b().session.closeWrite(StreamId{1});
        b().session.flush();
    }

    void ship(End& from, std::deque<Flight>& to, bool isA) {
        const bool mayBreak = m_cut.fromA == isA;
        bool& ended = isA ? m_endedA : m_endedB;
        const auto before = static_cast<std::size_t>(from.sent);
        from.send();
        Bytes bytes = std::exchange(from.wire, {});
        if (mayBreak && m_cut.after != SIZE_MAX)
            bytes.resize(std::min(bytes.size(), m_cut.after - std::min(m_cut.after, before)));
        const bool isCut = mayBreak && from.sent >= m_cut.after;
        if (!bytes.empty()) to.push_back({now + kDelay, std::move(bytes)});
        const bool over = isCut ? m_cut.told : from.session.phase() == Phase::Closed;
        if (!over || ended) return;
        ended = true;
        to.push_back({now + kDelay, {}, true});
    }

    Pair m_pair;
    Cut m_cut;
    std::deque<Flight> m_toA;
    std::deque<Flight> m_toB;
    std::optional<StreamId> m_stream;
    std::size_t m_echoed = 0;
    bool m_endedA = false;
    bool m_endedB = false;
};

bool isPrefix(const Bytes& part, const Bytes& whole) {
    return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

/// What must hold of a conversation that was cut, whichever side hears of it; says what does not.
const char* wrongWith(Conversation& talk, const Cut& cut) {
    for (End* end : {&talk.a(), &talk.b()}) {
        const bool ready = end->ready.has_value();
        if (end->session.deadline()) return "it still waits";
        if (!ready && !end->error) return "neither ready nor ended with a reason";
        // In silence a frame that was begun has a deadline.
        const bool late = end->error && end->error->code == Violation::PhaseTimeout && !cut.told;
        if (ready && end->error && !late) return "blamed although it was ready";
        // In silence one side gives up, and the other hears its end.
        if (!ready && !failedWith(*end, Violation::EarlyEnd)
            && (cut.told || !failedWith(*end, Violation::PhaseTimeout))) {
            return "another reason";
        }
        if ((cut.told || !ready) && end->session.phase() != Phase::Closed) return "not closed";
        for (const auto& [id, seen] : end->streams) {
            if (end->session.phase() == Phase::Ready && end == &talk.a() && !seen.agreed && !seen.reset)
                return "a negotiation that never ends";
        }
    }
    if (!isPrefix(talk.asked().data, talk.question) || !isPrefix(talk.answered().data, talk.question))
        return "other bytes than were sent";
    if (talk.asked().remoteClosed && talk.asked().data != talk.question) return "an end before its bytes";
    if (talk.answered().remoteClosed && talk.answered().data != talk.question) return "an early answer";
    // The last thing that A says is goodbye, of which TLS has one of its own; that of B the end of its half.
    const bool isTls = talk.a().ready && talk.a().ready->security == Security::Tls;
    const bool lost = !cut.fromA || talk.a().sent > cut.after + (isTls ? kCloseNotify : 0);
    if (lost && (cut.fromA ? talk.b().goneAway.has_value() : talk.answered().remoteClosed))
        return "more than came";
    return nullptr;
}

/// Every `stride`th byte of what both sides say from the first to the last.
void cutsEverywhere(const Config& left, const Config& right, bool told, std::size_t stride) {
    Conversation whole(left, right, {});
    whole.run();
    QVERIFY(whole.a().ready && whole.b().ready && !whole.a().error && !whole.b().error);
    QVERIFY(whole.asked().data == whole.question && whole.answered().data == whole.question);
    QVERIFY(whole.answered().remoteClosed && whole.b().goneAway);
    QCOMPARE(whole.a().session.phase(), Phase::Closed);
    QCOMPARE(whole.b().session.phase(), Phase::Closed);
    for (const bool fromA : {true, false}) {
        // Signatures of TLS differ in length by a few bytes.
        const std::size_t slack = left.offered.front() == Security::Tls ? 8 : 0;
        const std::size_t total = static_cast<std::size_t>(fromA ? whole.a().sent : whole.b().sent) - slack;
        for (std::size_t after = 0; after < total; after += stride) {
            const Cut cut{fromA, after, told};
            Conversation talk(left, right, cut);
            talk.run();
            const bool ended = told || talk.expire();
            const char* wrong = ended ? wrongWith(talk, cut) : "no end of deadlines";
            QVERIFY2(wrong == nullptr, (std::string(wrong != nullptr ? wrong : "") + (fromA ? ", A " : ", B ")
                                        + std::to_string(after))
                                           .c_str());
        }
    }
}

} // namespace

class SessionTruncationTest final : public QObject {
    Q_OBJECT

private slots:

    void aConversationCutAtAnyByteEndsWithAReason_data() {
        QTest::addColumn<int>("security");
        QTest::addColumn<bool>("isPrivate");
        QTest::addColumn<bool>("told");
        QTest::addColumn<int>("stride");
        for (const Security security : {Security::Noise, Security::Tls}) {
            for (const bool isPrivate : {false, true}) {
                for (const bool told : {true, false}) {
                    // Half a millisecond for each handshake of TLS.
                    const bool everyByte = security == Security::Noise || (told && !isPrivate);
                    QTest::addRow("%s%s, %s", std::string(securityName(security)).c_str(),
                                  isPrivate ? " in a private network" : "", told ? "told" : "in silence")
                        << static_cast<int>(security) << isPrivate << told << (everyByte ? 1 : 7);
                }
            }
        }
    }

    void aConversationCutAtAnyByteEndsWithAReason() {
        QFETCH(int, security);
        QFETCH(bool, isPrivate);
        QFETCH(bool, told);
        QFETCH(int, stride);
        Config left = configOf(1, {static_cast<Security>(security)});
        Config right = configOf(2, {static_cast<Security>(security)});
        if (isPrivate) left.privateNetwork = right.privateNetwork = networkKey(9);
        cutsEverywhere(left, right, told, static_cast<std::size_t>(stride));
    }
};

VD_SUITE(SessionTruncationTest)

#include "truncation_test.moc"
