<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>NumberDialog</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;The right number</source>
        <translation>&amp;Het goede nummer</translation>
    </message>
    <message>
        <source>This does not look like a phone number. Right all the same? Then choose Save once more.</source>
        <translation>Dit lijkt geen telefoonnummer. Klopt het toch? Kies dan nog een keer Bewaren.</translation>
    </message>
</context>
<context>
    <name>NumberFoundDialog</name>
    <message>
        <source>Number of {name}</source>
        <translation>Nummer van {name}</translation>
    </message>
    <message>
        <source>First fill in the number.</source>
        <translation>Vul eerst het nummer in.</translation>
    </message>
</context>
<context>
    <name>WrongNumberDialog</name>
    <message>
        <source>Which number is &amp;not right?</source>
        <translation>Welk nummer klopt &amp;niet?</translation>
    </message>
    <message>
        <source>{number} is not the number of {name}.</source>
        <translation>{number} is niet het nummer van {name}.</translation>
    </message>
    <message>
        <source>Not known? Leave it empty: then it is on the list to look for.</source>
        <translation>Niet bekend? Laat het leeg. Dan staat “Nummer opzoeken” op de bellijst.</translation>
    </message>
</context>
</TS>
