<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>words</name>
    <message>
        <source>Spoke, will come again</source>
        <translation>Gesproken, komt weer</translation>
    </message>
    <message>
        <source>Spoke, ill or in hospital</source>
        <translation>Gesproken, ziek of ziekenhuis</translation>
    </message>
    <message>
        <source>Spoke, needs help</source>
        <translation>Gesproken, heeft hulp nodig</translation>
    </message>
    <message>
        <source>Spoke, does not come any more</source>
        <translation>Gesproken, komt niet meer</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Geen gehoor</translation>
    </message>
    <message>
        <source>Spoke with someone else</source>
        <translation>Iemand anders gesproken</translation>
    </message>
    <message>
        <source>Number is not right</source>
        <translation>Nummer klopt niet</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>Overleden</translation>
    </message>
    <message>
        <source>spoke with {who}</source>
        <translation>gesproken met {who}</translation>
    </message>
    <message>
        <source>site manager</source>
        <translation>beheerder</translation>
    </message>
    <message>
        <source>desk, calls too</source>
        <translation>balie, belt mee</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>balie</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>coördinator</translation>
    </message>
</context>
</TS>
