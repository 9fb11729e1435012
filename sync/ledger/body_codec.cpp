// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <optional>

#include "sync/ledger/body_fields.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"

namespace waymark::ledger {
namespace {

using wire::CborReader;
using wire::CborWriter;

constexpr std::size_t kMostPairs = 16;

class FieldCount {
public:
    template <class Body>
    using Ref = const Body&;

    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] std::size_t most() const { return m_most; }

    FieldCount& number(const auto& /*value*/, std::uint64_t /*least*/, std::uint64_t /*most*/) { return one(); }
    FieldCount& id(const auto& /*value*/) { return one(); }
    FieldCount& bytes(const Bytes& /*value*/, std::size_t /*most*/) { return one(); }
    FieldCount& text(const std::string& /*value*/, std::size_t /*most*/) { return one(); }
    FieldCount& devices(const std::vector<SignKey>& /*keys*/, std::size_t /*most*/) { return one(); }
    FieldCount& hashes(const std::vector<Hash32>& /*hashes*/, std::size_t /*most*/) { return one(); }
    FieldCount& cuts(const std::vector<StreamCut>& /*cuts*/, std::size_t /*most*/) { return one(); }
    FieldCount& persons(const std::vector<PersonNumber>& /*people*/, std::size_t /*most*/) { return one(); }
    FieldCount& optional(UnixMs value)
    {
        ++m_most;
        m_count += value != 0 ? 1 : 0;
        return *this;
    }

private:
    FieldCount& one()
    {
        ++m_count;
        ++m_most;
        return *this;
    }

    std::size_t m_count = 0;
    std::size_t m_most = 0;
};

/// Leaves the bounds to the reader, which encodeBody() asks.
class FieldWriter {
public:
    template <class Body>
    using Ref = const Body&;

    FieldWriter(CborWriter& writer, BodyType type, std::size_t fields) : m_writer(writer)
    {
        m_writer.map(fields + 1);
        number(type, 0, 0);
    }
    FieldWriter& number(const auto& value, std::uint64_t /*least*/, std::uint64_t /*most*/)
    {
        key();
        m_writer.unsignedInt(static_cast<std::uint64_t>(value));
        return *this;
    }
    FieldWriter& id(const auto& value)
    {
        key();
        m_writer.bytes(value.view());
        return *this;
    }
    FieldWriter& bytes(const Bytes& value, std::size_t /*most*/)
    {
        key();
        m_writer.bytes(value);
        return *this;
    }
    FieldWriter& text(const std::string& value, std::size_t /*most*/)
    {
        key();
        m_writer.text(value);
        return *this;
    }
    FieldWriter& devices(const std::vector<SignKey>& keys, std::size_t /*most*/)
    {
        key();
        m_writer.array(keys.size());
        for (const auto& device : keys) {
            m_writer.bytes(device.view());
        }
        return *this;
    }
    FieldWriter& hashes(const std::vector<Hash32>& hashes, std::size_t /*most*/)
    {
        key();
        m_writer.array(hashes.size());
        for (const auto& hash : hashes) {
            m_writer.bytes(hash.view());
        }
        return *this;
    }
    FieldWriter& cuts(const std::vector<StreamCut>& cuts, std::size_t /*most*/)
    {
        key();
        m_writer.array(cuts.size());
        for (const auto& cut : cuts) {
            m_writer.array(3);
            m_writer.bytes(cut.stream.view());
            m_writer.unsignedInt(cut.seq);
            m_writer.bytes(cut.hash.view());
        }
        return *this;
    }
    FieldWriter& persons(const std::vector<PersonNumber>& people, std::size_t /*most*/)
    {
        key();
        m_writer.array(people.size());
        for (const auto person : people) {
            m_writer.unsignedInt(person);
        }
        return *this;
    }
    FieldWriter& optional(UnixMs value)
    {
        if (value != 0) {
            key();
            m_writer.unsignedInt(static_cast<std::uint64_t>(value));
        }
        return *this;
    }

private:
    void key() { m_writer.unsignedInt(m_key++); }

    CborWriter& m_writer;
    std::uint64_t m_key = 0;
};

class FieldReader {
public:
    template <class Body>
    using Ref = Body&;

    FieldReader(CborReader& reader, std::size_t pairs) : m_reader(reader), m_pairs(pairs) {}

