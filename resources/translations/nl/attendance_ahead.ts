<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DayAheadBar</name>
    <message>
        <source>Not today: this is the list of {day}.</source>
        <translation>Let op: niet vandaag. Dit is de lijst van {day}.</translation>
    </message>
</context>
<context>
    <name>DayAheadDialog</name>
    <message>
        <source>Tick on the list of {day}?</source>
        <translation>Afvinken op de lijst van {day}?</translation>
    </message>
    <message>
        <source>&amp;Yes, on this list</source>
        <translation>&amp;Ja, op deze lijst</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nee</translation>
    </message>
    <message>
        <source>{activity} of {day} is still to come. For who is here now, open the list of today.</source>
        <translation>{activity} van {day} moet nog komen. Is iemand er nu? Open dan de lijst van vandaag.</translation>
    </message>
</context>
</TS>
