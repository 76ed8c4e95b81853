<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>How much, and where</source>
        <translation>Hoeveel en waar</translation>
    </message>
    <message>
        <source>How much in a month</source>
        <translation>Hoeveel per maand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Andere talen</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>Hobby&apos;s</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Helps since</source>
        <translation>Helpt sinds</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs at most</source>
        <translation>
            <numerusform>hooguit %n klus</numerusform>
            <numerusform>hooguit %n klussen</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>nog niet gevraagd</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers, key and badge</source>
        <translation>Papieren, sleutel en badge</translation>
    </message>
    <message>
        <source>Certificate of conduct</source>
        <translation>VOG</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Overeenkomst</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>Bij nood</translation>
    </message>
    <message>
        <source>signed on {day}</source>
        <translation>getekend op {day}</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>nog niet getekend</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>nummer {number}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>nog niet gezien</translation>
    </message>
    <message>
        <source>look again on {day}</source>
        <translation>opnieuw kijken op {day}</translation>
    </message>
</context>
</TS>
