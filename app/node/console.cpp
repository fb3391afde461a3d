#include "app/node/console.h"

#include "app/config/command_line.h"
#include "app/config/data_dir.h"
#include "app/config/identity.h"
#include "app/config/passphrase.h"
#include "app/config/token_uri.h"
#include "app/node/audit_export.h"
#include "app/node/bench/child.h"
#include "core/base/log.h"
#include "core/ceremony/frames.h"
#include "core/ceremony/violation.h"
#include "core/crypto/private_key.h"
#include "core/engine/words.h"
#include "core/history/query.h"
#include "core/keys/token_error.h"
#include "core/ledger/violation.h"
#include "core/policy/bundle.h"
#include "core/protocols/identify/identify.h"
#include "core/protocols/receipt/receipt.h"
#include "core/store/audit_log.h"
#include "core/store/database.h"
#include "core/store/segment_view.h"
#include "core/swarm/swarm.h"
#include "core/swarm/task.h"
#include "core/transport/noise/noise_channel.h"
#include "core/transport/session/session.h"
#include "core/transport/tls/tls_channel.h"

#include <array>
#include <set>

namespace vedette::app {

namespace {

/// Codes whose detail is already the sentence.
bool speaksForItself(const std::error_code& code) {
    static const std::array domains{
        &make_error_code(config::UsageError::NoCommand).category(),
        &make_error_code(config::DataDirError::NoHome).category(),
        &make_error_code(config::PassphraseError::Empty).category(),
        &make_error_code(config::IdentityError::BadUri).category(),
        &make_error_code(ExportError::NotWritten).category(),
        &make_error_code(config::UriError::NotPkcs11).category(),
    };
    for (const auto* domain : domains) {
        if (code.category() == *domain) return true;
    }
    return false;
}

} // namespace

void Console::write(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), m_out);
    std::fputc('\n', m_out);
    std::fflush(m_out);
}

