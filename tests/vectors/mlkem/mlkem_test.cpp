#include "core/crypto/ml_kem.h"

#include "core/crypto/x25519.h"

#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>
#include <openssl/evp.h>

#include <map>

using namespace vedette;
using namespace vedette::crypto;
using namespace vedette::test;

namespace {

[[noreturn]] void unknown(const std::string& what) {
    throw std::runtime_error("unknown: " + what);
}

Bytes field(const Json& entry, const char* name) {
    return unhex(entry.at(name).get<std::string>());
}

template <std::size_t Size>
std::array<Byte, Size> exactly(const Bytes& bytes) {
    if (bytes.size() != Size) throw std::runtime_error("not " + std::to_string(Size) + " bytes");
    std::array<Byte, Size> out;
    std::ranges::copy(bytes, out.begin());
    return out;
}

Bytes joined(std::initializer_list<BytesView> parts) {
    Bytes out;
    for (const BytesView part : parts) append(out, part);
    return out;
}

template <std::size_t Rank>
bool generates(const Bytes& d, const Bytes& z, const Bytes& ek, const Bytes& dk) {
    const auto pair = MlKem<Rank>::ofSeed(exactly<64>(joined({d, z})));
    return equal(pair.encapsulationKey, ek) && equal(pair.decapsulationKey.expose(), dk);
}

template <std::size_t Rank>
bool encapsulates(const Bytes& ek, const Bytes& m, const Bytes& c, const Bytes& k) {
    const auto made = MlKem<Rank>::encapsulate(ek, exactly<32>(m));
    return made && equal(made->ciphertext, c) && equal(made->shared.expose(), k);
}

template <std::size_t Rank>
bool decapsulates(const Bytes& dk, const Bytes& c, const Bytes& k) {
    const auto shared = MlKem<Rank>::decapsulate(dk, c);
    return shared && equal(shared->expose(), k);
}

/// NIST ACVP, with the expected results inside ("internal projection"). What all tests of a group share
/// stands in the group.
template <std::size_t Rank>
bool acvp(const std::string& mode, const Json& group, const Json& test) {
    const auto of = [&](const char* name) { return field(test.contains(name) ? test : group, name); };
    if (mode == "keyGen") return generates<Rank>(of("d"), of("z"), of("ek"), of("dk"));
    if (mode != "encapDecap") unknown(mode);
    const auto function = group.at("function").get<std::string>();
    if (function == "encapsulation") {
        return encapsulates<Rank>(of("ek"), of("m"), of("c"), of("k"))
            && (!test.contains("dk") || decapsulates<Rank>(of("dk"), of("c"), of("k")));
    }
    if (function == "decapsulation") return decapsulates<Rank>(of("dk"), of("c"), of("k"));
    // The checks of sections 7.2 and 7.3 on keys of others; with ciphertext and message we have a free hand.
    const bool passes = test.contains("testPassed") && test.at("testPassed").get<bool>();
    if (function == "encapsulationKeyCheck") {
        return MlKem<Rank>::encapsulate(of("ek"), std::array<Byte, 32>{}).ok() == passes;
    }
    if (function == "decapsulationKeyCheck") {
        return MlKem<Rank>::decapsulate(of("dk"), Bytes(MlKem<Rank>::kCiphertextSize)).ok() == passes;
    }
    unknown(function);
}

std::size_t acvpFile(const Json& file) {
    std::size_t cases = 0;
    const auto mode = file.at("mode").get<std::string>();
    for (const Json& group : file.at("testGroups")) {
        const auto set = group.at("parameterSet").get<std::string>();
        for (const Json& test : group.at("tests")) {
            ++cases;
            const bool holds = set == "ML-KEM-512"  ? acvp<2>(mode, group, test)
                             : set == "ML-KEM-768"  ? acvp<3>(mode, group, test)
                             : set == "ML-KEM-1024" ? acvp<4>(mode, group, test)
                                                    : (unknown(set), false);
            if (!holds) throw std::runtime_error("tcId " + test.at("tcId").dump() + " does not hold");
        }
    }
    return cases;
}

Bytes digest(const EVP_MD* kind, const Bytes& input, std::size_t size) {
    Bytes out(size);
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    const bool done = EVP_DigestInit_ex(context, kind, nullptr) == 1
                   && EVP_DigestUpdate(context, input.data(), input.size()) == 1
                   && ((EVP_MD_get_flags(kind) & EVP_MD_FLAG_XOF) != 0
                           ? EVP_DigestFinalXOF(context, out.data(), out.size())
                           : EVP_DigestFinal_ex(context, out.data(), nullptr))
                          == 1;
    EVP_MD_CTX_free(context);
    if (!done) throw std::runtime_error("OpenSSL has not that digest");
    return out;
}

/// X-Wing (draft-connolly-cfrg-xwing-kem): our ML-KEM-768 and X25519 put together by the draft, the Keccak
/// around them OpenSSL's.
bool xWing(const Json& entry) {
    const auto part = [](const Bytes& bytes, std::size_t from, std::size_t size) {
        if (bytes.size() < from + size) throw std::runtime_error("X-Wing field too short");
        return copyOf(BytesView(bytes).subspan(from, size));
    };
    const Bytes seed = field(entry, "sk");
    const Bytes expanded = digest(EVP_shake256(), seed, 96);
    const auto pair = MlKem768::ofSeed(exactly<64>(part(expanded, 0, 64)));
    const auto ours = X25519KeyPair::of(X25519Secret(exactly<32>(part(expanded, 64, 32))));
    const Bytes pk = field(entry, "pk");
    if (seed != field(entry, "seed") || pk != joined({pair.encapsulationKey, ours.publicKey})) return false;

    const Bytes chosen = field(entry, "eseed");
    const auto made = MlKem768::encapsulate(pair.encapsulationKey, exactly<32>(part(chosen, 0, 32)));
    const auto ephemeral = X25519KeyPair::of(X25519Secret(exactly<32>(part(chosen, 32, 32))));
    const Bytes ct = field(entry, "ct");
    if (!made || ct != joined({made->ciphertext, ephemeral.publicKey})) return false;

    const auto opened =
        MlKem768::decapsulate(pair.decapsulationKey.expose(), part(ct, 0, MlKem768::kCiphertextSize));
    const auto agreed = x25519(
        ours.secret, exactly<32>(part(ct, MlKem768::kCiphertextSize, ct.size() - MlKem768::kCiphertextSize)));
    const auto sent = x25519(ephemeral.secret, ours.publicKey);
    if (!opened || !agreed || !sent || !equal(agreed->expose(), sent->expose())) return false;
    static constexpr std::string_view kLabel = R"(\.//^\)"; // a wing, as the draft draws it
    const Bytes input =
        joined({opened->expose(), agreed->expose(), ephemeral.publicKey, ours.publicKey, viewOf(kLabel)});
    return digest(EVP_sha3_256(), input, 32) == field(entry, "ss");
}

std::size_t jsonFile(const Json& file) {
    if (file.is_object() && file.value("algorithm", "") == "ML-KEM") return acvpFile(file);
    if (!file.is_array() || file.empty() || !file.front().contains("eseed")) unknown("the JSON's schema");
    for (const Json& entry : file) {
        if (!xWing(entry)) throw std::runtime_error("X-Wing " + entry.at("seed").dump() + " does not hold");
    }
    return file.size();
}

/// The draft of FIPS 203 expanded d alone, the standard expands d and the rank (Algorithm 13, line 1). Keys
/// of the draft no code of ours makes: they are taken as given.
template <std::size_t Rank>
bool wholeExchange(const std::map<std::string, Bytes>& of) {
    const Bytes& rho = of.at("ρ");
    const auto seeds = [&](const Bytes& input) {
        return equal(BytesView(digest(EVP_sha3_512(), input, 64)).first(32), rho);
    };
    const bool draft = seeds(of.at("d"));
    if (!draft && !generates<Rank>(of.at("d"), of.at("z"), of.at("ek"), of.at("dk"))) return false;
    return encapsulates<Rank>(of.at("ek"), of.at("m"), of.at("c"), of.at("K"))
        && decapsulates<Rank>(of.at("dk"), of.at("c"), of.at("K"));
}

/// CCTV texts: either "name = hex" lines of one exchange, whose inner values we pass over, or a line per
/// encapsulation key, none of which is reduced.
std::size_t textFile(const std::string& text) {
    std::map<std::string, Bytes> named;
    std::size_t refused = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        at = end + 1;
        if (line.empty()) continue;
        const std::size_t sign = line.rfind(" = ");
        if (sign == line.npos) {
            const Bytes key = unhex(line);
            const std::array<Byte, 32> message{};
            const auto isNotReduced = [](const auto& made) {
                return !made && made.error() == KemError::NotReduced;
            };
            const bool holds = key.size() == MlKem<2>::kEncapsulationKeySize
                                 ? isNotReduced(MlKem<2>::encapsulate(key, message))
                             : key.size() == MlKem<3>::kEncapsulationKeySize
                                 ? isNotReduced(MlKem<3>::encapsulate(key, message))
                             : key.size() == MlKem<4>::kEncapsulationKeySize
                                 ? isNotReduced(MlKem<4>::encapsulate(key, message))
                                 : (unknown("a key of " + std::to_string(key.size())), false);
            if (!holds) throw std::runtime_error("key " + std::to_string(refused) + " was not refused");
            ++refused;
            continue;
        }
        if (const auto bytes = fromHex(line.substr(sign + 3))) named.emplace(line.substr(0, sign), *bytes);
    }
    if (named.empty()) return refused;
    if (refused > 0) unknown("a text of two kinds");
    const std::size_t size = named.at("ek").size();
    const bool holds = size == MlKem<2>::kEncapsulationKeySize ? wholeExchange<2>(named)
                     : size == MlKem<3>::kEncapsulationKeySize ? wholeExchange<3>(named)
                     : size == MlKem<4>::kEncapsulationKeySize ? wholeExchange<4>(named)
                                                               : (unknown("a key size"), false);
    if (!holds) throw std::runtime_error("the exchange does not hold");
    return 1;
}

} // namespace

class MlKemVectorsTest final : public QObject {
    Q_OBJECT

private slots:

    void everyFile() {
        auto files = vectorFiles("mlkem");
        if (files.empty()) return;
        for (const auto& entry : std::filesystem::directory_iterator(vectorsFolder() / "mlkem")) {
            if (std::ranges::count(files, entry.path()) == 0) files.push_back(entry.path());
        }
        for (const auto& path : files) {
            try {
                const bool json = path.extension() == ".json";
                const std::size_t cases = json ? jsonFile(readJson(path)) : textFile(readText(path));
                QVERIFY2(cases > 0, nameOf(path).c_str());
            } catch (const std::exception& broken) {
                QFAIL((nameOf(path) + ": " + broken.what()).c_str());
            }
        }
    }
};

VD_SUITE(MlKemVectorsTest)

#include "mlkem_test.moc"
