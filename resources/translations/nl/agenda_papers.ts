<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AgendaPapers</name>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>Nothing was agreed.</source>
        <translation>Niets afgesproken.</translation>
    </message>
    <message>
        <source>Day sheet {day}</source>
        <translation>Dagoverzicht {day}</translation>
    </message>
    <message>
        <source>Ask us for the address.</source>
        <translation>Vraag ons naar het adres.</translation>
    </message>
    <message>
        <source>Slip {name}</source>
        <translation>Briefje {name}</translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation>Beste {name},</translation>
    </message>
    <message>
        <source>somebody of us</source>
        <translation>iemand van ons</translation>
    </message>
    <message>
        <source>{name} comes on {when}.</source>
        <translation>{name} komt op {when}.</translation>
    </message>
    <message>
        <source>{name} comes.</source>
        <translation>{name} komt.</translation>
    </message>
    <message>
        <source>For: {what}</source>
        <translation>Voor: {what}</translation>
    </message>
    <message>
        <source>Regards from everybody at {site}</source>
        <translation>Groeten van iedereen bij {site}</translation>
    </message>
    <message>
        <source>Confirmation {name}</source>
        <translation>Bevestiging {name}</translation>
    </message>
    <message>
        <source>Shopping taxi, {day}</source>
        <translation>Boodschappentaxi, {day}</translation>
    </message>
    <message>
        <source>Nobody rides along.</source>
        <translation>Niemand rijdt mee.</translation>
    </message>
    <message>
        <source>Run sheet {day}</source>
        <translation>Ritlijst {day}</translation>
    </message>
    <message>
        <source>SAMPLE: these people are invented</source>
        <translation>VOORBEELD: deze mensen zijn verzonnen</translation>
    </message>
</context>
</TS>
