/// The policy that a call names.
#pragma once

#include "app/config/command_line.h"
#include "app/node/policy_source.h"
#include "core/ledger/ledger.h"
#include "core/node/policy_gate.h"
#include "core/policy/bundle.h"
#include "core/policy/rule.h"

#include <memory>
#include <string>
#include <vector>

namespace vedette::app {

/// No longer than a policy may be.
[[nodiscard]] Result<std::string> textOfFile(const std::string& path);

/// A file, or all of a folder that are named *.toml, in their order.
[[nodiscard]] std::vector<std::string> policyFiles(const std::string& path);
[[nodiscard]] Result<std::vector<policy::Bundle::File>> policyTexts(const std::string& path);
[[nodiscard]] Result<policy::Document> policyOf(const std::vector<policy::Bundle::File>& texts);

/// Of texts, or of a bundle as the only one.
[[nodiscard]] Result<policy::Document> documentOf(const std::vector<policy::Bundle::File>& texts);

/// What a file, a folder or a bundle says; whose signatures a bundle bears is not looked at.
[[nodiscard]] Result<policy::Document> readPolicy(const std::string& path);

/// Of a node that goes by `source`; what is wrong with its file, in words, as UsageError::BadValue, but for
/// signatures and versions that do not hold: nothing runs on a policy that it cannot read. The states of keys
/// are those of `ledger`, which may be null.
[[nodiscard]] Result<node::PolicyConfig> policyOptions(PolicySource& source, const std::string& path,
                                                       const std::shared_ptr<const ledger::Ledger>& ledger,
                                                       OperatorId owner);

} // namespace vedette::app
