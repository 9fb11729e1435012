// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/body.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"
#include "sync/wire/limits.h"

namespace waymark::ledger {
namespace {

using wire::CborReader;
using wire::CborWriter;

constexpr std::size_t kMostPairs = 16;
constexpr std::size_t kMaxLink = 256;
constexpr std::size_t kMaxRecipients = 1024;
constexpr std::size_t kMaxBox = 32 * 1024;
constexpr std::size_t kMaxUrl = 255;

/// One body's fields in their permanent order: key 0 is the type, the others 1, 2, 3, …
class FieldWriter {
public:
    FieldWriter(Bytes& to, BodyType type, std::size_t fields) : m_writer(to)
    {
        m_writer.map(fields + 1);
        number(static_cast<std::uint64_t>(type));
    }
    template <class Number>
    FieldWriter& number(Number value)
    {
        m_writer.unsignedInt(m_key++);
        m_writer.unsignedInt(static_cast<std::uint64_t>(value));
        return *this;
    }
    FieldWriter& bytes(ByteView value)
    {
        m_writer.unsignedInt(m_key++);
        m_writer.bytes(value);
        return *this;
    }
    FieldWriter& text(std::string_view value)
    {
        m_writer.unsignedInt(m_key++);
        m_writer.text(value);
        return *this;
    }
    FieldWriter& devices(const std::vector<SignKey>& keys)
    {
        m_writer.unsignedInt(m_key++);
        m_writer.array(keys.size());
        for (const auto& key : keys) {
            m_writer.bytes(key);
        }
        return *this;
    }
    [[nodiscard]] Status finish() const { return m_writer.finish(); }

private:
    CborWriter m_writer;
    std::uint64_t m_key = 0;
};

class FieldReader {
public:
    explicit FieldReader(CborReader& reader) : m_reader(reader) {}

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
    FieldReader& devices(std::vector<SignKey>& keys)
    {
        key();
        for (auto left = m_reader.array(kMaxRecipients); left > 0 && m_reader.ok(); --left) {
            keys.push_back(m_reader.id<SignKey>());
            if (keys.size() > 1 && !(keys[keys.size() - 2] < keys.back())) {
                m_reader.reject();
            }
        }
        m_reader.end();
        return *this;
    }

private:
    void key()
    {
        if (m_reader.unsignedInt() != m_key++) {
            m_reader.reject();
        }
    }

    CborReader& m_reader;
    std::uint64_t m_key = 1;
};

struct Write {
    Bytes& to;

    FieldWriter begin(BodyType type, std::size_t fields) const { return {to, type, fields}; }

    Status operator()(const Create& b) const
    {
        return begin(BodyType::create, 2).number(b.kind).bytes(b.sealed).finish();
    }
    Status operator()(const AddPerson& b) const
    {
        return begin(BodyType::addPerson, 5)
            .number(b.person)
            .number(b.level)
            .bytes(b.device.view())
            .bytes(b.box.view())
            .bytes(b.sealed)
            .finish();
    }
    Status operator()(const AddDevice& b) const
    {
        return begin(BodyType::addDevice, 4)
            .number(b.person)
            .bytes(b.device.view())
            .bytes(b.box.view())
            .bytes(b.sealed)
            .finish();
    }
    Status operator()(const Section& b) const
    {
        return begin(BodyType::section, 4)
            .bytes(b.channel.view())
            .number(b.ownDevicesOnly ? 1U : 0U)
            .bytes(b.sealed)
            .bytes(b.salt.view())
            .finish();
    }
    Status operator()(const Invite& b) const
    {
        return begin(BodyType::invite, 3).bytes(b.invite.view()).number(b.purpose).number(b.level).finish();
    }
    Status operator()(const InviteConsumed& b) const
    {
        return begin(BodyType::inviteConsumed, 1).bytes(b.invite.view()).finish();
    }
    Status operator()(const Grant& b) const
    {
        return begin(BodyType::grant, 4)
            .bytes(b.channel.view())
            .number(b.person)
            .number(b.access)
            .bytes(b.salt.view())
            .finish();
    }
    Status operator()(const Rotate& b) const
    {
        return begin(BodyType::rotate, 5)
            .bytes(b.channel.view())
            .number(b.epoch)
            .bytes(b.commitment.view())
            .bytes(b.link)
            .devices(b.recipients)
            .finish();
    }
    Status operator()(const Keyring& b) const
    {
        return begin(BodyType::keyring, 2).bytes(b.device.view()).bytes(b.box).finish();
    }
    Status operator()(const KeyPlease& b) const
    {
        return begin(BodyType::keyPlease, 4)
            .bytes(b.channel.view())
            .number(b.epoch)
            .bytes(b.answered.view())
            .bytes(b.salt.view())
            .finish();
    }
    Status operator()(const RelayChosen& b) const
    {
        return begin(BodyType::relay, 3).bytes(b.receiptKey.view()).text(b.url).bytes(b.pin.view()).finish();
    }
};

struct Read {
    FieldReader& from;

