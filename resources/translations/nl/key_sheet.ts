<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>KeySheet</name>
    <message>
        <source>Recovery sheet of Voordeur</source>
        <translation>Herstelblad van Voordeur</translation>
    </message>
    <message>
        <source>With these lines your file opens if this computer breaks, is stolen or is replaced.</source>
        <translation>Met deze regels gaat uw bestand open als deze computer kapotgaat, gestolen of vervangen wordt.</translation>
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
        <source>This is how it works</source>
        <translation>Zo werkt het</translation>
    </message>
    <message>
        <source>Start Voordeur on the computer you have now.</source>
        <translation>Start Voordeur op de computer die u nu hebt.</translation>
    </message>
    <message>
        <source>Choose “I have a copy from another computer”, and then the stick or the folder with the copies.</source>
        <translation>Kies ‘Ik heb al een kopie van Voordeur’. Kies dan de stick of de map met de kopieën.</translation>
    </message>
    <message>
        <source>Choose “I have the recovery sheet”, and type the lines. Capitals do not matter.</source>
        <translation>Kies ‘Ik heb het herstelblad’ en typ de regels over. Hoofdletters maken niet uit.</translation>
    </message>
    <message>
        <source>Whoever has this sheet and the file can read everything. Is there a newer sheet? Then tear this one up.</source>
        <translation>Wie dit blad en het bestand heeft, kan alles lezen. Is er een nieuwer blad? Verscheur dit dan.</translation>
    </message>
    <message>
        <source>The file: {file}</source>
        <translation>Het bestand: {file}</translation>
    </message>
    <message>
        <source>Printed on {day}</source>
        <translation>Afgedrukt op {day}</translation>
    </message>
</context>
</TS>
