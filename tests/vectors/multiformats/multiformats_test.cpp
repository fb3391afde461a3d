#include "core/codec/addr_protocol.h"
#include "core/codec/cid.h"
#include "core/codec/multiaddr.h"
#include "core/codec/multibase.h"
#include "core/codec/multihash.h"
#include "core/codec/protobuf.h"
#include "core/codec/varint.h"

#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>
#include <openssl/evp.h>
#include <sodium.h>

#include <memory>
#include <set>

using namespace vedette;
using namespace vedette::codec;
using test::Csv;
using test::Json;
using test::unhex;

namespace {

/// Collects what a file proved and what it broke, so that one bad case does not hide the next.
struct Verdict {
    std::size_t cases = 0;
    std::vector<std::string> broken;
    std::string skipped; ///< why nothing of it can be judged; empty: it can

    void expect(bool holds, const std::string& what) {
        ++cases;
        if (!holds) broken.push_back(what);
    }
};

/// The lists of an object, each of which must be asked for and hold something: what nobody reads fails.
class Lists {
public:
    explicit Lists(const Json& json) : m_json(json) {}

    /// Empty when the object has none of that name.
    const Json& operator[](const char* name) {
        static const Json none = Json::array();
        m_asked.insert(name);
        if (!m_json.contains(name)) return none;
        const Json& list = m_json.at(name);
        if (!list.is_array() || list.empty())
            throw std::runtime_error(std::string(name) + " is no list, or an empty one");
        return list;
    }

    void nothingElse() const {
        for (const auto& [name, value] : m_json.items()) {
            const bool words = name == "notes" && value.is_array()
                            && std::ranges::all_of(value, [](const Json& one) { return one.is_string(); });
            const bool bytes = !value.is_structured() && name.ends_with("_hex");
            if ((value.is_structured() && !words && !m_asked.contains(name)) || bytes)
                throw std::runtime_error("nobody reads " + name);
        }
    }

private:
    const Json& m_json;
    std::set<std::string, std::less<>> m_asked;
};

std::uint64_t numberOf(const Json& value) {
    if (value.is_number()) return value.get<std::uint64_t>();
    return std::stoull(value.get<std::string>(), nullptr, 0);
}

std::string stringOf(const Json& value) {
    return value.get<std::string>();
}

// --- multibase

/// "\x00" in a cell is a byte.
Bytes unescaped(std::string_view text) {
    Bytes bytes;
    while (!text.empty()) {
        if (text.starts_with("\\x")) {
            append(bytes, unhex(text.substr(2, 2)));
            text.remove_prefix(4);
        } else {
            bytes.push_back(static_cast<Byte>(text[0]));
            text.remove_prefix(1);
        }
    }
    return bytes;
}

void multibaseCases(const Csv& csv, Verdict& verdict) {
    const Bytes data = unescaped(csv.header.at(1));
    const bool canonical = csv.header[0] == "encoding";
    for (const auto& row : csv.rows) {
        const auto base = multibaseNamed(row.at(0));
        const std::string text(textOf(unescaped(row.at(1))));
        const auto decoded = fromMultibase(text);
        verdict.expect(base && decoded.ok() && decoded->base == *base && decoded->bytes == data,
                       row[0] + " " + text);
        if (base && canonical) verdict.expect(toMultibase(*base, data) == text, "to " + row[0]);
    }
}

void multibaseTable(const Csv& csv, Verdict& verdict) {
    for (const auto& row : csv.rows) {
        const std::string name = csv.cell(row, "encoding");
        const auto base = multibaseNamed(name);
        const auto code = std::stoul(csv.cell(row, "Unicode").substr(2), nullptr, 16);
        verdict.expect(name == "none" ? !base : base && static_cast<std::uint32_t>(*base) == code, name);
    }
}

// --- multihash

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }

    void operator()(EVP_MD* digest) const noexcept { EVP_MD_free(digest); }
};

std::optional<Bytes> openSslDigest(const char* name, BytesView data, std::size_t size) {
    const std::unique_ptr<EVP_MD, FreeContext> digest(EVP_MD_fetch(nullptr, name, nullptr));
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    if (!digest || EVP_DigestInit_ex2(context.get(), digest.get(), nullptr) != 1) return std::nullopt;
    EVP_DigestUpdate(context.get(), data.data(), data.size());
    Bytes out(std::max<std::size_t>(size, EVP_MAX_MD_SIZE));
    if ((EVP_MD_get_flags(digest.get()) & EVP_MD_FLAG_XOF) != 0) {
        if (EVP_DigestFinalXOF(context.get(), out.data(), size) != 1) return std::nullopt;
        out.resize(size);
        return out;
    }
    unsigned written = 0;
    if (EVP_DigestFinal_ex(context.get(), out.data(), &written) != 1) return std::nullopt;
    out.resize(written);
    return out;
}