    template <class Number>
    FieldReader& number(Number& value, std::uint64_t least, std::uint64_t most)
    {
        key();
        const auto read = m_reader.unsignedInt(most);
        if (read < least) {
            m_reader.reject();
        }
        value = static_cast<Number>(read);
        return *this;
    }
    template <class Id>
    FieldReader& id(Id& value)
    {
        key();
        value = m_reader.id<Id>();
        return *this;
    }
    FieldReader& bytes(Bytes& value, std::size_t most)
    {
        key();
        const auto view = m_reader.bytes(most);
        value.assign(view.begin(), view.end());
        return *this;
    }
    FieldReader& text(std::string& value, std::size_t most)
    {
        key();
        value = std::string(m_reader.text(most));
        return *this;
    }
    FieldReader& devices(std::vector<SignKey>& keys, std::size_t most)
    {
        key();
        for (auto left = m_reader.array(most); left > 0 && m_reader.ok(); --left) {
            keys.push_back(m_reader.id<SignKey>());
            if (keys.size() > 1 && !(keys[keys.size() - 2] < keys.back())) {
                m_reader.reject();
            }
        }
        m_reader.end();
        return *this;
    }
    /// In an order of their own, and one at least.
    FieldReader& hashes(std::vector<Hash32>& hashes, std::size_t most)
    {
        key();
        for (auto left = m_reader.array(most); left > 0 && m_reader.ok(); --left) {
            hashes.push_back(m_reader.id<Hash32>());
        }
        if (hashes.empty()) {
            m_reader.reject();
        }
        m_reader.end();
        return *this;
    }
    FieldReader& cuts(std::vector<StreamCut>& cuts, std::size_t most)
    {
        key();
        for (auto left = m_reader.array(most); left > 0 && m_reader.ok(); --left) {
            StreamCut cut;
            m_reader.arrayOf(3);
            cut.stream = m_reader.id<StreamId>();
            cut.seq = m_reader.unsignedInt();
            cut.hash = m_reader.id<Hash32>();
            m_reader.end();
            if (!cuts.empty() && !(cuts.back().stream < cut.stream)) {
                m_reader.reject();
            }
            cuts.push_back(cut);
        }
        m_reader.end();
        return *this;
    }
    FieldReader& persons(std::vector<PersonNumber>& people, std::size_t most)
    {
        key();
        for (auto left = m_reader.array(most); left > 0 && m_reader.ok(); --left) {
            const auto person = static_cast<PersonNumber>(m_reader.unsignedInt(kMostPersons));
            if (person == 0 || (!people.empty() && people.back() >= person)) {
                m_reader.reject();
            }
            people.push_back(person);
        }
        m_reader.end();
        return *this;
    }
    FieldReader& optional(UnixMs& value)
    {
        return m_key < m_pairs ? number(value, 1, std::numeric_limits<std::int64_t>::max()) : *this;
    }

private:
    void key()
    {
        if (m_reader.unsignedInt() != m_key++) {
            m_reader.reject();
        }
    }

    CborReader& m_reader;
    std::size_t m_pairs;
    std::uint64_t m_key = 1;
};

FieldCount fieldsOf(const Body& body)
{
    FieldCount fields;
    std::visit(Fields<FieldCount>{fields}, body);
    return fields;
}

template <std::size_t... I>
std::optional<Body> emptyOf(std::uint64_t type, std::index_sequence<I...> /*all*/)
{
    std::optional<Body> body;
    const auto take = [&]<class One>(One one) {
        if (static_cast<std::uint64_t>(One::kType) == type) {
            body = std::move(one);
        }
    };
    (take(std::variant_alternative_t<I, Body>{}), ...);
    return body;
}

}  // namespace

Result<Bytes> encodeBody(const Body& body)
{
    Bytes bytes;
    CborWriter writer(bytes);
    FieldWriter fields(writer, typeOf(body), fieldsOf(body).count());
    std::visit(Fields<FieldWriter>{fields}, body);
    WAYMARK_TRY(writer.finish());
    if (bytes.size() > wire::kMaxLedgerBody) {
        return fail(ErrorCode::too_large, "ledger body");
    }
    WAYMARK_TRY(decodeBody(bytes));
    return bytes;
}

Result<Body> decodeBody(ByteView bytes)
{
    if (bytes.size() > wire::kMaxLedgerBody) {
        return fail(ErrorCode::too_large, "ledger body");
    }
    CborReader whole(bytes);
    static_cast<void>(whole.encoded());
    WAYMARK_TRY(whole.finish());

    CborReader reader(bytes);
    const auto pairs = reader.map(kMostPairs);
    if (reader.unsignedInt(0) != 0 || !reader.ok()) {
        return fail(ErrorCode::malformed, "ledger body type");
    }
    const auto type = reader.unsignedInt(std::numeric_limits<std::uint8_t>::max());
    if (!reader.ok()) {
        return fail(ErrorCode::malformed, "ledger body type");
    }
    auto body = emptyOf(type, std::make_index_sequence<std::variant_size_v<Body>>());
    if (!body || pairs > fieldsOf(*body).most() + 1) {
        return fail(ErrorCode::update_needed, "ledger body");
    }
    FieldReader fields(reader, pairs);
    std::visit(Fields<FieldReader>{fields}, *body);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return std::move(*body);
}

}  // namespace waymark::ledger
