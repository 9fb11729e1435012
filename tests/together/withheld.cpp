// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/together/withheld.h"

#include <QDate>
#include <QFile>
#include <QtTest/QTest>

#include <algorithm>

#include "tests/qml/tree.h"

namespace waymark::tests {
namespace {

const QStringList kHealth{QStringLiteral("Quietword"), QStringLiteral("Dentistword"), QStringLiteral("Bookingword"),
                          QStringLiteral("Pillword")};
const QStringList kPlan{QStringLiteral("Openword"), QStringLiteral("Ringword")};
const QStringList kLearning{QStringLiteral("Latinword")};

/// What was asked of the worker before this is answered after it.
bool answered(journey::AppWindow& window)
{
    static int turn = 0;
    const QString asked = QStringLiteral("nothing%1").arg(++turn);
    window.app().search()->find(asked);
    return window.until([&] { return window.app().search()->face().query == asked; });
}

bool openFirstChild(journey::AppWindow& window)
{
    const auto children = window.app().carer()->children()->rows();
    if (children.isEmpty()) {
        return false;
    }
    window.app().child()->open(children.front().key);
    return answered(window) && window.until([&] { return window.app().child()->parts()->count() > 0; });
}

/// Every word on every page she has, painted or spoken, with all headings opened one after another.
QString allWords(journey::AppWindow& window)
{
    QStringList words;
    const auto look = [&] {
        window.stir();
        if (!answered(window)) {
            words << QStringLiteral("no answer");
        }
        window.settle();
        for (const auto& text : textsOf(window.window())) {
            words << text.text;
        }
        for (const auto& node : nodesOf(window.window())) {
            words << node.name;
        }
    };
    for (const QString& page : window.pages()) {
        window.goTo(page);
        look();
    }
    for (int heading = 1; heading <= 10; ++heading) {
        if (!window.openHeading(heading)) {
            words << QStringLiteral("no heading");
        }
        window.goTo(QStringLiteral("heading"));
        look();
    }
    return words.join(QLatin1Char('\n'));
}

QStringList foundIn(const QString& all, const QStringList& words)
{
    QStringList found;
    std::ranges::copy_if(words, std::back_inserter(found), [&](const QString& word) { return all.contains(word); });
    return found;
}

int found(journey::AppWindow& window, const QString& word)
{
    window.app().search()->find(word);
    return window.until([&] { return window.app().search()->face().query == word; })
               ? window.app().search()->face().found
               : -1;
}

QStringList places(journey::AppWindow& window)
{
    QStringList names;
    for (const auto& node : nodesOf(window.window())) {
        if (isInside(node.item, "TabCell")) {
            names << node.name;
        }
    }
    return names;
}

}  // namespace

std::unique_ptr<journey::AppWindow> Withheld::open(const Phone& phone)
{
    QFile secret(phone.passphraseFile());
    auto window = std::make_unique<journey::AppWindow>(phone.home().toStdString(), m_clock);
    const bool opened = secret.open(QIODevice::ReadOnly) && window->open(QString::fromUtf8(secret.readAll()).trimmed());
    return opened ? std::move(window) : nullptr;
}

void Withheld::writeTheWords(const Phone& mia)
{
    const QString soon = QDate::currentDate().addDays(2).toString(Qt::ISODate);
    QVERIFY(mia.put("heading", {{{"number", 9}, {"my_words", kHealth[0]}, {"needs", kHealth[1]}},
                                {{"number", 1}, {"my_words", kPlan[0]}}})
                .ok());
    QVERIFY(mia.put("promise", {{{"heading", 9}, {"what", kHealth[2]}, {"by", soon}},
                                {{"heading", 1}, {"what", kPlan[1]}, {"by", soon}}})
                .ok());
    QVERIFY(mia.put("skill", {{{"heading", 9}, {"name", kHealth[3]}}}).ok());
    const Ran block = mia.put("tuition", {{{"subject", kLearning[0]}, {"minutes", 600}}});
    QVERIFY2(block.ok(), block.why());
    QVERIFY(
        mia.put("session",
                {{{"tuition", block.one().value("id")}, {"starts", soon + QStringLiteral("T16:00")}, {"minutes", 60}}})
            .ok());
    m_heading = mia.find("heading", "number", 9).value("id").toString();
    m_promise = mia.find("promise", "what", kHealth[2]).value("id").toString();
}

void Withheld::initTestCase()
{
    m_relay = std::make_unique<RelayProcess>(m_dir.filePath(QStringLiteral("relay")));
    QVERIFY(m_relay->start());
    const Phone mia(m_dir.path(), QStringLiteral("Mia"));
    const Phone dawn(m_dir.path(), QStringLiteral("Dawn"));
    const Phone ann(m_dir.path(), QStringLiteral("Ann"));
    const Phone grace(m_dir.path(), QStringLiteral("Grace"));
    QVERIFY(mia.createProfile(QStringLiteral("young-person")).ok());
    QVERIFY(dawn.createProfile(QStringLiteral("foster-carer")).ok());
    QVERIFY(ann.createProfile(QStringLiteral("foster-carer")).ok());
    QVERIFY(grace.createProfile(QStringLiteral("hub-carer")).ok());
    for (const Phone* phone : {&mia, &dawn, &ann, &grace}) {
        QVERIFY(phone->useRelay(m_relay->url(), m_relay->pin()).ok());
    }
    QVERIFY(mia.run({"circle", "create", "--name", "Mia"}).ok());
    writeTheWords(mia);
    const auto in = [&](const Phone& phone, const QString& role, const QStringList& sections) {
        const QByteArray wrong = letJoin(mia, phone, role, sections);
        QVERIFY2(wrong.isEmpty(), wrong);
    };
    in(dawn, QStringLiteral("foster-carer"), {"about", "plan:write", "learning", "home"});
    in(ann, QStringLiteral("foster-carer"), {"about", "plan:write", "learning", "home", "health:write"});
    in(grace, QStringLiteral("hub-carer"), {"about:write", "home"});
    for (const Phone* phone : {&mia, &dawn, &ann, &grace}) {
        QVERIFY(phone->run({"sync"}).ok());
    }
    m_dawn = open(dawn);
    m_ann = open(ann);
    m_grace = open(grace);
    QVERIFY(m_dawn && m_ann && m_grace);
}

void Withheld::cleanupTestCase()
{
    m_dawn.reset();
    m_ann.reset();
    m_grace.reset();
}

void Withheld::aFosterCarerWithoutHealthSeesNothingOfIt()
{
    QVERIFY(openFirstChild(*m_dawn));
    auto& app = m_dawn->app();
    QVERIFY(app.child()->face().notShared > 0);
    QCOMPARE(app.child()->parts()->find(QStringLiteral("health")), nullptr);
    QVERIFY(app.child()->parts()->find(QStringLiteral("plan")) != nullptr);
    QVERIFY(m_dawn->openHeading(9));
    QVERIFY(!app.heading()->face().readable);
    QCOMPARE(app.heading()->promises()->count() + app.heading()->readiness()->count(), 0);
    const QString all = allWords(*m_dawn);
    QCOMPARE(foundIn(all, kHealth), QStringList());
    QCOMPARE(foundIn(all, kPlan + kLearning), kPlan + kLearning);
}

void Withheld::oneWhoHoldsItSeesItAllWithTheSameLook()
{
    QVERIFY(openFirstChild(*m_ann));
    QVERIFY(m_ann->app().child()->parts()->find(QStringLiteral("health")) != nullptr);
    QCOMPARE(foundIn(allWords(*m_ann), kHealth + kPlan + kLearning), kHealth + kPlan + kLearning);
}

void Withheld::aHubCarerSeesNeitherPlanNorLearning()
{
    QVERIFY(answered(*m_grace));
    QVERIFY(m_grace->openHeading(1));
    QVERIFY(!m_grace->app().heading()->face().readable);
    QVERIFY(!m_grace->app().learning()->face().readable);
    const QString all = allWords(*m_grace);
    QCOMPARE(foundIn(all, kHealth + kPlan + kLearning), QStringList());
    QVERIFY(all.contains(QStringLiteral("Mia")));
}

void Withheld::eachFindsOnlyWhatIsShared()
{
    for (const QString& word : kHealth) {
        QCOMPARE(found(*m_dawn, word), 0);
        QCOMPARE(found(*m_grace, word), 0);
    }
    QCOMPARE(found(*m_ann, kHealth[0]), 1);
    QCOMPARE(found(*m_ann, kHealth[2]), 1);
    QCOMPARE(found(*m_dawn, kPlan[0]), 1);
    QCOMPARE(found(*m_grace, kPlan[0]), 0);
    QCOMPARE(found(*m_grace, kLearning[0]), 0);
}

void Withheld::noHistoryOpensForWhatIsNotShared()
{
    QVERIFY(!m_heading.isEmpty() && !m_promise.isEmpty());
    for (const QString& record : {m_heading, m_promise}) {
        for (journey::AppWindow* window : {m_dawn.get(), m_grace.get()}) {
            window->app().history()->open(record);
            QVERIFY(answered(*window));
            QCOMPARE(window->app().history()->changes()->count(), 0);
            QCOMPARE(foundIn(window->app().history()->face().title, kHealth), QStringList());
        }
        m_ann->app().history()->open(record);
        QVERIFY(m_ann->until([&] { return m_ann->app().history()->changes()->count() > 0; }));
        m_ann->app().history()->open(QString());
    }
}

void Withheld::everyRoleHasItsOwnPlaces()
{
    const auto of = [](journey::AppWindow& window) {
        window.goTo(QStringLiteral("carer-today"));
        window.settle();
        return places(window);
    };
    QCOMPARE(of(*m_dawn), (QStringList{"Today", "Children", "People", "Hub", "More"}));
    QCOMPARE(of(*m_grace), (QStringList{"Today", "Homes", "People", "More"}));
    for (journey::AppWindow* window : {m_dawn.get(), m_grace.get()}) {
        QVERIFY(!window->pages().contains(QStringLiteral("today")));
    }
    using Role = viewmodels::AppViewModel::Role;
    const auto as = [&](Role role) {
        m_ann->app().setRole(role);
        m_ann->settle();
        return places(*m_ann);
    };
    QCOMPARE(as(Role::YoungPerson), (QStringList{"Today", "Plan", "People", "Learning", "More"}));
    for (const char* theirs : {"carer-today", "children", "child", "notes", "quick-note", "homes", "home"}) {
        QVERIFY2(!m_ann->pages().contains(QString::fromLatin1(theirs)), theirs);
    }
    QCOMPARE(as(Role::Adviser), (QStringList{"Today", "Young people", "People", "More"}));
    QVERIFY(!m_ann->pages().contains(QStringLiteral("homes")));
}

}  // namespace waymark::tests
