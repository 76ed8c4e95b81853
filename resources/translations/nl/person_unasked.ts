<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>UnaskedDialog</name>
    <message>
        <source>Done for {name} without being asked</source>
        <translation>Ongevraagd gedaan voor {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>such as: meat is cut beforehand from now on</source>
        <translation>zoals: vlees wordt voortaan gesneden</translation>
    </message>
    <message>
        <source>&amp;What was done</source>
        <translation>&amp;Wat er gedaan is</translation>
    </message>
    <message>
        <source>Write as if they read along.</source>
        <translation>Schrijf alsof diegene meeleest.</translation>
    </message>
    <message>
        <source>No volunteer has this name.</source>
        <translation>Geen vrijwilliger heet zo.</translation>
    </message>
    <message>
        <source>Which &amp;volunteer did it (not needed)</source>
        <translation>Welke &amp;vrijwilliger het deed (hoeft niet)</translation>
    </message>
    <message>
        <source>Without a name it was you.</source>
        <translation>Zonder naam was u het zelf.</translation>
    </message>
    <message>
        <source>Choose one of the people, or leave the name out.</source>
        <translation>Kies een van de mensen, of laat de naam weg.</translation>
    </message>
</context>
</TS>
