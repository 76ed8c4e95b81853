<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PersonHead</name>
    <message>
        <source>Show the address</source>
        <translation>Adres tonen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Put on a list</source>
        <translation>Op een lijst zetten</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Meer…</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>{number} bellen</translation>
    </message>
    <message>
        <source>Away for a while</source>
        <translation>Tijdelijk weg</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Is terug</translation>
    </message>
    <message>
        <source>address hidden</source>
        <translation>geheim adres</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>geboren in {year}</translation>
    </message>
    <message>
        <source>member number {number}</source>
        <translation>lidnummer {number}</translation>
    </message>
    <message>
        <source>phone of {whose}</source>
        <translation>telefoon van {whose}</translation>
    </message>
    <message>
        <source>erased on {day} {year}</source>
        <translation>gewist op {day} {year}</translation>
    </message>
    <message>
        <source>{how} on {day} {year}</source>
        <translation>{how} op {day} {year}</translation>
    </message>
    <message>
        <source>away until {day}</source>
        <translation>weg tot en met {day}</translation>
    </message>
    <message>
        <source>away, until when is not known</source>
        <translation>tijdelijk weg, niet bekend tot wanneer</translation>
    </message>
    <message>
        <source>only kept since {day} {year}: do nothing with it</source>
        <translation>alleen bewaren sinds {day} {year}: niets mee doen</translation>
    </message>
    <message>
        <source>Does not want to be called</source>
        <translation>Wil niet gebeld worden</translation>
    </message>
    <message>
        <source>Does not want interviews</source>
        <translation>Wil geen gesprekken over tevredenheid</translation>
    </message>
    <message>
        <source>Reach me: {how}</source>
        <translation>Bereik mij zo: {how}</translation>
    </message>
    <message>
        <source>volunteer</source>
        <translation>vrijwilliger</translation>
    </message>
</context>
</TS>
