<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>JobPapers</name>
    <message>
        <source>&amp;Slip for the helper</source>
        <translation>&amp;Briefje voor de helper</translation>
    </message>
    <message>
        <source>Slip as &amp;PDF…</source>
        <translation>Briefje als &amp;PDF…</translation>
    </message>
    <message>
        <source>&amp;Confirmation for the client</source>
        <translation>Bevestiging voor de &amp;klant</translation>
    </message>
    <message>
        <source>Confirmation as P&amp;DF…</source>
        <translation>Bevestiging als PD&amp;F…</translation>
    </message>
    <message>
        <source>Printed: {where}.</source>
        <translation>Afgedrukt: {where}.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Afgedrukt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
</TS>
