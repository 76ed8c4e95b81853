<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RequestDialog</name>
    <message>
        <source>Two &amp;jobs at one time are meant</source>
        <translation>Twee klussen tegeli&amp;jk is de bedoeling</translation>
    </message>
    <message>
        <source>Look for another hel&amp;per</source>
        <translation>&amp;Zoek een andere helper</translation>
    </message>
    <message>
        <source>{name} cannot come then: {why}.</source>
        <translation>{name} kan dan niet: {why}.</translation>
    </message>
    <message>
        <source>I cannot read “{typed}”. Write an hour like 14:30, an amount like 4.50, or nothing.</source>
        <translation>Ik kan “{typed}” niet lezen. Schrijf een tijd als 14:30, een bedrag als 4,50, of niets.</translation>
    </message>
</context>
</TS>
