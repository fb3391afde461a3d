/// Owners of the OpenSSL objects this folder holds, and the text of OpenSSL's last complaint.
#pragma once

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

namespace vedette::tls {

template <auto Release>
struct Releaser {
    template <class T>
    void operator()(T* object) const noexcept {
        Release(object);
    }
};

using SslPtr = std::unique_ptr<SSL, Releaser<&SSL_free>>;
using SslContextPtr = std::unique_ptr<SSL_CTX, Releaser<&SSL_CTX_free>>;
using X509Ptr = std::unique_ptr<X509, Releaser<&X509_free>>;
using PkeyPtr = std::unique_ptr<EVP_PKEY, Releaser<&EVP_PKEY_free>>;

/// OpenSSL's own words for an error code of its queue.
[[nodiscard]] inline std::string reasonText(unsigned long code) {
    const char* reason = ERR_reason_error_string(code);
    return reason != nullptr ? reason : "no reason given";
}

/// Leaves OpenSSL's thread-wide error queue as it was found: what we try inside a callback must not look like
/// a failure of the call around it.
class ErrorMark {
public:
    ErrorMark() noexcept { ERR_set_mark(); }

    ~ErrorMark() { ERR_pop_to_mark(); }

    ErrorMark(const ErrorMark&) = delete;
    ErrorMark& operator=(const ErrorMark&) = delete;
};

} // namespace vedette::tls
