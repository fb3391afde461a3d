/// One module behind its process, kept running: a thread starts the process, looks every so often at what
/// tokens and keys there are, and runs one errand after the other.
///
/// Nobody waits for a module: view() is what was seen last, run() returns at once. A process that crashed or
/// hung is started again after a back-off that doubles, at most Pace::restarts times in a row; one that lied,
/// could not be confined or whose module refuses to begin stays down until start(). Every new process knows
/// no PIN. Bounds: kMaxErrands that wait. view(), run(), look(), start() and cancel() from any thread; what
/// is called back comes on the watch's own.
#pragma once

#include "core/base/instant.h"
#include "core/keys/token_process.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace vedette::keys {

struct TokenView {
    TokenInfo token;
    bool loggedIn = false;
    std::vector<KeyInfo> keys;   ///< private halves and attributes only after login
    std::optional<Error> unread; ///< why its keys could not be listed

    friend bool operator==(const TokenView&, const TokenView&) = default;
};

struct ModuleView {
    enum class Phase : std::uint8_t {
        Starting,
        Up,
        Waiting, ///< it broke down, and is started again by itself
        Down,    ///< until it is started by the operator
    };

    std::filesystem::path path;
    Phase phase = Phase::Starting;
    std::optional<Error> trouble; ///< why it is not up, or did not tell what there is
    std::optional<Instant> again; ///< of the steady clock
    std::uint32_t breakdowns = 0; ///< since the watch began
    std::optional<Confinement> confinement;
    std::optional<ModuleInfo> module;
    std::vector<TokenView> tokens; ///< as they were seen last
    std::string errand;            ///< what is being done now; empty: nothing
    std::uint64_t looks = 0;       ///< how often it was looked at

    friend bool operator==(const ModuleView&, const ModuleView&) = default;
};

class ModuleWatch {
public:
    static constexpr std::size_t kMaxErrands = 16;

    struct Pace {
        Duration look = std::chrono::seconds(3); ///< between two looks: a card's light blinks with each
        Duration firstBackOff = std::chrono::seconds(1);
        Duration longestBackOff = std::chrono::minutes(1);
        std::uint32_t restarts = 5;
        Duration steady = std::chrono::minutes(1); ///< without a breakdown, and all is forgiven
    };

    using Errand = std::function<Result<>(TokenProcess&)>;
    using Done = std::function<void(Result<>)>;

    /// `changed`: there is another view().
    ModuleWatch(TokenProcessConfig config, std::function<void()> changed, Pace pace);

    ModuleWatch(TokenProcessConfig config, std::function<void()> changed)
        : ModuleWatch(std::move(config), std::move(changed), Pace{}) {}

    /// Ends the process, whatever it does.
    ~ModuleWatch();
    ModuleWatch(const ModuleWatch&) = delete;
    ModuleWatch& operator=(const ModuleWatch&) = delete;

    [[nodiscard]] ModuleView view() const;

    /// `what` is shown while it is done. TokenError::Busy above kMaxErrands. While the module is down the
    /// answer is why.
    [[nodiscard]] Result<> run(std::string what, Errand errand, Done done);
    /// Now, and at the keys too.
    void look();
    /// Whether it looks by itself; while it does not, the process and its logins stay.
    void setLooking(bool looking);
    /// At once, also what is down.
    void start();
    /// Ends the process and starts another: the errand under way, and those that wait, are answered
    /// TokenError::Cancelled. What the module did of it is not known.
    void cancel();

    /// Another start does not mend it.
    [[nodiscard]] static bool isFinal(const Error& why) noexcept;

private:
    struct Job {
        std::string what;
        Errand errand;
        Done done;
    };

    void work(const std::stop_token& stop);
    void open(const std::stop_token& stop);
    void serve(const std::stop_token& stop);
    void runNext(Job job);
    void lookAround();
    /// By value: what it is read from ends here.
    void brokeDown(Error why);
    void answerAll(const Error& why);
    void change(const std::function<void(ModuleView&)>& how);

    const TokenProcessConfig m_config;
    const std::function<void()> m_changed;
    const Pace m_pace;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    ModuleView m_view;
    std::deque<Job> m_jobs;
    std::shared_ptr<TokenProcess> m_process; ///< replaced by the thread alone
    bool m_looking = true;
    bool m_lookNow = false;
    bool m_startNow = false;
    bool m_cancelled = false;
    // The thread's own.
    Instant m_lookedAt{};
    Instant m_upSince{};
    bool m_stale = true; ///< keys are to be listed anew
    std::uint32_t m_inARow = 0;
    std::jthread m_thread;
};

} // namespace vedette::keys
