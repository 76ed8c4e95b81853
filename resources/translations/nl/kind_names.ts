<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>words</name>
    <message>
        <source>Odd job</source>
        <translation>Klus</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Apparaten</translation>
    </message>
    <message>
        <source>Paperwork</source>
        <translation>Regelzaken</translation>
    </message>
    <message>
        <source>Errands</source>
        <translation>Boodschappen</translation>
    </message>
    <message>
        <source>Company and walks</source>
        <translation>Gezelschap en wandelen</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Begeleiding</translation>
    </message>
    <message>
        <source>Ride</source>
        <translation>Rit</translation>
    </message>
    <message>
        <source>Shopping taxi</source>
        <translation>Boodschappentaxi</translation>
    </message>
    <message>
        <source>Moving house</source>
        <translation>Verhuizing</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Odd jobs</source>
        <translation>Klussen</translation>
    </message>
    <message>
        <source>Rides</source>
        <translation>Ritten</translation>
    </message>
</context>
</TS>
