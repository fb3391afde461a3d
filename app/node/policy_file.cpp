#include "app/node/policy_file.h"

#include "app/node/console.h"
#include "core/base/log.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <vector>

namespace vedette::app {

Result<std::string> textOfFile(const std::string& path) {
    const auto bytes = VD_TRY(store::readWhole(path, policy::kMaxText));
    if (!bytes) return Fail{std::make_error_code(std::errc::no_such_file_or_directory), path};
    return std::string(textOf(*bytes));
}

std::vector<std::string> policyFiles(const std::string& name) {
    std::error_code failed;
    if (!std::filesystem::is_directory(name, failed)) return {name};
    std::vector<std::string> files;
    for (std::filesystem::directory_iterator it(name, failed), end; !failed && it != end;
         it.increment(failed)) {
        if (it->path().extension() == ".toml") files.push_back(it->path().string());
    }
    std::ranges::sort(files);
    return files;
}

Result<std::vector<policy::Bundle::File>> policyTexts(const std::string& path) {
    std::vector<policy::Bundle::File> texts;
    for (const std::string& file : policyFiles(path)) {
        auto text = VD_TRY(textOfFile(file));
        texts.push_back({file, std::move(text)});
    }
    return texts;
}

Result<policy::Document> policyOf(const std::vector<policy::Bundle::File>& texts) {
    std::vector<policy::SourceText> sources;
    sources.reserve(texts.size());
    for (const policy::Bundle::File& file : texts) sources.push_back({file.name, file.text});
    return policy::parsePolicy(sources);
}

Result<policy::Document> documentOf(const std::vector<policy::Bundle::File>& texts) {
    if (texts.size() != 1 || !policy::isBundle(viewOf(texts[0].text))) return policyOf(texts);
    const auto entry = VD_TRY(ledger::Entry::decode(viewOf(texts[0].text)));
    const auto bundle = VD_TRY(policy::Bundle::decode(entry.body));
    return bundle.document();
}

Result<policy::Document> readPolicy(const std::string& path) {
    const auto texts = VD_TRY(policyTexts(path));
    return documentOf(texts);
}

Result<node::PolicyConfig> policyOptions(PolicySource& source, const std::string& path,
                                         const std::shared_ptr<const ledger::Ledger>& ledger,
                                         OperatorId owner) {
    auto policy = source.look();
    if (!policy) {
        const Error& why = policy.error();
        const auto sameDomain = [&](std::error_code other) {
            return why.code.category() == other.category();
        };
        if (sameDomain(ledger::Violation::Malformed) || sameDomain(policy::BundleError::Stale))
            return Fail{why};
        return Fail{config::UsageError::BadValue,
                    "The policy '" + log::printable(path)
                        + "' cannot be used, and without it nothing starts: " + sentence(why)};
    }
    node::PolicyConfig out;
    out.policy = *std::move(policy);
    out.owner = owner;
    out.nanoseconds = [] {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count());
    };
    if (ledger) {
        out.ledger = [ledger](const codec::PeerId& peer, WallTime at) {
            std::optional<node::KeyFacts> facts;
            if (const ledger::KeyRecord* record = ledger->find(ledger::KeyId::of(peer)))
                facts = node::KeyFacts{std::string(ledger::stateName(record->stateAt(at))), record->keyClass,
                                       record->birth.attestation.has_value()};
            return facts;
        };
    }
    return out;
}

} // namespace vedette::app
