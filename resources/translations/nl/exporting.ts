<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>words</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Who is on which list</source>
        <translation>Wie op welke lijst staat</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Aanwezigheid</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>Bellijst</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Hulpvragen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Koppelingen</translation>
    </message>
    <message>
        <source>Rides</source>
        <translation>Ritten</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>Vrijwilligers</translation>
    </message>
    <message>
        <source>Hours of volunteers</source>
        <translation>Uren van vrijwilligers</translation>
    </message>
    <message>
        <source>Expenses of volunteers</source>
        <translation>Onkosten van vrijwilligers</translation>
    </message>
    <message>
        <source>everybody, with address, phone and contact persons; hidden addresses are left out</source>
        <translation>iedereen, met adres, telefoon en contactpersonen; geheime adressen staan er niet in</translation>
    </message>
    <message>
        <source>everybody on the lists of the activities</source>
        <translation>iedereen op de lijsten van de activiteiten</translation>
    </message>
    <message>
        <source>who was there, of the closed lists</source>
        <translation>wie er was, van de afgesloten lijsten</translation>
    </message>
    <message>
        <source>who is missed, and why</source>
        <translation>wie er wordt gemist, en waarom</translation>
    </message>
    <message>
        <source>who solved what, and how long it took</source>
        <translation>wie wat oploste, en hoe lang het duurde</translation>
    </message>
    <message>
        <source>who was asked for what, and the answer</source>
        <translation>wie waarvoor gevraagd is, en het antwoord</translation>
    </message>
    <message>
        <source>when, from where to where, in whose car, how far</source>
        <translation>wanneer, waarheen, in wiens auto, hoe ver</translation>
    </message>
    <message>
        <source>what they like and when they can; no wishes about people</source>
        <translation>wat zij graag doen en wanneer; geen wensen over mensen</translation>
    </message>
    <message>
        <source>given at requests and beside them</source>
        <translation>bij hulpvragen en daarnaast</translation>
    </message>
    <message>
        <source>kilometres and money, and what was paid back</source>
        <translation>kilometers en geld, en wat is terugbetaald</translation>
    </message>
    <message>
        <source>That folder is not there. Choose another folder.</source>
        <translation>Die map is er niet. Kies een andere map.</translation>
    </message>
    <message>
        <source>That is a folder. Give the file a name.</source>
        <translation>Dat is een map. Geef het bestand een naam.</translation>
    </message>
    <message>
        <source>The file cannot be saved there. Close it in Excel if it is open, or choose another folder.</source>
        <translation>Het bestand kan daar niet worden bewaard. Sluit het in Excel als het open staat, of kies een andere map.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing has been saved. Make room and try again.</source>
        <translation>De schijf is vol. Er is niets bewaard. Maak ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Voordeur&apos;s own file is there. Choose another name.</source>
        <translation>Daar staat het bestand van Voordeur zelf. Kies een andere naam.</translation>
    </message>
    <message>
        <source>The file cannot be saved there. Choose another folder.</source>
        <translation>Het bestand kan daar niet worden bewaard. Kies een andere map.</translation>
    </message>
</context>
</TS>
