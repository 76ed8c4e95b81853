<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RiderLine</name>
    <message>
        <source>{name} earlier</source>
        <translation>{name} eerder</translation>
    </message>
    <message>
        <source>{name} later</source>
        <translation>{name} later</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>More: {name}</source>
        <translation>Meer: {name}</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>{name} drives</source>
        <translation>{name} rijdt</translation>
    </message>
    <message>
        <source>Driver and seats…</source>
        <translation>Chauffeur en plaatsen…</translation>
    </message>
    <message>
        <source>Nobody rides along yet. Choose at the right who does.</source>
        <translation>Nog niemand rijdt mee. Kies rechts wie er meerijdt.</translation>
    </message>
    <message>
        <source>Besides: {what}.</source>
        <translation>Verder mee: {what}.</translation>
    </message>
    <message>
        <source>In the order of the clock and the streets again</source>
        <translation>Weer op volgorde van tijd en straat</translation>
    </message>
    <message>
        <source>{one} and {other} are kept apart: rather not in one car.</source>
        <translation>{one} en {other}: niet samen. Liever niet in één auto.</translation>
    </message>
    <message>
        <source>The times do not follow this order. Change a time, or the order.</source>
        <translation>De tijden kloppen niet met deze volgorde. Verander een tijd, of de volgorde.</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Would ride along</source>
        <translation>Wil meerijden</translation>
    </message>
    <message>
        <source>&amp;All of them ride along</source>
        <translation>&amp;Alle meerijden</translation>
    </message>
    <message>
        <source>Nobody else asked for the shopping taxi on this day.</source>
        <translation>Niemand anders vroeg om de boodschappentaxi op deze dag.</translation>
    </message>
    <message>
        <source>{name} drives, with nobody else</source>
        <translation>{name} rijdt, zonder anderen</translation>
    </message>
    <message>
        <source>rode along, and has no driver now</source>
        <translation>zou meerijden, heeft nu geen chauffeur</translation>
    </message>
    <message>
        <source>no day named</source>
        <translation>geen dag genoemd</translation>
    </message>
    <message>
        <source>Rides along</source>
        <translation>Rijdt mee</translation>
    </message>
    <message>
        <source>{name} rides along</source>
        <translation>{name} rijdt mee</translation>
    </message>
</context>
</TS>
