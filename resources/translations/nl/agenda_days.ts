<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AgendaDays</name>
    <message>
        <source>in the dark</source>
        <translation>in het donker</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>More: {what}</source>
        <translation>Meer: {what}</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>closed: {why}</source>
        <translation>dicht: {why}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>Nothing was agreed.</source>
        <translation>Niets afgesproken.</translation>
    </message>
    <message numerus="yes">
        <source>Shopping taxi: %n people without a run…</source>
        <translation>
            <numerusform>Boodschappentaxi: %n klant zonder rit…</numerusform>
            <numerusform>Boodschappentaxi: %n klanten zonder rit…</numerusform>
        </translation>
    </message>
    <message>
        <source>Shopping taxi · {riders}</source>
        <translation>Boodschappentaxi · {riders}</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Needs a helper</source>
        <translation>Zoekt helper</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Agendabestand</translation>
    </message>
    <message>
        <source>Calendar file of {name}</source>
        <translation>Agendabestand van {name}</translation>
    </message>
</context>
</TS>
