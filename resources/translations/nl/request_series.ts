<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DoubtBox</name>
    <message>
        <source>If it does, {name} comes.</source>
        <translation>Gaat het door, dan komt {name}.</translation>
    </message>
    <message>
        <source>It takes place</source>
        <translation>Gaat door</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Andere dag…</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Deze keer niet</translation>
    </message>
</context>
<context>
    <name>SeriesBox</name>
    <message>
        <source>Change all that come…</source>
        <translation>Alle volgende keren veranderen…</translation>
    </message>
    <message>
        <source>Another rhythm…</source>
        <translation>Ander ritme…</translation>
    </message>
    <message>
        <source>Let it stop…</source>
        <translation>Laat het stoppen…</translation>
    </message>
    <message>
        <source>{name} usually comes</source>
        <translation>{name} komt meestal</translation>
    </message>
    <message>
        <source>{date} (this one)</source>
        <translation>{date} (deze)</translation>
    </message>
</context>
</TS>
