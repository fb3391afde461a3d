#include "core/discovery/doctor.h"

#include "tests/fakes/virtual_net.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::discovery;
using namespace std::chrono_literals;

namespace {

swarm::KnownAddress known(const std::string& text,
                          swarm::AddressSource source = swarm::AddressSource::Identify) {
    swarm::KnownAddress address;
    address.address = codec::Multiaddr::fromText(text).value();
    address.source = source;
    return address;
}

/// Carries out what the doctor asks for, on a virtual network.
std::vector<Finding> examine(test::VirtualNet& net, test::VirtualHost& host, Doctor& doctor) {
    std::vector<Finding> findings;
    std::size_t told = host.events.size();
    const auto tell = [&] {
        for (; told < host.events.size(); ++told) doctor.tell(host.events[told]);
    };
    while (auto output = doctor.poll()) {
        if (auto* finding = std::get_if<Finding>(&*output)) {
            findings.push_back(*std::move(finding));
        } else if (auto* dial = std::get_if<Doctor::Dial>(&*output)) {
            const std::size_t before = host.dials.size();
            const auto begun = host.swarm().dial({dial->address}, swarm::Reuse::Never, net.now);
            if (!begun) {
                doctor.dialled(Fail{begun.error()});
                continue;
            }
            for (int i = 0; i < 60 && host.dials.size() == before; ++i) net.run(1s);
            tell();
            doctor.dialled(host.dials.back().connection);
        } else if (auto* ask = std::get_if<Doctor::Identify>(&*output)) {
            const std::size_t before = host.tasks.size();
            const auto task = host.swarm().run(ask->connection, swarm::DoIdentify{}, net.now);
            for (int i = 0; i < 60 && task && host.tasks.size() == before; ++i) net.run(1s);
            tell();
            doctor.identified(task ? host.tasks.back().result : Result<>(Fail{task.error()}));
        } else if (auto* hangUp = std::get_if<Doctor::HangUp>(&*output)) {
            host.swarm().close(hangUp->connection, swarm::CloseReason::Requested, net.now);
            net.run(1s);
        } else {
            if (doctor.poll()) qFatal("something after the end");
            return findings;
        }
    }
    qFatal("no end");
}

std::vector<Symptom> symptoms(const std::vector<Finding>& findings) {
    std::vector<Symptom> all;
    for (const auto& finding : findings) all.push_back(finding.symptom);
    return all;
}

struct Ward {
    test::VirtualNet net;
    test::VirtualHost& doctor = net.add(1, quiet());
    test::VirtualHost& patient = net.add(2, quiet());

    static node::NodeConfig quiet() {
        node::NodeConfig config;
        config.swarm.identifyOnConnect = false;
        return config;
    }

    std::vector<Finding> look(std::vector<swarm::KnownAddress> addresses,
                              const swarm::AddressRules& rules = {}) {
        Doctor machine(patient.id(), std::move(addresses), rules);
        return examine(net, doctor, machine);
    }
};

} // namespace

class DoctorTest final : public QObject {
    Q_OBJECT

private slots:

    void aHealthyPeer() {
        Ward ward;
        ward.net.listen(ward.patient);
        const auto findings =
            ward.look({known(ward.patient.listens.at(0).text(), swarm::AddressSource::SignedRecord)});
        QCOMPARE(symptoms(findings),
                 (std::vector{Symptom::Known, Symptom::Connected, Symptom::Identified, Symptom::Reachable}));
        QCOMPARE(findings[0].source, std::string("signed_record"));
        QCOMPARE(findings[1].security, std::string("noise"));
        QVERIFY(findings[1].took > Duration::zero());
        QVERIFY(findings[2].agent.starts_with("vedette/"));
        QVERIFY(!findings[2].protocols.empty());
        QCOMPARE(findings[3].reached, std::size_t{1});
        QVERIFY(ward.doctor.swarm().connections().empty()); // it leaves nothing behind
    }

    void nothingIsKnown() {
        Ward ward;
        const auto findings = ward.look({});
        QCOMPARE(symptoms(findings), (std::vector{Symptom::NoAddress, Symptom::Unreachable}));
        QCOMPARE(findings[1].tried, std::size_t{0});
    }

