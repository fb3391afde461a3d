// What operators do with the DHT and on topics.
#include "core/engine/engine_impl.h"

#include <utility>

namespace vedette::engine {

namespace {

constexpr std::size_t kMaxPublications = 64; ///< that wait; a signature is a matter of seconds

} // namespace

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const LookUp& look) {
    auto begun = in.node->lookUp(look.what, driver->now());
    if (!begun) return Fail{std::move(begun).error()};
    in.lookups.emplace(*begun, running.command.id);
    return std::nullopt;
}

void Engine::Impl::on(Membership& in, kad::LookupEnded lookup) {
    const auto waiting = in.lookups.extract(lookup.id);
    if (waiting.empty()) return; // what the node looks up by itself is told by its event
    if (!lookup.found) return conclude(waiting.mapped(), Fail{std::move(lookup.found).error()});
    conclude(waiting.mapped(), ReplyBody(LookedUp{std::move(lookup)}));
}

Engine::Impl::Outcome Engine::Impl::act(Running&, Membership& in, const StopPublishing& stop) {
    if (auto done = in.node->stopPublishing(stop.name); !done) return Fail{std::move(done).error()};
    return ReplyBody(Settled{});
}

Engine::Impl::Outcome Engine::Impl::act(Running&, Membership& in, const Subscribe& subscribe) {
    if (auto done = in.node->subscribe(subscribe.topic, driver->now()); !done)
        return Fail{std::move(done).error()};
    return ReplyBody(Settled{});
}

Engine::Impl::Outcome Engine::Impl::act(Running&, Membership& in, const Unsubscribe& unsubscribe) {
    if (auto done = in.node->unsubscribe(unsubscribe.topic, driver->now()); !done)
        return Fail{std::move(done).error()};
    return ReplyBody(Settled{});
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const Publish& publish) {
    if (auto done = in.node->publish(publish.topic, publish.data, driver->now()); !done)
        return Fail{std::move(done).error()};
    in.publications.emplace_back(publish.topic, running.command.id);
    if (in.publications.size() > kMaxPublications) in.publications.pop_front();
    return ReplyBody(Published{});
}

Engine::Impl::Outcome Engine::Impl::act(Running&, Membership& in, const SetPolicy& set) {
    if (auto done = in.node->setPolicy(set.policy, driver->now()); !done)
        return Fail{std::move(done).error()};
    // What it was read from is told to others; that they know it already is no error.
    if (node::BundleHost* bundles = in.node->bundles(); bundles != nullptr && !set.bundle.empty())
        bundles->offer(set.bundle, driver->now()).ignore();
    return ReplyBody(Settled{});
}

Engine::Impl::Outcome Engine::Impl::act(Running&, Membership& in, const SetShadow& set) {
    if (auto done = in.node->setShadow(set.proposal, driver->now()); !done)
        return Fail{std::move(done).error()};
    return ReplyBody(Settled{});
}

Engine::Impl::Outcome Engine::Impl::act(Running&, Membership& in, const SetTier& set) {
    auto before = in.node->decideTier(set.peer, set.word, driver->now());
    if (!before) return Fail{std::move(before).error()};
    return ReplyBody(TierSet{*std::move(before)});
}

} // namespace vedette::engine
