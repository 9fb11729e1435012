// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Every colour, size, face and duration of the window. It holds no state but its four inputs, which the shell binds once.
// Ink tokens are named wayInk, never "onWay": beside a property "way" that name would be taken for a signal handler.
pragma Singleton
import QtQuick

QtObject {
    // The five inputs.
    property bool dark: false
    property bool contrast: false
    property real textScale: 1.0   // 1 to 2
    property bool reduceMotion: false
    property bool easyLetters: false   // OpenDyslexic, for those who choose it

    // What follows from them and from the language the app speaks.
    readonly property bool big: textScale >= 1.5   // pairs stack, tiles become rows, chips drop under their text
    readonly property bool mirrored: Application.layoutDirection === Qt.RightToLeft
    readonly property bool tallScript: ["ar", "fa", "ps", "ur", "ck"].includes(Qt.locale().name.substring(0, 2))
    readonly property int look: (contrast ? 2 : 0) + (dark ? 1 : 0)   // light, dark, strong light, strong dark

    // Ground and ink. "line" is decoration; "edge" bounds what can be pressed.
    readonly property color paper: ["#FAF7F2", "#12191C", "#FFFFFF", "#000000"][look]
    readonly property color surface: ["#FFFFFF", "#1A2327", "#FFFFFF", "#000000"][look]
    readonly property color raised: ["#F1ECE3", "#243036", "#F0F2F2", "#14191B"][look]
    readonly property color line: ["#E3DCD0", "#35434A", "#26343A", "#D9E3E7"][look]
    readonly property color edge: ["#857C6F", "#768790", "#26343A", "#D9E3E7"][look]
    readonly property color ink: ["#1C2A30", "#EDF2F3", "#000000", "#FFFFFF"][look]
    readonly property color inkSoft: ["#4F5F67", "#A9B8BE", "#26343A", "#D9E3E7"][look]
    readonly property color scrim: ["#8C1C2A30", "#B3050809", "#B3000000", "#CC000000"][look]

    // Way: what you can do.
    readonly property color way: ["#0B5F5A", "#7CD3C8", "#00423E", "#9BEDE2"][look]
    readonly property color wayInk: ["#FFFFFF", "#06302D", "#FFFFFF", "#00211F"][look]
    readonly property color waySoft: ["#DDEDE9", "#1D3B39", "#E2F1EE", "#0C2B29"][look]

    // The one filled card a page may have, and the hills drawn on it.
    readonly property color deep: ["#0B5F5A", "#123F3C", "#00423E", "#00302D"][look]
    readonly property color deepInk: ["#FFFFFF", "#EDF2F3", "#FFFFFF", "#FFFFFF"][look]
    readonly property color deepInkSoft: ["#CFE6E1", "#BFD6D3", "#FFFFFF", "#FFFFFF"][look]
    readonly property color deepEdge: ["#A9CFC9", "#8FB5B0", "#FFFFFF", "#FFFFFF"][look]
    readonly property color deepHill: ["#176B65", "#174B47", "#00423E", "#00302D"][look]

    // Sun: now, today, help. The disc is for drawings only.
    readonly property color sun: ["#A8431B", "#FFB48F", "#7D2A08", "#FFCDB3"][look]
    readonly property color sunInk: ["#FFFFFF", "#4A1C07", "#FFFFFF", "#2E0F00"][look]
    readonly property color sunSoft: ["#FBE6DA", "#45291B", "#FFF1E9", "#2E1608"][look]
    readonly property color sunDisc: ["#F0A27C", "#F2A27A", "#F0A27C", "#F2A27A"][look]

    // States, each with its soft ground.
    readonly property color good: ["#2A6B45", "#8FD6A9", "#0B4526", "#B4EFC8"][look]
    readonly property color goodSoft: ["#DFF0E5", "#1D3A2A", "#EAF6EE", "#0B2415"][look]
    readonly property color care: ["#7A5200", "#F0C36A", "#4D3300", "#FFDD94"][look]
    readonly property color careSoft: ["#F8EBCF", "#3D2F12", "#FDF4DF", "#2A1E02"][look]
    readonly property color stop: ["#A32A22", "#FFB0A8", "#7C110B", "#FFD0CB"][look]
    readonly property color stopInk: ["#FFFFFF", "#1A2327", "#FFFFFF", "#000000"][look]
    readonly property color stopSoft: ["#FBE3E0", "#4A2320", "#FDEDEB", "#33100D"][look]

    // The landscape of Welcome and Lock, far to near.
    readonly property color sky: ["#FBEDE0", "#162226", "#FFFFFF", "#000000"][look]
    readonly property color hillFar: ["#CFE3DB", "#1D3536", "#CFE3DB", "#1D3536"][look]
    readonly property color hillMiddle: ["#8FBFB3", "#1B4341", "#8FBFB3", "#1B4341"][look]
    readonly property color hillNear: ["#0B5F5A", "#0F4F4B", "#00423E", "#00302D"][look]

    // The ten headings, in the order of Schedule 1: for icons and drawings, never for text.
    readonly property color hueInk: dark ? "#12191C" : "#FFFFFF"
    readonly property var hues: [
        ["#0B928C", "#208BAE", "#5C7EBD", "#8670B5", "#A46699", "#B46370", "#B26946", "#9E7829", "#798738", "#469161"],
        ["#61C6C0", "#6BBFE1", "#92B3F0", "#BAA6E8", "#D89CCC", "#E899A5", "#E6A07F", "#D1AD6A", "#ADBB75", "#81C597"],
        ["#056662", "#00617D", "#355695", "#60488D", "#7C3E71", "#8A3A4A", "#88411A", "#725202", "#535F02", "#0F693A"],
        ["#8CE3DD", "#93DDFC", "#B9D2FE", "#D7C6FF", "#F4BDE8", "#FFBDC5", "#FFC1A5", "#EDCC91", "#CCD999", "#A5E2B8"]][look]
    readonly property var tints: [
        ["#D9F3F1", "#DAF1FB", "#E3EDFF", "#EFE9FE", "#F9E6F5", "#FFE6E8", "#FEE8DE", "#F6EBD8", "#EBF0DB", "#DFF3E4"],
        ["#193634", "#1C343E", "#273042", "#322D40", "#3B2A38", "#40292C", "#3F2B21", "#392F1B", "#2F331E", "#223628"],
        Array(10).fill("#FFFFFF"), Array(10).fill("#000000")][look]
    readonly property var headingGlyphs: ["people", "cap", "work", "fork", "home", "heart", "skills", "money", "health", "identity"]

    // Space and corners.
    readonly property int space1: 4
    readonly property int space2: 8
    readonly property int space3: 12
    readonly property int space4: 16
    readonly property int space5: 24
    readonly property int space6: 32
    readonly property int radiusSmall: 8
    readonly property int radiusControl: 12
    readonly property int radiusCard: 16
    readonly property int radiusSheet: 24
    readonly property int touch: 48        // nothing that can be pressed is smaller
    readonly property int wideFrom: 720    // from here a rail and two panes
    readonly property int railWidth: 92
    readonly property int listWidth: 362
    readonly property int readingWidth: 640

    // Type. Noto Serif is only for words a person wrote.
    readonly property string sans: easyLetters ? "OpenDyslexic" : "Noto Sans"
    readonly property string serif: easyLetters ? "OpenDyslexic" : "Noto Serif"
    readonly property real lead: tallScript ? 0.85 : 1.0   // Arabic faces carry tall line boxes

    // Motion, in milliseconds.
    readonly property int quick: ms(150)
    readonly property int calm: ms(220)

    function ms(duration: int): int { return reduceMotion ? 0 : duration }
    function px(size: real): int { return Math.round(size * textScale) }
    function pxUpTo(size: real, most: real): int { return Math.round(size * Math.min(textScale, most)) }
    function hue(index: int): color { return hues[((index % 10) + 10) % 10] }
    function tint(index: int): color { return tints[((index % 10) + 10) % 10] }
}
