#include "core/transport/tls/span_bio.h"

#include <algorithm>
#include <cstring>

namespace vedette::tls {

namespace {

int readSpan(BIO* bio, char* to, std::size_t size, std::size_t* done) {
    BIO_clear_retry_flags(bio);
    auto& state = *static_cast<SessionState*>(BIO_get_data(bio));
    *done = std::min(size, state.incoming.size());
    if (*done == 0) {
        BIO_set_retry_read(bio);
        return 0;
    }
    std::memcpy(to, state.incoming.data(), *done);
    state.incoming = state.incoming.subspan(*done);
    return 1;
}

int writeSpan(BIO* bio, const char* from, std::size_t size, std::size_t* done) {
    BIO_clear_retry_flags(bio);
    SendBuffer* out = static_cast<SessionState*>(BIO_get_data(bio))->outgoing;
    *done = 0;
    if (out == nullptr) return 0;
    while (*done < size) {
        // The rest of a started chunk first: records do not divide a chunk evenly.
        const std::size_t left = size - *done;
        const MutableBytes room = out->reserve(out->empty() ? std::min(left, SendBuffer::kChunk) : 1);
        const std::size_t n = std::min(room.size(), left);
        std::memcpy(room.data(), from + *done, n);
        out->commit(n);
        *done += n;
    }
    return 1;
}

long controlSpan(BIO*, int command, long, void*) {
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

int createSpan(BIO* bio) {
    BIO_set_init(bio, 1);
    return 1;
}

// One for the process, never freed: sessions in other static objects may outlive any order of destruction.
BIO_METHOD* spanMethod() {
    static BIO_METHOD* const method = [] {
        BIO_METHOD* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "vedette span");
        VD_ASSERT(made != nullptr);
        BIO_meth_set_read_ex(made, readSpan);
        BIO_meth_set_write_ex(made, writeSpan);
        BIO_meth_set_ctrl(made, controlSpan);
        BIO_meth_set_create(made, createSpan);
        return made;
    }();
    return method;
}

} // namespace

bool attachSpanBio(SSL& ssl, SessionState& state) {
    BIO* bio = BIO_new(spanMethod());
    if (bio == nullptr) return false;
    BIO_set_data(bio, &state);
    SSL_set_bio(&ssl, bio, bio);
    return true;
}

} // namespace vedette::tls
