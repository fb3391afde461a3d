/// The modules that the window has opened, each behind a process and a thread of its own (core/keys).
///
/// On the window's thread, and nothing here waits for a module: what was seen last is shown, what is asked
/// for is answered later.
#pragma once

#include "core/keys/module_watch.h"
#include "ui/keys/key_means.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <memory>
#include <vector>

namespace vedette::ui {

class TokenRoom final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMostModules = 16;

    struct Module {
        KeyModule made;
        keys::ModuleView view;
    };

    using Ended = std::function<void(const Result<>&)>;

    explicit TokenRoom(QObject* parent = nullptr, keys::ModuleWatch::Pace pace = {});
    ~TokenRoom() override;

    /// False: it is open already, or there are kMostModules.
    bool open(KeyModule module);

    /// As they were seen last, in the order in which they were opened.
    [[nodiscard]] const std::vector<Module>& modules() const noexcept { return m_modules; }

    /// Null for none.
    [[nodiscard]] const Module* find(const std::string& name) const;

    /// `ended` on the window's thread, unless the room goes first.
    [[nodiscard]] Result<> run(const std::string& module, const QString& what,
                               keys::ModuleWatch::Errand errand, Ended ended);
    void start(const std::string& module);
    void cancel(const std::string& module);
    /// At everything, now.
    void look();
    /// Whether it looks by itself.
    void setLooking(bool looking);

signals:
    /// modules() says something else.
    void changed();

private:
    void take();
    [[nodiscard]] keys::ModuleWatch* watchOf(const std::string& module);

    keys::ModuleWatch::Pace m_pace;
    std::vector<Module> m_modules;
    std::vector<std::unique_ptr<keys::ModuleWatch>> m_watches; ///< of the same place
    bool m_looking = true;
};

} // namespace vedette::ui
