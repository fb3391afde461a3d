/// What stands on the table at one point of a ceremony: which tokens are there and usable, which keys are in
/// them, and so whose token can sign. Follows from the script and the steps done; no word of a token goes in.
#pragma once

#include "core/ceremony/script.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::ceremony {

class Scene {
public:
    explicit Scene(const Script& script);

    /// Why the step cannot work here; the names are of the script. Empty: nothing speaks against it.
    [[nodiscard]] Findings hindrances(const Step& step) const;

    /// The step is done with the outcome that its action is meant to have.
    void apply(const Step& step);

    [[nodiscard]] bool hasKey(const KeyName& key) const;
    /// The token of that role is there with the key for the transcript.
    [[nodiscard]] bool canSign(const ScriptRole& role, const Script& script) const;

    /// Keys that were made and not read back since.
    [[nodiscard]] const std::set<KeyName>& unread() const noexcept { return m_unread; }

private:
    struct Token {
        bool ready = false;
        bool present = true;
        bool gone = false;
        std::set<std::string> keys;
        std::set<std::string> destroyed;
    };

    void needToken(const Step& step, const std::string& name, Findings& out) const;
    void needKey(const Step& step, const KeyName& key, Findings& out) const;

    std::map<std::string, Token, std::less<>> m_tokens;
    std::set<KeyName> m_unread;
};

} // namespace vedette::ceremony
