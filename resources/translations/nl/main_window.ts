<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>MainWindow</name>
    <message>
        <source>Import a list</source>
        <translation>Lijst inlezen</translation>
    </message>
    <message>
        <source>Save a list for Excel</source>
        <translation>Lijst bewaren voor Excel</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er is gedaan</translation>
    </message>
    <message>
        <source>Copies: make one or put one back</source>
        <translation>Reservekopieën: kopie maken of terugzetten</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nieuwe vraag</translation>
    </message>
    <message>
        <source>Print the slip for a helper, from the agenda</source>
        <translation>Briefje voor de helper afdrukken, uit de agenda</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Shopping taxi</source>
        <translation>Boodschappentaxi</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Iemand opschrijven</translation>
    </message>
    <message>
        <source>Passphrase and recovery sheet</source>
        <translation>Wachtzin en herstelblad</translation>
    </message>
    <message>
        <source>This list stays open. For anything else you say first who you are.</source>
        <translation>Deze lijst blijft open. Voor iets anders zegt u eerst wie u bent.</translation>
    </message>
    <message>
        <source>You have a PIN now. Voordeur asks it when you sit down.</source>
        <translation>U heeft nu een pincode. Voordeur vraagt die als u gaat zitten.</translation>
    </message>
    <message>
        <source>PIN and screen</source>
        <translation>Pincode en scherm</translation>
    </message>
    <message>
        <source>Who looked at whom</source>
        <translation>Wie keek bij wie</translation>
    </message>
    <message>
        <source>What we keep and why</source>
        <translation>Wat wij bewaren en waarom</translation>
    </message>
    <message>
        <source>People who ended or died</source>
        <translation>Mensen die zijn gestopt of overleden</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Pincode kiezen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Hide screen</source>
        <translation>Scherm verbergen</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Scherm vergrendelen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere letters</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere letters</translation>
    </message>
    <message>
        <source>Someone else at the desk</source>
        <translation>Iemand anders aan de balie</translation>
    </message>
    <message>
        <source>Help: the keys of this page</source>
        <translation>Hulp: de toetsen van deze pagina</translation>
    </message>
    <message>
        <source>Look among who ended or died too</source>
        <translation>Ook zoeken bij gestopt of overleden</translation>
    </message>
    <message>
        <source>Of a phone number, type the last four digits.</source>
        <translation>Typ van een telefoonnummer de laatste vier cijfers.</translation>
    </message>
    <message>
        <source>Voordeur is still busy with a list. Stop that and close? Nothing of it is kept then.</source>
        <translation>Voordeur is nog bezig met een lijst. Daarmee stoppen en Voordeur sluiten? Er wordt dan niets van bewaard.</translation>
    </message>
</context>
</TS>
