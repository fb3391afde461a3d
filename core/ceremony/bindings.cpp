#include "core/ceremony/bindings.h"

#include "core/ceremony/toml_reader.h"

namespace vedette::ceremony {

namespace {

using Needed = TomlTable::Needed;
constexpr std::size_t kMaxNote = 256;

BoundToken readBoundToken(TomlTable& table) {
    BoundToken out;
    out.line = table.line();
    out.module = table.text("module", Needed::Yes, kMaxWords);
    if (!out.module.empty() && out.module.front() != '/') table.find(Fault::BadValue, out.module);
    out.serial = table.text("serial", Needed::No, keys::kMaxTokenText);
    out.blank = table.flag("blank");
    out.bag = table.text("bag", Needed::No, kMaxNote);
    if (out.blank != out.serial.empty())
        table.find(out.blank ? Fault::BadValue : Fault::MissingField, "serial");
    return out;
}

} // namespace

Bindings::Read Bindings::read(BytesView bytes) {
    Read out;
    Bindings& to = out.bindings;
    to.hash = crypto::Sha256::of(bytes);
    TomlTable::read(bytes, kMaxScript, out.findings, [&](TomlTable& table) {
        table.eachNamed("token", kMaxNames, [&](const std::string& name, TomlTable& one) {
            to.tokens.emplace(name, readBoundToken(one));
        });
        table.eachNamed("role", kMaxNames, [&](const std::string& name, TomlTable& one) {
            to.people.emplace(name, BoundPerson{one.line(), one.text("person", Needed::Yes, kMaxNote)});
        });
        table.each("custody", kMaxCustody, [&](TomlTable& one) {
            to.custody.push_back({one.text("what", Needed::Yes, kMaxNote),
                                  one.text("person", Needed::Yes, kMaxNote),
                                  one.text("envelope", Needed::No, kMaxNote)});
        });
        table.only("clock", [&](TomlTable& one) {
            to.clock.source = one.text("source", Needed::Yes, kMaxNote);
            constexpr std::int64_t kDay = 86'400'000;
            to.clock.offsetMs = one.number("offset_ms", -kDay, kDay).value_or(0);
        });
        table.only("entropy",
                   [&](TomlTable& one) { to.entropy = one.text("source", Needed::Yes, kMaxNote); });
    });
    return out;
}

} // namespace vedette::ceremony
