<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>KeySheet</name>
    <message>
        <source>Key of Voordeur</source>
        <translation>Sleutel van Voordeur</translation>
    </message>
    <message>
        <source>With this key your copy can be opened if this computer breaks, is stolen or is replaced.</source>
        <translation>Gaat deze computer stuk, of wordt hij gestolen of vervangen? Dan opent deze sleutel uw reservekopie.</translation>
    </message>
    <message>
        <source>Put this sheet in an envelope and close it. Write on it: “{title}, {site}”. Keep it in a locked place, and not beside the computer.</source>
        <translation>Doe dit blad in een envelop en plak die dicht. Schrijf erop: “{title}, {site}”. Bewaar de envelop achter slot, en niet bij de computer.</translation>
    </message>
    <message>
        <source>May open the envelope: the site manager, and</source>
        <translation>Wie de envelop open mag maken: de beheerder, en</translation>
    </message>
    <message>
        <source>Whoever has this key and the file can read everything. The file: {file}</source>
        <translation>Wie deze sleutel en het bestand heeft, kan alles lezen. Het bestand: {file}</translation>
    </message>
    <message>
        <source>Printed on {day}</source>
        <translation>Afgedrukt op {day}</translation>
    </message>
</context>
</TS>
