<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DoneBox</name>
    <message>
        <source>Done on {day}, by {name}</source>
        <translation>Gedaan op {day}, door {name}</translation>
    </message>
    <message>
        <source>Done on {day}</source>
        <translation>Gedaan op {day}</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuten</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>euro</source>
        <translation>euro</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>Is this what you meant?</source>
        <translation>Is dit wat u bedoelde?</translation>
    </message>
    <message>
        <source>In &amp;one line</source>
        <translation>In één &amp;regel</translation>
    </message>
    <message>
        <source>Mi&amp;nutes</source>
        <translation>Min&amp;uten</translation>
    </message>
    <message>
        <source>Kilomet&amp;res</source>
        <translation>Kilom&amp;eter</translation>
    </message>
    <message>
        <source>Material in &amp;euro</source>
        <translation>Mater&amp;iaal in euro</translation>
    </message>
    <message>
        <source>Who did &amp;it?</source>
        <translation>Wie &amp;deed het?</translation>
    </message>
    <message>
        <source>All of this may stay empty.</source>
        <translation>Dit mag allemaal leeg blijven.</translation>
    </message>
    <message>
        <source>none of our volunteers</source>
        <translation>geen van onze vrijwilligers</translation>
    </message>
</context>
</TS>