const char* openSslName(std::uint64_t code) {
    switch (code) {
    case 0x11: return "SHA1";
    case 0x12: return "SHA2-256";
    case 0x13: return "SHA2-512";
    case 0x14: return "SHA3-512";
    case 0x15: return "SHA3-384";
    case 0x16: return "SHA3-256";
    case 0x17: return "SHA3-224";
    case 0x18: return "SHAKE-128";
    case 0x19: return "SHAKE-256";
    case 0x1A: return "KECCAK-224"; // from OpenSSL 3.2 on
    case 0x1B: return "KECCAK-256";
    case 0x1C: return "KECCAK-384";
    case 0x1D: return "KECCAK-512";
    case 0x20: return "SHA2-384";
    case 0xD4: return "MD4";
    case 0xD5: return "MD5";
    case 0x1013: return "SHA2-224";
    case 0x1014: return "SHA2-512/224";
    case 0x1015: return "SHA2-512/256";
    case 0x1053: return "RIPEMD-160";
    case 0x534D: return "SM3";
    case 0xB260: return "BLAKE2S-256";
    default: return nullptr;
    }
}

/// The digest that the function of that code gives, where a library here knows it.
std::optional<Bytes> digestOf(std::uint64_t code, BytesView data, std::size_t size) {
    if (code == 0) return copyOf(data);
    if (code == 0x56) {
        const auto once = openSslDigest("SHA2-256", data, 32);
        return once ? openSslDigest("SHA2-256", *once, 32) : std::nullopt;
    }
    if (code >= 0xB201 && code <= 0xB240) { // blake2b-8 to blake2b-512
        Bytes out(static_cast<std::size_t>(code - 0xB200));
        crypto_generichash_blake2b_state state;
        if (out.size() < crypto_generichash_blake2b_BYTES_MIN) return std::nullopt;
        crypto_generichash_blake2b_init(&state, nullptr, 0, out.size());
        crypto_generichash_blake2b_update(&state, data.data(), data.size());
        crypto_generichash_blake2b_final(&state, out.data(), out.size());
        return out;
    }
    const char* name = openSslName(code);
    return name == nullptr ? std::nullopt : openSslDigest(name, data, size);
}

void multihashDigests(const Csv& csv, Verdict& verdict) {
    std::set<std::string> framedOnly;
    for (const auto& row : csv.rows) {
        const std::string text = csv.cell(row, "multihash");
        const std::string input = csv.cell(row, "input");
        const Bytes bytes = unhex(text);
        const auto hash = Multihash::fromBytes(bytes);
        const bool framed = hash.ok() && hash->bytes() == bytes
                         && hash->digest.size() * 8 == std::stoul(csv.cell(row, "bits"));
        verdict.expect(framed, row[0] + " " + text);
        if (!framed) continue;
        const auto digest = digestOf(hash->code, viewOf(input), hash->digest.size());
        if (!digest) {
            framedOnly.insert(row[0]);
            continue;
        }
        // A cut digest is the front of the whole one.
        const std::size_t size = hash->digest.size();
        verdict.expect(size <= digest->size() && equal(BytesView(*digest).first(size), hash->digest),
                       "digest " + row[0] + " " + text);
    }
    for (const std::string& name : framedOnly) std::printf("verified by framing only: %s\n", name.c_str());
}

void multihashFrames(const Json& json, Verdict& verdict) {
    Lists lists(json);
    const auto framed = [](const Json& entry) {
        Bytes bytes;
        appendVarint(bytes, numberOf(entry.at("code")));
        appendVarint(bytes, numberOf(entry.at("size")));
        append(bytes, unhex(stringOf(entry.at("digest_hex"))));
        return bytes;
    };
    for (const Json& entry : lists["valid"]) {
        const Bytes bytes = framed(entry);
        const auto hash = Multihash::fromBytes(bytes);
        verdict.expect(hash.ok() && hash->code == numberOf(entry.at("code")) && hash->bytes() == bytes,
                       entry.dump());
    }
    for (const Json& entry : lists["invalid"])
        verdict.expect(!Multihash::fromBytes(framed(entry)).ok(), entry.dump());
    lists.nothingElse();
}

void multicodecTable(const Csv& csv, Verdict& verdict) {
    for (const auto& row : csv.rows) {
        const std::string tag = csv.cell(row, "tag");
        const auto code = std::stoull(csv.cell(row, "code"), nullptr, 16);
        verdict.expect(isHashCode(code) == (tag == "multihash" || tag == "hash"), csv.cell(row, "name"));
    }
}

