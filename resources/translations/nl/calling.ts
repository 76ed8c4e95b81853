<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>{reason}, tried %n times</source>
        <translation>
            <numerusform>{reason}, %n keer geprobeerd</numerusform>
            <numerusform>{reason}, %n keer geprobeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{activity}: announced %n times</source>
        <translation>
            <numerusform>{activity}: %n keer afgemeld</numerusform>
            <numerusform>{activity}: %n keer afgemeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{activity}: %n times missed</source>
        <translation>
            <numerusform>{activity}: %n keer gemist</numerusform>
            <numerusform>{activity}: %n keer gemist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{activity} is off</source>
        <translation>{activity} gaat niet door</translation>
    </message>
    <message>
        <source>{activities} missed</source>
        <translation>{activities} gemist</translation>
    </message>
    <message>
        <source>{activity}: has not come yet</source>
        <translation>{activity}: nog niet geweest</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Home again</source>
        <translation>Weer thuis</translation>
    </message>
    <message>
        <source>Still away?</source>
        <translation>Nog weg?</translation>
    </message>
    <message>
        <source>Needs help</source>
        <translation>Heeft hulp nodig</translation>
    </message>
    <message>
        <source>Call contact person</source>
        <translation>Contactpersoon bellen</translation>
    </message>
    <message>
        <source>Visit at home</source>
        <translation>Langsgaan</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Condole</source>
        <translation>Condoleren</translation>
    </message>
    <message>
        <source>Tell personally</source>
        <translation>Persoonlijk vertellen</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>Nog eens uitnodigen</translation>
    </message>
    <message>
        <source>Find the right number</source>
        <translation>Nummer opzoeken</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Te doen</translation>
    </message>
</context>
</TS>
