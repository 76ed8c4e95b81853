<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Tile</name>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>{name} and who came along</source>
        <translation>{name} en wie er bij hoort</translation>
    </message>
    <message>
        <source>Both are present (Ctrl+Enter)</source>
        <translation>Allebei aanwezig (Ctrl+Enter)</translation>
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
        <translation>terug</translation>
    </message>
    <message>
        <source>not coming</source>
        <translation>komt niet</translation>
    </message>
</context>
</TS>
