// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

constexpr auto kWords = "I can cook injera for ten people. I want to learn heating and bills before I move out.";

QVariantMap part(const QString& text, bool differs)
{
    return {{"text", text}, {"differs", differs}};
}

ReadyRow skill(const QString& key, const QString& text, int step)
{
    ReadyRow row;
    row.key = key;
    row.text = text;
    row.step = step;
    row.canChange = true;
    return row;
}

PromiseRow promise(const QString& key, const QString& letters, int hue, const QString& who, const QString& what)
{
    PromiseRow row;
    row.key = key;
    row.heading = 7;
    row.letters = letters;
    row.hue = hue;
    row.who = who;
    row.what = what;
    row.canChange = true;
    return row;
}

void fillTexts(AppViewModel& app)
{
    EditorFace editor;
    editor.field = "my_words";
    editor.title = "In my words";
    editor.hint = "How is it now? What do you want?";
    editor.text = kWords;
    editor.seenBy = "You, Priya and Dawn";
    editor.draftKept = true;
    app.editor()->set(editor);

    VersionRow mine;
    mine.key = "v1";
    mine.letters = "S";
    mine.hue = 7;
    mine.who = "Your words";
    mine.when = "Today, 8:12\u00a0am, on this phone";
    mine.mine = true;
    mine.parts = {part("I want to stay with Dawn ", false), part("until my course ends in July", true),
                  part(". Then I want my own flat ", false), part("near the college, not in the city centre", true),
                  part(".", false)};
    VersionRow hers = mine;
    hers.key = "v2";
    hers.letters = "P";
    hers.hue = 0;
    hers.who = "Priya's words";
    hers.when = "Yesterday, 5:40\u00a0pm, on her phone";
    hers.mine = false;
    hers.parts = {part("I want to stay with Dawn ", false), part("until I am 20", true),
                  part(". Then I want my own flat ", false), part("and to be on the council list by May", true),
                  part(".", false)};
    app.versions()->versions()->set({mine, hers});
    VersionsFace versions;
    versions.field = "my_words";
    versions.heading = "Where I live";
    versions.writable = true;
    versions.chosen = "v1";
    versions.action = "Keep my words";
    app.versions()->set(versions);
}

}  // namespace

void fillHeading(AppViewModel& app)
{
    HeadingFace face;
    face.key = "h7";
    face.number = 7;
    face.name = "Life skills";
    face.hue = 6;
    face.changedLine = "Part 7 of 10. Dawn changed it yesterday.";
    face.words = kWords;
    face.needs = "Someone to show me the meter and the boiler.";
    face.planB = "If I get stuck with a bill, I ring Grace.";
    face.readable = true;
    face.mine = true;
    face.canWrite = true;
    face.needsHaveTwo = true;
    face.section = "plan";
    face.law = "Your council must plan with you how you will learn to run a home.";
    face.lawSource = "Care Leavers (England) Regulations 2010, Schedule 1, paragraph 7";
    app.heading()->set(face);
    PromiseRow meter = promise("hp1", "D", 3, "Dawn said she will", "Show me how to read the meter");
    meter.chip = "By 20\u00a0Oct";
    PromiseRow bill = promise("hp2", "S", 7, "I said I will", "Pay one bill by myself");
    bill.chip = "Kept";
    bill.chipGlyph = "check";
    bill.tone = 3;
    bill.kept = true;
    bill.mine = true;
    app.heading()->promises()->set({meter, bill});
    app.heading()->readiness()->set({skill("s1", "Cooking", 2), skill("s2", "Bills and meters", 1)});
    SuggestionRow offered;
    offered.key = "o1";
    offered.letters = "D";
    offered.hue = 3;
    offered.who = "Dawn";
    offered.when = "5 October";
    offered.text = "Sam cooks for all of us on Sundays.";
    app.heading()->suggestions()->set({offered});
    fillTexts(app);
}

}  // namespace waymark::gallery
