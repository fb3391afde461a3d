#include "ui/link/trust_words.h"

#include "ui/link/link.h"
#include "ui/link/words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

namespace vedette::ui {

namespace {

QString wayBackWords(const trust::WayBack& way) {
    QStringList ways;
    if (way.answers) ways += TrustWords::tr("%Ln tasks done well", nullptr, static_cast<int>(*way.answers));
    if (way.canaries)
        ways += TrustWords::tr("%Ln known answers given rightly", nullptr, static_cast<int>(*way.canaries));
    if (way.days) ways += TrustWords::tr("%Ln days without a breach", nullptr, static_cast<int>(*way.days));
    if (way.byAttestation) ways += TrustWords::tr("a proof of what it is");
    return ways.isEmpty() ? TrustWords::tr("Nothing that would come within a year.")
                          : ways.join(QLatin1Char('\n'));
}

QString proofWords(const trust::Record& record, WallTime now) {
    const bool counts = record.attestedBy(now) == trust::Attested::Good;
    const QString since = figures::dateAndTime(record.attestedAt);
    QStringList lines{counts ? TrustWords::tr("It held at %1 and counts until %2.")
                                   .arg(since, figures::dateAndTime(record.attestedUntil))
                             : TrustWords::tr("It held at %1 and counts no more.").arg(since)};
    if (record.device) lines += TrustWords::tr("A device that we know keeps its key.");
    if (record.posture != trust::Posture::Unsaid)
        lines += TrustWords::tr("Posture, as it says: %1").arg(shortWord(trust::codeName(record.posture)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString TrustWords::tier(trust::Tier tier) {
    switch (tier) {
    case trust::Tier::High: return tr("High risk");
    case trust::Tier::Medium: return tr("Medium risk");
    case trust::Tier::Low: return tr("Low risk");
    }
    return {};
}

QString TrustWords::term(trust::Term term) {
    switch (term) {
    case trust::Term::Gossip: return tr("Gossip");
    case trust::Term::Answers: return tr("What we asked of it");
    case trust::Term::Conduct: return tr("Keeping to protocols");
    case trust::Term::Canaries: return tr("Known answers");
    case trust::Term::Attestation: return tr("Attestation");
    case trust::Term::Age: return tr("Known for");
    case trust::Term::Addresses: return tr("Neighbourhood");
    case trust::Term::Opinions: return tr("What others say");
    }
    return {};
}

QString TrustWords::reason(std::string_view code) {
    return codeSentence(code);
}

QString TrustWords::end(const trust::Word& word) {
    return word.until.ms == 0 ? tr("until you take it back")
                              : tr("until %1").arg(figures::dateAndTime(word.until));
}

QList<Fact> TrustWords::facts(const history::PeerRows::Reputation& reputation, WallTime now,
                              const QString& teller, const std::optional<trust::Word>& word) {
    const history::Verified& verified = reputation.verified;
    QString sum = tr("%1 · risk: %2")
                      .arg(figures::real(reputation.score.value, 2),
                           shortWord(trust::codeName(word ? word->tier : verified.tier)));
    if (!word) sum += QLatin1Char('\n') + reason(make_error_code(verified.reason).message());
    if (!teller.isEmpty()) sum += QLatin1Char('\n') + tr("As %1 tells.").arg(teller);
    QList<Fact> facts{
        {tr("Sum"), sum, tr("From 0 to 1; a stranger has 0.5. Below 0.2 it should be kept apart."), false}};
    if (word) {
        facts += {tr("Your word"),
                  TrustWords::tier(word->tier) + QLatin1Char('\n') + end(*word)
                      + (word->why.empty() ? QString() : QLatin1Char('\n') + shown(word->why)),
                  tr("It holds in place of what the score would give."), false};
    }
    for (const trust::TermScore& one : reputation.score.terms) {
        if (one.cause == trust::Cause::Nothing) continue;
        const bool harms = one.bad > one.good;
        facts +=
            {term(one.term),
             (harms ? tr("against it: %1") : tr("for it: %1"))
                     .arg(figures::real(harms ? one.bad : one.good, 2))
                 + QLatin1Char('\n')
                 + tr("value %1, weight %2").arg(figures::real(one.value, 2), figures::real(one.weight, 2))
                 + QLatin1Char('\n') + codeSentence(make_error_code(one.cause).message()),
             tr("As many observations as this term weighs in the sum; its value by its own measure, and "
                "how many observations one of its units counts as."),
             false};
    }
    if (reputation.record.attestedAt.ms != 0) {
        facts += {tr("Proof"), proofWords(reputation.record, now),
                  tr("What it proved when it was asked what it is."), false};
    }
    const trust::WayBack way = trust::wayBack(reputation.record, trust::kQuarantine, now);
    if (way.needed)
        facts +=
            {tr("Way back"), wayBackWords(way), tr("Each of these alone would lift it to 0.2 again."), false};
    return facts;
}

Tier tierMark(trust::Tier risk) noexcept {
    switch (risk) {
    case trust::Tier::High: return Tier::Low;
    case trust::Tier::Medium: return Tier::Medium;
    case trust::Tier::Low: return Tier::High;
    }
    return Tier::Unknown;
}

std::optional<trust::Word> wordOn(const Link& link, const codec::PeerId& peer) {
    if (!link.live()) return std::nullopt;
    for (const auto& network : link.health().networks) {
        if (const auto word = network.tierWords.find(peer); word != network.tierWords.end())
            return word->second;
    }
    return std::nullopt;
}

} // namespace vedette::ui