// --- cid

void cids(const Json& json, Verdict& verdict) {
    Lists lists(json);
    for (const Json& entry : lists["valid"]) {
        const std::string text = stringOf(entry.at("string"));
        const auto cid = Cid::fromText(text);
        if (!cid) {
            verdict.expect(false, text);
            continue;
        }
        if (entry.contains("version"))
            verdict.expect(cid->version == numberOf(entry["version"]), "version of " + text);
        if (entry.contains("codec"))
            verdict.expect(cid->contentCodec == numberOf(entry["codec"]), "codec of " + text);
        if (entry.contains("multihash_hex"))
            verdict.expect(toHex(cid->hash.bytes()) == stringOf(entry["multihash_hex"]), "hash of " + text);
        if (entry.contains("bytes_hex"))
            verdict.expect(toHex(cid->bytes()) == stringOf(entry["bytes_hex"]), text);
        const auto read = Cid::fromBytes(cid->bytes());
        verdict.expect(read.ok() && *read == *cid, "bytes of " + text);
        const auto base = cid->version == 0 ? Multibase::Base58Btc : fromMultibase(text).value().base;
        verdict.expect(cid->text(base) == text, "text of " + text);
    }
    for (const Json& group : lists["same_multihash"]) {
        // The pairs published are not all of one multihash, so no more is claimed than that they parse.
        for (const Json& text : group) verdict.expect(Cid::fromText(stringOf(text)).ok(), text.dump());
    }
    for (const Json& entry : lists["invalid"])
        verdict.expect(!Cid::fromText(stringOf(entry.at("string"))).ok(), entry.dump());
    lists.nothingElse();
}

// --- varints

/// What a protobuf reader makes of a varint: the value of field 1.
std::optional<std::uint64_t> protoVarint(BytesView varint) {
    Bytes message{0x08};
    append(message, varint);
    ProtoReader reader(message);
    const auto field = reader.next();
    if (!field || !*field) return std::nullopt;
    return (*field)->varint().value();
}

void varints(const Json& json, Verdict& verdict) {
    for (const auto& [kind, group] : json.items()) {
        if (!group.is_structured()) continue; // words about the file
        if (!group.is_object()) throw std::runtime_error("nobody reads " + kind);
        Lists lists(group);
        const std::size_t before = verdict.cases;
        const bool proto = kind.find("protobuf") != std::string::npos;
        for (const Json& entry : lists["valid"]) {
            const Bytes bytes = unhex(stringOf(entry.at("hex")));
            const std::uint64_t value = numberOf(entry.at("value"));
            Bytes written;
            if (proto) {
                ProtoWriter(written).varint(1, value);
                written.erase(written.begin());
                verdict.expect(protoVarint(bytes) == value && written == bytes, kind + entry.dump());
                continue;
            }
            const auto read = readVarint(bytes);
            appendVarint(written, value);
            verdict.expect(read.ok() && read->value == value && read->size == bytes.size()
                               && written == bytes,
                           kind + entry.dump());
        }
        for (const Json& entry : lists["invalid"]) {
            const Bytes bytes = unhex(stringOf(entry.at("hex")));
            verdict.expect(proto ? !protoVarint(bytes) : !readVarint(bytes).ok(), kind + entry.dump());
        }
        lists.nothingElse();
        if (verdict.cases == before) throw std::runtime_error("no case in " + kind);
    }
}

// --- multiaddr

/// Both forms say the same, and saying it again changes nothing.
bool roundTrips(const Multiaddr& address) {
    const std::string text = address.text();
    const auto fromText = Multiaddr::fromText(text);
    const auto fromBytes = Multiaddr::fromBytes(address.bytes());
    return fromText.ok() && fromBytes.ok() && *fromText == address && *fromBytes == address
        && fromText->text() == text;
}

void multiaddrs(const Json& json, Verdict& verdict) {
    Lists lists(json);
    for (const Json& text : lists["valid"]) {
        const auto address = Multiaddr::fromText(stringOf(text));
        verdict.expect(address.ok() && roundTrips(*address), text.dump());
    }
    for (const Json& text : lists["invalid"])
        verdict.expect(!Multiaddr::fromText(stringOf(text)).ok(), text.dump());
    for (const Json& entry : lists["string_to_bytes"]) {
        const auto address = Multiaddr::fromText(stringOf(entry.at("string")));
        const auto fromBytes = Multiaddr::fromBytes(unhex(stringOf(entry.at("hex"))));
        verdict.expect(address.ok() && fromBytes.ok() && *address == *fromBytes
                           && fromBytes->text() == stringOf(entry.at("string")),
                       entry.dump());
    }
    lists.nothingElse();
}

