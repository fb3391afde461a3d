#include "core/transport/tls/signed_key.h"

#include "core/crypto/der.h"
#include "core/transport/tls/tls_channel.h"

namespace vedette::tls {

namespace {

using crypto::DerReader;

void putElement(Bytes& to, Byte tag, BytesView content) {
    VD_ASSERT(content.size() <= 0xffff);
    to.push_back(tag);
    if (content.size() >= 0x100) {
        to.push_back(0x82);
        to.push_back(static_cast<Byte>(content.size() >> 8));
    } else if (content.size() >= 0x80) {
        to.push_back(0x81);
    }
    to.push_back(static_cast<Byte>(content.size() & 0xff));
    append(to, content);
}

} // namespace

Result<SignedKey> decodeSignedKey(BytesView der) {
    DerReader outer(der);
    const auto sequence = outer.take(DerReader::kSequence);
    if (!sequence || !outer.empty()) return Fail{Violation::BadExtension, "not one DER sequence"};
    DerReader parts(*sequence);
    const auto publicKey = parts.take(DerReader::kOctetString);
    const auto signature = parts.take(DerReader::kOctetString);
    if (!publicKey || !signature || !parts.empty()) {
        return Fail{Violation::BadExtension, "not a sequence of two octet strings"};
    }
    return SignedKey{*publicKey, *signature};
}

Bytes encodeSignedKey(const SignedKey& key) {
    Bytes content;
    putElement(content, DerReader::kOctetString, key.publicKey);
    putElement(content, DerReader::kOctetString, key.signature);
    Bytes der;
    putElement(der, DerReader::kSequence, content);
    return der;
}

} // namespace vedette::tls
