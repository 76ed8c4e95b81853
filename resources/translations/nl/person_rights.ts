<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AccessDialog</name>
    <message>
        <source>What we keep of {name}</source>
        <translation>Wat wij bewaren van {name}</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>All that is written down here about {name}, in one paper. Others in it are masked.</source>
        <translation>Alles wat hier over {name} staat, op papier. Andere mensen zijn afgedekt.</translation>
    </message>
    <message>
        <source>Is it really them? Look at a proof of identity if you do not know them, and make no copy of it.</source>
        <translation>Is dit de goede persoon? Kent u hem of haar niet? Bekijk dan een legitimatie. Maak daar geen kopie van.</translation>
    </message>
    <message>
        <source>&amp;Asked on</source>
        <translation>&amp;Gevraagd op</translation>
    </message>
    <message>
        <source>Read it before you hand it over: in a note somebody else may be named.</source>
        <translation>Lees het door voordat u het geeft: in een notitie kan een ander genoemd zijn.</translation>
    </message>
    <message>
        <source>As a &amp;file for another program…</source>
        <translation>Als &amp;bestand voor een ander programma…</translation>
    </message>
    <message>
        <source>Must be given by {day} {year}: that is within a month.</source>
        <translation>Uiterlijk geven op {day} {year}: dat is binnen een maand.</translation>
    </message>
    <message>
        <source>Save what we keep</source>
        <translation>Bewaren wat wij hebben</translation>
    </message>
    <message>
        <source>what we keep</source>
        <translation>inzage</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Make {name} unrecognisable</source>
        <translation>{name} onherkenbaar maken</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Voorgoed wissen</translation>
    </message>
    <message>
        <source>Nobody can undo this.</source>
        <translation>Niemand kan dit ongedaan maken.</translation>
    </message>
    <message>
        <source>&amp;Type the name: {name}</source>
        <translation>&amp;Typ de naam: {name}</translation>
    </message>
    <message>
        <source>This goes: {what}.</source>
        <translation>Dit gaat weg: {what}.</translation>
    </message>
    <message>
        <source>This stays as a number of nobody, so that past years still add up: {what}.</source>
        <translation>Dit blijft als aantal, zonder naam, zodat vorige jaren blijven kloppen: {what}.</translation>
    </message>
    <message>
        <source>With the expenses the name stays until {day} {year}: the tax office asks for that.</source>
        <translation>Bij de onkosten blijft de naam tot {day} {year}: dat moet van de belasting.</translation>
    </message>
    <message>
        <source>The name goes off every list. What was agreed for later is called off.</source>
        <translation>De naam gaat van elke lijst. Wat voor later is afgesproken, gaat niet door.</translation>
    </message>
    <message numerus="yes">
        <source>The name is taken out of %n lines about somebody else.</source>
        <translation>
            <numerusform>De naam gaat uit %n regel over iemand anders.</numerusform>
            <numerusform>De naam gaat uit %n regels over iemand anders.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy is made first. From {day} {year} on no copy has the name any more.</source>
        <translation>Eerst wordt een kopie gemaakt. Vanaf {day} {year} staat de naam in geen enkele kopie meer.</translation>
    </message>
    <message>
        <source>First type the name, so that it is nobody else.</source>
        <translation>Typ eerst de naam, zodat het niemand anders is.</translation>
    </message>
</context>
<context>
    <name>ObjectDialog</name>
    <message>
        <source>What {name} does not want</source>
        <translation>Wat {name} niet wil</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>No &amp;calls</source>
        <translation>Niet &amp;bellen</translation>
    </message>
    <message>
        <source>No &amp;interviews about how satisfied they are</source>
        <translation>Geen &amp;gesprekken over tevredenheid</translation>
    </message>
    <message>
        <source>&amp;Keep what is written down, and do nothing with it</source>
        <translation>&amp;Alleen bewaren wat er staat, en er niets mee doen</translation>
    </message>
    <message>
        <source>The last one is for somebody who says that it is not right, as long as you look into it.</source>
        <translation>Het laatste is voor wie zegt dat iets niet klopt, zolang u het uitzoekt.</translation>
    </message>
</context>
</TS>
