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
        <source>Keep the key on paper</source>
        <translation>Bewaar de sleutel op papier</translation>
    </message>
    <message>
        <source>Everything you write down is kept encrypted. This computer knows the key. If the computer breaks, only a sheet with the key opens your copy. Print it once, and keep it where you keep other important papers.</source>
        <translation>Alles wat u opschrijft, wordt versleuteld bewaard. Deze computer kent de sleutel. Gaat de computer stuk? Dan opent alleen een blad met de sleutel uw reservekopie. Druk de sleutel één keer af. Bewaar het blad bij andere belangrijke papieren.</translation>
    </message>
    <message>
        <source>No printer here? Choose “Go on”. You can print it later too, under Settings.</source>
        <translation>Hier geen printer? Kies “Verder”. U kunt de sleutel ook later afdrukken, bij Beheer.</translation>
    </message>
    <message>
        <source>Print the key</source>
        <translation>Sleutel afdrukken</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Print once more</source>
        <translation>Nog een keer afdrukken</translation>
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
