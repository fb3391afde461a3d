#include "core/net/link_group.h"

#include "core/crypto/private_key.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <arpa/inet.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <memory>

using namespace vedette;
using namespace vedette::net;
using namespace std::chrono_literals;

namespace {

enum class Outcome {
    Passed = 0,
    Failed = 1,
    NoNamespace = 77,
};

/// A link of our own: the loopback interface of a fresh network namespace, made to multicast,
/// at 10.77.0.1/24.
bool ownLink() {
    if (unshare(geteuid() == 0 ? CLONE_NEWNET : CLONE_NEWUSER | CLONE_NEWNET) != 0) return false;
    const int any = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP | IFF_RUNNING | IFF_MULTICAST;
    bool made = ioctl(any, SIOCSIFFLAGS, &request) == 0;
    const auto set = [&](unsigned long what, const char* value) {
        ifreq alias{};
        std::strcpy(alias.ifr_name, "lo:1");
        sockaddr_in address{};
        address.sin_family = AF_INET;
        inet_pton(AF_INET, value, &address.sin_addr);
        std::memcpy(&alias.ifr_addr, &address, sizeof address);
        made = made && ioctl(any, what, &alias) == 0;
    };
    set(SIOCSIFADDR, "10.77.0.1");
    set(SIOCSIFNETMASK, "255.255.255.0");
    close(any);
    return made;
}

/// `work` in a process whose network is a link of its own.
Outcome onOwnLink(const std::function<bool()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        if (!ownLink()) _exit(static_cast<int>(Outcome::NoNamespace));
        _exit(static_cast<int>(work() ? Outcome::Passed : Outcome::Failed));
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? static_cast<Outcome>(WEXITSTATUS(status)) : Outcome::Failed;
}

void judge(Outcome outcome) {
    if (outcome == Outcome::NoNamespace) {
        std::fputs("SKIPPED: no network namespace can be made here\n", stderr);
        vedette::test::skippedAloud() = true;
        return;
    }
    QCOMPARE(outcome, Outcome::Passed);
}

/// Everything that reached one member of the group within `span` after `act`.
std::vector<Bytes> heard(const std::function<void(LinkGroup&)>& act, Duration span = 300ms) {
    Loop loop({});
    std::vector<Bytes> packets;
    auto hearer = LinkGroup::open(loop, [&](BytesView packet) { packets.push_back(copyOf(packet)); });
    auto speaker = LinkGroup::open(loop, [](BytesView) {});
    if (!hearer || !speaker) return packets;
    act(**speaker);
    loop.io.run_for(span);
    (*hearer)->close();
    (*speaker)->close();
    loop.io.run_for(10ms);
    return packets;
}

void sendFrom(const char* address, BytesView packet) {
    const int from = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    inet_pton(AF_INET, address, &at.sin_addr);
    if (bind(from, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0) {
        inet_pton(AF_INET, "10.77.0.1", &at.sin_addr);
        at.sin_port = htons(5353);
        sendto(from, packet.data(), packet.size(), 0, reinterpret_cast<const sockaddr*>(&at), sizeof at);
    }
    close(from);
}

struct Meeting {
    struct Guest {
        std::unique_ptr<crypto::Signer> signer;
        std::unique_ptr<node::Node> node;
        std::vector<codec::PeerId> met;
    };

    std::unique_ptr<Driver> driver = Driver::create({}).value();
    SystemRandom random;
    event::Counter events;
    std::vector<std::unique_ptr<Guest>> guests;

    Guest& add(bool discovers) {
        guests.push_back(std::make_unique<Guest>());
        Guest& guest = *guests.back();
        guest.signer =
            crypto::makeMemorySigner(crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random).value());
        node::NodeConfig config;
        config.swarm.timeline = driver->timeline();
        config.discoverOnLink = discovers;
        guest.node =
            std::make_unique<node::Node>(config, *guest.signer, nullptr, random, events, driver->now());
        driver->attach(*guest.node, [&guest](node::Node& node, const node::Output& output) {
            if (std::holds_alternative<node::NodeReady>(output))
                static_cast<void>(
                    node.swarm().listen(codec::Multiaddr::fromText("/ip4/10.77.0.1/tcp/0").value()));
            const auto* event = std::get_if<event::Event>(&output);
            if (event == nullptr) return;
            if (const auto* opened = std::get_if<event::ConnectionOpened>(&event->body))
                guest.met.push_back(opened->peer);
        });
        driver->post([this, &guest] { guest.node->wake(driver->now()); });
        return guest;
    }

    void run(Duration span) {
        driver->at(driver->now() + span, [this] { driver->stop(); });
        driver->run();
    }

    ~Meeting() {
        for (const auto& guest : guests) driver->detach(*guest->node);
    }
};

} // namespace

