<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>OverviewModel</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>away</source>
        <translation>weg</translation>
    </message>
    <message numerus="yes">
        <source>missed %n times</source>
        <translation>
            <numerusform>%n keer gemist</numerusform>
            <numerusform>%n keer gemist</numerusform>
        </translation>
    </message>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>afgemeld</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>niet geweest</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>ging niet door</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>niet op de lijst</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>née</source>
        <translation>geb.</translation>
    </message>
</context>
</TS>
