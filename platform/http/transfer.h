// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <curl/curl.h>

#include <array>
#include <memory>

#include "platform/base/result.h"
#include "platform/http/message.h"

namespace waymark::http {

/// One curl easy handle with everything it points to. Stays where it is while the handle lives. Private.
class Transfer {
public:
    explicit Transfer(Request request);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    [[nodiscard]] CURL* handle() const { return m_easy; }

    /// What came of it, once curl says it is done.
    [[nodiscard]] Result<Response> finish(CURLcode code);

private:
    static std::size_t onBody(char* data, std::size_t one, std::size_t size, void* self);
    static std::size_t onHeader(char* data, std::size_t one, std::size_t size, void* self);

    void setUp();
    void setTrust();
    void setMethod();
    void setLimits();
    [[nodiscard]] ErrorCode codeOf(CURLcode code) const;

    Request m_request;
    Response m_response;
    CURL* m_easy;
    curl_slist* m_headers = nullptr;
    std::size_t m_headerBytes = 0;
    bool m_tooLarge = false;
    std::array<char, CURL_ERROR_SIZE> m_words{};
};

}  // namespace waymark::http
