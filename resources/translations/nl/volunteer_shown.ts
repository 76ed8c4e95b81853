<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ShownChoice</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Can help this week</source>
        <translation>Kan deze week</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Zit vol</translation>
    </message>
    <message>
        <source>Not for now</source>
        <translation>Even niet</translation>
    </message>
    <message>
        <source>Not asked for 8 weeks</source>
        <translation>8 weken niet gevraagd</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>To pay back</source>
        <translation>Te betalen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
</context>
</TS>
