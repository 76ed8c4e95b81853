<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Tile</name>
    <message>
        <source>both</source>
        <translation>samen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>samen</translation>
    </message>
    <message>
        <source>{name} and {others} are both present</source>
        <translation>{name} en {others} zijn allebei aanwezig</translation>
    </message>
    <message>
        <source>{name}, {others} are all present</source>
        <translation>{name}, {others} zijn allemaal aanwezig</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
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
        <source>away</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>komt toch</translation>
    </message>
    <message>
        <source>note absence</source>
        <translation>afzeggen</translation>
    </message>
</context>
</TS>