class LinkGroupTest final : public QObject {
    Q_OBJECT

private slots:

    void onlyTheSubnetOfALinkIsOnIt() {
        const auto ip = [](const char* text) { return asio::ip::make_address(text); };
        const LinkGroup::Link four{2, ip("10.77.4.1"), 22};
        QVERIFY(four.holds(ip("10.77.7.255")));
        QVERIFY(!four.holds(ip("10.77.8.1")));
        QVERIFY(!four.holds(ip("2001:db8::1")));
        const LinkGroup::Link six{2, ip("2001:db8:0:10::1"), 60};
        QVERIFY(six.holds(ip("2001:db8:0:1f::9")));
        QVERIFY(!six.holds(ip("2001:db8:0:20::9")));
        QVERIFY(!six.holds(ip("10.77.4.1")));
        // What every link has is told apart by the interface.
        const LinkGroup::Link local{2, ip("fe80::1"), 64};
        auto neighbour = asio::ip::make_address_v6("fe80::9");
        neighbour.scope_id(2);
        QVERIFY(local.holds(neighbour));
        neighbour.scope_id(3);
        QVERIFY(!local.holds(neighbour));
    }

    void whatOneSendsAllHear() {
        judge(onOwnLink([] {
            const Bytes packet{1, 2, 3};
            const auto packets = heard([&](LinkGroup& speaker) { speaker.send(packet, Loop::now()); });
            return packets == std::vector<Bytes>{packet};
        }));
    }

    void aStrangerFromElsewhereIsNotHeard() {
        judge(onOwnLink([] {
            const Bytes packet{4, 5, 6};
            // The port is shared: which of its sockets a unicast packet reaches is the kernel's choice, so
            // there is but one.
            const auto hears = [&](const char* from) {
                Loop loop({});
                std::vector<Bytes> packets;
                auto hearer = LinkGroup::open(loop, [&](BytesView one) { packets.push_back(copyOf(one)); });
                if (!hearer) return false;
                sendFrom(from, packet);
                loop.io.run_for(200ms);
                (*hearer)->close();
                loop.io.run_for(10ms);
                return packets == std::vector<Bytes>{packet};
            };
            // 127.0.0.1 is on the interface as 127.0.0.1/8; 10.77.0.1 as /24. 10.78.0.1 exists, but not on a
            // link.
            const int any = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            const int on = 1;
            setsockopt(any, SOL_IP, IP_TRANSPARENT, &on,
                       sizeof on); // to send under an address that is not ours
            sockaddr_in at{};
            at.sin_family = AF_INET;
            inet_pton(AF_INET, "10.78.0.1", &at.sin_addr);
            if (bind(any, reinterpret_cast<const sockaddr*>(&at), sizeof at) != 0) return false;
            Loop loop({});
            std::size_t heardFromAfar = 0;
            {
                auto hearer = LinkGroup::open(loop, [&](BytesView) { ++heardFromAfar; });
                if (!hearer) return false;
                inet_pton(AF_INET, "10.77.0.1", &at.sin_addr);
                at.sin_port = htons(5353);
                const auto sent = sendto(any, packet.data(), packet.size(), 0,
                                         reinterpret_cast<const sockaddr*>(&at), sizeof at);
                close(any);
                if (sent != static_cast<ssize_t>(packet.size())) return false;
                loop.io.run_for(200ms);
                (*hearer)->close();
                loop.io.run_for(10ms);
            }
            return heardFromAfar == 0 && hears("10.77.0.1");
        }));
    }

    void twoNodesMeetAndOneThatDoesNotDiscoverStaysAlone() {
        judge(onOwnLink([] {
            Meeting meeting;
            auto& first = meeting.add(true);
            auto& second = meeting.add(true);
            auto& aside = meeting.add(false);
            meeting.run(2500ms);
            const auto met = [](const Meeting::Guest& one, const Meeting::Guest& other) {
                return std::ranges::find(one.met, other.node->swarm().self()) != one.met.end();
            };
            return met(first, second) && met(second, first) && aside.met.empty();
        }));
    }
};

VD_SUITE(LinkGroupTest)
#include "link_group_test.moc"
