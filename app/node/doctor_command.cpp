#include "app/node/doctor_command.h"

#include "app/config/data_dir.h"
#include "app/node/errand.h"
#include "app/node/grammar.h"
#include "app/node/token_options.h"
#include "core/base/log.h"
#include "core/discovery/doctor.h"
#include "core/discovery/saved_peers.h"
#include "core/engine/examination.h"
#include "core/engine/words.h"
#include "core/store/whole_file.h"

#include <cstdio>
#include <filesystem>
#include <optional>
#include <utility>

namespace vedette::app {

namespace {

using discovery::Doctor;
using discovery::Finding;
using discovery::Symptom;

constexpr Duration kExamination = std::chrono::seconds(120);
constexpr Duration kSearch = std::chrono::seconds(20); ///< of the DHT, before what is known must do

/// Whom to examine, and what is known of it before anybody is asked.
struct Patient {
    codec::PeerId peer;
    std::optional<codec::Multiaddr> address; ///< by the call itself
    discovery::SavedPeers saved;             ///< of the last run in the data folder
};

Json jsonOf(const Finding& finding, const codec::PeerId& peer) {
    const auto text = [](const std::string& what) { return what.empty() ? Json() : Json(what); };
    Json line{{"event", "finding"},
              {"finding", codeName(finding.symptom)},
              {"peer_id", peer.text()},
              {"addr", finding.address.empty() ? Json() : Json(finding.address.text())},
              {"phase", text(finding.phase)},
              {"reason", text(finding.reason)},
              {"message", engine::sentence(finding)}};
    switch (finding.symptom) {
    case Symptom::Known:
        line["source"] = finding.source;
        line["confidence"] = finding.confidence;
        break;
    case Symptom::Connected:
        line["security"] = finding.security;
        line["took_s"] = secondsOf(finding.took);
        break;
    case Symptom::Identified:
        line["agent"] = finding.agent;
        line["protocols"] = finding.protocols;
        break;
    default: break;
    }
    return line;
}

/// One row of the table: what, where, and why in a sentence.
std::string wordsOfFinding(const Finding& finding) {
    char head[32];
    std::snprintf(head, sizeof head, "%-13s", std::string(codeName(finding.symptom)).c_str());
    std::string row = head;
    if (!finding.address.empty()) row += " " + finding.address.text();
    switch (finding.symptom) {
    case Symptom::Known: row += "  by " + finding.source; break;
    case Symptom::Connected: {
        char took[32];
        std::snprintf(took, sizeof took, " in %.1f ms", secondsOf(finding.took) * 1e3);
        row += "  " + finding.security + took;
        break;
    }
    case Symptom::Identified:
        row += "  " + finding.agent + ", " + std::to_string(finding.protocols.size()) + " protocols";
        break;
    default:
        if (!finding.phase.empty()) row += "  at " + finding.phase + ":";
        row += "  " + engine::sentence(finding);
        break;
    }
    return log::printable(row, 4096);
}

class Examination final : public Errand {
public:
    Examination(Console& console, ErrandConfig config, Patient patient)
        : Errand(console, std::move(config)), m_patient(std::move(patient)) {}

    /// After run(): whether it was reached, and if not why, where every address failed alike.
    [[nodiscard]] config::ExitStatus verdict() const noexcept {
        return m_reached ? config::ExitStatus::Done : m_failure.value_or(config::ExitStatus::Failed);
    }

private:
    void ready() override {
        auto& book = node().swarm().addressBook();
        discovery::recall(m_patient.saved, book, timeline(), now());
        if (m_patient.address)
            book.add(m_patient.peer, m_patient.address->withoutPeer(), swarm::AddressSource::Operator, now());
        for (const auto& address : config().join) {
            if (address.peer() == m_patient.peer)
                book.add(m_patient.peer, address.withoutPeer(), swarm::AddressSource::Operator, now());
        }
        if (config().join.empty()) return examine();
        after(kSearch, [this] { examine(); });
    }

    void heard(const event::Event& event) override {
        if (m_doctor) m_doctor->tell(event);
        search();
    }

    /// Asks the DHT once somebody is there to be asked.
    void search() {
        if (m_doctor || m_lookup || config().join.empty() || node().dht()->table().size() == 0) return;
        const auto lookup = node().lookUp(node::FindPeer{m_patient.peer}, now());
        if (lookup) m_lookup = *lookup;
    }

    void ended(const kad::LookupEnded& lookup) override {
        if (!m_lookup || lookup.id != *m_lookup) return;
        auto& book = node().swarm().addressBook();
        if (lookup.found) {
            for (const auto& address : std::get<kad::PeerFound>(*lookup.found).peer.addresses)
                book.add(m_patient.peer, address.withoutPeer(), swarm::AddressSource::Hearsay, now());
        }
        console().line({{"event", "searched"},
                        {"peer_id", m_patient.peer.text()},
                        {"found", lookup.found.ok()},
                        {"reason", lookup.found ? Json() : Json(lookup.found.error().code.message())},
                        {"queries", lookup.stats.asked}},
                       std::string("searched      the DHT, ") + std::to_string(lookup.stats.asked)
                           + " peers asked: "
                           + (lookup.found ? "it is known there" : engine::sentence(lookup.found.error())));
        examine();
    }

    void examine() {
        if (m_doctor) return;
        m_doctor.emplace(m_patient.peer, node().swarm().addressBook().addresses(m_patient.peer, now()),
                         config().assembly.node.swarm.addressRules);
        proceed();
    }

