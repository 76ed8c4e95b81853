<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AwayDialog</name>
    <message>
        <source>{name} is away for a while</source>
        <translation>{name} is tijdelijk weg</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Opschrijven</translation>
    </message>
    <message>
        <source>&amp;Not known until when</source>
        <translation>&amp;Niet bekend tot wanneer</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Waarom</translation>
    </message>
    <message>
        <source>Never write down an illness.</source>
        <translation>Schrijf nooit op welke ziekte het is.</translation>
    </message>
    <message>
        <source>From, &amp;first day</source>
        <translation>Vanaf, &amp;eerste dag</translation>
    </message>
    <message>
        <source>Until and including, &amp;last day</source>
        <translation>Tot en met, &amp;laatste dag</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Put {name} on a list</source>
        <translation>{name} op een lijst zetten</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Op de lijst zetten</translation>
    </message>
    <message>
        <source>&amp;Rather not: do not call when missed</source>
        <translation>&amp;Liever niet: niet bellen bij missen</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Activiteit</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Vanaf</translation>
    </message>
    <message>
        <source>Say to them:</source>
        <translation>Zeg erbij:</translation>
    </message>
    <message>
        <source>“If you do not come twice, we give you a call. Rather not? That is fine.”</source>
        <translation>“Als u twee keer niet komt, bellen wij even. Liever niet? Dat mag.”</translation>
    </message>
    <message>
        <source>There is no activity yet. Make one under Activities first.</source>
        <translation>Er is nog geen activiteit. Maak er eerst een bij Activiteiten.</translation>
    </message>
</context>
</TS>
