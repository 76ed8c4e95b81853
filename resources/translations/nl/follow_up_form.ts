<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AnotherDayDialog</name>
    <message>
        <source>{name} on another day</source>
        <translation>{name} op een andere dag</translation>
    </message>
    <message>
        <source>Put on this day</source>
        <translation>Op deze dag zetten</translation>
    </message>
    <message>
        <source>{what}: &amp;on</source>
        <translation>{what}: &amp;op</translation>
    </message>
</context>
<context>
    <name>DoneDialog</name>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>&amp;What came of it?</source>
        <translation>&amp;Wat kwam eruit?</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Mag leeg blijven.</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>Something to do for {name}</source>
        <translation>Opvolgen voor {name}</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Op de lijst zetten</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Wat</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>&amp;Op</translation>
    </message>
    <message>
        <source>&amp;More about it</source>
        <translation>&amp;Meer erover</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Mag leeg blijven.</translation>
    </message>
    <message>
        <source>&amp;By whom</source>
        <translation>&amp;Door wie</translation>
    </message>
    <message>
        <source>Whoever is there</source>
        <translation>Wie er is</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>Who does this for {name}?</source>
        <translation>Wie doet dit voor {name}?</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Geven</translation>
    </message>
    <message>
        <source>{what}: &amp;who</source>
        <translation>{what}: &amp;wie</translation>
    </message>
    <message>
        <source>Whoever is there</source>
        <translation>Wie er is</translation>
    </message>
</context>
<context>
    <name>HandedOverDialog</name>
    <message>
        <source>{name} is handed over</source>
        <translation>{name} is overgedragen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;To whom?</source>
        <translation>&amp;Aan wie?</translation>
    </message>
    <message>
        <source>For example: Karin, neighbourhood team</source>
        <translation>Bijvoorbeeld: Karin, wijkteam</translation>
    </message>
</context>
<context>
    <name>HomeAgainDialog</name>
    <message>
        <source>{name} is home again</source>
        <translation>{name} is weer thuis</translation>
    </message>
    <message>
        <source>Home again</source>
        <translation>Weer thuis</translation>
    </message>
    <message>
        <source>&amp;Home on</source>
        <translation>&amp;Thuis op</translation>
    </message>
    <message>
        <source>The day after, a call stands on the list: by their own volunteer, or else by the manager.</source>
        <translation>De dag erna staat een telefoontje op de bellijst: voor de eigen vrijwilliger, of anders voor de beheerder.</translation>
    </message>
</context>
</TS>
