/// Tokens and keys as people read them. What a module says of itself is made fit to be shown.
#pragma once

#include "core/keys/module_watch.h"
#include "ui/keys/key_means.h"
#include "ui/widgets/fact_grid.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace vedette::ui {

struct TokenWords {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::TokenWords)

public:
    /// "node", or what an empty slot is called.
    [[nodiscard]] static QString name(const keys::TokenInfo& token);
    /// "Ed25519"
    [[nodiscard]] static QString algorithm(const std::string& kind);
    [[nodiscard]] static QString tries(keys::TriesLeft tries);
    /// Before a PIN is asked for: how many may still be wrong.
    [[nodiscard]] static QString triesWarning(keys::TriesLeft tries);
    [[nodiscard]] static QString state(const keys::TokenView& token);
    /// "available", or in plain words why not.
    [[nodiscard]] static QString availability(const keys::TokenInfo& token, keys::Algorithm algorithm);
    [[nodiscard]] static QString standing(const std::string& state);
    /// What the module claims of a private half, in one line: "made in the token, not extractable".
    [[nodiscard]] static QString claims(const keys::KeyInfo& key);
    [[nodiscard]] static QString uses(const keys::KeyClaims& claims);
    [[nodiscard]] static QString confinement(const keys::Confinement& confinement);
    [[nodiscard]] static QString phase(const keys::ModuleView& module);

    [[nodiscard]] static QList<Fact> ofKey(const keys::KeyInfo& key, const KeyStanding* standing,
                                           const KeyProof* proof);
    [[nodiscard]] static QList<Fact> ofToken(const keys::TokenView& token);
    [[nodiscard]] static QList<Fact> ofModule(const keys::ModuleView& module);
};

/// Of a key that we know the kind of; else empty.
[[nodiscard]] QString peerIdOf(const keys::KeyInfo& key);

} // namespace vedette::ui
