#include "core/transport/yamux/header.h"

#include "tests/vectors/libp2p/sections.h"

using namespace vedette;
using namespace vedette::test::libp2p;

namespace {

yamux::Flags flagsOf(const test::Json& names) {
    yamux::Flags flags = 0;
    for (const std::string name : names) {
        if (name == "SYN") {
            flags |= yamux::kSyn;
        } else if (name == "ACK") {
            flags |= yamux::kAck;
        } else if (name == "FIN") {
            flags |= yamux::kFin;
        } else if (name == "RST") {
            flags |= yamux::kRst;
        } else {
            throw std::runtime_error("no such flag: " + name);
        }
    }
    return flags;
}

void readsAndWritesTheSame(const Bytes& bytes, const yamux::Header& header) {
    expect(bytes.size() == yamux::kHeaderSize, "not the size of a header");
    const auto read = yamux::decode(BytesView(bytes).first<yamux::kHeaderSize>());
    expect(read.ok() && *read == header, "read otherwise");
    expect(equal(yamux::encode(header), bytes), "written otherwise");
}

void headerHolds(const test::Json& entry) {
    const yamux::Header header{static_cast<yamux::Type>(entry.at("type").get<int>()),
                               flagsOf(entry.at("flags")), entry.at("stream").get<std::uint32_t>(),
                               entry.at("length").get<std::uint32_t>()};
    readsAndWritesTheSame(hexIn(entry, "hex"), header);
}

void flagsHold(const test::Json& entry) {
    const auto bytes = hexIn(entry, "data_header_hex");
    expect(bytes.size() == yamux::kHeaderSize, "not the size of a header");
    const auto header = yamux::decode(BytesView(bytes).first<yamux::kHeaderSize>());
    expect(header.ok() && header->type == yamux::Type::Data, "no header of data");
    expect(header->flags == flagsOf(entry.at("flags")), "other flags");
    expect(equal(hexIn(entry, "flag_bytes_hex"), BytesView(bytes).subspan(2, 2)), "other bytes of flags");
    readsAndWritesTheSame(bytes, *header);
}

const Reads kYamuxReads{
    {"headers", headerHolds,
     [](const test::Json& entry) { return entry.contains("type") && entry.contains("stream"); }},
    {"flag_combinations", flagsHold},
};

} // namespace
