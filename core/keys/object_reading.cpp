#include "core/keys/object_reading.h"

#include "core/keys/key_encoding.h"
#include "core/keys/mechanism.h"

namespace vedette::keys {

namespace {

ObjectReading unusable(const std::string& why) {
    return {{}, why, std::nullopt};
}

std::size_t bitsOf(BytesView number) {
    while (!number.empty() && number[0] == 0) number = number.subspan(1);
    return number.size() * 8;
}

} // namespace

ObjectReading readKeyObject(const Cryptoki& module, CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object) {
    const auto type = numberOf(module, session, object, CKA_KEY_TYPE);
    if (!type) return unusable("of an unknown type");
    if (*type == CKK_RSA) {
        const auto modulus = attributeOf(module, session, object, CKA_MODULUS);
        const auto exponent = attributeOf(module, session, object, CKA_PUBLIC_EXPONENT);
        if (!modulus || !exponent) return unusable("rsa, without its numbers");
        const std::string name = "rsa" + std::to_string(bitsOf(*modulus));
        const auto key = rsaKey(*modulus, *exponent);
        if (!key) return unusable(name + ", unusable: " + key.error().detail);
        return {copyOf(key->encoded()), name, std::nullopt};
    }
    if (*type != CKK_EC && *type != mechanism::kEdwardsKey)
        return unusable("of type " + std::to_string(*type));
    const auto parameters = attributeOf(module, session, object, CKA_EC_PARAMS);
    const auto curve = parameters ? curveOf(*parameters) : std::nullopt;
    if (!curve) return unusable("of another curve");
    const auto point = attributeOf(module, session, object, CKA_EC_POINT);
    const std::string name(algorithmName(*curve));
    if (!point) return {{}, name + ", without its point", curve};
    const auto key = curveKey(*curve, *point);
    if (!key) return {{}, name + ", unusable: " + key.error().detail, curve};
    return {copyOf(key->encoded()), name, curve};
}

} // namespace vedette::keys
