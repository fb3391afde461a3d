#include "app/node/doctor_command.h"

#include "app/node/bench/dht_fleet.h"
#include "app/node/events_command.h"
#include "app/node/grammar.h"
#include "core/crypto/private_key.h"
#include "core/discovery/saved_peers.h"
#include "core/store/whole_file.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <thread>

using namespace vedette;
using namespace vedette::app;
using config::ExitStatus;

namespace {

struct Examined {
    ExitStatus status{};
    std::vector<Json> lines;

    [[nodiscard]] const Json* finding(const char* name) const {
        const auto at = std::ranges::find_if(lines, [&](const Json& line) {
            return line.at("event") == "finding" && line.at("finding") == name;
        });
        return at == lines.end() ? nullptr : &*at;
    }

    [[nodiscard]] const Json& done() const { return lines.back(); }
};

Examined examine(std::vector<std::string> words, Console::Form form = Console::Form::Objects) {
    words.insert(words.begin(), "peer");
    words.emplace_back("--doctor");
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto line = config::CommandLine::parse(
        nodeGrammar(), views, [](const std::string&) { return std::optional<std::string>(); });
    if (!line) qFatal("%s", line.error().text().c_str());
    std::FILE* file = std::tmpfile();
    Console console(form, file);
    Examined out;
    out.status = showPeer(*line, console);
    std::rewind(file);
    std::string text;
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) text.push_back(static_cast<char>(c));
    std::fclose(file);
    std::istringstream in(text);
    for (std::string row; std::getline(in, row);) {
        out.lines.push_back(form == Console::Form::Objects ? Json::parse(row)
                                                           : Json{{"event", "text"}, {"row", row}});
    }
    return out;
}

/// Servers of the DHT, on a thread of their own.
struct ServingFive {
    std::unique_ptr<DhtFleet> fleet = DhtFleet::create(5, 4, 7).value();
    std::thread thread{[this] { fleet->serve(); }};

    ~ServingFive() {
        fleet->stop();
        thread.join();
    }

    [[nodiscard]] codec::Multiaddr address() const { return fleet->address(); }

    [[nodiscard]] std::string id() const { return address().peer()->text(); }
};

std::string strangerId() {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, 9)).publicKey().peerId().text();
}

/// A port of 127.0.0.1 at which connections are taken and nothing is said, or, unless it listens, where
/// nobody is.
struct Mute {
    int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    std::uint16_t port = 0;

    explicit Mute(bool listens) {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof at;
        if (::bind(socket, reinterpret_cast<sockaddr*>(&at), size) != 0) qFatal("no port");
        if (listens && ::listen(socket, 8) != 0) qFatal("no listener");
        ::getsockname(socket, reinterpret_cast<sockaddr*>(&at), &size);
        port = ntohs(at.sin_port);
    }

    ~Mute() { ::close(socket); }

    [[nodiscard]] std::string address() const {
        return "/ip4/127.0.0.1/tcp/" + std::to_string(port) + "/p2p/" + strangerId();
    }
};

} // namespace

