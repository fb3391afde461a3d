#include "core/engine/words.h"

#include "core/alert/alert_error.h"
#include "core/alert/suggestion.h"
#include "core/ceremony/finding.h"
#include "core/ceremony/frames.h"
#include "core/ceremony/party.h"
#include "core/ceremony/violation.h"
#include "core/codec/cbor.h"
#include "core/codec/cid.h"
#include "core/codec/multiaddr.h"
#include "core/codec/multibase.h"
#include "core/codec/multihash.h"
#include "core/codec/peer_id.h"
#include "core/codec/protobuf.h"
#include "core/codec/varint.h"
#include "core/crypto/ml_kem.h"
#include "core/crypto/private_key.h"
#include "core/crypto/public_key.h"
#include "core/crypto/signer.h"
#include "core/detect/finding.h"
#include "core/detect/row_error.h"
#include "core/discovery/crawler.h"
#include "core/discovery/doctor.h"
#include "core/discovery/saved_peers.h"
#include "core/engine/block_list.h"
#include "core/engine/engine_error.h"
#include "core/event/encoding.h"
#include "core/geo/geo_error.h"
#include "core/history/history.h"
#include "core/history/peer_query.h"
#include "core/keys/token_error.h"
#include "core/lab/gossip_trial.h"
#include "core/lab/recording.h"
#include "core/lab/scenario.h"
#include "core/ledger/violation.h"
#include "core/net/net_error.h"
#include "core/node/node.h"
#include "core/node/policy_gate.h"
#include "core/policy/bundle.h"
#include "core/policy/rule.h"
#include "core/protocols/echo/echo.h"
#include "core/protocols/framed/framed.h"
#include "core/protocols/gossipsub/gossipsub.h"
#include "core/protocols/identify/identify.h"
#include "core/protocols/kad/kad.h"
#include "core/protocols/mdns/message.h"
#include "core/protocols/perf/perf.h"
#include "core/protocols/ping/ping.h"
#include "core/store/audit_log.h"
#include "core/store/database.h"
#include "core/store/segment_view.h"
#include "core/swarm/address_rules.h"
#include "core/swarm/dials.h"
#include "core/swarm/limits.h"
#include "core/swarm/swarm.h"
#include "core/swarm/task.h"
#include "core/transport/multistream/multistream.h"
#include "core/transport/noise/noise_channel.h"
#include "core/transport/pnet/pnet.h"
#include "core/transport/session/session.h"
#include "core/transport/tls/tls_channel.h"
#include "core/transport/yamux/yamux.h"
#include "tests/suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <set>

using namespace vedette;
using namespace vedette::engine;

namespace {

/// Every code that exists, and the domains that they are of.
struct Codes {
    std::set<std::string> all;
    std::set<std::string> domains;

    template <class E>
    void add() {
        int value = 1;
        for (; codeName(static_cast<E>(value)) != "unknown"; ++value) {
            const std::error_code code = make_error_code(static_cast<E>(value));
            all.insert(code.message());
            domains.insert(code.category().name());
        }
        VD_ASSERT(value > 1);
    }

