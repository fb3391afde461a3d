#include "ui/link/words.h"

#include "core/engine/words.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace vedette::ui {

QString sentence(const Error& error) {
    const std::string code = error.code.message();
    const auto all = engine::allWords();
    const auto found = std::ranges::lower_bound(all, code, {}, &engine::Words::code);
    const bool known = found != all.end() && found->code == code;
    const std::string source = known ? std::string(found->sentence) : engine::sentence(code);
    const QString said = known ? QCoreApplication::translate("vedette::engine::Words", source.c_str())
                               : QString::fromStdString(source);
    return error.detail.empty() ? said : said + " (" + shown(error.detail) + ")";
}

} // namespace vedette::ui
