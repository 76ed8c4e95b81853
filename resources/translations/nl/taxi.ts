<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>TaxiPage</name>
    <message>
        <source>&amp;Print the run sheet</source>
        <translation>Ritlijst af&amp;drukken</translation>
    </message>
    <message>
        <source>M&amp;ore…</source>
        <translation>&amp;Meer…</translation>
    </message>
    <message>
        <source>Another &amp;run…</source>
        <translation>&amp;Nog een rit…</translation>
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
        <source>Shopping taxi</source>
        <translation>Boodschappentaxi</translation>
    </message>
    <message>
        <source>No run yet on this day</source>
        <translation>Nog geen rit op deze dag</translation>
    </message>
    <message>
        <source>Say who drives. Then choose who rides along.</source>
        <translation>Zeg wie er rijdt. Kies daarna wie er meerijdt.</translation>
    </message>
    <message>
        <source>&amp;Make a run…</source>
        <translation>&amp;Rit maken…</translation>
    </message>
    <message>
        <source>Please tell {names}: they need not come any more.</source>
        <translation>Laat weten aan {names}: komen hoeft niet meer.</translation>
    </message>
    <message>
        <source>Cannot ride along with this driver: {names}. They need another one.</source>
        <translation>Kan niet meerijden met deze chauffeur: {names}. Daar is een andere chauffeur voor nodig.</translation>
    </message>
    <message>
        <source>Another &amp;time…</source>
        <translation>Andere &amp;tijd…</translation>
    </message>
    <message>
        <source>&amp;Does not ride along: needs another driver</source>
        <translation>Rijdt &amp;niet mee: zoekt een andere chauffeur</translation>
    </message>
    <message>
        <source>&amp;Request of {name}</source>
        <translation>&amp;Vraag van {name}</translation>
    </message>
    <message>
        <source>&amp;Driver and seats…</source>
        <translation>&amp;Chauffeur en plaatsen…</translation>
    </message>
    <message>
        <source>&amp;Everybody is home again: done</source>
        <translation>&amp;Iedereen is weer thuis: gedaan</translation>
    </message>
    <message>
        <source>This run does &amp;not take place</source>
        <translation>Deze rit gaat &amp;niet door</translation>
    </message>
    <message>
        <source>Please tell {names}: it is off.</source>
        <translation>Laat weten aan {names}: het gaat niet door.</translation>
    </message>
    <message>
        <source>Printed: {where}.</source>
        <translation>Afgedrukt: {where}.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Afgedrukt.</translation>
    </message>
</context>
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companions</source>
        <translation>
            <numerusform>%n begeleider</numerusform>
            <numerusform>%n begeleiders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n walkers</source>
        <translation>
            <numerusform>%n rollator</numerusform>
            <numerusform>%n rollators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wheelchairs</source>
        <translation>
            <numerusform>%n rolstoel</numerusform>
            <numerusform>%n rolstoelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats too few</source>
        <translation>
            <numerusform>%n plaats te weinig</numerusform>
            <numerusform>%n plaatsen te weinig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats</source>
        <translation>
            <numerusform>%n plaats</numerusform>
            <numerusform>%n plaatsen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taxi</name>
    <message>
        <source>{taken} of {seats} seats</source>
        <translation>{taken} van {seats} plaatsen</translation>
    </message>
    <message>
        <source>{count}: for {who}.</source>
        <translation>{count}: voor {who}.</translation>
    </message>
    <message>
        <source>{count}: for {who}. A wheelchair takes a seat too.</source>
        <translation>{count}: voor {who}. Een rolstoel neemt ook een plaats in.</translation>
    </message>
    <message>
        <source>somebody comes along</source>
        <translation>er gaat iemand mee</translation>
    </message>
    <message>
        <source>Ask us for the address.</source>
        <translation>Vraag ons om het adres.</translation>
    </message>
    <message>
        <source>Nobody rides along yet.</source>
        <translation>Nog niemand rijdt mee.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} en nog {count}</translation>
    </message>
</context>
</TS>
