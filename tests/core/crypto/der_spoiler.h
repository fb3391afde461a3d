/// DER that may be wrong at one place, while the lengths around that place stay right: a reader that is
/// handed it gets as far as the check that the place is about.
#pragma once

#include "core/base/bytes.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace vedette::crypto::test {

struct Der {
    enum class Length {
        Shortest,
        Longer,     ///< one digit more than needed
        Indefinite, ///< the form of BER that has no length
        Beyond,     ///< one more than is there
    };

    Byte tag = 0;
    Bytes content{}; ///< of a constructed element, what stands before its parts
    std::vector<Der> parts{};
    Length length = Length::Shortest;
    std::size_t lost = 0; ///< bytes cut off at the end
    Bytes behind{};       ///< bytes added at the end

    [[nodiscard]] Bytes encoded() const {
        Bytes inside = content;
        for (const Der& part : parts) append(inside, part.encoded());
        inside.resize(inside.size() - lost);
        append(inside, behind);
        const std::size_t size = inside.size() + (length == Length::Beyond ? 1 : 0);
        std::size_t digits = size < 0x80 ? 0U : size < 0x100 ? 1U : 2U;
        if (length == Length::Longer) ++digits;
        Bytes out{tag};
        if (length == Length::Indefinite) {
            out.push_back(0x80);
            append(inside, Bytes{0, 0});
        } else if (digits == 0) {
            out.push_back(static_cast<Byte>(size));
        } else {
            out.push_back(static_cast<Byte>(0x80 + digits));
            while (digits-- > 0) out.push_back(static_cast<Byte>(size >> (8 * digits)));
        }
        append(out, inside);
        return out;
    }
};

struct SpoiltDer {
    std::string what; ///< "1.0 removed": the first part of the second part of the whole
    Bytes bytes;
};

/// The tree spoilt in every way that we know at every element, one at a time.
class DerSpoiler {
public:
    [[nodiscard]] static std::vector<SpoiltDer> allOf(const Der& whole) {
        DerSpoiler spoiler;
        spoiler.m_top.parts = {whole};
        spoiler.visit(spoiler.m_top.parts, "");
        return std::move(spoiler.m_all);
    }

private:
    using Parts = std::vector<Der>;

    void visit(Parts& parts, const std::string& prefix) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool top = &parts == &m_top.parts;
            const std::string name = top ? "whole" : prefix + std::to_string(i);
            const auto at = static_cast<std::ptrdiff_t>(i);
            spoil(name + " removed", parts, [at](Parts& all) { all.erase(all.begin() + at); });
            spoil(name + " twice", parts, [&](Parts& all) { all.insert(all.begin() + at, Der(all[i])); });
            const auto inside = [&](const std::string& what, const std::function<void(Der&)>& change) {
                spoil(name + what, parts, [&](Parts& all) { change(all[i]); });
            };
            inside(" empty", [](Der& der) { der.parts.clear(), der.content.clear(); });
            inside(" of another tag", [](Der& der) { der.tag ^= 0x09; });
            inside(" of longer length", [](Der& der) { der.length = Der::Length::Longer; });
            inside(" of indefinite length", [](Der& der) { der.length = Der::Length::Indefinite; });
            inside(" reaching out", [](Der& der) { der.length = Der::Length::Beyond; });
            inside(" with a byte behind", [](Der& der) { der.behind = {0}; });
            inside(" with a NULL behind", [](Der& der) { der.behind = {5, 0}; });
            const std::size_t size = sizeInside(parts[i]);
            // Every cut through its parts; a leaf does not know where it ends.
            const std::size_t cuts = parts[i].parts.empty() ? std::min<std::size_t>(size, 2) : size;
            for (std::size_t lost = 1; lost < cuts; ++lost) {
                inside(" cut by " + std::to_string(lost), [lost](Der& der) { der.lost = lost; });
            }
            visit(parts[i].parts, top ? "" : name + ".");
        }
    }

    static std::size_t sizeInside(const Der& der) {
        std::size_t size = der.content.size();
        for (const Der& part : der.parts) size += part.encoded().size();
        return size;
    }

    void spoil(std::string what, Parts& parts, const std::function<void(Parts&)>& change) {
        const Parts good = parts;
        change(parts);
        Bytes bytes;
        for (const Der& part : m_top.parts) append(bytes, part.encoded());
        parts = good;
        m_all.push_back({std::move(what), std::move(bytes)});
    }

    Der m_top;
    std::vector<SpoiltDer> m_all;
};

} // namespace vedette::crypto::test
