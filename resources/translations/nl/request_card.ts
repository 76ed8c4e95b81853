<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RequestActs</name>
    <message>
        <source>&amp;Complete…</source>
        <translation>&amp;Aanvullen…</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>&amp;Overdragen…</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>&amp;Meer…</translation>
    </message>
    <message>
        <source>N&amp;ot done…</source>
        <translation>&amp;Niet gedaan…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Gedaan</translation>
    </message>
    <message>
        <source>Open a&amp;gain…</source>
        <translation>Opnieuw o&amp;penen…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Veranderen…</translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>Let this come &amp;back…</source>
        <translation>Laat dit te&amp;rugkomen…</translation>
    </message>
    <message>
        <source>Completing may be done later, or not at all.</source>
        <translation>Aanvullen mag, hoeft niet.</translation>
    </message>
    <message>
        <source>Last time: {why}</source>
        <translation>Vorige keer: {why}</translation>
    </message>
</context>
</TS>
