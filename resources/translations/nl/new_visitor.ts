<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>NewVisitorDialog</name>
    <message>
        <source>New visitor</source>
        <translation>Nieuwe bezoeker</translation>
    </message>
    <message>
        <source>Is &amp;present</source>
        <translation>Is &amp;aanwezig</translation>
    </message>
    <message>
        <source>Put on the &amp;list, from today on</source>
        <translation>Vanaf vandaag op de &amp;lijst zetten</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Roepnaam</translation>
    </message>
    <message>
        <source>&amp;Surname</source>
        <translation>A&amp;chternaam</translation>
    </message>
    <message>
        <source>&amp;Rather not: do not call when missed</source>
        <translation>L&amp;iever niet: niet bellen bij missen</translation>
    </message>
    <message>
        <source>“If you do not come twice, we give you a ring. Rather not? That is fine.”</source>
        <translation>“Als u twee keer niet komt, bellen wij even. Liever niet? Dat mag.”</translation>
    </message>
    <message>
        <source>{name} is known already. The same person? Tap the name.</source>
        <translation>{name} is al bekend. Dezelfde persoon? Tik op de naam.</translation>
    </message>
    <message>
        <source>{name} is &amp;present</source>
        <translation>{name} is &amp;aanwezig</translation>
    </message>
    <message>
        <source>Another person, is &amp;present</source>
        <translation>Iemand anders, is &amp;aanwezig</translation>
    </message>
    <message>
        <source>{name} is ne&amp;w here</source>
        <translation>{name} is nieu&amp;w hier</translation>
    </message>
    <message>
        <source>Nobody has this number.</source>
        <translation>Niemand heeft dit nummer.</translation>
    </message>
    <message>
        <source>{name} is new here</source>
        <translation>{name} is nieuw hier</translation>
    </message>
    <message>
        <source>Known already? Tap the name:</source>
        <translation>Al bekend? Tik op de naam:</translation>
    </message>
    <message>
        <source>Write the whole name, or press “Is present”.</source>
        <translation>Schrijf de hele naam op, of druk op “Is aanwezig”.</translation>
    </message>
</context>
</TS>
