/// Tokens for the window: which modules there are, the identity's PIN, the ledger, the record of deeds.
///
/// On the window's thread; what a module takes its time for is done on the pool.
#pragma once

#include "app/desktop/engine_room.h"
#include "ui/join/join_means.h"
#include "ui/keys/key_means.h"

#include <QtCore/QObject>

#include <filesystem>
#include <memory>

class QWidget;

namespace vedette::app {

class KeyDesk final : public QObject {
    Q_OBJECT

public:
    /// `room` outlives it.
    KeyDesk(EngineRoom& room, std::filesystem::path dataDir);

    [[nodiscard]] const ui::KeyMeans& means() const noexcept { return m_means; }

    /// Finds the identity's token, asks for its PIN unless the URI says where it is, and opens the key.
    void prepare(QWidget* window, ui::JoinMeans::Then then);
    /// Makes the development store unless it is made.
    void makeStore(ui::JoinMeans::Then then);
    /// As prepare(), for an engine that runs: its key gets a process that is logged in.
    void unlock(QWidget* window, ui::JoinMeans::Then then);

private:
    /// One opening, from the search to the key; shared by the steps on both threads.
    struct Opening {
        EngineRoom::Wanted wanted;
        std::optional<FoundToken> found;
        std::optional<NodeIdentity> identity;
        std::optional<Error> failed;
        bool onlyLogin = false; ///< the key is known, a process for it is wanted
        ui::JoinMeans::Then then;
    };

    using Shared = std::shared_ptr<Opening>;

    void open(QWidget* window, const Shared& opening);
    void askPin(QWidget* window, const Shared& opening);
    void logIn(const Shared& opening, std::shared_ptr<keys::Login> login);
    void finish(const Shared& opening);
    void onPool(const Shared& opening, std::function<Result<>(Opening&)> work, std::function<void()> next);
    [[nodiscard]] std::vector<ui::KeyModule> modules() const;

    EngineRoom& m_room;
    const std::filesystem::path m_dataDir;
    ui::KeyMeans m_means;
};

} // namespace vedette::app