    void nobodyListensAndATransportThatWeLack() {
        Ward ward;
        const auto findings = ward.look({known("/ip4/10.0.1.1/udp/1/quic-v1"),
                                         known("/ip4/10.0.1.1/tcp/9", swarm::AddressSource::Hearsay)});
        QCOMPARE(symptoms(findings), (std::vector{Symptom::Known, Symptom::Unusable, Symptom::Known,
                                                  Symptom::Failed, Symptom::Unreachable}));
        QCOMPARE(findings[3].phase, std::string("connect"));
        QVERIFY(!findings[3].reason.empty());
        QCOMPARE(findings[4].reason, findings[3].reason);
        QCOMPARE(findings[4].tried, std::size_t{1});
    }

    void anotherPeerAnswers() {
        Ward ward;
        test::VirtualHost& impostor = ward.net.add(3, Ward::quiet());
        ward.net.listen(impostor);
        const auto findings = ward.look({known("/ip4/10.0.1.1/tcp/9"), known(impostor.listens.at(0).text())});
        QCOMPARE(findings.back().symptom, Symptom::Unreachable);
        QCOMPARE(findings.back().phase,
                 std::string("security")); // it came furthest, though it was tried last
        QVERIFY(findings.back().reason.ends_with("peer_mismatch"));
    }

    void ourOwnRulesForbidIt() {
        Ward ward;
        ward.net.listen(ward.patient);
        swarm::AddressRules rules;
        QVERIFY(rules.deny("10.0.1.0/24").ok());
        const auto findings = ward.look({known(ward.patient.listens.at(0).text())}, rules);
        QCOMPARE(symptoms(findings), (std::vector{Symptom::Known, Symptom::Denied, Symptom::Unreachable}));
        QCOMPARE(findings[1].reason, std::string("address.denied 10.0.1.0/24"));
        QCOMPARE(findings[2].phase, std::string("gate"));
    }

    void theGateSaysNo() {
        struct NoDials final : swarm::Gate {
            swarm::Verdict ask(const swarm::GateRequest& request, Instant) override {
                if (request.action == swarm::Action::Dial) return swarm::Refuse{"segment.closed"};
                return swarm::Allow{};
            }
        } gate;

        test::VirtualNet net;
        test::VirtualHost& host = net.add(1, Ward::quiet(), &gate);
        test::VirtualHost& patient = net.add(2, Ward::quiet());
        net.listen(patient);
        Doctor doctor(patient.id(), {known(patient.listens.at(0).text())}, {});
        const auto findings = examine(net, host, doctor);
        QCOMPARE(findings.back().symptom, Symptom::Unreachable);
        QVERIFY(std::ranges::any_of(findings, [](const Finding& one) {
            return one.symptom == Symptom::Failed && one.phase == "gate" && one.reason == "segment.closed";
        }));
    }

    void itAnswersWhereItDoesNotSaySo() {
        Ward ward;
        node::NodeConfig config = Ward::quiet();
        config.swarm.announce = {codec::Multiaddr::fromText("/ip4/192.0.2.1/tcp/4001").value()};
        test::VirtualHost& shy = ward.net.add(3, config);
        ward.net.listen(shy);
        Doctor machine(shy.id(), {known(shy.listens.at(0).text())}, {});
        const auto findings = examine(ward.net, ward.doctor, machine);
        QCOMPARE(symptoms(findings), (std::vector{Symptom::Known, Symptom::Connected, Symptom::Identified,
                                                  Symptom::Unannounced, Symptom::Reachable}));
    }

    void itDoesNotSayWhoItIs() {
        Ward ward;
        node::NodeConfig config = Ward::quiet();
        config.swarm.serve = {"ping"};
        test::VirtualHost& mute = ward.net.add(3, config);
        ward.net.listen(mute);
        Doctor machine(mute.id(), {known(mute.listens.at(0).text())}, {});
        const auto findings = examine(ward.net, ward.doctor, machine);
        QCOMPARE(symptoms(findings), (std::vector{Symptom::Known, Symptom::Connected, Symptom::Unidentified,
                                                  Symptom::Reachable}));
        QCOMPARE(findings[2].reason, std::string("stream.not_supported"));
    }

    void onlySoManyAreTried() {
        Ward ward;
        std::vector<swarm::KnownAddress> many;
        for (int i = 0; i < 100; ++i)
            many.push_back(known("/ip4/10.0.1.1/udp/" + std::to_string(i + 1) + "/quic-v1"));
        const auto findings = ward.look(many);
        QCOMPARE(findings.size(), 2 * Doctor::kMaxAddresses + 1);
    }
};

VD_SUITE(DoctorTest)
#include "doctor_test.moc"
