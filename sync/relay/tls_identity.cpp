// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/tls_identity.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/sha.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace waymark::relay {
namespace {

constexpr long kLifetimeSeconds = 10L * 366 * 86'400;

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIO* bio) const { BIO_free_all(bio); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

tl::unexpected<Error> failed()
{
    return fail(ErrorCode::internal, "OpenSSL");
}

bool addExtension(X509* certificate, int kind, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool fillCertificate(X509* certificate, EVP_PKEY* key)
{
    auto* const name = X509_get_subject_name(certificate);
    const auto* const common = reinterpret_cast<const unsigned char*>("waymark-relay");
    return X509_set_version(certificate, 2) == 1 && ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1) == 1 &&
           X509_gmtime_adj(X509_getm_notBefore(certificate), -86'400) != nullptr &&
           X509_gmtime_adj(X509_getm_notAfter(certificate), kLifetimeSeconds) != nullptr &&
           X509_set_pubkey(certificate, key) == 1 &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common, -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1 &&
           addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE") &&
           addExtension(certificate, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1") &&
           X509_sign(certificate, key, EVP_sha256()) > 0;
}

template <class Write>
Result<std::string> pemOf(Write&& write)
{
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    if (!bio || write(bio.get()) != 1) {
        return failed();
    }
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &data);
    return std::string(data, static_cast<std::size_t>(size));
}

}  // namespace

Result<TlsIdentity> TlsIdentity::makeSelfSigned()
{
    const Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    const Owned<X509> certificate(X509_new());
    if (!key || !certificate || !fillCertificate(certificate.get(), key.get())) {
        return failed();
    }
    WAYMARK_ASSIGN(auto keyPem, pemOf([&](BIO* bio) {
                       return PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
                   }));
    WAYMARK_ASSIGN(auto certificatePem, pemOf([&](BIO* bio) { return PEM_write_bio_X509(bio, certificate.get()); }));
    return TlsIdentity{std::move(keyPem), std::move(certificatePem)};
}

Result<Hash32> pinOf(const std::string& certificatePem)
{
    const Owned<BIO> bio(BIO_new_mem_buf(certificatePem.data(), static_cast<int>(certificatePem.size())));
    const Owned<X509> certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!certificate) {
        return fail(ErrorCode::bad_input, "certificate");
    }
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &der);
    if (size <= 0) {
        return failed();
    }
    Hash32 pin;
    SHA256(der, static_cast<std::size_t>(size), pin.bytes.data());
    OPENSSL_free(der);
    return pin;
}

std::string pinText(const Hash32& pin)
{
    return "sha256//" + toBase64(pin.view());
}

}  // namespace waymark::relay
