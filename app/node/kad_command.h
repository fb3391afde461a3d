/// `kad find-peer|find-closest|put|get|provide|providers`: one operation of a DHT.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"
#include "core/base/bytes.h"
#include "core/crypto/private_key.h"
#include "core/node/dht_host.h"

#include <string>
#include <vector>

namespace vedette::app {

/// The content that a CID, or a multihash in hex, names in a DHT.
[[nodiscard]] Result<Bytes> contentKeyOf(const std::string& text);

/// What the words behind `kad` ask for, with `own` as our identity; `key` is null when that is in a token.
[[nodiscard]] Result<node::DhtCommand> dhtCommandOf(const std::vector<std::string>& words,
                                                    const crypto::PublicKey& own,
                                                    const crypto::PrivateKey* key);

[[nodiscard]] config::ExitStatus runKad(const config::CommandLine& line, Console& console);

} // namespace vedette::app
