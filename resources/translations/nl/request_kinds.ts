<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ElsewhereDialog</name>
    <message>
        <source>Who does what we do not?</source>
        <translation>Wie doet wat wij niet doen?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>every kind</source>
        <translation>elke soort</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefoon</translation>
    </message>
    <message>
        <source>&amp;What do they do?</source>
        <translation>&amp;Wat doen zij?</translation>
    </message>
    <message>
        <source>For example: gas and water, also on Saturday</source>
        <translation>Bijvoorbeeld: gas en water, ook op zaterdag</translation>
    </message>
    <message>
        <source>&amp;First for</source>
        <translation>&amp;Eerst bij</translation>
    </message>
    <message>
        <source>Refer nobody here any more</source>
        <translation>Niemand meer hierheen verwijzen</translation>
    </message>
</context>
<context>
    <name>KindDialog</name>
    <message>
        <source>New kind of request</source>
        <translation>Nieuwe soort hulpvraag</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuten</translation>
    </message>
    <message>
        <source>Certificate of &amp;conduct must have been seen</source>
        <translation>&amp;VOG moet gezien zijn</translation>
    </message>
    <message>
        <source>no car</source>
        <translation>geen auto</translation>
    </message>
    <message>
        <source>good to begin with</source>
        <translation>goed om mee te beginnen</translation>
    </message>
    <message>
        <source>no matter</source>
        <translation>maakt niet uit</translation>
    </message>
    <message>
        <source>not to begin with</source>
        <translation>niet om mee te beginnen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Usual length</source>
        <translation>&amp;Duurt meestal</translation>
    </message>
    <message>
        <source>What to ask, six questions at most</source>
        <translation>Wat wij vragen, hooguit zes vragen</translation>
    </message>
    <message>
        <source>A &amp;question of our own</source>
        <translation>Een &amp;eigen vraag</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Mag leeg blijven.</translation>
    </message>
    <message>
        <source>Whose car?</source>
        <translation>Van wie is de auto?</translation>
    </message>
    <message>
        <source>For somebody new</source>
        <translation>Voor iemand die nieuw is</translation>
    </message>
    <message>
        <source>What we do not do</source>
        <translation>Wat wij niet doen</translation>
    </message>
    <message>
        <source>What &amp;else we do not do</source>
        <translation>Wat wij &amp;ook niet doen</translation>
    </message>
    <message>
        <source>Offer this kind no more</source>
        <translation>Deze soort niet meer aanbieden</translation>
    </message>
    <message>
        <source>I cannot read “{typed}”. Write a number of minutes, or nothing.</source>
        <translation>Ik kan “{typed}” niet lezen. Schrijf een aantal minuten, of niets.</translation>
    </message>
</context>
<context>
    <name>KindsPage</name>
    <message>
        <source>Kinds of request</source>
        <translation>Soorten hulpvragen</translation>
    </message>
    <message>
        <source>Who does what we do not</source>
        <translation>Wie doet wat wij niet doen</translation>
    </message>
    <message>
        <source>Add a kind</source>
        <translation>Soort erbij</translation>
    </message>
    <message>
        <source>Add who does it</source>
        <translation>Iemand erbij</translation>
    </message>
    <message>
        <source>Kinds of request, and who does what we do not</source>
        <translation>Soorten hulpvragen, en wie doet wat wij niet doen</translation>
    </message>
    <message>
        <source>Nobody yet. Add the fitter, the home care, the gardener: saying no is kinder then.</source>
        <translation>Nog niemand. Zet de installateur, de thuiszorg en de tuinman erbij: dan is nee zeggen vriendelijker.</translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n vraag</numerusform>
            <numerusform>%n vragen</numerusform>
        </translation>
    </message>
    <message>
        <source>mostly {minutes}</source>
        <translation>meestal {minutes}</translation>
    </message>
    <message>
        <source>certificate of conduct</source>
        <translation>VOG</translation>
    </message>
    <message>
        <source>not: {what}</source>
        <translation>niet: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n requests need a helper again: theirs lacks what is needed now.</source>
        <translation>
            <numerusform>%n vraag zoekt weer een helper: wie zou komen, heeft niet wat nu nodig is.</numerusform>
            <numerusform>%n vragen zoeken weer een helper: wie zou komen, heeft niet wat nu nodig is.</numerusform>
        </translation>
    </message>
</context>
</TS>
