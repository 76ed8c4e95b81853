<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>BringOverScreen</name>
    <message>
        <source>The file of Voordeur is gone</source>
        <translation>Het bestand van Voordeur is weg</translation>
    </message>
    <message>
        <source>A copy from another computer</source>
        <translation>Een kopie van een andere computer</translation>
    </message>
    <message>
        <source>&amp;Choose the stick or the folder…</source>
        <translation>&amp;Kies de stick of de map…</translation>
    </message>
    <message>
        <source>Which cop&amp;y? The newest stands first</source>
        <translation>Welke k&amp;opie? De nieuwste staat bovenaan</translation>
    </message>
    <message>
        <source>Open this copy</source>
        <translation>Deze kopie openen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>There is no copy of Voordeur in that folder. Choose another one.</source>
        <translation>In die map staat geen kopie van Voordeur. Kies een andere map.</translation>
    </message>
    <message>
        <source>Type it first. Then I can go on.</source>
        <translation>Typ het eerst. Dan kan ik verder.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>Put the stick with the copies into this computer. Or choose the folder of your organisation that they are in. The copy itself stays as it is.</source>
        <translation>Doe de stick met de kopieën in deze computer. Of kies de map van uw organisatie waar ze in staan. De kopie zelf blijft zoals hij is.</translation>
    </message>
    <message>
        <source>There are copies of it. Choose one; what was done after that is lost.</source>
        <translation>Er zijn kopieën van. Kies er een. Wat daarna is gedaan, gaat verloren.</translation>
    </message>
    <message>
        <source>Choose the stick or the folder</source>
        <translation>Kies de stick of de map</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>What is the passphrase?</source>
        <translation>Wat is de wachtzin?</translation>
    </message>
    <message>
        <source>This computer lost the key</source>
        <translation>Deze computer is de sleutel kwijt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Close Voordeur</source>
        <translation>Voordeur sluiten</translation>
    </message>
    <message>
        <source>Your file is still there, and nothing is lost. With the recovery sheet it opens again.</source>
        <translation>Uw bestand is er nog, en er is niets verloren. Met het herstelblad gaat het weer open.</translation>
    </message>
    <message>
        <source>Type it first. Then I can go on.</source>
        <translation>Typ het eerst. Dan kan ik verder.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>What stands on the recovery sheet?</source>
        <translation>Wat staat er op het herstelblad?</translation>
    </message>
</context>
</TS>
