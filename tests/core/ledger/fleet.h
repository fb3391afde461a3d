/// Keys in use, a campaign about them, and the hands of those who hold them.
#pragma once

#include "core/ledger/campaign.h"
#include "tests/core/ledger/book.h"

#include <cstdlib>
#include <string>
#include <vector>

namespace vedette::test {

struct Fleet {
    Book book;
    ledger::Campaign campaign;
    std::vector<crypto::PrivateKey> olds;
    std::vector<crypto::PrivateKey> news;

    explicit Fleet(unsigned char size = 2, WallTime now = {1'000'000}) {
        book.now = now;
        book.expires = {now.ms + 10'000'000'000};
        book.begin();
        for (unsigned char i = 0; i < size; ++i) {
            olds.push_back(keyOf(static_cast<unsigned char>(20 + i)));
            news.push_back(keyOf(static_cast<unsigned char>(120 + i)));
            book.active(olds.back(), news.back());
        }
        campaign.ledger = book.ledger.id();
        campaign.begun = book.now;
        campaign.until = {book.now.ms + 86'400'000};
        campaign.overlapSeconds = 3600;
        campaign.who = "ann";
        campaign.why = "their year is over";
        for (const auto& old : olds) campaign.keys[idOf(old)].holder = "holder";
    }

    [[nodiscard]] ledger::Succession wanted(std::size_t i, unsigned char later = 220) const {
        return {idOf(olds[i]),
                book.birthOf(news[i], keyOf(static_cast<unsigned char>(later + i % 30))),
                {campaign.begun.ms + 3'600'000}};
    }

    void newSigns(ledger::Campaign& copy, std::size_t i, unsigned char later = 220) const {
        const ledger::Succession succession = wanted(i, later);
        auto& successor = copy.keys.at(idOf(olds[i])).successor;
        successor = ledger::Rotation::Successor{succession.birth, succession.overlapUntil, {}, {}};
        successor->byNew = news[i].sign(input(copy, i));
    }

    void oldSigns(ledger::Campaign& copy, std::size_t i) const {
        copy.keys.at(idOf(olds[i])).successor->byOld = olds[i].sign(input(copy, i));
    }

    void bothSign(ledger::Campaign& copy, std::size_t i) const {
        newSigns(copy, i);
        oldSigns(copy, i);
    }

    [[nodiscard]] Bytes input(const ledger::Campaign& copy, std::size_t i) const {
        return crypto::signingInput(
            ledger::consentRequest(copy.statement(book.ledger, idOf(olds[i]), book.now)));
    }

    [[nodiscard]] ledger::Campaign::Progress progress(const ledger::Campaign& of, std::size_t i) const {
        return of.progress(book.ledger, idOf(olds[i]), book.now);
    }

    [[nodiscard]] ledger::Campaign::Merged merged(const ledger::Campaign& part) {
        auto out = campaign.merge(book.ledger, part, book.now);
        if (!out) std::abort();
        return *out;
    }

    /// The rule that bars a key, or that what is there for it breaks.
    [[nodiscard]] std::string why(const ledger::Campaign& of, std::size_t i = 0) const {
        const auto said = progress(of, i).why;
        return said ? said->code.message() : std::string();
    }

    std::string take(std::size_t i) {
        const ledger::Statement entry =
            campaign.statement(book.ledger, idOf(olds[i]), {book.now.ms + 60'000});
        return book.offer(ledger::Entry{entry.encode(), {}}.encode());
    }
};

} // namespace vedette::test
