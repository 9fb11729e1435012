// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"

#include <array>

namespace waymark::cli {
namespace {

const Option kCircle{"--circle"};

// clang-format off
const std::array kCommands = {
    Command{"profile create", "", {{"--name", true, true}, {"--role", true, true}, {"--born"}, {"--device"}, {"--light-lock", false}},
            "Makes the home: one profile in one directory. Prints the 12 recovery words, once. --light-lock: the least key stretching, for tests.", profileCreate},
    Command{"profile show", "", {}, "Name, role and device name of this home.", profileShow},
    Command{"circle create", "", {{"--name", true, true}, {"--kind"}, {"--looked-after-until"}}, "A circle of your own: young-person (default) or constellation. --looked-after-until 2030-05-01T00:00:00Z: a small child's, until they claim it.", circleCreate},
    Command{"circle list", "", {}, "The circles of this home, one a line.", circleList},
    Command{"circle members", "CIRCLE", {}, "Who is in it, one a line.", circleMembers},
    Command{"circle sections", "CIRCLE", {}, "The sections this home holds and who sees them, one a line.", circleSections},
    Command{"circle owner", "CIRCLE", {}, "Whose it is: who looks after it for whom until when, who wants that changed, and what the new owner is asked afresh.", circleOwner},
    Command{"circle hand-over", "CIRCLE PERSON", {{"--at"}}, "By who looks after it: to whom it goes, and with --at when, never later than before.", circleHandOver},
    Command{"circle close", "CIRCLE", {{"--for-good", false, true}}, "By the owner: nothing is shared any more, everybody keeps what they have, and the relay deletes the circle. It cannot be opened again.", circleClose},
    Command{"circle receipt", "CIRCLE", {}, "Of a closed circle: who closed it and when, and the relay's signed word by when it deletes all (null before it gave one).", circleReceipt},
    Command{"circle delete-now", "CIRCLE", {{"--for-good", false, true}}, "By the owner, of a closed circle: the relay deletes all of it now, not by the day it signed. It cannot be undone.", circleDeleteNow},
    Command{"circle take-off", "CIRCLE", {{"--for-good", false, true}, {"--keep"}, {"--keep-nothing", false}}, "Takes a circle that is closed, or that you are not in any more (also by the relay's word alone), off this home, all of it. It cannot be undone. --keep FILE: an unencrypted export of it first.", circleTakeOff},
    Command{"circle claim", "CIRCLE", {}, "By that person, once it is time: the circle is theirs, and everybody else is asked about afresh.", circleClaim},
    Command{"circle replace-owner", "CIRCLE PERSON", {}, "By an admin: that person should look after it. Two say so; seven days later one of them says it again, and it is so.", circleReplaceOwner},
    Command{"circle need", "CIRCLE VERSION", {}, "Apps whose tables are older than that go on reading and share nothing here until they are updated. At most this app's own.", circleNeed},
    Command{"invite", "CIRCLE", {{"--role", true, true}, {"--section"}, {"--replaces"}}, "A code for someone new. --section S to read, S:write to read and write; may be repeated. --replaces PERSON: they come as that one goes.", invitePerson},
    Command{"invite pending", "", {}, "Who used a code and waits, with the six check words, one a line.", invitePending},
    Command{"invite approve", "ID", {}, "Lets them in. Compare the six words first.", inviteApprove},
    Command{"invite decline", "ID", {}, "Does not let them in; before anybody used the code: takes it back.", inviteDecline},
    Command{"join", "CODE", {}, "Uses a code: ten words, 33 digits or the QR's text.", joinCircle},
    Command{"join status", "", {}, "How the newest join stands.", joinStatus},
    Command{"device invite", "", {kCircle}, "A code for another phone of yours.", deviceInvite},
    Command{"device join", "CODE", {}, "Uses a code of your other phone.", joinCircle},
    Command{"device list", "", {kCircle}, "Your phones in each circle, one a line.", deviceList},
    Command{"device revoke", "ID", {kCircle}, "Takes a phone of yours out, a lost one. A phone younger than seven days takes out no older one.", deviceRevoke},
    Command{"device renew", "", {kCircle}, "Goes on here as a new phone, when a copy of this home is in use. What was not taken is written in again. Take the old one out if you know of no copy.", deviceRenew},
    Command{"relay show", "", {}, "Which relay this home shares through.", relayShow},
    Command{"relay set", "URL", {{"--pin"}}, "Shares through this relay from now on, and tries it. --pin sha256//BASE64 or hex.", relaySet},
    Command{"relay test", "", {}, "Asks the relay who it is.", relayTest},
    Command{"backup", "FILE", {}, "An encrypted copy of the home in one new file.", backupHome},
    Command{"restore", "FILE", {}, "Puts a backup into an empty home; opens with the passphrase it was made under.", restoreHome},
    Command{"passphrase change", "", {{"--new-passphrase-file"}}, "Another passphrase, from a file or the terminal.", passphraseChange},
    Command{"share", "CIRCLE SECTION", {{"--with", true, true}, {"--write", false}, {"--until"}}, "Lets a member read a section; --write: read and write; without it for one who writes: only read from now on. --until 2026-12-24T18:00:00Z: it ends by itself.", shareSection},
    Command{"unshare", "CIRCLE SECTION", {{"--with", true, true}}, "Takes a section back. What they have seen they have seen.", unshareSection},
    Command{"remove", "CIRCLE PERSON", {}, "Takes a person out of the circle, with all their phones. What they wrote stays.", removePerson},
    Command{"leave", "CIRCLE", {}, "Goes out of the circle. What was written stays, here and there.", leaveCircle},
    Command{"late list", "CIRCLE", {}, "What somebody wrote after their access had ended, and nobody's phone counts, one a line.", lateList},
    Command{"late take", "CIRCLE ID", {}, "Writes it in as your own, once, noting whose words they were; ID \"all\": all you may.", lateTake},
    Command{"recovery setup", "CIRCLE", {{"--person"}, {"--need"}}, "Who may bring you back when every phone is lost: any --need of the people (2), with --person for each, at most five; the printed words always.", recoverySetup},
    Command{"recovery status", "", {kCircle}, "How it is set up, who asks to be the owner, the code a new phone needs, and what this phone asked.", recoveryStatus},
    Command{"recovery request", "CODE", {{"--words-file"}}, "On a new phone: asks the people, or with the printed words in a file nobody, to be the owner's. CODE from recovery status of a member.", recoveryRequest},
    Command{"recovery attest", "CIRCLE ID", {}, "Says that the new phone is the owner's. Compare the six words with them first, by voice or face to face.", recoveryAttest},
    Command{"recovery veto", "CIRCLE ID", {}, "Says that it is not, for seven days. All of the people, or the printed words, count for more.", recoveryVeto},
    Command{"recovery abandon", "", {}, "On a new phone: stops asking. Those who were asked are told nothing.", recoveryAbandon},
    Command{"put", "KIND", {kCircle}, "Saves JSON objects from stdin, one a line, each on its own; with \"id\" it edits.", putRecords},
    Command{"transact", "", {kCircle}, "Saves JSON objects from stdin, each with \"kind\", all or nothing.", transact},
    Command{"get", "ID", {}, "One record.", getRecord},
    Command{"list", "KIND", {kCircle, {"--archived", false}}, "All records of a kind, newest first, one a line.", listRecords},
    Command{"history", "ID", {}, "What happened to a record, newest first, one a line.", recordHistory},
    Command{"search", "TEXT", {kCircle}, "Records with these words, one a line.", searchRecords},
    Command{"versions", "ID FIELD", {{"--suggestions", false}}, "The texts that stand side by side, one a line.", fieldVersions},
    Command{"choose", "ID FIELD VERSION", {}, "Settles by one version, or keeps both with VERSION \"all\"; takes up a suggestion.", chooseVersion},
    Command{"archive", "ID", {}, "Out of sight, not gone.", archiveRecord},
    Command{"unarchive", "ID", {}, "Back in sight.", unarchiveRecord},
    Command{"erase", "ID", {{"--for-good", false}}, "Gone for everybody; 30 days in the owner's bin. --for-good, the owner's only: gone for good with all that hangs on it, also what is in the bin; from the relay with the next `sync`, from the others' phones when they next share.", eraseRecord},
    Command{"bin list", "", {}, "What was erased, one a line.", binList},
    Command{"bin erasing", "CIRCLE", {}, "How many records were erased for good and are not gone from the relay yet.", binErasing},
    Command{"bin put-back", "NUMBER", {}, "Makes an erased record anew, under a new id.", binPutBack},
    Command{"draft open", "ID FIELD", {}, "Opens an editor, which remembers what it saw.", draftOpen},
    Command{"draft keep", "ID FIELD", {}, "Keeps what was typed, from stdin.", draftKeep},
    Command{"draft save", "ID FIELD", {}, "Saves the draft and closes the editor.", draftSave},
    Command{"attach", "RECORD FILE", {{"--name"}}, "A photo (JPEG, PNG) or PDF of up to 25 MiB for a record. A photo loses what it says of place and time. It is shared by `sync`, and its record made when the relay has it.", attachFile},
    Command{"attachment list", "RECORD", {}, "What is attached to it, one a line; those that wait to be shared last.", attachmentList},
    Command{"attachment save", "ID FILE", {}, "Writes it, unencrypted, to that place; fetches it first where it is not here.", attachmentSave},
    Command{"attachment remove", "ID", {}, "Puts it away; unarchive brings it back. The relay keeps it for 30 days.", attachmentRemove},
    Command{"sync", "", {{"--watch", false}}, "Shares everything; --watch: and goes on until it is stopped, one line for each change.", syncHome},
    Command{"verify", "", {}, "Checks settings, pages, index and circles; says what is wrong.", verifyHome},
    Command{"stats", "", {}, "How much there is.", homeStats},
    Command{"export json", "", {{"--out", true, true}, kCircle, {"--hidden", false}, {"--files"}}, "Everything this home may read, unencrypted, in one file. --hidden: addresses and other masked fields too. --files DIR: the attachments that are here, as files.", exportJson},
    Command{"describe kinds", "", {}, "Every kind of record, as Markdown.", describeKinds},
    Command{"describe errors", "", {}, "Every error code, as Markdown.", describeErrors},
    Command{"describe commands", "", {}, "Every command, as Markdown.", describeCommands},
};
// clang-format on

}  // namespace

std::span<const Command> allCommands()
{
    return kCommands;
}

}  // namespace waymark::cli
