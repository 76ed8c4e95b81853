<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ListChooser</name>
    <message>
        <source>Which list?</source>
        <translation>Welke lijst?</translation>
    </message>
    <message>
        <source>Make an activity</source>
        <translation>Activiteit maken</translation>
    </message>
    <message>
        <source>The lists of which day?</source>
        <translation>De lijsten van welke dag?</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>No activities today.</source>
        <translation>Vandaag zijn er geen activiteiten.</translation>
    </message>
    <message>
        <source>Not closed yet</source>
        <translation>Nog niet afgesloten</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Andere dagen</translation>
    </message>
    <message>
        <source>No lists on this day.</source>
        <translation>Geen lijsten op deze dag.</translation>
    </message>
    <message>
        <source>No activities yet</source>
        <translation>Nog geen activiteiten</translation>
    </message>
    <message>
        <source>Each activity has its own attendance list. The site manager makes it.</source>
        <translation>Elke activiteit heeft een eigen presentielijst. De beheerder maakt de activiteiten.</translation>
    </message>
    <message>
        <source>Each activity has its own attendance list. Make an activity, or import a list from Excel.</source>
        <translation>Elke activiteit heeft een eigen presentielijst. Maak een activiteit, of lees een lijst uit Excel in.</translation>
    </message>
    <message>
        <source>To the activities</source>
        <translation>Naar de activiteiten</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Lijst inlezen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>gaat niet door</translation>
    </message>
    <message numerus="yes">
        <source>closed, %n present</source>
        <translation>
            <numerusform>afgesloten, %n aanwezig</numerusform>
            <numerusform>afgesloten, %n aanwezig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n aanwezig</numerusform>
            <numerusform>%n aanwezig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n verwacht</numerusform>
            <numerusform>%n verwacht</numerusform>
        </translation>
    </message>
</context>
</TS>
