#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Plants one breach of each rule in an empty tree and sees that the check finds it, and finds nothing in a good one."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from check_tree import Tree  # noqa: E402

BANNER = "// SPDX-FileCopyrightText: The Waymark authors\n// SPDX-License-Identifier: MPL-2.0\n"


class CheckTree(unittest.TestCase):
    def findings(self, files):
        with tempfile.TemporaryDirectory() as root:
            for name, text in files.items():
                path = Path(root) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            return Tree(root).run()

    def breach(self, name, text, words):
        found = self.findings({name: text})
        self.assertTrue(any(words in line for line in found), f"{words!r} not in {found}")

    def test_a_good_file_has_no_findings(self):
        self.assertEqual([], self.findings({
            "platform/base/a.h": BANNER + "#include <vector>\n[[nodiscard]] Status save();\n",
            "platform/base/CMakeLists.txt": "waymark_library(SOURCES a.h)\n"}))

    def test_arrow_up(self):
        self.breach("platform/base/a.h", BANNER + '#include "sync/wire/cbor_reader.h"\n', "Arrows point down")

    def test_arrow_sideways(self):
        self.breach("sync/records/a.h", BANNER + '#include "sync/ledger/ledger.h"\n', "may not include sync/ledger")

    def test_relay_reads_no_records(self):
        self.breach("sync/relay/a.h", BANNER + '#include "platform/vault/vault.h"\n', "the relay may not include")

    def test_sodium_outside_crypto(self):
        self.breach("sync/wire/a.h", BANNER + "#include <sodium.h>\n", "belongs in platform/crypto only")

    def test_qt_below_view_models(self):
        self.breach("app/services/a.h", BANNER + "#include <QString>\n", "belongs in app/viewmodels")

    def test_context_property(self):
        self.breach("qml/shell/main.cpp", BANNER + "engine.setContextProperty(a, b);\n", "required property")

    def test_rows_lost_in_silence(self):
        self.breach("sync/client/a.cpp", BANNER + '"INSERT OR IGNORE INTO t VALUES (1)"\n', "ON CONFLICT DO NOTHING")

    def test_weak_random(self):
        self.breach("sync/records/a.cpp", BANNER + "int a = rand();\n", "crypto::random")

    def test_bare_controls_import(self):
        self.breach("qml/pages/A.qml", BANNER + "import QtQuick.Controls\n", "QtQuick.Controls.Basic")

    def test_bare_text_on_a_page(self):
        self.breach("qml/pages/A.qml", BANNER + "Text {\n", "AppLabel")

    def test_colour_on_a_page(self):
        self.breach("qml/pages/A.qml", BANNER + 'color: "#FFFFFF"\n', "from Theme")

    def test_trade_mark(self):
        self.breach("app/cli/a.cpp", BANNER + "// Mocking" + "bird\n", "trade mark")

    def test_missing_banner(self):
        self.breach("platform/base/a.h", "int a;\n", "no SPDX banner")

    def test_result_without_nodiscard(self):
        self.breach("platform/base/a.h", BANNER + "Result<int> read();\n", "not [[nodiscard]]")

    def test_unlisted_test(self):
        self.breach("tests/unit/x/tst_a.cpp", BANNER, "never runs")

    def test_unlisted_source(self):
        found = self.findings({"platform/base/a.cpp": BANNER, "platform/base/CMakeLists.txt": "x\n"})
        self.assertTrue(any("no CMakeLists.txt names this file" in line for line in found))

    def test_dead_document_path(self):
        found = self.findings({"README.md": "see `platform/nowhere/x.h`\n", "platform/a": ""})
        self.assertTrue(any("which is not there" in line for line in found))

    def test_mutant_of_code_that_went(self):
        self.breach("tests/mutants/mutants.json", '[{"promise": "p", "file": "a.cpp", "from": "x", "to": "y"}]',
                    "not there any more")

    def test_machine_path(self):
        self.breach("docs/a.md", "in /" + "home/me/x\n", "one machine")


if __name__ == "__main__":
    unittest.main()
