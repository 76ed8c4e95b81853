<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>TopBar</name>
    <message>
        <source>Search a person, request or action</source>
        <translation>Zoek een mens, vraag of actie</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>VOORBEELD</translation>
    </message>
    <message>
        <source>These people are invented.</source>
        <translation>Deze mensen zijn verzonnen.</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Iemand anders</translation>
    </message>
    <message>
        <source>Someone else sits down at the desk</source>
        <translation>Iemand anders gaat aan de balie zitten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoek</translation>
    </message>
</context>
</TS>
