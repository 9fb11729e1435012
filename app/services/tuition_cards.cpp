// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/tuition_cards.h"

#include <algorithm>

#include "app/domain/names.h"
#include "app/schema/declaration.h"
#include "app/services/agenda_rows.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

PersonTag tutorOf(const records::ShownRow& block, const Directory& directory)
{
    const auto member = numberOf(block, schema::tuition::kTutor);
    PersonTag tag = directory.tag(static_cast<PersonNumber>(member.value_or(0)));
    if (tag.id.empty()) {
        tag.name = textOf(block, schema::tuition::kTutorName);
        tag.initial = domain::initialOf(tag.name);
        tag.hue = domain::hueOf(tag.name);
        tag.role = Role::tutor;
    }
    return tag;
}

std::optional<SessionRow> sessionFrom(const records::ShownRow& row, const PersonTag& tutor, bool writable,
                                      bool ownWords, domain::LocalTime now)
{
    namespace fields = schema::session;
    const auto start = startOf(textOf(row, fields::kStarts));
    if (!start) {
        return std::nullopt;
    }
    SessionRow session;
    session.id = row.ref.row.hex();
    session.starts = start->time;
    session.minutes = static_cast<int>(numberOf(row, fields::kMinutes).value_or(0));
    session.state = choiceOf(row, fields::kState, domain::SessionState::cancelled, domain::SessionState::booked);
    session.feeling = choiceOf(row, fields::kFeeling, domain::SessionFeeling::hard, domain::SessionFeeling::notSaid);
    session.topic = textOf(row, fields::kTopic);
    session.words = textOf(row, fields::kWords);
    session.place = textOf(row, fields::kPlace);
    session.tutor = tutor;
    session.awaitingWords = session.state == domain::SessionState::booked && session.starts < now;
    session.charged = flagOf(row, fields::kCharged);
    session.writable = writable;
    session.ownWords = ownWords;
    return session;
}

/// Booked first, soonest first; then what is over, newest first.
bool sessionBefore(const SessionRow& left, const SessionRow& right)
{
    const bool leftBooked = left.state == domain::SessionState::booked;
    const bool rightBooked = right.state == domain::SessionState::booked;
    if (leftBooked != rightBooked) {
        return leftBooked;
    }
    if (left.starts != right.starts) {
        return leftBooked ? left.starts < right.starts : left.starts > right.starts;
    }
    return left.id < right.id;
}

}  // namespace

Result<std::vector<TuitionCard>> tuitionCards(const ServiceContext& context, const Directory& directory)
{
    const Rows rows(context);
    WAYMARK_ASSIGN(const auto blocks, rows.list(directory.circle().space, schema::tuition::kTable));
    WAYMARK_ASSIGN(const auto sessions, rows.list(directory.circle().space, schema::session::kTable));
    const bool writable = directory.mayWrite("learning");
    const auto now = context.now();
    std::vector<TuitionCard> cards;
    for (const auto& block : blocks) {
        TuitionCard card;
        card.id = block.ref.row.hex();
        card.subject = textOf(block, schema::tuition::kSubject);
        card.funder = textOf(block, schema::tuition::kFunder);
        card.writable = writable;
        card.tutor = tutorOf(block, directory);
        card.until = dateOf(block, schema::tuition::kUntil);
        std::vector<domain::TuitionSession> facts;
        for (const auto& row : sessions) {
            const bool ofThisBlock = rowIdOf(row, schema::session::kTuition) == block.ref.row;
            auto session =
                ofThisBlock ? sessionFrom(row, card.tutor, writable, directory.isOwner(), now) : std::nullopt;
            if (session) {
                session->block = card.id;
                session->subject = card.subject;
                facts.push_back({session->minutes, session->state, session->charged, session->starts});
                card.sessions.push_back(std::move(*session));
            }
        }
        const auto minutes = numberOf(block, schema::tuition::kMinutes).value_or(0);
        card.balance = domain::balanceOf(static_cast<int>(minutes), facts, now);
        std::ranges::sort(card.sessions, sessionBefore);
        cards.push_back(std::move(card));
    }
    return cards;
}

Result<std::optional<SessionRow>> lessonNamed(const ServiceContext& context, const Directory& directory,
                                              std::string_view id)
{
    WAYMARK_ASSIGN(const auto cards, tuitionCards(context, directory));
    for (const TuitionCard& card : cards) {
        const auto found = std::ranges::find(card.sessions, id, &SessionRow::id);
        if (found != card.sessions.end()) {
            return std::optional(*found);
        }
    }
    return std::optional<SessionRow>();
}

}  // namespace waymark::services