class DoctorCommandTest final : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_folder.emplace();
        m_data = m_folder->path().toStdString();
    }

    void aPeerThatCanBeReached() {
        const ServingFive serving;
        const auto said = examine({serving.address().text(), "--data-dir", m_data});
        QVERIFY(said.status == ExitStatus::Done);
        QCOMPARE(said.finding("known")->at("source").get<std::string>(), std::string("operator"));
        QCOMPARE(said.finding("connected")->at("security").get<std::string>(), std::string("noise"));
        QVERIFY(said.finding("connected")->at("took_s").get<double>() > 0);
        QVERIFY(said.finding("identified")->at("agent").get<std::string>().starts_with("vedette/"));
        QVERIFY(!said.finding("identified")->at("protocols").empty());
        QVERIFY(said.done().at("event") == "done" && said.done().at("reachable") == true);
        QVERIFY(said.done().at("reached") == 1 && said.done().at("tried") == 1);
        QVERIFY(said.done().at("reason").is_null());
        const auto table = examine({serving.address().text(), "--data-dir", m_data}, Console::Form::Text);
        QVERIFY(table.lines.size() >= 4);
        QVERIFY(table.lines.back().at("row").get<std::string>().starts_with("reachable"));
    }

    void whatTheLastRunKnewIsTried() {
        const ServingFive serving;
        const Mute nobody(false);
        const codec::PeerId peer = *serving.address().peer();
        swarm::AddressBook book;
        book.add(peer, serving.address().withoutPeer(), swarm::AddressSource::SignedRecord, Instant{});
        book.add(peer, codec::Multiaddr::fromText(nobody.address())->withoutPeer(),
                 swarm::AddressSource::Hearsay, Instant{});
        remember(book);
        const auto said = examine({peer.text(), "--data-dir", m_data});
        QVERIFY(said.status == ExitStatus::Done);
        QVERIFY(said.finding("connected") != nullptr && said.finding("failed") != nullptr);
        QVERIFY(said.done().at("reached") == 1 && said.done().at("tried") == 2);
        // A file that is none is no reason to keep quiet about it.
        QVERIFY(store::replaceWhole(m_data + "/peers.cbor", viewOf("rubbish")).ok());
        QVERIFY(examine({peer.text(), "--data-dir", m_data}).status == ExitStatus::Failed);
    }

    void theDhtIsAskedWhereItIs() {
        const ServingFive serving;
        const auto edges = serving.fleet->edges();
        const codec::PeerId other = std::ranges::find_if(edges, [&](const auto& edge) {
                                        return edge.first == *serving.address().peer();
                                    })->second;
        const auto said = examine(
            {other.text(), "--join", serving.address().text(), "--exempt-private", "--data-dir", m_data});
        QVERIFY(said.lines.at(0).at("event") == "searched");
        QVERIFY(said.lines[0].at("found") == true && said.lines[0].at("queries") > 0);
        QVERIFY(said.status == ExitStatus::Done);
        QVERIFY(said.finding("known")->at("source") != "operator");
        const auto nobody = examine(
            {strangerId(), "--join", serving.address().text(), "--exempt-private", "--data-dir", m_data});
        QVERIFY(nobody.lines.at(0).at("found") == false);
        QVERIFY(nobody.finding("no_address") != nullptr);
        QVERIFY(nobody.status == ExitStatus::Failed);
    }

    void anotherPeerAnswersThere() {
        const ServingFive serving;
        const auto said =
            examine({serving.address().withoutPeer().text() + "/p2p/" + strangerId(), "--data-dir", m_data});
        QVERIFY(said.status == ExitStatus::VerificationFailed);
        QCOMPARE(said.finding("failed")->at("phase").get<std::string>(), std::string("security"));
        QVERIFY(said.finding("failed")->at("reason").get<std::string>().find("peer") != std::string::npos);
        QVERIFY(said.done().at("reachable") == false && said.done().at("phase") == "security");
    }

    void addressesThatFailEachInItsWay() {
        const ServingFive serving;
        const Mute nobody(false);
        swarm::AddressBook book;
        const codec::PeerId stranger = *codec::PeerId::fromText(strangerId());
        for (const auto& at : {serving.address(), *codec::Multiaddr::fromText(nobody.address())})
            book.add(stranger, at.withoutPeer(), swarm::AddressSource::Hearsay, Instant{});
        remember(book);
        const auto said = examine({stranger.text(), "--data-dir", m_data});
        QVERIFY(said.done().at("tried") == 2 && said.done().at("phase") == "security");
        QVERIFY(said.status == ExitStatus::Failed);
    }

    void ourOwnRulesForbidIt() {
        const ServingFive serving;
        const auto said =
            examine({serving.address().text(), "--deny-address", "127.0.0.0/8", "--data-dir", m_data});
        QVERIFY(said.status == ExitStatus::Refused);
        QCOMPARE(said.finding("denied")->at("reason").get<std::string>(),
                 std::string("address.denied 127.0.0.0/8"));
        QVERIFY(said.done().at("tried") == 0 && said.done().at("phase") == "gate");
        const auto guests =
            examine({serving.address().text(), "--allow-address", "10.0.0.0/8", "--data-dir", m_data});
        QVERIFY(guests.status == ExitStatus::Refused);
        QCOMPARE(guests.finding("denied")->at("reason").get<std::string>(),
                 std::string("address.not_allowed"));
    }

    void nobodyListens() {
        const Mute nobody(false);
        const auto said = examine({nobody.address(), "--data-dir", m_data});
        QVERIFY(said.status == ExitStatus::Failed);
        QCOMPARE(said.finding("failed")->at("phase").get<std::string>(), std::string("connect"));
        QVERIFY(said.done().at("tried") == 1 && said.done().at("reached") == 0);
    }

    void somebodyListensAndSaysNothing() {
        const Mute mute(true);
        const auto said = examine({mute.address(), "--data-dir", m_data});
        QVERIFY(said.status == ExitStatus::Failed);
        QCOMPARE(said.finding("failed")->at("phase").get<std::string>(), std::string("security"));
        QVERIFY(!said.finding("failed")->at("reason").get<std::string>().empty());
    }

    void aTransportThatWeDoNotSpeak() {
        const auto said =
            examine({"/ip4/127.0.0.1/udp/4001/quic-v1/p2p/" + strangerId(), "--data-dir", m_data});
        QVERIFY(said.status == ExitStatus::Failed);
        QVERIFY(said.finding("unusable") != nullptr);
        QVERIFY(said.done().at("tried") == 0);
    }

    void wordsThatNameNobody() {
        for (const char* who : {"nobody", "/ip4/127.0.0.1/tcp/1", "/ip4/x"}) {
            const auto said = examine({who, "--data-dir", m_data});
            QVERIFY2(said.status == ExitStatus::BadWords, who);
        }
        QVERIFY(examine({strangerId(), "--deny-address", "10.0.0.1/8", "--data-dir", m_data}).status
                == ExitStatus::BadWords);
        QVERIFY(examine({strangerId(), "--allow-address", "here", "--data-dir", m_data}).status
                == ExitStatus::BadWords);
    }

private:
    /// As if it were what the last run in the data folder knew.
    void remember(const swarm::AddressBook& book) {
        const WallTime now{std::chrono::duration_cast<std::chrono::milliseconds>(
                               std::chrono::system_clock::now().time_since_epoch())
                               .count()};
        const auto saved = discovery::save(book, {}, Timeline{Instant{}, now}, Instant{});
        QVERIFY(store::replaceWhole(m_data + "/peers.cbor", saved.encode()).ok());
    }

    std::optional<QTemporaryDir> m_folder;
    std::string m_data;
};

VD_SUITE(DoctorCommandTest)
#include "doctor_command_test.moc"
