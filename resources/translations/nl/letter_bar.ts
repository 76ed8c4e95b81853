<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>LetterBar</name>
    <message>
        <source>Before</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Pages of the list</source>
        <translation>Bladzijden van de lijst</translation>
    </message>
    <message>
        <source>Names {letters}</source>
        <translation>Namen {letters}</translation>
    </message>
    <message>
        <source>{letters}, page {page} of {pages}</source>
        <translation>{letters}, bladzijde {page} van {pages}</translation>
    </message>
</context>
</TS>
