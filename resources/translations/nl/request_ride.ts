<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RidePart</name>
    <message>
        <source>seats</source>
        <translation>plaatsen</translation>
    </message>
    <message>
        <source>Som&amp;ebody comes along</source>
        <translation>Er gaat ie&amp;mand mee</translation>
    </message>
    <message>
        <source>On the &amp;motorway</source>
        <translation>Over de snelwe&amp;g</translation>
    </message>
    <message>
        <source>&amp;Out of town</source>
        <translation>B&amp;uiten de plaats</translation>
    </message>
    <message>
        <source>Whose car?</source>
        <translation>Van wie is de auto?</translation>
    </message>
    <message>
        <source>In the client’s own car no kilometres are paid.</source>
        <translation>In de auto van de klant betalen wij geen kilometers.</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Waarvandaan</translation>
    </message>
    <message>
        <source>&amp;To where</source>
        <translation>Waarnaartoe</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>Terug om</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>What comes along?</source>
        <translation>Wat gaat er mee?</translation>
    </message>
</context>
</TS>
