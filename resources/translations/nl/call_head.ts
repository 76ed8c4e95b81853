<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CallHead</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Long ago</source>
        <translation>Lang geleden</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>Verdelen</translation>
    </message>
    <message>
        <source>Copy from paper</source>
        <translation>Blad overtypen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message numerus="yes">
        <source>%n people to go</source>
        <translation>
            <numerusform>nog %n persoon</numerusform>
            <numerusform>nog %n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{mine} of %n people to go</source>
        <translation>
            <numerusform>nog {mine} van de %n</numerusform>
            <numerusform>nog {mine} van de %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Bellen</translation>
    </message>
</context>
</TS>
