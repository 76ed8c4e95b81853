<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>OverviewPage</name>
    <message>
        <source>Last 12 times</source>
        <translation>Laatste 12 keer</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Today’s list</source>
        <translation>Lijst van vandaag</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Op de lijst zetten</translation>
    </message>
    <message>
        <source>Save for Excel</source>
        <translation>Bewaren voor Excel</translation>
    </message>
    <message>
        <source>Nobody is on this list yet.</source>
        <translation>Er staat nog niemand op deze lijst.</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Pagina openen</translation>
    </message>
    <message>
        <source>Away for a while</source>
        <translation>Tijdelijk weg</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Afspraken veranderen</translation>
    </message>
    <message>
        <source>Rather not be called</source>
        <translation>Niet bellen bij missen</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Van de lijst halen</translation>
    </message>
    <message>
        <source>There is no activity yet. Make one under Activities first.</source>
        <translation>Er is nog geen activiteit. Maak er eerst een bij Activiteiten.</translation>
    </message>
    <message numerus="yes">
        <source>last %n times</source>
        <translation>
            <numerusform>laatste keer</numerusform>
            <numerusform>laatste %n keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitors on average</source>
        <translation>
            <numerusform>gemiddeld %n bezoeker</numerusform>
            <numerusform>gemiddeld %n bezoekers</numerusform>
        </translation>
    </message>
    <message>
        <source>May be called again</source>
        <translation>Weer bellen bij missen</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Is terug</translation>
    </message>
</context>
</TS>
