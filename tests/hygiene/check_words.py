#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: MPL-2.0
"""Reads the words of the window, as lupdate collected them, and says where they are too hard or cannot be translated.

check_words.py WORDS.ts ROOT    prints one line a finding and exits 1 if there is any; --grades lists every page's grade.

The grade is Kincaid's, by the program `style` of Debian's `diction`: the years of school a text asks for. Short labels
are no sentences, so those of one page are read as one list, six words or so to a line.
"""
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

GRADE = 5.0         # of a page
SENTENCE_GRADE = 7  # of one sentence of five words or more
# Words the people of the app live with every day. A nine-year-old in care knows them, however many syllables they have.
KNOWN = ["adviser", "advisers", "bursary", "carer", "carers", "circle", "conflict", "constellation", "education", "emergency",
         "helpline", "helplines", "history", "independent", "learning", "passphrase", "people", "person", "personal",
         "reminder", "reminders", "somebody", "everybody", "nobody", "anybody", "someone", "everyone", "anyone", "something",
         "everything", "nothing", "anything", "tuition", "tutor", "university", "versions", "version", "Waymark"]
# Formats made by hand: dates, times and numbers go by the reader's language, with a pattern that can be translated.
BY_HAND = re.compile(r"Qt\.format(?:Date|Time|DateTime)\b|\.toLocale(?:Date|Time)?String\s*\((?!Qt\.locale\(\))|"
                     r"\.toLocale(?:Date|Time)String\s*\(Qt\.locale\(\),\s*\"|\.toFixed\s*\(|"
                     r"QStringLiteral\s*\(\s*\"[^\"]*(?:yyyy|MM|h:mm|d/M)[^\"]*\"")
# What a page may show without tr(): nothing but signs.
BARE = re.compile(r"^\s*(?:readonly\s+)?(?:property\s+string\s+)?(?:text|title|sub|label|placeholder|spokenName|spokenHint|"
                  r"backText|action|actionName|note|eyebrow)\s*:\s*\"([^\"]*[A-Za-z]{2}[^\"]*)\"")


def messages(path):
    """(context, source, numerus) of every message."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            yield name, message.findtext("source") or "", message.get("numerus") == "yes"


def plain(text):
    """Without marks, and with a short word where something is filled in."""
    text = re.sub(r"<[^>]+>", " ", text).replace("&", "")
    text = re.sub(r"%n\b", "two", text)
    text = re.sub(r"%L?\d", "Sam", text)
    text = text.replace("…", ".").replace("·", ",").replace("“", "").replace("”", "").replace("’", "'")
    return re.sub(r"\b(" + "|".join(KNOWN) + r")\b", "it", text, flags=re.IGNORECASE).strip()


def sentences(texts):
    """Whole sentences as they are; labels of one page as lists of about six words."""
    whole, labels = [], []
    for text in texts:
        parts = [part.strip() for part in re.split(r"(?<=[.!?])\s+|\n+", text) if part.strip()]
        for part in parts:
            (whole if part[-1] in ".!?" and len(part.split()) > 3 else labels).append(part.rstrip(".!?:,"))
    line = []
    for label in labels:
        line += label.split()
        if len(line) >= 6:
            whole.append(" ".join(line))
            line = []
    if line:
        whole.append(" ".join(line + ["and", "so", "it", "is", "on", "this"][:max(0, 6 - len(line))]))
    return "\n".join(sentence + "." for sentence in whole)


def grade(text):
    ran = subprocess.run(["style", "-L", "en"], input=text, stdout=subprocess.PIPE, text=True, check=True)
    found = re.search(r"Kincaid:\s*(-?[\d.]+)", ran.stdout)
    return float(found.group(1)) if found else 0.0


def hard(pages, show):
    wrong = []
    for name, texts in sorted(pages.items()):
        value = grade(sentences(texts))
        if show:
            print(f"{value:5.1f}  {name}")
        for text in texts:
            for sentence in re.split(r"(?<=[.!?])\s+|\n+", text):
                alone = grade(sentence.rstrip(".!?:, ") + ".") if len(sentence.split()) >= 5 else 0
                if alone > SENTENCE_GRADE:
                    wrong.append(f"{name}: “{sentence}” asks for {alone:.1f} years of school. Say it in shorter words.")
        if value > GRADE:
            worst = sorted(((grade(sentences([text])), text) for text in texts), reverse=True)[:3]
            said = "; ".join(f"“{text}” {each:.1f}" for each, text in worst)
            wrong.append(f"{name}: grade {value:.1f}, the hardest: {said}. Say it in shorter words or sentences.")
    return wrong


def found_in_sources(root):
    wrong = []
    files = [*root.glob("qml/**/*.qml"), *root.glob("app/viewmodels/**/*.cpp"), *root.glob("app/viewmodels/**/*.h")]
    for path in sorted(files):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            where = f"{path.relative_to(root)}:{number}"
            if BY_HAND.search(line) and "fromString" not in line:
                wrong.append(f"{where}: a date or number formatted by hand. Use Qt.locale() and qsTr(), or Wording.")
            if path.suffix == ".qml" and BARE.search(line):
                wrong.append(f"{where}: words nobody can translate. Use qsTr().")
    return wrong


def main():
    words, root = Path(sys.argv[1]), Path(sys.argv[2])
    pages, wrong = {}, []
    for context, source, numerus in messages(words):
        if not context:
            wrong.append(f"“{source}” has no context. Use Q_DECLARE_TR_FUNCTIONS or a QML file of its own.")
        if numerus != ("%n" in source):
            wrong.append(f"{context}: “{source}” " + ("counts without %n." if numerus else "has %n but is given no number."))
        if context.startswith("Specimen"):
            continue  # what invented people wrote
        pages.setdefault(context, []).append(plain(source))
    wrong += hard(pages, "--grades" in sys.argv) + found_in_sources(root)
    if wrong:
        print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
