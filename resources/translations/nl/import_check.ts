<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DoubtsCard</name>
    <message>
        <source>Who is this?</source>
        <translation>Wie is dit?</translation>
    </message>
    <message>
        <source>Row {row}: {who}</source>
        <translation>Rij {row}: {who}</translation>
    </message>
    <message>
        <source>not chosen yet: left out</source>
        <translation>nog niet gekozen: doet niet mee</translation>
    </message>
    <message>
        <source>Someone new</source>
        <translation>Iemand die nieuw is</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Who is meant by {who}</source>
        <translation>Wie er met {who} bedoeld is</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>What will happen?</source>
        <translation>Wat gebeurt er?</translation>
    </message>
    <message>
        <source>First say what the signs mean.</source>
        <translation>Zeg eerst wat de tekens betekenen.</translation>
    </message>
    <message>
        <source>It is no BSN: keep it</source>
        <translation>Het is geen BSN: bewaren</translation>
    </message>
    <message>
        <source>Row {row} is left out: {reason}.</source>
        <translation>Rij {row} doet niet mee: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more rows</source>
        <translation>
            <numerusform>en nog %n rij</numerusform>
            <numerusform>en nog %n rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n bekend</numerusform>
            <numerusform>%n bekend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n twijfel</numerusform>
            <numerusform>%n twijfels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volunteers new</source>
        <translation>
            <numerusform>%n vrijwilliger nieuw</numerusform>
            <numerusform>%n vrijwilligers nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests new</source>
        <translation>
            <numerusform>%n vraag nieuw</numerusform>
            <numerusform>%n vragen nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests known already</source>
        <translation>
            <numerusform>%n vraag al bekend</numerusform>
            <numerusform>%n vragen al bekend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n known people something is filled in</source>
        <translation>
            <numerusform>van %n bekende persoon wordt iets aangevuld</numerusform>
            <numerusform>van %n bekende mensen wordt iets aangevuld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact persons</source>
        <translation>
            <numerusform>%n contactpersoon</numerusform>
            <numerusform>%n contactpersonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times present</source>
        <translation>
            <numerusform>%n keer aanwezig</numerusform>
            <numerusform>%n keer aanwezig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n doubtful ones among them</source>
        <translation>
            <numerusform>de twijfel meegeteld</numerusform>
            <numerusform>de %n twijfels meegeteld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people to call</source>
        <translation>
            <numerusform>%n persoon om te bellen</numerusform>
            <numerusform>%n mensen om te bellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows left out</source>
        <translation>
            <numerusform>%n rij doet niet mee</numerusform>
            <numerusform>%n rijen doen niet mee</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under “Long ago”</source>
        <translation>
            <numerusform>%n onder “Lang geleden”</numerusform>
            <numerusform>%n onder “Lang geleden”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n keer</numerusform>
            <numerusform>%n keer</numerusform>
        </translation>
    </message>
    <message>
        <source>{meetings}, from {first} to {last}.</source>
        <translation>{meetings}, van {first} tot en met {last}.</translation>
    </message>
    <message numerus="yes">
        <source>%n times it was not held.</source>
        <translation>
            <numerusform>%n keer ging het niet door.</numerusform>
            <numerusform>%n keer ging het niet door.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignsCard</name>
    <message>
        <source>What do the signs mean?</source>
        <translation>Wat betekenen de tekens?</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>please say what it means</source>
        <translation>zeg wat dit betekent</translation>
    </message>
    <message>
        <source>What “{sign}” means</source>
        <translation>Wat “{sign}” betekent</translation>
    </message>
</context>
</TS>
