<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>YearCard</name>
    <message>
        <source>You gave us {duration} of your time.</source>
        <translation>U gaf ons {duration} van uw tijd.</translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation>Beste {name},</translation>
    </message>
    <message>
        <source>From everybody at {site}</source>
        <translation>Van iedereen bij {site}</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Dank u wel.</translation>
    </message>
    <message>
        <source>SAMPLE: these people are invented</source>
        <translation>VOORBEELD: deze mensen zijn verzonnen</translation>
    </message>
</context>
<context>
    <name>YearDialog</name>
    <message>
        <source>The year of {name}</source>
        <translation>Het jaar van {name}</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Afdrukken</translation>
    </message>
    <message>
        <source>For the volunteer alone: it stands in no list and no file.</source>
        <translation>Alleen voor de vrijwilliger zelf: het staat in geen lijst en geen bestand.</translation>
    </message>
</context>
</TS>
