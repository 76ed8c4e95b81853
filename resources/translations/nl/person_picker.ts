<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PersonPicker</name>
    <message>
        <source>Name, street or last digits of the phone</source>
        <translation>Naam, straat of laatste cijfers van de telefoon</translation>
    </message>
    <message>
        <source>Name or street</source>
        <translation>Naam of straat</translation>
    </message>
    <message>
        <source>I find nobody with this name.</source>
        <translation>Ik vind niemand met deze naam.</translation>
    </message>
</context>
</TS>
