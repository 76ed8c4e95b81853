<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>FilterPanel</name>
    <message>
        <source>Also what is c&amp;losed</source>
        <translation>Ook wat &amp;klaar is</translation>
    </message>
    <message>
        <source>Show e&amp;verything</source>
        <translation>Alles laten &amp;zien</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Steunpunt</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>Hel&amp;per</source>
        <translation>He&amp;lper</translation>
    </message>
    <message>
        <source>&amp;Waiting</source>
        <translation>Wach&amp;t al</translation>
    </message>
    <message>
        <source>every kind</source>
        <translation>elke soort</translation>
    </message>
    <message>
        <source>every site</source>
        <translation>elk steunpunt</translation>
    </message>
    <message>
        <source>every helper</source>
        <translation>elke helper</translation>
    </message>
    <message>
        <source>longer than {days}</source>
        <translation>langer dan {days}</translation>
    </message>
    <message>
        <source>however long</source>
        <translation>hoe lang ook</translation>
    </message>
</context>
<context>
    <name>RequestsHead</name>
    <message>
        <source>Requests</source>
        <translation>Hulpvragen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Save for Excel</source>
        <translation>Bewaren voor Excel</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Soorten</translation>
    </message>
    <message>
        <source>Kinds of request, and who does what we do not</source>
        <translation>Soorten hulpvragen, en wie doet wat wij niet doen</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nieuwe vraag</translation>
    </message>
</context>
</TS>
