<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>HistoryPage</name>
    <message>
        <source>the last 30 days</source>
        <translation>de laatste 30 dagen</translation>
    </message>
    <message>
        <source>Show older steps</source>
        <translation>Tonen wat daarvoor was</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er is gedaan</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Er is nog niets gedaan.</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Ongedaan maken: {step}</translation>
    </message>
</context>
</TS>
