// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

// The one flat list of error codes. Each line: code, words for the user, what it means and what to do (for engineers).
// docs/failure-codes.md is generated from it (waymark-cli describe errors). The words are translated in the window by
// QCoreApplication::translate("ErrorCode", words). Codes are stable: never reuse or rename one that was released.

#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#define WAYMARK_UNDEF_TRANSLATE_NOOP
#endif

// clang-format off
#define WAYMARK_ERRORS(X) \
    /* any floor */ \
    X(internal, QT_TRANSLATE_NOOP("ErrorCode", "Something went wrong in the app. Nothing you wrote is lost."), "A bug: an invariant of our own did not hold. Report it with the detail.") \
    X(bad_usage, QT_TRANSLATE_NOOP("ErrorCode", "That command is not right."), "Unknown command, option or missing argument. See docs/cli.md.") \
    X(bad_input, QT_TRANSLATE_NOOP("ErrorCode", "That could not be read."), "Input of a known shape with a bad value; the detail names the field.") \
    X(malformed, QT_TRANSLATE_NOOP("ErrorCode", "This does not look right, so it was not used."), "Bytes that do not decode by their format. Nothing was taken from them.") \
    X(too_large, QT_TRANSLATE_NOOP("ErrorCode", "This is too big to save in one go. Please make it shorter."), "A bound of docs/formats was exceeded.") \
    X(not_found, QT_TRANSLATE_NOOP("ErrorCode", "We could not find that."), "No such record, circle, person, section or invitation.") \
    X(not_allowed, QT_TRANSLATE_NOOP("ErrorCode", "You can't change this. Ask the person whose plan it is."), "The actor holds no write grant or is not a writer of the table or column.") \
    X(file_kind, QT_TRANSLATE_NOOP("ErrorCode", "Waymark can't keep that kind of file. Photos (JPEG or PNG), PDF and plain text files are fine."), "An attachment is none of the kinds of docs/formats/blob.md, or does not read as the one it begins as.") \
    X(file_too_large, QT_TRANSLATE_NOOP("ErrorCode", "That file is too big. It can have up to 25 MB."), "An attachment above 25 MiB, before or after its metadata went.") \
    X(file_missing, QT_TRANSLATE_NOOP("ErrorCode", "That file is not on this phone yet, and the relay does not have it now."), "An attachment whose record is here and whose bytes are neither here nor at the relay.") \
    X(cancelled, QT_TRANSLATE_NOOP("ErrorCode", "Stopped."), "The caller cancelled it.") \
    X(unsupported, QT_TRANSLATE_NOOP("ErrorCode", "This phone can't do that."), "The device has no such function.") \
    /* disk and database */ \
    X(disk_full, QT_TRANSLATE_NOOP("ErrorCode", "Your phone is full. Free some space, then try again. What was saved before is safe."), "ENOSPC or SQLITE_FULL. The transaction was rolled back.") \
    X(read_only, QT_TRANSLATE_NOOP("ErrorCode", "This phone won't let us save right now. You can still read."), "EROFS, EACCES or SQLITE_READONLY.") \
    X(disk_error, QT_TRANSLATE_NOOP("ErrorCode", "Your phone could not read or write its storage."), "EIO and other storage errors. Acknowledged nothing; start again.") \
    X(database_damaged, QT_TRANSLATE_NOOP("ErrorCode", "Part of what is stored on this phone is damaged. Use your backup, or ask your circle's phones to fill it in."), "A page failed its HMAC or the file is cut short (SQLITE_CORRUPT, SQLITE_NOTADB with the right key check).") \
    X(database_newer, QT_TRANSLATE_NOOP("ErrorCode", "This was saved by a newer Waymark. Update the app to open it. Nothing was changed."), "user_version above what this build knows. The file was not written.") \
    X(database_unsafe, QT_TRANSLATE_NOOP("ErrorCode", "This phone's database could not be opened safely."), "A pragma did not read back as set (see platform/database). Refused to open.") \
    X(wrong_key, QT_TRANSLATE_NOOP("ErrorCode", "That did not open it."), "Authentication failed under the given key.") \
    /* home and lock */ \
    X(home_in_use, QT_TRANSLATE_NOOP("ErrorCode", "Waymark is already open. Close the other one first."), "Another process holds the home's lock.") \
    X(home_missing, QT_TRANSLATE_NOOP("ErrorCode", "There is nothing here yet."), "The home directory holds no vault. Run profile create.") \
    X(home_exists, QT_TRANSLATE_NOOP("ErrorCode", "This phone already has a profile."), "A vault exists; one profile per home.") \
    X(vault_damaged, QT_TRANSLATE_NOOP("ErrorCode", "The lock on this phone's data is damaged. Use your backup or your 12 words."), "The vault header does not decode or its check fails.") \
    X(wrong_passphrase, QT_TRANSLATE_NOOP("ErrorCode", "That's not the right one. Nothing is lost. Try again."), "The wrap did not open under this passphrase or PIN.") \
    X(try_later, QT_TRANSLATE_NOOP("ErrorCode", "Too many tries. Wait a little, then try again."), "A growing delay is running; the detail holds the seconds left.") \
    X(weak_passphrase, QT_TRANSLATE_NOOP("ErrorCode", "That is too easy to guess. Please make it longer."), "Shorter than the least the vault accepts on this device.") \
    X(locked, QT_TRANSLATE_NOOP("ErrorCode", "Waymark is locked."), "The operation needs an open vault.") \
    X(no_locked_memory, QT_TRANSLATE_NOOP("ErrorCode", "This phone could not set aside safe memory."), "mlock failed (RLIMIT_MEMLOCK). Keys may reach swap; shown once.") \
    X(bad_words, QT_TRANSLATE_NOOP("ErrorCode", "One of those words is not right. Check them one by one."), "A word is not in the list or the checksum does not match.") \
    X(keystore_lost, QT_TRANSLATE_NOOP("ErrorCode", "This phone has lost its part of the key. Use your 12 words."), "The vault is bound to a keystore secret that is gone or cannot be reached. The words open it; then set a new passphrase or PIN.") \
    X(backup_damaged, QT_TRANSLATE_NOOP("ErrorCode", "This backup is damaged or not complete. Nothing was changed."), "Wrong magic, a bad chunk tag or no final chunk.") \
    /* network and relay */ \
    X(offline, QT_TRANSLATE_NOOP("ErrorCode", "No signal. It is saved here and will be shared later."), "Name or connection failed.") \
    X(timeout, QT_TRANSLATE_NOOP("ErrorCode", "It took too long. We will try again."), "A connect, low-speed or total limit ran out.") \
    X(relay_untrusted, QT_TRANSLATE_NOOP("ErrorCode", "This is not the relay we know. Nothing was sent."), "The TLS certificate failed the CA or pin check.") \
    X(relay_garbage, QT_TRANSLATE_NOOP("ErrorCode", "The relay gave an answer we can't read. We will try again."), "The response does not decode or breaks a bound.") \
    X(relay_missing, QT_TRANSLATE_NOOP("ErrorCode", "Choose a relay first to share with other phones."), "No relay is set for this home.") \
    X(relay_unauthorized, QT_TRANSLATE_NOOP("ErrorCode", "The relay does not know this phone."), "401: no, expired or foreign session; the client logs in again.") \
    X(relay_forbidden, QT_TRANSLATE_NOOP("ErrorCode", "The relay says this phone may not do that."), "403/404: no grant for the channel or space. Missing and forbidden answer alike.") \
    X(relay_conflict, QT_TRANSLATE_NOOP("ErrorCode", "Someone else changed the circle just now. Trying again."), "409: compare on height and hash failed. Pull, check, sign again.") \
    X(relay_busy, QT_TRANSLATE_NOOP("ErrorCode", "The relay is busy. We will try again."), "429 or 503 with retry-after.") \
    X(relay_full, QT_TRANSLATE_NOOP("ErrorCode", "This circle's space on the relay is full. What you write is safe on this phone."), "507: quota. Pull goes on; ledger entries are admitted.") \
    X(relay_version, QT_TRANSLATE_NOOP("ErrorCode", "The relay speaks a newer language. Please update the app."), "Unknown protocol version.") \
    X(bad_cursor, QT_TRANSLATE_NOOP("ErrorCode", "The relay lost its place. We start over from the beginning."), "The incarnation changed or the cursor is below the floor: pull from 0.") \
    X(relay_forgot, QT_TRANSLATE_NOOP("ErrorCode", "The relay has lost things it had before. Your phones give them back to it."), "A ledger shorter, a stream head lower, or another log than this relay confirmed before.") \
    X(relay_withholds, QT_TRANSLATE_NOOP("ErrorCode", "The relay does not give us something that others sent. We keep asking for it."), "Named in heads or in another phone's seen, and not delivered by a pull from the beginning; or news that brings nothing.") \
    X(stream_gap, QT_TRANSLATE_NOOP("ErrorCode", "Something is missing from the relay. We ask for it again."), "seq or prev does not follow the stream's head.") \
    X(stream_fork, QT_TRANSLATE_NOOP("ErrorCode", "Two phones claim to be the same one. Please check your phones."), "Two envelopes for one (stream, seq). One of the branches stands on every phone alike (docs/adr/0015); the other one's words are late words.") \
    X(device_copied, QT_TRANSLATE_NOOP("ErrorCode", "A copy of this phone is in use. Go on here as a new phone: nothing you wrote is lost."), "Another home seals in this device's stream: a cloned phone or a stolen key. Nothing more is sealed here until `device renew`; what was refused is written in again.") \
    X(stream_cut, QT_TRANSLATE_NOOP("ErrorCode", "This phone's turn in that part has ended."), "The relay refuses a stream past its cut.") \
    X(cut_behind, QT_TRANSLATE_NOOP("ErrorCode", "Someone wrote there just now. Trying again."), "409: a cut is not at the relay's newest envelope of that stream. Pull the log and sign again.") \
    X(grant_ended, QT_TRANSLATE_NOOP("ErrorCode", "Your time in that part is over."), "The relay's time is past the grant's until.") \
    X(device_removed, QT_TRANSLATE_NOOP("ErrorCode", "This phone is not in that circle any more. What you wrote is still here."), "The relay's ledger says this device was revoked or its person removed. Nothing local is deleted for it.") \
    X(circle_closed, QT_TRANSLATE_NOOP("ErrorCode", "This circle was closed. What is on this phone stays here."), "The ledger ends with a close, or the relay keeps only that it did: nothing is taken any more. Pulls go on until the relay has deleted the circle.") \
    X(close_unsigned, QT_TRANSLATE_NOOP("ErrorCode", "The relay has not given a good receipt that it deletes this circle. Ask who runs it."), "GET closed lacks the receipt of a circle whose ledger was closed, or what it gives is not signed by the relay's key, names another entry or time, or a day beyond 30 days. Asked for again at each round.") \
    X(purge_uncovered, QT_TRANSLATE_NOOP("ErrorCode", "The relay still waits for what stays, before it deletes what was erased."), "409: an erase-now names changesets that are at the relay and in no trusted snapshot made after the erasing (docs/formats/purge.md).") \
    X(purge_void, QT_TRANSLATE_NOOP("ErrorCode", "The relay says something was erased for good, but the owner did not sign that. Nothing was deleted."), "A purge in a pull does not decode, is of another section, or is not signed by a phone of the circle's owner. It was not followed.") \
    X(purge_undone, QT_TRANSLATE_NOOP("ErrorCode", "The relay has something again that was erased for good. We ask it again to delete it."), "A pull delivers a changeset that a purge names which this relay has, too. It was not taken.") \
    X(circle_open, QT_TRANSLATE_NOOP("ErrorCode", "This circle still goes on. Leave it or close it first."), "Only a circle that was closed, or that this phone is not in any more, can be taken off a phone or deleted at the relay at once.") \
    X(clock_disagrees, QT_TRANSLATE_NOOP("ErrorCode", "Your phone's clock and the relay's do not agree."), "not_yet/ended disagreement; see Sync page.") \
    /* envelopes, ledger, joining */ \
    X(snapshot_differs, QT_TRANSLATE_NOOP("ErrorCode", "Two phones hold different things in one part. The shortcut for new phones was not signed."), "A snapshot that waits for a second signature says something else than this phone recomputed from the same changesets: one of the two is wrong, or not honest.") \
    X(snapshot_full, QT_TRANSLATE_NOOP("ErrorCode", "The relay has no room for the shortcut that new phones begin from. Everything else goes on."), "507 for a snapshot's part or manifest: quota. It is tried again; said once.") \
    X(bad_signature, QT_TRANSLATE_NOOP("ErrorCode", "A message was not signed by who it says. It was not used."), "Ed25519 verification failed for its labelled kind.") \
    X(bad_seal, QT_TRANSLATE_NOOP("ErrorCode", "A message could not be opened. It was not used."), "AEAD, commitment or padding check failed.") \
    X(key_missing, QT_TRANSLATE_NOOP("ErrorCode", "Waiting for a key from your circle."), "No key for the epoch yet; a key-please is out.") \
    X(bad_keyring, QT_TRANSLATE_NOOP("ErrorCode", "A key from your circle was not right. We asked again."), "The key does not match the rotate's commitment.") \
    X(ledger_invalid, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "The entry breaks a rule of docs/formats/ledger.md.") \
    X(ledger_space, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "An entry or receipt of another space.") \
    X(ledger_height, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "The entry's height is not the ledger's next. At the relay: pull and sign again.") \
    X(ledger_prev, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "The entry does not follow the head below it. At the relay: pull and sign again.") \
    X(ledger_author, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "The entry's author is not an active device of the space.") \
    X(ledger_body, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "A body is missing, is not the one the head names, or stands out of order.") \
    X(ledger_refused, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "The author's level does not allow this body (docs/formats/ledger.md, who may).") \
    X(ledger_person, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "A person's number is not the next, or the level or person named does not fit.") \
    X(ledger_device, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "The device is in the space already, or the person has three.") \
    X(ledger_channel, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "The channel is unknown, or was made before.") \
    X(ledger_grant, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "The grant changes nothing, is over already, narrows the owner or opens an own-devices section; or the expired grant has no end.") \
    X(ledger_epoch, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "The rotate's epoch is not the channel's next, or its link or commitment does not fit.") \
    X(ledger_recipients, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "The rotate's recipients are not exactly those who hold the channel, or a keyring for one is missing.") \
    X(ledger_cut, QT_TRANSLATE_NOOP("ErrorCode", "A change to the circle was not valid. It was not used."), "A cut names a stream that did not end or has one already, or is missing where a stream ends.") \
    X(not_yet, QT_TRANSLATE_NOOP("ErrorCode", "It is not time for that yet."), "An expire whose receipt is before the grant's until.") \
    X(invite_unknown, QT_TRANSLATE_NOOP("ErrorCode", "That invitation is not known in this circle."), "No invitation with this id in the ledger, or it is for another purpose, person or level.") \
    X(ledger_fork, QT_TRANSLATE_NOOP("ErrorCode", "The relay shows different circles to different people."), "Two entries for one height; or a pull delivers what was sealed past a cut, so the relay goes on serving who was taken out. That is kept apart.") \
    X(ledger_branch, QT_TRANSLATE_NOOP("ErrorCode", "Your circle went two ways for a while. It is one again. Please check who sees what."), "Two branches of the ledger were settled (docs/formats/ledger.md, branches); grants of the losing one are offered again.") \
    X(owner_notice, QT_TRANSLATE_NOOP("ErrorCode", "Some who help run this circle want someone else to look after it."), "Two admins have given notice to an acting owner (replace-owner).") \
    X(owner_changed, QT_TRANSLATE_NOOP("ErrorCode", "This circle has a new owner. They choose again who sees what."), "A claim, or an acting owner who was replaced.") \
    X(ledger_behind, QT_TRANSLATE_NOOP("ErrorCode", "Waiting for the circle's newest changes."), "A changeset names a height we do not have, or is sealed under a key the ledger does not name.") \
    X(code_invalid, QT_TRANSLATE_NOOP("ErrorCode", "That code is not right. Check each word, or ask for a new one."), "Not ten words, 33 digits or a QR of ours, or its checksum fails.") \
    X(code_expired, QT_TRANSLATE_NOOP("ErrorCode", "That code is too old. Ask for a new one."), "The invitation's slot is past its end.") \
    X(code_used, QT_TRANSLATE_NOOP("ErrorCode", "That code was used already. Ask for a new one."), "The invitation was consumed.") \
    X(code_unknown, QT_TRANSLATE_NOOP("ErrorCode", "The relay does not know that code. Check the words and the relay."), "No slot under this code.") \
    X(already_member, QT_TRANSLATE_NOOP("ErrorCode", "This phone is already in that circle."), "The space is known here.") \
    X(not_member, QT_TRANSLATE_NOOP("ErrorCode", "This phone is not in that circle."), "No membership in the space.") \
    X(update_needed, QT_TRANSLATE_NOOP("ErrorCode", "Update Waymark to see everything here."), "An unknown op or merge kind, or a part of the ledger this build does not know.") \
    X(update_to_share, QT_TRANSLATE_NOOP("ErrorCode", "Update Waymark to share here again. You can still read, and what you write is safe."), "The ledger's min-schema is above this build's: it reads on and seals nothing in that circle.")
// clang-format on
