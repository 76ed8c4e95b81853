<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DayField</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar: Alt and arrow down</source>
        <translation>Kalender: Alt en pijl omlaag</translation>
    </message>
    <message>
        <source>Type a day, such as 17-11, 17 November or tomorrow.</source>
        <translation>Typ een dag, zoals 17-11, 17 november of morgen.</translation>
    </message>
    <message>
        <source>I do not understand this day.</source>
        <translation>Deze dag begrijp ik niet.</translation>
    </message>
    <message>
        <source>That is {day}. Choose a day from {first} on.</source>
        <translation>Dat is {day}. Kies een dag vanaf {first}.</translation>
    </message>
    <message>
        <source>That is {day}. Choose a day up to and including {last}.</source>
        <translation>Dat is {day}. Kies een dag tot en met {last}.</translation>
    </message>
</context>
</TS>
