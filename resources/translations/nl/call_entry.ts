<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>EntryView</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Beller</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hoe het ging</translation>
    </message>
    <message>
        <source>The names of the sheets</source>
        <translation>De namen op de belbladen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>From the call sheets</source>
        <translation>Van de belbladen</translation>
    </message>
    <message>
        <source>Type a digit and Enter: it is written down and the next name comes. A letter finds a name.</source>
        <translation>Typ een cijfer en Enter: het wordt opgeschreven en de volgende naam komt. Een letter zoekt een naam.</translation>
    </message>
    <message numerus="yes">
        <source>%n written down</source>
        <translation>
            <numerusform>%n opgeschreven</numerusform>
            <numerusform>%n opgeschreven</numerusform>
        </translation>
    </message>
</context>
</TS>
