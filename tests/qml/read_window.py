#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Reads every page of the gallery's real window through AT-SPI, as a screen reader on a desktop does.

read_window.py GALLERY    in a session bus and a display of its own: dbus-run-session -- xvfb-run -a read_window.py GALLERY
Prints how much of each page arrived and one line a finding; ends with 1 if there is any.
"""
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PRESSED = {Atspi.Role.PUSH_BUTTON, Atspi.Role.PAGE_TAB, Atspi.Role.RADIO_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.LINK,
           Atspi.Role.TOGGLE_BUTTON}
TYPED = {Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT}
# What some pages must have said of themselves: a role, and how many of it are chosen.
CHOSEN = {"today": (Atspi.Role.PAGE_TAB, Atspi.StateType.SELECTED, 1), "looks": (Atspi.Role.RADIO_BUTTON, Atspi.StateType.CHECKED, 3),
          "reminders": (Atspi.Role.CHECK_BOX, Atspi.StateType.CHECKED, 1),
          "event-edit": (Atspi.Role.RADIO_BUTTON, Atspi.StateType.CHECKED, 2)}
LONGEST_S = 30


def application(pid):
    """Of that process, once it is on the bus."""
    until = time.monotonic() + LONGEST_S
    while time.monotonic() < until:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            if child and child.get_process_id() == pid and child.get_child_count() > 0:
                return child
        time.sleep(0.1)
    sys.exit("the window did not come to the accessibility bus")


def nodes(of):
    """Everything that is shown, with its role and name."""
    for at in range(of.get_child_count()):
        child = of.get_child_at_index(at)
        if child is None:
            continue
        states = child.get_state_set()
        if not states.contains(Atspi.StateType.VISIBLE) or states.contains(Atspi.StateType.INVALID):
            continue
        yield child
        yield from nodes(child)


def findings(page, app):
    app.clear_cache()
    seen = [(node.get_role(), node.get_role_name(), (node.get_name() or "").strip(), node) for node in nodes(app)]
    wrong = []
    for role, role_name, name, node in seen:
        if role in PRESSED | TYPED and not name:
            wrong.append(f"{page}: a {role_name} without a name")
        if role in PRESSED and node.get_n_actions() == 0:
            wrong.append(f"{page}: nothing can be done with {role_name} “{name}”")
        if role in (Atspi.Role.INVALID, Atspi.Role.UNKNOWN):
            wrong.append(f"{page}: “{name}” has no role")
    if page in CHOSEN:
        wanted, state, count = CHOSEN[page]
        found = sum(1 for role, _, _, node in seen if role == wanted and node.get_state_set().contains(state))
        if found != count:
            wrong.append(f"{page}: {found} chosen of the role {wanted.value_nick}, not {count}")
    if not page.startswith("specimen") and not any(role == Atspi.Role.HEADING for role, *_ in seen):
        wrong.append(f"{page}: no heading")
    print(f"{page:22} {len(seen):4} things, {sum(1 for role, *_ in seen if role in PRESSED):3} to press")
    return wrong


def main():
    environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software")
    gallery = subprocess.Popen([sys.argv[1], "--follow"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                               env=environment)
    wrong = []
    try:
        pages = gallery.stdout.readline().split()
        app = application(gallery.pid)
        for page in pages:
            gallery.stdin.write(page + "\n")
            gallery.stdin.flush()
            if gallery.stdout.readline().strip() != f"shown {page}":
                wrong.append(f"{page}: was not shown")
                break
            wrong += findings(page, app)
    finally:
        gallery.kill()
    print("\n".join(wrong))
    return 1 if wrong or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
