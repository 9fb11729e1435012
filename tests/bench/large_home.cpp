// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/bench/large_home.h"

#include <cstdlib>
#include <vector>

#include "app/composition/core.h"
#include "app/composition/system_time.h"
#include "app/schema/declaration.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "platform/device/fake/fake_devices.h"
#include "tests/bench/record_home.h"

namespace waymark::bench {
namespace {

using services::RowEdits;
using services::Rows;

template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::abort();
    }
    return std::move(*result);
}

void must(Status status)
{
    if (!status) {
        std::abort();
    }
}

/// Rows of one kind after another, a hundred a transaction.
class Filler {
public:
    Filler(composition::Core& core, SpaceId space) : m_core(core), m_space(space), m_today(core.context().today()) {}
    ~Filler() { flush(); }
    Filler(const Filler&) = delete;
    Filler& operator=(const Filler&) = delete;

    RowEdits fresh(records::TableId table, std::optional<int> heading = {})
    {
        RowEdits edits(must(Rows(m_core.context()).fresh(m_space, table, heading)));
        edits.make();
        return edits;
    }
    void add(const RowEdits& edits)
    {
        m_edits.insert(m_edits.end(), edits.all().begin(), edits.all().end());
        ++m_made;
        if (m_edits.size() >= 400) {
            flush();
        }
    }
    void flush()
    {
        if (!m_edits.empty()) {
            must(m_core.store().save(m_edits));
            m_edits.clear();
        }
    }
    /// One in fifty is to come, the rest is over.
    [[nodiscard]] domain::LocalTime when(std::size_t number) const
    {
        const int days = number % 50 == 0 ? static_cast<int>(number / 50 % 90) : -static_cast<int>(number % 2'000) - 1;
        return {domain::addDays(m_today, days), static_cast<std::uint16_t>(number % 10 * 60 + 540)};
    }
    [[nodiscard]] std::string words(std::size_t count) const { return RecordHome::words(m_made, count); }
    [[nodiscard]] std::size_t made() const { return m_made; }

private:
    composition::Core& m_core;
    SpaceId m_space;
    domain::Date m_today;
    std::vector<records::Edit> m_edits;
    std::size_t m_made = 0;
};

constexpr std::size_t kOfACircle = 11;  // its profile and the ten headings

Bytes bytesOf(const records::RowRef& row)
{
    const ByteView id = row.row.view();
    return {id.begin(), id.end()};
}

void addPromises(Filler& filler)
{
    namespace fields = schema::promise;
    for (std::size_t at = 0; at < kPromises; ++at) {
        const int heading = static_cast<int>(at % 10) + 1;
        auto edits = filler.fresh(fields::kTable, heading);
        const bool open = at % 50 == 0;
        edits.put(fields::kHeading, std::int64_t{heading})
            .putText(fields::kWhat, filler.words(5))
            .putText(fields::kName, filler.words(1))
            .putDate(fields::kBy, filler.when(at).date)
            .putChoice(fields::kState, open ? domain::PromiseState::open : domain::PromiseState::kept);
        filler.add(edits);
    }
}

void addEvents(Filler& filler, std::size_t count)
{
    namespace fields = schema::event;
    for (std::size_t at = 0; at < count; ++at) {
        auto edits = filler.fresh(fields::kTable);
        edits.putText(fields::kTitle, filler.words(3))
            .putText(fields::kPlace, filler.words(2))
            .putText(fields::kStarts, domain::printLocalTime(filler.when(at)))
            .put(fields::kMinutes, std::int64_t{60});
        filler.add(edits);
        auto answer = filler.fresh(schema::answer::kTable);
        answer.put(schema::answer::kEvent, bytesOf(edits.row()))
            .putChoice(schema::answer::kAnswer, domain::Rsvp::going);
        filler.add(answer);
    }
}

void addTuition(Filler& filler, std::size_t blocks, std::size_t sessions)
{
    namespace fields = schema::session;
    for (std::size_t block = 0; block < blocks; ++block) {
        auto tuition = filler.fresh(schema::tuition::kTable);
        tuition.putText(schema::tuition::kSubject, filler.words(1))
            .putText(schema::tuition::kTutorName, filler.words(1))
            .put(schema::tuition::kMinutes, std::int64_t{6'000});
        filler.add(tuition);
        for (std::size_t at = 0; at < sessions; ++at) {
            auto edits = filler.fresh(fields::kTable);
            const bool over = filler.when(at).date < filler.when(0).date;
            edits.put(fields::kTuition, bytesOf(tuition.row()))
                .putText(fields::kStarts, domain::printLocalTime(filler.when(at)))
                .put(fields::kMinutes, std::int64_t{60})
                .putChoice(fields::kState, over ? domain::SessionState::done : domain::SessionState::booked)
                .putText(fields::kTopic, filler.words(3));
            filler.add(edits);
        }
    }
}

void addContacts(Filler& filler, std::size_t count)
{
    for (std::size_t at = 0; at < count; ++at) {
        auto edits = filler.fresh(schema::contact::kTable);
        edits.putText(schema::contact::kName, filler.words(2))
            .putText(schema::contact::kLine, filler.words(3))
            .putText(schema::contact::kPhone, "020 7946 0" + std::to_string(100 + at));
        filler.add(edits);
    }
}

}  // namespace

void makeLargeHome(const std::filesystem::path& folder)
{
    device::FakeKeystore keystore;
    keystore.available = false;
    const RealClock clock;
    auto home = must(composition::Home::open(folder, keystore, kCost));
    static_cast<void>(must(home->vault().create(vault::SecretKind::passphrase, viewOf(kSecret))));
    const auto core = must(composition::Core::open({*home, clock, composition::systemToLocal()}));
    const services::Profile profile{.name = "Sam", .born = {}, .deviceName = {}};
    must(services::writeProfile(core->settings(), profile));
    const SpaceId space = must(core->circleService().create(profile.name, false, profile));
    Filler filler(*core, space);
    addPromises(filler);
    addTuition(filler, 40, 20);
    addContacts(filler, 60);
    addEvents(filler, (kRecords - filler.made() - kOfACircle) / 2);
}

}  // namespace waymark::bench
