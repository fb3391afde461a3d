#include "core/alert/outlet/http_request.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace vedette;

/// The first byte says how long each read is; the verdict must not depend on it, nor on what follows the
/// head.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const BytesView text(data + 1, size - 1);
    alert::HttpRequest whole("/metrics");
    const bool judged = whole.receive(text);
    alert::HttpRequest cut("/metrics");
    const std::size_t step = std::size_t{1} + data[0];
    std::size_t read = 0;
    bool early = false;
    while (read < text.size() && !early) {
        const auto piece = text.subspan(read, std::min(step, text.size() - read));
        early = cut.receive(piece);
        read += piece.size();
    }
    if (early != judged) __builtin_trap();
    if (judged && (cut.status() != whole.status() || cut.headOnly() != whole.headOnly())) __builtin_trap();
    if (!judged && text.size() >= alert::HttpRequest::kMaxHead) __builtin_trap();
    if (judged && whole.status() == alert::HttpStatus::Ok) {
        const auto head = textOf(text);
        if (!head.starts_with("GET ") && !head.starts_with("HEAD ")) __builtin_trap();
        if (head.find("/metrics") == std::string_view::npos) __builtin_trap();
    }
    return 0;
}
