<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DivideDialog</name>
    <message>
        <source>Divide the calls</source>
        <translation>Bellijst verdelen</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>Verdelen</translation>
    </message>
    <message numerus="yes">
        <source>%n people to call.</source>
        <translation>
            <numerusform>%n persoon om te bellen.</numerusform>
            <numerusform>%n mensen om te bellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who calls?</source>
        <translation>Wie gaat er bellen?</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n people</source>
        <translation>
            <numerusform>{name}: %n persoon</numerusform>
            <numerusform>{name}: %n mensen</numerusform>
        </translation>
    </message>
</context>
</TS>
