#include "ui/link/words.h"

#include "core/engine/words.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <string>

namespace vedette::ui {

namespace {

struct Name {
    std::string_view name;
    const char* words;
};

constexpr std::array kActions{
    Name{"join_network", QT_TRANSLATE_NOOP("vedette::ui::Actions", "join network")},
    Name{"leave_network", QT_TRANSLATE_NOOP("vedette::ui::Actions", "leave network")},
    Name{"listen", QT_TRANSLATE_NOOP("vedette::ui::Actions", "listen on")},
    Name{"close_listener", QT_TRANSLATE_NOOP("vedette::ui::Actions", "close")},
    Name{"dial", QT_TRANSLATE_NOOP("vedette::ui::Actions", "dial")},
    Name{"dial_peer", QT_TRANSLATE_NOOP("vedette::ui::Actions", "dial peer")},
    Name{"disconnect", QT_TRANSLATE_NOOP("vedette::ui::Actions", "disconnect")},
    Name{"keep", QT_TRANSLATE_NOOP("vedette::ui::Actions", "keep connection")},
    Name{"release", QT_TRANSLATE_NOOP("vedette::ui::Actions", "release connection")},
    Name{"run_task", QT_TRANSLATE_NOOP("vedette::ui::Actions", "run task")},
    Name{"rotate_keys", QT_TRANSLATE_NOOP("vedette::ui::Actions", "renew connection keys")},
    Name{"look_up", QT_TRANSLATE_NOOP("vedette::ui::Actions", "look up")},
    Name{"stop_publishing", QT_TRANSLATE_NOOP("vedette::ui::Actions", "stop publishing")},
    Name{"subscribe", QT_TRANSLATE_NOOP("vedette::ui::Actions", "subscribe to")},
    Name{"unsubscribe", QT_TRANSLATE_NOOP("vedette::ui::Actions", "unsubscribe from")},
    Name{"publish", QT_TRANSLATE_NOOP("vedette::ui::Actions", "publish on")},
    Name{"block_peer", QT_TRANSLATE_NOOP("vedette::ui::Actions", "block peer")},
    Name{"unblock_peer", QT_TRANSLATE_NOOP("vedette::ui::Actions", "unblock peer")},
    Name{"examine", QT_TRANSLATE_NOOP("vedette::ui::Actions", "examine")},
    Name{"end_examination", QT_TRANSLATE_NOOP("vedette::ui::Actions", "end examination by")},
    Name{"initialize_token", QT_TRANSLATE_NOOP("vedette::ui::Actions", "initialise")},
    Name{"set_pin", QT_TRANSLATE_NOOP("vedette::ui::Actions", "set a PIN of")},
    Name{"generate_key", QT_TRANSLATE_NOOP("vedette::ui::Actions", "generate")},
    Name{"destroy_key", QT_TRANSLATE_NOOP("vedette::ui::Actions", "destroy")},
    Name{"test_sign", QT_TRANSLATE_NOOP("vedette::ui::Actions", "sign on trial with")},
    Name{"attest_key", QT_TRANSLATE_NOOP("vedette::ui::Actions", "have the device prove")},
    Name{"set_tier", QT_TRANSLATE_NOOP("vedette::ui::Actions", "set the tier of")},
    Name{"set_policy", QT_TRANSLATE_NOOP("vedette::ui::Actions", "put policy in force:")},
    Name{"set_shadow", QT_TRANSLATE_NOOP("vedette::ui::Actions", "compare with proposal:")},
    Name{"acknowledge_alert", QT_TRANSLATE_NOOP("vedette::ui::Actions", "acknowledge")},
    Name{"reopen_alert", QT_TRANSLATE_NOOP("vedette::ui::Actions", "open again")},
    Name{"close_alert", QT_TRANSLATE_NOOP("vedette::ui::Actions", "close")},
    Name{"assign_alert", QT_TRANSLATE_NOOP("vedette::ui::Actions", "give")},
    Name{"comment_alert", QT_TRANSLATE_NOOP("vedette::ui::Actions", "comment on")},
    Name{"retract_comment", QT_TRANSLATE_NOOP("vedette::ui::Actions", "withdraw from")},
    Name{"suppress_alerts", QT_TRANSLATE_NOOP("vedette::ui::Actions", "suppress")},
    Name{"lift_suppression", QT_TRANSLATE_NOOP("vedette::ui::Actions", "lift")},
    Name{"open_incident", QT_TRANSLATE_NOOP("vedette::ui::Actions", "open incident")},
    Name{"dissolve_incident", QT_TRANSLATE_NOOP("vedette::ui::Actions", "dissolve")},
    Name{"add_to_incident", QT_TRANSLATE_NOOP("vedette::ui::Actions", "add to")},
    Name{"remove_from_incident", QT_TRANSLATE_NOOP("vedette::ui::Actions", "remove from")},
    Name{"assign_incident", QT_TRANSLATE_NOOP("vedette::ui::Actions", "give")},
    Name{"close_incident", QT_TRANSLATE_NOOP("vedette::ui::Actions", "close")},
    Name{"reopen_incident", QT_TRANSLATE_NOOP("vedette::ui::Actions", "open again")},
};

constexpr std::array kShort{
    Name{"neutral", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "neutral")},
    Name{"trusted", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "trusted")},
    Name{"negative", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "negative")},
    Name{"distrusted", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "distrusted")},
    Name{"muted", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "muted")},
    Name{"graylisted", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "graylisted")},
    Name{"P1 time in mesh", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "P1 time in mesh")},
    Name{"P2 first deliveries", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "P2 first deliveries")},
    Name{"P3 mesh deliveries missing",
         QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "P3 mesh deliveries missing")},
    Name{"P3b mesh failures", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "P3b mesh failures")},
    Name{"P4 invalid messages", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "P4 invalid messages")},
    Name{"P5 application", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "P5 application")},
    Name{"P6 shared address", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "P6 shared address")},
    Name{"P7 behaviour", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "P7 behaviour")},
    Name{"low", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "low")},
    Name{"medium", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "medium")},
    Name{"high", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "high")},
    Name{"passed", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "passed")},
    Name{"wrong", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "wrong answer")},
    Name{"withheld", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "withheld")},
    Name{"unanswered", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "no answer")},
    Name{"declined", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "declined")},
    Name{"held", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "it holds")},
    Name{"short", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "less than asked for")},
    Name{"refuted", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "refuted")},
    Name{"bad", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "bad")},
    Name{"degraded", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "degraded")},
    Name{"good", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "good")},
    Name{"topic cap", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "topic cap")},
    Name{"find_peer", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "find a peer")},
    Name{"closest", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "closest peers")},
    Name{"put", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "store")},
    Name{"get", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "fetch")},
    Name{"provide", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "provide")},
    Name{"providers", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "find providers")},
    Name{"refresh", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "refresh the table")},
    Name{"resolve", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "looking up the name")},
    Name{"connect", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "connecting")},
    Name{"security", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "securing")},
    Name{"mdns", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "the local network")},
    Name{"exchange", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "peer exchange")},
    Name{"in", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "in")},
    Name{"out", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "out")},
    Name{"done", QT_TRANSLATE_NOOP("vedette::ui::ShortWords", "done")},
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

QString withDetail(const QString& said, std::string_view detail) {
    return detail.empty() ? said : said + " (" + shown(detail) + ")";
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
    return withDetail(said, error.detail);
}

QString codeSentence(std::string_view code, std::string_view detail) {
    if (code.empty()) return {};
    const auto source = sourceOf(code);
    const QString said = source.empty() ? shown(code) : say("vedette::engine::Words", source);
    return withDetail(said, detail);
}

QString actionWords(std::string_view action) {
    const auto found = std::ranges::find(kActions, action, &Name::name);
    return found == kActions.end() ? shown(action) : say("vedette::ui::Actions", found->words);
}

QString shortWord(std::string_view word) {
    const auto found = std::ranges::find(kShort, word, &Name::name);
    return found == kShort.end() ? shown(word, 64) : say("vedette::ui::ShortWords", found->words);
}

QString scenarioTitle(std::string_view title) {
    return say("vedette::lab::Scenarios", title);
}

QString damageMeaning(std::string_view meaning) {
    return say("vedette::lab::Meanings", meaning);
}

} // namespace vedette::ui
