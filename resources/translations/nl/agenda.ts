<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AgendaPage</name>
    <message>
        <source>Print the day sheet</source>
        <translation>Dagoverzicht afdrukken</translation>
    </message>
    <message>
        <source>For another calendar…</source>
        <translation>Voor een andere agenda…</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Eerder</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Vandaag</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>per dag</translation>
    </message>
    <message>
        <source>by helper</source>
        <translation>per helper</translation>
    </message>
    <message>
        <source>by client</source>
        <translation>per klant</translation>
    </message>
    <message>
        <source>Earlier this week</source>
        <translation>Eerder deze week</translation>
    </message>
    <message>
        <source>Nothing was agreed.</source>
        <translation>Niets afgesproken.</translation>
    </message>
    <message>
        <source>For &amp;another calendar…</source>
        <translation>Voor een &amp;andere agenda…</translation>
    </message>
    <message>
        <source>Nothing was agreed in these days.</source>
        <translation>In deze dagen is niets afgesproken.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointments are in {file}.</source>
        <translation>
            <numerusform>%n afspraak staat in {file}.</numerusform>
            <numerusform>%n afspraken staan in {file}.</numerusform>
        </translation>
    </message>
</context>
</TS>
