#include "ui/policy/policy_check.h"

#include "ui/link/background.h"

#include <QtCore/QTimerEvent>

#include <algorithm>
#include <charconv>

namespace vedette::ui {

namespace {

/// Behind the name of a file: ":12: ".
int lineAfter(std::string_view detail, std::string_view name) {
    if (!detail.starts_with(name)) return 0;
    detail.remove_prefix(name.size());
    if (!detail.starts_with(':')) return 0;
    int line = 0;
    const auto read = std::from_chars(detail.data() + 1, detail.data() + detail.size(), line);
    return read.ec == std::errc() && line > 0 ? line : 0;
}

/// Of what may stand only once: the line that says it again; 0 for none.
int lineOfRepeated(std::string_view text, const std::string& what, bool& seen) {
    const std::string quoted = '"' + what + '"';
    for (std::size_t at = text.find(quoted); at != text.npos; at = text.find(quoted, at + quoted.size())) {
        if (std::exchange(seen, true))
            return static_cast<int>(1 + std::ranges::count(text.substr(0, at), '\n'));
    }
    return 0;
}

} // namespace

PolicyCheck::PolicyCheck(std::function<Texts()> texts, std::function<WallTime()> now, QObject* parent)
    : QObject(parent), m_texts(std::move(texts)), m_now(std::move(now)) {}

PolicyCheck::~PolicyCheck() {
    m_stop.request_stop();
}

CheckedPolicy PolicyCheck::compile(const Texts& texts) {
    std::vector<policy::SourceText> sources;
    for (const auto& [name, text] : texts) sources.push_back({name, text});
    CheckedPolicy out;
    auto document = policy::parsePolicy(sources);
    if (document) {
        out.policy = std::make_shared<const policy::Policy>(policy::Policy::compile(*std::move(document)));
        return out;
    }
    out.error = document.error();
    bool seen = false;
    for (const auto& [name, text] : texts) {
        out.errorLine = lineAfter(out.error->detail, name);
        if (out.errorLine == 0 && out.error->code == policy::PolicyError::RepeatedMember)
            out.errorLine = lineOfRepeated(text, out.error->detail, seen);
        if (out.errorLine == 0) continue;
        out.errorFile = name;
        break;
    }
    return out;
}

void PolicyCheck::changed() {
    m_stop.request_stop();
    m_pause.start(kPauseMs, this);
}

void PolicyCheck::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_pause.timerId()) return QObject::timerEvent(event);
    begin();
}

void PolicyCheck::begin() {
    m_pause.stop();
    m_stop.request_stop();
    if (m_underWay) {
        m_again = true;
        return;
    }
    m_again = false;
    m_underWay = true;
    m_stop = {};
    inBackground(
        this, [texts = m_texts()] { return compile(texts); },
        [this](CheckedPolicy checked) {
            m_underWay = false;
            if (m_again) return begin();
            publish(std::move(checked));
            review();
        });
}

void PolicyCheck::review() {
    if (m_last->policy == nullptr || m_stop.stop_requested()) return;
    m_underWay = true;
    inBackground(
        this,
        [policy = m_last->policy, now = m_now(), stop = m_stop.get_token()] {
            return policy::review(policy->document(), now, stop);
        },
        [this, stop = m_stop.get_token()](std::vector<policy::Finding> findings) {
            m_underWay = false;
            if (m_again) return begin();
            if (stop.stop_requested()) return;
            CheckedPolicy whole = *m_last;
            whole.findings = std::move(findings);
            publish(std::move(whole));
        });
}

void PolicyCheck::publish(CheckedPolicy what) {
    m_last = std::make_shared<const CheckedPolicy>(std::move(what));
    emit checked();
}

} // namespace vedette::ui
