#include "ui/link/words.h"

#include "core/engine/words.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <string>

namespace vedette::ui {

namespace {

struct ActionName {
    std::string_view name;
    const char* words;
};

constexpr std::array kActions{
    ActionName{"join_network", QT_TRANSLATE_NOOP("vedette::ui::Actions", "join network")},
    ActionName{"leave_network", QT_TRANSLATE_NOOP("vedette::ui::Actions", "leave network")},
    ActionName{"listen", QT_TRANSLATE_NOOP("vedette::ui::Actions", "listen on")},
    ActionName{"close_listener", QT_TRANSLATE_NOOP("vedette::ui::Actions", "close")},
    ActionName{"dial", QT_TRANSLATE_NOOP("vedette::ui::Actions", "dial")},
    ActionName{"dial_peer", QT_TRANSLATE_NOOP("vedette::ui::Actions", "dial peer")},
    ActionName{"disconnect", QT_TRANSLATE_NOOP("vedette::ui::Actions", "disconnect")},
    ActionName{"keep", QT_TRANSLATE_NOOP("vedette::ui::Actions", "keep connection")},
    ActionName{"release", QT_TRANSLATE_NOOP("vedette::ui::Actions", "release connection")},
    ActionName{"run_task", QT_TRANSLATE_NOOP("vedette::ui::Actions", "run task")},
    ActionName{"rotate_keys", QT_TRANSLATE_NOOP("vedette::ui::Actions", "renew connection keys")},
    ActionName{"look_up", QT_TRANSLATE_NOOP("vedette::ui::Actions", "look up")},
    ActionName{"stop_publishing", QT_TRANSLATE_NOOP("vedette::ui::Actions", "stop publishing")},
    ActionName{"subscribe", QT_TRANSLATE_NOOP("vedette::ui::Actions", "subscribe to")},
    ActionName{"unsubscribe", QT_TRANSLATE_NOOP("vedette::ui::Actions", "unsubscribe from")},
    ActionName{"publish", QT_TRANSLATE_NOOP("vedette::ui::Actions", "publish on")},
    ActionName{"block_peer", QT_TRANSLATE_NOOP("vedette::ui::Actions", "block peer")},
    ActionName{"unblock_peer", QT_TRANSLATE_NOOP("vedette::ui::Actions", "unblock peer")},
};

QString say(const char* context, std::string_view source) {
    return QCoreApplication::translate(context, std::string(source).c_str());
}

/// Empty for a code that has none.
std::string_view sourceOf(std::string_view code) {
    const auto all = engine::allWords();
    const auto found = std::ranges::lower_bound(all, code, {}, &engine::Words::code);
    return found != all.end() && found->code == code ? found->sentence : std::string_view();
}

} // namespace

QString sentence(const Error& error) {
    const std::string code = error.code.message();
    const auto source = sourceOf(code);
    const QString said =
        source.empty() ? QCoreApplication::translate("vedette::ui::Words",
                                                     "It was refused or failed with the code \"%1\", which "
                                                     "this version has no words for.")
                             .arg(shown(code))
                       : say("vedette::engine::Words", source);
    return error.detail.empty() ? said : said + " (" + shown(error.detail) + ")";
}

QString codeSentence(std::string_view code) {
    if (code.empty()) return {};
    const auto source = sourceOf(code);
    return source.empty() ? shown(code) : say("vedette::engine::Words", source);
}

QString actionWords(std::string_view action) {
    const auto found = std::ranges::find(kActions, action, &ActionName::name);
    return found == kActions.end() ? shown(action) : say("vedette::ui::Actions", found->words);
}

QString scenarioTitle(std::string_view title) {
    return say("vedette::lab::Scenarios", title);
}

QString damageMeaning(std::string_view meaning) {
    return say("vedette::lab::Meanings", meaning);
}

} // namespace vedette::ui
