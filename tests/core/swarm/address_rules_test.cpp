#include "core/swarm/address_rules.h"

#include "tests/fakes/virtual_net.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::swarm;

namespace {

std::string verdict(const AddressRules& rules, const std::string& address) {
    return rules.denial(codec::Multiaddr::fromText(address).value()).value_or("passes");
}

} // namespace

class AddressRulesTest final : public QObject {
    Q_OBJECT

private slots:

    void theMostSpecificRuleDecides() {
        AddressRules rules;
        QVERIFY(rules.deny("10.0.0.0/8").ok());
        QCOMPARE(verdict(rules, "/ip4/10.1.1.1/tcp/1"), std::string("address.denied 10.0.0.0/8"));
        QCOMPARE(verdict(rules, "/ip4/11.1.1.1/tcp/1"), std::string("passes"));
        QVERIFY(rules.allow("10.1.0.0/16").ok());
        QVERIFY(rules.deny("10.1.1.128/25").ok());
        QCOMPARE(verdict(rules, "/ip4/10.1.1.1/tcp/1"), std::string("passes"));
        QCOMPARE(verdict(rules, "/ip4/10.1.1.200/udp/1/quic-v1"),
                 std::string("address.denied 10.1.1.128/25"));
        QCOMPARE(verdict(rules, "/ip4/10.2.1.1/tcp/1"), std::string("address.denied 10.0.0.0/8"));
        // Something is allowed by name, so who is not named is no guest.
        QCOMPARE(verdict(rules, "/ip4/11.1.1.1/tcp/1"), std::string("address.not_allowed"));
        QCOMPARE(verdict(rules, "/dns4/example.org/tcp/1"), std::string("address.not_allowed"));
        QVERIFY(rules.deny("10.1.0.0/16").ok());
        QCOMPARE(verdict(rules, "/ip4/10.1.1.1/tcp/1"), std::string("address.denied 10.1.0.0/16"));
    }

    void aDisguisedAddressIsSeenThrough() {
        AddressRules rules;
        QVERIFY(rules.deny("192.0.2.0/24").ok());
        QCOMPARE(verdict(rules, "/ip6/::ffff:192.0.2.9/tcp/1"), std::string("address.denied 192.0.2.0/24"));
        QVERIFY(rules.deny("2001:db8::/33").ok());
        QCOMPARE(verdict(rules, "/ip6/2001:db8:7fff::1/tcp/1"), std::string("address.denied 2001:db8::/33"));
        QCOMPARE(verdict(rules, "/ip6/2001:db8:8000::1/tcp/1"), std::string("passes"));
    }

    void theListIsBounded() {
        AddressRules rules;
        QVERIFY(rules.empty());
        for (std::size_t i = 0; i < AddressRules::kMaxRules; ++i) {
            const std::string prefix =
                "10." + std::to_string(i / 256 % 256) + "." + std::to_string(i % 256) + ".0/24";
            QVERIFY(rules.deny(prefix).ok());
        }
        for (const auto& full : {rules.deny("1.2.3.4"), rules.allow("1.2.3.4")}) {
            QVERIFY(!full && full.error().code == AddressRuleError::TooMany);
        }
        QCOMPARE(verdict(rules, "/ip4/1.2.3.4/tcp/1"), std::string("passes")); // nor are there guests now
    }

    /// Both ways, with an equal network without the list as the control.
    void aSwarmObeysTheList() {
        for (const bool listed : {false, true}) {
            test::VirtualNet net;
            node::NodeConfig config;
            if (listed) QVERIFY(config.swarm.addressRules.deny("10.0.1.0/24").ok()); // the second host's
            test::VirtualHost& guarded = net.add(1, config);
            test::VirtualHost& other = net.add(2);
            net.listen(guarded);
            net.listen(other);
            QVERIFY(other.swarm().dial({guarded.address()}, Reuse::Never, net.now).ok());
            net.run(std::chrono::seconds(1));
            QCOMPARE(guarded.all<event::ConnectionOpened>().empty(), listed);
            QCOMPARE(other.dials.empty() || !other.dials.back().connection.ok(), listed);
            if (!listed) continue;
            const auto accepted = guarded.all<event::Refused>();
            QCOMPARE(accepted.size(), std::size_t{1});
            QCOMPARE(accepted[0].action, std::string("accept"));
            QCOMPARE(accepted[0].rule, std::string("address.denied 10.0.1.0/24"));
            QVERIFY(guarded.swarm().dial({other.address()}, Reuse::Never, net.now).ok());
            net.run(std::chrono::seconds(1));
            QVERIFY(!guarded.dials.empty() && !guarded.dials.back().connection.ok());
            QCOMPARE(guarded.all<event::Refused>().back().action, std::string("dial"));
        }
    }
};

VD_SUITE(AddressRulesTest)
#include "address_rules_test.moc"
