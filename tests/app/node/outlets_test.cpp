#include "app/node/outlets.h"

#include "app/assembly.h"
#include "app/node/outlet_options.h"
#include "app/node/run_command.h"
#include "core/alert/outlet/metrics_text.h"
#include "core/base/wall_clock.h"
#include "core/store/whole_file.h"
#include "tests/app/node/said.h"
#include "tests/core/alert/samples.h"
#include "tests/suite.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstring>
#include <future>
#include <optional>
#include <string>
#include <vector>

using namespace vedette;
using namespace vedette::app;
using namespace vedette::test;
using namespace std::chrono_literals;
using config::ExitStatus;

namespace {

constexpr const char* kSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

Result<OutletOptions> optionsOf(std::vector<std::string> words) {
    words.insert(words.begin(), "run");
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto line = config::CommandLine::parse(
        nodeGrammar(), views, [](const std::string&) { return std::optional<std::string>(); });
    if (!line) return Fail{line.error()};
    return outletOptions(*line);
}

/// A socket of the loopback address that the system chose a port for.
class LoopbackSocket {
public:
    explicit LoopbackSocket(int type) : m_fd(::socket(AF_INET, type | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_fd, reinterpret_cast<const sockaddr*>(&address), size) != 0) qFatal("cannot bind");
        if (type == SOCK_STREAM && ::listen(m_fd, 16) != 0) qFatal("cannot listen");
        ::getsockname(m_fd, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        const timeval patience{10, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }

    ~LoopbackSocket() { ::close(m_fd); }

    LoopbackSocket(const LoopbackSocket&) = delete;
    LoopbackSocket& operator=(const LoopbackSocket&) = delete;

    [[nodiscard]] std::string where() const { return "127.0.0.1:" + std::to_string(m_port); }

    [[nodiscard]] std::string receive() const {
        std::string text(16 * 1024, '\0');
        const ssize_t size = ::recv(m_fd, text.data(), text.size(), 0);
        text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
        return text;
    }

private:
    int m_fd;
    std::uint16_t m_port = 0;
};

/// A client of a server of ours.
class HttpClient {
public:
    explicit HttpClient(const std::string& url) : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const auto colon = url.rfind(':');
        address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(url.substr(colon + 1))));
        if (::connect(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            qFatal("cannot connect");
        const timeval patience{10, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }

    ~HttpClient() { ::close(m_fd); }

    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    bool send(std::string_view text) const {
        return ::send(m_fd, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
    }

    /// Until the other side is done.
    [[nodiscard]] std::string rest() const {
        std::string all;
        char room[4096];
        for (ssize_t size = 0; (size = ::recv(m_fd, room, sizeof room, 0)) > 0;)
            all.append(room, static_cast<std::size_t>(size));
        return all;
    }

    [[nodiscard]] std::string ask(std::string_view method = "GET",
                                  std::string_view target = "/metrics") const {
        if (!send(std::string(method).append(" ").append(target).append(
                " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")))
            return {};
        return rest();
    }

private:
    int m_fd;
};

/// A data folder with one alert that somebody accepted until in a moment: then it is open again, and told.
void leaveAlertThatReturns(const std::string& data) {
    if (::mkdir(data.c_str(), 0700) != 0) qFatal("no folder");
    alert::Board board;
    const WallTime now = wallNow();
    const auto change = board.fold("default", alert::samples::spam(4), now);
    const auto done = board.acknowledge(change->alert, OperatorId{1}, "for a moment", {now.ms + 500}, now);
    if (!done) qFatal("not acknowledged");
    if (!store::replaceWhole(alertsFileOf(data).string(), board.encode())) qFatal("not written");
}

} // namespace

class OutletsTest final : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> m_folder;
    std::string m_data;
    std::string m_secret;

private slots:

    void init() {
        m_folder.emplace();
        m_data = m_folder->filePath("data").toStdString();
        m_secret = m_folder->filePath("secret").toStdString();
        QVERIFY(store::replaceWhole(m_secret, viewOf(std::string(kSecret) + "\n")));
    }

    // --- words

    void nothingLeavesUnlessAsked() {
        const auto options = optionsOf({});
        QVERIFY(options && !options->any());
    }

    void targetsAreRead() {
        const auto all = optionsOf({"--webhook", "https://hooks.example/a?b=c", "--webhook-secret", m_secret,
                                    "--syslog", "tls://logs.example", "--syslog-format", "cef", "--metrics",
                                    "[::1]:9464", "--alert-rate", "5", "--authorities", m_secret});
        QVERIFY2(all.ok(), all ? "" : all.error().detail.c_str());
        QVERIFY(all->webhook && !all->webhook->plain);
        QCOMPARE(
            all->webhook->secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, R"({"test": 2432232314})"),
            std::string("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
        QCOMPARE(all->syslog->way, SyslogTarget::Way::Tls);
        QCOMPARE(all->syslog->host, std::string("logs.example"));
        QCOMPARE(all->syslog->port, std::uint16_t{6514});
        QCOMPARE(all->syslog->format, alert::SyslogFormat::Cef);
        QCOMPARE(all->metrics->host, std::string("::1"));
        QCOMPARE(all->metrics->port, std::uint16_t{9464});
        QCOMPARE(all->perMinute, 5u);
        for (const char* url : {"http://127.0.0.1:9/x", "http://[::1]/x", "http://localhost/x"}) {
            const auto plain = optionsOf({"--webhook", url, "--webhook-secret", m_secret});
            QVERIFY2(plain && plain->webhook->plain, url);
        }
        const auto udp = optionsOf({"--syslog", "udp://[2001:db8::1]:99"});
        QVERIFY(udp && udp->syslog->host == "2001:db8::1" && udp->syslog->port == 99);
        const auto local = optionsOf({"--syslog", "unix:/dev/log"});
        QVERIFY(local && local->syslog->way == SyslogTarget::Way::Datagram);
        const auto tcp = optionsOf({"--syslog", "tcp://logs.example:601"});
        QVERIFY(tcp && tcp->syslog->way == SyslogTarget::Way::Tcp && tcp->syslog->port == 601);
    }

    void theSecretComesFromADescriptorToo() {
        int ends[2];
        QVERIFY(::pipe(ends) == 0);
        QVERIFY(::write(ends[1], kSecret, std::strlen(kSecret)) > 0);
        ::close(ends[1]);
        QVERIFY(
            optionsOf({"--webhook", "https://a.example", "--webhook-secret-fd", std::to_string(ends[0])}));
    }

    void whatCannotBeIsSaidInWords() {
        const std::string open = m_folder->filePath("open").toStdString();
        QVERIFY(store::replaceWhole(open, viewOf(kSecret)));
        QVERIFY(::chmod(open.c_str(), 0640) == 0);
        const std::string small = m_folder->filePath("small").toStdString();
        QVERIFY(store::replaceWhole(small, viewOf("whsec_MfKQ9r8G")));
        const std::string hook = "https://a.example";
        const std::vector<std::vector<std::string>> calls{
            {"--webhook", hook},
            {"--webhook", hook, "--webhook-secret", m_secret, "--webhook-secret-fd", "9"},
            {"--webhook", hook, "--webhook-secret", open},
            {"--webhook", hook, "--webhook-secret", small},
            {"--webhook", hook, "--webhook-secret", m_data + "/none"},
            {"--webhook", hook, "--webhook-secret-fd", "9999"},
            {"--webhook", "http://hooks.example", "--webhook-secret", m_secret},
            {"--webhook", "http://127.0.0.1.example", "--webhook-secret", m_secret},
            {"--webhook", "https://me:word@a.example", "--webhook-secret", m_secret},
            {"--webhook", "ftp://a.example", "--webhook-secret", m_secret},
            {"--webhook", "nonsense", "--webhook-secret", m_secret},
            {"--webhook-secret", m_secret},
            {"--syslog", "tcp://"},
            {"--syslog", "logs.example"},
            {"--syslog", "udp://logs.example:514"},
            {"--syslog", "tcp://a:0"},
            {"--syslog", "tcp://a:70000"},
            {"--syslog", "tcp://a b"},
            {"--syslog", "tcp://[::1:514"},
            {"--syslog", "tcp://a/../b"},
            {"--syslog", "unix:relative"},
            {"--syslog", "unix:/" + std::string(200, 'x')},
            {"--syslog-format", "cef"},
            {"--syslog", "udp://127.0.0.1", "--syslog-format", "xml"},
            {"--metrics", "0.0.0.0:9464"},
            {"--metrics", "192.0.2.1:9464"},
            {"--metrics", "localhost:9464"},
            {"--metrics", "[::]:9464"},
            {"--metrics", "127.0.0.1"},
            {"--metrics", "9464"},
            {"--alert-rate", "1"},
            {"--authorities", m_data + "/none"},
        };
        for (const auto& call : calls) {
            const auto options = optionsOf(call);
            QVERIFY2(!options, call.back().c_str());
            QCOMPARE(options.error().code, make_error_code(config::UsageError::BadValue));
            QVERIFY2(options.error().detail.size() > 30, options.error().detail.c_str());
            QVERIFY(options.error().detail.find("MfKQ9r8G") == std::string::npos);
        }
    }

    // --- figures

    void figuresAreServedOncePerSecondAndToWhomTheyAreFor() {
        std::atomic<int> made = 0;
        const auto server = MetricsServer::open({"127.0.0.1", 0}, [&made](auto done) {
                                ++made;
                                done("page " + std::to_string(made) + "\n");
                            }).value();
        QVERIFY(server->url().starts_with("http://127.0.0.1:") && server->url().ends_with("/metrics"));
        const std::string first = HttpClient(server->url()).ask();
        QVERIFY(first.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4"));
        QVERIFY(first.ends_with("\r\n\r\npage 1\n"));
        QVERIFY(HttpClient(server->url()).ask().ends_with("page 1\n"));
        QVERIFY(HttpClient(server->url()).ask("HEAD").ends_with("\r\n\r\n"));
        QVERIFY(HttpClient(server->url()).ask("POST").starts_with("HTTP/1.1 405 "));
        QVERIFY(HttpClient(server->url()).ask("GET", "/").starts_with("HTTP/1.1 404 "));
        QVERIFY(HttpClient(server->url()).ask("no").starts_with("HTTP/1.1 405 "));
        const HttpClient large(server->url());
        QVERIFY(large.send("GET /metrics HTTP/1.1\r\nA: " + std::string(9000, 'x')));
        QVERIFY(large.rest().starts_with("HTTP/1.1 431 "));
        QCOMPARE(made.load(), 1);
        QTest::qWait(1100);
        QVERIFY(HttpClient(server->url()).ask().ends_with("page 2\n"));
        QVERIFY(!MetricsServer::open(
            {"127.0.0.1", static_cast<std::uint16_t>(std::stoi(server->url().substr(17)))}, [](auto) {}));
    }

    /// Many that say nothing do not keep the one out that is there for the figures; nor are they kept.
    void slowClientsHoldNothingUp() {
        const auto server = MetricsServer::open({"127.0.0.1", 0}, [](auto done) { done("page\n"); }).value();
        std::vector<std::unique_ptr<HttpClient>> idle;
        for (int i = 0; i < 200; ++i) {
            idle.push_back(std::make_unique<HttpClient>(server->url()));
            QVERIFY(idle.back()->send("GET /me"));
        }
        const auto begin = std::chrono::steady_clock::now();
        QVERIFY(HttpClient(server->url()).ask().ends_with("page\n"));
        QVERIFY(std::chrono::steady_clock::now() - begin < 2s);
        QCOMPARE(idle.front()->rest(), std::string()); // made room
        QCOMPARE(idle.back()->rest(), std::string());  // ran out of time
        QVERIFY(std::chrono::steady_clock::now() - begin < MetricsServer::kPatience + 3s);
    }

    /// An engine that does not answer is no reason to wait for ever, and one that answers too late does no
    /// harm.
    void figuresThatDoNotComeAreUnavailable() {
        std::function<void(std::string)> late;
        {
            const auto server =
                MetricsServer::open({"127.0.0.1", 0}, [&late](auto done) { late = std::move(done); }).value();
            QVERIFY(HttpClient(server->url()).ask().starts_with("HTTP/1.1 503 "));
            late("page\n");
            QVERIFY(HttpClient(server->url()).ask().ends_with("page\n"));
        }
        late("to nobody");
    }

    void aNodeHasFigures() {
        std::string page;
        const Said said = say(runNode,
                              {"run", "--data-dir", m_data, "--serve", "kad", "--serve", "gossip",
                               "--metrics", "127.0.0.1:0", "--syslog", "udp://127.0.0.1:9"},
                              [&page](std::size_t, const Json& line) {
                                  if (line["event"] != "metrics") return;
                                  page = HttpClient(line["url"].get<std::string>()).ask();
                                  ::kill(::getpid(), SIGTERM);
                              });
        QCOMPARE(said.status, ExitStatus::Done);
        QCOMPARE(said.lines.at(0)["event"].get<std::string>(), std::string("listening"));
        QCOMPARE(said.lines.at(1)["event"].get<std::string>(), std::string("metrics"));
        for (const char* sample :
             {"\nvedette_build_info{version=\"" VEDETTE_VERSION "\"} 1\n",
              "\nvedette_connections{network=\"default\",direction=\"inbound\"} 0\n",
              "\nvedette_streams{network=\"default\"} 0\n",
              "\nvedette_traffic_bytes_total{direction=\"in\"} 0\n",
              "\nvedette_peers{network=\"default\",tier=\"medium\"} 0\n",
              "\nvedette_dht_peers{network=\"default\"} 0\n",
              "\nvedette_gossip_messages_total{network=\"default\",result=\"delivered\"} 0\n",
              "\nvedette_outlet_messages_total{outlet=\"syslog\",result=\"delivered\"} 0\n",
              "\nvedette_event_log_failing 0\n"})
            QVERIFY2(page.find(sample) != std::string::npos, sample);
        const auto valueOf = [&page](const std::string& name) {
            const auto at = page.find("\n" + name + " ");
            return at == std::string::npos ? 0.0 : std::stod(page.substr(at + name.size() + 2));
        };
        QVERIFY(valueOf("vedette_events_total") >= 2);
        QVERIFY(valueOf("process_resident_memory_bytes") > 1e6);
        const double started = valueOf("process_start_time_seconds");
        const double now = static_cast<double>(wallNow().ms) / 1000;
        QVERIFY(started > now - 86'400 && started <= now + 2);
        QVERIFY(page.find(said.lines.at(0)["peer_id"].get<std::string>()) == std::string::npos);
    }

    // --- messages

    void anAlertThatReturnsReachesTheLogDaemon() {
        leaveAlertThatReturns(m_data);
        const LoopbackSocket daemon(SOCK_DGRAM);
        auto line = std::async(std::launch::async, [&] {
            std::string text = daemon.receive();
            ::kill(::getpid(), SIGTERM);
            return text;
        });
        const Said said = say(runNode, {"run", "--data-dir", m_data, "--syslog", "udp://" + daemon.where()});
        QCOMPARE(said.status, ExitStatus::Done);
        const std::string text = line.get();
        QVERIFY2(text.starts_with("<1"), text.c_str());
        QVERIFY(text.find(" vedette-node " + std::to_string(::getpid())
                          + " message_spam [vedette@32473 what=\"reopened\" id=\"1\" ")
                != std::string::npos);
        QVERIFY(text.find("subject=\"" + alert::samples::peer(4).text() + "\"") != std::string::npos);
        QVERIFY(text.find("node=\"" + said.lines.at(0)["peer_id"].get<std::string>() + "\"")
                != std::string::npos);
    }

    void aDaemonOfTheComputerIsTold() {
        leaveAlertThatReturns(m_data);
        const std::string path = m_folder->filePath("log").toStdString();
        const int daemon = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.data(), path.size());
        QVERIFY(::bind(daemon, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        const timeval patience{10, 0};
        ::setsockopt(daemon, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        auto line = std::async(std::launch::async, [&] {
            std::string text(16 * 1024, '\0');
            const ssize_t size = ::recv(daemon, text.data(), text.size(), 0);
            ::kill(::getpid(), SIGTERM);
            text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
            return text;
        });
        const Said said =
            say(runNode, {"run", "--data-dir", m_data, "--syslog", "unix:" + path, "--syslog-format", "cef"});
        QCOMPARE(said.status, ExitStatus::Done);
        const std::string text = line.get();
        QVERIFY2(text.find(" - CEF:0|Vedette|vedette-node|" VEDETTE_VERSION "|message_spam|")
                     != std::string::npos,
                 text.c_str());
        ::close(daemon);
    }

    /// It accepts, and never says a word.
    void aReceiverThatHangsHoldsUpNothing() {
        leaveAlertThatReturns(m_data);
        const LoopbackSocket receiver(SOCK_STREAM);
        const Said said = say(runNode,
                              {"run", "--data-dir", m_data, "--webhook", "http://" + receiver.where(),
                               "--webhook-secret", m_secret},
                              [](std::size_t, const Json& line) {
                                  if (line["event"] != "alert_changed" && line["event"] != "alert") return;
                                  std::thread([] {
                                      std::this_thread::sleep_for(300ms); // until the request is under way
                                      ::kill(::getpid(), SIGTERM);
                                  }).detach();
                              });
        QCOMPARE(said.status, ExitStatus::Done);
        QVERIFY2(said.ending < 4s, std::to_string(said.ending.count()).c_str()); // from the first line on
        // How far it came is kept, and it is not beyond what was not confirmed.
        QVERIFY(QFile::exists(QString::fromStdString(m_data + "/outlet-webhook.cbor")));
    }

    /// The file of how far everything was told belongs to nobody else, and damage is no reason not to start.
    void damagedPositionsAreBegunAnew() {
        leaveAlertThatReturns(m_data);
        QVERIFY(store::replaceWhole(m_data + "/outlet-syslog.cbor", viewOf("no cbor at all")));
        const LoopbackSocket daemon(SOCK_DGRAM);
        auto line = std::async(std::launch::async, [&] {
            std::string text = daemon.receive();
            ::kill(::getpid(), SIGTERM);
            return text;
        });
        QCOMPARE(say(runNode, {"run", "--data-dir", m_data, "--syslog", "udp://" + daemon.where()}).status,
                 ExitStatus::Done);
        QVERIFY(line.get().find("what=\"reopened\"") != std::string::npos);
        const auto kept = store::readWhole(m_data + "/outlet-syslog.cbor", 256).value();
        QVERIFY(kept && textOf(*kept).find("sequence") != std::string_view::npos);
    }

    /// What it did not come to tell is told by the next run, and then never again.
    void theNextRunTellsWhatThisOneDidNot() {
        leaveAlertThatReturns(m_data);
        std::uint16_t port = 0;
        {
            const LoopbackSocket reserved(SOCK_STREAM);
            port = static_cast<std::uint16_t>(std::stoi(reserved.where().substr(10)));
        }
        const std::string nowhere = "tcp://127.0.0.1:" + std::to_string(port);
        const Said first = say(runNode, {"run", "--data-dir", m_data, "--syslog", nowhere},
                               [](std::size_t, const Json& line) {
                                   if (line["event"] == "alert_changed") ::kill(::getpid(), SIGTERM);
                               });
        QCOMPARE(first.status, ExitStatus::Done);
        for (int round = 0; round < 2; ++round) {
            const LoopbackSocket daemon(SOCK_DGRAM);
            auto line = std::async(std::launch::async, [&] {
                const timeval patience{round == 0 ? 10 : 1, 0};
                static_cast<void>(patience);
                std::string text = round == 0 ? daemon.receive() : std::string();
                if (round == 1) std::this_thread::sleep_for(1s);
                ::kill(::getpid(), SIGTERM);
                return text;
            });
            const Said said =
                say(runNode, {"run", "--data-dir", m_data, "--syslog", "udp://" + daemon.where()});
            QCOMPARE(said.status, ExitStatus::Done);
            const std::string text = line.get();
            QCOMPARE(text.find("what=\"reopened\"") != std::string::npos, round == 0);
        }
    }
};

VD_SUITE(OutletsTest)

#include "outlets_test.moc"
