#include "core/transport/tls/tls_channel.h"

namespace vedette::tls {

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::HandshakeFailed: return "handshake_failed";
    case Violation::NotOneCertificate: return "not_one_certificate";
    case Violation::CertificateMalformed: return "certificate_malformed";
    case Violation::NotYetValid: return "not_yet_valid";
    case Violation::Expired: return "expired";
    case Violation::BadSelfSignature: return "bad_self_signature";
    case Violation::NoExtension: return "no_extension";
    case Violation::DuplicateExtension: return "duplicate_extension";
    case Violation::BadExtension: return "bad_extension";
    case Violation::UnknownCritical: return "unknown_critical";
    case Violation::UniqueId: return "unique_id";
    case Violation::BadIdentityKey: return "bad_identity_key";
    case Violation::BadIdentitySignature: return "bad_identity_signature";
    case Violation::PeerMismatch: return "peer_mismatch";
    case Violation::NoCommonProtocol: return "no_common_protocol";
    case Violation::BadRecord: return "bad_record";
    case Violation::TooLarge: return "too_large";
    }
    return "unknown";
}

} // namespace vedette::tls
