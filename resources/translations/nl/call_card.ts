<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PersonCalled</name>
    <message>
        <source>Not me after all</source>
        <translation>Toch niet ik</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Hele pagina</translation>
    </message>
    <message>
        <source>This call is for</source>
        <translation>Dit gesprek is voor</translation>
    </message>
    <message>
        <source>Note (may stay empty) …</source>
        <translation>Notitie (mag leeg blijven) …</translation>
    </message>
    <message>
        <source>Note about this call</source>
        <translation>Notitie bij dit gesprek</translation>
    </message>
    <message>
        <source>Never write down which illness it is.</source>
        <translation>Schrijf nooit op welke ziekte het is.</translation>
    </message>
    <message>
        <source>Write as if they read along</source>
        <translation>Schrijf alsof de klant meeleest</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Laatste contact</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>“{sentence}”</source>
        <translation>“{sentence}”</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Geen nummer</translation>
    </message>
    <message>
        <source>address hidden</source>
        <translation>geheim adres</translation>
    </message>
    <message>
        <source>Phone of {whose}</source>
        <translation>Telefoon van {whose}</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Allebei</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Allemaal</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>Alleen {name}</translation>
    </message>
    <message>
        <source>Number found…</source>
        <translation>Nummer gevonden…</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>Kaart afdrukken</translation>
    </message>
    <message>
        <source>&amp;I call</source>
        <translation>Ik &amp;bel</translation>
    </message>
    <message>
        <source>Handed over…</source>
        <translation>Overgedragen…</translation>
    </message>
    <message>
        <source>Nobody home</source>
        <translation>Niemand thuis</translation>
    </message>
    <message>
        <source>No answer there either</source>
        <translation>Daar ook geen gehoor</translation>
    </message>
    <message>
        <source>since {day}, {who}</source>
        <translation>sinds {day}, {who}</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Gedaan…</translation>
    </message>
    <message>
        <source>Home again…</source>
        <translation>Weer thuis…</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Andere dag…</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Geven aan…</translation>
    </message>
    <message>
        <source>Not called before.</source>
        <translation>Nog niet eerder gebeld.</translation>
    </message>
    <message>
        <source>{name} is their own volunteer</source>
        <translation>{name} is de eigen vrijwilliger</translation>
    </message>
</context>
</TS>
