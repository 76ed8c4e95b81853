<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DayChips</name>
    <message>
        <source>another day…</source>
        <translation>andere dag…</translation>
    </message>
</context>
<context>
    <name>GuessChips</name>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>spoed</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>uiterlijk {day}</translation>
    </message>
    <message>
        <source>at the latest</source>
        <translation>uiterlijk</translation>
    </message>
    <message>
        <source>I do not understand yet what kind it is and when.</source>
        <translation>Ik begrijp nog niet welke soort het is en wanneer.</translation>
    </message>
    <message>
        <source>This is how I understand it: {what}</source>
        <translation>Zo begrijp ik het: {what}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
</context>
</TS>