void multiaddrComponents(const Json& json, Verdict& verdict) {
    for (const Json& entry : json) {
        const std::string text = stringOf(entry.at("string"));
        const auto address = Multiaddr::fromText(text);
        if (!address) {
            verdict.expect(false, text);
            continue;
        }
        verdict.expect(address->text() == text && toHex(address->bytes()) == stringOf(entry.at("packed_hex")),
                       text);
        const auto parts = address->parts();
        const Json& components = entry.at("components");
        verdict.expect(parts.size() == components.size(), "parts of " + text);
        for (std::size_t i = 0; i < std::min(parts.size(), components.size()); ++i) {
            const Json& component = components[i];
            verdict.expect(static_cast<std::uint64_t>(parts[i].protocol) == numberOf(component.at("code"))
                               && toHex(parts[i].value) == stringOf(component.at("raw_value_hex"))
                               && parts[i].valueText() == stringOf(component.at("value"))
                               && toHex(Multiaddr::ofParts({parts[i]}).bytes())
                                      == stringOf(component.at("packed_hex"))
                               && Multiaddr::ofParts({parts[i]}).text() == stringOf(component.at("string")),
                           component.dump());
        }
    }
}

void multiaddrSeeds(const Json& json, Verdict& verdict) {
    Lists lists(json);
    for (const Json& seed : lists["bytes_hex"]) {
        const auto address = Multiaddr::fromBytes(unhex(stringOf(seed)));
        verdict.expect(!address.ok() || roundTrips(*address), seed.dump());
    }
    for (const Json& seed : lists["string_utf8_hex"]) {
        const auto address = Multiaddr::fromText(textOf(unhex(stringOf(seed))));
        verdict.expect(!address.ok() || roundTrips(*address), seed.dump());
    }
    lists.nothingElse();
}

void multiaddrProtocols(const Csv& csv, Verdict& verdict) {
    for (const auto& row : csv.rows) {
        const std::string name = csv.cell(row, "name");
        const std::string size = csv.cell(row, "size");
        const AddrRule* rule = addrRule(name);
        bool holds = rule != nullptr
                  && static_cast<std::uint64_t>(rule->protocol) == std::stoull(csv.cell(row, "code"));
        // The registry calls memory variable; go-multiaddr and the rest of the network write 64 bits.
        if (holds && name != "memory") {
            const auto fixed = fixedSize(rule->value);
            holds = size == "V" ? !fixed : fixed && *fixed * 8 == std::stoul(size);
        }
        verdict.expect(holds, name);
    }
}

/// The bare list of random inputs from which the table of multihashes beside it was made: it has no verdict
/// of its own, but each input of the table must be one of these.
void multihashInputs(const Csv& csv, const std::filesystem::path& path, Verdict& verdict) {
    std::set<std::string> inputs(csv.header.begin(), csv.header.end());
    for (const auto& row : csv.rows) inputs.insert(row.at(0));
    bool table = false;
    for (const auto& entry : std::filesystem::directory_iterator(path.parent_path())) {
        if (!test::isCsv(entry.path())) continue;
        const Csv other = test::readCsv(entry.path());
        if (!other.has("multihash") || !other.has("input")) continue;
        table = true;
        for (const auto& row : other.rows) {
            const std::string input = other.cell(row, "input");
            verdict.expect(inputs.contains(input), "not among the inputs: " + input);
        }
    }
    if (!table) verdict.skipped = "inputs without digests: the table of multihashes is not beside them";
}

// --- which file is what

bool isInputs(const Csv& csv) {
    const auto isOne = [](const std::vector<std::string>& row) {
        return row.size() == 1 && row[0].size() >= 16 && fromHex(row[0]).has_value();
    };
    return isOne(csv.header) && std::ranges::all_of(csv.rows, isOne);
}

bool judgeCsv(const Csv& csv, const std::filesystem::path& path, Verdict& verdict) {
    if (isInputs(csv))
        multihashInputs(csv, path, verdict);
    else if (csv.has("algorithm") && csv.has("multihash"))
        multihashDigests(csv, verdict);
    else if (csv.has("Unicode") && csv.has("encoding"))
        multibaseTable(csv, verdict);
    else if (csv.has("tag") && csv.has("code"))
        multicodecTable(csv, verdict);
    else if (csv.has("size") && csv.has("code"))
        multiaddrProtocols(csv, verdict);
    else if (csv.header.size() == 2 && csv.header[0].ends_with("encoding"))
        multibaseCases(csv, verdict);
    else
        return false;
    return true;
}

