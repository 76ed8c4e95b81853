<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DeskLine</name>
    <message>
        <source>Your &amp;name</source>
        <translation>Uw &amp;naam</translation>
    </message>
    <message>
        <source>Name of person {number}</source>
        <translation>Naam van persoon {number}</translation>
    </message>
    <message>
        <source>Wh&amp;at you do here</source>
        <translation>W&amp;at u hier doet</translation>
    </message>
    <message>
        <source>What they do here</source>
        <translation>Wat hij of zij hier doet</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome. Two questions, and you can begin.</source>
        <translation>Welkom. Twee vragen, dan kunt u beginnen.</translation>
    </message>
    <message>
        <source>such as De Lindehof</source>
        <translation>bijvoorbeeld De Lindehof</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Iemand toevoegen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>I have a copy from another computer</source>
        <translation>Ik heb al een kopie van Voordeur</translation>
    </message>
    <message>
        <source>Look around in an example first</source>
        <translation>Eerst rondkijken in een voorbeeld</translation>
    </message>
    <message>
        <source>The example opens in a window of its own. Close that one, and you are back here.</source>
        <translation>Het voorbeeld gaat open in een eigen venster. Sluit dat, dan bent u weer hier.</translation>
    </message>
    <message>
        <source>Fill in the name of the support point. Then I can go on.</source>
        <translation>Vul de naam van het steunpunt in. Dan kan ik verder.</translation>
    </message>
    <message>
        <source>Begin with the name of the support point.</source>
        <translation>Begin met de naam van het steunpunt.</translation>
    </message>
    <message>
        <source>Fill in your name. Then I can go on.</source>
        <translation>Vul uw naam in. Dan kan ik verder.</translation>
    </message>
    <message>
        <source>Nobody is the site manager yet. One of you must be, or else nobody can set anything up.</source>
        <translation>Er is nog geen beheerder. Een van u moet dat zijn. Anders kan niemand iets regelen bij Beheer.</translation>
    </message>
    <message>
        <source>Name of the &amp;support point</source>
        <translation>Naam van het &amp;steunpunt</translation>
    </message>
    <message>
        <source>Everybody in this list can sit at the desk. You can change it later.</source>
        <translation>Iedereen op deze lijst kan aan de balie zitten. U kunt dit later veranderen.</translation>
    </message>
</context>
<context>
    <name>KeyOffer</name>
    <message>
        <source>If this computer breaks</source>
        <translation>Als deze computer kapotgaat</translation>
    </message>
    <message>
        <source>1. A &amp;passphrase that you remember</source>
        <translation>1. Een &amp;wachtzin die u onthoudt</translation>
    </message>
    <message>
        <source>2. The recovery sheet, for when nobody remembers it</source>
        <translation>2. Het herstelblad, voor als niemand de wachtzin meer weet</translation>
    </message>
    <message>
        <source>Print the recovery sheet</source>
        <translation>Herstelblad afdrukken</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>No time or no printer now? Choose “Go on”. You can do this later too, under Settings.</source>
        <translation>Geen tijd of geen printer? Kies ‘Verder’. Het kan later ook, bij Beheer.</translation>
    </message>
    <message>
        <source>Print once more</source>
        <translation>Nog een keer afdrukken</translation>
    </message>
    <message>
        <source>The file has a new key. The old recovery sheet opens only older copies: print a new one, and tear the old one up.</source>
        <translation>Het bestand heeft een nieuwe sleutel. Met het oude herstelblad gaan alleen oudere kopieën open. Druk een nieuw blad af en verscheur het oude.</translation>
    </message>
    <message>
        <source>Everything you write down is kept encrypted. This computer knows the key. On another computer, your copy only opens with one of these two:</source>
        <translation>Alles wat u opschrijft, is versleuteld. Deze computer kent de sleutel. Op een andere computer gaat uw kopie alleen open met een van deze twee:</translation>
    </message>
    <message>
        <source>Printed. Now put the sheet in an envelope, in a locked place.</source>
        <translation>Afgedrukt. Doe het blad nu in een envelop en leg die achter slot.</translation>
    </message>
    <message>
        <source>Printed: {where}. Now put the sheet in an envelope, in a locked place.</source>
        <translation>Afgedrukt: {where}. Doe het blad nu in een envelop en leg die achter slot.</translation>
    </message>
</context>
</TS>
