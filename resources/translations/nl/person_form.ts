<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PersonDialog</name>
    <message>
        <source>New person</source>
        <translation>Iemand opschrijven</translation>
    </message>
    <message>
        <source>Change: {name}</source>
        <translation>Veranderen: {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>Keep the address &amp;hidden: never on paper or in a file</source>
        <translation>Geheim a&amp;dres: nooit op papier of in een bestand</translation>
    </message>
    <message>
        <source>&amp;Does not want to be called</source>
        <translation>W&amp;il niet gebeld worden</translation>
    </message>
    <message>
        <source>Helps as a &amp;volunteer</source>
        <translation>Helpt als &amp;vrijwilliger</translation>
    </message>
    <message>
        <source>E&amp;xtra attention</source>
        <translation>E&amp;xtra aandacht</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Roepnaam</translation>
    </message>
    <message>
        <source>&amp;Surname, with van or de</source>
        <translation>&amp;Achternaam, met van of de</translation>
    </message>
    <message>
        <source>Name at &amp;birth</source>
        <translation>Geboortenaa&amp;m</translation>
    </message>
    <message>
        <source>&amp;Initials</source>
        <translation>Voor&amp;letters</translation>
    </message>
    <message>
        <source>&amp;Address as</source>
        <translation>Aans&amp;preken met</translation>
    </message>
    <message>
        <source>B&amp;orn (year or date)</source>
        <translation>&amp;Geboren (jaar of datum)</translation>
    </message>
    <message>
        <source>S&amp;treet</source>
        <translation>&amp;Straat</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>&amp;Huisnummer</translation>
    </message>
    <message>
        <source>&amp;Postcode</source>
        <translation>Postc&amp;ode</translation>
    </message>
    <message>
        <source>To&amp;wn</source>
        <translation>&amp;Woonplaats</translation>
    </message>
    <message>
        <source>Pho&amp;ne</source>
        <translation>&amp;Telefoon</translation>
    </message>
    <message>
        <source>Whose phone, if not their own</source>
        <translation>Van wie is de telefoon?</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Tweede telefoon</translation>
    </message>
    <message>
        <source>Whose second phone</source>
        <translation>Van wie is de tweede telefoon?</translation>
    </message>
    <message>
        <source>&amp;Reach me by</source>
        <translation>&amp;Bereik mij zo</translation>
    </message>
    <message>
        <source>What helps then</source>
        <translation>Wat dan helpt</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>&amp;Member number</source>
        <translation>Lidn&amp;ummer</translation>
    </message>
    <message>
        <source>Lives a&amp;lone</source>
        <translation>Woont allee&amp;n</translation>
    </message>
    <message>
        <source>Spea&amp;ks</source>
        <translation>Spree&amp;kt</translation>
    </message>
    <message>
        <source>In lists: {name}</source>
        <translation>In lijsten: {name}</translation>
    </message>
    <message>
        <source>Known already? {name}</source>
        <translation>Al bekend? {name}</translation>
    </message>
    <message>
        <source>I cannot read when this person was born. Write 1938 or 12-3-1938.</source>
        <translation>Ik kan de geboortedatum niet lezen. Schrijf 1938 of 12-3-1938.</translation>
    </message>
</context>
</TS>