void Console::line(const Json& object, const std::string& text) {
    if (m_form == Form::Text) return write(text);
    // What peers sent may be no UTF-8; it must not end the line, or us.
    write(object.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void Console::complain(const Error& why, const Json& more) {
    const std::string text = sentence(why);
    if (m_form == Form::Text) {
        std::fprintf(stderr, "%s\n", text.c_str());
        return;
    }
    Json object{{"event", "error"}, {"code", why.code.message()}, {"message", text}};
    object.update(more);
    line(object, {});
}

config::ExitStatus Console::fail(const Error& why, const Json& more) {
    complain(why, more);
    return statusOf(why);
}

std::string sentence(const Error& why) {
    if (why.code == BenchError::NoChild)
        return "The other process of the measurement did not work (" + why.detail
             + "); what it said itself stands above.";
    if (why.code == BenchError::Failed)
        return "The measurement failed (" + why.detail + "): try again, with less else to do.";
    // Of a dial the detail names each address and how it ended.
    const bool dialled = why.code == swarm::DialError::AllFailed || why.code == swarm::DialError::BackingOff;
    if (dialled && !why.detail.empty()) return why.detail;
    return speaksForItself(why.code) && !why.detail.empty() ? why.detail : engine::sentence(why);
}

namespace {

/// Of an error of a token, its module or its process.
config::ExitStatus statusOfToken(keys::TokenError error) {
    using config::ExitStatus;
    using keys::TokenError;
    switch (error) {
    case TokenError::NoToken:
    case TokenError::NotInitialized:
    case TokenError::AlreadyInUse:
    case TokenError::Removed:
    case TokenError::NotLoggedIn:
    case TokenError::WrongPin:
    case TokenError::PinLocked:
    case TokenError::PinLength:
    case TokenError::FinalTry:
    case TokenError::WriteProtected:
    case TokenError::NoKey:
    case TokenError::Duplicate:
    case TokenError::NoMechanism:
    case TokenError::Prohibited:
    case TokenError::NoEvidence: return ExitStatus::KeyRefused;
    case TokenError::AttributeDiffers:
    case TokenError::ProofFailed: return ExitStatus::VerificationFailed;
    case TokenError::Ambiguous: return ExitStatus::BadWords;
    default: return ExitStatus::Failed;
    }
}

/// What a peer shows and that does not hold: its identity, a signature, its certificate, what it sealed.
const std::set<std::string, std::less<>>& failedProofs() {
    static const std::set<std::string, std::less<>> all = [] {
        std::set<std::string, std::less<>> made;
        for (const auto one : {noise::Violation::BadTag, noise::Violation::LowOrderPoint,
                               noise::Violation::BadPayload, noise::Violation::BadIdentityKey,
                               noise::Violation::BadIdentitySignature, noise::Violation::PeerMismatch})
            made.insert(Error(one).text());
        for (const auto one :
             {tls::Violation::NotOneCertificate, tls::Violation::CertificateMalformed,
              tls::Violation::NotYetValid, tls::Violation::Expired, tls::Violation::BadSelfSignature,
              tls::Violation::NoExtension, tls::Violation::DuplicateExtension, tls::Violation::BadExtension,
              tls::Violation::UnknownCritical, tls::Violation::UniqueId, tls::Violation::BadIdentityKey,
              tls::Violation::BadIdentitySignature, tls::Violation::PeerMismatch, tls::Violation::BadRecord})
            made.insert(Error(one).text());
        for (const auto one : {identify::Violation::KeyMismatch, identify::Violation::BadRecord,
                               identify::Violation::RecordMismatch})
            made.insert(Error(one).text());
        made.insert(Error(session::Violation::PeerMismatch).text());
        return made;
    }();
    return all;
}

} // namespace

config::ExitStatus statusOf(std::string_view code) {
    using config::ExitStatus;
    code = code.substr(0, code.find(": ")); // what follows is a detail
    if (code == Error(swarm::DialError::Refused).text() || code == Error(swarm::StreamError::Refused).text()
        || code == Error(swarm::CloseReason::Refused).text() || code.starts_with("limit."))
        return ExitStatus::Refused;
    return failedProofs().contains(code) ? ExitStatus::VerificationFailed : ExitStatus::Failed;
}

config::ExitStatus statusOf(const Error& why) {
    using config::ExitStatus;
    using config::IdentityError;
    const auto sameDomain = [&](std::error_code other) { return why.code.category() == other.category(); };
    if (sameDomain(config::UsageError::NoCommand) || sameDomain(config::UriError::NotPkcs11))
        return ExitStatus::BadWords;
    if (sameDomain(keys::TokenError::NoToken))
        return statusOfToken(static_cast<keys::TokenError>(why.code.value()));
    for (const IdentityError one : {IdentityError::BadUri, IdentityError::UnknownType,
                                    IdentityError::SecretInUri, IdentityError::NotSupported}) {
        if (why.code == one) return ExitStatus::BadWords;
    }
    if (why.code == ceremony::Violation::NotRehearsed) return ExitStatus::Refused;
    if (sameDomain(ceremony::Violation::Malformed) || sameDomain(ceremony::FrameError::Malformed))
        return ExitStatus::VerificationFailed;
    if (why.code == crypto::SealError::WrongPassphrase || why.code == ledger::Violation::WrongPassphrase
        || sameDomain(config::PassphraseError::Empty)) {
        return ExitStatus::KeyRefused;
    }
    if (sameDomain(history::QueryError::TooLong)) return ExitStatus::BadWords;
    if (sameDomain(store::AuditError::Altered) || sameDomain(store::SegmentError::Altered)
        || sameDomain(receipt::Violation::Malformed) || sameDomain(ledger::Violation::Malformed)
        || sameDomain(policy::BundleError::Stale) || why.code == ExportError::Malformed
        || why.code == store::StoreError::Corrupt) {
        return ExitStatus::VerificationFailed;
    }
    return statusOf(why.code.message());
}

double secondsOf(std::chrono::nanoseconds duration) {
    return std::chrono::duration<double>(duration).count();
}

} // namespace vedette::app
