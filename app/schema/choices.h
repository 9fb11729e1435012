// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>

#include "app/domain/agenda.h"
#include "app/domain/contact.h"
#include "app/domain/promise.h"
#include "app/domain/role.h"
#include "app/domain/settledness.h"
#include "app/domain/tuition.h"
#include "app/files/cleaned_file.h"
#include "sync/records/declaration.h"

namespace waymark::schema {

using records::Choice;

/// A choice whose stored number is the enumerator's.
template <class Enum>
[[nodiscard]] constexpr Choice choiceOf(Enum value, std::string_view name)
{
    return {static_cast<std::int64_t>(value), name};
}

inline constexpr std::array kRoles = {
    choiceOf(domain::Role::youngPerson, "young-person"),
    choiceOf(domain::Role::fosterCarer, "foster-carer"),
    choiceOf(domain::Role::hubCarer, "hub-carer"),
    choiceOf(domain::Role::kinshipCarer, "kinship-carer"),
    choiceOf(domain::Role::liaisonWorker, "liaison-worker"),
    choiceOf(domain::Role::personalAdviser, "personal-adviser"),
    choiceOf(domain::Role::socialWorker, "social-worker"),
    choiceOf(domain::Role::mentor, "mentor"),
    choiceOf(domain::Role::advocate, "advocate"),
    choiceOf(domain::Role::designatedTeacher, "designated-teacher"),
    choiceOf(domain::Role::virtualSchool, "virtual-school"),
    choiceOf(domain::Role::tutor, "tutor"),
    choiceOf(domain::Role::family, "family"),
    choiceOf(domain::Role::companion, "friend"),
    choiceOf(domain::Role::other, "other"),
};

inline constexpr std::array kPronouns = {choiceOf(domain::Pronoun::they, "they"), choiceOf(domain::Pronoun::she, "she"),
                                         choiceOf(domain::Pronoun::he, "he")};

inline constexpr std::array kContactRules = {choiceOf(domain::ContactRule::callOrText, "call-or-text"),
                                             choiceOf(domain::ContactRule::textOnly, "text-only"),
                                             choiceOf(domain::ContactRule::callOnly, "call-only"),
                                             choiceOf(domain::ContactRule::throughSomeone, "through-someone"),
                                             choiceOf(domain::ContactRule::noContact, "no-contact")};

/// Which list of the People page someone who is not in the circle stands in. Stored; never reuse a number.
enum class ContactGroup : std::uint8_t { important = 0, service = 1 };
inline constexpr std::array kContactGroups = {choiceOf(ContactGroup::important, "important"),
                                              choiceOf(ContactGroup::service, "service")};

inline constexpr std::array kReadiness = {choiceOf(domain::Readiness::notYet, "not-yet"),
                                          choiceOf(domain::Readiness::withHelp, "with-help"),
                                          choiceOf(domain::Readiness::canDo, "can-do")};

inline constexpr std::array kPromiseStates = {choiceOf(domain::PromiseState::open, "open"),
                                              choiceOf(domain::PromiseState::kept, "kept"),
                                              choiceOf(domain::PromiseState::letGo, "let-go")};

/// What a home is in its constellation. Stored; never reuse a number.
enum class HomeKind : std::uint8_t { satellite = 0, hub = 1 };
inline constexpr std::array kHomeKinds = {choiceOf(HomeKind::satellite, "satellite"), choiceOf(HomeKind::hub, "hub")};

/// Where someone studies or trains. Stored; never reuse a number.
enum class SettingKind : std::uint8_t { other = 0, school = 1, college = 2, university = 3, training = 4, work = 5 };
inline constexpr std::array kSettingKinds = {
    choiceOf(SettingKind::other, "other"),       choiceOf(SettingKind::school, "school"),
    choiceOf(SettingKind::college, "college"),   choiceOf(SettingKind::university, "university"),
    choiceOf(SettingKind::training, "training"), choiceOf(SettingKind::work, "work")};

inline constexpr std::array kSessionStates = {
    choiceOf(domain::SessionState::booked, "booked"), choiceOf(domain::SessionState::done, "done"),
    choiceOf(domain::SessionState::missed, "missed"), choiceOf(domain::SessionState::cancelled, "cancelled")};

inline constexpr std::array kFeelings = {
    choiceOf(domain::SessionFeeling::notSaid, "not-said"), choiceOf(domain::SessionFeeling::good, "good"),
    choiceOf(domain::SessionFeeling::okay, "okay"), choiceOf(domain::SessionFeeling::hard, "hard")};

inline constexpr std::array kEventKinds = {
    choiceOf(domain::EventKind::other, "other"),         choiceOf(domain::EventKind::visit, "visit"),
    choiceOf(domain::EventKind::review, "review"),       choiceOf(domain::EventKind::lesson, "lesson"),
    choiceOf(domain::EventKind::gathering, "gathering"), choiceOf(domain::EventKind::appointment, "appointment"),
    choiceOf(domain::EventKind::birthday, "birthday")};

inline constexpr std::array kAnswers = {choiceOf(domain::Rsvp::none, "none"), choiceOf(domain::Rsvp::going, "going"),
                                        choiceOf(domain::Rsvp::cannot, "cannot"),
                                        choiceOf(domain::Rsvp::maybe, "maybe")};

inline constexpr std::array kFileKinds = {choiceOf(files::FileKind::jpeg, "jpeg"),
                                          choiceOf(files::FileKind::png, "png"), choiceOf(files::FileKind::pdf, "pdf"),
                                          choiceOf(files::FileKind::text, "text")};

}  // namespace waymark::schema
