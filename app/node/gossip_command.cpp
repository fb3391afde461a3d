#include "app/node/gossip_command.h"

#include "app/node/errand.h"
#include "app/node/grammar.h"
#include "app/node/token_options.h"
#include "core/base/log.h"
#include "core/codec/utf8.h"

#include <set>
#include <utility>

namespace vedette::app {

namespace {

using config::UsageError;

constexpr Duration kForSubscribers = std::chrono::seconds(10); ///< a publisher waits so long for the first
constexpr Duration kForMore = std::chrono::milliseconds(500);  ///< and then so long for others
constexpr Duration kForBytes = std::chrono::milliseconds(500); ///< for what was written to leave

class Subscribing final : public Errand {
public:
    Subscribing(Console& console, ErrandConfig config, std::string topic, std::uint64_t count)
        : Errand(console, std::move(config)), m_topic(std::move(topic)), m_left(count) {}

private:
    void ready() override {
        if (const auto taken = node().subscribe(m_topic, now()); !taken) return fail(taken.error());
        console().line(
            {{"event", "subscribed"}, {"topic", m_topic}, {"peer_id", node().swarm().self().text()}},
            "subscribed to " + log::printable(m_topic));
    }

    void delivered(const gossipsub::Deliver& message) override {
        const bool text = codec::isUtf8(message.data);
        Json line{{"event", "message"},
                  {"from", message.author.text()},
                  {"identity", message.identity ? message.identity->text() : std::string()},
                  {"via", message.from.text()},
                  {"topic", message.topic},
                  {"bytes", message.data.size()},
                  {"id", toHex(viewOf(message.message.bytes))},
                  {"data", toHex(message.data)}};
        if (text) line["text"] = std::string(textOf(message.data));
        console().line(line, (message.identity ? *message.identity : message.author).text() + ": "
                                 + (text ? log::printable(std::string(textOf(message.data)), 4096)
                                         : toHex(message.data)));
        if (m_left > 0 && --m_left == 0) finish();
    }

    void stopped() override { finish(); }

    std::string m_topic;
    std::uint64_t m_left; ///< zero: without end
};

class Publishing final : public Errand {
public:
    Publishing(Console& console, ErrandConfig config, std::string topic, std::string text)
        : Errand(console, std::move(config)), m_topic(std::move(topic)), m_text(std::move(text)) {}

private:
    void ready() override {
        after(kForSubscribers, [this] { fail(Error(swarm::DialError::TimedOut, "no peer subscribed")); });
    }

    void heard(const event::Event& event) override {
        if (const auto* change = std::get_if<event::SubscriptionChanged>(&event.body)) {
            if (change->topic != m_topic || !change->subscribed) return;
            if (m_subscribers++ == 0) after(kForMore, [this] { publish(); });
        } else if (const auto* sent = std::get_if<event::MessagePublished>(&event.body)) {
            const std::string author = sent->author.text();
            after(kForBytes, [this, author] { done(author); });
        }
    }

    void publish() {
        if (const auto sent = node().publish(m_topic, viewOf(m_text), now()); !sent) fail(sent.error());
    }

    void done(const std::string& author) {
        console().line({{"event", "done"},
                        {"from", author},
                        {"topic", m_topic},
                        {"bytes", m_text.size()},
                        {"subscribers", m_subscribers}},
                       "published " + std::to_string(m_text.size()) + " bytes on " + log::printable(m_topic));
        finish();
    }

    std::string m_topic;
    std::string m_text;
    std::size_t m_subscribers = 0; ///< that are connected to us
};

Result<config::ExitStatus> tryGossip(const config::CommandLine& line, Console& console) {
    const auto& words = line.operands();
    const bool publishing = words[0] == "publish";
    if (!publishing && words[0] != "subscribe") {
        return Fail{UsageError::BadValue, "'" + log::printable(words[0], 40)
                                              + "' is no errand: use subscribe TOPIC or publish TOPIC TEXT."};
    }
    if (words.size() != (publishing ? 3U : 2U)) {
        return Fail{UsageError::BadValue, publishing ? "gossip publish takes a topic and a text."
                                                     : "gossip subscribe takes one topic."};
    }
    ErrandConfig config = VD_TRY(errandOf(line, publishing ? std::chrono::seconds(30) : Duration{}));
    const auto count = VD_TRY(line.number("count", 0, 1'000'000'000, 0));
    const auto identity = VD_TRY(openNodeIdentity(line));
    config.assembly.node.gossip = gossipOptions(line);
    if (publishing) {
        Publishing errand(console, std::move(config), words[1], words[2]);
        return errand.run(identity);
    }
    Subscribing errand(console, std::move(config), words[1], count);
    return errand.run(identity);
}

} // namespace

config::ExitStatus gossip(const config::CommandLine& line, Console& console) {
    const auto status = tryGossip(line, console);
    return status ? *status : console.fail(status.error());
}

} // namespace vedette::app
