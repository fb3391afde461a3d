/// Names to addresses and texts by c-ares, without blocking the loop that it lives in.
///
/// Addresses come from the hosts file, then DNS; names are taken as complete, no search domain is appended.
/// Bounds: kMaxQueries at a time, kMaxAnswers of at most kMaxText bytes each, the rest is dropped; every
/// query ends within timeout * (2^tries - 1). Belongs to the loop's thread.
#pragma once

#include "core/base/result.h"
#include "core/net/net_error.h"
#include "core/swarm/wire.h"

#include <asio/io_context.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace vedette::net {

struct ResolverConfig {
    std::string server; ///< "IP:PORT" or "[IP]:PORT"; empty: what the system is configured with
    int timeoutMs = 2000;
    int tries = 2;
};

class Resolver {
public:
    static constexpr std::size_t kMaxQueries = 256;
    static constexpr std::size_t kMaxAnswers = 64;
    static constexpr std::size_t kMaxText = 1024;

    using Answer = std::function<void(Result<std::vector<std::string>>)>;

    [[nodiscard]] static Result<std::unique_ptr<Resolver>> create(asio::io_context& loop,
                                                                  const ResolverConfig& config);
    /// Queries under way are forgotten without an answer.
    ~Resolver();

    /// `answer` is called once, perhaps before this returns.
    void resolve(const std::string& name, swarm::RecordType type, Answer answer);

private:
    struct Impl;
    explicit Resolver(std::shared_ptr<Impl> impl);
    std::shared_ptr<Impl> m_impl;
};

} // namespace vedette::net
