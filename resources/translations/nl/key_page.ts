<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>KeyPage</name>
    <message>
        <source>Passphrase and recovery sheet</source>
        <translation>Wachtzin en herstelblad</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>On another computer the passphrase opens your copy. It also does when this one lost the key.</source>
        <translation>Met de wachtzin gaat uw kopie op een andere computer open. Ook als deze computer de sleutel kwijt is, helpt de wachtzin.</translation>
    </message>
    <message>
        <source>&amp;Ask the passphrase each time Voordeur starts</source>
        <translation>&amp;Vraag de wachtzin elke keer dat Voordeur start</translation>
    </message>
    <message>
        <source>Safer when others use this computer too. Then nobody starts Voordeur without the passphrase.</source>
        <translation>Veiliger als ook anderen deze computer gebruiken. Zonder de wachtzin kan dan niemand Voordeur starten.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Herstelblad</translation>
    </message>
    <message>
        <source>A sheet of paper that opens the file when nobody remembers the passphrase.</source>
        <translation>Een blad papier waarmee het bestand opengaat als niemand de wachtzin meer weet.</translation>
    </message>
    <message>
        <source>P&amp;rint the recovery sheet</source>
        <translation>Herstelblad af&amp;drukken</translation>
    </message>
    <message>
        <source>Did a manager leave?</source>
        <translation>Is er een beheerder weg?</translation>
    </message>
    <message>
        <source>Who left knows the passphrase, and may have a sheet. With a new key neither opens the file.</source>
        <translation>Wie weg is, kent de wachtzin en heeft misschien een blad. Met een nieuwe sleutel gaat het bestand daarmee niet meer open.</translation>
    </message>
    <message>
        <source>Give the file a &amp;new key…</source>
        <translation>Geef het bestand een &amp;nieuwe sleutel…</translation>
    </message>
    <message>
        <source>There is a passphrase.</source>
        <translation>Er is een wachtzin.</translation>
    </message>
    <message>
        <source>Another &amp;passphrase…</source>
        <translation>Een andere &amp;wachtzin…</translation>
    </message>
    <message>
        <source>There is no passphrase yet.</source>
        <translation>Er is nog geen wachtzin.</translation>
    </message>
    <message>
        <source>Choose a &amp;passphrase…</source>
        <translation>Kies een &amp;wachtzin…</translation>
    </message>
    <message>
        <source>First choose a passphrase.</source>
        <translation>Kies eerst een wachtzin.</translation>
    </message>
    <message>
        <source>The sheet was printed.</source>
        <translation>Het blad is afgedrukt.</translation>
    </message>
    <message>
        <source>The sheet was not printed yet.</source>
        <translation>Het blad is nog niet afgedrukt.</translation>
    </message>
    <message>
        <source>From now on this passphrase opens the file.</source>
        <translation>Vanaf nu gaat het bestand met deze wachtzin open.</translation>
    </message>
</context>
<context>
    <name>NewKeyDialog</name>
    <message>
        <source>A new key and a new passphrase</source>
        <translation>Een nieuwe sleutel en een nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Give the file a new key</source>
        <translation>Geef het bestand een nieuwe sleutel</translation>
    </message>
    <message>
        <source>The old passphrase and the old recovery sheet do not open the file any more after this.</source>
        <translation>Met de oude wachtzin en het oude herstelblad gaat het bestand hierna niet meer open.</translation>
    </message>
    <message>
        <source>Copies that were made before keep the old key. Whoever has such a copy can still read that one.</source>
        <translation>Kopieën van vroeger houden de oude sleutel. Wie zo&apos;n kopie heeft, kan die nog lezen.</translation>
    </message>
    <message>
        <source>Voordeur starts anew. Then print the new recovery sheet, and tear the old one up.</source>
        <translation>Voordeur start opnieuw. Druk dan het nieuwe herstelblad af en verscheur het oude.</translation>
    </message>
    <message>
        <source>The new &amp;passphrase</source>
        <translation>De nieuwe &amp;wachtzin</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Kies een wachtzin</translation>
    </message>
    <message>
        <source>Save the passphrase</source>
        <translation>Wachtzin bewaren</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Wachtzin</translation>
    </message>
    <message>
        <source>Copies that were made before keep the passphrase of that day.</source>
        <translation>Kopieën van vroeger houden de wachtzin van die dag.</translation>
    </message>
</context>
</TS>
