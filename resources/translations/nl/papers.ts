<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PapersBox</name>
    <message>
        <source>Papers and files of the last 7 days with this name</source>
        <translation>Papieren en bestanden van de laatste 7 dagen met deze naam</translation>
    </message>
    <message>
        <source>Take them away, so that nobody calls or writes to this person.</source>
        <translation>Haal ze weg, zodat niemand deze persoon nog belt of schrijft.</translation>
    </message>
</context>
<context>
    <name>TellBox</name>
    <message>
        <source>Let them know</source>
        <translation>Laten weten</translation>
    </message>
    <message>
        <source>They stand on the call list too.</source>
        <translation>Zij staan ook op de bellijst.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Attendance list</source>
        <translation>Presentielijst</translation>
    </message>
    <message>
        <source>Call sheets</source>
        <translation>Belbladen</translation>
    </message>
    <message>
        <source>Card “We missed you”</source>
        <translation>Kaart “We hebben u gemist”</translation>
    </message>
    <message>
        <source>Card with the year of a volunteer</source>
        <translation>Kaart met het jaar van een vrijwilliger</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>Dagoverzicht</translation>
    </message>
    <message>
        <source>Slip for a helper</source>
        <translation>Briefje voor een helper</translation>
    </message>
    <message>
        <source>Confirmation of an appointment</source>
        <translation>Bevestiging van een afspraak</translation>
    </message>
    <message>
        <source>Run sheet of the shopping taxi</source>
        <translation>Ritlijst van de boodschappentaxi</translation>
    </message>
    <message>
        <source>File for a calendar</source>
        <translation>Bestand voor een agenda</translation>
    </message>
    <message>
        <source>File for Excel</source>
        <translation>Bestand voor Excel</translation>
    </message>
    <message>
        <source>{file} “{what}”: the name may be in it</source>
        <translation>{file} “{what}”: de naam kan erin staan</translation>
    </message>
</context>
</TS>
