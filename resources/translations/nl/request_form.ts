<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RequestForm</name>
    <message>
        <source>Complete the request of {name}</source>
        <translation>Hulpvraag van {name} aanvullen</translation>
    </message>
    <message>
        <source>Change the request of {name}</source>
        <translation>Hulpvraag van {name} veranderen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>maakt niet uit</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>geen dag</translation>
    </message>
    <message>
        <source>on this day</source>
        <translation>op deze dag</translation>
    </message>
    <message>
        <source>at the latest on</source>
        <translation>uiterlijk op</translation>
    </message>
    <message>
        <source>&amp;Urgent: cannot wait</source>
        <translation>S&amp;poed: kan niet wachten</translation>
    </message>
    <message>
        <source>For every&amp;body in the house</source>
        <translation>Voor iedereen in &amp;huis</translation>
    </message>
    <message>
        <source>A &amp;car is needed</source>
        <translation>Er is een &amp;auto nodig</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>&amp;Rather by</source>
        <translation>Lieve&amp;r door</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>The days follow the rhythm. They change with “Another rhythm”.</source>
        <translation>De dagen volgen het ritme. Die verandert u met “Ander ritme”.</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Deel van de dag</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>U&amp;ntil</source>
        <translation>&amp;Tot</translation>
    </message>
    <message>
        <source>Whose idea is it?</source>
        <translation>Wie vroeg het?</translation>
    </message>
    <message>
        <source>What do we &amp;agree on?</source>
        <translation>Wat spre&amp;ken wij af?</translation>
    </message>
    <message>
        <source>What is done when it is done?</source>
        <translation>Wat is er klaar als het klaar is?</translation>
    </message>
    <message>
        <source>Costs to&amp;ld</source>
        <translation>Koste&amp;n verteld</translation>
    </message>
    <message>
        <source>For example: you pay the lamp yourself.</source>
        <translation>Bijvoorbeeld: de lamp betaalt u zelf.</translation>
    </message>
    <message>
        <source>&amp;What, in the client’s own words</source>
        <translation>&amp;Wat, in de woorden van de klant</translation>
    </message>
    <message>
        <source>Only what is asked is needed. All the rest may stay empty.</source>
        <translation>Alleen de vraag zelf is nodig. De rest mag leeg blijven.</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>does not matter who</source>
        <translation>maakt niet uit wie</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>deze keer</translation>
    </message>
    <message>
        <source>only {day}</source>
        <translation>alleen {day}</translation>
    </message>
    <message>
        <source>this one and all that come</source>
        <translation>deze en alle volgende keren</translation>
    </message>
    <message>
        <source>What do you change?</source>
        <translation>Wat verandert u?</translation>
    </message>
</context>
</TS>
