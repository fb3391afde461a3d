/// What the parts of a line of TOML are, so that they can be shown apart. A line stands for itself: a policy
/// has no string that goes over several (core/codec/plain_toml.h).
#pragma once

#include <QtCore/QString>

#include <vector>

namespace vedette::ui {

enum class TomlPart {
    Comment,
    Table,
    Key,
    Text,
    Number, ///< also what is so or not, and a date
};

struct TomlMark {
    qsizetype begin = 0;
    qsizetype length = 0;
    TomlPart part{};
    friend bool operator==(const TomlMark&, const TomlMark&) = default;
};

/// From left to right; linear in the line's length.
[[nodiscard]] std::vector<TomlMark> tomlMarks(const QString& line);

} // namespace vedette::ui