bool has(const Json& json, const char* list, const char* key) {
    return json.contains(list) && !json[list].empty() && json[list][0].is_object()
        && json[list][0].contains(key);
}

bool judgeJson(const Json& json, Verdict& verdict) {
    if (json.is_array()) {
        const auto known = [](const Json& entry) {
            return entry.is_object() && entry.contains("components");
        };
        if (json.empty() || !std::ranges::all_of(json, known)) return false;
        multiaddrComponents(json, verdict);
    } else if (json.contains("bytes_hex") || json.contains("string_utf8_hex"))
        multiaddrSeeds(json, verdict);
    else if (has(json, "valid", "digest_hex") || has(json, "invalid", "digest_hex"))
        multihashFrames(json, verdict);
    else if (has(json, "valid", "multihash_hex") || has(json, "invalid", "string"))
        cids(json, verdict);
    else if (json.contains("string_to_bytes") || (json.contains("valid") && json["valid"].is_array()))
        multiaddrs(json, verdict);
    else if (std::ranges::any_of(json, [](const Json& group) { return has(group, "valid", "value"); }))
        varints(json, verdict);
    else
        return false;
    return true;
}

} // namespace

class MultiformatsVectors final : public QObject {
    Q_OBJECT

private slots:

    void everyFile() {
        std::string trouble;
        for (const auto& file : test::vectorFiles("multiformats")) {
            const std::string name = test::placeOf(file);
            const Verdict verdict = judged([&](Verdict& into) {
                return test::isCsv(file) ? judgeCsv(test::readCsv(file), file, into)
                                         : judgeJson(test::readJson(file), into);
            });
            std::printf("%s: %zu checks\n", name.c_str(), verdict.cases);
            for (const std::string& what : verdict.broken)
                trouble += name + ": " + what.substr(0, 300) + "\n";
            if (!verdict.skipped.empty())
                std::fprintf(stderr, "SKIPPED: %s: %s\n", name.c_str(), verdict.skipped.c_str());
        }
        QVERIFY2(trouble.empty(), trouble.c_str());
    }

    /// What would pass unread does not pass.
    void whatNobodyJudgesFails_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("nothing") << "{}";
        QTest::newRow("a list of nothing") << "[]";
        QTest::newRow("a list of words") << R"(["/ip4/1.2.3.4"])";
        QTest::newRow("an unknown list beside a known")
            << R"({"valid":["/ip4/1.2.3.4"],"bytes_valid":["zz"]})";
        QTest::newRow("an unknown object beside a known list") << R"({"valid":["/ip4/1.2.3.4"],"more":{}})";
        QTest::newRow("an empty list beside a known") << R"({"valid":["/ip4/1.2.3.4"],"invalid":[]})";
        QTest::newRow("unknown bytes") << R"({"valid":["/ip4/1.2.3.4"],"packed_hex":"00"})";
        QTest::newRow("another form of varints") << R"({"a":{"valid":[{"hex":"01","value":1}]},"b":{}})";
        QTest::newRow("a list of varints") << R"({"a":{"valid":[{"hex":"01","value":1}]},"b":[1]})";
        QTest::newRow("a component of nothing") << R"([{"components":[]}])";
        QTest::newRow("a CID of nothing") << R"({"valid":[{"multihash_hex":"00"}]})";
        QTest::newRow("a wrong verdict") << R"({"valid":["/ip4/1.2.3.4"],"invalid":["/ip4/1.2.3.5"]})";
    }

    void whatNobodyJudgesFails() {
        QFETCH(const QString, file);
        const Verdict verdict =
            judged([&](Verdict& into) { return judgeJson(Json::parse(file.toStdString()), into); });
        QVERIFY(!verdict.broken.empty());
    }

    void aGoodFilePasses() {
        const Verdict verdict = judged([](Verdict& into) {
            return judgeJson(Json::parse(R"({"notes":["n"],"valid":["/ip4/1.2.3.4"],"invalid":["/ip4"]})"),
                             into);
        });
        QVERIFY(verdict.broken.empty());
        QCOMPARE(verdict.cases, std::size_t{2});
    }

private:
    template <class Judge>
    static Verdict judged(const Judge& judge) {
        Verdict verdict;
        try {
            if (!judge(verdict)) verdict.broken.emplace_back("unknown schema");
        } catch (const std::exception& error) {
            verdict.broken.emplace_back(error.what());
        }
        if (verdict.cases == 0 && verdict.skipped.empty()) verdict.broken.emplace_back("no case");
        return verdict;
    }
};

VD_SUITE(MultiformatsVectors)

#include "multiformats_test.moc"
