/// What falls with whom by a policy, as a value that people are shown: it outlives the fleet it was computed
/// for. Computed on the pool.
#pragma once

#include "core/engine/fleet.h"
#include "core/policy/blast.h"
#include "ui/link/fallout.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <memory>
#include <vector>

namespace vedette::ui {

struct Fall {
    static constexpr std::size_t kMostReached = 20'000; ///< that are told one by one; the rest is counted

    struct Reached {
        QString peer;
        QString segment; ///< empty: none
        bool falls = false;
        std::uint32_t distance = 0;
        QString from; ///< the peer before it
        QString service;
        bool dialled = false; ///< over a connection that it made itself
        QStringList rules;    ///< that allowed it
    };

    struct Cut {
        policy::Cut::Kind kind{};
        QString rule;
        QString file;
        int line = 0;
        QString peer;
        QString fromSegment;
        QString toSegment;
        std::size_t saves = 0;
        std::uint64_t costs = 0;
    };

    std::shared_ptr<const policy::Policy> policy;
    QString who; ///< as it was asked for
    QStringList first;
    std::size_t agents = 0;
    std::size_t falls = 0; ///< beside the first
    std::size_t touches = 0;
    std::size_t flatFalls = 0; ///< likewise, were everything allowed
    std::size_t flatTouches = 0;
    std::size_t uses = 0;
    bool complete = true;
    std::vector<Reached> reached; ///< who falls first, the nearest first
    std::vector<Cut> cuts;
};

/// `fleet` is settled. Nobody is known by the name of `who`: first is empty, and so is the rest.
[[nodiscard]] Fall fallOf(std::shared_ptr<const policy::Policy> policy, const engine::Fleet& fleet,
                          const QString& who);

[[nodiscard]] std::shared_ptr<const Fallout> falloutOf(const Fall& fall);

} // namespace vedette::ui
