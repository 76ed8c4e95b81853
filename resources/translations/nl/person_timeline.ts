<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>TimelineCard</name>
    <message>
        <source>What happened</source>
        <translation>Wat er is gebeurd</translation>
    </message>
    <message>
        <source>Unasked</source>
        <translation>Ongevraagd</translation>
    </message>
    <message>
        <source>Write down a small thing that was done without being asked</source>
        <translation>Schrijf iets kleins op dat ongevraagd gedaan is</translation>
    </message>
    <message>
        <source>Show what came before</source>
        <translation>Tonen wat daarvoor was</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nog niets.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Look at the request: {what}</source>
        <translation>Vraag bekijken: {what}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
</context>
</TS>
