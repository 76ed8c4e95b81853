<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>words</name>
    <message>
        <source>to be completed</source>
        <translation>nog aanvullen</translation>
    </message>
    <message>
        <source>needs a helper</source>
        <translation>zoekt helper</translation>
    </message>
    <message>
        <source>helper asked</source>
        <translation>helper gevraagd</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>afgesproken</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>overgedragen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>not something we do</source>
        <translation>doen wij niet</translation>
    </message>
</context>
</TS>
