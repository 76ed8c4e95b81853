<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>OtherDayDialog</name>
    <message>
        <source>Another day, this time</source>
        <translation>Deze keer een andere dag</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Dag</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Tot</translation>
    </message>
    <message>
        <source>Only this date. The others stay as they are.</source>
        <translation>Alleen deze keer. De andere keren blijven zoals ze zijn.</translation>
    </message>
</context>
<context>
    <name>RepeatDialog</name>
    <message>
        <source>Let this come back</source>
        <translation>Laat dit terugkomen</translation>
    </message>
    <message>
        <source>Another rhythm</source>
        <translation>Ander ritme</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>What lies ahead moves along. What was stays as it was.</source>
        <translation>Wat nog komt, schuift mee. Wat geweest is, blijft zo.</translation>
    </message>
</context>
<context>
    <name>RepeatPart</name>
    <message>
        <source>until you stop it</source>
        <translation>tot u het stopt</translation>
    </message>
    <message>
        <source>until a day</source>
        <translation>tot en met een dag</translation>
    </message>
    <message>
        <source>How often?</source>
        <translation>Hoe vaak?</translation>
    </message>
    <message>
        <source>only once</source>
        <translation>alleen deze keer</translation>
    </message>
    <message>
        <source>That is before the first time.</source>
        <translation>Dat is vóór de eerste keer.</translation>
    </message>
</context>
<context>
    <name>StopSeriesDialog</name>
    <message>
        <source>Let it stop coming back</source>
        <translation>Laat het niet meer terugkomen</translation>
    </message>
    <message>
        <source>&amp;Let it stop</source>
        <translation>&amp;Laat het stoppen</translation>
    </message>
    <message>
        <source>from now on</source>
        <translation>vanaf nu</translation>
    </message>
    <message>
        <source>after a day</source>
        <translation>na een dag</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>What still lies ahead is withdrawn. What was stays.</source>
        <translation>Wat nog zou komen, gaat niet door. Wat geweest is, blijft staan.</translation>
    </message>
</context>
</TS>
