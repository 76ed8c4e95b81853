<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PickUpDialog</name>
    <message>
        <source>Pick {name} up</source>
        <translation>{name} ophalen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;At what time?</source>
        <translation>&amp;Hoe laat?</translation>
    </message>
    <message>
        <source>For example 10:15. May stay empty.</source>
        <translation>Bijvoorbeeld 10:15. Mag leeg blijven.</translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message>
        <source>Shopping taxi, {day}</source>
        <translation>Boodschappentaxi, {day}</translation>
    </message>
    <message>
        <source>Driver and seats</source>
        <translation>Chauffeur en plaatsen</translation>
    </message>
    <message>
        <source>Make the run</source>
        <translation>Rit maken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>seats</source>
        <translation>plaatsen</translation>
    </message>
    <message>
        <source>&amp;Who drives?</source>
        <translation>&amp;Wie rijdt?</translation>
    </message>
    <message>
        <source>For riders, without the driver’s own. May stay empty: then nobody is warned.</source>
        <translation>Voor wie meerijdt, zonder die van de chauffeur. Mag leeg blijven: dan waarschuw ik niet.</translation>
    </message>
    <message>
        <source>How many &amp;seats?</source>
        <translation>Hoeveel &amp;plaatsen?</translation>
    </message>
    <message>
        <source>{name} (the bus)</source>
        <translation>{name} (de bus)</translation>
    </message>
    <message>
        <source>No volunteer drives yet. Note it under Volunteers, at “Driving”.</source>
        <translation>Nog geen vrijwilliger rijdt. Schrijf het op bij Vrijwilligers, onder “Rijden”.</translation>
    </message>
</context>
<context>
    <name>_Dialog</name>
    <message>
        <source>I cannot read “{typed}”. Write a number like 8, an hour like 10:30, or nothing.</source>
        <translation>Ik kan “{typed}” niet lezen. Schrijf een getal zoals 8, een tijd zoals 10:30, of niets.</translation>
    </message>
</context>
</TS>
