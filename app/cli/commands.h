// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include "app/cli/arguments.h"

namespace waymark::cli {

/// Every command of the program, in the order of docs/cli.md.
[[nodiscard]] std::span<const Command> allCommands();

// What they do. Each prints its own result; an error is printed by the program.
[[nodiscard]] Status profileCreate(Invocation& run);
[[nodiscard]] Status profileShow(Invocation& run);
[[nodiscard]] Status circleCreate(Invocation& run);
[[nodiscard]] Status circleList(Invocation& run);
[[nodiscard]] Status circleMembers(Invocation& run);
[[nodiscard]] Status circleSections(Invocation& run);
[[nodiscard]] Status shareSection(Invocation& run);
[[nodiscard]] Status circleOwner(Invocation& run);
[[nodiscard]] Status circleHandOver(Invocation& run);
[[nodiscard]] Status circleClaim(Invocation& run);
[[nodiscard]] Status circleClose(Invocation& run);
[[nodiscard]] Status circleDeleteNow(Invocation& run);
[[nodiscard]] Status circleTakeOff(Invocation& run);
[[nodiscard]] Status circleReceipt(Invocation& run);
[[nodiscard]] Status circleReplaceOwner(Invocation& run);
[[nodiscard]] Status circleNeed(Invocation& run);
[[nodiscard]] Status unshareSection(Invocation& run);
[[nodiscard]] Status removePerson(Invocation& run);
[[nodiscard]] Status leaveCircle(Invocation& run);
[[nodiscard]] Status lateList(Invocation& run);
[[nodiscard]] Status lateTake(Invocation& run);
[[nodiscard]] Status recoverySetup(Invocation& run);
[[nodiscard]] Status recoveryStatus(Invocation& run);
[[nodiscard]] Status recoveryRequest(Invocation& run);
[[nodiscard]] Status recoveryAttest(Invocation& run);
[[nodiscard]] Status recoveryVeto(Invocation& run);
[[nodiscard]] Status recoveryAbandon(Invocation& run);
[[nodiscard]] Status invitePerson(Invocation& run);
[[nodiscard]] Status invitePending(Invocation& run);
[[nodiscard]] Status inviteApprove(Invocation& run);
[[nodiscard]] Status inviteDecline(Invocation& run);
[[nodiscard]] Status joinCircle(Invocation& run);
[[nodiscard]] Status joinStatus(Invocation& run);
[[nodiscard]] Status deviceInvite(Invocation& run);
[[nodiscard]] Status deviceList(Invocation& run);
[[nodiscard]] Status deviceRenew(Invocation& run);
[[nodiscard]] Status deviceRevoke(Invocation& run);
[[nodiscard]] Status relayShow(Invocation& run);
[[nodiscard]] Status relaySet(Invocation& run);
[[nodiscard]] Status relayTest(Invocation& run);
[[nodiscard]] Status backupHome(Invocation& run);
[[nodiscard]] Status restoreHome(Invocation& run);
[[nodiscard]] Status passphraseChange(Invocation& run);
[[nodiscard]] Status putRecords(Invocation& run);
[[nodiscard]] Status transact(Invocation& run);
[[nodiscard]] Status getRecord(Invocation& run);
[[nodiscard]] Status listRecords(Invocation& run);
[[nodiscard]] Status recordHistory(Invocation& run);
[[nodiscard]] Status searchRecords(Invocation& run);
[[nodiscard]] Status fieldVersions(Invocation& run);
[[nodiscard]] Status chooseVersion(Invocation& run);
[[nodiscard]] Status archiveRecord(Invocation& run);
[[nodiscard]] Status unarchiveRecord(Invocation& run);
[[nodiscard]] Status eraseRecord(Invocation& run);
[[nodiscard]] Status binErasing(Invocation& run);
[[nodiscard]] Status binList(Invocation& run);
[[nodiscard]] Status binPutBack(Invocation& run);
[[nodiscard]] Status draftOpen(Invocation& run);
[[nodiscard]] Status draftKeep(Invocation& run);
[[nodiscard]] Status draftSave(Invocation& run);
[[nodiscard]] Status attachFile(Invocation& run);
[[nodiscard]] Status attachmentList(Invocation& run);
[[nodiscard]] Status attachmentSave(Invocation& run);
[[nodiscard]] Status attachmentRemove(Invocation& run);
[[nodiscard]] Status syncHome(Invocation& run);
[[nodiscard]] Status verifyHome(Invocation& run);
[[nodiscard]] Status homeStats(Invocation& run);
[[nodiscard]] Status exportJson(Invocation& run);
[[nodiscard]] Status describeKinds(Invocation& run);
[[nodiscard]] Status describeErrors(Invocation& run);
[[nodiscard]] Status describeCommands(Invocation& run);

}  // namespace waymark::cli
