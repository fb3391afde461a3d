#include "core/net/sockets.h"

#include "core/net/net_error.h"
#include "tests/suite.h"

#include <QtTest/QtTest>
#include <asio/error.hpp>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace vedette;
using namespace vedette::net;

namespace {

constexpr int kNoNetwork = 77;

codec::IpEndpoint endpoint(const char* text) {
    return codec::IpEndpoint::of(codec::Multiaddr::fromText(text).value()).value();
}

} // namespace

class SocketsTest final : public QObject {
    Q_OBJECT

private slots:

    void carriesEndpointsBothWays() {
        for (const char* text : {"/ip4/192.0.2.7/tcp/4001", "/ip6/2001:db8::7/tcp/65535"}) {
            const codec::IpEndpoint there = endpoint(text);
            QVERIFY(endpointOf(endpointOf(there)) == there);
            QCOMPARE(endpointOf(there).port(), there.port);
        }
        QCOMPARE(QString::fromStdString(endpointOf(endpoint("/ip4/192.0.2.7/tcp/1")).address().to_string()),
                 QString("192.0.2.7"));
    }

    void expandsTheWildcardOnly() {
        const codec::IpEndpoint exact = endpoint("/ip4/127.0.0.3/tcp/9");
        QVERIFY(expandWildcard(exact) == std::vector{exact.multiaddr()});
        const auto all = expandWildcard(endpoint("/ip4/0.0.0.0/tcp/9"));
        QVERIFY(std::find(all.begin(), all.end(), endpoint("/ip4/127.0.0.1/tcp/9").multiaddr()) != all.end());
        for (const auto& address : all) {
            QVERIFY(!codec::IpEndpoint::of(address)->isUnspecified());
            QCOMPARE(codec::IpEndpoint::of(address)->port, std::uint16_t{9});
        }
        for (const auto& address : expandWildcard(endpoint("/ip6/::/tcp/9"))) {
            const auto one = codec::IpEndpoint::of(address);
            QVERIFY(one->v6 && !(one->address[0] == 0xFE && (one->address[1] & 0xC0) == 0x80));
        }
    }

    /// In a network of its own, in a child: nobody else's interface goes down.
    void anInterfaceThatIsDownHasNothingToDial() {
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            if (unshare(geteuid() == 0 ? CLONE_NEWNET : CLONE_NEWUSER | CLONE_NEWNET) != 0) _exit(kNoNetwork);
            const int any = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            ifreq request{};
            std::strcpy(request.ifr_name, "lo");
            const auto listed = [&](short flags) {
                request.ifr_flags = flags;
                if (ioctl(any, SIOCSIFFLAGS, &request) != 0) _exit(kNoNetwork);
                const auto all = expandWildcard(endpoint("/ip4/0.0.0.0/tcp/9"));
                return std::ranges::find(all, endpoint("/ip4/127.0.0.1/tcp/9").multiaddr()) != all.end();
            };
            const bool up = listed(IFF_UP);
            _exit(up && !listed(0) ? 0 : 1); // it keeps its address meanwhile
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        if (WIFEXITED(status) && WEXITSTATUS(status) == kNoNetwork) {
            std::fprintf(stderr, "SKIPPED: no network namespace may be made here\n");
            vedette::test::skippedAloud() = true;
            return;
        }
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void raisesTheLimitOfOpenFiles() {
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
        const rlimit low{std::min<rlim_t>(100, before.rlim_max), before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &low), 0);
        QCOMPARE(raiseOpenFiles(), static_cast<std::size_t>(before.rlim_max));
    }

    void putsTheSystemsErrorsInOurWords() {
        const auto in = [](int number) { return wireError({number, std::system_category()}).code; };
        QVERIFY(in(ECONNREFUSED) == WireError::Refused);
        QVERIFY(in(ETIMEDOUT) == WireError::TimedOut);
        for (const int number : {ENETUNREACH, EHOSTUNREACH, ENETDOWN, EAFNOSUPPORT}) {
            QVERIFY(in(number) == WireError::Unreachable);
        }
        for (const int number : {ECONNRESET, EPIPE, ECONNABORTED}) QVERIFY(in(number) == WireError::Reset);
        QVERIFY(in(EADDRINUSE) == WireError::AddressInUse);
        QVERIFY(in(EADDRNOTAVAIL) == WireError::AddressUnavailable);
        for (const int number : {EACCES, EPERM}) QVERIFY(in(number) == WireError::Denied);
        for (const int number : {EMFILE, ENFILE}) QVERIFY(in(number) == WireError::TooManyFiles);
        QVERIFY(in(EIO) == WireError::Other);
        QVERIFY(wireError(asio::error::connection_refused).code
                == WireError::Refused); // of Asio's own category
    }
};

VD_SUITE(SocketsTest)

#include "sockets_test.moc"