    void operator()(Create& b) const { from.number(b.kind, 1, 2).bytes(b.sealed, kMaxSealed); }
    void operator()(AddPerson& b) const
    {
        from.number(b.person, 1, kMostPersons).number(b.level, 0, 3).id(b.device).id(b.box).bytes(b.sealed, kMaxSealed);
    }
    void operator()(AddDevice& b) const
    {
        from.number(b.person, 1, kMostPersons).id(b.device).id(b.box).bytes(b.sealed, kMaxSealed);
    }
    void operator()(Section& b) const
    {
        std::uint64_t own = 0;
        from.id(b.channel).number(own, 0, 1).bytes(b.sealed, kMaxSealed).id(b.salt);
        b.ownDevicesOnly = own == 1;
    }
    void operator()(Invite& b) const { from.id(b.invite).number(b.purpose, 1, 2).number(b.level, 0, 3); }
    void operator()(InviteConsumed& b) const { from.id(b.invite); }
    void operator()(Grant& b) const
    {
        from.id(b.channel).number(b.person, 1, kMostPersons).number(b.access, 1, 2).id(b.salt);
    }
    void operator()(Rotate& b) const
    {
        from.id(b.channel)
            .number(b.epoch, 1, kMostEpochs)
            .id(b.commitment)
            .bytes(b.link, kMaxLink)
            .devices(b.recipients);
    }
    void operator()(Keyring& b) const { from.id(b.device).bytes(b.box, kMaxBox); }
    void operator()(KeyPlease& b) const
    {
        from.id(b.channel).number(b.epoch, 1, kMostEpochs).id(b.answered).id(b.salt);
    }
    void operator()(RelayChosen& b) const { from.id(b.receiptKey).text(b.url, kMaxUrl).id(b.pin); }
};

struct Shape {
    Body empty;
    std::size_t fields;
};

std::optional<Shape> shapeOf(std::uint64_t type)
{
    switch (static_cast<BodyType>(type)) {
        case BodyType::create:
            return Shape{Create{}, 2};
        case BodyType::addPerson:
            return Shape{AddPerson{}, 5};
        case BodyType::addDevice:
            return Shape{AddDevice{}, 4};
        case BodyType::section:
            return Shape{Section{}, 4};
        case BodyType::invite:
            return Shape{Invite{}, 3};
        case BodyType::inviteConsumed:
            return Shape{InviteConsumed{}, 1};
        case BodyType::grant:
            return Shape{Grant{}, 4};
        case BodyType::rotate:
            return Shape{Rotate{}, 5};
        case BodyType::keyring:
            return Shape{Keyring{}, 2};
        case BodyType::keyPlease:
            return Shape{KeyPlease{}, 4};
        case BodyType::relay:
            return Shape{RelayChosen{}, 3};
        default:
            return std::nullopt;
    }
}

}  // namespace

Result<Bytes> encodeBody(const Body& body)
{
    Bytes bytes;
    WAYMARK_TRY(std::visit(Write{bytes}, body));
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
    auto shape = shapeOf(type);
    if (!shape || pairs > shape->fields + 1) {
        return fail(ErrorCode::update_needed, "ledger body");
    }
    FieldReader fields(reader);
    std::visit(Read{fields}, shape->empty);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return std::move(shape->empty);
}

}  // namespace waymark::ledger
