#include "core/transport/tls/tls_channel.h"

#include "tests/vectors/libp2p/sections.h"

#include <QtCore/QDateTime>

#include <optional>

using namespace vedette;
using namespace vedette::test::libp2p;

namespace {

// "1975-01-01T13:00:00+00:00", fractions and "Z" too.
std::optional<WallTime> timeOf(const test::Json& entry, const char* key) {
    if (!entry.contains(key) || !entry.at(key).is_string()) return std::nullopt;
    const QDateTime time =
        QDateTime::fromString(QString::fromStdString(entry.at(key).get<std::string>()), Qt::ISODateWithMs);
    if (!time.isValid()) throw std::runtime_error("unreadable time in the vectors");
    return WallTime{time.toMSecsSinceEpoch()};
}

bool saysFalse(const test::Json& entry, const char* key) {
    return entry.contains(key) && entry.at(key).is_boolean() && !entry.at(key).get<bool>();
}

void certificateHolds(const test::Json& entry) {
    const Bytes der = hexIn(entry, "certificate_der_hex");
    const auto notBefore = timeOf(entry, "not_before");
    const auto notAfter = timeOf(entry, "not_after");
    // A time at which the certificate is in force; 2025 where the vectors leave it open.
    const WallTime at = notBefore ? *notBefore : WallTime{1'735'689'600'000};
    const auto verified = tls::verifyCertificate(der, at);
    const bool valid = entry.at("valid").get<bool>();
    const std::string reason = verified.ok() ? "accepted" : verified.error().text();
    expect(verified.ok() == valid, reason);
    if (!valid) {
        if (saysFalse(entry, "self_signature_ok") && saysFalse(entry, "extension_signature_ok")) {
            expect(verified.error().code == tls::Violation::BadSelfSignature
                       || verified.error().code == tls::Violation::BadIdentitySignature,
                   reason);
        }
        return;
    }
    expect(verified->peer.text() == textIn(entry, "peer_id"), "another peer");
    expect(verified->identity.peerId() == verified->peer, "the identity is another peer's");
    if (entry.contains("host_key_type")) {
        const auto type = QString::fromStdString(textIn(entry, "host_key_type")).toLower();
        expect(QString::fromUtf8(crypto::keyTypeName(verified->identity.type())) == type, "another type");
    }
    if (notBefore) {
        const auto early = tls::verifyCertificate(der, {notBefore->ms - 1000});
        expect(!early.ok() && early.error().code == tls::Violation::NotYetValid, "in force too early");
    }
    if (notAfter) {
        expect(tls::verifyCertificate(der, *notAfter).ok(), "not in force at its end");
        const auto late = tls::verifyCertificate(der, {notAfter->ms + 1000});
        expect(!late.ok() && late.error().code == tls::Violation::Expired, "in force too late");
    }
}

const Reads kTlsReads{
    {"certificates", certificateHolds,
     [](const test::Json& entry) { return entry.contains("certificate_der_hex"); }},
};

} // namespace
