// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

/// Everything phones and relay say to each other (docs/formats/api.md). Bodies are deterministic CBOR; every message is
/// a struct with `Bytes encode() const` and `static Result<T> decode(ByteView)`. ByteView members point into the body
/// that was decoded (or into what the caller is about to encode) and live no longer than it. A decoder refuses
/// unknown or missing fields and anything beyond limits.h with ErrorCode::malformed.
#include "sync/wire/api_auth.h"
#include "sync/wire/api_blob.h"
#include "sync/wire/api_error.h"
#include "sync/wire/api_ledger.h"
#include "sync/wire/api_log.h"
#include "sync/wire/api_recovery.h"
#include "sync/wire/api_routes.h"
#include "sync/wire/api_slot.h"
#include "sync/wire/api_snapshot.h"
#include "sync/wire/api_wait.h"
