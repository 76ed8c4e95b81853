<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Bericht sluiten</translation>
    </message>
    <message>
        <source>It is no BSN: keep it</source>
        <translation>Het is geen BSN: bewaren</translation>
    </message>
    <message>
        <source>Stopped. Nothing has been changed.</source>
        <translation>Gestopt. Er is niets veranderd.</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>One moment: this takes a while. You can go on working.</source>
        <translation>Een ogenblik, dit duurt even. U kunt gewoon doorwerken.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Hoe ver het is</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
</context>
</TS>
