#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Reads the tree and says what breaks the house rules: arrows, cycles, banned constructs, banners, lists, links.

check_tree.py [ROOT]    prints one line a finding ("path:line: what. Hint.") and exits 1 if there is any.
"""
import json
import re
import sys
from pathlib import Path

FLOORS = ["platform", "sync", "app", "qml"]
# Which folders of its own floor a folder may include. Folders not named here may include none.
WITHIN = {
    "platform": {
        "crypto": {"base"}, "database": {"base", "crypto"}, "http": {"base"}, "device": {"base", "crypto"},
        "vault": {"base", "crypto", "database", "device"},
    },
    "sync": {
        "ledger": {"wire"}, "blobs": {"wire"}, "records": {"wire"}, "circle": {"ledger", "wire"},
        "client": {"blobs", "records", "circle", "ledger", "wire"}, "relay": {"wire", "ledger"},
    },
    "app": {
        "content": {"domain"}, "schema": {"domain", "content", "files"}, "services": {"schema", "domain", "content", "files"},
        "export": {"services", "schema", "domain", "content"},
        "composition": {"services", "schema", "domain", "content", "export"},
        "cli": {"composition", "services", "schema", "domain", "content", "export"},
        "viewmodels": {"composition", "services", "schema", "domain", "content", "export"},
    },
    "qml": {"controls": {"theme"}, "pages": {"controls", "theme"}, "shell": {"pages", "controls", "theme"}},
}
RELAY_MAY = {"platform/base", "platform/crypto", "platform/database", "sync/wire", "sync/ledger", "sync/relay"}
# A header of the outside world -> the only folders that may include it.
OUTSIDE = [
    (r"sodium", {"platform/crypto"}),
    (r"sqlcipher/|sqlite3\.h", {"platform/database"}),
    (r"curl/", {"platform/http"}),
    (r"boost/", {"sync/relay"}),
    (r"openssl/", {"sync/relay"}),
    (r"cbor\.h|cbor/", {"sync/wire"}),
    (r"zstd\.h", {"sync/wire"}),
    (r"dbus/", {"platform/device"}),
    (r"nlohmann/", {"app/content", "app/cli", "app/export", "app/services", "app/composition", "sync/relay"}),
    (r"Q[A-Za-z]+$|Qt[A-Za-z]+/", {"app/viewmodels", "qml/theme", "qml/controls", "qml/pages", "qml/shell"}),
]
BANNED = [  # (files, pattern, hint)
    ("cpp", r"\bsetContextProperty\b|\bqmlRegister\w+", "pass it as a required property (docs/architecture.md)"),
    ("cpp", r"(?<![\w:.>])(?:std::)?s?rand\s*\(|\bmt19937\b", "use crypto::random"),
    ("cpp", r"\bstd::system\s*\(|\bpopen\s*\(", "start programs without a shell"),
    ("cpp", r"\bQEventLoop\b", "results come back by queued signals"),
    ("cpp", r"\bEVP_|QCryptographicHash|\bMD5\b|\bSHA1\b", "use platform/crypto"),
    ("cpp", r"\bqDebug\s*\(", "use a logging category, and never log what a person wrote"),
    ("cpp", r"\bQNetworkAccessManager\b", "the network is platform/http"),
    ("cpp", r"\bQSql\w+", "the database is platform/database"),
    ("cpp", r"\bstd::this_thread::sleep|\bQThread::(?:m|u)?sleep|\busleep\s*\(", "wait for an event, not for time"),
    ("qml", r"^import QtQuick\.Controls(?!\.Basic)\b", "import QtQuick.Templates or QtQuick.Controls.Basic"),
    ("qml", r"\bXMLHttpRequest\b", "the window never talks to the network"),
    ("qml", r"\bQt\.labs\b|\bimport Qt\.labs", "not on every phone"),
    ("cpp", r"\bOR IGNORE\b", "ON CONFLICT DO NOTHING: OR IGNORE also drops rows that break NOT NULL or a check, in silence"),
    ("all", r"\bTODO\b|\bFIXME\b|\bXXX\b", "finish it, or open an issue"),
]
TLS_KEYS = "sync/relay/tls_identity.cpp"  # the one place that makes a certificate, which only OpenSSL can
PAGES_BANNED = [
    (r"^\s*(?:[\w.]+:\s*)?Text\s*\{", "use AppLabel: bare Text is not in the accessibility tree"),
    (r"^\s*(?:[\w.]+:\s*)?MouseArea\s*\{", "use a control: MouseArea is not in the accessibility tree"),
    (r"#[0-9a-fA-F]{6}\b", "take the colour from Theme"),
    (r"\bfont\.pixelSize:\s*\d", "take the size from Theme"),
    (r"\banchors\.(?:left|right)\b:", "start and end come from layouts and LayoutMirroring"),
]
SECRET_WORDS = re.compile(r"mocking" + "bird", re.I)
MACHINE = re.compile(r"/(?:home|root|work)/\w|deb\.debian\.org|registry\.npmjs")


class Tree:
    def __init__(self, root):
        self.root = Path(root).resolve()
        self.findings = []

    def say(self, path, line, text):
        self.findings.append(f"{path.relative_to(self.root)}:{line}: {text}")

    def files(self, *suffixes):
        for path in sorted(self.root.rglob("*")):
            rel = path.relative_to(self.root).parts
            if path.is_file() and rel[0] not in ("out", ".git") and (not suffixes or path.suffix in suffixes):
                yield path

    def folder(self, path):
        """'platform/base' for a file in a floor, else None."""
        rel = path.relative_to(self.root).parts
        return "/".join(rel[:2]) if rel[0] in FLOORS and len(rel) > 2 else None

    def check_includes(self):
        for path in self.files(".h", ".cpp"):
            folder = self.folder(path)
            if not folder:
                continue
            floor, room = folder.split("/")
            for number, line in enumerate(path.read_text().splitlines(), 1):
                found = re.match(r'\s*#\s*include\s+([<"])([^>"]+)[>"]', line)
                if not found:
                    continue
                quote, target = found.groups()
                parts = target.split("/")
                if quote == '"' and parts[0] in FLOORS and len(parts) > 2:
                    self.check_arrow(path, number, folder, floor, room, parts)
                elif quote == '"' and "/" not in target and not target.endswith(".moc"):
                    self.say(path, number, f'include by the full path from the root, not "{target}".')
                if quote == "<":
                    self.check_outside(path, number, folder, target)

    def check_arrow(self, path, number, folder, floor, room, parts):
        to = "/".join(parts[:2])
        if to == folder:
            return
        if FLOORS.index(parts[0]) > FLOORS.index(floor):
            self.say(path, number, f"{folder} includes the floor above it ({to}). Arrows point down.")
        elif parts[0] == floor and parts[1] not in WITHIN[floor].get(room, set()):
            self.say(path, number, f"{folder} may not include {to} (see WITHIN in this check).")
        elif folder == "sync/relay" and to not in RELAY_MAY:
            self.say(path, number, f"the relay may not include {to}.")

    def check_outside(self, path, number, folder, target):
        for pattern, allowed in OUTSIDE:
            if re.match(pattern, target) and folder not in allowed:
                self.say(path, number, f"<{target}> belongs in {', '.join(sorted(allowed))} only.")

    def check_banned(self):
        for path in self.files(".h", ".cpp", ".qml", ".sh", ".cmake", ".txt", ".json", ".md"):
            rel = path.relative_to(self.root).as_posix()
            kind = {".h": "cpp", ".cpp": "cpp", ".qml": "qml"}.get(path.suffix, "text")
            in_tests = rel.startswith("tests/")
            for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
                if MACHINE.search(line):
                    self.say(path, number, "a path or host of one machine.")
                if rel.split("/")[0] in ("app", "qml", "assets") and SECRET_WORDS.search(line):
                    self.say(path, number, "a trade mark; say hub home or constellation.")
                if kind == "text":
                    continue
                for where, pattern, hint in BANNED:
                    if "EVP_" in pattern and rel == TLS_KEYS:
                        continue
                    if where in (kind, "all") and not (in_tests and "QEventLoop" in pattern) and re.search(pattern, line):
                        self.say(path, number, f"banned: {re.search(pattern, line).group(0).strip()}. Instead: {hint}.")
                if rel.startswith(("qml/pages/", "qml/shell/")) and kind == "qml":
                    for pattern, hint in PAGES_BANNED:
                        if re.search(pattern, line):
                            self.say(path, number, f"banned on pages: {line.strip()[:40]}. Instead: {hint}.")

    def check_banners(self):
        for path in self.files(".h", ".cpp", ".qml", ".py", ".cmake"):
            if "SPDX-License-Identifier: MPL-2.0" not in path.read_text(errors="replace")[:400]:
                self.say(path, 1, "no SPDX banner (two lines, see platform/base).")

    def check_nodiscard(self):
        pattern = re.compile(r"^\s*(?:virtual |static |inline |friend )*(?:Result<.*>|Status) \w+\(")
        for path in self.files(".h"):
            if not self.folder(path):
                continue
            before = ""
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if pattern.match(line) and "[[nodiscard]]" not in line and "[[nodiscard]]" not in before:
                    self.say(path, number, "a function that can fail is not [[nodiscard]].")
                before = line

    def check_tests_listed(self):
        for path in self.files(".cpp", ".qml"):
            if path.name.startswith("tst_") and path.suffix == ".cpp":
                lists = path.parent / "CMakeLists.txt"
                if not lists.exists() or path.name not in lists.read_text():
                    self.say(path, 1, "a test that no CMakeLists.txt names never runs.")

    def check_sources_listed(self):
        for path in self.files(".cpp"):
            if self.folder(path):
                parent = path.parent
                while parent != self.root and not (parent / "CMakeLists.txt").exists():
                    parent = parent.parent
                lists = parent / "CMakeLists.txt"
                if not lists.exists() or path.name not in lists.read_text():
                    self.say(path, 1, "no CMakeLists.txt names this file.")

    def check_names(self):
        seen = {}
        for path in self.files(".h", ".qml"):
            if not self.folder(path):
                continue
            if re.search(r"(manager|helper|utils|common)", path.stem, re.I):
                self.say(path, 1, "name the job, not Manager, Helper, Utils or Common.")
            if path.suffix == ".qml" and path.name in seen:
                self.say(path, 1, f"same file name as {seen[path.name]}.")
            seen[path.name] = path.relative_to(self.root).as_posix()

    def check_docs(self):
        roots = {p.name for p in self.root.iterdir()}
        for path in self.files(".md"):
            for number, line in enumerate(path.read_text().splitlines(), 1):
                for text in re.findall(r"`([\w./-]+/[\w./*-]*)`", line):
                    if text.split("/")[0] in roots and "*" not in text and not text.startswith("out/") \
                            and not (self.root / text).exists():
                        self.say(path, number, f"names {text}, which is not there.")
                for text in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", line):
                    if not (path.parent / text).exists():
                        self.say(path, number, f"links to {text}, which is not there.")

    def check_mutants(self):
        path = self.root / "tests/mutants/mutants.json"
        for mutant in json.loads(path.read_text()) if path.exists() else []:
            broken = self.root / mutant["file"]
            if not broken.exists() or broken.read_text().count(mutant["from"]) != 1:
                self.say(path, 1, f"breaks what is not there any more: {mutant['promise']}.")

    def run(self):
        for check in [name for name in dir(self) if name.startswith("check_") and name not in
                      ("check_arrow", "check_outside")]:
            getattr(self, check)()
        return self.findings


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    findings = Tree(root).run()
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
