#include "app/node/shadow_file.h"

#include "app/config/command_line.h"
#include "app/node/file_turn.h"
#include "app/node/policy_file.h"
#include "core/base/log.h"
#include "core/codec/cbor.h"
#include "core/crypto/hash.h"
#include "core/ledger/fields.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace vedette::app {

namespace {

constexpr std::string_view kShadowMagic = "vedette-shadow";
constexpr std::uint64_t kShadowForm = 1;
constexpr std::size_t kMostTexts = 10'000;
constexpr std::uint64_t kAnyNumber = std::numeric_limits<std::uint64_t>::max();

ledger::Digest digestOf(const std::vector<policy::Bundle::File>& texts) {
    crypto::Sha256 hash;
    for (const policy::Bundle::File& file : texts) hash.update(viewOf(file.text));
    return hash.finish();
}

void write(codec::CborWriter& w, const Shadow::Deed& deed) {
    w.beginArray().uint(deed.by.value).integer(deed.at.ms).end();
}

Result<Shadow::Deed> deedIn(const Result<codec::CborReader>& item) {
    auto parts = VD_TRY(ledger::Items::of(item));
    Shadow::Deed deed;
    deed.by = OperatorId{VD_TRY(ledger::numberIn(parts.next(), kAnyNumber))};
    deed.at = VD_TRY(ledger::timeIn(parts.next()));
    VD_TRY(parts.end());
    return deed;
}

/// Paths and texts are whatever the disk has, so they are bytes here.
Result<std::string> bytesIn(const Result<codec::CborReader>& item) {
    const Bytes bytes = VD_TRY(ledger::boundedBytes(item, 0, ShadowFile::kMost));
    return std::string(textOf(bytes));
}

/// ["vedette-shadow", 1, id, version, from, [by, ms], [] or [[by, ms]], [[name, text] …]]
Bytes encoded(const Shadow& shadow) {
    codec::CborWriter w;
    w.beginArray().text(kShadowMagic).uint(kShadowForm).bytes(shadow.id).uint(shadow.version);
    w.bytes(viewOf(shadow.from));
    write(w, shadow.set);
    w.beginArray();
    if (shadow.ended) write(w, *shadow.ended);
    w.end().beginArray();
    for (const policy::Bundle::File& file : shadow.texts)
        w.beginArray().bytes(viewOf(file.name)).bytes(viewOf(file.text)).end();
    w.end().end();
    return std::move(w).take();
}

Result<Shadow> decoded(BytesView bytes) {
    auto items = VD_TRY(ledger::Items::open(bytes, ShadowFile::kMost));
    const codec::CborReader magic = VD_TRY(items.next());
    const auto word = VD_TRY(ledger::formed(magic.text()));
    if (word != kShadowMagic || VD_TRY(ledger::numberIn(items.next(), kAnyNumber)) != kShadowForm)
        return Fail{ledger::Violation::BadField, "not ours"};
    Shadow out;
    out.id = VD_TRY(ledger::digestIn(items.next()));
    out.version = VD_TRY(ledger::numberIn(items.next(), kAnyNumber));
    out.from = VD_TRY(bytesIn(items.next()));
    out.set = VD_TRY(deedIn(items.next()));
    auto ended = VD_TRY(ledger::Items::of(items.next()));
    if (!ended.done()) out.ended = VD_TRY(deedIn(ended.next()));
    VD_TRY(ended.end());
    auto texts = VD_TRY(ledger::Items::of(items.next()));
    if (texts.size() > kMostTexts) return Fail{ledger::Violation::TooLarge};
    while (!texts.done()) {
        auto file = VD_TRY(ledger::Items::of(texts.next()));
        auto& text = out.texts.emplace_back();
        text.name = VD_TRY(bytesIn(file.next()));
        text.text = VD_TRY(bytesIn(file.next()));
        VD_TRY(file.end());
    }
    VD_TRY(items.end());
    if (!out.ended && digestOf(out.texts) != out.id) return Fail{ledger::Violation::BadField, "id"};
    return out;
}

} // namespace

Shadow Shadow::of(std::vector<policy::Bundle::File> texts, const policy::Document& document, std::string from,
                  Deed set) {
    Shadow out;
    out.id = digestOf(texts);
    out.version = document.version;
    out.from = std::move(from);
    out.set = set;
    out.texts = std::move(texts);
    return out;
}

Result<std::optional<node::Proposal>> Shadow::proposal() const {
    if (ended) return std::optional<node::Proposal>();
    auto document = VD_TRY(documentOf(texts));
    auto policy = std::make_shared<const policy::Policy>(policy::Policy::compile(std::move(document)));
    return std::optional(node::Proposal{std::move(policy), copyOf(BytesView(id))});
}

Result<std::optional<Shadow>> ShadowFile::read() const {
    const auto bytes = VD_TRY(store::readWhole(m_path.string(), kMost));
    if (!bytes) return std::optional<Shadow>();
    auto found = decoded(*bytes);
    if (!found) {
        return Fail{config::UsageError::BadValue,
                    "'" + log::printable(m_path.string(), 200)
                        + "' is not what policy shadow writes: move it away, and name the proposal anew."};
    }
    return std::optional(std::move(found).value());
}

Result<> ShadowFile::set(const Shadow& shadow) const {
    const Bytes bytes = encoded(shadow);
    if (bytes.size() > kMost || shadow.texts.size() > kMostTexts)
        return Fail{policy::PolicyError::TooLarge, shadow.from};
    const auto turn = VD_TRY(FileTurn::take(m_path));
    return store::replaceWhole(m_path.string(), bytes);
}

Result<bool> ShadowFile::end(const Shadow::Deed& deed) const {
    const auto turn = VD_TRY(FileTurn::take(m_path));
    auto found = VD_TRY(read());
    if (!found || found->ended) return false;
    found->ended = deed;
    found->texts.clear();
    VD_TRY(store::replaceWhole(m_path.string(), encoded(*found)));
    return true;
}

} // namespace vedette::app
