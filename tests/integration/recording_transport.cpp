// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/integration/recording_transport.h"

namespace waymark::tests {
namespace {

void append(QByteArray& to, ByteView bytes)
{
    to.append(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    to.append('\n');
}

}  // namespace

client::CallId RecordingTransport::start(client::Call call, Done done)
{
    append(up, viewOf(call.path));
    append(up, viewOf(call.authorization));
    append(up, call.body);
    return m_real.start(std::move(call), [this, done = std::move(done)](Result<client::Reply> reply) {
        if (reply) {
            append(down, reply->body);
        }
        done(std::move(reply));
    });
}

}  // namespace waymark::tests
