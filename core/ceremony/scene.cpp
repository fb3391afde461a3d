#include "core/ceremony/scene.h"

namespace vedette::ceremony {

Scene::Scene(const Script& script) {
    for (const ScriptToken& token : script.tokens) {
        Token& one = m_tokens[token.name];
        one.ready = token.prepared;
        if (token.prepared) one.keys.insert(token.keys.begin(), token.keys.end());
    }
}

void Scene::needToken(const Step& step, const std::string& name, Findings& out) const {
    const auto found = m_tokens.find(name);
    if (found == m_tokens.end()) {
        out.push_back({Fault::UnknownToken, step.line, name});
        return;
    }
    const Token& token = found->second;
    if (token.gone) {
        out.push_back({Fault::TokenGone, step.line, name});
    } else if (token.present == (step.action == Action::Insert)) {
        out.push_back({Fault::NotPresent, step.line, name});
    } else if (!token.ready && step.action != Action::Init) {
        out.push_back({Fault::NotReady, step.line, name});
    }
}

void Scene::needKey(const Step& step, const KeyName& key, Findings& out) const {
    const std::size_t before = out.size();
    needToken(step, key.token, out);
    if (out.size() > before) return;
    const Token& token = m_tokens.find(key.token)->second;
    if (token.keys.contains(key.label)) return;
    const bool gone = token.destroyed.contains(key.label);
    out.push_back({gone ? Fault::KeyGone : Fault::NoKey, step.line, key.text()});
}

Findings Scene::hindrances(const Step& step) const {
    Findings out;
    // What is meant to be refused need not be able to work.
    if (step.expect == "refused") return out;
    const auto relyOn = [&](const KeyName& key) {
        needKey(step, key, out);
        if (m_unread.contains(key)) out.push_back({Fault::NotReadBack, step.line, key.text()});
    };
    switch (step.action) {
    case Action::Init:
    case Action::SetPin:
    case Action::Insert:
    case Action::Remove: needToken(step, step.token, out); break;
    case Action::Shred:
    case Action::Bag: {
        // A token lies in its bag, or in pieces, whether or not it was in the computer before.
        const auto found = m_tokens.find(step.token);
        if (found == m_tokens.end()) {
            out.push_back({Fault::UnknownToken, step.line, step.token});
        } else if (found->second.gone) {
            out.push_back({Fault::TokenGone, step.line, step.token});
        } else if (found->second.present && found->second.ready) {
            out.push_back({Fault::NotPresent, step.line, step.token}); // still in the computer
        }
        break;
    }
    case Action::Generate:
        if (!step.key) break;
        needToken(step, step.key->token, out);
        if (hasKey(*step.key)) out.push_back({Fault::KeyTwice, step.line, step.key->text()});
        break;
    case Action::ReadBack:
    case Action::Destroy:
        if (step.key) needKey(step, *step.key, out);
        break;
    case Action::Export:
    case Action::Compare:
        // The public half is known once it was read back, wherever its token is.
        if (step.key && m_unread.contains(*step.key))
            out.push_back({Fault::NotReadBack, step.line, step.key->text()});
        if (step.key && !m_unread.contains(*step.key) && !hasKey(*step.key))
            out.push_back({Fault::NoKey, step.line, step.key->text()});
        break;
    case Action::Ledger:
        if (step.key && step.statement != "destruction") relyOn(*step.key);
        if (step.old) relyOn(*step.old);
        if (step.next && m_unread.contains(*step.next))
            out.push_back({Fault::NotReadBack, step.line, step.next->text()});
        if (step.next && !hasKey(*step.next)) out.push_back({Fault::NoKey, step.line, step.next->text()});
        break;
    case Action::Note:
    case Action::Photograph: break;
    }
    return out;
}

void Scene::apply(const Step& step) {
    const auto found = m_tokens.find(step.token);
    const bool known = found != m_tokens.end();
    switch (step.action) {
    case Action::Init:
        if (known) {
            std::erase_if(m_unread, [&](const KeyName& key) { return key.token == step.token; });
            found->second.destroyed.merge(found->second.keys);
            found->second.keys.clear();
            found->second.ready = true;
        }
        break;
    case Action::Generate:
        if (known && step.key) {
            found->second.keys.insert(step.key->label);
            found->second.destroyed.erase(step.key->label);
            m_unread.insert(*step.key);
        }
        break;
    case Action::ReadBack:
        if (step.key) m_unread.erase(*step.key);
        break;
    case Action::Destroy:
        if (known && step.key) {
            found->second.keys.erase(step.key->label);
            found->second.destroyed.insert(step.key->label);
            m_unread.erase(*step.key);
        }
        break;
    case Action::Insert:
        if (known) found->second.present = true;
        break;
    case Action::Remove:
        if (known) found->second.present = false;
        break;
    case Action::Shred:
        if (known) {
            found->second.gone = true;
            std::erase_if(m_unread, [&](const KeyName& key) { return key.token == step.token; });
        }
        break;
    default: break;
    }
}

bool Scene::hasKey(const KeyName& key) const {
    const auto found = m_tokens.find(key.token);
    return found != m_tokens.end() && found->second.keys.contains(key.label);
}

bool Scene::canSign(const ScriptRole& role, const Script& script) const {
    const ScriptToken* token = script.token(role.token);
    const auto found = m_tokens.find(role.token);
    if (token == nullptr || found == m_tokens.end() || token->signsWith.empty()) return false;
    return found->second.ready && found->second.present && !found->second.gone
        && found->second.keys.contains(token->signsWith);
}

} // namespace vedette::ceremony
