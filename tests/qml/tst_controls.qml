// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
import QtQuick
import QtQuick.Layouts
import QtTest
import Waymark.Theme
import Waymark.Controls
import "../../qml/controls/calendar.js" as Calendar

Item {
    id: root
    width: 390
    height: 1400

    TestCase {
        name: "Controls"
        when: windowShown

        function init() {
            failOnWarning(/.?/)
            Theme.reduceMotion = true
            Theme.textScale = 1
        }
        function make(component, properties) {
            const made = createTemporaryObject(component, root, properties ?? {})
            verify(made)
            return made
        }

        function test_aButtonAnswersTouchSpaceAndEnter() {
            const button = make(buttonComponent, { text: "Save" })
            const spy = make(spyComponent, { target: button, signalName: "clicked" })
            mouseClick(button)
            button.forceActiveFocus()
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Return)
            compare(spy.count, 3)
        }
        function test_aButtonThatIsOffAnswersNothing() {
            const button = make(buttonComponent, { text: "Save", enabled: false })
            const spy = make(spyComponent, { target: button, signalName: "clicked" })
            mouseClick(button)
            button.press()
            compare(spy.count, 0)
        }
        function tap(item) {
            touchEvent(item).press(0, item).commit().release(0, item).commit()
        }
        function test_aFingerReachesThePageBesideAClosedSheet() {
            const button = make(buttonComponent, { text: "Save" })
            const spy = make(spyComponent, { target: button, signalName: "clicked" })
            const sheet = make(sheetComponent)
            tap(button)
            compare(spy.count, 1)
            sheet.open()
            tryCompare(sheet, "opened", true)
            tap(button)
            compare(spy.count, 1)
            tryCompare(sheet, "visible", false)
            tap(button)
            compare(spy.count, 2)
        }
        function test_aFingerAsksARowForNoMenu() {
            const row = make(rowComponent)
            const clicks = make(spyComponent, { target: row, signalName: "clicked" })
            tap(row)
            compare(clicks.count, 1)
            compare(row.tap.shown, null)
            mouseClick(row, 20, 20, Qt.RightButton)
            verify(row.tap.shown)
            compare(clicks.count, 1)
            row.tap.shown.close()
        }
        function test_aRowsMenuComesByRightClickAndByKeysAndDoesWhatItSays() {
            const row = make(menuRowComponent)
            const clicks = make(spyComponent, { target: row, signalName: "clicked" })
            mouseClick(row, 20, 20, Qt.RightButton)
            compare(row.tap.shown.count, 2)
            row.tap.shown.itemAt(0).triggered()
            compare(clicks.count, 1)
            row.tap.shown.close()
            for (const [key, modifier] of [[Qt.Key_Menu, Qt.NoModifier], [Qt.Key_F10, Qt.ShiftModifier]]) {
                tryVerify(() => !row.tap.shown)
                row.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
                keyClick(key, modifier)
                verify(row.tap.shown)
                compare(row.tap.shown.itemAt(1).text, "Copy the words")
                row.tap.shown.close()
            }
        }
        function test_aRowWithNothingToOfferBringsNoMenu() {
            const row = make(menuRowComponent, { menu: null })
            mouseClick(row, 20, 20, Qt.RightButton)
            compare(row.tap.shown, null)
        }
        function test_pressingAndSlidingOffDoesNothing() {
            const button = make(buttonComponent, { text: "Save" })
            const spy = make(spyComponent, { target: button, signalName: "clicked" })
            mousePress(button, 10, 10)
            mouseMove(button, 10, 400)
            mouseRelease(button, 10, 400)
            compare(spy.count, 0)
        }
        function test_theRingShowsForTheKeyboardOnly() {
            const button = make(buttonComponent, { text: "Save" })
            mouseClick(button)
            verify(!button.visualFocus)
            const other = make(buttonComponent, { text: "Skip", y: 100 })
            other.forceActiveFocus(Qt.TabFocusReason)
            verify(other.visualFocus)
        }
        function test_aButtonGrowsWithItsWordsAndNeverClipsThem() {
            Theme.textScale = 2
            const button = make(buttonComponent, { text: "I have a code from someone I know well", width: 300 })
            tryVerify(() => button.implicitHeight > 100)
        }
        function test_aPairStacksWhenItsWordsAreLarge() {
            const pair = make(pairComponent, { width: 358, startText: "Not now", endText: "Keep my words" })
            verify(!pair.stacked)
            Theme.textScale = 1.5
            verify(pair.stacked)
            Theme.textScale = 1
            pair.endText = "Keep the words that Priya wrote about me"
            verify(pair.stacked)
        }
        function test_aRowIsOneButtonAndItsOwnButtonsAreOthers() {
            const row = make(personComponent, { width: 358, title: "Priya", sub: "Adviser" })
            const opened = make(spyComponent, { target: row, signalName: "clicked" })
            const called = make(spyComponent, { target: row, signalName: "callClicked" })
            mouseClick(row, 80, row.height / 2)
            compare(opened.count, 1)
            mouseClick(row, row.width - 24, row.height / 2)
            compare(called.count, 1)
            compare(opened.count, 1)
        }
        function test_thePinPadHandsDigitsUpAndKeepsNone() {
            const pad = make(pinComponent, { width: 320 })
            const digits = make(spyComponent, { target: pad, signalName: "digitPressed" })
            const erased = make(spyComponent, { target: pad, signalName: "erasePressed" })
            pad.forceActiveFocus()
            keyClick(Qt.Key_7)
            keyClick(Qt.Key_Backspace)
            compare(digits.count, 1)
            compare(digits.signalArguments[0][0], 7)
            compare(erased.count, 1)
            compare(pad.entered, 0)
        }
        function test_tabLeavesTheEditor() {
            const column = make(editorComponent)
            column.editor.input.forceActiveFocus()
            keyClick(Qt.Key_Tab)
            verify(column.button.activeFocus)
            compare(column.editor.text, "")
        }
        function test_writingSaysSoAndSettingDoesNot() {
            const column = make(editorComponent)
            const edited = make(spyComponent, { target: column.editor, signalName: "edited" })
            column.editor.text = "from the home"
            compare(edited.count, 0)
            column.editor.input.forceActiveFocus()
            keyClick(Qt.Key_A)
            compare(edited.count, 1)
        }
        function test_thePetalUnderAPoint_data() {
            return [{ tag: "first at 12 o'clock", x: 150, y: 30, petal: 0 }, { tag: "clockwise", x: 262, y: 110, petal: 2 },
                    { tag: "sixth at 6 o'clock", x: 150, y: 270, petal: 5 }, { tag: "the middle", x: 150, y: 150, petal: -1 },
                    { tag: "outside", x: 2, y: 2, petal: -1 }]
        }
        function test_thePetalUnderAPoint(data) {
            const wheel = make(wheelComponent)
            compare(wheel.petalAt(data.x, data.y), data.petal)
        }
        function test_aPetalCanBeTapped() {
            const wheel = make(wheelComponent)
            const spy = make(spyComponent, { target: wheel, signalName: "petalClicked" })
            mouseClick(wheel, 150, 90)
            compare(spy.count, 1)
            compare(spy.signalArguments[0][0], 0)
        }
        function test_theDialogHasOneAnswerOnly() {
            const dialog = make(dialogComponent)
            const yes = make(spyComponent, { target: dialog, signalName: "accepted" })
            const no = make(spyComponent, { target: dialog, signalName: "rejected" })
            dialog.open()
            tryVerify(() => dialog.opened)
            keyClick(Qt.Key_Escape)
            tryVerify(() => !dialog.visible)
            compare(no.count, 1)
            compare(yes.count, 0)
        }
        function test_whatWasDoneCanBeUndoneForAWhile() {
            const toast = make(toastComponent, { width: 300, lasts: 400 })
            const undone = make(spyComponent, { target: toast, signalName: "undoClicked" })
            toast.show("Kept.", "Undo")
            verify(toast.visible)
            waitForRendering(toast)
            mouseClick(toast, toast.width - 30, toast.height / 2)
            compare(undone.count, 1)
            verify(!toast.visible)
            toast.show("Saved.", "")
            verify(toast.visible)
            tryCompare(toast, "visible", false)
        }
        function test_wordsThatLookLikeMarkupStayWords() {
            const card = make(versionComponent, { parts: [{ text: "<b>a & b</b>", differs: true }] })
            compare(card.plain, "<b>a & b</b>")
            verify(card.marked().includes("&lt;b&gt;a &amp; b&lt;/b&gt;"))
        }
        function test_daysAreCountedWithoutTimeZones() {
            compare(Calendar.addDays("2026-03-28", 1), "2026-03-29")
            compare(Calendar.addDays("2026-03-29", 1), "2026-03-30")
            compare(Calendar.addDays("2026-10-25", -1), "2026-10-24")
            compare(Calendar.addDays("2027-12-31", 1), "2028-01-01")
            compare(Calendar.addMonths("2026-01", -1), "2025-12")
            compare(Calendar.days("2028-02").length, 29)
            compare(Calendar.blanks("2026-11", 1), 6)
            compare(Calendar.asDate("2026-03-29").getDate(), 29)
        }
        function test_aMonthIsWalkedWithTheKeyboard() {
            const grid = make(monthComponent, { width: 358 })
            const picked = make(spyComponent, { target: grid, signalName: "picked" })
            const asked = make(spyComponent, { target: grid, signalName: "monthAsked" })
            verify(!grid.listed)
            grid.wanted = "2026-10-25"
            grid.focusWanted()
            keyClick(Qt.Key_Up)
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Return)
            compare(picked.signalArguments[0][0], "2026-10-19")
            keyClick(Qt.Key_PageDown)
            compare(asked.signalArguments[0][0], "2026-11")
            grid.month = "2026-11"
            tryVerify(() => root.Window.window.activeFocusItem.iso === "2026-11-01")
        }
        function test_aMonthIsAListWhereSevenDaysDoNotFit() {
            const grid = make(monthComponent, { width: 288 })
            verify(grid.listed)
            verify(grid.spoken("2026-10-13").startsWith("Tuesday 13 October 2026, Today"))
        }
        function test_aQrCodeIsDrawnFromItsModules() {
            const view = make(qrComponent, { side: 2, modules: "1001" })
            const unit = view.unit
            compare(view.drawn(), `M0 0h${unit}v${unit}h-${unit}zM${unit} ${unit}h${unit}v${unit}h-${unit}z`)
        }
    }

    Component { id: spyComponent; SignalSpy {} }
    Component { id: buttonComponent; AppButton { width: 200 } }
    Component { id: pairComponent; ButtonPair {} }
    Component { id: sheetComponent; Sheet { title: "Keys" } }
    Component { id: rowComponent; AppRow { width: 300; title: "Grace"; menu: () => [{ text: "Open", run: () => {} }] } }
    Component {
        id: menuRowComponent
        AppRow {
            id: offers
            width: 300
            title: "Grace"
            menu: () => [{ text: "Open", run: () => offers.clicked() }, { text: "Copy the words", copies: "Grace" }]
        }
    }
    Component { id: personComponent; PersonRow { canText: false } }
    Component { id: pinComponent; PinPad {} }
    Component {
        id: editorComponent
        ColumnLayout {
            readonly property alias editor: editor
            readonly property alias button: button
            width: 300
            TextEditor { id: editor; label: "In my words" }
            AppButton { id: button; text: "Save" }
        }
    }
    Component {
        id: wheelComponent
        PlanWheel {
            size: 300
            headings: Array.from({ length: 10 }, (_, at) => ({ title: `Heading ${at}`, level: at % 4 }))
        }
    }
    Component { id: monthComponent; MonthGrid { month: "2026-10"; today: "2026-10-13"; chosen: "2026-10-16" } }
    Component { id: dialogComponent; AppDialog { title: "Throw it away?"; yesText: "Throw away" } }
    Component { id: toastComponent; Toast {} }
    Component { id: versionComponent; VersionCard { width: 300 } }
    Component { id: qrComponent; QrView { width: 200; height: 200 } }
}
