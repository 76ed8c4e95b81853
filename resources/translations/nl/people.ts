<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PeoplePage</name>
    <message>
        <source>New person</source>
        <translation>Iemand opschrijven</translation>
    </message>
    <message>
        <source>Name, street or last digits of the phone</source>
        <translation>Naam, straat of laatste cijfers van de telefoon</translation>
    </message>
    <message>
        <source>Name or street</source>
        <translation>Naam of straat</translation>
    </message>
    <message>
        <source>Search in the list of people</source>
        <translation>Zoek in de lijst van mensen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Look among who ended or died too</source>
        <translation>Ook zoeken bij gestopt of overleden</translation>
    </message>
    <message>
        <source>By surname</source>
        <translation>Op achternaam</translation>
    </message>
    <message>
        <source>By first name</source>
        <translation>Op roepnaam</translation>
    </message>
    <message>
        <source>Ended or died</source>
        <translation>Gestopt of overleden</translation>
    </message>
    <message>
        <source>Save for Excel</source>
        <translation>Bewaren voor Excel</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody stands here yet.</source>
        <translation>Hier staat nog niemand.</translation>
    </message>
    <message>
        <source>the first {number}</source>
        <translation>de eerste {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gevonden</numerusform>
            <numerusform>%n gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>I find nobody with “{text}”.</source>
        <translation>Ik vind niemand met “{text}”.</translation>
    </message>
    <message>
        <source>Of a phone number, type the last four digits.</source>
        <translation>Typ van een telefoonnummer de laatste vier cijfers.</translation>
    </message>
    <message>
        <source>Write down somebody new</source>
        <translation>Iemand opschrijven</translation>
    </message>
</context>
</TS>
