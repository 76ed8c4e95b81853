<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>KeyRoads</name>
    <message>
        <source>The file gets a new key…</source>
        <translation>Het bestand krijgt een nieuwe sleutel…</translation>
    </message>
    <message>
        <source>One moment. This may take a while.</source>
        <translation>Een ogenblik. Dit kan even duren.</translation>
    </message>
</context>
</TS>
