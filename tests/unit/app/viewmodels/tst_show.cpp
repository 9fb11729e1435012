// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <ZXing/BitMatrix.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

#include <QDateTime>
#include <QLocale>
#include <QSignalSpy>
#include <QVariantList>

#include "app/services/people_service.h"
#include "app/viewmodels/about_view_model.h"
#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/promise_words.h"
#include "app/viewmodels/show/show_circle.h"
#include "app/viewmodels/show/show_people.h"
#include "app/viewmodels/show/show_plan.h"
#include "app/viewmodels/show/show_records.h"
#include "app/viewmodels/show/show_today.h"
#include "app/viewmodels/show/shown.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::viewmodels;

class ShowTest : public QObject {
    Q_OBJECT

    SpokenTime m_time{QDateTime(QDate(2026, 10, 13), QTime(9, 41))};

    static services::PersonTag person(const char* name, bool me = false)
    {
        services::PersonTag tag;
        tag.name = name;
        tag.initial = std::string(name).substr(0, 1);
        tag.me = me;
        return tag;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void namesWhoPromisedByTheirOwnWord()
    {
        auto priya = person("Priya");
        priya.pronoun = domain::Pronoun::she;
        QCOMPARE(PeopleWords::promised(priya), "Priya said she will");
        QCOMPARE(PeopleWords::promised(person("Alex")), "Alex said they will");
        QCOMPARE(PeopleWords::promised(person("Sam", true)), "I said I will");
        QCOMPARE(PeopleWords::promised({}), "Someone will");
    }

    void putsItsReaderFirstAmongThoseWhoSee()
    {
        services::Audience audience{"plan", {person("Priya"), person("Sam", true), person("Dawn")}};
        QCOMPARE(PeopleWords::seenBy(audience), "You, Priya and Dawn");
        QCOMPARE(PeopleWords::seenBy({"health", {person("Sam", true)}}), "Only you");
        QCOMPARE(watchers(audience).front().toMap().value("letters").toString(), "S");
    }

    void saysOfAClosedCircleOnlyWhatIsSigned()
    {
        const auto at = [](int month, int day) { return QDateTime(QDate(2026, month, day), QTime(12, 0)); };
        services::CircleView circle;
        circle.id = "c0ffee";
        circle.mine = true;
        circle.canClose = true;
        CircleViewModel on;
        show(on, {{circle}}, "c0ffee", m_time, true);
        QVERIFY(on.face().canClose && on.face().canInvite && !on.face().closed);
        circle.canClose = false;
        circle.closed = services::ClosedCircle{person("Mia"), at(10, 13).toMSecsSinceEpoch(), false, {}, false};
        show(on, {{circle}}, "c0ffee", m_time, true);
        QVERIFY(on.face().closed && !on.face().canClose && !on.face().canInvite);
        QCOMPARE(on.face().closedBy, "Mia");
        QCOMPARE(on.face().closedOn, "Tuesday 13 October");
        QVERIFY(on.face().deletesOn.isEmpty());
        circle.closed->deletes = at(11, 12).toMSecsSinceEpoch();
        circle.closed->by.me = true;
        show(on, {{circle}}, "c0ffee", m_time, true);
        QCOMPARE(on.face().deletesOn, "Thursday 12 November");
        QVERIFY(on.face().closedBy.isEmpty());
    }

    void marksEveryWordThatBeginsAsTypedAndNothingElse()
    {
        QCOMPARE(marked("Zoë & <Zoes>", "zoe"), "<b>Zoë</b> &amp; &lt;<b>Zoes</b>&gt;");
        QCOMPARE(marked("a meter, the METERS", "meter the"), "a <b>meter</b>, <b>the</b> <b>METERS</b>");
        QCOMPARE(marked("perimeter", "meter"), "perimeter");
        QCOMPARE(marked("<b>", ""), "&lt;b&gt;");
    }

    void opensWhatWasFoundWhereItLives()
    {
        using services::HitGroup;
        services::SearchHit contact;
        contact.group = HitGroup::people;
        contact.kind = "contact";
        contact.person = person("Hanna");
        contact.person.id = "c1";
        services::SearchHit words;
        words.kind = "heading";
        words.heading = 5;
        words.field = "my_words";
        words.title = "Where I live";  // too private to quote: no snippet
        SearchViewModel search;
        show(search, {"han", {contact, words, words}}, m_time);
        QCOMPARE(search.face().found, 2);
        QCOMPARE(search.people()->rows().at(0).page, "person");
        QCOMPARE(search.people()->rows().at(0).target, "c1");
        QCOMPARE(search.people()->rows().at(0).title, "<b>Hanna</b>");
        QCOMPARE(search.plan()->rows().at(0).target, "5");
        QVERIFY(search.plan()->rows().at(0).line.contains("Open it to read"));
        search.find("  ");
        QCOMPARE(search.people()->count(), 0);
    }

    void saysWhoReadsAndWhoWritesSinceWhen()
    {
        services::PersonTag priya = person("Priya");
        priya.id = "m2";
        priya.role = domain::Role::personalAdviser;
        services::PersonTag sam = person("Sam", true);
        sam.id = "m1";
        using services::Access;
        const services::SectionAccess owns{"plan", Access::owner, {}, false};
        const services::SectionAccess reads{"plan", Access::write, endOf(QDate(2026, 10, 18)), false};
        const services::SectionAccess none{"home", Access::none, {}, true};
        const services::SharedSection plan{
            "plan", false, {{sam, owns, {}}, {priya, reads, *fromRfc3339("2026-10-03T10:00:00Z")}}, {reads}};
        const services::SharedSection home{"home", false, {{sam, owns, {}}}, {none}};
        const services::SharingView view{true, sam, {priya}, {plan, home}, {endOf(QDate(2026, 10, 5))}};
        SharingViewModel sharing;
        show(sharing, view, m_time);
        const int turn = sharing.face().turn;
        show(sharing, view, m_time);
        QCOMPARE(sharing.face().turn, turn);
        const auto cell = [&](int at) { return sharing.sections()->rows().at(at).cells.front().toMap(); };
        QCOMPARE(cell(0).value("level").toInt(), 2);
        QVERIFY(cell(0).value("lent").toBool() && !cell(0).value("waits").toBool());
        QCOMPARE(cell(1).value("level").toInt(), 0);
        QCOMPARE(cell(1).value("words").toString(), "Cannot see it. Waits for the next sync");
        QCOMPARE(sharing.face().lent, QStringList("Priya, Plan: Can read and write until 18\u00a0Oct"));
        QCOMPARE(sharing.face().waiting, 1);
        QCOMPARE(sharing.face().ended, QStringList("A part was shared with you until 5\u00a0Oct. That is over."));
        const auto line = sharing.sections()->rows().at(0).watchers.at(1).toMap().value("line").toString();
        QCOMPARE(line, "Personal adviser. Can read and write until 18\u00a0Oct. Since 3\u00a0Oct.");
        QCOMPARE(sharing.audience({"home"}).value("line").toString(), "Only you");
        QCOMPARE(sharing.audience({"plan", "home"}).value("line").toString(), "You and Priya");
        QCOMPARE(sharing.audience({"plan", "home"}).value("sections").toList().size(), 2);
        QVERIFY(sharing.audience({"attic"}).value("people").toList().isEmpty());
    }

    void givesOrTakesByWhatIsLessThanNow()
    {
        AccessFace face;
        face.part = "plan";
        face.person = "m2";
        face.level = 1;
        face.until = "2026-10-18";
        face.today = "2026-10-13";
        face.mine = true;
        AccessViewModel access;
        access.set(face);
        QSignalSpy allowed(&access, &AccessViewModel::allowed);
        QVERIFY(!access.changes(1, "2026-10-18"));
        QVERIFY(access.changes(1, {}) && !access.takes(1, {}));
        QVERIFY(access.changes(1, "2026-10-14") && access.takes(1, "2026-10-14"));
        QVERIFY(access.changes(2, "2026-10-14") && !access.takes(2, "2026-10-14"));
        QVERIFY(access.changes(0, "2020-01-01") && access.takes(0, {}));
        QVERIFY(!access.changes(2, "2026-10-12"));  // over already
        access.allow(2, "2026-10-12");
        QCOMPARE(allowed.size(), 0);
        access.allow(0, "2026-10-18");
        QCOMPARE(allowed.takeFirst(), (QVariantList{0, QString()}));
        QCOMPARE(access.dayWords("2026-10-18"), "Sunday 18 October");
        face.mine = false;
        access.set(face);
        QVERIFY(!access.changes(0, {}));
        access.open("health", "m2");
        QVERIFY(access.face().part.isEmpty());
    }

    void theLastDayOfWhatIsLentIsWhole()
    {
        const QDate day(2026, 10, 18);
        QCOMPARE(lastDay(endOf(day)), day);
        QCOMPARE(shownMoment(endOf(day)), day.addDays(1).startOfDay());
        QCOMPARE(lastDay(endOf(day) - 5), day);
    }

    void listsHelplinesByGroupTheReadersFirst()
    {
        HelpViewModel help;
        show(help, services::PeopleService::help(domain::Role::youngPerson), {}, m_time);
        QCOMPARE(help.first()->count(), 4);
        QCOMPARE(help.first()->rows().at(0).name, "Samaritans, 116 123");
        QVERIFY(help.face().checked.contains("checked on"));
        const auto young = help.lines()->rows();
        show(help, services::PeopleService::help(domain::Role::fosterCarer), {}, m_time);
        const auto carer = help.lines()->rows();
        const auto second = [](const QList<HelplineRow>& rows) {
            QStringList heads;
            for (const auto& row : rows) {
                heads += row.head.isEmpty() ? QStringList() : QStringList(row.head);
            }
            return heads.value(1);
        };
        QCOMPARE(second(young), "Someone to talk to");
        QCOMPARE(second(carer), "For carers and families");
        show(help, services::PeopleService::help(domain::Role::youngPerson), "debt", m_time);
        QCOMPARE(help.lines()->count(), 1);
        QCOMPARE(help.lines()->rows().at(0).head, "Housing and money");
        show(help, services::PeopleService::help(domain::Role::youngPerson), "centrep", m_time);
        QVERIFY(!help.lines()->rows().at(0).warning.isEmpty());  // its number was never confirmed
    }

    void neverMakesALatePromiseRed()
    {
        constexpr int kStop = 5;
        using domain::PromiseStanding;
        for (const auto standing : {PromiseStanding::noDate, PromiseStanding::due, PromiseStanding::dueToday,
                                    PromiseStanding::late, PromiseStanding::kept, PromiseStanding::letGo}) {
            services::PromiseRow promise;
            promise.by = domain::parseDate("2026-10-10");
            promise.status.standing = standing;
            const auto row = PromiseWords::row(promise, m_time);
            QVERIFY(row.tone != kStop);
            QVERIFY(!row.chip.isEmpty());
            QCOMPARE(row.kept, standing == PromiseStanding::kept);
        }
    }

    void saysOpenlyWhatIsNotShared()
    {
        services::PlanView view;
        services::PlanHeadingRow hidden;
        hidden.number = 9;
        hidden.title = "Health";
        hidden.shared = false;
        view.headings.push_back(hidden);
        view.hiddenCount = 1;
        PlanViewModel plan;
        show(plan, view, m_time);
        const auto row = plan.headings()->rows().front();
        QVERIFY(!row.readable);
        QCOMPARE(row.line, "Not shared with you");
        QCOMPARE(plan.face().wheel.size(), 1);
        QCOMPARE(plan.face().notShared, 1);
    }

    void saysQuietlyHowSharingStands()
    {
        services::SharedLine line;
        QCOMPARE(quietLine(line, m_time), "Saved on this phone.");
        line.sharing = true;
        QCOMPARE(quietLine(line, m_time), "Saved on this phone. Not shared yet.");
        line.lastShared = m_time.now().addSecs(-10).toMSecsSinceEpoch();
        QCOMPARE(quietLine(line, m_time), "Saved on this phone. Shared just now.");
        line.hasProblem = true;
        QCOMPARE(quietLine(line, m_time), "Saved on this phone. Sharing has stopped.");
    }

    void startsAnEmptyDayWithAFirstStep()
    {
        TodayViewModel today;
        services::TodayView view;
        view.today = *domain::parseDate("2026-10-13");
        show(today, view, m_time);
        QVERIFY(today.face().firstDay);
        QCOMPARE(today.face().date, "Tuesday 13 October");
        view.textsToSettle = 1;
        view.promiseCount = 1;
        show(today, view, m_time);
        QVERIFY(!today.face().firstDay);
    }

    void forgetsAChoiceWhoseVersionIsGone()
    {
        VersionsViewModel versions;
        services::VersionsView view;
        view.versions = {{"v1", person("Sam", true), 0, true, "a", {{"a", true}}},
                         {"v2", person("Priya"), 0, false, "b", {{"b", true}}}};
        show(versions, view, m_time);
        VersionsFace face = versions.face();
        face.chosen = "v2";
        versions.set(face);
        view.versions.pop_back();
        show(versions, view, m_time);
        QVERIFY(versions.face().chosen.isEmpty());
    }

    void drawsACodeThatACameraReads()
    {
        const std::string text = "waymark:1:https://relay.example:8443/?s=abcdefghijklmnopqrstuvwxyz234567";
        const auto cells = qrCells(text);
        QCOMPARE(cells.modules.size(), cells.side * cells.side);
        constexpr int kScale = 4;
        constexpr int kQuiet = 4;
        const int width = (cells.side + 2 * kQuiet) * kScale;
        std::vector<std::uint8_t> picture(static_cast<std::size_t>(width * width), 255);
        for (int y = 0; y < cells.side * kScale; ++y) {
            for (int x = 0; x < cells.side * kScale; ++x) {
                if (cells.modules.at(y / kScale * cells.side + x / kScale) == u'1') {
                    picture[static_cast<std::size_t>((y + kQuiet * kScale) * width + x + kQuiet * kScale)] = 0;
                }
            }
        }
        const auto read = ZXing::ReadBarcode({picture.data(), width, width, ZXing::ImageFormat::Lum}, {});
        QVERIFY(read.isValid());
        QCOMPARE(QString::fromStdWString(read.text()), QString::fromStdString(text));
        QCOMPARE(qrCells(std::string(5000, 'x')).side, 0);
    }

    void namesALicenceForEverythingItStandsOn()
    {
        AboutViewModel about;
        QVERIFY(about.parts()->count() > 15);
        for (const auto& row : about.parts()->rows()) {
            QVERIFY2(!row.name.isEmpty() && row.line.size() >= 3, qPrintable(row.name + ": " + row.line));
        }
    }
};

WAYMARK_TEST(ShowTest);
#include "tst_show.moc"
