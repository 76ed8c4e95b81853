<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>EmptyList</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Afgemeld</translation>
    </message>
    <message>
        <source>Guests: ______</source>
        <translation>Gasten: ______</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>VOORBEELD</translation>
    </message>
</context>
</TS>