    Codes() {
        add<codec::VarintError>();
        add<codec::CidError>();
        add<codec::MultihashError>();
        add<codec::PeerIdError>();
        add<codec::ProtoError>();
        add<codec::CborError>();
        add<codec::MultibaseError>();
        add<codec::AddrError>();
        add<crypto::KemError>();
        add<detect::RowError>();
        add<detect::Rule>();
        add<alert::Rule>();
        add<alert::AlertError>();
        add<alert::Deed>();
        add<trust::Cause>();
        add<trust::Reason>();
        add<trust::Falsehood>();
        add<trust::Shortfall>();
        add<policy::PolicyError>();
        add<policy::BundleError>();
        add<crypto::SealError>();
        add<crypto::KeyError>();
        add<crypto::SignerError>();
        add<event::DecodeError>();
        add<geo::GeoError>();
        add<ledger::Violation>();
        add<ceremony::Violation>();
        add<ceremony::Fault>();
        add<ceremony::FrameError>();
        add<ceremony::PartyError>();
        add<lab::RecordingError>();
        add<lab::ScenarioError>();
        add<lab::TrialError>();
        add<engine::EngineError>();
        add<engine::BlockError>();
        add<keys::TokenError>();
        add<net::WireError>();
        add<net::ResolveError>();
        add<kad::LookupError>();
        add<kad::Violation>();
        add<kad::StoreRefusal>();
        add<kad::Refused>();
        add<kad::RecordFault>();
        add<discovery::CrawlError>();
        add<discovery::SavedPeersError>();
        add<discovery::Symptom>();
        add<mdns::MessageError>();
        add<swarm::AddressRuleError>();
        add<geo::IpPrefixError>();
        add<swarm::Refusal>();
        add<swarm::CloseReason>();
        add<swarm::DialError>();
        add<swarm::StreamError>();
        add<store::StoreError>();
        add<store::AuditError>();
        add<store::SegmentError>();
        add<history::StateError>();
        add<history::HistoryError>();
        add<history::QueryError>();
        add<history::PeerQueryError>();
        add<ping::Violation>();
        add<identify::Violation>();
        add<echo::Violation>();
        add<perf::Violation>();
        add<gossipsub::Violation>();
        add<gossipsub::Rejection>();
        add<gossipsub::DelegationError>();
        add<gossipsub::ParamError>();
        add<gossipsub::UseError>();
        add<node::AskError>();
        add<node::CallError>();
        add<node::NodeError>();
        add<node::ReceiptError>();
        add<node::RefusalError>();
        add<task::AnswerError>();
        add<task::Violation>();
        add<receipt::Violation>();
        add<revocation::Violation>();
        add<bundle::Violation>();
        add<attest::Violation>();
        add<framed::Violation>();
        add<framed::SendError>();
        add<pnet::KeyFileError>();
        add<multistream::Violation>();
        add<noise::Violation>();
        add<session::Violation>();
        add<yamux::Violation>();
        add<yamux::OpenError>();
        add<tls::Violation>();
        all.insert("gate.deadline"); // rules, those that no policy wrote
        all.insert(std::string(node::kRevokedRule));
        all.insert(std::string(node::kStaleRule));
        all.insert(std::string(node::kNoRule));
        all.insert(std::string(node::kExchangeRule));
    }
};

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

private slots:

    void everyCodeHasItsSentenceAndEverySentenceItsCode() {
        const Codes codes;
        std::set<std::string> worded;
        for (const Words& words : allWords()) {
            QVERIFY2(worded.insert(std::string(words.code)).second, words.code.data());
            QVERIFY2(codes.all.contains(std::string(words.code)), words.code.data());
        }
        for (const std::string& code : codes.all) QVERIFY2(worded.contains(code), code.c_str());
    }

    void noDomainIsForgotten() {
        const Codes codes;
        static const QRegularExpression macro(R"re(^VD_ERROR_CODES\([\w:]+, \w+, "(\w+)"\))re",
                                              QRegularExpression::MultilineOption);
        QDirIterator headers(VEDETTE_SOURCE_DIR "/core", {"*.h"}, QDir::Files, QDirIterator::Subdirectories);
        std::set<std::string> seen;
        while (headers.hasNext()) {
            QFile file(headers.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto found = macro.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) seen.insert(found.next().captured(1).toStdString());
        }
        for (const std::string& domain : seen) QVERIFY2(codes.domains.contains(domain), domain.c_str());
        QVERIFY(seen == codes.domains);
    }

    void sentencesAreSentences() {
        for (const Words& words : allWords()) {
            const auto text = words.sentence;
            QVERIFY2(text.size() >= 30 && text.size() <= 160, words.code.data());
            QVERIFY2(text.front() >= 'A' && text.front() <= 'Z' && text.back() == '.', words.code.data());
            QVERIFY2(text.find("  ") == std::string_view::npos, words.code.data());
        }
    }

    void detailsAreShownSafely() {
        QCOMPARE(sentence("dial.to_self"), std::string("That is our own peer id; dial another."));
        QCOMPARE(sentence(Error(swarm::DialError::ToSelf, "a\x1b[2J")),
                 std::string("That is our own peer id; dial another. (a\\x1b[2J)"));
        QVERIFY(sentence("never.heard").find("\"never.heard\"") != std::string::npos);
    }
};

VD_SUITE(WordsTest)
#include "words_test.moc"