    void dialled(const swarm::DialDone& done) override {
        if (!m_dial || done.dial != *m_dial) return;
        m_dial.reset();
        m_doctor->dialled(done.connection);
        proceed();
    }

    void performed(const swarm::TaskDone& done) override {
        if (!m_task || done.task != *m_task) return;
        m_task.reset();
        m_doctor->identified(done.result);
        proceed();
    }

    void proceed() {
        while (auto output = m_doctor->poll()) {
            if (const auto* finding = std::get_if<Finding>(&*output)) {
                note(*finding);
            } else if (const auto* dial = std::get_if<Doctor::Dial>(&*output)) {
                const auto begun = node().swarm().dial({dial->address}, swarm::Reuse::Never, now());
                if (begun) {
                    m_dial = *begun;
                } else {
                    m_doctor->dialled(Fail{begun.error()});
                }
            } else if (const auto* ask = std::get_if<Doctor::Identify>(&*output)) {
                const auto begun = node().swarm().run(ask->connection, swarm::DoIdentify{}, now());
                if (begun) {
                    m_task = *begun;
                } else {
                    m_doctor->identified(Fail{begun.error()});
                }
            } else if (const auto* hangUp = std::get_if<Doctor::HangUp>(&*output)) {
                node().swarm().close(hangUp->connection, swarm::CloseReason::Requested, now());
            } else {
                return finish();
            }
        }
    }

    void note(const Finding& finding) {
        if (finding.symptom == Symptom::Denied || finding.symptom == Symptom::Failed) {
            const bool ours = finding.symptom == Symptom::Denied || finding.phase == "gate";
            const auto status = ours ? config::ExitStatus::Refused : statusOf(finding.reason);
            m_failure = m_failure.value_or(status) == status ? status : config::ExitStatus::Failed;
        }
        if (finding.symptom != Symptom::Reachable && finding.symptom != Symptom::Unreachable)
            return console().line(jsonOf(finding, m_patient.peer), wordsOfFinding(finding));
        m_reached = finding.symptom == Symptom::Reachable;
        Json done{{"event", "done"},
                  {"peer_id", m_patient.peer.text()},
                  {"reachable", m_reached},
                  {"reached", finding.reached},
                  {"tried", finding.tried},
                  {"addr", finding.address.empty() ? Json() : Json(finding.address.text())},
                  {"phase", finding.phase.empty() ? Json() : Json(finding.phase)},
                  {"reason", finding.reason.empty() ? Json() : Json(finding.reason)}};
        console().line(done, wordsOfFinding(finding) + "  (" + std::to_string(finding.reached) + " of "
                                 + std::to_string(finding.tried) + " tried)");
    }

    Patient m_patient;
    std::optional<Doctor> m_doctor;
    std::optional<kad::LookupId> m_lookup;
    std::optional<swarm::DialId> m_dial;
    std::optional<swarm::TaskId> m_task;
    bool m_reached = false;
    std::optional<config::ExitStatus> m_failure;
};

/// A look beside a running node: nothing is locked and nothing written.
Result<discovery::SavedPeers> savedPeersOf(const config::CommandLine& line) {
    std::filesystem::path folder = line.value("data-dir").value_or("");
    if (folder.empty()) {
        const auto standard = config::DataDir::standardPath();
        if (!standard) return discovery::SavedPeers{}; // a call may name all that is to be known
        folder = *standard;
    }
    const auto bytes =
        VD_TRY(store::readWhole((folder / "peers.cbor").string(), discovery::SavedPeers::kMaxBytes));
    if (!bytes) return discovery::SavedPeers{};
    return discovery::SavedPeers::decode(*bytes);
}

Result<Patient> patientOf(const config::CommandLine& line) {
    const std::string& text = line.operands()[0];
    Patient patient;
    std::optional<codec::PeerId> named;
    if (text.starts_with("/")) {
        patient.address = VD_TRY(parseAddress("peer", text));
        named = patient.address->peer();
    } else if (const auto peer = codec::PeerId::fromText(text)) {
        named = *peer;
    }
    if (!named) {
        return Fail{config::UsageError::BadValue,
                    "'" + log::printable(text, 100)
                        + "' names no peer: write its id, or an address that ends in /p2p/ID."};
    }
    patient.peer = *named;
    patient.saved = VD_TRY(savedPeersOf(line));
    return patient;
}

Result<config::ExitStatus> tryExamine(const config::CommandLine& line, Console& console) {
    NodeOptions options = VD_TRY(NodeOptions::of(line));
    Patient patient = VD_TRY(patientOf(line));
    ErrandConfig config;
    config.assembly = std::move(options.assembly);
    config.join = VD_TRY(addressesOf(line, "join"));
    config.timeout = VD_TRY(line.seconds("timeout", kExamination));
    node::NodeConfig& node = config.assembly.node;
    node.swarm.identifyOnConnect = !config.join.empty(); // the table of the DHT is filled by identify
    if (!config.join.empty()) {
        node.dht = dhtOptions(line);
        node.dht->kad.mode = kad::Mode::Client;
        node.bootnodes = config.join;
    }
    const auto identity = VD_TRY(openNodeIdentity(line));
    Examination examination(console, std::move(config), std::move(patient));
    const auto status = examination.run(identity);
    return status == config::ExitStatus::Done ? examination.verdict() : status;
}

} // namespace

config::ExitStatus runDoctor(const config::CommandLine& line, Console& console) {
    const auto status = tryExamine(line, console);
    return status ? *status : console.fail(status.error());
}

} // namespace vedette::app
