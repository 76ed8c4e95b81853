<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DiedDialog</name>
    <message>
        <source>Died</source>
        <translation>Overleden</translation>
    </message>
    <message>
        <source>Yes, has died</source>
        <translation>Ja, overleden</translation>
    </message>
    <message>
        <source>Put &amp;condolences on the list of things to do</source>
        <translation>&amp;Condoleren bij Opvolgen zetten</translation>
    </message>
    <message>
        <source>&amp;Day of death</source>
        <translation>&amp;Dag van overlijden</translation>
    </message>
    <message>
        <source>Are you sure?</source>
        <translation>Weet u het zeker?</translation>
    </message>
    <message>
        <source>The name goes off every list at once. You can undo this for 30 days.</source>
        <translation>De naam gaat meteen van elke lijst. U kunt dit 30 dagen ongedaan maken.</translation>
    </message>
    <message>
        <source>For eight weeks nobody calls {names} about missing something.</source>
        <translation>Acht weken lang vraagt niemand {names} waarom zij niet kwamen.</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Gelezen</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>{name} is no client any more</source>
        <translation>{name} is geen klant meer</translation>
    </message>
    <message>
        <source>Take off all lists</source>
        <translation>Van alle lijsten halen</translation>
    </message>
    <message>
        <source>Put a &amp;farewell call on the list of things to do</source>
        <translation>Bellen als &amp;afscheid bij Opvolgen zetten</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Waarom</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Laatste dag</translation>
    </message>
    <message>
        <source>{who} comes off all lists. What is written down stays. You can undo this for 30 days.</source>
        <translation>{who} gaat van alle lijsten. Wat is opgeschreven, blijft. U kunt dit 30 dagen ongedaan maken.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>{name} is in the file twice</source>
        <translation>{name} staat er dubbel in</translation>
    </message>
    <message>
        <source>Make one of the two</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>&amp;Who is the same person?</source>
        <translation>&amp;Wie is dezelfde persoon?</translation>
    </message>
    <message>
        <source>What stands on this page stays; what is missing comes from the other. You can undo this.</source>
        <translation>Wat op deze pagina staat, blijft. Wat ontbreekt, komt van de ander. U kunt dit ongedaan maken.</translation>
    </message>
</context>
</TS>
