/// One attempt to become a member of a network, step by step: the engine and its identity, then for each
/// address the dial, the secured connection, what the peer says of itself, and whether the DHT let us in.
///
/// On the window's thread. What fails is a sentence and ends only that address; the membership stays, and
/// goes on trying by itself, until it is left.
#pragma once

#include "ui/join/join_means.h"
#include "ui/link/link.h"

#include <QtCore/QObject>

#include <vector>

namespace vedette::ui {

/// What was typed, pasted or read from a file, as addresses: words apart by blanks and line ends, # begins a
/// remark.
struct JoinInput {
    static constexpr qsizetype kMostText = 64 * 1024;
    static constexpr std::size_t kMostAddresses = 64;

    std::vector<codec::Multiaddr> addresses;
    QString wrong; ///< why not all of it can be used; empty for nothing

    [[nodiscard]] static JoinInput parse(const QString& text);
};

class Joining final : public QObject {
    Q_OBJECT

public:
    enum class Stage {
        Waiting,
        Working,
        Done,
        Failed
    };

    struct Step {
        QString what;
        Stage stage = Stage::Waiting;
        QString detail; ///< what came of it
    };

    Joining(Link& link, const JoinMeans& means, QObject* parent);

    /// Once. False, and the first step says why, when it could not even begin. `parent`, if it is a widget,
    /// is what a PIN is asked for over.
    bool begin(const QString& name, const std::vector<codec::Multiaddr>& ways);
    /// Leaves the network again.
    void giveUp();

    [[nodiscard]] const std::vector<Step>& steps() const noexcept { return m_steps; }

    /// At least one peer is connected.
    [[nodiscard]] bool joined() const noexcept { return m_connected > 0; }

    /// Nothing more is to come.
    [[nodiscard]] bool settled() const noexcept { return m_settled; }

signals:
    void changed();

private:
    bool proceed(const QString& name, const std::vector<codec::Multiaddr>& ways);

    struct Way {
        codec::Multiaddr address;
        std::size_t dial = 0; ///< its steps, by index
        std::size_t identify = 0;
        ConnId connection{};
    };

    std::size_t add(const QString& what, Stage stage = Stage::Waiting);
    void set(std::size_t step, Stage stage, const QString& detail = {});
    void becameMember(const engine::Reply& reply);
    void dialled(std::size_t way, const engine::Reply& reply);
    void happened(const Batch& batch);
    void settle();
    [[nodiscard]] NetworkId freeNetwork() const;

    Link& m_link;
    const JoinMeans& m_means;
    Link::SourceId m_source = 0;
    NetworkId m_network;
    std::vector<Way> m_ways;
    std::vector<Step> m_steps;
    std::size_t m_member = 0; ///< step
    std::size_t m_dht = 0;    ///< step
    std::size_t m_connected = 0;
    std::size_t m_answered = 0;
    bool m_settled = false;
};

} // namespace vedette::ui
