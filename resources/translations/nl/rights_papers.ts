<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RightsPapers</name>
    <message>
        <source>What we keep of you</source>
        <translation>Wat wij van u bewaren</translation>
    </message>
    <message>
        <source>This is all that {site} has written down about you in Voordeur. What is about somebody else too is masked. Is something not right? Tell us: we put it right at once.</source>
        <translation>Dit is alles wat {site} over u heeft opgeschreven in Voordeur. Wat ook over een ander gaat, is afgedekt. Klopt er iets niet? Zeg het ons: wij maken het meteen goed.</translation>
    </message>
    <message>
        <source>What we keep and why</source>
        <translation>Wat wij bewaren en waarom</translation>
    </message>
    <message>
        <source>{site} writes down what we need to help you, and no more. We never write down your BSN, your income, your belief or what illness you have. Nobody outside {site} gets it without your yes.</source>
        <translation>{site} schrijft op wat nodig is om u te helpen, en niet meer. Uw BSN, uw inkomen, uw geloof en welke ziekte u heeft, schrijven wij nooit op. Niemand buiten {site} krijgt het zonder uw ja.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hoe lang</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Wie ziet het</translation>
    </message>
    <message>
        <source>Once a year the site manager looks at what is older than this, and erases it.</source>
        <translation>Eens per jaar kijkt de beheerder wat ouder is dan dit, en wist het.</translation>
    </message>
    <message>
        <source>You may always ask us:</source>
        <translation>U mag ons altijd vragen:</translation>
    </message>
    <message>
        <source>Ask the site manager. {contact}</source>
        <translation>Vraag het de beheerder. {contact}</translation>
    </message>
    <message>
        <source>Are you not satisfied with our answer? Then you can go to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).</source>
        <translation>Bent u niet tevreden met ons antwoord? Dan kunt u naar de Autoriteit Persoonsgegevens.</translation>
    </message>
    <message>
        <source>Of somebody who died we erase everything after {time}.</source>
        <translation>Van wie is overleden, wissen wij alles na {time}.</translation>
    </message>
    <message>
        <source>What do you know about me? You get it on paper within a month, for nothing.</source>
        <translation>Wat weet u van mij? U krijgt het binnen een maand op papier, gratis.</translation>
    </message>
    <message>
        <source>That is not right. We put it right at once.</source>
        <translation>Dat klopt niet. Wij maken het meteen goed.</translation>
    </message>
    <message>
        <source>I do not want to be called. We note it, and nobody calls you.</source>
        <translation>Ik wil niet gebeld worden. Wij schrijven het op en niemand belt u.</translation>
    </message>
    <message>
        <source>Erase me. We do so, and tell you beforehand what must stay.</source>
        <translation>Wis mij. Dat doen wij. Wij zeggen vooraf wat moet blijven.</translation>
    </message>
    <message>
        <source>SAMPLE: these people are invented</source>
        <translation>VOORBEELD: deze mensen zijn verzonnen</translation>
    </message>
</context>
</TS>
