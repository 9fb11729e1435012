#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""The checker of words finds what it is there for."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECK = Path(__file__).with_name("check_words.py")
TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="en"><context><name>{}</name>{}</context></TS>"""
MESSAGE = "<message{}><source>{}</source><translation/></message>"


class CheckWords(unittest.TestCase):
    def findings(self, messages, context="SomePage", qml=None):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "qml").mkdir()
            (root / "words.ts").write_text(TS.format(context, messages), encoding="utf-8")
            if qml:
                (root / "qml" / "Some.qml").write_text(qml, encoding="utf-8")
            ran = subprocess.run([sys.executable, CHECK, root / "words.ts", root], stdout=subprocess.PIPE, text=True)
            return ran.stdout

    def test_plain_words_pass(self):
        self.assertEqual(self.findings(MESSAGE.format("", "Add the people who help you. They see nothing until you say so.")), "")

    def test_hard_words_are_found(self):
        hard = "Administrative considerations necessitate comprehensive documentation of accommodation responsibilities."
        self.assertIn("Say it in shorter words", self.findings(MESSAGE.format("", hard)))

    def test_words_without_context_are_found(self):
        self.assertIn("has no context", self.findings(MESSAGE.format("", "Add one"), context=""))

    def test_a_number_needs_its_forms(self):
        self.assertIn("given no number", self.findings(MESSAGE.format("", "%n in all")))
        self.assertIn("without %n", self.findings(MESSAGE.format(' numerus="yes"', "All of them")))
        self.assertEqual(self.findings(MESSAGE.format(' numerus="yes"', "%n in all")), "")

    def test_words_outside_qstr_are_found(self):
        self.assertIn("qml/Some.qml:1", self.findings(MESSAGE.format("", "Add one"), qml='    title: "Add one"'))
        self.assertEqual(self.findings(MESSAGE.format("", "Add one"), qml='    title: qsTr("Add one")'), "")

    def test_dates_made_by_hand_are_found(self):
        self.assertIn("by hand", self.findings(MESSAGE.format("", "Add one"), qml='    x: Qt.formatDate(day, "d M")'))


if __name__ == "__main__":
    unittest.main()
