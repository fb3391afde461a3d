#include "ui/keys/token_room.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

#include <algorithm>
#include <utility>

namespace vedette::ui {

TokenRoom::TokenRoom(QObject* parent, keys::ModuleWatch::Pace pace) : QObject(parent), m_pace(pace) {}

TokenRoom::~TokenRoom() = default;

bool TokenRoom::open(KeyModule module) {
    if (m_modules.size() >= kMostModules || find(module.name) != nullptr) return false;
    m_modules.push_back({module, {}});
    m_modules.back().view.path = module.config.module;
    // Called on the watch's thread, which ends before the room does.
    auto tell = [this] { QMetaObject::invokeMethod(this, &TokenRoom::take, Qt::QueuedConnection); };
    m_watches.push_back(std::make_unique<keys::ModuleWatch>(std::move(module.config), tell, m_pace));
    m_watches.back()->setLooking(m_looking);
    emit changed();
    return true;
}

const TokenRoom::Module* TokenRoom::find(const std::string& name) const {
    const auto found =
        std::ranges::find_if(m_modules, [&](const Module& one) { return one.made.name == name; });
    return found == m_modules.end() ? nullptr : &*found;
}

keys::ModuleWatch* TokenRoom::watchOf(const std::string& module) {
    for (std::size_t i = 0; i < m_modules.size(); ++i) {
        if (m_modules[i].made.name == module) return m_watches[i].get();
    }
    return nullptr;
}

void TokenRoom::take() {
    bool other = false;
    for (std::size_t i = 0; i < m_modules.size(); ++i) {
        auto view = m_watches[i]->view();
        if (view == m_modules[i].view) continue;
        m_modules[i].view = std::move(view);
        other = true;
    }
    if (other) emit changed();
}

Result<> TokenRoom::run(const std::string& module, const QString& what, keys::ModuleWatch::Errand errand,
                        Ended ended) {
    keys::ModuleWatch* watch = watchOf(module);
    if (watch == nullptr) return Fail{keys::TokenError::NoModule};
    return watch->run(what.toStdString(), std::move(errand),
                      [guard = QPointer<TokenRoom>(this), ended = std::move(ended)](const Result<>& how) {
                          const auto error = how ? std::optional<Error>() : std::optional<Error>(how.error());
                          QMetaObject::invokeMethod(
                              qApp,
                              [guard, ended, error] {
                                  if (guard.isNull()) return;
                                  guard->take();
                                  if (error)
                                      ended(Fail{Error(*error)});
                                  else
                                      ended({});
                              },
                              Qt::QueuedConnection);
                      });
}

void TokenRoom::start(const std::string& module) {
    if (keys::ModuleWatch* watch = watchOf(module)) watch->start();
}

void TokenRoom::cancel(const std::string& module) {
    if (keys::ModuleWatch* watch = watchOf(module)) watch->cancel();
}

void TokenRoom::look() {
    for (const auto& watch : m_watches) watch->look();
}

void TokenRoom::setLooking(bool looking) {
    m_looking = looking;
    for (const auto& watch : m_watches) watch->setLooking(looking);
}

} // namespace vedette::ui
