<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>SheetView</name>
    <message>
        <source>The list as it was typed</source>
        <translation>De lijst zoals die getypt is</translation>
    </message>
    <message>
        <source>Column {heading} holds: {words}</source>
        <translation>Kolom {heading} bevat: {words}</translation>
    </message>
    <message>
        <source>It took place</source>
        <translation>Het ging door</translation>
    </message>
    <message>
        <source>It was not held</source>
        <translation>Het ging niet door</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>ging niet door</translation>
    </message>
</context>
</TS>
